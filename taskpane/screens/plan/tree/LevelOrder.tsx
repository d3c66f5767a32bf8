import type { GoalNode } from "../../../../src/goals/types";
import { LevelProblems } from "../targets/LevelProblems";
import type { Draft } from "./draft";
import { fields, readTyped } from "./editorFields";

/** The fields whose order the direction of a goal decides, as they stand beside each other. */
export const levelFields = ["threshold", "target", "stretch"] as const;
type LevelField = (typeof levelFields)[number];

interface LevelOrderProps {
  readonly node: GoalNode;
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** Says while they are typed where threshold, target and stretch are not in the order that the direction asks for. */
export function LevelOrder({ node, drafts }: LevelOrderProps) {
  const valueOf = (field: LevelField): number | null => {
    const draft = drafts.get(field);
    const entry = fields.find((each) => each.field === field);
    if (draft === undefined || entry === undefined) return node[field];
    const typed = readTyped(entry, draft.text, node.unit);
    return "value" in typed && typeof typed.value === "number" ? typed.value : null;
  };
  return <LevelProblems of={{ direction: node.direction, threshold: valueOf("threshold"), target: valueOf("target"), stretch: valueOf("stretch") }} />;
}
