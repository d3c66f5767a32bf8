import fc from "fast-check";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { isRefusal } from "../../src/goals/editing/types";
import { checkGoals, rememberingChecks, type AddressOf } from "../../src/goals/checks";
import type { GoalNode } from "../../src/goals";
import { emptyNode } from "../../src/goals/emptyNode";
import { anyTree, treeEdit } from "./treeArbitraries";

const addressIn = (nodes: readonly GoalNode[]): AddressOf => (node, column) => `${nodes.indexOf(node)}:${column}`;
const context = { review: "quarter" } as const;
const fresh = (nodes: readonly GoalNode[]) => checkGoals(nodes, addressIn(nodes), "quarter");

describe("checks that remember", () => {
  it("find after any edits what a check from scratch finds, in the same order, at the same cells, with the same repairs", () => {
    fc.assert(fc.property(anyTree, fc.array(treeEdit, { maxLength: 8 }), (start, edits) => {
      const checks = rememberingChecks(context);
      expect(checks.check(start, addressIn(start))).toEqual(fresh(start));
      let nodes = start;
      for (const makeEdit of edits) {
        const result = applyEdit(nodes, makeEdit(nodes));
        if (isRefusal(result)) continue;
        nodes = result.nodes;
        expect(checks.check(nodes, addressIn(nodes))).toEqual(fresh(nodes));
      }
    }), { numRuns: 120 });
  });

  it("find the same in a fresh reading of a sheet that people sorted, filled and broke in any way", () => {
    const brokenRow = fc.record({ at: fc.nat(), id: fc.constantFrom("", "S", "G1", "G2", "G3"), parent: fc.constantFrom(null, "", "S", "G1", "G2", "G9", "G1、G2"), order: fc.nat() });
    const brokenTree = fc.tuple(anyTree, fc.array(brokenRow, { maxLength: 5 }), fc.boolean()).map(([nodes, breaks, isCopied]) => {
      let rows = nodes.map((node) => (isCopied ? { ...node } : node));
      for (const { at, id, parent, order } of breaks) {
        const row = { ...rows[at % rows.length]!, id, parent };
        rows = rows.filter((_, each) => each !== at % rows.length);
        rows.splice(order % (rows.length + 1), 0, row);
      }
      return rows;
    });
    fc.assert(fc.property(fc.array(brokenTree, { minLength: 2, maxLength: 4 }), (readings) => {
      const checks = rememberingChecks(context);
      for (const nodes of readings) expect(checks.check(nodes, addressIn(nodes))).toEqual(fresh(nodes));
    }), { numRuns: 150 });
  });

  it("give every finding an id of its own that stays when other rows change", () => {
    fc.assert(fc.property(anyTree, (nodes) => {
      const ids = fresh(nodes).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const more = [...nodes, { ...emptyNode, level: "strategy" as const, id: "S2", goal: "另一个战略目标" }];
      const later = new Set(fresh(more).map(({ id }) => id));
      for (const id of ids) expect(later.has(id)).toBe(true);
    }), { numRuns: 100 });
  });
});

describe("repairs", () => {
  it("can be made, and the finding is gone or another thing is said", () => {
    fc.assert(fc.property(anyTree, (nodes) => {
      for (const { id, fix } of fresh(nodes)) {
        if (fix === undefined) continue;
        const result = applyEdit(nodes, { kind: "all", edits: fix.edits });
        if (isRefusal(result)) continue;
        expect(fresh(result.nodes).map((finding) => finding.id)).not.toContain(id);
      }
    }), { numRuns: 150 });
  });
});
