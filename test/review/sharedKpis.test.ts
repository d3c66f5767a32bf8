import fc from "fast-check";
import { applyEdit } from "../../src/goals/editing/applyEdit";
import { isRefusal } from "../../src/goals/editing/types";
import { emptyNode } from "../../src/goals/emptyNode";
import { sharedKpis } from "../../src/goals/sharedKpis";
import type { GoalNode } from "../../src/goals/types";
import { frozenFormula, thawedFormula } from "../../src/review/cycle/frozenFormulas";
import { actualLink, closedLink, isActualLink } from "../../src/review/shared/actualHomes";
import { lockedByRow } from "../../src/review/shared/sharedCells";
import { sharedUpdate } from "../../src/review/shared/sharedUpdate";
import { linkLiterals } from "../../src/review/shared/linkLiterals";
import { reviewedKpis } from "../../src/review/shared/reviewedKpis";
import type { PeriodGoal } from "../../src/review/changes/segments";
import type { ReviewReading } from "../../src/review/sheet/head";
import { sectionOf } from "../../src/review/sheet/sections";
import { headingOf } from "../../src/sheets/schema";

const departments = ["Sales", "R&D", "市场部"] as const;

function kpi(id: string, department: string, code: string | null, contributors = "", weight: number | null = 0.5): GoalNode {
  return { ...emptyNode, id, department, code, contributors, weight, level: "kpi", goal: id };
}

/** Departments whose KPIs name each other in every way, departments that do not exist and people among them. */
const trees = fc.array(fc.record({
  department: fc.constantFrom(...departments), code: fc.constantFrom("A", "B", null),
  contributors: fc.uniqueArray(fc.constantFrom(...departments, "Nobody", "李伟")).map((names) => names.join("、")),
}), { maxLength: 12 }).map((rows) => rows.map(({ department, code, contributors }, at) => kpi(`G${at}`, department, code, contributors)));

describe("KPIs that departments share", () => {
  it("have one row where the actual is entered, which takes it from nowhere else", () => {
    fc.assert(fc.property(trees, (nodes) => {
      const shared = sharedKpis(nodes);
      const owners = new Set(shared.map(({ kpi: from }) => from));
      const origin = new Map(shared.flatMap(({ kpi: from, rows }) => rows.map((row) => [row, from] as const)));
      expect(origin.size).toBe(shared.flatMap(({ rows }) => rows).length);
      for (const { kpi: from, department, rows } of shared) {
        expect(department).not.toBe(from.department);
        expect(rows.every((row) => row.department === department && row.code === from.code)).toBe(true);
      }
      expect([...origin.keys()].filter((row) => owners.has(row))).toEqual([]);
    }));
  });

  it("leave every weight as it was, and stand once on the sheet of a department", () => {
    fc.assert(fc.property(trees, (nodes) => {
      for (const [department, reviewed] of reviewedKpis(nodes)) {
        const own = nodes.filter((node) => node.department === department);
        expect(reviewed.filter((each) => sectionOf(each) !== "shared").map(({ id, weight }) => [id, weight])).toEqual(own.map(({ id, weight }) => [id, weight]));
        expect(reviewed.filter((each) => sectionOf(each) === "shared").every(({ weight, department: from }) => weight === null && from !== department)).toBe(true);
        expect(new Set(reviewed.map(({ id }) => id)).size).toBe(reviewed.length);
      }
    }));
  });

  it("belong to the upper of two departments that name each other", () => {
    const nodes = [kpi("a", "Sales", "X", "R&D"), kpi("b", "R&D", "X", "Sales")];
    expect(sharedKpis(nodes).map(({ kpi: from, rows }) => [from.id, rows.map(({ id }) => id)])).toEqual([["a", ["b"]]]);
  });

  it("stay shared when the department that works on them is renamed", () => {
    const top: GoalNode = { ...emptyNode, id: "D", level: "department", goal: "R&D", department: "R&D" };
    const renamed = applyEdit([top, kpi("a", "Sales", "X", "李伟、R&D"), { ...kpi("b", "R&D", "X"), parent: "D" }], { kind: "rename", id: "D", goal: "研发部" });
    if (isRefusal(renamed)) throw new Error(renamed.refused.en);
    expect(sharedKpis(renamed.nodes).map(({ department, rows }) => [department, rows.map(({ id }) => id)])).toEqual([["研发部", ["b"]]]);
    expect(renamed.nodes[1]?.contributors).toBe("李伟、研发部");
  });

  it("are shared by nobody while they are only proposed, and by no person", () => {
    expect(sharedKpis([{ ...kpi("a", "Sales", "X", "R&D"), state: "proposed" }, kpi("b", "R&D", "Y")])).toEqual([]);
    expect(sharedKpis([kpi("a", "Sales", "X", "Ann")])).toEqual([]);
  });

  it("do not show plus points and vetoes of another department", () => {
    const veto = kpi("a", "Sales", "LEG02", "R&D", null);
    expect(reviewedKpis([veto, kpi("b", "R&D", "Y")]).get("R&D")?.map(({ id }) => id)).toEqual(["b"]);
  });
});

const columns = ["kpi", "weight", "direction", "target", "actual", "method", "goalId"] as const;
const shared: PeriodGoal = { ...kpi("own", "R&D", "X"), sharedFrom: { goalId: "orders", department: "Sales" } };
const homes = new Map([["orders", { table: "tblReview_2026Q4_3FK2M9", entered: "Shared actual", goalId: "GoalId" }]]);
const reading = (actual: unknown, formula: unknown = actual): ReviewReading => ({
  table: "t", sheet: "s", row: 0, column: 0, header: columns.map((key) => headingOf("review", key, "en-US")),
  rows: [["KPI", 0.5, "", 1, actual, "", "own"]], formulas: [["KPI", 0.5, "", 1, formula, "", "own"]],
});
const update = (sheet: ReviewReading, goal: PeriodGoal = shared) => sharedUpdate({ department: "R&D", kpis: [goal], reading: sheet, homes, language: "en-US" });

describe("a sheet that is generated again for a KPI that another department enters", () => {
  it("looks the actual up, keeps one that was typed and says so, and makes room for typing once it is not shared any more", () => {
    const link = { actual: { formula: actualLink(homes.get("orders")!, "orders") } };
    expect(update(reading("")).contentOf(shared)).toEqual(link);
    expect(update(reading(3, link.actual.formula)).contentOf(shared)).toEqual(link);
    const typed = update(reading(3));
    expect([typed.contentOf(shared), typed.findings.map(({ id, address }) => [id, address])]).toEqual([{}, [["ownActual:own", "s!E2"]]]);
    const { sharedFrom: _, ...alone } = shared;
    expect(update(reading(3, link.actual.formula), alone).contentOf(alone)).toEqual({ actual: null });
    expect(update(reading(3), alone).contentOf(alone)).toEqual({});
  });
});

describe("the look at what another department has entered", () => {
  const home = { table: "tblReview_2026Q4_3FK2M9", entered: "Shared actual", goalId: "Goal [id]" };

  it("becomes its value when the period is closed, and comes back when it is opened again", () => {
    const headers = (["kpi", "weight", "direction", "target", "actual", "method", "goalId"] as const).map((key) => headingOf("review", key, "en-US"));
    fc.assert(fc.property(fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string()) }), { selector: ({ id }) => id.trim(), maxLength: 5 }), (entries) => {
      const rows = entries.map(({ id, value }) => ["KPI", "", "", 1, value, "", id]);
      const formulas = entries.map(({ id }) => ["KPI", "", "", 1, actualLink(home, id), "", id]);
      const literals = linkLiterals({ table: "t", sheet: "s", row: 0, column: 0, header: headers, rows, formulas });
      for (const [, , , , formula] of formulas) {
        const closed = frozenFormula(String(formula), literals);
        expect(thawedFormula(closed, literals)).toBe(formula);
      }
    }));
  });

  it("is told from every other formula that somebody may write into the cell of an actual", () => {
    expect(isActualLink(actualLink(home, "3FK2M9-SAL01"))).toBe(true);
    expect(isActualLink(closedLink("3FK2M9-SAL01", 90))).toBe(true);
    expect(["=SUM(A1:A3)", "=B2", "90", "tblReview_", 90, ""].some(isActualLink)).toBe(false);
  });

  it("is none of one's own formulas that name the review table of another department", () => {
    const link = actualLink(home, "orders");
    const own = [
      "=SUM(tblReview_2026Q4_3FK2M9[Actual])", "=tblReview_2026Q4_3FK2M9[[#Totals],[Actual]]/2", '=IF(tblReview_2026Q4_3FK2M9[[#Totals],[Actual]]="","",1)',
      '=INDEX(tblReview_2026Q4_3FK2M9[Actual],MATCH("orders",tblReview_2026Q4_3FK2M9[GoalId],0))', `${link}*2`, `${link.slice(0, -1)}*2)`, `=SUM(${link.slice(1)},1)`,
      '=IF("orders"="","",A1)', '=IF("orders"="","",90)+1',
    ];
    expect(own.filter(isActualLink)).toEqual([]);
    const table = reading(4, own[0]);
    const { sharedFrom: _, ...alone } = shared;
    expect(update(table, alone).contentOf(alone)).toEqual({});
    expect(update(table).findings.map(({ id }) => id)).toEqual(["ownActual:own"]);
    expect([...lockedByRow(table)]).toEqual([]);
  });

  it("is one whatever headings and ids are like, as Excel writes it, and where the sheet that it looked at is gone", () => {
    const some = fc.string({ minLength: 1 });
    fc.assert(fc.property(some, some, some, fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string()), (entered, goalId, id, actual) => {
      expect([actualLink({ table: home.table, entered, goalId }, id), closedLink(id, actual)].map(isActualLink)).toEqual([true, true]);
    }));
    expect(isActualLink(actualLink(home, "orders").replaceAll("[[", "[").replaceAll("]],", "],"))).toBe(true);
    expect(isActualLink('=IF(INDEX(#REF!,MATCH("orders",#REF!,0))="","",INDEX(#REF!,MATCH("orders",#REF!,0)))')).toBe(true);
  });
});
