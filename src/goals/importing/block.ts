/** Cells of somebody's own sheet as they stand: what they hold and how they show it. */
export interface CellBlock {
  readonly sheet: string;
  /** Where the block begins on its sheet, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}
