import { useMemo } from "react";
import { goalStatement, statedGoals } from "../../../../src/goals/goalStatement";
import { indexTree } from "../../../../src/goals/tree";
import type { GoalNode } from "../../../../src/goals/types";
import { useSettled } from "../../../hooks/useSettled";
import { MarksLine } from "../smart/MarksLine";
import type { SmartGoal } from "../smart/smartGoals";
import { useChecked } from "../smart/useChecked";
import { useAsOf } from "../smart/useCheckOptions";
import { useTreeEdits } from "./useTreeEdits";

/** A pause in typing (ms) after which the goal is judged. */
const pause = 250;

/** How SMART a goal is, while it is typed. */
export function SmartLine({ node, text }: { readonly node: GoalNode; readonly text: string }) {
  const { goals } = useTreeEdits();
  const asOf = useAsOf();
  const typed = useSettled(text, pause);
  const tree = useMemo(() => indexTree(goals?.nodes ?? []), [goals]);
  const asked = useMemo((): readonly SmartGoal[] => {
    const edited = { ...node, goal: typed };
    if (statedGoals({ ...tree, nodes: [edited] }).length === 0) return [];
    return [{ key: node.id, place: { kind: "goal", id: node.id }, address: "", department: node.department, statement: goalStatement(edited, tree, null, asOf), name: null, answers: {} }];
  }, [node, typed, tree, asOf]);
  const { goals: [checked] } = useChecked(node.id, asked, asOf);
  return checked === undefined || asked.length === 0 ? null : <MarksLine report={checked.report} />;
}
