import { goalMessages as text } from "../../text/goals";
import type { Message, MessageParameters } from "../../text/language";
import type { PeriodId } from "../../review/types";
import type { Row } from "../../sheets/schema";
import { addsUp, rollUpOf, type RollUpOf } from "../cascade/rollUp";
import { groupBy, isAgreed } from "../tree";
import type { GoalNode, RollUp } from "../types";
import { effectiveShare } from "./effective";
import { parseRollingRule, rollingTarget } from "./rollingRule";
import { byPeriod, combinedParts, shareOfLonger, type Heights, type TargetRow } from "./targetRows";
import { tierFor } from "./tiers";

/** Where the target of a period comes from, in the order in which the sources are asked. */
export type TargetSource = "period" | "parts" | "share" | "rolling" | "tier" | "goal";

export interface PeriodTarget extends Heights {
  readonly from: TargetSource;
  /** Share of the period's days on which the goal counts: 1 all through. Its weight goes by it; the target stays as agreed. */
  readonly share: number;
  /** Why a better source was passed over. */
  readonly note: { readonly text: Message; readonly parameters: MessageParameters } | null;
}

/** Results of a goal in the periods before, the latest last; null where one is missing. */
export type PastOf = (goalId: string) => readonly (number | null)[];

export interface TargetContext {
  readonly past?: PastOf;
  readonly rollUpOf?: RollUpOf;
}

/**
 * What every goal that counts in a period has as its target there: the period's own row of `tblTargets`, else what the
 * rows of its parts come to, else its part of a longer period's row, else the rolling rule, else the tier, else the
 * goal's own target. Goals that are not agreed on, and those whose days lie outside the period, are not in the map.
 */
export function targetsFor(
  nodes: readonly GoalNode[], targetRows: readonly TargetRow[], tierRows: readonly Row<"tiers">[], period: PeriodId, context: TargetContext = {},
): ReadonlyMap<string, PeriodTarget> {
  const rowsOf = groupBy(targetRows, ({ goalId }) => goalId);
  const found = new Map<string, PeriodTarget>();
  for (const node of nodes) {
    const share = isAgreed(node) ? effectiveShare(node, period) : 0;
    if (share > 0 && !found.has(node.id)) found.set(node.id, targetOf(node, byPeriod(rowsOf.get(node.id) ?? []), tierRows, period, share, context));
  }
  return found;
}

function targetOf(
  node: GoalNode, rows: ReturnType<typeof byPeriod>, tierRows: readonly Row<"tiers">[], period: PeriodId, share: number, { past, rollUpOf: defined }: TargetContext,
): PeriodTarget {
  const rollUp = rollUpOf(node, defined);
  const rolling = rollingFor(node, past);
  const sources: Readonly<Record<TargetSource, () => Partial<Heights> | null>> = {
    period: () => rows.get(period) ?? null,
    parts: () => combinedParts(rows, period, rollUp),
    share: () => heightOf(shareOfLonger(rows, period, rollUp, node.unit)),
    rolling: () => heightOf(rolling.target),
    tier: () => tierFor(node, tierRows),
    goal: () => node,
  };
  for (const from of Object.keys(sources) as TargetSource[]) {
    const heights = sources[from]();
    if (heights === null || (heights.target ?? null) === null) continue;
    return { ...scaled(node, heights, rollUp), from, share, note: rolling.note };
  }
  return { target: null, threshold: node.threshold, stretch: node.stretch, from: "goal", share, note: rolling.note };
}

function heightOf(target: number | null): Partial<Heights> | null {
  return target === null ? null : { target };
}

/** Threshold and stretch that nobody has said for the period keep their distance from the target. */
function scaled(node: GoalNode, { target = null, threshold = null, stretch = null }: Partial<Heights>, rollUp: RollUp): Heights {
  const isOwn = target === null || target === node.target;
  const factor = isOwn || node.target === null || node.target === 0 || target === null ? null : target / node.target;
  const follow = (own: number | null): number | null => {
    if (own === null || isOwn) return own;
    return factor === null || (!addsUp(rollUp) && factor < 0) ? null : clean(own * factor);
  };
  return { target, threshold: threshold ?? follow(node.threshold), stretch: stretch ?? follow(node.stretch) };
}

function rollingFor(node: GoalNode, past: PastOf | undefined): { readonly target: number | null; readonly note: PeriodTarget["note"] } {
  const rule = parseRollingRule(node.rule);
  if (rule === null || past === undefined) return { target: null, note: null };
  const result = rollingTarget(rule, past(node.id));
  return "target" in result ? { target: result.target, note: null } : { target: null, note: { text: text.rollingTooShort, parameters: result } };
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
