/** Cells that go from a sheet, whose neighbours close up: whole rows of it, those of a table, or a column of one. Positions count from 0. */
export interface GoingCells {
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  /** Infinity: as wide as the sheet. */
  readonly columns: number;
}

/** Rows that go, as runs: whatever looks at several beside each other loses them all. */
export function goingRows(sheet: string, rows: readonly number[], { column, columns }: Pick<GoingCells, "column" | "columns">): readonly GoingCells[] {
  const runs: { row: number; rows: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && run.row + run.rows === row) run.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs.map((run) => ({ sheet, ...run, column, columns }));
}

export function isWithin({ row, column }: { readonly row: number; readonly column: number }, cells: Omit<GoingCells, "sheet">): boolean {
  return row >= cells.row && row < cells.row + cells.rows && column >= cells.column && column < cells.column + cells.columns;
}
