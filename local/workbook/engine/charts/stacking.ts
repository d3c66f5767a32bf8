import type { PlottedSeries } from "./plot";

export type Stacking = "none" | "stacked" | "percent";

export const stackingOf = (chartType: string): Stacking => (/100$/.test(chartType) ? "percent" : /Stacked/.test(chartType) ? "stacked" : "none");

/** Where a value of a stack begins and ends. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** The pieces of every series, by category; positive and negative values grow apart. */
export function stack(series: readonly PlottedSeries[], stacking: Stacking): (Piece | null)[][] {
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const totals = Array.from({ length }, (_, at) => series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0) || 1);
  const above = new Array<number>(length).fill(0);
  const below = new Array<number>(length).fill(0);
  return series.map(({ values }) => Array.from({ length }, (_, at): Piece | null => {
    const value = values[at];
    if (value === null || value === undefined) return null;
    if (stacking === "none") return { from: 0, to: value };
    const amount = stacking === "percent" ? value / (totals[at] ?? 1) : value;
    const ends = amount < 0 ? below : above;
    const from = ends[at] ?? 0;
    ends[at] = from + amount;
    return { from, to: from + amount };
  }));
}

/** The numbers that the value axis must reach. */
export function stackedExtent(chartType: string, series: readonly PlottedSeries[]): number[] {
  const stacking = stackingOf(chartType);
  if (stacking === "percent") return [0, 1];
  if (stacking === "none") return series.flatMap(({ values }) => values.filter((value) => value !== null));
  return stack(series, stacking).flatMap((pieces) => pieces.flatMap((piece) => (piece ? [piece.from, piece.to] : [])));
}
