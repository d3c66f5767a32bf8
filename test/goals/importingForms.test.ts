import fc from "fast-check";
import type { CellBlock } from "../../src/goals/importing/block";
import { firstTable } from "../../src/goals/importing/firstTable";
import { importRows, withDepartment, type ImportedKpi } from "../../src/goals/importing/importRows";
import { suggestDepartment } from "../../src/goals/importing/suggestDepartment";
import { isTurned } from "../../src/goals/importing/turned";
import { unreadHeadings } from "../../src/goals/importing/unread";

type Cells = readonly (readonly unknown[])[];

function block(rows: Cells, { sheet = "销售部", dates = [] as readonly number[] } = {}): CellBlock {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...new Array<unknown>(width - row.length).fill("")]);
  return { sheet, row: 0, column: 0, values, formats: values.map((row) => row.map((_, column) => (dates.includes(column) ? "yyyy/m/d" : "General"))) };
}

function read(cells: CellBlock) {
  const table = firstTable(cells);
  if (table === null) throw new Error("no headings");
  const rows = withDepartment(importRows(table.block, table.layout, "2026"), suggestDepartment(table.block, table.layout));
  return { ...rows, findings: [...table.findings, ...rows.findings] };
}

function facts(cells: CellBlock, ...fields: readonly (keyof ImportedKpi)[]): readonly unknown[][] {
  return read(cells).kpis.map((kpi) => fields.map((field) => kpi[field]));
}

test("whatever stands in the cells, each KPI comes from a row of its own and each remark names a cell of the sheet", () => {
  const cell = fc.constantFrom<unknown>("", "", "指标", "KPI", "权重", "Weight", "目标值", "部门", "单位", "销售额(20)", "回款率", "销售部", "合计", "Total", "姓名：张敏", "30分", "≥95%", 0.5, 40, 46387, "#N/A", true, "万元", "优秀");
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 10 }), (rows) => {
    const cells = block(rows, { sheet: "S", dates: [4] });
    isTurned(cells);
    if (firstTable(cells) === null) return;
    const { kpis, findings } = read(cells);
    expect(new Set(kpis.map(({ address }) => address)).size).toBe(kpis.length);
    for (const { address = "" } of [...kpis, ...findings]) {
      const [, column = "", row = ""] = /^S!([A-E])(\d+)$/.exec(address) ?? [];
      expect([column !== "", Number(row) >= 1 && Number(row) <= rows.length]).toEqual([true, true]);
    }
    for (const { weight, target } of kpis) expect([weight, target].every((value) => value === null || Number.isFinite(value))).toBe(true);
  }), { numRuns: 100 });
});

describe("parts of a list that say behind their names what they weigh", () => {
  test.each([
    ["一、财务类指标（40%）", "financial"], ["客户层面（权重：40分）", "customer"], ["Internal business process perspective – 40%", "process"], ["Learning & growth (40 pts)", "learning"], ["财务", "financial"],
  ])("%s is the dimension %s of the KPIs under it, and none of them", (name, dimension) => {
    const kpis = [["满意度", "分", 90, "40%"], ["响应时间", "天", 2, "60%"]];
    expect(facts(block([["指标", "单位", "目标", "权重"], [name, "", "", ""], ...kpis]), "name", "dimension", "department")).toEqual(kpis.map(([kpi]) => [kpi, dimension, "销售部"]));
  });

  test.each(["研发部（60%）", "Sales department – 60%", "二、研发中心 60分"])("%s is the department of the KPIs under it", (name) => {
    const bare = name.replace(/二、|\s*[（–]?\s*60.*$/gu, "");
    expect(facts(block([["指标", "单位", "目标", "权重"], [name, "", "", ""], ["满意度", "分", 90, "100%"]]), "name", "department")).toEqual([["满意度", bare]]);
  });

  test("a KPI that has an amount of its own is one whatever its name", () => {
    expect(facts(block([["指标", "单位", "目标", "权重"], ["人才", "人", 3, "40%"], ["客户（新）", "家", 2, "60%"]]), "name")).toEqual([["人才"], ["客户（新）"]]);
  });
});

describe("weights", () => {
  test("written as points, out of ten, or within groups that weigh something themselves", () => {
    const points = block([["指标", "分值", "目标"], ["销售额", "30分", 1], ["回款率", "70分", 2], ["合计", "100分", ""]]);
    expect(facts(points, "weight")).toEqual([[0.3], [0.7]]);
    expect(facts(block([["KPI", "Weight", "Target"], ["Revenue", 4, 1], ["Margin", 3, 2], ["NPS", 3, 3]]), "weight")).toEqual([[0.4], [0.3], [0.3]]);
    const nested = (within: readonly number[]): CellBlock => block([
      ["一级指标", "一级权重", "二级指标", "二级权重", "目标值"],
      ["财务", 0.6, "收入", within[0], 1], ["", "", "利润", within[1], 2], ["客户", 0.4, "满意度", within[2], 3],
    ]);
    expect(facts(nested([0.6, 0.4, 1]), "weight")).toEqual([[0.36], [0.24], [0.4]]);
    expect(facts(nested([0.4, 0.2, 0.4]), "weight")).toEqual([[0.4], [0.2], [0.4]]);
  });

  test("written as points, percentages and fractions in one column, where only one reading makes them whole", () => {
    const weights = (...written: readonly unknown[]) => read(block([["部门", "指标", "权重", "目标"], ...written.map((weight, at) => ["销售部", `指标${at}`, weight, 1])]));
    expect(weights("30", "30%", "三成", 0.1).kpis.map(({ weight }) => weight)).toEqual([0.3, 0.3, 0.3, 0.1]);
    expect(weights("30", "30%", "0.3", 10).kpis.map(({ weight }) => weight)).toEqual([0.3, 0.3, 0.3, 0.1]);
    expect(weights(60, 0.5, 39.5).kpis.map(({ weight }) => weight)).toEqual([0.6, 0.005, 0.395]);
    expect(weights(4.5, 0.5, 5).kpis.map(({ weight }) => weight)).toEqual([0.45, 0.05, 0.5]);
    for (const clear of [weights("30", "30%", "三成", 0.1), weights(60, 0.5, 39.5), weights(4.5, 0.5, 5)]) expect(clear.findings).toEqual([]);
    const unclear = weights(60, 0.5, 30);
    expect(unclear.kpis.map(({ weight }) => weight)).toEqual([0.6, 0.005, 0.3]);
    expect(unclear.findings.map(({ address }) => address)).toEqual(["销售部!C3"]);
  });

  test("behind the names where there is no column for them, and left in the names where they are none", () => {
    const form = (...names: readonly string[]) => block([["考核项目", "考核内容", "评分标准", "自评分"], ...names.map((name) => ["态度", name, "按标准", ""])]);
    expect(facts(form("责任感(15)", "团队精神（25分）", "纪律性"), "name", "weight")).toEqual([["责任感", 0.15], ["团队精神", 0.25], ["纪律性", null]]);
    expect(facts(form("新产品（3）", "成本", "质量"), "name", "weight")).toEqual([["新产品（3）", null], ["成本", null], ["质量", null]]);
  });
});

describe("units", () => {
  test("behind the name of the KPI, or in a row of their own below the headings", () => {
    const named = block([["指标", "权重", "目标值"], ["销售额(万元)", "50%", 1200], ["Revenue ($k)", "25%", 90], ["Gross margin %", "25%", 40], ["员工（含外包）数", "", 3]]);
    expect(facts(named, "unit")).toEqual([["万元"], ["$k"], ["%"], [""]]);
    expect(facts(block([["指标", "权重", "目标值", "门槛值"], ["", "%", "万元", "万元"], ["销售额", 60, 1200, 1000], ["利润", 40, 300, 200]]), "weight", "target", "unit")).toEqual([[0.6, 1200, "万元"], [0.4, 300, "万元"]]);
  });
});

describe("several lists on one sheet", () => {
  const first: Cells = [["销售部 KPI"], ["指标", "权重", "目标值", "单位"], ["销售额", 0.6, 1200, "万元"], ["回款率", 0.4, 95, "%"], ["合计", 1]];

  test("with other columns below: the first is read by its own columns, and the place of the next is said", () => {
    const both = block([...first, [], ["研发部 KPI"], ["指标", "单位", "目标值", "权重"], ["交付及时率", "%", 90, 0.5], ["缺陷数", "个", 10, 0.5]]);
    expect(facts(both, "department", "name", "unit")).toEqual([["销售部", "销售额", "万元"], ["销售部", "回款率", "%"]]);
    expect(read(both).findings.map(({ address }) => address)).toEqual(["销售部!A6"]);
  });

  test("side by side", () => {
    const both = block([["指标", "权重", "目标值", "", "指标", "权重", "目标值"], ["销售额", 0.6, 1200, "", "交付及时率", 0.5, 90], ["回款率", 0.4, 95, "", "缺陷数", 0.5, 10]]);
    expect(facts(both, "name", "target")).toEqual([["销售额", 1200], ["回款率", 95]]);
    expect(read(both).findings.map(({ address }) => address)).toEqual(["销售部!E1"]);
  });

  test("the same headings again are no other list", () => {
    const again = block([...first, ...first.slice(1)]);
    expect(read(again).kpis).toHaveLength(4);
    expect(read(again).findings).toEqual([]);
  });
});

test("a list that stands on its side is told from one that has no headings", () => {
  expect(isTurned(block([["指标", "销售额", "回款率", "新客户"], ["权重", "40%", "30%", "30%"], ["目标值", 1200, "95%", 25]]))).toBe(true);
  expect(isTurned(block([["指标", "权重", "目标值"], ["销售额", "40%", 1200], ["回款率", "60%", 95]]))).toBe(false);
  expect(isTurned(block([["Date", "Amount"], [45000, 12]]))).toBe(false);
});

test("a sheet that is refused is told by the row that looks most like headings", () => {
  const accounts = { ...block([["Accounts 2026"], ["Date", "Amount", "Booked by", "Booked by"], [45000, 12, "Ann"]]), row: 4 };
  expect(firstTable(accounts)).toBeNull();
  expect(unreadHeadings(accounts)).toEqual({ row: 6, texts: ["Date", "Amount", "Booked by"] });
  expect(unreadHeadings(block([[1, 2], [3, 4]]))).toBeNull();
});

test("a date among the targets is when a goal is due", () => {
  const dated = block([["KPI", "Owner", "Target"], ["Launch CRM", "Ann", 46387], ["NPS", "Bob", "45"]], { dates: [2] });
  expect(facts(dated, "target", "due")).toEqual([[null, "2026-12-31"], [45, ""]]);
  expect(read(dated).findings.map(({ parameters }) => parameters.value)).toEqual(["2026-12-31"]);
});

test("levels of a target in words: what meets it, what is better and what is the least", () => {
  const levels = block([["指标名称", "权重", "考核标准", "", ""], ["", "", "优秀", "达标", "及格"], ["销售额", "60%", 1500, 1200, 1000], ["利润率", "40%", "20%", "15%", "10%"]]);
  expect(facts(levels, "stretch", "target", "threshold")).toEqual([[1500, 1200, 1000], [20, 15, 10]]);
  const words = block([["指标名称", "底线目标", "基本目标", "挑战目标", "权重"], ["产值", 900, 1000, 1200, 40], ["安全天数", 360, 365, 366, 60]]);
  expect(facts(words, "threshold", "target", "stretch")).toEqual([[900, 1000, 1200], [360, 365, 366]]);
});

describe("whom the rows are about", () => {
  test("labels around the list name the person and the post, until others do", () => {
    const forms = block([
      ["姓名：张敏", "", "岗位：销售经理"], ["指标", "权重", "目标值"], ["销售额", "60%", 100], ["回款", "40%", 95],
      [], ["姓名：", "李伟", "岗位：____"], ["拜访量", "100%", 80],
    ]);
    expect(facts(forms, "owner", "role", "name")).toEqual([["张敏", "销售经理", "销售额"], ["张敏", "销售经理", "回款"], ["李伟", "销售经理", "拜访量"]]);
  });

  test("names alone over their KPIs, in capitals and with subtotals, the first of them above the headings", () => {
    const parts = block([
      ["SALES"], ["KPI", "Weighting", "Target"], ["Revenue", 50, 1250], ["Win rate", 50, 32], ["Sub-total", 100],
      ["MARKETING"], ["Leads", 100, 4000], ["Marketing total", 100],
    ], { sheet: "Sheet1" });
    expect(facts(parts, "department", "name")).toEqual([["SALES", "Revenue"], ["SALES", "Win rate"], ["MARKETING", "Leads"]]);
  });

  test("a KPI of which nothing is known yet is none of them", () => {
    const open = (...between: Cells) => facts(block([["KPI", "Weight", "Target"], ["Launch the product"], ["Revenue", 50, 1250], ...between, ["Win rate", 50, 32]]), "name").flat();
    expect(open()).toEqual(["Launch the product", "Revenue", "Win rate"]);
    expect(open(["Sub-total", 50])).toEqual(["Launch the product", "Revenue", "Win rate"]);
  });

  test("a total beside its department is no KPI without a name", () => {
    const sums = block([["Department", "KPI", "Weight", "Target"], ["Sales", "Revenue", 60, 1], ["Sales", "Margin", 40, 2], ["Sales Total", "", 100, ""], ["HR", "Turnover", 100, 3], ["HR Total", "", 100, ""], ["Grand Total", "", 200, ""]]);
    expect(read(sums).findings).toEqual([]);
    expect(read(sums).skipped).toBe(3);
  });
});
