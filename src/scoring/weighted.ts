import { reaches } from "./compare";
import { exp, ln } from "./elementary";
import { DivisionByZero, Impossible, Missing, NotApplicable, type Failure } from "./failure";
import { Options } from "./options";
import { fraction, type Fraction } from "./types";

export type MeanType = "mean" | "geometric" | "harmonic";
/** What a missing value does: it is left out and the rest re-weighted, counts as 0, or is an error. */
export type MissingRule = "exclude" | "zero" | "error";
/** Whether weights are scaled to 100 % or must total it. */
export type SumRule = "normalize" | "strict";

export const meanTypes = new Options<MeanType>([
  { value: "mean", label: { zh: "算术平均", en: "mean" }, also: ["加权平均"] },
  { value: "geometric", label: { zh: "几何平均", en: "geometric" } },
  { value: "harmonic", label: { zh: "调和平均", en: "harmonic" } },
]);
export const missingRules = new Options<MissingRule>([
  { value: "exclude", label: { zh: "剔除", en: "exclude" } },
  { value: "zero", label: { zh: "按零计", en: "zero" }, also: ["按0计"] },
  { value: "error", label: { zh: "报错", en: "error" } },
]);
export const sumRules = new Options<SumRule>([
  { value: "normalize", label: { zh: "归一化", en: "normalize" } },
  { value: "strict", label: { zh: "严格", en: "strict" } },
]);

export interface MeanOptions {
  readonly type?: MeanType | null;
  readonly missing?: MissingRule | null;
  readonly sumRule?: SumRule | null;
}

/** Weights that total 100 % within this share of it pass as strict. */
const sumTolerance = 0.0005;

interface Item<Unit> {
  readonly value: Unit;
  readonly weight: number;
}

/** Σ over one kind of mean; weights are not negative and do not all vanish. */
const means: Record<MeanType, (items: readonly Item<number>[]) => number | Failure> = {
  mean: (items) => sum(items, ({ value, weight }) => value * weight) / sum(items, ({ weight }) => weight),
  geometric(items) {
    if (items.some(({ value }) => value <= 0)) return new Impossible("notPositive");
    // Relative to the first value, so that equal values give exactly that value.
    const first = items[0]!.value;
    const logarithms = sum(items, ({ value, weight }) => weight * ln(value / first));
    return first * exp(logarithms / sum(items, ({ weight }) => weight));
  },
  harmonic(items) {
    const weighted = items.filter(({ weight }) => weight > 0);
    if (weighted.some(({ value }) => value === 0)) return new DivisionByZero("zeroValue");
    const reciprocals = sum(weighted, ({ value, weight }) => weight / value);
    return reciprocals === 0 ? new DivisionByZero("zeroValue") : sum(weighted, ({ weight }) => weight) / reciprocals;
  },
};

/**
 * KPI.WEIGHTED: the weighted mean of values in any one unit. `null` is missing, in values and in weights; a row
 * without a weight carries none. Values and weights have the same length.
 */
export function weightedMean<Unit extends number>(
  values: readonly (Unit | null)[],
  weights: readonly (number | null)[],
  { type, missing, sumRule }: MeanOptions = {},
): Unit | Failure {
  const total = totalWeight(weights);
  if (typeof total !== "number") return total;
  if (sumRule === "strict") {
    const wrong = checkTotal(total);
    if (wrong !== null) return wrong;
  }
  if (missing === "error") {
    const wrong = firstMissing(values, weights);
    if (wrong !== null) return wrong;
  }
  const items = present(missing === "zero" ? values.map((value) => value ?? 0) : values, weights);
  if (items.every(({ weight }) => weight === 0)) return new Missing("nothingToAverage", "values");
  const mean = means[type ?? "mean"](items);
  if (typeof mean !== "number") return mean;
  return Number.isFinite(mean) ? ((mean + 0) as Unit) : new Impossible("outOfRange");
}

/** KPI.COVERAGE: the share of the weight that has a value. */
export function coverage(values: readonly (number | null)[], weights: readonly (number | null)[]): Fraction | Failure {
  const total = totalWeight(weights);
  if (typeof total !== "number") return total;
  return fraction(sum(present(values, weights), ({ weight }) => weight) / total);
}

function totalWeight(weights: readonly (number | null)[]): number | Failure {
  const given = weights.filter((weight) => weight !== null);
  if (given.length === 0) return new Missing("nothingToAverage", "weights");
  if (given.some((weight) => weight < 0)) return new Impossible("negativeWeight");
  const total = sum(given, (weight) => weight);
  return total === 0 ? new Impossible("zeroWeights") : total;
}

/** Weights are written as shares (0.4, 0.3, 0.3) or as points (40, 30, 30): the total tells which. */
function checkTotal(total: number): NotApplicable | null {
  const share = total < 10 ? total : total / 100;
  if (reaches(sumTolerance, Math.abs(share - 1))) return null;
  return new NotApplicable("weightsSum", "weights", { value: `${Number((share * 100).toPrecision(10))}%` });
}

function firstMissing(values: readonly (number | null)[], weights: readonly (number | null)[]): Missing | null {
  const value = values.indexOf(null);
  if (value !== -1) return new Missing("missingItem", "values", value + 1);
  const weight = weights.indexOf(null);
  return weight === -1 ? null : new Missing("missingItem", "weights", weight + 1);
}

function present<Unit extends number>(values: readonly (Unit | null)[], weights: readonly (number | null)[]): Item<Unit>[] {
  const items: Item<Unit>[] = [];
  values.forEach((value, index) => {
    const weight = weights[index] ?? null;
    if (value !== null && weight !== null) items.push({ value, weight });
  });
  return items;
}

function sum<Each>(items: readonly Each[], amount: (item: Each) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
