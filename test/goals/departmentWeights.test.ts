import fc from "fast-check";
import { totalOverDays } from "../../src/goals/dayWeights";
import { departmentWeights, totalWeight, weighedBreakdowns } from "../../src/goals/departmentWeights";
import { emptyNode } from "../../src/goals/emptyNode";
import { exactShares } from "../../src/goals/exactShares";
import { kpisByDepartment } from "../../src/goals/tree";
import type { GoalNode } from "../../src/goals/types";
import { anyTree } from "./treeArbitraries";

const node = (id: string, parent: string | null, changes: Partial<GoalNode>): GoalNode => ({ ...emptyNode, id, parent, department: "Sales", goal: id, ...changes });
const sales = node("D", "S", { level: "department" });
const role = (id: string, weight: number | null, changes: Partial<GoalNode> = {}): GoalNode => node(id, "D", { level: "role", weight, ...changes });
const kpi = (id: string, parent: string, weight: number | null, changes: Partial<GoalNode> = {}): GoalNode => node(id, parent, { weight, ...changes });
const weightsOf = (nodes: readonly GoalNode[]): Readonly<Record<string, number | null>> =>
  Object.fromEntries(departmentWeights(nodes).filter(({ level }) => level === "kpi").map(({ id, weight }) => [id, weight]));

/** A level below a department: KPIs, and groups that have a level of their own; the weights total 100 % where some are left out for the rule to fill in. */
interface Level {
  readonly points: readonly number[];
  readonly blank: boolean;
  readonly groups: readonly Level[];
}

const { level: anyLevel } = fc.letrec<{ level: Level }>((tie) => ({
  level: fc.record({
    points: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
    blank: fc.boolean(),
    groups: fc.oneof({ depthSize: "small", withCrossShrink: true }, fc.constant([]), fc.array(tie("level"), { maxLength: 3 })),
  }),
}));

/** The nodes of a level: its KPIs and groups share 100 %; where `blank`, the groups have equal parts and do not say so. */
function nodesOf({ points, blank, groups }: Level, parent: string): readonly GoalNode[] {
  const each = groups.map(() => Math.max(1, Math.round(100 / (points.length + groups.length))));
  const left = 100 - each.reduce((sum, share) => sum + share, 0);
  const own = exactShares(left, points, 0) ?? [];
  return [
    ...own.map((share, at) => kpi(`${parent}.${at}`, parent, share / 100)),
    ...groups.flatMap((level, at) => {
      const id = `${parent}/${at}`;
      return [node(id, parent, { level: at % 2 === 0 ? "role" : "team", weight: blank ? null : (each[at] ?? 0) / 100 }), ...nodesOf(level, id)];
    }),
  ];
}

describe("the weight of a KPI within its department", () => {
  test("is the product of the weights on the way up", () => {
    const nodes = [sales, role("R1", 0.6), kpi("a", "R1", 0.7), kpi("b", "R1", 0.3), role("R2", 0.4), kpi("c", "R2", 1)];
    expect(weightsOf(nodes)).toEqual({ a: 0.6 * 0.7, b: 0.6 * 0.3, c: 0.4 });
  });

  test("gives roles without a weight equal parts of what the others beside them leave", () => {
    const nodes = [sales, kpi("own", "D", 0.2), role("R1", 0.4), kpi("a", "R1", 1), role("R2", null), kpi("b", "R2", 1), role("R3", null), kpi("c", "R3", 1), role("empty", null)];
    expect(weightsOf(nodes)).toEqual({ own: 0.2, a: 0.4, b: expect.closeTo(0.2, 12), c: expect.closeTo(0.2, 12) });
  });

  test("leaves no part to a role without a weight that has plus points or vetoes only, as the checks do", () => {
    const nodes = [sales, role("R1", null), kpi("a", "R1", 1), role("R2", null), kpi("plus", "R2", null, { code: "INN01" }), kpi("none", "R2", 0, { code: "INN03" })];
    expect(weightsOf(nodes)).toEqual({ a: 1, plus: null, none: 0 });
    expect(weightsOf([...nodes, kpi("b", "R2", 1, { code: "INN03" })])).toEqual({ a: 0.5, plus: null, none: 0, b: 0.5 });
  });

  test("gives those who follow each other one equal part between them", () => {
    const nodes = [
      sales, role("R1", null), kpi("a", "R1", 1), role("R2", null, { until: "2026-06-30" }), kpi("b", "R2", 1, { until: "2026-06-30" }),
      role("R3", null, { start: "2026-07-01" }), kpi("c", "R3", 1, { start: "2026-07-01" }),
    ];
    expect(weightsOf(nodes)).toEqual({ a: 0.5, b: 0.5, c: 0.5 });
    expect(totalOverDays(departmentWeights(nodes).filter(({ level }) => level === "kpi"))).toBe(1);
  });

  test("does not count roles that are not agreed, and leaves their part to the others", () => {
    const nodes = [sales, role("R1", null), kpi("a", "R1", 1), role("R2", null, { state: "proposed" }), kpi("b", "R2", 1)];
    expect(weightsOf(nodes)).toEqual({ a: 1, b: 0 });
  });

  test("stays its own under a role of another department", () => {
    const nodes = [sales, role("R1", 0.5), kpi("a", "R1", 1), kpi("shared", "R1", 0.3, { department: "Service" })];
    expect(weightsOf(nodes)).toEqual({ a: 0.5, shared: 0.3 });
  });

  test("totals 100 % in every department whose levels do", () => {
    fc.assert(fc.property(anyLevel, (level) => {
      const nodes = departmentWeights([sales, ...nodesOf(level, "D")]);
      expect(totalWeight(kpisByDepartment(nodes).get("Sales") ?? [])).toBeCloseTo(1, 9);
    }));
  });

  test("stays the same object where no team and no role lies between, in any tree, even one that goes in circles", () => {
    fc.assert(fc.property(anyTree, fc.nat(), (nodes, seed) => {
      const flat = nodes.map((each) => (each.level === "team" || each.level === "role" ? { ...each, level: "department" as const } : each));
      expect(departmentWeights(flat)).toBe(flat);
      const circle = nodes.map((each) => ({ ...each, parent: nodes[seed % nodes.length]?.id ?? null }));
      departmentWeights(circle).forEach((each, at) => expect({ ...each, weight: null }).toEqual({ ...circle[at], weight: null }));
    }));
  });
});

describe("KPIs that break others down and count all the same", () => {
  const named = (nodes: readonly GoalNode[]): readonly string[] => weighedBreakdowns(nodes).map(({ id }) => id);

  test("are those under a KPI, however far down, that weigh something", () => {
    const nodes = [sales, kpi("a", "D", 0.8), kpi("b", "a", 0.2), kpi("c", "a", 0), kpi("d", "c", 0.1), role("R", 0.2, { parent: "d" }), kpi("e", "R", 1), kpi("f", "a", 0.3, { state: "proposed" })];
    expect(named(nodes)).toEqual(["b", "d", "e"]);
  });

  test("none where KPIs stand under departments and jobs alone", () => {
    expect(named([sales, kpi("a", "D", 0.5), role("R", 0.5), kpi("b", "R", 1)])).toEqual([]);
  });

  test("are the ones that walking up from each finds, whatever stands in the links, circles too", () => {
    const link = fc.option(fc.integer({ min: 0, max: 7 }).map(String), { nil: null });
    const anyNode = fc.record({ parent: link, level: fc.constantFrom("kpi" as const, "role" as const), weight: fc.constantFrom(null, 0, 0.4) });
    fc.assert(fc.property(fc.array(anyNode, { maxLength: 8 }), (given) => {
      const nodes = given.map((each, at) => node(String(at), each.parent, each));
      const isUnderKpi = ({ parent }: GoalNode): boolean => {
        const seen = new Set<string>();
        for (let id = parent; id !== null && !seen.has(id); seen.add(id), id = nodes[Number(id)]?.parent ?? null) if (nodes[Number(id)]?.level === "kpi") return true;
        return false;
      };
      expect(named(nodes)).toEqual(nodes.filter((each) => each.level === "kpi" && (each.weight ?? 0) > 0 && isUnderKpi(each)).map(({ id }) => id));
    }));
  });
});
