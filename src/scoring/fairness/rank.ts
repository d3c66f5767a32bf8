import { Options } from "../options";
import { ranking } from "./ties";

/** Whether the largest value or the smallest comes first. */
export type RankOrder = "desc" | "asc";
/** The rank of equal values: the first of their places, the mean of them, or one rank without a gap after it. */
export type RankTies = "min" | "avg" | "dense";

/** 0 and 1 as in Excel's RANK. */
export const rankOrders = new Options<RankOrder>([
  { value: "desc", label: { zh: "降序", en: "desc" }, also: ["descending", "0"] },
  { value: "asc", label: { zh: "升序", en: "asc" }, also: ["ascending", "1"] },
]);
export const rankTies = new Options<RankTies>([
  { value: "min", label: { zh: "最小名次", en: "min" } },
  { value: "avg", label: { zh: "平均名次", en: "avg" } },
  { value: "dense", label: { zh: "连续名次", en: "dense" } },
]);

/**
 * KPI.RANK: the rank of each value among those that are there, 1 for the first; null where the value is missing. `min`
 * and `avg` are Excel's RANK.EQ and RANK.AVG. Values are equal within the guard of compare.ts.
 */
export function ranks(values: readonly (number | null)[], direction: RankOrder = "desc", ties: RankTies = "min"): (number | null)[] {
  const { order, starts } = ranking(values, direction === "desc");
  const result = new Array<number | null>(values.length).fill(null);
  for (const [run, start] of starts.entries()) {
    const end = starts[run + 1] ?? order.length;
    const rank = { min: start + 1, avg: (start + 1 + end) / 2, dense: run + 1 }[ties];
    for (let place = start; place < end; place += 1) result[order[place]!] = rank;
  }
  return result;
}
