import { fixLabels, goalMessages as text } from "../text/goals";
import { formatWeight } from "../text/numbers";
import { about, change, first, nameOf, when, type Check, type Family, type Report } from "./check";
import { isOutsideWeights } from "./definitions";
import type { TreeEdit } from "./editing/types";
import { isGroup, isWhole, levelWeights, type LevelWeights } from "./levelWeights";
import { isAgreed, weightedChildren } from "./tree";
import type { GoalNode } from "./types";
import { weightGap } from "./weightGap";
import { weightTolerance } from "./weights";

/**
 * What can be wrong with weights. They go by what goals count on review sheets (`levelWeights`): where these find nothing,
 * every department's sheet comes to 100 %.
 */
export const weightChecks: readonly Check[] = [
  { id: "weightsTotal", severity: "error", place: "weight", over: "family", run: weightTotal },
  { id: "noWeightLeft", severity: "error", place: "weight", over: "family", run: nothingLeft },
  { id: "weightOfNothing", severity: "error", place: "weight", over: "family", run: weightOfNothing },
  { id: "weightUnderKpi", severity: "error", place: "weight", over: "family", run: weightUnderKpi },
  { id: "weightGap", severity: "warning", place: "weight", over: "family", run: gapInWeights },
  {
    id: "weightMissing", severity: "error", place: "weight", over: "kpi",
    run: (node) => when(node.weight === null && !isOutsideWeights(node), () => ({ ...about(node, text.weightMissing), fix: { label: fixLabels.giveWeight, edits: [{ kind: "weigh", id: node.id, weight: null, pinned: [] }] } })),
  },
  { id: "weightOutOfRange", severity: "error", place: "weight", over: "goal", run: outOfRange },
];

/** What stands under a goal that counts, as review sheets weigh it. */
interface Level extends LevelWeights<GoalNode> {
  readonly node: GoalNode;
  readonly goals: readonly GoalNode[];
  /** Those that have a weight, or need one. */
  readonly sharing: readonly GoalNode[];
}

function levelUnder({ bearers: [node], children, isBearing }: Family): Level | null {
  // What breaks a KPI down has no weights that could come to anything; `weightUnderKpi` names those that are given.
  if (node === undefined || !isAgreed(node) || node.level === "kpi") return null;
  const goals = children.filter(isAgreed);
  return { node, goals, sharing: weightedChildren(goals), ...levelWeights(goals, isBearing) };
}

function weightTotal(family: Family): readonly Report[] {
  const level = levelUnder(family);
  if (level === null || level.sharing.every(isOutsideWeights)) return [];
  const { node, sharing, open, total } = level;
  if (isWhole(total)) return [];
  // Scaling what is given up would leave a blank weight nothing.
  const isScalable = sharing.some(({ weight }) => weight !== null) && (open.length === 0 || total > 1);
  // The weights to change are those of the children: the node's own row has none of them.
  return [{
    ...about(node, text.weightsTotal, text.weightsTotalDetail), parameters: { name: nameOf(node), sum: formatWeight(total) }, ...first(sharing),
    ...(isScalable ? { fix: { label: fixLabels.totalWeights, edits: [scaled(node)] } } : {}),
  }];
}

/** Teams and roles without a weight of their own for which the others leave none: nothing of what they do counts. */
function nothingLeft(family: Family): readonly Report[] {
  const level = levelUnder(family);
  if (level === null || level.part > weightTolerance) return [];
  const sum = formatWeight(level.total);
  return level.open.map((child) => {
    const report = about(child, text.noWeightLeft, text.noWeightLeftDetail);
    return { ...report, parameters: { ...report.parameters, sum }, fix: { label: fixLabels.makeRoom, edits: [scaled(level.node)] } };
  });
}

/** Teams and roles with a weight and no KPI that it could go to, while others beside them have some: sheets come to less by it. */
function weightOfNothing(family: Family): readonly Report[] {
  const { goals = [] } = levelUnder(family) ?? {};
  const counts = (goal: GoalNode): boolean => (isGroup(goal) ? family.isBearing(goal) : goal.level === "kpi" && !isOutsideWeights(goal));
  if (!goals.some(counts)) return [];
  return goals.filter((goal) => isGroup(goal) && (goal.weight ?? 0) > 0 && !counts(goal)).map((goal) => {
    const report = about(goal, text.weightOfNothing, text.weightOfNothingDetail);
    return { ...report, parameters: { ...report.parameters, weight: formatWeight(goal.weight ?? 0) } };
  });
}

/** Breakdowns of a KPI that have a weight: sheets count it beside the KPI's own, and whether that one counts or not. */
function weightUnderKpi({ bearers: [above], children, isBearing }: Family): readonly Report[] {
  if (above?.level !== "kpi") return [];
  const goals = children.filter(isAgreed);
  const { weights } = levelWeights(goals, isBearing);
  return goals.flatMap((goal, at) => {
    const weight = weights[at] ?? 0;
    if (weight <= 0 || (goal.level !== "kpi" && !(isGroup(goal) && isBearing(goal)))) return [];
    const report = about(goal, text.weightUnderKpi, text.weightUnderKpiDetail);
    return [{ ...report, parameters: { ...report.parameters, parent: nameOf(above), weight: formatWeight(weight) }, ...change(goal, fixLabels.noOwnWeight, { weight: 0 }) }];
  });
}

function gapInWeights(family: Family): readonly Report[] {
  const level = levelUnder(family);
  if (level === null || level.goals.every(({ start, until }) => start + until === "")) return [];
  const { node, goals, weights, open, sharing } = level;
  const gap = weightGap(goals.map((goal, at) => ({ ...goal, weight: weights[at] ?? 0 })));
  if (gap === null) return [];
  const { day, isBefore, sum } = gap;
  // A blank weight would follow what the others get.
  const edits = open.length > 0 ? [] : [...gap.filled].map(([id, weight]): TreeEdit => ({ kind: "set", id, changes: { weight } }));
  const child = sharing.find(({ id }) => gap.filled.has(id));
  return [{
    ...about(node, isBefore ? text.weightGapBefore : text.weightGap, text.weightGapDetail), parameters: { name: nameOf(node), day, sum: formatWeight(sum) },
    ...first(child === undefined ? goals.filter(({ start, until }) => start + until !== "") : [child]),
    ...(edits.length > 0 && { fix: { label: fixLabels.fillGap, edits } }),
  }];
}

function outOfRange(node: GoalNode): readonly Report[] {
  if ((node.level !== "kpi" && !isGroup(node)) || node.weight === null || (node.weight >= 0 && node.weight <= 1)) return [];
  return [{
    ...about(node, text.weightOutOfRange), parameters: { name: nameOf(node), weight: formatWeight(node.weight) },
    ...(node.weight > 1 && node.weight <= 100 ? change(node, fixLabels.asPercent, { weight: node.weight / 100 }) : {}),
  }];
}

function scaled({ id }: GoalNode): TreeEdit {
  return { kind: "totalWeights", parent: id, pinned: [] };
}
