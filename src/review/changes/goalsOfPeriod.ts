import type { PeriodTarget } from "../../goals/targets/targetsFor";
import type { GoalNode } from "../../goals/types";
import { dayNumber, parseDay } from "../days";
import { parsePeriod } from "../periods";
import type { PeriodId } from "../types";
import { changeValue, type Change } from "./changes";
import { changedGoals, type ChangedGoal, type PeriodGoal, type UnitOf } from "./segments";

type OwnTarget = Pick<PeriodTarget, "target" | "threshold" | "stretch" | "from">;

/** Whether a goal has a target in a period that is not the one of its row in the tree. */
export type HasOwnTarget = (goalId: string, period: PeriodId) => boolean;

/**
 * The goals with the targets and weights of a period: those of the period itself where it has some (`targets`), what
 * approved changes made of them, and for an earlier period what stood before a change that came after it.
 */
export function goalsOfPeriod(
  nodes: readonly GoalNode[], changes: readonly Change[], period: PeriodId, targets: ReadonlyMap<string, OwnTarget> = new Map(),
  hasOwn: HasOwnTarget = () => false,
): readonly PeriodGoal[] {
  const units = new Map(nodes.map(({ id, unit }) => [id, unit] as const));
  const changed = changedGoals(changes, period, units);
  const later = laterChanges(nodes, changes, period, hasOwn, units);
  return nodes.map((node): PeriodGoal => {
    const own = changed.get(node.id);
    const before = later.get(node.id);
    const ofPeriod = targets.get(node.id);
    // A target of the period's own is not touched by what another period changed.
    const given = ofPeriod === undefined || ofPeriod.from === "goal" ? { target: before?.target ?? node.target } : heightsIn(ofPeriod);
    const goal: PeriodGoal = { ...node, ...given, weight: before?.weight ?? node.weight };
    return own === undefined ? goal : withChanges(goal, own);
  });
}

function withChanges(goal: PeriodGoal, { target, weight, segments }: ChangedGoal): PeriodGoal {
  return {
    ...goal,
    target: target ?? goal.target,
    weight: weight ?? goal.weight,
    approved: [...(target === undefined ? [] : ["target" as const]), ...(weight === undefined ? [] : ["weight" as const])],
    ...(segments.length === 0 ? {} : { segments }),
  };
}

function heightsIn({ target, threshold, stretch }: OwnTarget): Pick<GoalNode, "target" | "threshold" | "stretch"> {
  return { target, threshold, stretch };
}

/**
 * What the first change after a period replaced, by goal. A change of a target that its own period keeps for itself has
 * replaced nothing in the tree, unless the tree says the new value: then the period got a target of its own afterwards.
 */
function laterChanges(
  nodes: readonly GoalNode[], changes: readonly Change[], period: PeriodId, hasOwn: HasOwnTarget, units: UnitOf,
): ReadonlyMap<string, { readonly target?: number; readonly weight?: number }> {
  const end = parsePeriod(period)?.end;
  const found = new Map<string, { target?: number; weight?: number }>();
  if (end === undefined) return found;
  const later = changes
    .flatMap((change) => {
      const day = parseDay(change.effective);
      const before = changeValue(change.what, change.old, units.get(change.goalId));
      return change.state !== "approved" || change.period === period || day === null || before === null || dayNumber(day) <= dayNumber(end) ? [] : [{ change, before, day: dayNumber(day) }];
    })
    .sort((a, b) => b.day - a.day);
  const targets = new Map(later.length === 0 ? [] : nodes.map(({ id, target }) => [id, target] as const));
  // The earliest is set last.
  for (const { change, before } of later) {
    const { goalId, what } = change;
    if (what !== "target" && what !== "weight") continue;
    const now = found.get(goalId);
    const isElsewhere = what === "target" && hasOwn(goalId, change.period) && changeValue(what, change.new, units.get(goalId)) !== (now?.target ?? targets.get(goalId));
    if (!isElsewhere) found.set(goalId, { ...now, [what]: before });
  }
  return found;
}
