import { SetRangeValuesMutation } from "@univerjs/sheets";
import { formatArea, quoteSheet } from "../address";
import { cellNumber, containsCell, wholeSheet, type Area } from "../area";
import type { CellMatrix, Cells } from "../cells";
import type { ConditionalFormats } from "../conditionalFormats";
import type { Context } from "../context";
import type { Names } from "../names";
import type { TableChange } from "../tables/tables";
import type { WorkbookTable } from "../tables/workbookTable";
import type { Validation } from "../validation/validation";
import { FOLLOWING, TOLD_BY_TEXT } from "./following";
import { breakReferences, renameColumnInFormula, renameSheetInFormula, renameTableInFormula, replaceTableInFormula, shiftReferences } from "./formulaReferences";
import type { LineShift, Shift } from "./shift";
import { afterLines } from "./shiftedLines";

/** How a formula reads after a change; `sheet` is the name of the sheet it stands on ("" for a name of the workbook). */
type Rewrite = (formula: string, sheet: string, at: { readonly sheetId: string; readonly row: number; readonly column: number } | null) => string;

/** Keeps every formula right, in cells and in names, when cells, sheets, tables and columns move or get other names. */
export class FormulaFollower {
  private readonly sheetNames = new Map<string, string>();

  constructor(
    private readonly context: Context,
    private readonly cells: Cells,
    private readonly names: Names,
    private readonly validation: Validation,
    private readonly conditionalFormats: ConditionalFormats,
  ) {
    this.learnSheetNames();
  }

  /** @param untold is given the cells, by number, whose formulas needed more than their text to follow entire lines */
  shifted(shift: Shift, untold: Set<number>): void {
    if (this.context.isRestoring) return;
    const from = this.name(shift.sheetId);
    const to = shift.kind === "move" ? this.name(shift.toSheetId) : from;
    const firstRow = firstRowOf(shift);
    const isOfLines = shift.kind !== "move" && this.linesShifted(shift, (number) => void untold.add(number));
    this.rewriteAll((formula, sheet, at) => {
      if (isOfLines && at?.sheetId === shift.sheetId && !untold.has(cellNumber(at.row, at.column))) return formula;
      const isConcerned = (sheet === from || sheet === to || formula.includes("!")) && hasNumberFrom(formula, firstRow);
      if (!isConcerned) return formula;
      const kept = shift.kind === "move" ? breakReferences(formula, shift, sheet, to) : formula;
      return shiftReferences(kept, shift, sheet, from, to);
    });
  }

  /**
   * Rewrites the formulas of a sheet whose text tells how they read after a shift of entire lines; false for any other shift.
   * Those in cells that have moved are read anew anyway, so nobody is told of them.
   */
  linesShifted(shift: LineShift, untold: (cell: number) => void, except?: ReadonlySet<number>): boolean {
    const rewrite = afterLines(shift);
    if (!rewrite) return false;
    const { sheetId, axis, area } = shift;
    const firstRow = firstRowOf(shift);
    const unmoved: CellMatrix = {};
    this.cells.forEach(sheetId, wholeSheet, (row, column, cell) => {
      if (!cell.f || !hasNumberFrom(cell.f, firstRow) || except?.has(cellNumber(row, column))) return;
      const formula = rewrite(cell.f);
      if (formula === null) untold(cellNumber(row, column));
      else if (axis === "row" ? row >= area.row : column >= area.column) cell.f = formula;
      else if (formula !== cell.f) (unmoved[row] ??= {})[column] = { f: formula };
    });
    if (Object.keys(unmoved).length > 0) this.context.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: unmoved }, TOLD_BY_TEXT);
    return true;
  }

  sheetAdded(): void {
    this.learnSheetNames();
  }

  sheetRenamed(sheetId: string): void {
    const from = this.sheetNames.get(sheetId);
    const to = this.name(sheetId);
    this.learnSheetNames();
    if (from !== undefined && from !== to) this.rewriteEverywhere((formula) => renameSheetInFormula(formula, from, to));
  }

  sheetRemoved(sheetId: string): void {
    const from = this.sheetNames.get(sheetId);
    this.sheetNames.delete(sheetId);
    if (from !== undefined) this.rewriteEverywhere((formula) => renameSheetInFormula(formula, from, null));
    for (const name of this.names.all()) if (name.sheetId === sheetId) this.names.remove(name);
  }

  tableChanged(change: TableChange): void {
    if (change.kind === "renamed") {
      this.rewriteEverywhere((formula) => renameTableInFormula(formula, change.from, change.table.name));
    } else if (change.kind === "removed") {
      const { table } = change;
      this.rewriteEverywhere((formula) => renameTableInFormula(formula, table.name, null));
    } else if (change.kind === "columnRenamed" || change.kind === "columnRemoved") {
      const { table, from } = change;
      const to = change.kind === "columnRemoved" ? null : change.to;
      this.rewriteEverywhere((formula, _sheet, at) => {
        const inTable = at !== null && at.sheetId === table.sheetId && containsCell(table.area, at.row, at.column);
        return renameColumnInFormula(formula, table.name, from, to, inTable);
      });
    }
  }

  /** References to a table become references to its cells, as when Excel makes a range of it. */
  tableDissolved(table: WorkbookTable, areaOf: (text: string, at: { readonly sheetId: string; readonly row: number; readonly column: number }) => Area | null): void {
    const nowhere = { sheetId: table.sheetId, row: -1, column: -1 };
    this.rewriteEverywhere((formula, _sheet, at) => {
      const inTable = at !== null && at.sheetId === table.sheetId && containsCell(table.area, at.row, at.column);
      return replaceTableInFormula(formula, table.name, inTable, (text) => {
        const area = areaOf(text, at ?? nowhere);
        return area === null ? null : `${quoteSheet(this.name(table.sheetId))}!${formatArea(area, true)}`;
      });
    });
  }

  private name(sheetId: string): string {
    return this.context.workbook.getSheetBySheetId(sheetId)?.getName() ?? "";
  }

  private learnSheetNames(): void {
    for (const sheet of this.context.workbook.getSheets()) this.sheetNames.set(sheet.getSheetId(), sheet.getName());
  }

  /** In rules for data and in conditional formats too, which follow moved cells themselves. */
  private rewriteEverywhere(rewrite: Rewrite): void {
    this.rewriteAll(rewrite);
    if (this.context.isRestoring) return;
    for (const sheetId of this.sheetNames.keys()) this.validation.rewrite(sheetId, (formula) => rewrite(formula, this.name(sheetId), null));
    this.conditionalFormats.rewriteAll((formula, sheetId) => rewrite(formula, this.name(sheetId), null));
  }

  private rewriteAll(rewrite: Rewrite): void {
    if (this.context.isRestoring) return;
    for (const [sheetId, cellValue] of this.changedFormulas(rewrite)) this.context.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue }, FOLLOWING);
    for (const name of this.names.all()) {
      const formula = rewrite(name.formula, name.sheetId === null ? "" : this.name(name.sheetId), null);
      if (formula !== name.formula) this.names.set({ ...name, formula });
    }
  }

  /** The formulas that a rewrite changes, by sheet. */
  private changedFormulas(rewrite: Rewrite): Map<string, CellMatrix> {
    const changed = new Map<string, CellMatrix>();
    for (const sheet of this.context.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      const matrix: CellMatrix = {};
      this.cells.forEach(sheetId, wholeSheet, (row, column, cell) => {
        if (!cell.f) return;
        const formula = rewrite(cell.f, sheet.getName(), { sheetId, row, column });
        if (formula !== cell.f) (matrix[row] ??= {})[column] = { f: formula };
      });
      if (Object.keys(matrix).length > 0) changed.set(sheetId, matrix);
    }
    return changed;
  }
}

/** The number, as formulas have it, of the first row that a shift moves. */
const firstRowOf = (shift: Shift): number => (shift.kind !== "move" && shift.axis === "row" ? shift.area.row + 1 : 0);

/** Whether any number in a formula, such as a reference's row, is at least so large: reading that is faster than parsing it. */
function hasNumberFrom(formula: string, least: number): boolean {
  if (least === 0) return true;
  for (const [digits] of formula.matchAll(/\d+/g)) if (Number(digits) >= least) return true;
  return false;
}
