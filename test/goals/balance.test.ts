import fc from "fast-check";
import { balanceOf } from "../../src/goals/balance";
import { checkGoals } from "../../src/goals/checks";
import { emptyNode } from "../../src/goals/emptyNode";
import { natureScores } from "../../src/goals/natureScores";
import type { GoalNode } from "../../src/goals/types";
import type { KpiResult } from "../../src/review/types";
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
    expect(balanceOf(nodes, "A").dimensions[0]).toEqual({ value: "financial", weight: 0.8 });
    expect(balanceOf([], null).stages.every(({ weight }) => weight === 0)).toBe(true);
  });

  it("counts a job that several people have one after the other once, each of them by their days", () => {
    const job = (owner: string, weight: number, more: Partial<GoalNode>): readonly GoalNode[] => [
      { ...emptyNode, id: owner, parent: "A", level: "role", goal: owner, department: "A", weight },
      kpi("A", 1, { id: `${owner}'s`, parent: owner, ...more }),
    ];
    const sales = { dimension: "financial" } as const;
    const nodes = [
      ...job("Ann", 0.4, { ...sales, until: "2026-03-14" }), ...job("Ben", 0.4, { dimension: "process", start: "2026-03-15" }),
      ...job("Cai", 0.6, { dimension: "customer" }),
    ];
    const [financial, customer, process] = balanceOf(nodes, "A").dimensions.map(({ weight }) => weight);
    expect([financial, customer, process]).toEqual([expect.closeTo(0.4 * (73 / 365), 9), expect.closeTo(0.6, 9), expect.closeTo(0.4 * (292 / 365), 9)]);
    // What a sheet says beyond 100 % without any days stays in its proportions.
    const timeless = nodes.map((node) => ({ ...node, start: "", until: "" }));
    expect(balanceOf(timeless, "A").dimensions[1]?.weight).toBeCloseTo(0.6 / 1.4, 9);
  });

  it("takes no dimension for too heavy because people follow each other in it", () => {
    const department = { ...emptyNode, id: "A", level: "department", goal: "A", department: "A" } as const;
    const said = (days: Partial<GoalNode>[]) => checkGoals([department, ...days.map((each, at) => kpi("A", 0.5, { goal: `K${at}`, dimension: "financial", ...each })), kpi("A", 0.5, { dimension: "customer" })])
      .some(({ id }) => id.startsWith("dimensionShare"));
    expect([said([{ until: "2026-06-30" }, { start: "2026-07-01" }]), said([{}, {}])]).toEqual([false, true]);
  });

  it("totals 100 % in every respect wherever there is a weight, for any tree", () => {
    fc.assert(fc.property(anyTree, (nodes) => {
      const { count, dimensions, natures, stages, horizons } = balanceOf(nodes, null);
      for (const parts of [dimensions, natures, stages, horizons]) {
        expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(count === 0 ? 0 : 1, 9);
      }
    }), { numRuns: 100 });
  });
});

describe("the scores of hard and soft KPIs", () => {
  const result = (goalId: string, score: number | null, weight: number, period = "2026Q4") => ({ goalId, score, weight, period, department: "as it was called" }) as KpiResult;
  const nodes = [
    kpi("A", 0.8, { id: "a1", nature: "hard" }), kpi("A", 0.2, { id: "a2", nature: "soft" }), kpi("B", 0.5, { id: "b1", nature: "hard" }), kpi("B", null, { id: "b2", nature: "soft" }),
  ];
  const results = [result("a1", 100, 0.8), result("a2", 90, 0.2), result("b1", 60, 0.5), result("b2", 5, 0), result("gone", 0, 1), result("a1", 10, 0.8, "2026Q3")];

  it("are those of the newest period, by weight, each department with the same say", () => {
    expect(natureScores(nodes, results, "A")).toEqual({ period: "2026Q4", scores: [{ value: "hard", score: 100 }, { value: "soft", score: 90 }] });
    expect(natureScores(nodes, results, null)?.scores[0]?.score).toBeCloseTo((100 * 0.8 + 60 * 1) / 1.8, 9);
  });

  it("are not there where nothing has a score", () => {
    expect(natureScores(nodes, [result("a1", null, 0.8), result("gone", 50, 1)], null)).toBeNull();
    expect(natureScores(nodes, results, "B")?.scores).toEqual([{ value: "hard", score: 60 }]);
  });
});
