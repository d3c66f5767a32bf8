import fc from "fast-check";
import { checkGoals } from "../../src/goals/checks";
import { departmentWeights } from "../../src/goals/departmentWeights";
import { emptyNode } from "../../src/goals/emptyNode";
import { exactShares } from "../../src/goals/exactShares";
import { periodWeights } from "../../src/goals/periodWeights";
import { effectiveShare } from "../../src/goals/targets/effective";
import type { GoalNode } from "../../src/goals/types";
import { dayNumber, dayOfNumber, isoDay } from "../../src/review/days";
import { goalSums } from "../../src/review/consolidation/weightSums";
import { anyTree } from "./treeArbitraries";

const node = (id: string, parent: string | null, changes: Partial<GoalNode>): GoalNode => ({ ...emptyNode, id, parent, department: "Sales", goal: id, ...changes });
const sales = node("D", null, { level: "department", owner: "Zhao Lei" });
type Days = Partial<Pick<GoalNode, "start" | "until">>;

/** Somebody's stay in a job: a role with one KPI, or several that share it. */
function stay(name: string, job: string, weight: number | null, days: Days = {}, shares: readonly number[] = [1], under = "D"): readonly GoalNode[] {
  const id = `${job}-${name}-${days.start ?? ""}`;
  const own = { owner: name, role: job, ...days };
  return [
    node(id, under, { level: "role", goal: `${job} · ${name}`, weight, ...own }),
    ...shares.map((share, at) => node(shares.length === 1 ? `kpi of ${id}` : `kpi ${at + 1} of ${id}`, id, { weight: share, ...own })),
  ];
}

const kpisIn = (nodes: readonly GoalNode[]): readonly GoalNode[] => nodes.filter(({ level }) => level === "kpi");
/** Weights by days of the KPIs that count in a period, in percent, by the stay that they are of. */
const counted = (nodes: readonly GoalNode[], period: string): Readonly<Record<string, number>> =>
  Object.fromEntries(kpisIn(periodWeights(nodes, period)).flatMap((kpi) => {
    const share = effectiveShare(kpi, period);
    return share === 0 ? [] : [[kpi.goal.replace(/^kpi of /, "").replace(/-[-0-9]*$/, ""), Math.round((kpi.weight ?? 0) * share * 1e6) / 1e4] as const];
  }));
const onWeights = (nodes: readonly GoalNode[]): readonly string[] => checkGoals(nodes).map(({ id }) => id.split(":")[0] ?? "").filter((id) => ["weightsTotal", "noWeightLeft", "weightOfNothing", "weightGap"].includes(id));
const hasErrors = (nodes: readonly GoalNode[]): boolean => onWeights(nodes).some((id) => id !== "weightGap");

const fromJuly = { start: "2026-07-01" };

describe("the weights of a period", () => {
  test("are all on the first job of somebody who has another one from July on, until then", () => {
    const nodes = [sales, ...stay("Li Wei", "Sales", 0.6), ...stay("Li Wei", "Training", 0.4, fromJuly)];
    expect(onWeights(nodes)).toEqual([]);
    expect(counted(nodes, "2026Q1")).toEqual({ "Sales-Li Wei": 100 });
    expect(counted(nodes, "2026H1")).toEqual({ "Sales-Li Wei": 100 });
    expect(counted(nodes, "2026Q3")).toEqual({ "Sales-Li Wei": 60, "Training-Li Wei": 40 });
    expect(counted(nodes, "2026")).toEqual({ "Sales-Li Wei": 79.8356, "Training-Li Wei": 20.1644 });
  });

  test("leave to those who have the same job what somebody who comes later will have of it", () => {
    const nodes = [sales, ...stay("Li Wei", "Sales", 0.25), ...stay("Wang Fang", "Sales", 0.25, fromJuly), ...stay("Chen Jing", "Buying", 0.5)];
    expect(counted(nodes, "2026Q2")).toEqual({ "Sales-Li Wei": 50, "Buying-Chen Jing": 50 });
    expect(counted(nodes, "2026Q3")).toEqual({ "Sales-Li Wei": 25, "Sales-Wang Fang": 25, "Buying-Chen Jing": 50 });
  });

  test("leave to the other jobs of the same person what nobody else has of a job, and to everybody what is left", () => {
    const others = [...stay("Li Wei", "Sales", 0.3), ...stay("Chen Jing", "Buying", 0.5)];
    expect(counted([sales, ...others, ...stay("Li Wei", "Training", 0.2, fromJuly)], "2026Q1")).toEqual({ "Sales-Li Wei": 50, "Buying-Chen Jing": 50 });
    expect(counted([sales, ...others, ...stay("Wang Fang", "Training", 0.2, fromJuly)], "2026Q1")).toEqual({ "Sales-Li Wei": 37.5, "Buying-Chen Jing": 62.5 });
  });

  test("are the mean over the days where somebody begins or leaves within the period", () => {
    const joins = [sales, ...stay("Li Wei", "Sales", 0.5), ...stay("Wang Fang", "Sales", 0.5, { start: "2026-08-16" })];
    expect(counted(joins, "2026Q3")).toEqual({ "Sales-Li Wei": 75, "Sales-Wang Fang": 25 });
    const leaves = [sales, ...stay("Li Wei", "Sales", 0.5), ...stay("Wang Fang", "Sales", 0.5, { until: "2026-08-15" })];
    expect(counted(leaves, "2026Q3")).toEqual({ "Sales-Li Wei": 75, "Sales-Wang Fang": 25 });
    expect(counted(leaves, "2027Q1")).toEqual({ "Sales-Li Wei": 100 });
  });

  test("of stays without a weight share what the others leave, as many as there are", () => {
    const nodes = [sales, node("own", "D", { weight: 0.4, owner: "Zhao Lei" }), ...stay("Li Wei", "Sales", null), ...stay("Wang Fang", "Sales", null, fromJuly)];
    expect(counted(nodes, "2026Q1")).toEqual({ own: 40, "Sales-Li Wei": 60 });
    expect(counted(nodes, "2026Q3")).toEqual({ own: 40, "Sales-Li Wei": 30, "Sales-Wang Fang": 30 });
  });

  test("are those of the tree where somebody follows on the next day; the days between two are the others'", () => {
    const followed = (start: string) => [sales, ...stay("Li Wei", "Sales", 0.4, { until: "2026-08-14" }), ...stay("Wang Fang", "Sales", 0.4, { start }), ...stay("Chen Jing", "Buying", 0.6)];
    const next = followed("2026-08-15");
    expect(periodWeights(next, "2026Q3")).toEqual(departmentWeights(next));
    expect(counted(followed("2026-08-17"), "2026Q3")).toMatchObject({ "Buying-Chen Jing": Math.round(((90 * 60 + 2 * 100) / 92) * 1e4) / 1e4 });
  });

  test("stay as low as those of the year: 97 % are 97 % in every period", () => {
    const nodes = [sales, ...stay("Li Wei", "Sales", 0.5), ...stay("Wang Fang", "Sales", 0.47, fromJuly)];
    expect(onWeights(nodes)).toEqual(["weightsTotal"]);
    for (const period of ["2026Q1", "2026Q3", "2026"]) expect(Object.values(counted(nodes, period)).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(97, 3);
  });

  test("of a KPI with days of its own go to the others only in a period without it: within one the total is in proportion anyway", () => {
    const nodes = [sales, node("a", "D", { weight: 0.8 }), node("b", "D", { weight: 0.2, start: "2026-08-16" })];
    expect(counted(nodes, "2026Q2")).toEqual({ a: 100 });
    expect(periodWeights(nodes, "2026Q3").every((each, at) => each === nodes[at])).toBe(true);
  });

  test("leave the others as they are where several KPIs lack some days, whether or not they are ever there together", () => {
    const own = (job: string, days: Days): readonly GoalNode[] => [node(job, "D", { level: "role", weight: 0.5 }), node(`${job}1`, job, { weight: 0.5, ...days }), node(`${job}2`, job, { weight: 0.5 })];
    for (const until of ["2026-08-10", "2026-08-20"]) {
      const nodes = [sales, ...own("A", { start: "2026-08-16" }), ...own("B", { until })];
      expect(periodWeights(nodes, "2026Q3")).toEqual(departmentWeights(nodes));
      expect(goalSums(kpisIn(periodWeights(nodes, "2026Q3")), "2026Q3")).toContainEqual(expect.closeTo(1, 9));
      expect(counted(nodes, "2026Q2")).toEqual({ A2: 50, B1: 25, B2: 25 });
    }
  });

  test("are all on the only KPI that counts in the period, also where it does so for a part of it", () => {
    const nodes = [sales, node("a", "D", { weight: 0.5, until: "2026-06-30" }), node("b", "D", { weight: 0.5, start: "2026-08-16" })];
    expect(onWeights(nodes)).toEqual([]);
    for (const period of ["2026Q2", "2026Q3", "2026-08", "2026Q4"]) expect(goalSums(kpisIn(periodWeights(nodes, period)), period)[0]).toBeCloseTo(1, 9);
    expect(counted(nodes, "2026Q3")).toEqual({ b: 50 });
    expect(counted([...nodes, node("none", "D", { level: "role", weight: 0 }), node("c", "none", { weight: 1 })], "2026Q3")).toEqual({ b: 50, c: 0 });
  });

  test("leave nothing to a job without a weight of which nothing counts yet, or only plus points do", () => {
    const joins = [sales, ...stay("Li Wei", "Sales", null), ...stay("Wang Fang", "Sales", null, fromJuly)];
    for (const nothing of [[], [node("plus", "empty", { code: "INN01" })], [node("proposal", "empty", { weight: 1, state: "proposed" as const })]]) {
      const nodes = [...joins, node("empty", "D", { level: "role" }), ...nothing];
      expect(onWeights(nodes)).toEqual([]);
      expect(counted(nodes, "2026Q1")).toMatchObject({ "Sales-Li Wei": 100 });
      expect(counted(nodes, "2026Q3")).toMatchObject({ "Sales-Li Wei": 50, "Sales-Wang Fang": 50 });
    }
  });

  test("of other departments stay the same objects", () => {
    const other = [node("E", null, { level: "department", department: "Service" }), node("c", "E", { weight: 0.97, department: "Service" })];
    const after = periodWeights([sales, ...stay("Li Wei", "Sales", 0.5), ...stay("Wang Fang", "Sales", 0.5, fromJuly), ...other], "2026Q1");
    expect(after.slice(-2).every((each, at) => each === other[at])).toBe(true);
  });
});

const newYear = dayNumber({ year: 2026, month: 1, day: 1 });
const anyDay = fc.integer({ min: -40, max: 400 }).map((after) => isoDay(dayOfNumber(newYear + after)));
const anyDays: fc.Arbitrary<Days> = fc.oneof(
  fc.constant({}), anyDay.map((start) => ({ start })), anyDay.map((until) => ({ until })),
  fc.tuple(anyDay, anyDay).map(([one, other]) => (one < other ? { start: one, until: other } : { start: other, until: one })),
);
const anyPoints = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });

const anyTurns = fc.array(fc.record({ points: fc.integer({ min: 1, max: 60 }), job: fc.constantFrom("Sales", "Buying", "Training"), days: anyDays, kpis: anyPoints, follows: fc.boolean(), isBlank: fc.nat({ max: 3 }).map((one) => one === 0) }), { minLength: 1, maxLength: 6 });

/** Stays in jobs that share 100 % by their points, some of which do not say it; one of them may be followed by somebody with its weight. */
function staysUnder(turns: (typeof anyTurns) extends fc.Arbitrary<infer Turns> ? Turns : never, under: string): readonly GoalNode[] {
  const weights = exactShares(100, turns.map(({ points }) => points), 0) ?? [];
  return turns.flatMap(({ job, days, kpis, follows, isBlank }, at) => {
    const shares = (exactShares(100, kpis, 0) ?? []).map((share) => share / 100);
    const weight = isBlank ? null : (weights[at] ?? 0) / 100;
    const after = days.until === undefined || !follows ? null : isoDay(dayOfNumber(dayNumberOf(days.until) + 1 + at));
    return [...stay(`P${at} of ${under}`, job, weight, days, shares, under), ...(after === null ? [] : stay(`N${at} of ${under}`, job, weight, { start: after }, shares, under))];
  });
}

/** A department of stays, or of teams that have them. */
const anyStays: fc.Arbitrary<readonly GoalNode[]> = fc.oneof(
  anyTurns.map((turns) => [sales, ...staysUnder(turns, "D")]),
  fc.tuple(anyPoints, fc.array(anyTurns, { minLength: 4, maxLength: 4 })).map(([points, turns]) => {
    const weights = exactShares(100, points, 0) ?? [];
    return [sales, ...weights.flatMap((weight, at) => [node(`T${at}`, "D", { level: "team", weight: weight / 100 }), ...staysUnder(turns[at] ?? [], `T${at}`)])];
  }),
);

function dayNumberOf(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return dayNumber({ year, month, day });
}

const anyPeriod = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((quarter) => `2026Q${quarter}`), fc.constantFrom("2026", "2026H1", "2026H2", "FY2027Q1-04", "2027Q1", "2026W33", "20260110-20260920"),
  fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, "0")}`),
);

describe("in any department whose weights the checks find right for the year", () => {
  test("the weights that count come to 100 % in every period, by the days on which any of them does, as consolidating adds them up", () => {
    fc.assert(fc.property(anyStays, anyPeriod, (nodes, period) => {
      fc.pre(!hasErrors(nodes));
      const kpis = kpisIn(periodWeights(nodes, period));
      fc.pre(kpis.some((kpi) => effectiveShare(kpi, period) > 0));
      expect(Math.abs((goalSums(kpis, period)[0] ?? 0) - 1)).toBeLessThanOrEqual(0.0005);
    }), { numRuns: 400 });
  });

  test("consolidating finds nothing wrong with them where only KPIs have days, in any period in which one counts", () => {
    const anyDated = fc.array(fc.record({ job: fc.constantFrom("D", "A", "B"), points: fc.integer({ min: 1, max: 40 }), days: anyDays }), { minLength: 1, maxLength: 7 });
    fc.assert(fc.property(anyDated, fc.boolean(), anyPeriod, (kpis, hasEmpty, period) => {
      const used = ["A", "B"].filter((job) => kpis.some((kpi) => kpi.job === job));
      const direct = kpis.filter(({ job }) => job === "D");
      const points = (exactShares(used.length === 0 ? 100 : 60, direct.map((kpi) => kpi.points), 0) ?? []).map((weight) => weight / 100);
      const nodes = [
        sales, ...direct.map(({ days }, at) => node(`d${at}`, "D", { weight: points[at] ?? 0, ...days })), ...(hasEmpty ? [node("empty", "D", { level: "team" })] : []),
        ...used.flatMap((job) => {
          const own = kpis.filter((kpi) => kpi.job === job);
          const shares = exactShares(100, own.map((kpi) => kpi.points), 0) ?? [];
          return [node(job, "D", { level: "role" }), ...own.map(({ days }, at) => node(`${job}${at}`, job, { weight: (shares[at] ?? 0) / 100, ...days }))];
        }),
      ];
      fc.pre(!hasErrors(nodes));
      const counting = kpisIn(periodWeights(nodes, period));
      fc.pre(counting.some((kpi) => (kpi.weight ?? 0) > 0 && effectiveShare(kpi, period) > 0));
      expect(goalSums(counting, period).some((sum) => Math.abs(sum - 1) <= 0.0005)).toBe(true);
    }), { numRuns: 400 });
  });

  test("what a KPI weighs in the year is the mean over the days of its quarters", () => {
    fc.assert(fc.property(anyStays, (nodes) => {
      fc.pre(!hasErrors(nodes));
      const daysIn = (period: string): number => ({ 1: 90, 2: 91, 3: 92, 4: 92 })[Number(period.slice(-1))] ?? 0;
      const year = kpisIn(periodWeights(nodes, "2026"));
      const quarters = ["2026Q1", "2026Q2", "2026Q3", "2026Q4"].map((period) => ({ period, kpis: kpisIn(periodWeights(nodes, period)) }));
      year.forEach((kpi, at) => {
        const parts = quarters.reduce((sum, { period, kpis }) => sum + (kpis[at]?.weight ?? 0) * effectiveShare(kpi, period) * daysIn(period), 0);
        expect((kpi.weight ?? 0) * effectiveShare(kpi, "2026")).toBeCloseTo(parts / 365, 9);
      });
    }));
  });

  test("nobody weighs less than the tree says, what does not count in the period stays, and KPIs of one stay keep their proportions", () => {
    fc.assert(fc.property(anyStays, anyPeriod, (nodes, period) => {
      const before = departmentWeights(nodes);
      const factors = new Map<string, number>();
      periodWeights(nodes, period).forEach((each, at) => {
        const weight = before[at]?.weight ?? 0;
        expect({ ...each, weight: null }).toEqual({ ...nodes[at], weight: null });
        if (each.level !== "kpi" || effectiveShare(each, period) === 0) return expect(each.weight).toBe(before[at]?.weight);
        expect(each.weight).toBeGreaterThanOrEqual(weight);
        if (weight === 0) return expect(each.weight).toBe(0);
        const factor = factors.get(each.parent ?? "") ?? (each.weight ?? 0) / weight;
        factors.set(each.parent ?? "", factor);
        return expect((each.weight ?? 0) / weight).toBeCloseTo(factor, 9);
      });
    }));
  });
});

test("in any tree without days, even one that goes in circles or totals 97 %, the weights of a period are those of the tree", () => {
  fc.assert(fc.property(anyTree, fc.nat(), anyPeriod, (nodes, seed, period) => {
    const plain = nodes.map((each): GoalNode => ({ ...each, start: "", until: "" }));
    expect(periodWeights(plain, period)).toEqual(departmentWeights(plain));
    const circle = nodes.map((each) => ({ ...each, parent: nodes[seed % nodes.length]?.id ?? null }));
    periodWeights(circle, period).forEach((each, at) => expect({ ...each, weight: null }).toEqual({ ...circle[at], weight: null }));
  }));
});
