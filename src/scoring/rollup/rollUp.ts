import { Impossible, Missing, type Failure } from "../failure";
import { Options } from "../options";
import { WeightedMean, type MissingRule } from "../weighted";
import type { Hierarchy } from "./hierarchy";
import { noRow, type NumberColumn } from "./rowTable";

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

/** One number per row, NaN where a row has none, and why the rows that failed have none. */
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
 * everything above it. With `own` a parent that has a value of its own keeps it; otherwise the column of values becomes
 * the result: a copy of a million numbers would make the runtime collect its garbage within the call.
 */
export function rollUp(tree: Hierarchy, own: NumberColumn, weights: NumberColumn | null, { method, missing }: RollUpOptions): RollUp {
  const values = method === "own" ? own.slice() : own;
  const failures = new Map<number, Failure>();
  const siblings = new Siblings(tree, values, weights, failures, missing);
  const { order } = tree;
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place]!;
    if (method === "own" && !isNaN(own[row]!)) continue;
    const outcome = isWeighted(method) ? siblings.mean(row) : siblings.plain(row, method);
    if (typeof outcome === "number") values[row] = outcome;
    else {
      values[row] = NaN;
      failures.set(row, outcome);
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

/** The children of one row after the other. */
class Siblings {
  /** One for all rows: a million rows may each have children. */
  private readonly weightedMean: WeightedMean;

  constructor(
    private readonly tree: Hierarchy,
    private readonly values: NumberColumn,
    /** The methods without weights need none. */
    private readonly weights: NumberColumn | null,
    private readonly failures: ReadonlyMap<number, Failure>,
    private readonly missing: MissingRule,
  ) {
    this.weightedMean = new WeightedMean({ missing });
  }

  mean(parent: number): number | Failure {
    const { links } = this.tree;
    const { missing, weightedMean: mean } = this;
    mean.clear();
    for (let child = links.firstChildOf(parent); child !== noRow; child = links.nextSiblingOf(child)) {
      const value = this.values[child]!;
      const weight = this.weights?.[child] ?? NaN;
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

  plain(parent: number, method: keyof typeof plainMethods): number | Failure {
    const { links } = this.tree;
    let count = 0;
    let sum = 0;
    let min = Infinity;
    let max = -Infinity;
    for (let child = links.firstChildOf(parent); child !== noRow; child = links.nextSiblingOf(child)) {
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
