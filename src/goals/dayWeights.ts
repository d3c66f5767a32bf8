import { dayNumber, parseDay } from "../review/days";
import { effectiveShare } from "./targets/effective";
import type { GoalNode } from "./types";
import { weightTolerance } from "./weights";

/** From when until when something counts, as cells say it; "" is open. */
export type Dated = Pick<GoalNode, "start" | "until">;

type Weighed = Dated & Pick<GoalNode, "weight">;

/** The first and the last day as numbers; infinite where they are open. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

export function spanOf({ start, until }: Dated): DaySpan {
  const [first, last] = [parseDay(start), parseDay(until)];
  return { first: first === null ? -Infinity : dayNumber(first), last: last === null ? Infinity : dayNumber(last) };
}

export function overlap(one: DaySpan, other: DaySpan): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** The most that weights come to on one day. */
export function peakWeight(goals: readonly Weighed[]): number {
  return peakOfSpans(goals.map((goal) => ({ weight: goal.weight, span: spanOf(goal) })));
}

export function peakOfSpans(spans: readonly { readonly span: DaySpan; readonly weight: number | null }[]): number {
  const days = new Set(spans.map(({ span }) => span.first));
  return Math.max(0, ...[...days].map((day) => spans.reduce((sum, { span, weight }) => (span.first <= day && day <= span.last ? sum + (weight ?? 0) : sum), 0)));
}

/**
 * Goals by the share of 100 % that they have: where they come to more together, those that follow each other with the same
 * weight have one between them.
 */
export function followers<Goal extends Weighed & Pick<GoalNode, "level">>(goals: readonly Goal[]): readonly (readonly Goal[])[] {
  if (!exceedsWhole(sumOf(goals))) return goals.map((goal) => [goal]);
  const places: Goal[][] = [];
  for (const goal of goals) {
    const isFollowed = (other: Goal): boolean => other.level === goal.level && other.weight === goal.weight && !overlap(spanOf(other), spanOf(goal));
    const place = places.find((each) => each.every(isFollowed));
    if (place === undefined) places.push([goal]);
    else place.push(goal);
  }
  return places;
}

/** What weights come to. Where that is more than 100 %, the most that count on one day: goals that follow each other are not asked together. */
export function totalOverDays(goals: readonly Weighed[]): number {
  const sum = sumOf(goals);
  return exceedsWhole(sum) ? peakWeight(goals) : sum;
}

/**
 * What each of some goals weighs. Where that is more than 100 % together, each counts by its days in the years in which one of
 * them begins or ends: those who have a job one after the other have its weight between them.
 */
export function weightsByDays(goals: readonly Weighed[]): readonly number[] {
  const years = exceedsWhole(sumOf(goals)) ? yearsNamed(goals) : [];
  return goals.map((goal) => {
    const shares = years.map((year) => effectiveShare(goal, year));
    return (goal.weight ?? 0) * (shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length);
  });
}

function yearsNamed(goals: readonly Dated[]): readonly string[] {
  const days = goals.flatMap(({ start, until }) => [parseDay(start), parseDay(until)]);
  return [...new Set(days.flatMap((day) => (day === null ? [] : [String(day.year)])))];
}

function sumOf(goals: readonly Weighed[]): number {
  return goals.reduce((total, { weight }) => total + (weight ?? 0), 0);
}

function exceedsWhole(sum: number): boolean {
  return sum > 1 + weightTolerance;
}
