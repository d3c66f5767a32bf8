/** A cell of a workbook; rows and columns are zero-based. */
export interface CellPosition {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}
