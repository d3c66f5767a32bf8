import { DivisionByZero, Impossible, Missing, type Failure } from "./failure";
import { Options } from "./options";

export type Aggregation = "sum" | "average" | "last" | "first" | "max" | "min" | "ratio";

/** How the values of several periods or units become one. */
export const aggregations = new Options<Aggregation>([
  { value: "sum", label: { zh: "求和", en: "sum" }, also: ["合计", "累计"] },
  { value: "average", label: { zh: "平均", en: "average" }, also: ["平均值"] },
  { value: "last", label: { zh: "末值", en: "last" }, also: ["期末值", "最后"] },
  { value: "first", label: { zh: "首值", en: "first" }, also: ["期初值", "最先"] },
  { value: "max", label: { zh: "最大", en: "max" }, also: ["最大值"] },
  { value: "min", label: { zh: "最小", en: "min" }, also: ["最小值"] },
  { value: "ratio", label: { zh: "比率", en: "ratio" }, also: ["比值"] },
]);

/** What each method but ratio makes of the values that are there: at least one, in reading order. */
const methods: Record<Exclude<Aggregation, "ratio">, (values: readonly number[]) => number> = {
  sum: total,
  average: (values) => total(values) / values.length,
  last: (values) => values[values.length - 1]!,
  first: (values) => values[0]!,
  max: (values) => values.reduce((largest, value) => (value > largest ? value : largest)),
  min: (values) => values.reduce((least, value) => (value < least ? value : least)),
};

/** KPI.AGG without a ratio: missing values (`null`) are passed over. */
export function aggregate(values: readonly (number | null)[], method: Exclude<Aggregation, "ratio">): number | Failure {
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return new Missing("nothingToAverage", "values");
  return finite(methods[method](present));
}

/**
 * KPI.AGG with a ratio, ΣN/ΣD: percentages are never averaged. A pair with a missing part is passed over whole, so that
 * both sums are over the same periods.
 */
export function ratioOfSums(numerators: readonly (number | null)[], denominators: readonly (number | null)[]): number | Failure {
  let above = 0;
  let below = 0;
  let pairs = 0;
  numerators.forEach((numerator, index) => {
    const denominator = denominators[index] ?? null;
    if (numerator === null || denominator === null) return;
    above += numerator;
    below += denominator;
    pairs += 1;
  });
  if (pairs === 0) return new Missing("nothingToAverage", "values");
  return below === 0 ? new DivisionByZero("zeroTotal", "denominators") : finite(above / below);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function finite(value: number): number | Impossible {
  return Number.isFinite(value) ? value + 0 : new Impossible("outOfRange");
}
