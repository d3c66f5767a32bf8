import { fixLabels, goalMessages as text } from "../text/goals";
import { exactly } from "../text/numerals";
import { withTerms } from "../text/terms";
import { addsUp, rollUpOf } from "./cascade/rollUp";
import { about, change, listed, nameOf, when, type Check, type CheckContext, type Family, type Report } from "./check";
import { overlap, spanOf } from "./dayWeights";
import type { Definitions } from "./definitions";
import type { TreeEdit } from "./editing/types";
import { effectiveDays, unreadableDates } from "./targets/effective";
import { parseRollingRule } from "./targets/rollingRule";
import { periodGap } from "./targets/splitOver";
import { byPeriod, wholeYears } from "./targets/targetRows";
import { tierRowOf } from "./targets/tiers";
import { groupBy, isAgreed } from "./tree";
import type { GoalNode } from "./types";

/** Whether the heights of a target, its days, its tier, its rule and its periods fit together. */
export function targetChecks({ rollUpOf: defined }: Definitions, { targets = [], tiers }: CheckContext): readonly Check[] {
  const rowsOf = groupBy(targets, ({ goalId }) => goalId);
  return [
    {
      id: "stretchNotBeyond", severity: "error", place: "stretch", over: "goal",
      run: (node) => when(heights(node, node.stretch, node.target, (beyond) => beyond <= 0), () => ({
        ...height(node, text.stretchNotBeyond, text.stretchNotBeyondDetail),
        ...(node.stretch === node.target ? {} : change(node, fixLabels.swap, { target: node.stretch, stretch: node.target })),
      })),
    },
    {
      id: "thresholdBeyond", severity: "error", place: "threshold", over: "goal",
      run: (node) => when(heights(node, node.threshold, node.target, (beyond) => beyond > 0), () => ({
        ...height(node, text.thresholdBeyond, text.thresholdBeyondDetail), ...change(node, fixLabels.swap, { target: node.threshold, threshold: node.target }),
      })),
    },
    {
      id: "baselineBeyond", severity: "info", place: "baseline", over: "goal",
      run: (node) => when(heights(node, node.baseline, node.target, (beyond) => beyond > 0), () => height(node, text.baselineBeyond, text.baselineBeyondDetail)),
    },
    {
      id: "unreadableRule", severity: "warning", place: "rule", over: "goal",
      run: (node) => when(node.rule.trim() !== "" && parseRollingRule(node.rule) === null, () => ({
        ...about(node, text.unreadableRule, text.unreadableRuleDetail), parameters: { name: nameOf(node), department: node.department, rule: node.rule },
      })),
    },
    ...(["start", "until"] as const).map((place): Check => ({
      id: `unreadable:${place}`, severity: "error", place, over: "goal",
      run: (node) => when(unreadableDates(node).includes(place), () => ({
        ...about(node, text.unreadableDate, text.unreadableDateDetail), parameters: { name: nameOf(node), department: node.department, date: node[place] },
      })),
    })),
    {
      id: "endsBeforeStart", severity: "error", place: "until", over: "goal",
      run: (node) => {
        const { first, last } = effectiveDays(node);
        return when(first !== null && last !== null && last < first, () => about(node, text.endsBeforeStart));
      },
    },
    { id: "daysBeyond", severity: "warning", place: "until", over: "family", run: daysBeyond },
    {
      id: "tierWithoutCode", severity: "warning", place: "code", over: "goal",
      run: (node) => when(node.tier.trim() !== "" && node.code === null, () => about(node, text.tierWithoutCode)),
    },
    {
      id: "unknownTier", severity: "warning", place: "tier", over: "goal",
      run: (node) => when(tiers !== undefined && node.tier.trim() !== "" && node.code !== null && tierRowOf(node, tiers) === null, () => ({
        ...about(node, text.unknownTier, text.unknownTierDetail), parameters: { name: nameOf(node), department: node.department, code: node.code ?? "", tier: node.tier },
      })),
    },
    {
      id: "periodGap", severity: "warning", place: "target", over: "goal",
      run: (node) => {
        const rollUp = rollUpOf(node, defined);
        const { target: own } = node;
        if (own === null || !addsUp(rollUp)) return [];
        const gaps = wholeYears(byPeriod(rowsOf.get(node.id) ?? [])).map(({ year, parts }) => ({ year, gap: periodGap(own, parts.map(({ target }) => target ?? 0), rollUp) }));
        // The goal's target is that of one year: of others the rows may say something else.
        const fits = gaps.some(({ year }) => gaps.every((each) => each.year !== year || each.gap === 0));
        const gap = gaps.findLast((each) => each.gap !== 0)?.gap ?? 0;
        const sum = exactly(own - gap);
        return when(!fits && gap !== 0, () => ({
          ...about(node, text.periodGap, text.periodGapDetail),
          parameters: { name: nameOf(node), department: node.department, sum, target: exactly(node.target ?? 0), gap: exactly(gap) },
        }));
      },
    },
  ];
}

/** What hangs under a job or a team counts by its own days: those that go on after it, or begin before, are likely forgotten. */
function daysBeyond({ bearers: [node], children }: Family): readonly Report[] {
  if (node === undefined || !isAgreed(node) || (node.level !== "role" && node.level !== "team") || node.start + node.until === "") return [];
  const days = spanOf(node);
  const isSame = (child: GoalNode): boolean => child.start === node.start && child.until === node.until;
  const beyond = children.filter((child) => !isSame(child) && isAgreed(child) && (spanOf(child).first < days.first || spanOf(child).last > days.last));
  const edits = beyond.filter((child) => overlap(spanOf(child), days)).map((child): TreeEdit => {
    const { first, last } = spanOf(child);
    return { kind: "date", id: child.id, days: { ...(first < days.first && { start: node.start }), ...(last > days.last && { until: node.until }) } };
  });
  return when(beyond.length > 0, () => ({
    ...about(node, withTerms(text.daysBeyond, { names: listed(beyond.map(nameOf)) }), text.daysBeyondDetail),
    parameters: { name: nameOf(node), department: node.department, count: beyond.length },
    ...(edits.length === beyond.length && { fix: { label: fixLabels.sameDays, edits } }),
  }));
}

/** Whether something holds of how far one value lies beyond another in the goal's direction; without a direction nothing does. */
function heights({ direction }: GoalNode, value: number | null, than: number | null, holds: (beyond: number) => boolean): boolean {
  return value !== null && than !== null && direction !== null && direction !== 0 && holds((value - than) * direction);
}

function height(node: GoalNode, message: Report["text"], detail: Report["text"]): Report {
  const { baseline, threshold, target, stretch } = node;
  const shown = Object.entries({ baseline, threshold, target, stretch }).map(([key, value]) => [key, value === null ? "" : exactly(value)]);
  return { ...about(node, message, detail), parameters: { name: nameOf(node), department: node.department, ...Object.fromEntries(shown) } };
}
