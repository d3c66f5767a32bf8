import { checkGoals } from "../../src/goals/checks";
import type { CellBlock } from "../../src/goals/importing/block";
import { importRows, withDepartment, type ImportedRows } from "../../src/goals/importing/importRows";
import { importedTree } from "../../src/goals/importing/importedTree";
import { findLayout, withColumn } from "../../src/goals/importing/layout";
import { readAmount } from "../../src/goals/importing/amount";
import { suggestDepartment } from "../../src/goals/importing/suggestDepartment";

type Cells = readonly (readonly unknown[])[];

function block(values: Cells, { sheet = "Sheet1", percent = [] as readonly number[] } = {}): CellBlock {
  return { sheet, row: 0, column: 0, values, formats: values.map((row) => row.map((_, column) => (percent.includes(column) ? "0%" : "General"))) };
}

function read(cells: CellBlock): ImportedRows & { readonly mapping: unknown } {
  const layout = findLayout(cells);
  if (layout === null) throw new Error("no headings");
  return { ...withDepartment(importRows(cells, layout, "2026"), suggestDepartment(cells, layout)), mapping: layout.mapping };
}

/** The main facts of each KPI on a line. */
function lines({ kpis }: ImportedRows): readonly unknown[][] {
  return kpis.map(({ department, name, weight, target, unit, direction }) => [department, name, weight, target, unit, direction]);
}

describe("hand-made KPI sheets", () => {
  test("dimensions with weights of their own, merged over departments on the right, and what is outstanding", () => {
    const { kpis } = read(block([
      ["维度", "权重", "指标", "分权重", "目标", "挑战", "责任部门"],
      ["财务", 0.5, "营业收入", 0.3, "5亿", "5.5亿", "销售部"],
      ["", "", "净利润率", 0.2, "8%", "9%", "财务部"],
      ["客户", 0.5, "投诉", 0.5, 3, 2, "客服部"],
    ], { percent: [1, 3] }));
    expect(kpis.map(({ department, dimension, weight, direction }) => [department, dimension, weight, direction])).toEqual([
      ["销售部", "financial", 0.3, 1], ["财务部", "financial", 0.2, 1], ["客服部", "customer", 0.5, -1],
    ]);
  });

  test("arrows for the direction, which thresholds say as well, and units in thousands of a currency", () => {
    const { kpis } = read(block([
      ["Dept.", "Measure", "↑/↓", "Min", "Target", "Max", "Wt"],
      ["Sales", "New ARR (k€)", "↑", "", 1800, "", 40], ["Ops", "OTIF (%)", "", 90, 95, 98, 30], ["Ops", "Scrap (%)", "", 4, 3, 3, 20], ["Ops", "Odd", "", 4, 3, 5, 10],
    ]));
    expect(kpis.map(({ unit, direction }) => [unit, direction])).toEqual([["k€", 1], ["%", 1], ["%", -1], ["", null]]);
  });

  test("a plain Chinese list with percentages as numbers", () => {
    const sheet = block([
      ["部门", "指标名称", "权重", "目标值", "单位", "负责人"],
      ["销售部", "销售收入", 0.4, 1200, "万元", "李伟"],
      ["销售部", "回款率", 0.6, 0.95, "%", "李伟"],
      ["人力资源部", "离职率", 1, "≤8%", "%", "王芳"],
    ], { percent: [2] });
    expect(lines(read(sheet))).toEqual([
      ["销售部", "销售收入", 0.4, 1200, "万元", null],
      ["销售部", "回款率", 0.6, 0.95, "%", null],
      ["人力资源部", "离职率", 1, 8, "%", -1],
    ]);
    expect(read(sheet).kpis.map(({ owner, address }) => [owner, address])).toEqual([["李伟", "Sheet1!B2"], ["李伟", "Sheet1!B3"], ["王芳", "Sheet1!B4"]]);
  });

  test("a merged department column, weights in points, totals in between, and signatures below", () => {
    const sheet = block([
      ["2025年度部门绩效考核表", "", "", "", ""],
      ["", "", "", "", ""],
      ["序号", "责任单位", "考核指标", "分值", "目标"],
      [1, "生产部", "产量", 40, "5000台"],
      [2, "", "一次合格率", 60, "≥98.5%"],
      ["", "", "小计", 100, ""],
      [3, "质量部", "客户投诉", 100, "3次以下"],
      ["合计", "", "", 200, ""],
      ["被考核人签字：", "", "", "日期：", ""],
    ]);
    const found = read(sheet);
    expect(lines(found)).toEqual([
      ["生产部", "产量", 0.4, 5000, "台", null],
      ["生产部", "一次合格率", 0.6, 98.5, "%", 1],
      ["质量部", "客户投诉", 1, 3, "次", -1],
    ]);
    expect(found.skipped).toBe(3);
  });

  test("two rows of headings with groups above", () => {
    const sheet = block([
      ["指标", "", "目标值", "", "", "权重"],
      ["名称", "单位", "门槛", "目标", "挑战", ""],
      ["营业收入", "万元", 800, 1000, 1200, "50%"],
      ["毛利率", "%", "30%", "35%", "40%", "50%"],
    ], { sheet: "财务部" });
    expect(read(sheet).kpis.map(({ department, name, unit, threshold, target, stretch, weight }) => [department, name, unit, threshold, target, stretch, weight])).toEqual([
      ["财务部", "营业收入", "万元", 800, 1000, 1200, 0.5],
      ["财务部", "毛利率", "%", 30, 35, 40, 0.5],
    ]);
  });

  test("sections per department in English, with a repeated heading row", () => {
    const sheet = block([
      ["Company KPIs FY2025", "", "", ""],
      ["KPI", "Target", "Unit of measure", "Weight (%)"],
      ["Sales Department", "", "", ""],
      ["Revenue", "$1,200k", "", 60],
      ["New customers", "25 or more", "customers", 40],
      ["", "", "", ""],
      ["KPI", "Target", "Unit of measure", "Weight (%)"],
      ["HR Department", "", "", ""],
      ["Employee turnover", "max. 8%", "", 50],
      ["Time to hire", "within 30 days", "", 50],
      ["Total", "", "", 200],
    ]);
    expect(lines(read(sheet))).toEqual([
      ["Sales Department", "Revenue", 0.6, 1200, "k $", null],
      ["Sales Department", "New customers", 0.4, 25, "customers", 1],
      ["HR Department", "Employee turnover", 0.5, 8, "%", -1],
      ["HR Department", "Time to hire", 0.5, 30, "days", -1],
    ]);
  });

  test("目标 as the goal and 目标值 as its number; 单位 as the unit", () => {
    const sheet = block([
      ["目标", "目标值", "单位", "权重"],
      ["提高客户满意度", 90, "分", 0.5],
      ["降低投诉", 12, "件", 0.5],
    ]);
    expect(read(sheet).mapping).toEqual({ kpi: 0, target: 1, unit: 2, weight: 3 });
  });

  test("单位 as the organisation and 目标 as the number", () => {
    const sheet = block([
      ["单位", "指标", "目标", "比重"],
      ["华东分公司", "销售额", 500, 100],
      ["华南分公司", "销售额", 300, 100],
    ]);
    expect(lines(read(sheet))).toEqual([
      ["华东分公司", "销售额", 1, 500, "", null],
      ["华南分公司", "销售额", 1, 300, "", null],
    ]);
  });

  test("a person's form: department in the title, words for weights, unit in the heading", () => {
    const sheet = block([
      ["研发中心 2025 年绩效合约", "", "", "", ""],
      ["姓名：张敏", "", "岗位：经理", "", ""],
      ["维度", "关键绩效指标", "权重（%）", "目标值（项）", "数据来源"],
      ["财务", "新产品上市数", "三十", "八", "项目系统"],
      ["", "专利申请数", "百分之二十", 12, "知识产权台账"],
      ["学习与成长", "人才培养人数", "50%", "十五", "HR 系统"],
    ]);
    expect(lines(read(sheet))).toEqual([
      ["研发中心", "新产品上市数", 0.3, 8, "项", null],
      ["研发中心", "专利申请数", 0.2, 12, "项", null],
      ["研发中心", "人才培养人数", 0.5, 15, "项", null],
    ]);
    expect(read(sheet).kpis.map(({ dimension }) => dimension)).toEqual(["financial", "financial", "learning"]);
  });

  test("Chinese and English mixed, with actuals and scores that are not taken for targets", () => {
    const sheet = block([
      ["No.", "Department 部门", "KPI 指标", "Weight 权重", "Target 目标值", "Actual 实际", "Score 得分"],
      [1, "Sales", "Revenue 收入", 0.7, 1000, 900, 90],
      [2, "Sales", "Collection 回款", 0.3, 95, 93, 97.9],
    ]);
    const { mapping } = read(sheet);
    expect(mapping).toMatchObject({ department: 1, kpi: 2, weight: 3, target: 4, actual: 5, score: 6 });
  });

  test("what cannot be read stays blank and is reported with its cell", () => {
    const sheet = block([
      ["部门", "指标", "权重", "目标值", "方向"],
      ["客服部", "满意度", "待定", "90-95", "越高越好"],
      ["客服部", "系统上线", 0.5, "完成上线", "正向"],
      ["客服部", "响应时间", "#REF!", "24小时以内", "也许"],
    ]);
    const found = read(sheet);
    expect(lines(found)).toEqual([
      ["客服部", "满意度", null, null, "", 1],
      ["客服部", "系统上线", 0.5, null, "", 1],
      ["客服部", "响应时间", null, 24, "小时", -1],
    ]);
    expect(found.findings.map(({ address }) => address)).toEqual(["Sheet1!C2", "Sheet1!D2", "Sheet1!D3", "Sheet1!C4", "Sheet1!E4"]);
  });

  test("weights as fractions, blank rows in between, a block that does not begin at A1", () => {
    const cells: CellBlock = {
      ...block([
        ["Objective", "Owner", "Weighting", "Goal", "Deadline"],
        ["Cut scrap rate", "Ann", 0.25, "under 2%", "2025-12-31"],
        ["", "", "", "", ""],
        ["Launch two products", "Bob", 0.75, 2, "Q3"],
      ], { sheet: "Operations team" }),
      row: 4, column: 2,
    };
    expect(read(cells).kpis.map(({ department, name, owner, weight, target, due, address }) => [department, name, owner, weight, target, due, address])).toEqual([
      ["Operations team", "Cut scrap rate", "Ann", 0.25, 2, "2025-12-31", "'Operations team'!C6"],
      ["Operations team", "Launch two products", "Bob", 0.75, 2, "Q3", "'Operations team'!C8"],
    ]);
  });

  test("a title over all columns is no heading", () => {
    const layout = findLayout(block([["2026 年度考核表", "", ""], ["部门", "指标", "目标值"], ["销售部", "收入", 10]]))!;
    expect([layout.headingRow, layout.headingRows, layout.headings]).toEqual([1, 1, ["部门", "指标", "目标值"]]);
  });

  test("a sheet that is no list of KPIs is refused", () => {
    expect(findLayout(block([["Date", "Amount"], [45000, 12], [45001, 15]]))).toBeNull();
    expect(findLayout(block([["", ""], ["", ""]]))).toBeNull();
    expect(findLayout(block([["会议纪要", "", ""], ["参加人：", "李伟", ""]]))).toBeNull();
  });

  test("a column that a person chooses takes the place of the one that was found", () => {
    const cells = block([["指标", "目标值", "计划"], ["收入", 10, 12]]);
    const layout = findLayout(cells)!;
    expect(importRows(cells, withColumn(layout, "target", 2), "2026").kpis[0]?.target).toBe(12);
    expect(importRows(cells, withColumn(layout, "target", null), "2026").kpis[0]?.target).toBeNull();
  });
});

describe("rows that are no KPIs", () => {
  test("a KPI or a department that begins like a total or a note is none", () => {
    const names = ["Overall equipment effectiveness", "Total recordable incident rate", "累计销售额", "总分公司协同满意度", "合计产能"];
    const texts = ["审核问题整改率", "编制控制率", "日期准确率", "Date accuracy"];
    const sheet = block([
      ["Department", "KPI", "Target", "Weight"],
      ...names.map((name, index) => [["Total Rewards", "总计划部"][index % 2], name, 5, 10]),
      ...texts.map((name) => ["", name, "见说明", ""]),
      ["Total", "", "", 50],
      ["", "Total score", "", 50],
      ["总计划部合计", "", "", 50],
      ["审核人：李伟", "", "日期：", ""],
      ["Approved by: Ann", "", "", ""],
      ["备注 以上指标按季度考核", "", "", ""],
    ]);
    const found = read(sheet);
    expect(found.kpis.map(({ name }) => name)).toEqual([...names, ...texts]);
    expect(found.skipped).toBe(6);
  });

  test("a list that begins with the KPI keeps those whose first words read like a note", () => {
    expect(read(block([["KPI", "Target", "Unit"], ["审核问题整改率", "按计划", "%"], ["Total rewards cost", 5, "%"]])).kpis).toHaveLength(2);
  });

  test("a total does not turn fractions into points, and neither does a slip, which is reported", () => {
    const kpis = Array.from({ length: 10 }, (_, index) => [`KPI ${index}`, 5, 0.1]);
    const sums: Cells = [["Total", "", 100], ["", "", 100]];
    expect(read(block([["KPI", "Target", "Weight"], ...kpis, ...sums])).kpis.map(({ weight }) => weight)).toEqual(kpis.map(() => 0.1));
    const slip = read(block([["KPI", "Target", "Weight"], ...kpis.slice(1), ["Slip", 5, 10]]));
    expect(slip.kpis.map(({ weight }) => weight)).toEqual(kpis.map(() => 0.1));
    expect(slip.findings.map(({ address }) => address)).toEqual(["Sheet1!C11"]);
  });

  test("a weight or a target without a KPI is reported with its cell", () => {
    const found = read(block([["KPI", "Owner", "Target", "Weight"], ["Revenue", "Ann", 10, "60%"], ["", "Bob", 20, ""], ["", "Bob", "", "40%"], ["", "", "", "60%"]]));
    expect(found.kpis).toHaveLength(1);
    expect(found.findings.map(({ address }) => address)).toEqual(["Sheet1!A3", "Sheet1!A4"]);
  });

  test("a section that shows the weight of its KPIs is none of them", () => {
    const chinese = read(block([
      ["指标", "权重", "目标值"],
      ["一、业绩指标", "60%", ""], ["销售收入", "35%", 10], ["回款率", "25%", 95],
      ["二、管理指标", "40%", ""], ["培训人数", "40%", 12],
      ["销售部合计", "100%", ""],
    ]));
    expect(chinese.kpis.map(({ name, weight }) => [name, weight])).toEqual([["销售收入", 0.35], ["回款率", 0.25], ["培训人数", 0.4]]);
    const english = read(block([
      ["KPI", "Weight", "Target"],
      ["Financial", 0.6, ""], ["Revenue", 0.4, 10], ["Margin", 0.2, 30],
      ["Customer", 0.4, ""], ["Retention", 0.4, 90],
    ], { sheet: "Sales" }));
    expect(english.kpis.map(({ name, weight, department, dimension }) => [name, weight, department, dimension])).toEqual([
      ["Revenue", 0.4, "Sales", "financial"], ["Margin", 0.2, "Sales", "financial"], ["Retention", 0.4, "Sales", "customer"],
    ]);
  });

  test("a KPI that weighs as much as those below it by chance stays one", () => {
    const sheet = block([["KPI", "Weight", "Target"], ["Revenue", 50, ""], ["Margin", 30, 5], ["Retention", 20, 90]]);
    expect(read(sheet).kpis.map(({ weight }) => weight)).toEqual([0.5, 0.3, 0.2]);
  });
});

describe("which column is the KPI", () => {
  const below = [["业绩", "销售收入", "60%", 10], ["", "回款率", "20%", 95], ["管理", "培训人数", "20%", 12]];

  test.each([
    ["考核项目", "考核指标"], ["项目", "指标名称"], ["考核项目", "考核内容"], ["Goal", "KPI"], ["Objective", "Key Result"],
  ])("%s over %s: the first groups the second", (group, kpi) => {
    const found = read(block([[group, kpi, "权重", "目标值"], ...below]));
    expect(found.mapping).toEqual({ dimension: 0, kpi: 1, weight: 2, target: 3 });
    expect(found.kpis.map(({ name }) => name)).toEqual(["销售收入", "回款率", "培训人数"]);
  });

  test("a general word is the KPI where nothing says it better", () => {
    expect(read(block([["项目", "权重", "目标值"], ["收入", "50%", 1], ["利润", "50%", 2]])).mapping).toEqual({ kpi: 0, weight: 1, target: 2 });
  });
});

describe("the department that a sheet names only above its headings or on its tab", () => {
  const suggest = (title: string, sheet = "Sheet1"): string => {
    const cells = block([[title, "", ""], ["指标", "权重", "目标值"], ["收入", "50%", 1], ["利润", "50%", 2]], { sheet });
    return suggestDepartment(cells, findLayout(cells)!);
  };

  test.each([
    ["单位：万元", ""], ["内部指标", ""], ["某某科技有限公司2026年人力资源部KPI", "人力资源部"], ["考核组：销售组", "销售组"],
    ["研发中心2026年度绩效合约", "研发中心"], ["部门：市场部", "市场部"], ["Operations Team scorecard", "Operations"], ["各部考核", ""],
  ])("in the title %s: “%s”", (title, department) => expect(suggest(title)).toBe(department));

  test.each([
    ["FY26 KPI list", ""], ["Sheet2", ""], ["考核表", ""], ["内部", ""], ["Sales", "Sales"], ["销售", "销售"], ["人力资源部指标", "人力资源部"],
  ])("on the tab %s: “%s”", (sheet, department) => expect(suggest("", sheet)).toBe(department));
});

describe("several columns that may be the target", () => {
  const layoutOf = (...values: Cells): unknown => {
    const { mapping, severalTargets, headingRow, headingRows } = findLayout(block(values))!;
    return [mapping.kpi, mapping.target, severalTargets, headingRow + headingRows];
  };
  const quarters = ["一季度", "二季度", "三季度", "四季度"];

  test("are left to the user where nothing prefers one of them, and the one for the whole year is preferred", () => {
    expect(layoutOf(["KPI", "North target", "South target"], ["Revenue", 1, 2])).toEqual([0, undefined, [1, 2], 1]);
    for (const year of [["目标值", "", "", "", "全年"], ["目标值", "", "", "", ""]]) {
      expect(layoutOf(["指标", ...year, "权重"], ["", ...quarters, year[4] === "" ? "全年" : "", ""], ["收入", 1, 2, 3, 4, 10, "50%"], ["利润", 1, 2, 3, 4, 10, "50%"]))
        .toEqual([0, 5, [], 2]);
    }
  });

  test("of two years the later one, and of two words the more usual one", () => {
    expect(layoutOf(["KPI", "Target 2025", "Target 2026"], ["Revenue", 1, 2])).toEqual([0, 2, [], 1]);
    expect(layoutOf(["KPI", "Target (FY27)", "Target (FY26)"], ["Revenue", 1, 2])).toEqual([0, 1, [], 1]);
    expect(layoutOf(["指标", "目标值", ""], ["", 2025, 2026], ["收入", 1, 2])).toEqual([0, 2, [], 2]);
    expect(layoutOf(["指标", "计划", "目标值"], ["收入", 1, 2])).toEqual([0, 2, [], 1]);
  });
});

test("dates are dates: a due date is written as one, and a date is no target", () => {
  const cells = block([["KPI", "Target", "Due"], ["Revenue", 46387, 46387], ["Margin", 30, "Q3"]]);
  const dated: CellBlock = { ...cells, formats: cells.formats.map((row, index) => (index === 1 ? ["General", "yyyy/m/d", "yyyy/m/d"] : row)) };
  const found = read(dated);
  expect(found.kpis.map(({ target, due }) => [target, due])).toEqual([[null, "2026-12-31"], [30, "Q3"]]);
  expect(found.findings.map(({ address, parameters }) => [address, parameters.value])).toEqual([["Sheet1!B2", "2026-12-31"]]);
});

test.each([
  ["目标值（2026年）", ""], ["Target (FY26)", ""], ["Target (annual)", ""], ["目标值（年）", ""], ["目标值（单位：万元）", "万元"],
  ["Target (FY26) (USD million)", "USD million"], ["目标值（元/人）", "元/人"],
])("brackets of the heading %s: unit “%s”", (heading, unit) => {
  expect(read(block([["指标", heading, "权重"], ["收入", 10, "50%"], ["利润", 12, "50%"]])).kpis.map((kpi) => kpi.unit)).toEqual([unit, unit]);
});

test("a date, a fraction or a sentence that begins with a number is no amount", () => {
  const texts = ["6月底前上线", "2026年完成", "2026年", "一季度完成", "六月", "15日", "三分之一", "千分之五", "1万二千", "三五个", "2个系统上线", "30 June", "1st draft"];
  expect(texts.map((cell) => readAmount(cell))).toEqual(texts.map(() => "text"));
  const amounts: readonly (readonly [string, number, string])[] = [
    ["100%完成", 100, "%"], ["95%（季度平均）", 95, "%"], ["一万二千", 12_000, ""], ["一万二千元", 12_000, "元"], ["三十万元", 30, "万元"],
    ["一亿三千万零五", 130_000_005, ""], ["三百五", 350, ""], ["12家（含新增）", 12, "家"], ["2个月", 2, "个月"], ["30日以内", 30, "日"], ["5月/人", 5, "月/人"],
  ];
  expect(amounts.map(([cell]) => readAmount(cell))).toEqual(amounts.map(([, value, unit]) => expect.objectContaining({ value, unit })));
});

test("amounts as people write them", () => {
  const amount = (cell: unknown, format?: string): unknown => {
    const found = readAmount(cell, format);
    return typeof found === "string" ? found : [found.value, found.unit, found.direction];
  };
  expect([0.07, 12].map((cell) => amount(cell, "0.0%"))).toEqual([[7, "%", null], [1200, "%", null]]);
  expect(["１，２００万元", "≥ 95%", "不超过3天", "百分之九十五", "一百零五", "十二点五%", "¥2,500", "1.5亿", "-3%"].map((cell) => amount(cell))).toEqual([
    [1200, "万元", null], [95, "%", 1], [3, "天", -1], [95, "%", null], [105, "", null], [12.5, "%", null], [2500, "¥", null], [1.5, "亿", null], [-3, "%", null],
  ]);
  expect(["零事故", "zero accidents", "none"].map((cell) => amount(cell))).toEqual([[0, "", null], [0, "", null], [0, "", null]]);
  expect(["", null, "#N/A", "待定", "5~8", "90% to 95%", "2025-12-31", true].map((cell) => amount(cell))).toEqual(["blank", "blank", "error", "text", "range", "range", "range", "text"]);
});

test("imported KPIs make a goal tree that the checks accept, with what the library knows of them", () => {
  const cells = block([
    ["部门", "指标", "权重", "目标值", "负责人", "数据来源"],
    ["销售部", "营业收入", 50, 1000, "李伟", "ERP"],
    ["销售部", "我们自己的指标", 30, 10, "李伟", "台账"],
    ["销售部", "员工流失率", 20, 8, "王芳", ""],
  ]);
  const [, , accidents] = importedTree(read(block([["部门", "指标", "目标值"], ["生产部", "重大安全事故", "零事故"]])).kpis, "-", "zh-CN");
  expect(accidents).toMatchObject({ target: 0, direction: -1, method: "passfail" });
  const nodes = importedTree(read(cells).kpis, "达成年度目标", "zh-CN");
  expect(nodes.map(({ level, goal, weight, code, owner }) => [level, goal, weight, code, owner])).toEqual([
    ["strategy", "达成年度目标", null, null, ""],
    ["department", "销售部", null, null, ""],
    ["kpi", "营业收入", 0.5, "FIN01", "李伟"],
    ["kpi", "我们自己的指标", 0.3, null, "李伟"],
    ["kpi", "员工流失率", 0.2, expect.any(String), "王芳"],
  ]);
  expect(checkGoals(nodes).filter(({ severity }) => severity === "error")).toEqual([]);
});
