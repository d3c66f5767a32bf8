import type { ArgumentName } from "../../text/functionArguments";
import { reaches } from "../compare";
import { Failure, Impossible, Missing, NotApplicable, WrongSize } from "../failure";
import { Options } from "../options";
import { shareOfWhole, sumTolerance } from "../weighted";

/** Whether the factors multiply each other or add up by weight. */
export type BonusMode = "multiply" | "add";

export const bonusModes = new Options<BonusMode>([
  { value: "multiply", label: { zh: "相乘", en: "multiply" }, also: ["连乘"] },
  { value: "add", label: { zh: "相加", en: "add" }, also: ["加权相加", "加权"] },
]);

/** One person's bonus. What is null takes its default: 1 for a factor, no cap, multiply. */
export interface BonusTerms {
  /** Base pay, an amount. */
  readonly base: number | null;
  /** Target bonus as a fraction of base pay. */
  readonly targetPct: number | null;
  readonly company?: number | null;
  readonly unit?: number | null;
  readonly individual?: number | null;
  /** Share of the period that counts, 275/365 for a person who came in April. */
  readonly prorate?: number | null;
  /** The most that is paid, an amount. */
  readonly cap?: number | null;
  readonly mode?: BonusMode | null;
}

/** Shares of company, unit and individual; they add up to 1. */
export type FactorWeights = readonly [company: number, unit: number, individual: number];

/**
 * The weights of the factors from three numbers, as 0.3, 0.3, 0.4 or as 30, 30, 40; a blank one carries none. They must
 * total 100 %: scaled up silently, a forgotten weight would change everybody's pay. Null when none is given.
 */
export function factorWeights(weights: readonly (number | null)[]): FactorWeights | null | Failure {
  if (weights.every((weight) => weight === null)) return null;
  if (weights.length !== 3) return new WrongSize("threeWeights", "weights", { found: weights.length });
  const [company, unit, individual] = weights.map((weight) => weight ?? 0) as [number, number, number];
  if (company < 0 || unit < 0 || individual < 0) return new Impossible("negativeWeight");
  const total = company + unit + individual;
  if (total === 0) return new Impossible("zeroWeights");
  const share = shareOfWhole(total);
  if (!reaches(sumTolerance, Math.abs(share - 1))) {
    return new NotApplicable("weightsSum", "weights", { value: `${Number((share * 100).toPrecision(10))}%` });
  }
  return [company / total, unit / total, individual / total];
}

const noWeights = new NotApplicable("addNeedsWeights", "weights", {});
const noBase = new Missing("noValue", "base");
const noTarget = new Missing("noValue", "target_pct");
const tooLarge = new Impossible("outOfRange");

/**
 * KPI.BONUS: an amount in the currency of the base. `multiply`: base·pct·company·unit·individual·prorate; `add`:
 * base·pct·Σw·f·prorate over the three factors. The cap comes last. Nothing may be negative. Weights count for `add`
 * alone.
 */
export function bonus(terms: BonusTerms, weights: FactorWeights | null | Failure = null): number | Failure {
  const { base, targetPct } = terms;
  if (base === null) return noBase;
  if (targetPct === null) return noTarget;
  const company = terms.company ?? 1;
  const unit = terms.unit ?? 1;
  const individual = terms.individual ?? 1;
  const prorate = terms.prorate ?? 1;
  const cap = terms.cap ?? Infinity;
  const wrong =
    negative("base", base) ??
    negative("target_pct", targetPct) ??
    negative("company", company) ??
    negative("unit", unit) ??
    negative("individual", individual) ??
    negative("prorate", prorate) ??
    negative("payCap", cap);
  if (wrong !== null) return wrong;
  let amount = base * targetPct;
  if (terms.mode === "add") {
    if (weights instanceof Failure) return weights;
    if (weights === null) return noWeights;
    amount *= weights[0] * company + weights[1] * unit + weights[2] * individual;
  } else {
    amount *= company * unit * individual;
  }
  const pay = Math.min(amount * prorate, cap);
  return Number.isFinite(pay) ? pay + 0 : tooLarge;
}

function negative(argument: ArgumentName, value: number): Impossible | null {
  return value < 0 ? new Impossible("negative", argument, { value }) : null;
}
