import { Failure } from "../../scoring/failure";
import { gradeOf, type GradeScale } from "../../scoring/grade";
import { bonus as bonusOf, factorWeights } from "../../scoring/payouts/bonus";
import { payout } from "../../scoring/payouts/payoutCurve";
import { sharePool } from "../../scoring/payouts/pool";
import { fraction, points } from "../../scoring/types";
import type { FactorBasis } from "../../text/incentives";
import type { PayoutCurve } from "../../scoring/payouts/payoutCurve";
import type { GradeFactors, IncentiveRule } from "./rules";

/** What somebody's bonus is made of. */
export interface BonusInput {
  readonly base: number | null;
  readonly score: number | null;
  readonly departmentScore: number | null;
  readonly inPost: number | null;
  readonly companyFactor: number | null;
}

/** What a row of the list says by the rules; null where it says nothing. */
export interface BonusByRule {
  readonly grade: string;
  readonly personFactor: number | null;
  readonly departmentFactor: number | null;
  readonly cap: number | null;
  readonly bonus: number | null;
}

export const noBonus: BonusByRule = { grade: "", personFactor: null, departmentFactor: null, cap: null, bonus: null };

export interface BonusRules {
  readonly grades: GradeScale;
  readonly factors: readonly GradeFactors[];
}

/** A bonus by the same rules as the formulas of the list: `KPI.BONUS` over the factors of company, department and person. */
export function bonusByRule(input: BonusInput, rule: IncentiveRule, { grades, factors }: BonusRules): BonusByRule {
  const { base, score, departmentScore } = input;
  const grade = score === null ? "" : String(gradeOf(points(score), grades));
  const factor = (basis: FactorBasis, value: number | null, which: "person" | "department"): number | null => {
    if (basis === "none") return 1;
    if (value === null) return null;
    return basis === "score" ? onCurve(value, rule.curve) : byGrade(String(gradeOf(points(value), grades)), factors)?.[which] ?? null;
  };
  const personFactor = factor(rule.personBy, score, "person");
  const departmentFactor = factor(rule.departmentBy, departmentScore, "department");
  const cap = base === null || rule.targetBonus === null || rule.cap === null ? null : base * rule.targetBonus * rule.cap;
  if (base === null || rule.targetBonus === null || personFactor === null || departmentFactor === null) return { grade, personFactor, departmentFactor, cap, bonus: null };
  const bonus = bonusOf({
    base, targetPct: rule.targetBonus, company: input.companyFactor, unit: departmentFactor, individual: personFactor, prorate: input.inPost, cap, mode: rule.mode,
  }, factorWeights(rule.weights));
  return { grade, personFactor, departmentFactor, cap, bonus: bonus instanceof Failure ? null : bonus };
}

function onCurve(score: number, curve: PayoutCurve): number | null {
  const paid = payout(fraction(score / 100), curve);
  return paid instanceof Failure ? null : paid;
}

function byGrade(grade: string, factors: readonly GradeFactors[]): GradeFactors | undefined {
  return factors.find((each) => each.grade.toLowerCase() === grade.toLowerCase());
}

/** Somebody with a claim on a pool, in the order of the list. */
export interface PoolClaim {
  readonly bonus: number | null;
  readonly cap: number | null;
}

export interface PoolShares {
  readonly shares: readonly number[];
  /** What the caps leave over. */
  readonly rest: number;
}

/** The shares of a pool to the last cent, in proportion to the bonuses; null where the amount is none that can be shared. */
export function poolShares(amount: number, claims: readonly PoolClaim[], decimals: number): PoolShares | null {
  if (claims.every(({ bonus }) => (bonus ?? 0) === 0)) return { shares: claims.map(() => 0), rest: amount };
  const shared = sharePool({ amount, weights: claims.map(({ bonus }) => bonus), caps: claims.map(({ cap }) => cap), decimals });
  return shared instanceof Failure ? null : { shares: shared.parts, rest: shared.remainder };
}
