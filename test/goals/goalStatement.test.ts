import { goalTree, proposeKpis, type GoalNode } from "../../src/goals";
import { goalStatement, statedGoals } from "../../src/goals/goalStatement";
import { indexTree } from "../../src/goals/tree";
import { cadenceOf, histories, reviewCadence } from "../../src/review/history";
import type { KpiResult } from "../../src/review";
import { isoDate } from "../../src/sheets/serialDate";
import { dateWords } from "../../src/text/dateWords";

const kpis = proposeKpis({ role: "business", job: "sales", language: "zh-CN" });
const nodes = goalTree({ strategy: "2026年营业收入提升20%", departments: [{ name: "销售部", owner: "李伟", role: "business", job: "sales", kpis }], language: "zh-CN" });
const kpi = nodes[2]!;
const statementIn = (all: readonly GoalNode[], node = all[2]!) => goalStatement(node, indexTree(all), null, "2026-11-22");

describe("a goal with what the workbook knows", () => {
  it("has the nearest goal above as its parent, past rows that only name a department", () => {
    expect(statementIn(nodes).fields?.parent).toBe("2026年营业收入提升20%");
    const worded = nodes.map((node) => (node.level === "department" ? { ...node, goal: "销售部把华东区做到第一" } : node));
    expect(statementIn(worded).fields?.parent).toBe("销售部把华东区做到第一");
  });

  it("survives parents that are missing or each other's", () => {
    expect(statementIn(nodes.map((node) => (node === kpi ? { ...node, parent: "nowhere" } : node))).fields?.parent).toBeNull();
    const loop = nodes.map((node) => (node.level === "department" ? { ...node, parent: kpi.id } : node));
    expect(statementIn(loop).fields?.parent).toBeNull();
  });

  it("takes direction, owner, source and rhythm from its row, and the latest result for a baseline that was not written", () => {
    const past = { values: [70, 80], cadence: "quarter" } as const;
    const { fields } = goalStatement({ ...kpi, direction: -1, frequency: "halfyearly" }, indexTree(nodes), past, "2026-11-22");
    expect(fields).toMatchObject({ direction: "down", owner: "李伟", frequency: "half", baseline: 80, history: [70, 80], historyCadence: "quarter" });
    expect(goalStatement({ ...kpi, baseline: 5 }, indexTree(nodes), past, "2026-11-22").fields?.baseline).toBe(5);
  });

  it("is no goal where a row only bears the name of its department or nothing", () => {
    const stated = statedGoals(indexTree([...nodes, { ...kpi, goal: " " }]));
    expect(stated.map(({ level }) => level)).toEqual(["strategy", "kpi", "kpi", "kpi", "kpi", "kpi"]);
  });
});

describe("earlier results", () => {
  const result = (period: string, actual: number | null, goalId = "a"): KpiResult => ({
    period, actual, goalId, department: "", owner: "", code: "", kpi: "", unit: "", weight: 1, direction: 1, method: "ratio", target: 1, score: 1, status: "", evidence: "", comment: "",
  });

  it("stand oldest first, over periods of one length, blanks left out", () => {
    const found = histories([result("2026Q2", 3), result("2025Q4", 1), result("2026Q1", 2), result("2025", 99), result("2026Q3", null), result("2026Q1", 7, "b")]);
    expect(found.get("a")).toEqual({ values: [1, 2, 3], cadence: "quarter" });
    expect(found.get("b")).toEqual({ values: [7], cadence: "quarter" });
    expect(histories([result("someday", 1)]).size).toBe(0);
  });

  it("tell the rhythm of a period and of a workbook's reviews", () => {
    expect(["2026-11", "2026Q4", "2026H1", "2026", "x"].map(cadenceOf)).toEqual(["month", "quarter", "half", "year", null]);
    expect(reviewCadence(["tblGoals"])).toBe("quarter");
    expect(reviewCadence(["tblReview_2026_ABCDEF"])).toBe("year");
    expect(reviewCadence(["tblReview_2026Q4_ABCDEF", "tblReview_2026_11_ABCDEF"])).toBe("month");
  });
});

describe("dates of the Due column", () => {
  it("are ISO whether Excel has a date or a text, and read as a sentence says them", () => {
    expect([isoDate("46387"), isoDate("46387.5"), isoDate("2026-12-31"), isoDate("年底"), isoDate("")]).toEqual(["2026-12-31", "2026-12-31", "2026-12-31", "年底", ""]);
    expect([dateWords("2026-12-31", "zh-CN"), dateWords("2026-01-05", "en-US"), dateWords("Q4", "en-US")]).toEqual(["2026年12月31日", "5 January 2026", "Q4"]);
  });
});
