import fc from "fast-check";
import { checkGoals } from "../../src/goals/checks";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { isRefusal } from "../../src/goals/editing/types";
import { emptyNode } from "../../src/goals/emptyNode";
import { exactShares } from "../../src/goals/exactShares";
import { periodWeights } from "../../src/goals/periodWeights";
import type { Finding, GoalNode } from "../../src/goals/types";
import { consolidate } from "../../src/review/consolidate";
import { isUnbalanced } from "../../src/review/consolidation/weightSums";
import { planReviews } from "../../src/review/generate";
import { defaultRules, ruleHeadings } from "../../src/review/rules";
import { readTable } from "../../src/sheets/readTable";
import { tables } from "../../src/sheets/schema";
import { say } from "../../src/text/language";
import { readingOf } from "./planReading";

const language = "en-US";
const period = "2026Q4";
const rules = defaultRules(language);

/** What a department's sheet is planned with, and what consolidating says of the weights that stand on it. */
function sheetOf(nodes: readonly GoalNode[]) {
  const goals = periodWeights(nodes, period);
  const [plan] = planReviews({
    period, departments: ["Sales"], goals, existing: new Map(), sheets: [], language, per: "department", rules: ruleHeadings(null, null, language), statusLabels: rules.status.labels,
  }).plans;
  if (plan === undefined) return { rows: [], weights: new Map<string, number | null>(), sum: null, isUnbalanced: false };
  const reading = readingOf(plan);
  const rows = readTable(tables.review, reading).rows.map(({ values }) => values).filter(({ section }) => section === "weighted");
  return {
    rows,
    weights: new Map(rows.map(({ goalId, weight }) => [goalId, weight] as const)),
    sum: rows.length === 0 ? null : rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
    isUnbalanced: consolidate({ period, tabs: [{ department: "Sales", reading }], goals, rules }).findings.some(({ id }) => isUnbalanced(id)),
  };
}

const isWhole = (sum: number | null): boolean => sum !== null && Math.abs(sum - 1) <= 0.0005;
const kinds = ["weightsTotal", "noWeightLeft", "weightOfNothing", "weightMissing", "weightOutOfRange", "weightUnderKpi", "weightGap"] as const;
const kindOf = ({ id }: Finding): string => id.slice(0, id.indexOf(":"));
const onWeights = (nodes: readonly GoalNode[]): readonly Finding[] => checkGoals(nodes).filter((finding) => kinds.some((kind) => kind === kindOf(finding)));
const said = (nodes: readonly GoalNode[]): readonly string[] => onWeights(nodes).map(({ text, parameters }) => say(text, language, parameters));

const node = (id: string, parent: string | null, changes: Partial<GoalNode> = {}): GoalNode => ({ ...emptyNode, id, parent, department: "Sales", goal: id, ...changes });
const sales = node("D", null, { level: "department", goal: "Sales" });
const kpi = (id: string, parent: string, weight: number | null, changes: Partial<GoalNode> = {}): GoalNode => node(id, parent, { weight, ...changes });
/** A job with one KPI that is all of it. */
const job = (id: string, weight: number | null, changes: Partial<GoalNode> = {}): readonly GoalNode[] => [node(id, "D", { level: "role", weight, ...changes }), kpi(`kpi of ${id}`, id, 1)];
const shares = (nodes: readonly GoalNode[]): readonly (number | null)[] => [...sheetOf(nodes).weights.values()].map((weight) => (weight === null ? null : Math.round(weight * 1e6) / 1e6));

/** The tree after the only repair that is offered, which an undo takes back to the last cell. */
function repaired(nodes: readonly GoalNode[], kind: (typeof kinds)[number]): readonly GoalNode[] {
  const finding = onWeights(nodes).find((each) => kindOf(each) === kind);
  const result = finding?.fix === undefined ? null : applyEdit(nodes, { kind: "all", edits: finding.fix.edits });
  if (result === null || isRefusal(result)) throw new Error(`no repair of ${kind}`);
  const undone = applyEdit(result.nodes, result.inverse);
  expect(isRefusal(undone) ? undone : undone.nodes).toEqual(nodes);
  return result.nodes;
}

describe("a blank weight of a job", () => {
  test("is an even part of what the others leave, on the sheet and to the checks, which have nothing to say or to repair", () => {
    const nodes = [sales, ...job("A", 0.4), ...job("B", null), ...job("C", null)];
    expect(shares(nodes)).toEqual([0.4, 0.3, 0.3]);
    expect(onWeights(nodes)).toEqual([]);
  });

  test("is an even part of all where every one is blank", () => {
    const nodes = [sales, ...job("A", null), ...job("B", null), ...job("C", null), ...job("E", null)];
    expect(shares(nodes)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(onWeights(nodes)).toEqual([]);
  });

  test("is named where the others leave nothing; making room leaves it blank, with an even part", () => {
    const nodes = [sales, ...job("A", 0.6), ...job("B", 0.4), ...job("C", null), ...job("E", null)];
    expect(shares(nodes)).toEqual([0.6, 0.4, 0, 0]);
    expect(said(nodes)).toEqual(["Sales · C: the weight is blank, and the 100% beside it leave nothing for it", "Sales · E: the weight is blank, and the 100% beside it leave nothing for it"]);
    expect(onWeights(nodes).map(({ goalId }) => goalId)).toEqual(["C", "E"]);
    const after = repaired(nodes, "noWeightLeft");
    expect(after.flatMap(({ level, weight }) => (level === "role" ? [weight] : []))).toEqual([0.3, 0.2, null, null]);
    expect([shares(after), onWeights(after)]).toEqual([[0.3, 0.2, 0.25, 0.25], []]);
  });

  test("is left a part where the others come to more than 100 % and are scaled", () => {
    const nodes = [sales, ...job("A", 0.8), ...job("B", 0.4), ...job("C", null)];
    expect(said(nodes)[0]).toBe("Sales: weights total 120% instead of 100%");
    const after = repaired(nodes, "weightsTotal");
    expect([shares(after), onWeights(after)]).toEqual([[0.45, 0.22, 0.33], []]);
  });

  test("differs from 0, which leaves the job out on purpose, and from a blank weight of a KPI, which is missing", () => {
    expect(said([sales, ...job("A", 1), ...job("B", 0)])).toEqual([]);
    expect(said([sales, ...job("A", 0.9), ...job("B", 0)])).toEqual(["Sales: weights total 90% instead of 100%"]);
    const nodes = [sales, kpi("a", "D", 0.6), kpi("b", "D", 0.4), kpi("c", "D", null), kpi("plus", "D", null, { code: "INN01" })];
    expect([shares(nodes), said(nodes)]).toEqual([[0.6, 0.4, null], ["c: no weight"]]);
  });

  test("of an empty job is nothing, and a weight of an empty job is named: sheets come to less by it", () => {
    const empty = (weight: number | null): readonly GoalNode[] => [sales, ...job("A", 0.6), ...job("B", null), node("E", "D", { level: "role", weight }), kpi("plus", "E", null, { code: "INN01" })];
    expect([shares(empty(null)), said(empty(null))]).toEqual([[0.6, 0.4], []]);
    expect([shares(empty(0.2)), said(empty(0.2))]).toEqual([[0.6, 0.2], ["Sales · E: weighs 20% but has no KPI that counts"]]);
  });

  test("counts for the checks of a team however deep its KPIs are, as soon as they are agreed on", () => {
    const team = (state: GoalNode["state"]): readonly GoalNode[] => [sales, ...job("A", 0.6), node("T", "D", { level: "team" }), node("R", "T", { level: "role" }), kpi("k", "R", 1, { state })];
    expect(said(team("agreed"))).toEqual([]);
    expect(said(team("proposed"))).toEqual(["Sales: weights total 60% instead of 100%"]);
  });

  test("makes room for a weight that somebody gives to a job beside it, and stays blank", () => {
    const nodes = [sales, ...job("A", 0.4), ...job("B", null), ...job("C", null)];
    const given = (id: string, weight: number): readonly GoalNode[] => {
      const result = applyEdit(nodes, { kind: "weigh", id, weight, pinned: [] });
      if (isRefusal(result)) throw new Error(say(result.refused, language, result.parameters));
      return result.nodes;
    };
    expect(shares(given("A", 0.5))).toEqual([0.5, 0.25, 0.25]);
    expect(shares(given("B", 0.5))).toEqual([0.4, 0.5, 0.1]);
    expect(shares(given("B", 0.8))).toEqual([0.2, 0.8, 0]);
    expect(applyEdit(nodes, { kind: "weigh", id: "B", weight: 0.8, pinned: ["A"] })).toMatchObject({ parameters: { room: "60%", pinned: "40%" } });
  });

  test("is not made room for by pinned weights: that is refused, and why", () => {
    const nodes = [sales, ...job("A", 0.7), ...job("B", 0.3), ...job("C", null)];
    const result = applyEdit(nodes, { kind: "totalWeights", parent: "D", pinned: ["A"] });
    expect(isRefusal(result) && say(result.refused, language, result.parameters)).toBe("The pinned weights take 70%, which leaves too little for what has a blank weight. Unpin one first.");
    const other = applyEdit(nodes, { kind: "totalWeights", parent: "D", pinned: ["B"] });
    expect(isRefusal(other) ? other : shares(other.nodes)).toEqual([0.37, 0.3, 0.33]);
  });

  test("is an even part for a successor too, and a gap of days beside it is told without a repair that would move it", () => {
    const followed = (weight: number): readonly GoalNode[] => [sales, ...job("A", 0.6, { until: "2026-06-30" }), ...job("N", weight, { start: "2026-07-01" }), ...job("C", null)];
    expect(said(followed(0.6))).toEqual([]);
    const gap = onWeights(followed(0.5)).find((finding) => kindOf(finding) === "weightGap");
    expect([said(followed(0.5)), gap?.fix]).toEqual([["Sales: from 2026-07-01 the weights total only 90%; reviews scale them up to 100%"], undefined]);
  });
});

describe("a KPI under a KPI is a breakdown of it", () => {
  const parts = (first: number | null, second: number | null, above: Partial<GoalNode> = {}): readonly GoalNode[] => [sales, kpi("a", "D", 0.4, above), kpi("b", "D", 0.6), kpi("a1", "a", first), kpi("a2", "a", second)];

  test("that stands on the sheet with 0 % and of which the checks have nothing to say", () => {
    expect([shares(parts(0, 0)), said(parts(0, 0))]).toEqual([[0.4, 0.6, 0, 0], []]);
    const others = checkGoals(parts(0, 0)).filter((finding) => ["weightTooLight", "fewKpis", "dimensionShare"].includes(kindOf(finding)));
    expect(others.map(({ id }) => id)).toEqual(["fewKpis:D"]);
  });

  test("whose weight would count beside its KPI's: each is named with its own repair, also where the weights come to 100 % among themselves", () => {
    const nodes = parts(0.7, 0.3);
    expect(shares(nodes)).toEqual([0.4, 0.6, 0.7, 0.3]);
    expect(said(nodes)).toEqual([
      "Sales · a1: stands under the KPI a, but has a weight of its own, 70%", "Sales · a2: stands under the KPI a, but has a weight of its own, 30%",
    ]);
    const after = repaired(repaired(nodes, "weightUnderKpi"), "weightUnderKpi");
    expect([shares(after), onWeights(after)]).toEqual([[0.4, 0.6, 0, 0], []]);
  });

  test("whether the KPI above counts, waits, has been retired or is another department's", () => {
    for (const above of [{}, { state: "proposed" }, { state: "retired" }, { department: "Service" }] as const) {
      expect(onWeights(parts(0.7, 0, above)).map((finding) => `${kindOf(finding)} ${finding.goalId}`)).toContain("weightUnderKpi a1");
    }
  });

  test("but one that does not count itself is not named", () => {
    expect(said([...parts(0, 0), kpi("a3", "a", 0.5, { state: "proposed" }), kpi("plus", "a", null, { code: "INN01" })])).toEqual([]);
  });

  test("and so is a job that somebody has typed under a KPI, also one with a blank weight", () => {
    const nodes = [...parts(0, 0), node("R", "a", { level: "role", weight: null }), kpi("r", "R", 1)];
    expect(said(nodes)).toEqual(["Sales · R: stands under the KPI a, but has a weight of its own, 100%"]);
    const after = repaired(nodes, "weightUnderKpi");
    expect([shares(after), onWeights(after)]).toEqual([[0.4, 0.6, 0, 0, 0], []]);
  });

  test("a job whose only KPI has been retired bears nothing by the breakdowns of that KPI", () => {
    const nodes = [sales, ...job("A", 0.6), node("E", "D", { level: "role", weight: 0.4 }), kpi("old", "E", 1, { state: "retired" }), kpi("part", "old", 0)];
    expect([shares(nodes), said(nodes)]).toEqual([[0.6, 0], ["Sales · E: weighs 40% but has no KPI that counts"]]);
  });

  test("of plus points makes no department: consolidating says that nothing on its sheet has a weight", () => {
    const { sum, isUnbalanced } = sheetOf([sales, kpi("plus", "D", null, { code: "INN01" }), kpi("part", "plus", 0)]);
    expect([sum, isUnbalanced]).toEqual([0, true]);
  });

  test("gets 0 % where its weight is missing, and any weight that somebody types, without a change beside it", () => {
    expect([said(parts(null, 0)), shares(repaired(parts(null, 0), "weightMissing"))]).toEqual([["a1: no weight"], [0.4, 0.6, 0, 0]]);
    const weighed = (weight: number) => applyEdit(parts(0.7, 0.3), { kind: "weigh", id: "a1", weight, pinned: ["a2"] });
    for (const weight of [0, 0.2]) expect(weighed(weight)).toMatchObject({ nodes: [{}, { weight: 0.4 }, { weight: 0.6 }, { weight }, { weight: 0.3 }] });
    expect(isRefusal(weighed(1.2))).toBe(true);
  });
});

interface Level {
  /** A KPI may have others under it, of which some may have a weight. */
  readonly kpis: readonly { readonly points: number; readonly kind: "plain" | "blank" | "plus" | "proposed"; readonly parts: readonly number[] }[];
  readonly groups: readonly { readonly points: number; readonly isBlank: boolean; readonly state: GoalNode["state"]; readonly below: Level }[];
  /** What the weights that are given come to where some are blank, and by how much somebody has mistaken it, in percent. */
  readonly given: number;
  readonly off: number;
}

/** Departments in which most levels come to 100 %, with blank weights, empty jobs and what does not count. */
const anyDepartment = (offs: readonly number[], nested: readonly number[] = [0.5, 1]): fc.Arbitrary<readonly GoalNode[]> => {
  const often = <Value>(value: Value, ...others: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(value, value, value, value, ...others);
  const { level: anyLevel } = fc.letrec<{ level: Level }>((tie) => ({
    level: fc.record({
      kpis: fc.array(fc.record({ points: fc.integer({ min: 1, max: 40 }), kind: often<"plain" | "blank" | "plus" | "proposed">("plain", "plain", "plain", "blank", "plus", "proposed"), parts: fc.array(fc.constantFrom(0, 0, 0, ...nested), { maxLength: 2 }) }), { maxLength: 3 }),
      groups: fc.oneof({ depthSize: "small", withCrossShrink: true }, fc.constant([]), fc.array(fc.record({
        points: fc.integer({ min: 1, max: 40 }), isBlank: fc.boolean(), state: often<GoalNode["state"]>(null, "agreed", "proposed"), below: tie("level"),
      }), { maxLength: 3 })),
      given: fc.constantFrom(40, 60, 100), off: fc.constantFrom(0, 0, 0, 0, 0, 0, ...offs),
    }),
  }));
  return anyLevel.map((level) => [sales, ...nodesOf(level, "D", null)]);
};

function nodesOf({ kpis, groups, given, off }: Level, parent: string, state: GoalNode["state"]): readonly GoalNode[] {
  const counted = [...kpis.flatMap(({ points, kind }, at) => (kind === "plain" ? [{ id: `${parent}.${at}`, points }] : [])), ...groups.flatMap((group, at) => (group.isBlank || group.state === "proposed" ? [] : [{ id: `${parent}/${at}`, points: group.points }]))];
  const whole = groups.some(({ isBlank }) => isBlank) ? given : 100;
  const parts = exactShares(Math.max(1, whole + off), counted.map(({ points }) => points), 0) ?? [];
  const weights = new Map(counted.map(({ id }, at) => [id, (parts[at] ?? 0) / 100] as const));
  return [
    ...kpis.flatMap(({ kind, points, parts: under }, at) => {
      const id = `${parent}.${at}`;
      const own = kind === "proposed" ? kind : state;
      return [
        kpi(id, parent, kind === "proposed" ? points / 100 : (weights.get(id) ?? null), { code: kind === "plus" ? "INN01" : null, state: own }),
        // What breaks down plus points has nothing beside it that it could be a part of; see the test of that.
        ...under.filter((weight) => weight > 0 || kind !== "plus").map((weight, part) => kpi(`${id}.${part}`, id, weight, { state: own })),
      ];
    }),
    ...groups.flatMap((group, at) => {
      const id = `${parent}/${at}`;
      const own = state === "proposed" ? state : group.state;
      const weight = group.isBlank ? null : (weights.get(id) ?? group.points / 100);
      return [node(id, parent, { level: at % 2 === 0 ? "role" : "team", weight, state: own }), ...nodesOf(group.below, id, own)];
    }),
  ];
}

describe("in any department the checks and the sheets agree", () => {
  const underestimated = [-3, -25];
  const found = (nodes: readonly GoalNode[], ...of: readonly (typeof kinds)[number][]): readonly Finding[] => onWeights(nodes).filter((finding) => of.some((kind) => kind === kindOf(finding)));

  test("where the checks find nothing wrong with weights, the sheet's come to 100 %, and consolidating finds nothing either", () => {
    fc.assert(fc.property(anyDepartment([...underestimated, 20]), (nodes) => {
      const sheet = sheetOf(nodes);
      fc.pre(onWeights(nodes).length === 0 && sheet.sum !== null);
      expect([sheet.sum, sheet.isUnbalanced]).toEqual([expect.closeTo(1, 3), false]);
      expect([...sheet.weights.values()].every((weight) => weight !== null)).toBe(true);
    }), { numRuns: 200 });
  });

  test("where no level is given more than 100 %, they find a wrong total exactly where the sheet's weights do not come to 100 %", () => {
    fc.assert(fc.property(anyDepartment(underestimated, []), (nodes) => {
      const sheet = sheetOf(nodes);
      // Below a job that counts nothing no weight shows on the sheet.
      fc.pre(sheet.sum !== null && found(nodes, "noWeightLeft").length === 0);
      // Weights among jobs that have no KPI yet are found too, but come to nothing on the sheet.
      const counts = (id: string): boolean => [...sheet.weights.keys()].some((kpi) => kpi.startsWith(`${id}.`) || kpi.startsWith(`${id}/`));
      const isRight = !found(nodes, "weightsTotal").some(({ id }) => counts(id.slice(id.indexOf(":") + 1))) && found(nodes, "weightOfNothing").length === 0;
      // A little that is missing deep down may come to less than the sheet's tolerance, but it is missing.
      expect((sheet.sum ?? 0) > 1 - 1e-12).toBe(isRight);
      expect(sheet.isUnbalanced).toBe(!isWhole(sheet.sum));
    }), { numRuns: 200 });
  });

  test("KPIs under KPIs are named exactly where they have a weight; once all are mended, the sheet's weights are those of the tree without them", () => {
    fc.assert(fc.property(anyDepartment([...underestimated, 20]), (nodes) => {
      const kpis = new Set(nodes.flatMap(({ id, level }) => (level === "kpi" ? [id] : [])));
      const breakdowns = nodes.filter(({ parent }) => kpis.has(parent ?? ""));
      const named = found(nodes, "weightUnderKpi");
      expect(named.map(({ goalId }) => goalId)).toEqual(breakdowns.flatMap(({ id, weight, state }) => ((weight ?? 0) > 0 && state !== "proposed" ? [id] : [])));
      const result = applyEdit(nodes, { kind: "all", edits: named.flatMap(({ fix }) => fix?.edits ?? []) });
      if (isRefusal(result)) throw new Error(say(result.refused, language, result.parameters));
      expect(found(result.nodes, "weightUnderKpi")).toEqual([]);
      expect(sheetOf(result.nodes).sum ?? 0).toBeCloseTo(sheetOf(nodes.filter((each) => !breakdowns.includes(each))).sum ?? 0, 9);
    }), { numRuns: 200 });
  });

  test("they name the blank jobs of which nothing counts, and the KPIs that stand on the sheet without a weight, and no others", () => {
    fc.assert(fc.property(anyDepartment([...underestimated, 20]), (nodes) => {
      const { weights } = sheetOf(nodes);
      expect(found(nodes, "weightMissing").map(({ goalId }) => goalId ?? "").sort()).toEqual([...weights].flatMap(([id, weight]) => (weight === null ? [id] : [])).sort());
      for (const { goalId = "" } of found(nodes, "noWeightLeft")) {
        for (const [id, weight] of weights) if (id.startsWith(goalId)) expect(weight ?? 0).toBeCloseTo(0, 3);
      }
    }), { numRuns: 200 });
  });

  test("every repair of weights ends what it was offered for, leaves blank jobs blank, and is undone to the last cell", () => {
    fc.assert(fc.property(anyDepartment([...underestimated, 20]), (nodes) => {
      for (const finding of onWeights(nodes)) {
        if (finding.fix === undefined) continue;
        const result = applyEdit(nodes, { kind: "all", edits: finding.fix.edits });
        if (isRefusal(result)) throw new Error(say(result.refused, language, result.parameters));
        expect(onWeights(result.nodes).map(({ id }) => id)).not.toContain(finding.id);
        result.nodes.forEach((after, at) => expect(after.weight === null).toBe(nodes[at]?.weight === null && !(["weightMissing", "weightUnderKpi"].includes(kindOf(finding)) && after.id === finding.goalId)));
        const undone = applyEdit(result.nodes, result.inverse);
        expect(isRefusal(undone) ? undone : undone.nodes).toEqual(nodes);
      }
    }), { numRuns: 200 });
  });
});
