import { reaches } from "./compare";
import { exp, ln } from "./elementary";
import { DivisionByZero, Impossible, Missing, NotApplicable, type Failure } from "./failure";
import { Options } from "./options";
import { fraction, type Fraction } from "./types";

// Taken once: in some runtimes a look-up of a global costs more than a row.
const { isFinite } = Number;

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
export const sumTolerance = 0.0005;

/**
 * KPI.WEIGHTED: the weighted mean Σ(w·x)/Σw, or its geometric or harmonic sister, of values in any one unit. Rows are
 * added one by one and only sums are kept, so a range of a million cells is read in place.
 */
export class WeightedMean {
  private readonly type: MeanType;
  private rows = 0;
  /** Σ of all weights, and of those whose row counts. */
  private total = 0;
  private present = 0;
  private sum = 0;
  private noWeights = true;
  /** Geometric: the first value, and the others relative to it, so that equal values give exactly that value. */
  private first = 0;
  private firstMissing: Missing | null = null;
  private negativeWeight = false;
  private impossible: Failure | null = null;

  constructor(private readonly options: MeanOptions = {}) {
    this.type = options.type ?? "mean";
  }

  /** Forgets all rows, for the next mean under the same options. */
  clear(): void {
    this.rows = 0;
    this.total = 0;
    this.present = 0;
    this.sum = 0;
    this.noWeights = true;
    this.first = 0;
    this.firstMissing = null;
    this.negativeWeight = false;
    this.impossible = null;
  }

  /** Adds a row that has a value and a weight. */
  add(value: number, weight: number): void {
    this.rows += 1;
    if (weight < 0) this.negativeWeight = true;
    this.noWeights = false;
    this.total += weight;
    this.present += weight;
    this.sum += this.type === "mean" ? value * weight : this.term(value, weight);
  }

  /** Adds a row in which something may be missing (`null`). A row without a weight carries none. */
  addGap(value: number | null, weight: number | null): void {
    const counted = value ?? (this.options.missing === "zero" ? 0 : null);
    if (counted !== null && weight !== null) return this.add(counted, weight);
    this.rows += 1;
    this.firstMissing ??= new Missing("missingItem", value === null ? "values" : "weights", this.rows);
    if (weight === null) return;
    if (weight < 0) this.negativeWeight = true;
    this.noWeights = false;
    this.total += weight;
  }

  result(): number | Failure {
    const wrong = this.wrongWeights();
    if (wrong !== null) return wrong;
    if (this.options.missing === "error" && this.firstMissing !== null) return this.firstMissing;
    if (this.present === 0) return new Missing("nothingToAverage", "values");
    const mean = this.impossible ?? this.mean();
    if (typeof mean !== "number") return mean;
    return isFinite(mean) ? mean + 0 : new Impossible("outOfRange");
  }

  /** KPI.COVERAGE: the share of the weight that has a value. */
  coverage(): Fraction | Failure {
    return this.wrongWeights() ?? fraction(this.present / this.total);
  }

  private wrongWeights(): Failure | null {
    if (this.noWeights) return new Missing("nothingToAverage", "weights");
    if (this.negativeWeight) return new Impossible("negativeWeight");
    if (this.total === 0) return new Impossible("zeroWeights");
    if (!isFinite(this.total)) return new Impossible("outOfRange");
    return this.options.sumRule === "strict" ? checkTotal(this.total) : null;
  }

  private mean(): number | Failure {
    if (this.type === "geometric") return this.first * exp(this.sum / this.present);
    if (this.type === "mean") return this.sum / this.present;
    return this.sum === 0 ? new DivisionByZero("zeroValue") : this.present / this.sum;
  }

  private term(value: number, weight: number): number {
    if (this.type === "geometric") {
      if (value <= 0) this.impossible = new Impossible("notPositive");
      if (this.impossible !== null || weight === 0) return 0;
      if (this.first === 0) this.first = value;
      return weight * lnRatio(value, this.first);
    }
    if (weight === 0) return 0;
    if (value === 0) this.impossible = new DivisionByZero("zeroValue");
    return weight / value;
  }
}

/** ln(a / b); where the quotient is beyond what numbers can be, from the logarithms of the two. */
function lnRatio(a: number, b: number): number {
  const ratio = a / b;
  return ratio > 0 && ratio < Infinity ? ln(ratio) : ln(a) - ln(b);
}

/** KPI.WEIGHTED of two lists of the same length; `null` is missing. */
export function weightedMean<Unit extends number>(
  values: readonly (Unit | null)[],
  weights: readonly (number | null)[],
  options?: MeanOptions,
): Unit | Failure {
  return rowsOf(values, weights, options).result() as Unit | Failure;
}

/** KPI.COVERAGE of two lists of the same length; `null` is missing. */
export function coverage(values: readonly (number | null)[], weights: readonly (number | null)[]): Fraction | Failure {
  return rowsOf(values, weights).coverage();
}

/**
 * The total of weights as a share of the whole. Weights are written as shares (0.4, 0.3, 0.3) or as points (40, 30,
 * 30): the total tells which.
 */
export function shareOfWhole(total: number): number {
  return total < 10 ? total : total / 100;
}

function checkTotal(total: number): NotApplicable | null {
  const share = shareOfWhole(total);
  if (reaches(sumTolerance, Math.abs(share - 1))) return null;
  return new NotApplicable("weightsSum", "weights", { value: `${Number((share * 100).toPrecision(10))}%` });
}

function rowsOf(values: readonly (number | null)[], weights: readonly (number | null)[], options?: MeanOptions): WeightedMean {
  const mean = new WeightedMean(options);
  values.forEach((value, row) => mean.addGap(value, weights[row] ?? null));
  return mean;
}
