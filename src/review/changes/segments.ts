import type { SharedFrom } from "../../goals/sharedKpis";
import type { GoalNode } from "../../goals/types";
import { Failure } from "../../scoring/failure";
import { dayNumber, parseDay } from "../days";
import { parsePeriod } from "../periods";
import type { PeriodId } from "../types";
import { changeValue, type Change } from "./changes";

/** A run of days of a period on which the same target and weight were in force. */
export interface Segment {
  readonly days: number;
  /** What its score counts beside the other segments: days, times the weight where that changes too. */
  readonly share: number;
  /** The target of these days; `current` is the one that the row says. */
  readonly target: number | "current";
}

/** A goal as it counts in one period. */
export type PeriodGoal = GoalNode & {
  /** Two and more where its target was another one for a part of the period. */
  readonly segments?: readonly Segment[];
  /** What approved changes of the period have decided. */
  readonly approved?: readonly ("target" | "weight")[];
  /** Where its actual is entered, on the review sheet of a department that shares it. */
  readonly sharedFrom?: SharedFrom;
  /** Departments on whose review sheets its actual shows as well. */
  readonly sharedWith?: readonly string[];
};

/** What approved changes make of one goal in one period. */
export interface ChangedGoal {
  /** In force at the end of the period; undefined where no change says so. */
  readonly target?: number;
  /** The weight by days: what the goal counts over the whole period. */
  readonly weight?: number;
  /** Two and more where the target was different for a part of the period. */
  readonly segments: readonly Segment[];
}

interface Point {
  readonly day: number;
  readonly before: number | null;
  readonly after: number;
}

/** The unit of each goal: what a percent sign means in its targets. */
export type UnitOf = ReadonlyMap<string, string>;

/** Approved changes of targets and weights in a period, by goal. What is unreadable does not count; `unreadableChanges` names it. */
export function changedGoals(changes: readonly Change[], period: PeriodId, units: UnitOf = new Map()): ReadonlyMap<string, ChangedGoal> {
  const own = changes.filter((change) => change.period === period && change.state === "approved" && change.goalId !== "");
  return new Map([...new Set(own.map(({ goalId }) => goalId))].flatMap((goalId) => {
    const changed = changedGoal(own.filter((change) => change.goalId === goalId), period, units.get(goalId));
    return changed === null ? [] : [[goalId, changed] as const];
  }));
}

/** Approved changes that say no number or no day. */
export function unreadableChanges(changes: readonly Change[], period: PeriodId): readonly Change[] {
  return changes.filter((change) =>
    change.period === period && change.state === "approved" && (change.what === "target" || change.what === "weight") && pointOf(change) === null);
}

function changedGoal(changes: readonly Change[], period: PeriodId, unit = ""): ChangedGoal | null {
  const days = parsePeriod(period);
  const targets = pointsOf(changes, "target", unit);
  const weights = pointsOf(changes, "weight", unit);
  if (days === null || (targets.length === 0 && weights.length === 0)) return null;
  const first = dayNumber(days.start);
  const last = dayNumber(days.end);
  const inside = [...targets, ...weights].map(({ day }) => day).filter((day) => day > first && day <= last);
  const starts = [...new Set([first, ...inside])].sort((a, b) => a - b);
  const runs = starts.map((start, index) => ({ start, days: (starts[index + 1] ?? last + 1) - start }));
  const weightOn = (day: number): number => valueOn(weights, day) ?? 0;
  const finalTarget = valueOn(targets, last);
  const parts = runs.map((run): { readonly days: number; readonly share: number; readonly target: number | null } => ({
    days: run.days,
    share: weights.length === 0 ? run.days : run.days * weightOn(run.start),
    target: valueOn(targets, run.start),
  }));
  return {
    ...(finalTarget === null ? {} : { target: finalTarget }),
    ...(weights.length === 0 ? {} : { weight: runs.reduce((sum, run) => sum + run.days * weightOn(run.start), 0) / (last - first + 1) }),
    segments: targets.length === 0 ? [] : joined(parts, finalTarget),
  };
}

/** Neighbours with the same target are one segment; days without a target, or without weight, have no score to count. */
function joined(parts: readonly { readonly days: number; readonly share: number; readonly target: number | null }[], last: number | null): readonly Segment[] {
  const segments: Segment[] = [];
  for (const { days, share, target } of parts) {
    if (target === null || share === 0) continue;
    const named = target === last ? "current" : target;
    const before = segments.at(-1);
    if (before?.target === named) segments.splice(-1, 1, { days: before.days + days, share: before.share + share, target: named });
    else segments.push({ days, share, target: named });
  }
  return segments.length === 1 && segments[0]?.target === "current" ? [] : segments;
}

/** The value in force on a day: the newest that has taken effect, else what stood before the first. */
function valueOn(points: readonly Point[], day: number): number | null {
  const since = points.findLast((point) => point.day <= day);
  return since === undefined ? (points[0]?.before ?? null) : since.after;
}

function pointsOf(changes: readonly Change[], what: "target" | "weight", unit: string): readonly Point[] {
  return changes.filter((change) => change.what === what).flatMap((change) => pointOf(change, unit) ?? []).sort((a, b) => a.day - b.day);
}

function pointOf(change: Change, unit = ""): Point | null {
  const day = parseDay(change.effective);
  const after = changeValue(change.what, change.new, unit);
  return day === null || after === null ? null : { day: dayNumber(day), before: changeValue(change.what, change.old, unit), after };
}

/** The score of a goal whose target changed: the score under each target by the days on which it was in force. */
export function dayWeighted<Unit extends number>(
  segments: readonly Segment[], target: number | null, scoreAt: (target: number | null) => Unit | Failure,
): Unit | Failure {
  if (segments.length === 0) return scoreAt(target);
  let sum = 0;
  let shares = 0;
  for (const segment of segments) {
    const score = scoreAt(segment.target === "current" ? target : segment.target);
    if (score instanceof Failure) return score;
    sum += segment.share * score;
    shares += segment.share;
  }
  return (sum / shares) as Unit;
}

/** The same as a formula: `call` writes the function for one target. */
export function dayWeightedFormula(segments: readonly Segment[], targetCell: string, call: (target: string) => string): string {
  if (segments.length === 0) return call(targetCell);
  const terms = segments.map(({ share, target }) => `${share}*${call(target === "current" ? targetCell : String(target))}`);
  return `(${terms.join("+")})/(${segments.map(({ share }) => share).join("+")})`;
}
