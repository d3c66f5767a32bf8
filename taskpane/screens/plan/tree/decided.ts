import { isAgreed } from "../../../../src/goals/tree";
import type { GoalNode, GoalState } from "../../../../src/goals/types";
import type { Message } from "../../../../src/text/language";
import { treeText } from "../../../../src/text/pane";

/** What is decided on a goal by a command. */
export type Decided = Extract<GoalState, "reviewed" | "agreed" | "declined">;

/** What to say of a decision, by where the goal stood. */
export function decidedText(node: GoalNode, state: Decided): Message {
  if (state === "agreed") return isAgreed(node) ? treeText.signedOff : treeText.approved;
  return state === "reviewed" ? treeText.reviewPassed : treeText.declinedDone;
}
