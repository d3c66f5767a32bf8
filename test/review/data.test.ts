import fc from "fast-check";
import { compareData, controlDifference, type DataContext } from "../../src/review/data/compareData";
import { textGrid, decodeText } from "../../src/review/data/textGrid";
import { blockGrid } from "../../src/review/data/blockGrid";
import { partOfPeriod } from "../../src/review/data/inPeriod";
import { similarKpis } from "../../src/review/data/similarKpis";
import type { DataGrid, DataKpi } from "../../src/review/data/types";
import type { RawCell } from "../../src/review/files/rawFile";
import { say, type Language } from "../../src/text/language";

const period = "2026Q4";
const kpi = (goalId: string, name: string, more: Partial<DataKpi> = {}): DataKpi => ({
  table: "tblReview_2026Q4_1", goalId, code: "", kpi: name, department: "Sales", person: "", owner: "", unit: "", target: null, direction: 1, history: [],
  actual: null, isFormula: false, isOpen: true, isLinked: false, isWeighted: true, heading: "Actual", address: "Sales!J8", ...more,
});
const revenue = kpi("g1", "Revenue", { code: "FIN-01", unit: "万元", target: 1200 });
const rate = kpi("g2", "On-time delivery", { code: "OPS-02", unit: "%", target: 95 });
const headcount = kpi("g3", "招聘到岗人数", { department: "人力资源部", unit: "人", table: "tblReview_2026Q4_2" });
const kpis = [revenue, rate, headcount];
const context = (more: Partial<DataContext> = {}): DataContext => ({
  period, today: { year: 2027, month: 1, day: 8 }, kpis, rollUpOf: () => null, names: {}, taken: new Map(), ...more,
});
const csv = (lines: readonly string[]): DataGrid => textGrid(lines.join("\n"), "export.csv");
const compare = (lines: readonly string[], more: Partial<DataContext> = {}) => compareData(csv(lines), context(more));
/** What would be written into the cells without a choice, by goal. */
const written = (lines: readonly string[], more: Partial<DataContext> = {}) =>
  Object.fromEntries(compare(lines, more).cells.filter(({ isConflict }) => !isConflict).map(({ goalId, options }) => [goalId, options[0]?.value]));
const sentences = (lines: readonly string[], more: Partial<DataContext> = {}, language: Language = "en-US") =>
  compare(lines, more).findings.map(({ text, parameters }) => say(text, language, parameters));

describe("headings", () => {
  test.each([
    ["KPI,Actual"], ["指标,实际值"], ["Indicator name,Value"], ["考核指标,完成值"], ["KPI,Target,Actual"], ["KPI,目标值,实际完成值"],
    ["KPI,2026Q4"], ["指标,2026年第四季度"], ["KPI,2026Q3,2026Q4"], ["指标,三季度,四季度"], ["KPI,Q3 actual,Q4 actual"],
  ])("%s name KPIs and their values", (headings) => {
    const columns = headings.split(",");
    const row = columns.map((_heading, at) => (at === 0 ? "Revenue" : at === columns.length - 1 ? "1180" : "999"));
    expect(written([headings, row.join(",")])).toEqual({ g1: 1180 });
  });

  test.each([
    [["科目编码,科目名称,期间,本期发生额（元）", "FIN-01,主营业务收入,2026.10,4000000", "FIN-01,主营业务收入,2026.11,3800000", "FIN-01,主营业务收入,2026.12,4000000"]],
    [["指标,2026Q3,,2026Q4,", ",目标,实际,目标,实际", "Revenue,1,2,1200,1180"]],
    [["KPI,10月,11月,12月,合计", "Revenue,400,380,400,1180"]],
    [["KPI,Sep 2026,Oct 2026,Nov 2026,Dec 2026", "Revenue,999,400,380,400"]],
    [["年度,月份,指标,实际", "2026,10,Revenue,400", "2026,11,Revenue,380", "2026,12,Revenue,400", "2025,12,Revenue,999", "2026,9,Revenue,999"]],
    [["Year,Quarter,KPI,Actual", "2026,Q4,Revenue,1180", "2025,Q4,Revenue,900", "2026,3,Revenue,1000"]],
    [["月份,指标,实际", "10,Revenue,400", "11,Revenue,380", "12,Revenue,400", "9,Revenue,1"]],
    [["Posting date,KPI,Actual", "31.12.2026,Revenue,1180", "30/09/2026,Revenue,7"]],
    [["KPI,Plan,Actual,Variance", "Revenue,1200,1180,-20"]],
    [["部门,KPI,Actual", "Sales department,Revenue,1180"]],
    [["KPI,Actual", "Revenue（万元）,1180"]],
    [["KPI,Actual", "Revenue (CNY),11800000"]],
  ])("a program's export is read: %j", (lines) => expect(written(lines)).toEqual({ g1: 1180 }));

  test("below a heading for target and actual the actual is taken, wherever it stands", () => {
    expect(written(["指标,2026Q4,", ",实际,目标", "Revenue,1180,1200"])).toEqual({ g1: 1180 });
    // A first row without a KPI is none of headings.
    expect(written(["KPI,Actual,Comment", ",,see below", "Revenue,1180,fine"])).toEqual({ g1: 1180 });
  });

  test("a code that has lost its zeros is still that code", () => {
    expect(written(["Code,Actual", "102,96"], { kpis: [kpi("z", "Zeros", { code: "0102" })] })).toEqual({ z: 96 });
  });

  test("titles may stand above them, and rows below a blank one still count", () => {
    expect(written(["销售系统导出,,", "2027-01-05,,", "指标编码,指标,实际值", "FIN-01,Revenue,1180", ",,", "OPS-02,On-time delivery,96"])).toEqual({ g1: 1180, g2: 96 });
  });

  test("a target is no actual, nor is a rate of completion", () => {
    expect(compare(["KPI,Target value", "Revenue,1200"]).findings[0]?.id).toBe("data:headings");
    expect(compare(["KPI,Q4 完成率", "Revenue,98%"]).findings[0]?.id).toBe("data:headings");
  });

  test("where there are none, it is said which were found and which are needed", () => {
    const { findings } = compare(["Region,Turnover", "North,12"]);
    expect(findings).toHaveLength(1);
    expect(say(findings[0]!.text, "en-US", findings[0]!.parameters)).toContain("a column KPI or Code");
    expect(findings[0]!.detail?.en).toContain("Region, Turnover");
    expect(findings[0]!.detail?.zh).toContain("2026年第四季度");
    expect(compare([""]).findings[0]?.text.en).toContain("There is nothing");
  });
});

describe("headings that may mean several things", () => {
  test.each([
    ["指标,本期目标值,本期实际值", 1180], ["KPI,Plan,Actual,Score", 1180], ["指标,上年同期实际,实际值,完成率", 1180], ["指标,实际值（上年同期）,实际值（本期）", 1180], ["KPI,Actual LY,Actual", 1180],
    ["指标,结果,实际值", 1180], ["指标,实际得分,实际完成数", 1180],
  ])("%s", (headings, expected) => {
    const columns = headings.split(",");
    const at = columns.findLastIndex((each) => /实际|Actual$|本期/.test(each) && !/LY|同期|得分|率/.test(each));
    expect(written([headings, columns.map((_each, position) => (position === 0 ? "Revenue" : position === at ? "1180" : "77")).join(",")])).toEqual({ g1: expected });
  });
  test.each(["KPI,Actual (2025),Actual (2026)", "KPI,Actual,Actual", "KPI,2026Q4,Q4 2026"])("%s: none is read, and both are named", (headings) => {
    const { cells, findings } = compare([headings, "Revenue,1,2"]);
    expect([cells, findings.map(({ text }) => text.en.includes("several columns may be the actuals"))]).toEqual([[], [true]]);
  });
  test("months as dates, as spreadsheets have them", () => {
    const grid = blockGrid({ sheet: "ERP", row: 0, column: 0, values: [["KPI", 46296, 46327, 46357], ["Revenue", 400, 380, 400]], formats: [["", "mmm-yy", "mmm-yy", "mmm-yy"], ["", "", "", ""]] });
    expect(compareData(grid, context()).cells[0]?.options[0]?.value).toBe(1180);
    expect(written(["KPI,Oct-26,Nov-26,Dec-26", "Revenue,400,380,400"])).toEqual({ g1: 1180 });
  });
  test("a title that says another period stops it", () => {
    expect(sentences(["2026年第三季度KPI报表,,", "KPI,Actual", "Revenue,900"])[0]).toContain("says 2026年第三季度, but this is 2026 Q4");
    expect(written(["2026年第四季度KPI报表,,", "KPI,Actual", "Revenue,900"])).toEqual({ g1: 900 });
  });
  test("a first row that lacks its number is a row, not headings", () => {
    expect(sentences(["No.,KPI,Actual", ",Revenue,pending", "2,On-time delivery,96"])[0]).toContain("“pending” is no number");
  });
  test("what is too long to be read at all is not read in part", () => {
    expect(compareData({ ...csv(["KPI,Actual", "Revenue,1180"]), isTooLong: true }, context()).cells).toEqual([]);
    expect(compareData(textGrid('KPI,Actual\nRevenue,1180\n"On-time,96', "x"), context()).findings[0]?.text.en).toContain("never closed");
  });
});

describe("which KPI a row is about", () => {
  test("somebody else's row is not taken for the owner's, and an id settles everything", () => {
    const own = [kpi("a", "Calls", { owner: "王芳、李强" })];
    expect(written(["KPI,Owner,Actual", "Calls,李强,4"], { kpis: own })).toEqual({ a: 4 });
    expect(compare(["KPI,Owner,Actual", "Calls,陈静,4"], { kpis: own }).unknown).toHaveLength(1);
    expect(written(["GoalId,Department,KPI,Actual", "a,Former name,Calls,4"], { kpis: own })).toEqual({ a: 4 });
  });
  test("a name says more than the zeros of a code", () => {
    expect(written(["编码,指标,实际值", "2,Revenue,1180"], { kpis: [revenue, kpi("z", "Zeros", { code: "002" })] })).toEqual({ g1: 1180 });
  });
  test("hundreds of departments with thousands of rows are read at once", () => {
    const many = Array.from({ length: 2000 }, (_none, at) => kpi(`k${at}`, "Attrition", { department: `Department ${at}` }));
    const lines = Array.from({ length: 24_000 }, (_none, at) => `Department ${at % 2000},Attrition,${at % 2000}`);
    expect(Object.keys(written(["Department,KPI,Actual", ...lines], { kpis: many }))).toHaveLength(2000);
  });

  test("its code says more than its name, and both are read as people write them", () => {
    expect(written(["Code,KPI,Actual", "fin-01,Turnover,1180", " ＯＰＳ-02 ,,96", ",招聘到岗人数 ,12"])).toEqual({ g1: 1180, g2: 96, g3: 12 });
  });

  test("a column called KPI may hold codes", () => {
    expect(written(["KPI,Actual", "FIN-01,1180"])).toEqual({ g1: 1180 });
  });

  test("the same KPI in two departments needs the department", () => {
    const twins = [kpi("a", "Attrition"), kpi("b", "Attrition", { department: "Finance", table: "tblReview_2026Q4_9" })];
    expect(written(["Department,KPI,Actual", "Finance,Attrition,4", "Sales,Attrition,6"], { kpis: twins })).toEqual({ a: 6, b: 4 });
    const unclear = compare(["KPI,Actual", "Attrition,4"], { kpis: twins });
    expect(unclear.cells).toEqual([]);
    expect(unclear.unknown).toEqual([expect.objectContaining({ name: "Attrition", meant: ["a", "b"], rows: [2] })]);
  });

  test("the same KPI of two people needs the owner", () => {
    const twins = [kpi("a", "Calls", { owner: "王芳" }), kpi("b", "Calls", { owner: "李强" })];
    expect(written(["KPI,Owner,Actual", "Calls,李强,4", "Calls,王芳,6"], { kpis: twins })).toEqual({ a: 6, b: 4 });
  });

  test("a name in another department is not taken for one here", () => {
    expect(compare(["Department,KPI,Actual", "Legal,Revenue,4"]).unknown).toEqual([expect.objectContaining({ name: "Revenue", department: "Legal" })]);
  });

  test("an unknown name is asked once and then remembered, as is that it means none", () => {
    const lines = ["KPI,Actual", "Turnover,1180", "Visitors,5", "Turnover,1180"];
    const { unknown, cells } = compare(lines);
    expect(cells).toEqual([]);
    expect(unknown.map(({ name, rows }) => [name, rows])).toEqual([["Turnover", [2, 4]], ["Visitors", [3]]]);
    const names = { [unknown[0]!.key]: "g1", [unknown[1]!.key]: "" };
    expect(written(lines, { names })).toEqual({ g1: 1180 });
    expect(compare(lines, { names }).unknown).toEqual([]);
    expect(compare(lines, { names: { [unknown[0]!.key]: "gone" } }).unknown.map(({ name }) => name)).toEqual(["Turnover", "Visitors"]);
  });

  test("the most similar KPIs are offered first", () => {
    const name = { key: "", name: "到岗人数（招聘）", department: "", rows: [2], meant: [] };
    expect(similarKpis(name, kpis).map(({ goalId }) => goalId)).toEqual(["g3"]);
    expect(similarKpis({ ...name, name: "on time deliveries" }, kpis)[0]?.goalId).toBe("g2");
  });

  test("a KPI on the sheet of its department and on that of its owner gets the value on both", () => {
    const both = [revenue, { ...revenue, table: "tblReview_2026Q4_1_p1", person: "王芳" }];
    expect(compare(["KPI,Actual", "Revenue,1180"], { kpis: both }).cells.map(({ table }) => table)).toEqual(["tblReview_2026Q4_1", "tblReview_2026Q4_1_p1"]);
  });
});

describe("which period a row is about", () => {
  const cell = (value: RawCell["value"], typedAs: RawCell["typedAs"] = null): RawCell => ({ value, formula: null, typedAs });
  test.each([
    ["2026Q4"], ["2026q4"], ["Q4 2026"], ["2026 Q4"], ["2026-Q4"], ["Q4"], ["2026年第四季度"], ["2026年四季度"], ["第4季度"], ["４季度"], ["2026 年 Q4"],
  ])("%s is the whole of 2026Q4", (text) => expect(partOfPeriod(cell(text), period)).toBe(""));
  test.each([
    ["2026-11"], ["2026/11"], ["2026.11"], ["202611"], ["2026年11月"], ["11月"], ["Nov 2026"], ["November"], ["2026-11-30"], ["2026/11/30"], ["2026年11月30日"], ["2026W48"],
  ])("%s is a part of it", (text) => expect(partOfPeriod(cell(text), period)).toMatch(/^2026-1\d-\d\d\/2026-1\d-\d\d$/));
  test.each([["20261130"], ["30.11.2026"], ["30/11/2026"], ["11/30/2026"], ["11/11/2026"], ["30-Nov-2026"], ["Nov 30, 2026"], ["November 30 2026"], ["2026-11-30 23:59:00"]])("%s is a day of it", (text) => {
    expect(partOfPeriod(cell(text), period)).toMatch(/^2026-11-(30|11)\/2026-11-(30|11)$/);
  });
  test.each([["10/11/2026"], ["31/31/2026"], ["31.02.2026"], ["30-Foo-2026"]])("%s may be two days or none, so it is neither", (text) => expect(partOfPeriod(cell(text), period)).toBe("unknown"));
  test("numbers of days and of months are too", () => {
    expect(partOfPeriod(cell(46356, "date"), period)).toBe("2026-11-30/2026-11-30");
    expect(partOfPeriod(cell(202611), period)).toBe("2026-11-01/2026-11-30");
  });
  test.each([["2026Q3"], ["2025Q4"], ["2026"], ["FY2026"], ["2026年"], ["2026H2"], ["Sep 2026"], ["2027-01-02"], ["9月"], ["三季度"], [2026]])(
    "%s is another one", (value) => expect(partOfPeriod(cell(value), period)).toBe("other"));
  test.each([["soon"], ["n/a"], ["12345678"], [7]])("%s is none", (value) => expect(partOfPeriod(cell(value), period)).toBe("unknown"));
  test("in a fiscal year Q4 is the fiscal one, and months are those of the calendar", () => {
    expect(partOfPeriod(cell("Q4"), "FY2027Q4-04")).toBe("");
    expect(partOfPeriod(cell("2027-02"), "FY2027Q4-04")).toBe("2027-02-01/2027-02-28");
    expect(partOfPeriod(cell("2026-11"), "FY2027Q4-04")).toBe("other");
  });

  test("rows of other periods are counted and left; what is no period is said", () => {
    const lines = ["Period,KPI,Actual", "2026Q3,Revenue,900", "2026Q4,Revenue,1180", "someday,On-time delivery,96"];
    const { cells, otherPeriods, findings } = compare(lines);
    expect([cells.map(({ options }) => options[0]?.value), otherPeriods]).toEqual([[1180], 1]);
    expect(say(findings[0]!.text, "en-US", findings[0]!.parameters)).toBe("Row 4, On-time delivery: “someday” is no period that is known, so the row is not taken.");
  });
});

describe("values", () => {
  test.each([
    ["1180", 1180], ['"1,180"', 1180], ["１１８０", 1180], ["1180万元", 1180], ["11800000元", 1180], ["0.118亿元", 1180], ["-20", -20], ["0", 0], ["1.18E+03", 1180],
    ["(120)", -120], ["120-", -120], ["1 180", 1180], ["1\u00a0180.5", 1180.5], ["1'180", 1180], ["'1180", 1180], ["1180.", 1180], ["-1180万元", -1180], ["(120万元)", -120], ['"(1,180.5)"', -1180.5],
  ])("%s of a KPI in 万元", (text, value) => {
    expect(written(["KPI,Actual", `Revenue,${text}`])).toEqual({ g1: value });
  });
  test.each([["96%", 96], ["96", 96], ["百分之九十六", 96], ["九成六", 96], ["９６％", 96]])("%s of a KPI in %%", (text, value) => {
    expect(written(["KPI,Actual", `On-time delivery,${text}`])).toEqual({ g2: value });
  });
  test("a percentage is a fraction where the KPI counts in fractions", () => {
    const share = kpi("s", "Share", { unit: "", target: 0.4 });
    expect(written(["KPI,Actual", "Share,38%"], { kpis: [share] })).toEqual({ s: 0.38 });
    expect(written(["KPI,分子,分母", "Share,38,100"], { kpis: [share] })).toEqual({ s: 0.38 });
  });
  test("cells that show percent are percentages, and dates are no values", () => {
    const grid = blockGrid({ sheet: "ERP", row: 3, column: 1, values: [["KPI", "Actual"], ["On-time delivery", 0.96], ["Revenue", 46356]], formats: [["", ""], ["", "0.0%"], ["", "yyyy-mm-dd"]] });
    const { cells, findings } = compareData(grid, context());
    expect(cells.map(({ options }) => options[0]?.value)).toEqual([96]);
    expect(findings.find(({ severity }) => severity === "error")).toMatchObject({ address: "ERP!C6", parameters: { row: 6 } });
  });
  test("the unit may have a column, or stand in the heading", () => {
    expect(written(["KPI,Actual,Unit", "Revenue,11800000,元"])).toEqual({ g1: 1180 });
    expect(written(["KPI,实际值（元）", "Revenue,11800000"])).toEqual({ g1: 1180 });
  });
  test("a unit that says something else is not taken", () => {
    expect(sentences(["KPI,Actual,Unit", "Revenue,12,小时"])[0]).toBe("Row 2, Revenue: 小时 cannot be converted to the KPI's 万元, so it is not taken.");
    expect(compare(["KPI,Actual,Unit", "Revenue,12,小时"]).cells).toEqual([]);
  });
  test.each([["abc"], ["#N/A"], ["#DIV/0!"], ["80-90"], ["约100左右吧"], ["12 34"], ["(80) 90"], ["≥95"], ["over 95"], ["1180+"], ["1180(预计)"], ["96?"], ["none"], ["12 TBC"], ["3 missing"], ["不低于1180"], ['"1.180,50"']])("%s is said and not taken, and the other rows are", (text) => {
    const { cells, findings } = compare(["KPI,Actual", `Revenue,${text}`, "On-time delivery,96"]);
    expect(cells.map(({ goalId }) => goalId)).toEqual(["g2"]);
    expect(findings.filter(({ severity }) => severity === "error").map(({ parameters }) => parameters["row"])).toEqual([2]);
  });
  test.each([[""], ["N/A"], ["-"], ["不适用"], ["—"], ["--"], ["/"]])("%j is no value, and no error", (text) => {
    const { cells, findings } = compare(["KPI,Actual", `Revenue,${text}`]);
    expect([cells, findings.map(({ id }) => id)]).toEqual([[], ["data:missing"]]);
  });
  test("numerator over denominator, and half of it is none", () => {
    expect(written(["KPI,Numerator,Denominator", "On-time delivery,192,200"])).toEqual({ g2: 96 });
    expect(sentences(["KPI,分子,分母", "On-time delivery,192,"])[0]).toContain("only one of numerator and denominator");
    expect(sentences(["KPI,分子,分母", "On-time delivery,192,0"])[0]).toContain("the denominator is 0");
  });
  test("a value says more than the quotient beside it", () => {
    expect(written(["KPI,Numerator,Denominator,Value", "On-time delivery,192,200,95.9"])).toEqual({ g2: 95.9 });
  });
});

describe("several rows for one KPI", () => {
  test("the same twice counts once", () => {
    const lines = ["KPI,Actual", "Revenue,1180", "Revenue,1180"];
    expect(written(lines)).toEqual({ g1: 1180 });
    expect(sentences(lines)).toContain("Row 3, Revenue: says again what a row above says, and counts once.");
  });
  test("two values are a choice, with neither taken before somebody chooses", () => {
    const { cells, collected } = compare(["KPI,Actual,Source", "Revenue,1180,ERP", "Revenue,1200,CRM"]);
    expect(cells).toEqual([expect.objectContaining({ isConflict: true, options: [{ files: ["ERP"], value: 1180 }, { files: ["CRM"], value: 1200 }] })]);
    expect(collected.get("g1")).toHaveLength(2);
  });
  test("between many values nobody has to choose", () => {
    const lines = ["KPI,Actual", ...Array.from({ length: 20_000 }, (_none, at) => `Revenue,${at}`)];
    const { cells, collected } = compare(lines);
    expect([cells, collected.size]).toEqual([[], 0]);
    expect(sentences(lines)).toContain("Sales, Revenue: the data has 20000 different values for it, so none is taken.");
  });
  test("the newest reading replaces the older ones", () => {
    expect(written(["KPI,Actual,As of", "Revenue,900,2026-11-30", "Revenue,1180,2026-12-31", "Revenue,500,2026-10-31"])).toEqual({ g1: 1180 });
  });
  test("months add up to the quarter where amounts do, and are averaged where the unit is a quotient", () => {
    const lines = ["Month,KPI,Actual", "2026-10,Revenue,400", "2026-11,Revenue,380", "2026-12,Revenue,400", "10月,On-time delivery,94", "11月,On-time delivery,96", "12月,On-time delivery,98"];
    expect(written(lines)).toEqual({ g1: 1180, g2: 96 });
    expect(sentences(lines)).toContain("KPIs put together from several rows of the period: 2 (Revenue, On-time delivery)");
  });
  test("the definition decides before the unit: the last of them", () => {
    const lines = ["Month,KPI,Actual", "2026-12,Revenue,400", "2026-10,Revenue,300"];
    expect(written(lines, { rollUpOf: (code) => (code === "FIN-01" ? "last" : null) })).toEqual({ g1: 400 });
  });
  test("quotients are added above and below the line", () => {
    expect(written(["Month,KPI,Numerator,Denominator", "2026-10,On-time delivery,10,10", "2026-11,On-time delivery,20,40", "2026-12,On-time delivery,25,50"])).toEqual({ g2: 55 });
  });
  test("months that are missing are said while the period runs, and are a choice once it is over", () => {
    const lines = ["Month,KPI,Actual", "2026-10,Revenue,400", "2026-11,Revenue,380"];
    expect(written(lines, { today: { year: 2026, month: 12, day: 2 } })).toEqual({ g1: 780 });
    expect(compare(lines).cells).toMatchObject([{ isConflict: true, options: [{ value: 780 }] }]);
    expect(sentences(lines)).toContain("Sales, Revenue: the data covers 61 of the 92 days of the period");
    expect(compare([lines[0]!, lines[1]!]).cells[0]?.isConflict).toBe(true);
    // So it is where a month cannot be read.
    expect(compare([...lines, "2026-12,Revenue,#N/A"]).cells[0]?.isConflict).toBe(true);
    expect(compare(["Month,KPI,Actual", "2026-12,Revenue,400"], { rollUpOf: () => "last" }).cells[0]?.isConflict).toBe(false);
  });
  test("what lies within another row is not counted again", () => {
    const months = ["2026-10,Revenue,400", "2026-11,Revenue,380", "2026-12,Revenue,400"];
    expect(written(["Period,KPI,Actual", ...months, "2026-12-15,Revenue,50", "2026W50,Revenue,50"])).toEqual({ g1: 1180 });
    expect(written(["KPI,Oct 2026,Nov 2026,Dec 2026,2026Q3", "Revenue,400,380,400,7"])).toEqual({ g1: 1180 });
    const half = { period: "2026H2", kpis: [revenue] };
    expect(written(["KPI,7月,8月,9月,Q3,10月,11月,12月", "Revenue,1,2,3,6,4,5,6"], half)).toEqual({ g1: 21 });
  });
  test("a row for the whole period says more than its months", () => {
    expect(written(["Period,KPI,Actual", "2026-10,Revenue,400", "2026Q4,Revenue,1180", "2026-11,Revenue,380"])).toEqual({ g1: 1180 });
  });
  test("property: the months of a sum come to the same in any order, and a month said twice changes nothing", () => {
    fc.assert(fc.property(
      fc.uniqueArray(fc.record({ month: fc.integer({ min: 10, max: 12 }), value: fc.integer({ min: -10_000, max: 10_000 }) }), { selector: ({ month }) => month, minLength: 2, maxLength: 3 }),
      fc.nat(5),
      (months, at) => {
        const rows = months.map(({ month, value }) => `2026-${month},Revenue,${value}`);
        const expected = months.reduce((sum, { value }) => sum + value, 0);
        for (const lines of [rows, [...rows].reverse(), [...rows, rows[at % rows.length]!]]) expect(written(["Month,KPI,Actual", ...lines], { today: { year: 2026, month: 12, day: 30 } })).toEqual({ g1: expected });
      },
    ));
  });
});

describe("what is here already", () => {
  test("the same is unchanged", () => {
    const { cells, unchanged } = compare(["KPI,Actual", "Revenue,1180"], { kpis: [{ ...revenue, actual: 1180 }] });
    expect([cells, unchanged]).toEqual([[], 1]);
  });
  test("what somebody typed is a choice; what was taken from data before gives way to what it says now", () => {
    const here = [{ ...revenue, actual: 1100 }];
    expect(compare(["KPI,Actual", "Revenue,1180"], { kpis: here }).cells[0]).toMatchObject({ isConflict: true, here: 1100 });
    expect(compare(["KPI,Actual", "Revenue,1180"], { kpis: here, taken: new Map([["g1", 1100]]) }).cells[0]).toMatchObject({ isConflict: false, here: 1100 });
    expect(compare(["KPI,Actual", "Revenue,1180"], { kpis: here, taken: new Map([["g1", 1000]]) }).cells[0]).toMatchObject({ isConflict: true });
  });
  test("a formula is not overwritten without a choice", () => {
    expect(compare(["KPI,Actual", "Revenue,1180"], { kpis: [{ ...revenue, actual: 1100, isFormula: true }], taken: new Map([["g1", 1100]]) }).cells[0]?.isConflict).toBe(true);
  });
  test("a locked sheet is left alone, and that is said with the value", () => {
    const lines = ["KPI,Actual", "Revenue,1180"];
    const locked = { kpis: [{ ...revenue, isOpen: false }] };
    expect(compare(lines, locked).cells).toEqual([]);
    expect(sentences(lines, locked, "zh-CN")).toEqual(["Sales · Revenue：现在锁定，数据里的 1180 没有采用。"]);
  });
  test("an actual that another department enters is taken there alone", () => {
    const linked = { ...revenue, table: "tblReview_2026Q4_7", department: "Marketing", isLinked: true };
    expect(compare(["KPI,Actual", "Revenue,1180"], { kpis: [revenue, linked] }).cells.map(({ table }) => table)).toEqual([revenue.table]);
    expect(sentences(["KPI,Actual", "Revenue,1180"], { kpis: [linked] })).toEqual(["Marketing, Revenue: another department enters this actual, so 1180 is not taken."]);
  });
});

describe("checks before anything is written", () => {
  test("KPIs without an actual are named, but for those that the data has in vain", () => {
    expect(sentences(["KPI,Actual", "Revenue,abc", "On-time delivery,96"])).toContain("KPIs without an actual, here and in the data: 2 (Revenue, 招聘到岗人数)");
    expect(sentences(["KPI,Actual", "Revenue,1180", "On-time delivery,96", "招聘到岗人数,3"]).filter((text) => text.startsWith("KPIs without"))).toEqual([]);
  });
  test("an implausible value is taken and said", () => {
    const lines = ["KPI,Actual", "On-time delivery,0.96"];
    expect(written(lines)).toEqual({ g2: 0.96 });
    expect(sentences(lines)).toContain("Sales, On-time delivery: check 0.96");
    expect(sentences(["KPI,Actual", "Revenue,118000"])).toContain("Sales, Revenue: check 118000");
  });
  test("a value from before the period is not taken; one from before its end is said once it is over", () => {
    const lines = ["KPI,Actual,As of", "Revenue,900,2026-09-30", "On-time delivery,96,2026-11-30"];
    expect(written(lines)).toEqual({ g2: 96 });
    expect(sentences(lines)).toEqual(expect.arrayContaining([
      "Row 2, Revenue: as of 2026-09-30, before 2026 Q4 began, so it is not taken.",
      "Values as of a day before the period ended on 2026-12-31: 1, the oldest of 2026-11-30 (On-time delivery)",
    ]));
    expect(sentences(lines, { today: { year: 2026, month: 12, day: 1 } }).filter((text) => text.startsWith("Values as of"))).toEqual([]);
    expect(sentences(lines, { today: { year: 2026, month: 11, day: 1 } })).toContain("Values as of a day that is yet to come: 1 (2026-11-30; On-time delivery)");
    expect(sentences(["KPI,Actual,As of", "Revenue,900,yesterday"])[0]).toContain("“yesterday” is no day that is known");
  });
  test("a total row is no KPI but the total that the data should have", () => {
    const data = compare(["KPI,Actual", "Revenue,1180", "On-time delivery,96", "合计,1277"]);
    expect([data.total, data.statedTotal, data.unknown]).toEqual([1276, 1277, []]);
    expect(controlDifference(data.total, 1277)).toBe(-1);
    expect(controlDifference(data.total, 1276)).toBeNull();
    expect(compare(["Period,KPI,Actual", "2026Q3,Revenue,1180", "2026Q4,Revenue,1180", ",Total,2360"]).statedTotal).toBeNull();
    expect(compare(["KPI,Actual", "On-time delivery,96%", "Total,97%"]).statedTotal).toBeNull();
  });
  test("property: a control total is met by the sum itself, however large, and missed by one", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100), { minLength: 1, maxLength: 20 }), (values) => {
      const many = values.map((_value, at) => kpi(`k${at}`, `KPI ${at}`));
      const { total, cells } = compare(["KPI,Actual", ...values.map((value, at) => `KPI ${at},${value}`)], { kpis: many });
      const cents = values.reduce((sum, value) => sum + Math.round(value * 100), 0);
      expect(cells).toHaveLength(values.length);
      expect(controlDifference(total, cents / 100)).toBeNull();
      expect(controlDifference(total, (cents + 100) / 100)).toBe(-1);
    }));
  });
});

describe("text as programs export it", () => {
  test.each([["comma", ","], ["tab", "\t"], ["semicolon", ";"], ["bar", "|"]])("separated by %s", (_name, sign) => {
    expect(compareData(textGrid([`KPI${sign}Actual`, `Revenue${sign}1180`].join("\r\n"), "x"), context()).cells).toHaveLength(1);
  });
  test("quoted texts keep their commas, line ends and quotes", () => {
    const { rows } = textGrid('KPI,Actual\n"Revenue, net\n""all""",1180', "x");
    expect(rows[1]?.map(({ value }) => value)).toEqual(['Revenue, net\n"all"', "1180"]);
  });
  test("pasted cells are separated by tabs, whatever commas they have", () => {
    expect(textGrid("KPI\tActual\nRevenue, net\t1,180", "x").rows[1]?.map(({ value }) => value)).toEqual(["Revenue, net", "1,180"]);
  });
  test("a decimal comma is not taken for anything else", () => {
    expect(sentences(["KPI;Actual", "Revenue;11,5"])[0]).toContain("“11,5” is no number");
  });
  test("in UTF-8 with or without its mark, UTF-16, and what Excel writes in China", () => {
    const utf8 = new TextEncoder().encode("\ufeff指标,实际值\n招聘到岗人数,12");
    const gbk = Uint8Array.of(0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xca, 0xb5, 0xbc, 0xca, 0xd6, 0xb5);
    const utf16 = Uint8Array.of(0xff, 0xfe, ...[..."指标,实际值"].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]));
    for (const bytes of [utf8, utf8.slice(3), gbk, utf16]) expect(textGrid(decodeText(bytes), "x").rows[0]?.map(({ value }) => value)).toEqual(["指标", "实际值"]);
  });
  test("property: whatever is pasted is read without a throw, and nothing of it is a KPI that is not named", () => {
    fc.assert(fc.property(fc.string({ maxLength: 300, unit: "binary" }), (pasted) => {
      const { cells } = compareData(textGrid(`KPI,Actual\n${pasted}`, "x"), context({ kpis: [kpi("only", "§ never said §")] }));
      expect(cells).toEqual([]);
    }));
  });
});
