import { answer, restate, titleOf, type Answer, type AskedReading } from "../../../src/insights/ask/answer";
import { understand } from "../../../src/insights/ask/understand";
import type { Question } from "../../../src/insights/ask/types";
import { say, type Language } from "../../../src/text/language";
import { question, result, shownBy, total, type Shown } from "./answerSupport";
import { chinese, english } from "./understandSupport";

const reading: AskedReading = {
  results: [
    result({ kpi: "Revenue", actual: 90, score: 90, weight: 0.5, unit: "CNY", owner: "Li Wei" }),
    result({ kpi: "Gross margin", actual: 50, score: 50, weight: 0.3, unit: "%", owner: "Li Wei、张伟" }),
    result({ kpi: "New customers", actual: null, score: null, weight: 0.2, owner: "张 伟" }),
    result({ kpi: "Defect rate", department: "Quality", actual: 80, score: 120, direction: -1, unit: "%", owner: "" }),
    result({ kpi: "Audits", department: "Quality", actual: 90, score: 90, weight: 0.5, owner: "张伟" }),
    result({ kpi: "Revenue", period: "2026Q2", actual: 60, score: 60, unit: "CNY" }),
    result({ kpi: "Defect rate", department: "Quality", period: "2026Q2", actual: 130, score: 70, direction: -1 }),
  ],
  totals: [total("Sales", 81.5), total("Quality", 105), total("Sales", 60, "2026Q2"), total("Finance", null)],
};

const rows = (asked: Question, given = reading): Shown => shownBy(answer(asked, given));
const names = (asked: Question): readonly unknown[] => rows(asked).map(([name]) => name);
const notes = (asked: Question, language: Language = "en-US"): readonly string[] => answer(asked, reading).notes.map((note) => say(note, language));
const one = (asked: Question): unknown => rows(asked)[0]?.[0];

describe("KPIs", () => {
  it("are listed with their department and what is asked for, in the order of the table", () => {
    expect(rows(question())).toEqual([["Revenue", "Sales", 90], ["Gross margin", "Sales", 50], ["New customers", "Sales", null], ["Defect rate", "Quality", 120], ["Audits", "Quality", 90]]);
  });

  it("are ranked with ties in the order of the table and those without a value last", () => {
    expect(names(question({ order: { by: "low", count: null } }))).toEqual(["Gross margin", "Revenue", "Audits", "Defect rate", "New customers"]);
    expect(names(question({ order: { by: "best", count: null } }))).toEqual(["Defect rate", "Revenue", "Audits", "Gross margin", "New customers"]);
  });

  it("without a value are not among the lowest, and it is said how many they are", () => {
    const lowest = question({ order: { by: "low", count: 4 }, filters: { departments: ["Sales"] } });
    expect(names(lowest)).toEqual(["Gross margin", "Revenue"]);
    expect(notes(lowest)).toEqual(["1 KPI without a score is left out."]);
    expect(notes(lowest, "zh-CN")).toEqual(["1 项指标没有得分，未计入。"]);
  });

  it("have an attainment that goes by their direction", () => {
    expect(rows(question({ measure: "attainment", filters: { kpis: ["Revenue", "Defect rate"] } }))).toEqual([["Revenue", "Sales", 0.9], ["Defect rate", "Quality", 1.2]]);
  });

  it("stand on target at 100, below it, or without an actual, which is neither", () => {
    expect(names(question({ filters: { standing: "onTarget" } }))).toEqual(["Defect rate"]);
    expect(names(question({ filters: { standing: "missed" } }))).toEqual(["Revenue", "Gross margin", "Audits"]);
    expect(names(question({ filters: { standing: "notMeasured" } }))).toEqual(["New customers"]);
    const dusty = { results: [result({ score: 33.3 * 3 + 0.1 - 1e-13 })], totals: [] };
    expect(rows(question({ filters: { standing: "onTarget" } }), dusty)).toHaveLength(1);
  });

  it("lie within limits on any measure", () => {
    expect(names(question({ filters: { limits: [{ measure: "score", comparator: ">=", value: 90 }, { measure: "weight", comparator: "<=", value: 0.5 }] } }))).toEqual(["Revenue", "Defect rate", "Audits"]);
    expect(names(question({ filters: { limits: [{ measure: "total", comparator: ">", value: 100 }] } }))).toEqual(["Defect rate", "Audits"]);
    expect(notes(question({ filters: { limits: [{ measure: "score", comparator: "<", value: 60 }] } }))).toEqual(["1 KPI without a score is left out."]);
  });

  it("of several periods say theirs, the oldest first", () => {
    const trend = question({ measure: "actual", filters: { periods: ["2026Q2", "2026Q3"], kpis: ["revenue"] } });
    expect(rows(trend)).toEqual([["Revenue", "Sales", "2026Q2", 60], ["Revenue", "Sales", "2026Q3", 90]]);
    expect(answer(trend, reading)).toMatchObject({ chart: "trend", columns: [{ key: "kpi" }, { key: "department" }, { key: "period", kind: "period" }, { key: "value", kind: "quantity" }] });
  });

  it("have changed since a period in which they had a score", () => {
    expect(rows(question({ measure: "change", since: "2026Q2", order: { by: "high", count: 5 } }))).toEqual([["Defect rate", "Quality", 50], ["Revenue", "Sales", 30]]);
    expect(notes(question({ measure: "change", since: "2026Q2", order: { by: "high", count: 5 } }))).toEqual(["3 KPIs without a score in both periods are left out."]);
  });

  it("lead to the cells that they come from, with their unit", () => {
    const [first] = (answer(question({ measure: "actual" }), reading) as Extract<Answer, { kind: "table" }>).rows;
    expect(first).toEqual({ values: ["Revenue", "Sales", 90], unit: "CNY", cells: ["Results!Revenue actual"] });
  });
});

describe("one number", () => {
  it("is the weighted mean of scores, and the plain one of anything else", () => {
    expect(one(question({ aggregate: "mean", filters: { departments: ["Sales"] } }))).toBeCloseTo((90 * 0.5 + 50 * 0.3) / 0.8, 10);
    expect(one(question({ aggregate: "mean", measure: "attainment", filters: { departments: ["Sales"] } }))).toBeCloseTo(0.7, 10);
  });

  it("counts KPIs, and takes a share of all of them, with those without a score", () => {
    expect(one(question({ aggregate: "count" }))).toBe(5);
    expect(one(question({ aggregate: "count", filters: { standing: "missed" } }))).toBe(3);
    expect(one(question({ aggregate: "share", filters: { standing: "onTarget" } }))).toBeCloseTo(0.2, 10);
    expect(notes(question({ aggregate: "share", filters: { standing: "onTarget" } }))).toEqual([]);
  });

  it("is the sum, the highest and the lowest of what there is, with the cell of an end", () => {
    expect([one(question({ aggregate: "sum", measure: "weight" })), one(question({ aggregate: "highest" })), one(question({ aggregate: "lowest" }))]).toEqual([2, 120, 50]);
    expect(answer(question({ aggregate: "lowest" }), reading)).toMatchObject({ cells: ["Results!Gross margin score"] });
  });

  it("is nothing of nothing, and not 0", () => {
    const none = { kpis: ["New customers"] };
    expect([one(question({ aggregate: "mean", filters: none })), one(question({ aggregate: "sum", measure: "actual", filters: none })), one(question({ aggregate: "share", filters: { periods: ["2020Q1"] } }))]).toEqual([null, null, null]);
    expect(one(question({ aggregate: "count", filters: { periods: ["2020Q1"] } }))).toBe(0);
  });

  it("says where units differ and where KPIs count several times", () => {
    expect(notes(question({ aggregate: "sum", measure: "actual", filters: { departments: ["Quality"] } }))).toEqual(["These KPIs have different units: read the result with care."]);
    expect(notes(question({ aggregate: "count", filters: { periods: ["2026Q2", "2026Q3"] } }))).toEqual(["A KPI counts once in each of the 2 periods."]);
  });
});

describe("departments", () => {
  const department = (change: Parameters<typeof question>[0]): Question => question({ subject: "department", measure: "total", ...change });

  it("have the totals that were consolidated, in bars", () => {
    expect(rows(department({}))).toEqual([["Sales", 81.5], ["Quality", 105], ["Finance", null]]);
    expect(answer(department({}), reading)).toMatchObject({ chart: "bars", rows: [{ cells: ["Totals!Sales 2026Q3"] }, {}, {}] });
  });

  it("missed below 100; one without a total is left out and named as such", () => {
    const missed = department({ filters: { limits: [{ measure: "total", comparator: "<", value: 100 }] } });
    expect(rows(missed)).toEqual([["Sales", 81.5]]);
    expect(notes(missed)).toEqual(["1 department without a value is left out."]);
  });

  it("changed by what their totals did", () => {
    expect(rows(department({ measure: "change", since: "2026Q2" }))).toEqual([["Sales", 21.5], ["Quality", null], ["Finance", null]]);
  });

  it("without a KPI that is counted have none of them", () => {
    expect(rows(department({ measure: "score", aggregate: "count", filters: { standing: "notMeasured" } }))).toEqual([["Sales", 1], ["Quality", 0]]);
    expect(rows(department({ measure: "score", aggregate: "share", filters: { standing: "onTarget" } }))).toEqual([["Sales", 0], ["Quality", 0.5]]);
  });

  it("are judged by what they come to, not KPI by KPI, where the limit is on the same measure", () => {
    expect(rows(department({ measure: "attainment", aggregate: "mean", filters: { limits: [{ measure: "attainment", comparator: "<", value: 0.8 }] } })).map(([name]) => name)).toEqual(["Sales"]);
  });

  it("are asked for their scores where KPIs are named: a total is of a whole department", () => {
    expect(rows(department({ filters: { kpis: ["Revenue"] } }))).toEqual([["Sales", 90]]);
  });

  it("keep their totals where the question says what KPIs they have", () => {
    expect(rows(department({ filters: { standing: "notMeasured" } }))).toEqual([["Sales", 81.5]]);
  });
});

describe("people and periods", () => {
  it("a KPI of two people counts for both, however their names are spaced", () => {
    const people = rows(question({ subject: "owner", aggregate: "count" }));
    expect(people).toEqual([["Li Wei", 2], ["张伟", 3]]);
    expect(rows(question({ subject: "owner", aggregate: "count", filters: { owners: ["张伟"] } }))).toEqual([["张伟", 3]]);
  });

  it("periods stand in their order, also without any result", () => {
    const trend = question({ subject: "period", aggregate: "mean", filters: { periods: ["2026Q1", "2026Q2", "2026Q3"], departments: ["Sales"] } });
    expect(rows(trend)).toEqual([["2026Q1", null], ["2026Q2", 60], ["2026Q3", 75]]);
    expect(answer(trend, reading)).toMatchObject({ chart: "trend" });
    expect(rows(question({ subject: "period", measure: "total", filters: { periods: ["2026Q2", "2026Q3"] } }))).toEqual([["2026Q2", 60], ["2026Q3", 93.25]]);
  });
});

describe("the sentence", () => {
  it.each([
    ["上季度销售部完成率最低的三个指标", "理解为：2026年第二季度销售部的指标中完成率最低的 3 项"],
    ["哪些部门Q3没达标?", "理解为：2026年第三季度各部门的总分，只看总分低于 100 的"],
    ["各部门有多少指标未达标", "理解为：2026年第三季度各部门的未达标指标数"],
    ["谁没有达标", "理解为：2026年第三季度各负责人的平均得分，只看平均得分低于 100 的"],
    ["近四个季度销售收入的实际值", "理解为：2025年第四季度至2026年第三季度（4 期）“销售收入”的实际值"],
    ["销售部比上季度提高了多少", "理解为：2026年第二季度到2026年第三季度销售部的总分变化"],
    ["权重大于20%且没达标的指标", "理解为：2026年第三季度未达标指标的权重，只看权重高于 20% 的"],
  ])("of %s", (asked, said) => expect(saidOf(asked, "zh-CN")).toBe(said));

  it.each([
    ["Which three KPIs of Sales had the lowest attainment last quarter?", "Understood as: the 3 KPIs of Sales with the lowest attainment in 2026 Q2"],
    ["Which KPI has the lowest score?", "Understood as: the KPI with the lowest score in 2026 Q3"],
    ["trend of the total of Sales", "Understood as: total of Sales by period in 8 periods from 2024 Q4 to 2026 Q3"],
    ["Which departments missed in Q3?", "Understood as: total of each department in 2026 Q3, where the total is below 100"],
    ["what share of KPIs is on target", "Understood as: share on target among the KPIs in 2026 Q3"],
    ["How many KPIs does Sales have?", "Understood as: number of KPIs of Sales in 2026 Q3"],
    ["score of Maria Lopez", "Understood as: average score of Maria Lopez in 2026 Q3"],
    ["top three owners", "Understood as: average score of each owner in 2026 Q3, only the 3 best"],
    ["Which KPIs improved most since last quarter?", "Understood as: KPIs by change in score from 2026 Q2 to 2026 Q3, highest first"],
    ["sum of actual New customers this year", "Understood as: sum of actuals of “New customers” in 2026 Q1, 2026 Q2 and 2026 Q3"],
  ])("of %s", (asked, said) => expect(saidOf(asked, "en-US")).toBe(said));

  it("stands in a sheet as its title", () => {
    const asked = question({ order: { by: "low", count: 2 }, filters: { departments: ["Sales"] } });
    expect(titleOf(asked, "en-US")).toBe("The 2 KPIs of Sales with the lowest score in 2026 Q3");
    expect(titleOf(asked, "zh-CN")).toBe("2026年第三季度Sales的指标中得分最低的 2 项");
  });

  it("says every filter, and of many names how many there are", () => {
    const asked = question({ filters: { departments: ["A", "B"], owners: ["Li Wei"], kpis: Array.from({ length: 9 }, (_none, at) => `K${at}`), standing: "missed" } });
    expect(restate(asked, "en-US")).toBe("Understood as: score of “K0”, “K1”, “K2” and 6 more below target of A and B owned by Li Wei in 2026 Q3");
    expect(restate(asked, "zh-CN")).toBe("理解为：2026年第三季度A和B的Li Wei负责的未达标“K0”、“K1”、“K2”和另外 6 个的得分");
  });
});

function saidOf(text: string, language: Language): string {
  const understood = understand(text, language === "zh-CN" ? chinese : english);
  return understood.kind === "question" ? restate(understood.question, language) : understood.kind;
}
