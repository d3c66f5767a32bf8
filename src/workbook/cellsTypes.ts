/** Single cells: shown, read and written. */
export interface CellsWorkbook {
  /** Selects a cell: `Sheet!A1`. */
  goTo(address: string): Promise<void>;
  /** The cells that are selected. */
  readSelection(): Promise<CellsReading>;
  /** The cells of a reference as a person writes it (`Sheet!A1:B2`, `A1`, `Table[Column]`, a name); null when there are none such. */
  readCells(reference: string): Promise<CellsReading | null>;
  /** Writes a formula into the active cell. */
  insertFormula(formula: string): Promise<InsertedFormula>;
  /** Puts back what a formula replaced. */
  restoreCell(inserted: InsertedFormula): Promise<void>;
  /** Writes a text into the active cell. */
  insertText(text: string): Promise<InsertedFormula>;
  /** Calls back with the active cell (`Sheet!A1`) when somebody selects another; returns the way to stop. */
  watchSelection(onSelect: (address: string) => void): Promise<() => Promise<void>>;
}

export interface CellsReading {
  /** As Excel writes it, with the sheet. */
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
  /** Null when there are too many to look at. */
  readonly values: readonly (readonly unknown[])[] | null;
}

/** A formula that was written, and what stood in its cell before. */
export interface InsertedFormula {
  readonly address: string;
  readonly before: string | number | boolean;
}
