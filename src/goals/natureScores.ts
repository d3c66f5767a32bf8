import { comparePeriods } from "../review/periods";
import type { KpiResult, PeriodId } from "../review/types";
import { Failure } from "../scoring/failure";
import { weightedMean } from "../scoring/weighted";
import { totalWeight } from "./departmentWeights";
import { groupBy } from "./tree";
import type { GoalNode } from "./types";

export interface NatureScores {
  readonly period: PeriodId;
  /** Points; only what has a score. */
  readonly scores: readonly { readonly value: "hard" | "soft"; readonly score: number }[];
}

/**
 * What hard and soft KPIs came to in the newest period with results: the mean of their scores by weight, of all departments
 * together each counting the same. Null where nothing that the tree knows has a score.
 */
export function natureScores(nodes: readonly GoalNode[], results: readonly KpiResult[], department: string | null): NatureScores | null {
  const goals = new Map(nodes.map((node) => [node.id, node] as const));
  const known = results.flatMap((result) => {
    const goal = goals.get(result.goalId);
    const counts = goal !== undefined && result.score !== null && result.weight > 0 && (department === null || goal.department === department);
    return counts ? [{ period: result.period, department: goal.department, nature: goal.nature, score: result.score, weight: result.weight }] : [];
  });
  const [period] = known.map((each) => each.period).sort(comparePeriods);
  if (period === undefined) return null;
  const shared = [...groupBy(known.filter((each) => each.period === period), (each) => each.department).values()]
    .flatMap((own) => own.map((each) => ({ ...each, share: each.weight / totalWeight(own) })));
  const scores = (["hard", "soft"] as const).flatMap((value) => {
    const own = shared.filter(({ nature }) => nature === value);
    const score = weightedMean(own.map((each) => each.score), own.map(({ share }) => share));
    return score === null || score instanceof Failure ? [] : [{ value, score }];
  });
  return scores.length === 0 ? null : { period, scores };
}
