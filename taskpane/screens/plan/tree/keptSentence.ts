import type { GoalNode } from "../../../../src/goals/types";
import { treeText } from "../../../../src/text/pane";
import type { KeptGoal, KeptReason } from "../../../../src/workbook/types";
import type { Say } from "../../../hooks/useText";

const sentences: Readonly<Record<KeptReason, (typeof treeText)["keptChanged"]>> = {
  changed: treeText.keptChanged, formula: treeText.keptFormula, gone: treeText.keptGone, children: treeText.keptChildren, last: treeText.keptLast,
  closed: treeText.keptClosed, looking: treeText.keptLooking, commented: treeText.keptCommented,
};

/** Why a change was not written, and what to do. */
export function keptSentence({ goal, reason, column, there }: KeptGoal, t: Say): string {
  const sentence = reason === "changed" && column === null ? treeText.keptRow : sentences[reason];
  return t(sentence, { goal, column: column === null ? "" : t(column), there: there === "" ? t(treeText.blank) : there });
}

/** With the names that goals had: a row that is gone from the sheet is known there by its id alone. */
export function withNames(kept: readonly KeptGoal[], nodes: readonly GoalNode[]): readonly KeptGoal[] {
  const names = new Map(nodes.map(({ id, goal }) => [id, goal] as const));
  return kept.map((each) => (each.goal === each.id ? { ...each, goal: names.get(each.id) ?? each.goal } : each));
}

/** Why the targets of periods were not written, and what to do: there a formula is changed in the sheet. */
export function targetSentence(kept: KeptGoal, t: Say): string {
  const { goal, reason, column, there } = kept;
  return reason === "formula" ? t(treeText.keptPeriodFormula, { goal, column: column === null ? "" : t(column), there }) : keptSentence(kept, t);
}
