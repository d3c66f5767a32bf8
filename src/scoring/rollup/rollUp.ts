import { Impossible, Missing, type Failure } from "../failure";
import { Options } from "../options";
import { WeightedMean, type MissingRule } from "../weighted";
import type { Hierarchy, NumberColumn } from "./hierarchy";
import { noRow } from "./rowTable";

// Taken once: in some runtimes a look-up of a global costs more than a row.
const { isFinite, isNaN } = Number;

export type RollUpMethod = "weighted" | "average" | "sum" | "min" | "max" | "worst" | "own";

/** How a parent is computed. Worst is the lowest score among the children: in points less is always worse. */
export const rollUpMethods = new Options<RollUpMethod>([
  { value: "weighted", label: { zh: "加权", en: "weighted" }, also: ["加权平均"] },
  { value: "average", label: { zh: "平均", en: "average" }, also: ["简单平均", "平均值"] },
  { value: "sum", label: { zh: "求和", en: "sum" }, also: ["合计"] },
  { value: "min", label: { zh: "最小", en: "min" }, also: ["最小值"] },
  { value: "max", label: { zh: "最大", en: "max" }, also: ["最大值"] },
  { value: "worst", label: { zh: "最差", en: "worst" } },
  { value: "own", label: { zh: "自身优先", en: "own" }, also: ["自身"] },
]);

/** Whether a method reads the weights. */
export function isWeighted(method: RollUpMethod): method is "weighted" | "own" {
  return method === "weighted" || method === "own";
}

export interface RollUpOptions {
  readonly method: RollUpMethod;
  readonly missing: MissingRule;
}

/** One number for each place of the tree, NaN where a row has none, and why the places that failed have none. */
export interface RollUp {
  readonly values: NumberColumn;
  readonly failures: ReadonlyMap<number, Failure>;
}

/** One object each: a hundred thousand parents may fail for the same reason. */
const nothingBelow = new Missing("nothingBelow", "values");
const missingBelow = new Missing("missingBelow", "values");
const outOfRange = new Impossible("outOfRange");

/**
 * KPI.ROLLUP: leaves keep their value, every parent gets the weighted mean (or sum, least …) of its children's, whose
 * own values are computed first. Siblings are added up in row order, as KPI.WEIGHTED does.
 *
 * A parent with nothing to average fails with #N/A and is missing for its own parent; any other failure reaches
 * everything above it. With `own` a parent that has a value of its own keeps it. The column of values becomes the result,
 * and the one of weights is read by the methods that weigh alone.
 */
export function rollUp({ rows, families, columns: [values, weights] }: Hierarchy, { method, missing }: RollUpOptions): RollUp {
  const failures = new Map<number, Failure>();
  const siblings = new Siblings(values, weights, failures, missing);
  let next = rows;
  for (let place = rows - 1; place >= 0; place -= 1) {
    const first = families[place]!;
    if (first === noRow) continue;
    const end = next;
    next = first;
    if (method === "own" && !isNaN(values[place]!)) continue;
    const outcome = isWeighted(method) ? siblings.mean(first, end) : siblings.plain(first, end, method);
    if (typeof outcome === "number") values[place] = outcome;
    else {
      values[place] = NaN;
      failures.set(place, outcome);
    }
  }
  return { values, failures };
}

interface Totals {
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
}

/** What the methods without weights make of the children's values. */
const plainMethods: Record<Exclude<RollUpMethod, "weighted" | "own">, (totals: Totals) => number> = {
  average: ({ sum, count }) => sum / count,
  sum: ({ sum }) => sum,
  min: ({ min }) => min,
  max: ({ max }) => max,
  worst: ({ min }) => min,
};

/** The children of one row after the other: the places from a first one up to an end. */
class Siblings {
  /** One for all rows: a million rows may each have children. */
  private readonly weightedMean: WeightedMean;

  constructor(
    private readonly values: NumberColumn,
    private readonly weights: NumberColumn,
    private readonly failures: ReadonlyMap<number, Failure>,
    private readonly missing: MissingRule,
  ) {
    this.weightedMean = new WeightedMean({ missing });
  }

  mean(first: number, end: number): number | Failure {
    const { missing, weightedMean: mean } = this;
    mean.clear();
    for (let child = first; child < end; child += 1) {
      const value = this.values[child]!;
      const weight = this.weights[child]!;
      if (!isNaN(value) && !isNaN(weight)) {
        mean.add(value, weight);
        continue;
      }
      const failure = this.blocking(child, value);
      if (failure !== null) return failure;
      if (missing === "error") return missingBelow;
      mean.addGap(orNull(value), orNull(weight));
    }
    const outcome = mean.result();
    return outcome instanceof Missing ? nothingBelow : outcome;
  }

  plain(first: number, end: number, method: keyof typeof plainMethods): number | Failure {
    let count = 0;
    let sum = 0;
    let min = Infinity;
    let max = -Infinity;
    for (let child = first; child < end; child += 1) {
      let value = this.values[child]!;
      if (isNaN(value)) {
        const failure = this.blocking(child, value);
        if (failure !== null) return failure;
        if (this.missing === "error") return missingBelow;
        if (this.missing === "exclude") continue;
        value = 0;
      }
      count += 1;
      sum += value;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    if (count === 0) return nothingBelow;
    const outcome = plainMethods[method]({ count, sum, min, max });
    return isFinite(outcome) ? outcome : outOfRange;
  }

  /** Why a child has no value, when that is more than that it is missing. */
  private blocking(child: number, value: number): Failure | null {
    if (!isNaN(value)) return null;
    const failure = this.failures.get(child);
    return failure === undefined || failure instanceof Missing ? null : failure;
  }
}

function orNull(number: number): number | null {
  return isNaN(number) ? null : number;
}
