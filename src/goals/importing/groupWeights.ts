import { groupBy } from "../tree";
import { isAmount, readAmount } from "./amount";
import type { CellBlock } from "./block";
import type { RowKind } from "./rowKind";

interface Weighed {
  readonly row: number;
  /** The row in which its group begins, and what that weighs. */
  readonly group: number;
  readonly share: number;
  readonly points: number;
}

/**
 * What the weight of a row is to be multiplied by, by row: where groups weigh something too (60 % finance, of which 50 %
 * revenue) and the weights in every group total 100 %. Weights that total what their group weighs count by themselves.
 */
export function groupShares(
  { values, formats }: CellBlock, kinds: readonly RowKind[], column: number | null, pointsOf: (row: number) => number | null,
): ReadonlyMap<number, number> {
  const weighed: Weighed[] = [];
  for (const [row, kind] of kinds.entries()) {
    if (column === null || kind !== "kpi") continue;
    const amount = readAmount(values[row]?.[column], formats[row]?.[column]);
    const own = isAmount(amount) ? { group: row, share: amount.unit === "" && amount.value <= 1 ? amount.value : amount.value / 100 } : weighed.at(-1);
    const points = pointsOf(row);
    if (own === undefined || points === null) return new Map();
    weighed.push({ row, group: own.group, share: own.share, points });
  }
  const groups = [...groupBy(weighed, ({ group }) => String(group)).values()];
  const isWhole = groups.length > 1 && groups.every((rows) => Math.abs(rows.reduce((sum, { points }) => sum + points, 0) - 100) < 0.5);
  return new Map(isWhole ? weighed.map(({ row, share }) => [row, share] as const) : []);
}
