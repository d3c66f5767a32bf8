import type { KeyboardEvent } from "react";

/** A cell of the grid: its row, and its column from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Partial<Record<string, (cell: GridCell, last: GridCell) => GridCell>>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
  PageDown: ({ row, column }, last) => ({ row: Math.min(row + 10, last.row), column }),
  PageUp: ({ row, column }) => ({ row: Math.max(row - 10, 0), column }),
};

/** Where a key leads from a cell; null where it leads nowhere. */
export function cellAfter({ key }: Pick<KeyboardEvent, "key">, cell: GridCell, last: GridCell): GridCell | null {
  const to = steps[key]?.(cell, last);
  return to === undefined || to.row < 0 || to.column < 0 || to.row > last.row || to.column > last.column ? null : to;
}
