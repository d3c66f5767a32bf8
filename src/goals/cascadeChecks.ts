import { fixLabels, goalMessages as text } from "../text/goals";
import { formatWeight } from "../text/numbers";
import { exactly } from "../text/numerals";
import { rollUpTerms, termName, withTerms } from "../text/terms";
import { contradictionOf, type Contradiction } from "./cascade/contradiction";
import { cascadeGap, type CascadeGap } from "./cascade/gap";
import { cascadeOf, cascadeParts } from "./cascade/parts";
import { addsUp, rollUpOf } from "./cascade/rollUp";
import { about, first, listed, nameOf, when, type Check, type Family, type Repair, type Report } from "./check";
import type { Definitions } from "./definitions";
import type { TreeEdit } from "./editing/types";
import { isAgreed } from "./tree";
import type { GoalNode } from "./types";
import { weightTolerance } from "./weights";

/** Whether targets go down the tree as their goals say. */
export function cascadeChecks({ rollUpOf: defined }: Definitions): readonly Check[] {
  const gapOf = (family: Family): CascadeGap | null => {
    const [node] = family.bearers;
    // What cannot be added has no gap: that is said instead.
    if (node === undefined || !isAgreed(node) || contradictionOf(node, family.children, defined) !== null) return null;
    return cascadeGap(node, family.children, defined);
  };
  const isQuotientSplit = (node: GoalNode, children: readonly GoalNode[]): boolean =>
    isAgreed(node) && node.target !== null && node.cascade === "split" && cascadeParts(node, children).length > 0 && !addsUp(rollUpOf(node, defined));
  return [
    {
      id: "splitGap", severity: "error", place: "target", over: "family",
      run: (family) => {
        const gap = gapOf(family);
        return gap === null || gap.cascade !== "split" || gap.isAverage ? [] : [{ ...gapReport(gap), fix: edit(fixLabels.splitAgain, { kind: "splitTarget", id: gap.parent.id, shares: null }) }];
      },
    },
    {
      id: "splitQuotient", severity: "warning", place: "cascade", over: "family",
      run: ({ bearers: [node], children }) => (node === undefined || !isQuotientSplit(node, children) ? [] : [{
        ...about(node, withTerms(text.splitQuotient, { rollUp: termName(rollUpTerms, rollUpOf(node, defined)) }), text.splitQuotientDetail),
        fix: edit(fixLabels.copyInstead, { kind: "copyTarget", id: node.id }),
      }]),
    },
    {
      id: "rollUpsDiffer", severity: "warning", place: "cascade", over: "family",
      run: ({ bearers: [node], children }) => {
        const found = node === undefined ? null : contradictionOf(node, children, defined);
        return found === null ? [] : [contradictionReport(found, defined)];
      },
    },
    {
      id: "contributionGap", severity: "warning", place: "target", over: "family",
      run: (family) => {
        const gap = gapOf(family);
        return gap === null || gap.cascade !== "contribute" ? [] : [{ ...gapReport(gap), detail: text.contributeDetail }];
      },
    },
    {
      id: "copyDiffers", severity: "warning", place: "target", over: "family",
      run: (family) => {
        const gap = gapOf(family);
        return gap === null || gap.cascade !== "copy" ? [] : [copyReport(gap)];
      },
    },
    { id: "sharesTotal", severity: "error", place: "share", over: "family", run: sharesTotal },
  ];
}

function gapReport({ parent, parts, combined, gap, isAverage }: CascadeGap): Report {
  const words = isAverage ? text.averageGap : gap > 0 ? text.cascadeGap : text.cascadeExcess;
  const target = exactly(parent.target ?? 0);
  return {
    ...about(parent, words, text.cascadeGapDetail), ...first(parts),
    parameters: { name: nameOf(parent), combined: exactly(combined), target, gap: exactly(gap), excess: exactly(-gap) },
  };
}

function contradictionReport({ parent, parts, byShare }: Contradiction, defined: Definitions["rollUpOf"]): Report {
  const words = { rollUp: termName(rollUpTerms, rollUpOf(parent, defined)), other: termName(rollUpTerms, rollUpOf(parts[0] ?? parent, defined)), names: listed(parts.map(nameOf)) };
  return {
    ...about(parent, withTerms(text.rollUpsDiffer, words), text.rollUpsDifferDetail), ...first(parts),
    fix: byShare
      ? edit(fixLabels.leaveOut, ...parts.map(({ id }): TreeEdit => ({ kind: "set", id, changes: { share: null } })))
      : edit(fixLabels.copyInstead, { kind: "copyTarget", id: parent.id }),
  };
}

function copyReport({ parent, different }: CascadeGap): Report {
  return {
    ...about(parent, withTerms(text.copyDiffers, { names: listed(different.map(nameOf)) }), text.copyDiffersDetail), ...first(different),
    parameters: { name: nameOf(parent), count: different.length, target: exactly(parent.target ?? 0) },
    fix: edit(fixLabels.copyDown, { kind: "copyTarget", id: parent.id }),
  };
}

function sharesTotal({ bearers: [node], children }: Family): readonly Report[] {
  if (node === undefined || !isAgreed(node) || cascadeOf(node, children) !== "split") return [];
  const sharing = cascadeParts(node, children).filter(({ share }) => share !== null);
  const sum = sharing.reduce((total, { share }) => total + (share ?? 0), 0);
  return when(sharing.length > 0 && Math.abs(sum - 1) > weightTolerance, () => ({
    ...about(node, text.sharesTotal), parameters: { name: nameOf(node), sum: formatWeight(sum) }, ...first(sharing),
    ...(node.target === null || sum <= 0 ? {} : { fix: edit(fixLabels.splitAgain, { kind: "splitTarget", id: node.id, shares: null }) }),
  }));
}

function edit(label: Repair["label"], ...edits: readonly TreeEdit[]): Repair {
  return { label, edits };
}
