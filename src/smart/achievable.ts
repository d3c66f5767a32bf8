import { boundsOf } from "./achievableBounds";
import { findLever } from "./levers";
import { atMost, isRelative, largest, median, stepBetween, targetAfter } from "./steps";
import type { AchievabilityClass, Cadence, GoalDirection, GoalFields, Span } from "./types";
import { goodOf, metricOfGoal } from "./goalMetric";

/** Why a class was given; the words are in src/text/smart.ts. */
export type AchievabilityReason =
  | "outOfBounds" // beyond what the metric can be
  | "alreadyMet" // the present level is on the good side of the target
  | "nothingToChange" // the target is the present level
  | "wrongWay" // target and stated direction contradict each other
  | "beyondExperience" // more than three times the best step (five with a lever)
  | "neverImproved" // no past step in the good direction, and the required one is larger than any move
  | "harderThanEver" // above the best step, within the limit
  | "withinExperience"
  | "belowTrend" // no more than the smallest step that was seen
  | "holdsBound" // a level to keep that is held
  | "ampleRoom" // a level to keep that is held by far
  | "shortHistory";

export interface Achievability {
  readonly class: AchievabilityClass;
  readonly reason: AchievabilityReason;
  /** Step that the goal asks for in the good direction over one past period, by the best past step; null when nothing ever improved. */
  readonly stretchFactor: number | null;
  /** Words that name a concrete lever (new plant, acquisition, product launch, added headcount). */
  readonly lever: Span | null;
  readonly proposals: readonly { readonly kind: "trend" | "stretch"; readonly target: number }[];
}

/** Past values that a judgement needs (three steps). */
const fewest = 4;
const limit = 3;
const limitWithLever = 5;
/** A level to keep has ample room when it is further from its bound than twice the largest move. */
const amplyFar = 2;

const months: Readonly<Record<Cadence, number>> = { day: 12 / 365, week: 12 / 52, month: 1, quarter: 3, half: 6, year: 12 };

/**
 * Whether a goal is within reach, from its baseline, target and past values; null when one of them is missing.
 * The required step is compared with the best past step: absolutely for rates, scores, durations and ratios, relative to
 * the level for money and volumes. It is no test of significance: after a few smooth periods the standard deviation of
 * the steps is close to 0, and any z explodes. A level to keep (`isKept`) may be held already.
 */
export function achievability(text: string, fields: GoalFields, isKept = false): Achievability | null {
  const { baseline, target, history } = fields;
  if (baseline == null || target == null || history == null || history.length === 0) return null;
  return judge(text, fields, isKept || fields.direction === "keep", baseline, target, history);
}

function judge(text: string, fields: GoalFields, isKept: boolean, baseline: number, target: number, history: readonly number[]): Achievability {
  const metric = metricOfGoal(text, fields);
  const levels = [baseline, ...history];
  const relative = isRelative(fields.unit ?? null, metric, levels);
  const sign = signOf(fields.direction ?? null, goodOf(text, metric), baseline, target);
  const periods = periodsOf(fields);
  const steps = history.slice(1).map((value, at) => sign * stepBetween(history[at] ?? value, value, relative));
  const required = (sign * stepBetween(baseline, target, relative)) / periods;
  const good = steps.filter((step) => step > 0);
  const best = steps.length === 0 ? null : largest(steps);
  const lever = findLever(text, fields.metric ?? null);
  const largestMove = Math.max(0, largest(steps.map(Math.abs)));
  const bounds = boundsOf(fields.unit ?? null, metric, levels, text);
  const isOut = (bounds.low !== null && target < bounds.low) || (bounds.high !== null && target > bounds.high);

  const [given, reason] = isOut
    ? (["invalid", "outOfBounds"] as const)
    : isKept && atMost(required, 0)
      ? kept(-required, largestMove)
      : atMost(required, 0)
        ? notAnImprovement(fields, required)
        : compared(required, best, good, largestMove, lever === null ? limit : limitWithLever);
  const isShort = given !== "invalid" && history.length < fewest;
  return {
    class: isShort ? "insufficient_history" : given,
    reason: isShort ? "shortHistory" : reason,
    lever,
    stretchFactor: best === null || best <= 0 ? null : required / best,
    proposals: proposals(baseline, sign, steps, relative, periods, levels, bounds),
  };
}

type Judgement = readonly [AchievabilityClass, AchievabilityReason];

function compared(required: number, best: number | null, good: readonly number[], largestMove: number, most: number): Judgement {
  if (best === null) return ["ok", "withinExperience"];
  if (best <= 0) return atMost(required, largestMove) ? ["stretch", "harderThanEver"] : ["unrealistic", "neverImproved"];
  if (!atMost(required, most * best)) return ["unrealistic", "beyondExperience"];
  if (!atMost(required, best)) return ["stretch", "harderThanEver"];
  // The best step once more is no easy target, even when all steps were alike.
  return atMost(required, -largest(good.map((step) => -step))) && !atMost(best, required) ? ["too_easy", "belowTrend"] : ["ok", "withinExperience"];
}

function kept(room: number, largestMove: number): Judgement {
  return atMost(room, amplyFar * largestMove) ? ["ok", "holdsBound"] : ["too_easy", "ampleRoom"];
}

function notAnImprovement(fields: GoalFields, required: number): Judgement {
  if (atMost(0, required)) return ["invalid", "nothingToChange"];
  return ["invalid", fields.direction === "up" || fields.direction === "down" ? "alreadyMet" : "wrongWay"];
}

/** +1 when more is better for this goal. A stated direction counts before what is known of the metric. */
function signOf(direction: GoalDirection | null, good: 1 | -1 | 0, baseline: number, target: number): 1 | -1 {
  if (direction === "up" || direction === "complete") return 1;
  if (direction === "down") return -1;
  if (good !== 0) return good;
  return target < baseline ? -1 : 1;
}

/** Past periods in the time of the goal. */
function periodsOf({ historyCadence, goalCadence }: GoalFields): number {
  if (historyCadence == null || goalCadence == null) return 1;
  return months[goalCadence] / months[historyCadence];
}

function proposals(
  baseline: number, sign: 1 | -1, steps: readonly number[], relative: boolean, periods: number,
  levels: readonly number[], bounds: { readonly low: number | null; readonly high: number | null },
): Achievability["proposals"] {
  if (steps.length < fewest - 1) return [];
  const kinds = [{ kind: "trend", step: median(steps) }, { kind: "stretch", step: largest(steps) }] as const;
  return kinds.flatMap(({ kind, step }) => {
    if (step <= 0) return [];
    const raw = targetAfter(baseline, sign * step * periods, relative, levels);
    const target = Math.min(bounds.high ?? Infinity, Math.max(bounds.low ?? -Infinity, raw));
    return target === baseline ? [] : [{ kind, target }];
  });
}
