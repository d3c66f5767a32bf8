import { emptyNode } from "../../src/goals/emptyNode";
import type { GoalNode } from "../../src/goals/types";
import { isNamed } from "../../taskpane/screens/plan/tree/treeCommands";
import { moveByStep } from "../../taskpane/screens/plan/tree/treeMoves";
import { countBelow, growTree, isLinked } from "../../taskpane/screens/plan/tree/treeRows";

function department(id: string, name: string): GoalNode {
  return { ...emptyNode, id, parent: null, level: "department", goal: name, department: name };
}

function kpi(id: string, parent: GoalNode, contributors = "", code: string | null = null): GoalNode {
  return { ...emptyNode, id, parent: parent.id, level: "kpi", goal: id, department: parent.department, contributors, code, weight: 0.5 };
}

const [sales, development] = [department("S", "Sales"), department("D", "R&D")];

describe("a KPI that departments share, in the tree", () => {
  it("hangs once more under the department that works on it, last, without a weight, and cannot be edited or passed there", () => {
    const forest = growTree([sales, kpi("orders", sales, "R&D"), development, kpi("first", development), kpi("last", development)]);
    const under = forest.byKey.get("D")?.children ?? [];
    expect(under.map(({ node }) => node.id)).toEqual(["first", "last", "orders"]);
    const linked = under[2]!;
    expect([isLinked(linked), isNamed(linked), linked.sharedFrom, linked.node.weight, linked.level]).toEqual([true, false, "Sales", null, 2]);
    expect(countBelow(forest.byKey.get("D")!)).toBe(2);
    expect(moveByStep(under[1]!, "down", forest)).toBeNull();
    expect(forest.byKey.get("orders")).toMatchObject({ sharedFrom: "", node: { weight: 0.5 } });
  });

  it("is marked where the department has a row of it, which stays its own", () => {
    const forest = growTree([sales, kpi("orders", sales, "R&D", "SAL01"), development, kpi("own", development, "", "SAL01")]);
    expect(forest.byKey.get("D")?.children.map((row) => [row.node.id, row.sharedFrom, isLinked(row)])).toEqual([["own", "Sales", false]]);
  });
});
