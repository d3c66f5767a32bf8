import { adjustedScore } from "../../scoring/adjust";
import { totalWithOkrs, type OkrShare } from "../../goals/okr/totalWithOkrs";
import { Failure, Missing } from "../../scoring/failure";
import { vetoedScore } from "../../scoring/veto";
import { coverage, weightedMean } from "../../scoring/weighted";
import type { ScoredRow } from "../scoredRow";

export interface ReviewTotal {
  /** Points; the failure says why there are none. */
  readonly total: number | Failure;
  /** Share of the weight that has a score, 0…1. */
  readonly coverage: number;
}

type TotalRow = Pick<ScoredRow, "section" | "counted"> & { readonly result: { readonly score: number | null } };

/**
 * The total of a review: the weighted mean of the KPIs by the weights with which they count, the points that are added
 * and taken off, and last the lowest limit of what was vetoed. Without a scored KPI there is no total.
 */
export function totalOf(rows: readonly TotalRow[]): ReviewTotal {
  const weighted = rows.filter(({ section }) => section === "weighted");
  const scores = weighted.map(({ result }) => result.score);
  const weights = weighted.map(({ counted }) => counted);
  const share = coverage(scores, weights);
  const mean = weightedMean(scores, weights);
  return { total: mean instanceof Failure ? mean : withExtras(mean, rows), coverage: share instanceof Failure ? 0 : share };
}

/**
 * A total of KPIs with the department's key results in it. Where no KPI has a score, or none a weight, they speak for the
 * whole; every other failure stays.
 */
export function countedWith(total: number | Failure, share: OkrShare): number | Failure {
  if (share.weight === 0 || (total instanceof Failure && !(total instanceof Missing) && total.key !== "zeroWeights")) return total;
  return totalWithOkrs(total instanceof Failure ? null : total, share) ?? total;
}

function withExtras(mean: number, rows: readonly TotalRow[]): number | Failure {
  const extra = (section: TotalRow["section"]): readonly number[] => rows.flatMap((row) => (row.section !== section || row.result.score === null ? [] : [row.result.score]));
  const bonus = extra("bonus");
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const adjusted = bonus.length === 0
    ? mean : adjustedScore(mean, sum(bonus.filter((value) => value > 0)), -sum(bonus.filter((value) => value < 0)), { plus: null, minus: null, total: null });
  const limits = extra("veto");
  return adjusted instanceof Failure || limits.length === 0 ? adjusted : vetoedScore(adjusted, true, "cap", Math.min(...limits));
}
