import type { Formula } from "./formula";
import { overlap, sheetColumns, sheetRows, type Rectangle } from "./rectangle";
import { RangeCells, type Sheet } from "./sheet";
import type { Symbols } from "./symbols";
import { Cells, errors, Lambda, sameValue, type CellValue, type Value } from "./values";

/** Who hears about what storing a result brings about. */
interface SpillListener {
  changed(sheet: Sheet, row: number, column: number): void;
  dirty(formula: Formula): void;
}

/** Puts results into cells: single values, and arrays into the cells around where there is room. */
export class Spills {
  /** Formulas whose result is an array, whether it found room or not. */
  readonly arrays = new Set<Formula>();

  constructor(
    private readonly symbols: Symbols,
    private readonly listener: SpillListener,
  ) {}

  /**
   * Stores the result of a formula. An array without room is `#SPILL!` until room comes free; one that would cover what it
   * is made from depends on itself.
   */
  store(formula: Formula, result: Value): void {
    this.forgetBlocked(formula);
    const cells = result instanceof Cells && !isSingle(result) ? result : null;
    if (cells === null) {
      this.retract(formula);
      this.write(formula.sheet, formula.row, formula.column, cellValue(result));
      return;
    }
    this.arrays.add(formula);
    const area = spillArea(formula, cells);
    const others = this.spillsInTheWay(formula, area);
    const coversItsSource = formula.dependencies.some((source) => source.sheet === formula.sheet && overlap(source, area));
    if (others === null || coversItsSource) {
      this.retract(formula);
      this.watch(formula, area);
      if (others !== null) formula.circle = [formula];
      this.write(formula.sheet, formula.row, formula.column, others === null ? errors.spill : 0);
      return;
    }
    for (const other of others) {
      this.retract(other);
      this.listener.dirty(other);
    }
    this.writeArea(formula, cells, area);
  }

  /**
   * Stores the result of a formula in a circle. If its own spill closed the circle, it goes on watching the area: with
   * something in the way there the circle is broken.
   */
  storeInCircle(formula: Formula): void {
    const area = formula.spills ? filledArea(formula) : null;
    this.store(formula, 0);
    if (area !== null) this.watch(formula, area);
  }

  /** Empties the cells that a formula spilled into; its own cell stays. */
  retract(formula: Formula): void {
    this.forgetBlocked(formula);
    this.arrays.delete(formula);
    if (!formula.spills) return;
    const area = filledArea(formula);
    formula.spillRows = formula.spillColumns = 1;
    this.listener.changed(formula.sheet, formula.row, formula.column);
    this.clear(formula, area, null);
  }

  /** A cell was filled or emptied: formulas that want to spill over it try again. */
  occupancyChanged(sheet: Sheet, row: number, column: number): void {
    sheet.blockedSpills.forEachAt(row, column, ({ formula }) => this.listener.dirty(formula));
  }

  private writeArea(formula: Formula, cells: Cells, area: Rectangle): void {
    const { sheet, row, column } = formula;
    // Read before writing: the result may be a range that the spill covers in part.
    const values: CellValue[][] = [];
    for (let at = 0; at < cells.materialRows; at++) {
      const line: CellValue[] = [];
      for (let across = 0; across < cells.materialColumns; across++) line.push(cellValue(cells.at(at, across)));
      values.push(line);
    }
    const rows = values.length;
    const columns = area.right - area.left + 1;
    if (formula.spillRows !== rows || formula.spillColumns !== columns) {
      const old = filledArea(formula);
      formula.spillRows = rows;
      formula.spillColumns = columns;
      this.listener.changed(sheet, row, column);
      this.clear(formula, old, area);
    }
    for (let at = 0; at < rows; at++) {
      for (let across = 0; across < columns; across++) {
        if ((at > 0 || across > 0) && sheet.spillOwners.get(row + at, column + across) !== formula) {
          sheet.spillOwners.set(row + at, column + across, formula);
          this.occupancyChanged(sheet, row + at, column + across);
        }
        this.write(sheet, row + at, column + across, values[at]?.[across] ?? 0);
      }
    }
  }

  /** Empties the spilled cells of an area, except those inside `keep`. */
  private clear(formula: Formula, area: Rectangle, keep: Rectangle | null): void {
    const { sheet } = formula;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (keep !== null && row <= keep.bottom && column <= keep.right) continue;
        if (sheet.spillOwners.get(row, column) !== formula) continue;
        sheet.spillOwners.delete(row, column);
        this.write(sheet, row, column, null);
        this.occupancyChanged(sheet, row, column);
      }
    }
  }

  /**
   * The formulas whose spills must give way, or null when the formula cannot fill the area: contents, merged cells, tables
   * and the edges of the sheet are in the way; of two spills that meet, the one whose anchor comes first (row by row) may stay.
   */
  private spillsInTheWay(formula: Formula, area: Rectangle): ReadonlySet<Formula> | null {
    const { sheet } = formula;
    if (area.bottom >= sheetRows || area.right >= sheetColumns) return null;
    for (const table of this.symbols.tables.values()) if (table.sheet === sheet && overlap(table, area)) return null;
    if (sheet.surroundings.isMerged(sheet.id, area)) return null;
    const others = new Set<Formula>();
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (row === formula.row && column === formula.column) continue;
        const owner = sheet.spillOwners.get(row, column);
        if (owner === formula) continue;
        if (owner !== undefined) {
          if (comesBefore(owner, formula)) return null;
          others.add(owner);
        } else if (sheet.values.get(row, column) !== undefined || sheet.formulas.get(row, column) !== undefined) return null;
      }
    }
    return others;
  }

  private watch(formula: Formula, area: Rectangle): void {
    this.arrays.add(formula);
    formula.blocked = { formula, ...area };
    formula.sheet.blockedSpills.add(formula.blocked);
  }

  private forgetBlocked(formula: Formula): void {
    if (formula.blocked === null) return;
    formula.sheet.blockedSpills.remove(formula.blocked);
    formula.blocked = null;
  }

  private write(sheet: Sheet, row: number, column: number, value: CellValue): void {
    if (sameValue(sheet.values.get(row, column) ?? null, value)) return;
    sheet.setValue(row, column, value);
    this.listener.changed(sheet, row, column);
  }
}

/** The cells that a formula fills now. */
function filledArea({ row, column, spillRows, spillColumns }: Formula): Rectangle {
  return { top: row, left: column, bottom: row + spillRows - 1, right: column + spillColumns - 1 };
}

function spillArea(formula: Formula, cells: Cells): Rectangle {
  return {
    top: formula.row,
    left: formula.column,
    bottom: formula.row + cells.materialRows - 1,
    right: formula.column + cells.materialColumns - 1,
  };
}

function comesBefore(a: Formula, b: Formula): boolean {
  return a.row < b.row || (a.row === b.row && a.column < b.column);
}

function isSingle(cells: Cells): boolean {
  return cells.materialRows === 1 && cells.materialColumns === 1;
}

/** What a cell shows for a result: an empty cell counts as 0, a number out of range is `#NUM!`. */
/** The first element of a result, as a cell would show it. */
export function firstValue(result: Value): CellValue {
  return cellValue(result instanceof Cells ? result.at(0, 0) : result);
}

function cellValue(result: Value): CellValue {
  if (result instanceof Cells) return result instanceof RangeCells || isSingle(result) ? cellValue(result.at(0, 0)) : errors.value;
  if (result instanceof Lambda) return result.asResult;
  if (result === null || result === undefined) return 0;
  if (typeof result !== "number") return result;
  if (!Number.isFinite(result)) return errors.number;
  return result === 0 ? 0 : result;
}
