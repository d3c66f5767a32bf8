import type { Scalar } from "../../sheets/plan";

/** A cell of a file as it was saved. */
export interface RawCell {
  readonly value: Scalar;
  /** The formula without "="; null where there is none or the format does not tell. */
  readonly formula: string | null;
  /** What the number was typed as: it looks different in the cell from what it is. */
  readonly typedAs: "date" | "percent" | null;
}

export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
}

/** A workbook that came back. */
export interface RawFile {
  readonly sheets: readonly RawSheet[];
  /** Formats of long ago keep results without telling which formulas gave them. */
  readonly tellsFormulas: boolean;
}

export const blankCell: RawCell = { value: null, formula: null, typedAs: null };

export function isBlank({ value }: RawCell): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
