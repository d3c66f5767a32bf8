import { personKey } from "./contributors";
import { peakWeight, totalOverDays } from "./dayWeights";
import { jobsAmong } from "./editing/jobGroup";
import type { GroupParts } from "./groupParts";
import { isGroup } from "./levelWeights";
import type { Presence } from "./presence";
import { takenOver, type Circle } from "./takenOver";
import { groupBy } from "./tree";
import type { GoalNode } from "./types";
import { weightTolerance } from "./weights";

/** What a level is looked at with. */
export interface LevelContext {
  readonly parts: GroupParts;
  readonly presence: Presence;
  /** Everybody who owns a goal of the tree. */
  readonly people: () => ReadonlySet<string>;
}

/** By how much goals weigh more than their rows say on each run of days of a period; 1 where a goal is not named. */
export type Growth = ReadonlyMap<GoalNode, readonly number[]>;

const nothing: Growth = new Map();

/**
 * What the goals of one level take over in a period from those beside them that do not count on all of its days: on every
 * day they come to what the level comes to by its rows, at most 100 %. Those who have the same job come first, then the
 * other goals of the same owner, then all. Days on which nothing of the level counts are the business of the level above.
 */
export function growthOf(level: readonly GoalNode[], { parts, presence, people }: LevelContext): Growth {
  const weighed = level.map((goal) => ({ ...goal, weight: isGroup(goal) && parts.isBearing(goal) ? parts.partOf(goal) : (goal.weight ?? 0) }));
  const whole = Math.min(1, totalOverDays(weighed));
  const onRuns = presence.runs.map((_, run) => level.map((goal, at) => (presence.isThere(goal, run) ? (weighed[at]?.weight ?? 0) : 0)));
  const isShort = (weights: readonly number[]): boolean => {
    const sum = weights.reduce((all, weight) => all + weight, 0);
    return sum > 0 && whole - sum > weightTolerance;
  };
  if (!onRuns.some(isShort)) return nothing;
  const places = new Map(level.map((goal, at) => [goal, at] as const));
  const circle = (goals: readonly GoalNode[]): Circle => {
    const members = goals.flatMap((goal) => places.get(goal) ?? []);
    return { members, due: peakWeight(members.flatMap((at) => weighed[at] ?? [])) };
  };
  const rounds = [...(level.some(isGroup) ? [jobs(level, parts, people).map(circle), owners(level).map(circle)] : []), [{ members: [...places.values()], due: whole }]];
  const grown = onRuns.map((weights) => (isShort(weights) ? takenOver(weights, whole, rounds) : weights));
  const factor = (at: number, run: number): number => (onRuns[run]?.[at] ? (grown[run]?.[at] ?? 0) / onRuns[run][at] : 1);
  return new Map(level.map((goal, at) => [goal, grown.map((_, run) => factor(at, run))] as const));
}

function jobs(level: readonly GoalNode[], parts: GroupParts, people: () => ReadonlySet<string>): readonly (readonly GoalNode[])[] {
  const above = level[0] === undefined ? "" : parts.ownerAbove(level[0]);
  return (["team", "role"] as const).flatMap((kind) => jobsAmong(level.filter((goal) => goal.level === kind), above, people()));
}

function owners(level: readonly GoalNode[]): readonly (readonly GoalNode[])[] {
  return [...groupBy(level.filter(({ owner }) => owner.trim() !== ""), ({ owner }) => personKey(owner)).values()];
}
