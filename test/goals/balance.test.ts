import fc from "fast-check";
import { balanceOf } from "../../src/goals/balance";
import { emptyNode } from "../../src/goals/emptyNode";
import type { GoalNode } from "../../src/goals/types";
import { anyTree } from "./treeArbitraries";

const kpi = (department: string, weight: number | null, more: Partial<GoalNode> = {}): GoalNode =>
  ({ ...emptyNode, id: `${department}${weight}${more.goal ?? ""}`, parent: department, goal: "KPI", department, weight, ...more });

describe("the balance of weights", () => {
  it("gives each department the same say, and each KPI its part of it", () => {
    const nodes = [
      kpi("A", 0.8, { dimension: "financial", nature: "hard" }), kpi("A", 0.2, { dimension: "customer", nature: "soft" }),
      kpi("B", 0.5, { dimension: "customer", nature: "hard" }),
      // What does not count, and what stands outside the weights.
      kpi("B", 0.5, { dimension: "process", state: "proposed" }), kpi("B", null, { dimension: "learning" }),
    ];
    const { count, dimensions, natures } = balanceOf(nodes, null);
    expect(count).toBe(3);
    expect(dimensions.map(({ value, weight }) => [value, weight])).toEqual([["financial", 0.4], ["customer", 0.6], ["process", 0], ["learning", 0], [null, 0]]);
    expect(natures.map(({ weight }) => weight)).toEqual([0.9, 0.1, 0]);
    expect(balanceOf(nodes, "A").dimensions[0]).toEqual({ value: "financial", weight: 0.8, count: 1 });
    expect(balanceOf([], null).stages.every(({ weight }) => weight === 0)).toBe(true);
  });

  it("totals 100 % in every respect wherever there is a weight, for any tree", () => {
    fc.assert(fc.property(anyTree, (nodes) => {
      const { count, dimensions, natures, stages, horizons } = balanceOf(nodes, null);
      for (const parts of [dimensions, natures, stages, horizons]) {
        expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(count === 0 ? 0 : 1, 9);
        expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(count);
      }
    }), { numRuns: 100 });
  });
});
