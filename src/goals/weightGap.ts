import { dayOfNumber, isoDay } from "../review/days";
import { peakWeight, spanOf, totalOverDays, type DaySpan } from "./dayWeights";
import { exactShares } from "./exactShares";
import type { GoalNode } from "./types";
import { weightTolerance } from "./weights";

/** Days on which weights come to less than 100 % although no goal of other days had, or gets, what is missing. */
export interface WeightGap {
  /** ISO; the gap begins on it, or with `isBefore` ends before it. */
  readonly day: string;
  readonly isBefore: boolean;
  readonly sum: number;
  /** Weights, by ids, with which those who begin on the day fill it; none where nobody does, or it would be too much later. */
  readonly filled: ReadonlyMap<string, number>;
}

/**
 * The first days on which goals that are 100 % together come to less, and by a part that is nobody's on other days: of a
 * successor with less than the one before, the weight is likely mistyped. What is missing because somebody is not there
 * yet, or any more, the others take over (`periodWeights`), and nothing is wrong.
 */
export function weightGap(goals: readonly GoalNode[]): WeightGap | null {
  if (Math.abs(totalOverDays(goals) - 1) > weightTolerance) return null;
  const turns = goals.map((goal) => ({ goal, weight: goal.weight ?? 0, span: spanOf(goal) })).filter(({ weight }) => weight > 0);
  const turningDays = [...new Set(turns.flatMap(({ span }) => [span.first, span.last + 1]))].filter(Number.isFinite).sort((one, other) => one - other);
  for (const from of [-Infinity, ...turningDays]) {
    const isThere = ({ span }: { readonly span: DaySpan }): boolean => span.first <= from && from <= span.last;
    const there = turns.filter(isThere);
    const sum = there.reduce((all, { weight }) => all + weight, 0);
    const missing = 1 - sum;
    const isSomebodys = turns.some((turn) => !isThere(turn) && turn.weight <= missing + weightTolerance);
    if (sum === 0 || missing <= weightTolerance || isSomebodys) continue;
    const isBefore = from === -Infinity;
    const day = isBefore ? turningDays[0] : from;
    if (day === undefined) return null;
    return { day: isoDay(dayOfNumber(day)), isBefore, sum, filled: filledBy(there.filter(({ span }) => span.first === from).map(({ goal }) => goal), missing, goals) };
  }
  return null;
}

const decimals = 4;

/** The weights of those who begin, with what is missing in proportion. */
function filledBy(beginning: readonly GoalNode[], missing: number, goals: readonly GoalNode[]): ReadonlyMap<string, number> {
  const weights = beginning.map(({ weight }) => weight ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, missing);
  const parts = beginning.some(({ start }) => start === "") ? null : exactShares(Number(total.toFixed(decimals)), weights, decimals);
  const filled = new Map(beginning.map(({ id }, at) => [id, parts?.[at] ?? 0] as const));
  const after = goals.map((goal) => ({ ...goal, weight: filled.get(goal.id) ?? goal.weight }));
  return parts === null || peakWeight(after) > 1 + weightTolerance ? new Map() : filled;
}
