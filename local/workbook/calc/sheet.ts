import { CellGrid } from "./cellGrid";
import { ColumnIndex, type EqualityKey } from "./columnIndex";
import type { Formula } from "./formula";
import { RangeIndex } from "./rangeIndex";
import type { RangeNode } from "./rangeNode";
import { sheetColumns, sheetRows, type Rectangle } from "./rectangle";
import { Cells, type CellValue } from "./values";

/** How far any sheet of a workbook is filled, in rows and columns. */
export interface Extent {
  rows: number;
  columns: number;
  /** Set when a formula reads a whole column or row down to its end: its result depends on the extent. */
  wasRead: boolean;
}

/** How a row is out of sight, if it is. */
export type RowState = "shown" | "hidden" | "filtered";

/** What formulas of a sheet can ask about the workbook around them. */
export interface Surroundings {
  /** The range that a text names, as seen from a cell; null when it names none. */
  referenceOf(text: string, sheet: Sheet, row: number, column: number): RangeCells | null;
  rowState(sheetId: string, row: number): RowState;
  isMerged(sheetId: string, area: Rectangle): boolean;
  /** The file's name, its language, and its sheets in the order of their tabs. */
  book(): BookState;
}

export interface BookState {
  readonly name: string;
  /** What Excel speaks: in some languages a character may be two bytes wide. */
  readonly language: string;
  readonly sheetIds: readonly string[];
}

/** One sheet: what its cells hold, and who listens to them. */
export class Sheet {
  /** Constants, results of formulas and spilled values; nothing for an empty cell. */
  readonly values = new CellGrid<CellValue>();
  readonly formulas = new CellGrid<Formula>();
  /** The formula that spilled into a cell; the anchor itself is not listed. */
  readonly spillOwners = new CellGrid<Formula>();
  /** Formulas that read a single cell. */
  readonly cellListeners = new CellGrid<Formula | Set<Formula>>();
  /** Formulas that read a range, one node per range. */
  readonly ranges = new RangeIndex<RangeNode>();
  readonly rangeNodes = new Map<string, RangeNode>();
  /** Formulas that wait for room to spill, by the area that they want. */
  readonly blockedSpills = new RangeIndex<BlockedSpill>();
  private readonly columnIndexes = new Map<number, ColumnIndex>();
  usedRows = 0;
  usedColumns = 0;
  removed = false;

  constructor(
    readonly id: string,
    public name: string,
    readonly workbookExtent: Extent,
    readonly surroundings: Surroundings,
  ) {}

  valueAt(row: number, column: number): CellValue {
    return this.values.get(row, column) ?? null;
  }

  /** The rows of a column that may hold a value with this key, or null when it is not worth an index. */
  rowsWith(column: number, key: EqualityKey): readonly number[] | null {
    let index = this.columnIndexes.get(column);
    if (index === undefined) this.columnIndexes.set(column, (index = new ColumnIndex()));
    return index.rowsWith(key, this.usedRows, (row) => this.valueAt(row, column));
  }

  setValue(row: number, column: number, value: CellValue): void {
    if (this.columnIndexes.size > 0) this.columnIndexes.get(column)?.invalidate();
    if (value === null) {
      this.values.delete(row, column);
      return;
    }
    this.values.set(row, column, value);
    if (row >= this.usedRows) {
      this.usedRows = row + 1;
      if (this.usedRows > this.workbookExtent.rows) this.workbookExtent.rows = this.usedRows;
    }
    if (column >= this.usedColumns) {
      this.usedColumns = column + 1;
      if (this.usedColumns > this.workbookExtent.columns) this.workbookExtent.columns = this.usedColumns;
    }
  }
}

/** A spill that found no room. */
export interface BlockedSpill extends Rectangle {
  readonly formula: Formula;
}

/** A range of a sheet, read lazily. */
export class RangeCells extends Cells implements Rectangle {
  readonly rows: number;
  readonly columns: number;

  constructor(
    readonly sheet: Sheet,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
  ) {
    super();
    this.rows = bottom - top + 1;
    this.columns = right - left + 1;
  }

  at(row: number, column: number): CellValue {
    return this.sheet.values.get(this.top + row, this.left + column) ?? null;
  }

  get isSingle(): boolean {
    return this.rows === 1 && this.columns === 1;
  }

  override get materialRows(): number {
    if (this.rows < sheetRows) return this.rows;
    this.sheet.workbookExtent.wasRead = true;
    return Math.max(1, this.sheet.workbookExtent.rows);
  }

  override get materialColumns(): number {
    if (this.columns < sheetColumns) return this.columns;
    this.sheet.workbookExtent.wasRead = true;
    return Math.max(1, this.sheet.workbookExtent.columns);
  }

  override get filledRows(): number {
    return Math.max(0, Math.min(this.rows, this.sheet.usedRows - this.top));
  }

  override get filledColumns(): number {
    return Math.max(0, Math.min(this.columns, this.sheet.usedColumns - this.left));
  }

  sameAs(other: unknown): boolean {
    return (
      other instanceof RangeCells &&
      other.sheet === this.sheet &&
      other.top === this.top &&
      other.left === this.left &&
      other.bottom === this.bottom &&
      other.right === this.right
    );
  }
}
