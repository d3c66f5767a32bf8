import { firstTable } from "../../src/goals/importing/firstTable";
import { importedTargets } from "../../src/goals/importing/importedTargets";
import { importedTree } from "../../src/goals/importing/importedTree";
import { importRows, withDepartment, type ImportedKpi } from "../../src/goals/importing/importRows";
import { periodFindings } from "../../src/goals/importing/periodFindings";
import { periodColumns } from "../../src/goals/importing/periodColumns";
import { say } from "../../src/text/language";

type Cells = readonly (readonly unknown[])[];

function read(values: Cells, year = "2026") {
  const table = firstTable({ sheet: "Sheet1", row: 0, column: 0, values, formats: values.map((row) => row.map(() => "General")) })!;
  return { ...withDepartment(importRows(table.block, table.layout, year), "Sales"), layout: table.layout };
}

const parts = ({ periods }: ImportedKpi) => periods.map(({ period, target }) => `${period}=${target}`);
const targets = (kpis: readonly ImportedKpi[]) => importedTree(kpis, "2026", "en-US").filter(({ level }) => level === "kpi").map(({ target }) => target);
const said = (kpis: readonly ImportedKpi[]) => periodFindings(kpis).map(({ text, parameters }) => say(text, "en-US", parameters));

test.each([
  [["Q1 target", "Q2 target"], ["quarter 1", "quarter 2"]],
  [["一季度", "第二季度目标", "3季度", "四季度计划"], ["quarter 1", "quarter 2", "quarter 3", "quarter 4"]],
  [["目标值 · 上半年", "目标值 · 下半年"], ["half 1", "half 2"]],
  [["H1 (k$)", "2nd half"], ["half 1", "half 2"]],
  [["1月", "二月目标", "十二月", "12月"], ["month 1", "month 2", "month 12"]],
  [["Jan", "Feb. target", "September plan"], ["month 1", "month 2", "month 9"]],
  [["2026Q1", "Q2 FY26", "3Q'26 target", "2026年四季度"], ["quarter 1 2026", "quarter 2 2026", "quarter 3 2026", "quarter 4 2026"]],
  [["2026-01", "2026年2月目标"], ["month 1 2026", "month 2 2026"]],
  [["2026年1月", "2026年12月", "2026年1季度", "26年二季度目标"], ["month 1 2026", "month 12 2026", "quarter 1 2026", "quarter 2 2026"]],
  [["202601", "202602目标", "202612"], ["month 1 2026", "month 2 2026", "month 12 2026"]],
  [["202600", "202613", "20260101", "20260201"], []],
  [["2026/1", "2026-02", "2026.10"], ["month 1 2026", "month 2 2026", "month 10 2026"]],
  [["26Q1", "Q2'26", "Q3’26", "26-Q4", "26H1", "26H2 target"], ["quarter 1 2026", "quarter 2 2026", "quarter 3 2026", "quarter 4 2026", "half 1 2026", "half 2 2026"]],
  [["1Q26", "Q2-26", "Qtr 3", "Ⅳ季度"], ["quarter 1 2026", "quarter 2 2026", "quarter 3", "quarter 4"]],
  [["Q1 actual", "Q1 target", "Q1", "Q2 actual", "Q2 target", "Q1 score"], ["quarter 1", "quarter 2"]],
  [["一季度实际", "二季度实际", "三月得分"], []],
  [["Q1 target", "Weight", "Target"], []],
  [["Monthly report", "May", "24h response", "1st shift"], []],
])("the headings %j are the targets of %j", (headings, found) => {
  expect(periodColumns(headings).map(({ kind, index, year }) => `${kind} ${index}${year === null ? "" : ` ${year}`}`)).toEqual(found);
});

describe("a sheet with targets of quarters", () => {
  it("gives each its own, and the year what they come to: a sum, a mean, or the last", () => {
    const { kpis, findings } = read([
      ["KPI", "Weight", "Q1 target", "Q2 target", "Q3 target", "Q4 target"],
      ["Orders won", "40%", 10, 20, 30, 40],
      ["On-time share", "30%", "90%", "92%", "94%", "96%"],
      ["员工总数", "30%", 100, 110, 120, 130],
    ]);
    expect(kpis.map(parts)[0]).toEqual(["2026Q1=10", "2026Q2=20", "2026Q3=30", "2026Q4=40"]);
    expect(targets(kpis).slice(0, 2)).toEqual([100, 93]);
    expect([findings, said(kpis)]).toEqual([[], []]);
    const rows = importedTargets(importedTree(kpis, "2026", "en-US"), kpis);
    expect(rows).toHaveLength(12);
    expect(new Set(rows.map(({ goalId }) => goalId)).size).toBe(3);
  });

  it("means the quarters of the fiscal year that is chosen, and of the years that headings name", () => {
    expect(parts(read([["KPI", "Q1 target", "Q2 target"], ["Orders", 1, 2]], "FY2027-04").kpis[0]!)).toEqual(["FY2027Q1-04=1", "FY2027Q2-04=2"]);
    expect(parts(read([["KPI", "1月目标", "4月目标"], ["Orders", 1, 2]], "FY2027-04").kpis[0]!)).toEqual(["2027-01=1", "2026-04=2"]);
    expect(parts(read([["KPI", "2025Q4 target", "2026Q1 target", "2026Q2 target"], ["Orders", 9, 1, 2]]).kpis[0]!)).toEqual(["2025Q4=9", "2026Q1=1", "2026Q2=2"]);
  });

  it("says both numbers where they do not make the year's target, and of rates nothing", () => {
    const { kpis } = read([
      ["指标", "权重", "全年目标", "一季度", "二季度", "三季度", "四季度"],
      ["订单数", "50%", 100, 10, 20, 30, 30], ["新客户", "25%", 10, 1, 2, 3, 4], ["毛利率", "25%", "30%", "28%", "29%", "30%", "31%"],
    ]);
    expect(targets(kpis)).toEqual([100, 10, 30]);
    expect(kpis.map(({ periods }) => periods.length)).toEqual([4, 4, 4]);
    expect(said(kpis)).toEqual(["订单数: the target of 2026 is 100, but its parts total 90"]);
  });

  it("says so where a half is not what its quarters come to, and where they make no year", () => {
    const headings = ["KPI", "Q1 target", "Q2 target", "H1 target", "H2 target"];
    expect(said(read([headings, ["Orders", 10, 20, 35, 40]]).kpis)).toEqual(["Orders: the target of 2026 H1 is 35, but its parts total 30"]);
    const { kpis } = read([["KPI", "Q1 target", "Q2 target"], ["Orders", 1, 2]]);
    expect([targets(kpis), said(kpis)]).toEqual([[null], ["Orders: there are targets for 2026 Q1, 2026 Q2 only, which make no year"]]);
  });

  it("reads units, and says of every cell that is no number which period it is about", () => {
    const { kpis, findings } = read([["KPI", "Q1 target (万元)", "Q2 target (万元)", "Q3 target", "Q4 target"], ["Revenue", 800, "1亿元", "tbd", "≥900万元"]]);
    expect([kpis[0]!.unit, kpis[0]!.direction, parts(kpis[0]!)]).toEqual(["万元", 1, ["2026Q1=800", "2026Q2=10000", "2026Q4=900"]]);
    expect(findings.map(({ text, parameters, address }) => [say(text, "en-US", parameters), address])).toEqual([["Revenue: 2026 Q3 “tbd” is not a number", "Sheet1!D2"]]);
  });
});

describe("columns that are called Q1 to Q4 and no more", () => {
  const sheet = (target: string, ...numbers: readonly number[][]): Cells => [["KPI", "Weight", target, "Q1", "Q2", "Q3", "Q4"], ...numbers.map((row, at) => [`KPI ${at}`, 0.5, ...row])];

  it.each([
    ["Target", [[100, 10, 20, 30, 40], [50, 50, 50, 50, 50]], true],
    ["Target", [[100, 12, 19, 33, 21], [50, 44, 51, 38, 40]], false],
    ["Annual target", [[100, 12, 19, 33, 21]], true],
  ])("are targets where the %s is what they come to, or is called the year's", (target, rows, taken) => {
    const { layout, kpis } = read(sheet(target, ...rows));
    expect([layout.takesPeriods, kpis[0]!.periods.length, kpis[0]!.target]).toEqual([taken, taken ? 4 : 0, 100]);
  });
});

it("reads months that Excel took for dates", () => {
  const values = [["KPI", "Weight", 46023, 46054], ["Sales", 0.6, 10, 20], ["New customers", 0.4, 3, 4]];
  const table = firstTable({ sheet: "Sheet1", row: 0, column: 0, values, formats: values.map((row) => row.map((_, at) => (row === values[0] && at > 1 ? 'yyyy"年"m"月"' : "General"))) })!;
  const { kpis } = withDepartment(importRows(table.block, { ...table.layout, takesPeriods: true }, "2026"), "Sales");
  expect(kpis.map(parts)).toEqual([["2026-01=10", "2026-02=20"], ["2026-01=3", "2026-02=4"]]);
});
