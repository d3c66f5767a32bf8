import type { TargetPart } from "../editing/types";
import { unitDecimals } from "../cascade/unitDecimals";
import { peakOfSpans, spanOf } from "../dayWeights";
import { exactShares } from "../exactShares";
import { groupBy } from "../tree";
import type { GoalNode } from "../types";
import { effectiveShare } from "./effective";
import { byPeriod, type TargetRow } from "./targetRows";

/** The period targets of goals that are copies: those of their originals, under their own ids. `copyOf` has the id of the original for each goal. */
export function copiedTargets(targets: readonly TargetRow[], goals: readonly GoalNode[], copyOf: readonly (string | null)[]): readonly TargetRow[] {
  const rows = groupBy(targets, ({ goalId }) => goalId);
  return goals.flatMap(({ id, goal, department }, at) =>
    [...byPeriod(rows.get(copyOf[at] ?? "") ?? [])].map(([period, row]) => ({ ...row, kpi: goal, department, period, goalId: id })));
}

/** Rows of the table of period targets that come and go along with goals. */
export interface TargetSteps {
  readonly added: readonly TargetRow[];
  readonly removed: readonly TargetRow[];
}

/** An edit of the tree, as far as period targets go along with it. */
export interface TargetMoves {
  /** The goals before it. */
  readonly seen: readonly GoalNode[];
  readonly goals: readonly GoalNode[];
  readonly copyOf: readonly (string | null)[];
  readonly parts: readonly (TargetPart | null)[];
}

/** The period targets that come and go with an edit: those of copies, and those that are shared out. */
export function targetsAlong(targets: readonly TargetRow[], { seen, goals, copyOf, parts }: TargetMoves): TargetSteps {
  const copied = copiedTargets(targets, goals, copyOf.map((original, at) => (parts[at] == null ? original : null)));
  const taking = goals.flatMap((goal, at) => {
    const part = parts[at];
    return part == null ? [] : [{ goal, part }];
  });
  const rows = groupBy(targets, ({ goalId }) => goalId);
  const shared = [...groupBy(taking, ({ part }) => part.slot).values()].flatMap((takers) => sharedOut(takers, rows, seen));
  // A period in which nobody is there yet keeps what it has.
  const isShared = (period: string, { slot }: TargetPart): boolean => taking.some(({ goal, part }) => part.slot === slot && effectiveShare(goal, period) > 0);
  const removed = taking.flatMap(({ goal, part }) => [...byPeriod(rows.get(goal.id) ?? [])].flatMap(([period, row]) => (isShared(period, part) ? [row] : [])));
  return { added: [...copied, ...shared], removed };
}

type Taker = { readonly goal: GoalNode; readonly part: TargetPart };

/** The targets of every period over those who are there in it, by their parts and their days: they add up to the last digit. */
function sharedOut(takers: readonly Taker[], rows: ReadonlyMap<string, readonly TargetRow[]>, seen: readonly GoalNode[]): readonly TargetRow[] {
  const from = new Set(takers[0]?.part.from);
  const factor = takers[0]?.part.factor ?? 1;
  const sources = seen.filter(({ id }) => from.has(id)).map((node) => ({ span: spanOf(node), periods: byPeriod(rows.get(node.id) ?? []) }));
  const periods = new Set(sources.flatMap(({ periods }) => [...periods.keys()]));
  return [...periods].flatMap((period) => {
    const days = takers.map(({ goal, part }) => part.share * effectiveShare(goal, period));
    const covered = days.reduce((sum, each) => sum + each, 0);
    const heights = (["target", "threshold", "stretch"] as const).map((height) => {
      const known = sources.flatMap(({ span, periods: rowsOf }) => {
        const value = rowsOf.get(period)?.[height] ?? null;
        return value === null ? [] : [{ span, weight: value }];
      });
      return known.length === 0 ? null : partsOf(peakOfSpans(known), factor * (covered >= 1 - rounding ? 1 : covered), days, takers[0]?.goal.unit ?? "");
    });
    const [target, threshold, stretch] = heights;
    return takers.flatMap(({ goal: { id, goal, department } }, at): readonly TargetRow[] => (days[at] === 0 ? []
      : [{ kpi: goal, department, period, goalId: id, target: target?.[at] ?? null, threshold: threshold?.[at] ?? null, stretch: stretch?.[at] ?? null }]));
  });
}

const rounding = 1e-6;

/** As much of a whole as is asked for, in the decimals that it has: less where not all of it is somebody's. */
function partsOf(whole: number, part: number, days: readonly number[], unit: string): readonly number[] | null {
  const decimals = unitDecimals(unit, whole);
  return exactShares(Number((whole * part).toFixed(decimals)), days, decimals);
}
