/** Rows of a table whose columns are to be formatted; all counted from 0 on the sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
