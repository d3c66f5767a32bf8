import { catalogue } from "./language";

/** Names on the tabs. */
export const sheetNames = catalogue({
  goals: { zh: "目标树", en: "Goals" },
  indicators: { zh: "指标库", en: "Indicators" },
  rules: { zh: "规则", en: "Rules" },
  results: { zh: "汇总", en: "Results" },
  totals: { zh: "部门得分", en: "Department scores" },
  pushes: { zh: "推送记录", en: "Pushes" },
});

/** Column headings of every table; within one table no two are equal in either language. */
export const headings = catalogue({
  id: { zh: "编号", en: "Id" },
  parent: { zh: "上级", en: "Parent" },
  level: { zh: "层级", en: "Level" },
  goal: { zh: "目标", en: "Goal" },
  owner: { zh: "负责人", en: "Owner" },
  department: { zh: "部门", en: "Department" },
  role: { zh: "岗位", en: "Role" },
  kpiCode: { zh: "指标编码", en: "KPI code" },
  dimension: { zh: "维度", en: "Dimension" },
  nature: { zh: "软硬", en: "Nature" },
  stage: { zh: "类型", en: "Stage" },
  cascade: { zh: "分解方式", en: "Cascade" },
  weight: { zh: "权重", en: "Weight" },
  direction: { zh: "方向", en: "Direction" },
  unit: { zh: "单位", en: "Unit" },
  method: { zh: "计分方法", en: "Method" },
  parameter: { zh: "参数", en: "Parameter" },
  baseline: { zh: "基线值", en: "Baseline" },
  threshold: { zh: "门槛值", en: "Threshold" },
  target: { zh: "目标值", en: "Target" },
  stretch: { zh: "挑战值", en: "Stretch" },
  due: { zh: "截止日期", en: "Due" },
  source: { zh: "数据来源", en: "Source" },
  frequency: { zh: "频率", en: "Frequency" },
  guard: { zh: "制衡指标", en: "Guard KPI" },
  smart: { zh: "SMART", en: "SMART check" },
  state: { zh: "状态", en: "Status" },
  code: { zh: "编码", en: "Code" },
  nameZh: { zh: "中文名称", en: "Name zh" },
  nameEn: { zh: "英文名称", en: "Name en" },
  definitionZh: { zh: "中文口径", en: "Definition zh" },
  definitionEn: { zh: "英文口径", en: "Definition en" },
  numerator: { zh: "分子", en: "Numerator" },
  denominator: { zh: "分母", en: "Denominator" },
  rollUp: { zh: "汇总方式", en: "Roll-up" },
  roles: { zh: "岗位类型", en: "Roles" },
  jobs: { zh: "适用岗位", en: "Jobs" },
  grade: { zh: "等级", en: "Grade" },
  from: { zh: "下限", en: "From" },
  status: { zh: "状态", en: "Status" },
  kpi: { zh: "指标", en: "KPI" },
  actual: { zh: "实际值", en: "Actual" },
  evidence: { zh: "佐证", en: "Evidence" },
  comment: { zh: "备注", en: "Comment" },
  attainment: { zh: "完成率", en: "Attainment" },
  score: { zh: "得分", en: "Score" },
  weighted: { zh: "加权得分", en: "Weighted" },
  goalId: { zh: "目标编号", en: "GoalId" },
  period: { zh: "周期", en: "Period" },
  total: { zh: "总分", en: "Total" },
  coverage: { zh: "已评权重", en: "Coverage" },
  filled: { zh: "已填", en: "Filled" },
  kpis: { zh: "指标数", en: "KPIs" },
  pushId: { zh: "推送编号", en: "PushId" },
  revision: { zh: "版次", en: "Revision" },
  rows: { zh: "行数", en: "Rows" },
  pushTarget: { zh: "推送到", en: "Pushed to" },
  at: { zh: "时间", en: "At" },
});

/** Titles, labels, prompts and validation messages on generated sheets. */
export const sheetTexts = catalogue({
  goalsTitle: { zh: "目标树", en: "Goal tree" },
  goalsNote: { zh: "目标、权重、目标值可直接修改；编号和上级用来认行，请勿改动。", en: "Change goals, weights and targets here; ids and parents identify rows, leave them as they are." },
  indicatorsTitle: { zh: "指标库", en: "Indicator library" },
  indicatorsNote: { zh: "每个指标一个口径：各表都按编码引用这里的定义。", en: "One definition per KPI: every sheet refers to it by code." },
  rulesTitle: { zh: "评分规则", en: "Rules" },
  rulesNote: {
    zh: "达到下限即为该等级或状态。修改黄色单元格后，评审表立即按新规则计算；等级下限从小到大，状态从好到差。",
    en: "What reaches From has the grade or status. Change a yellow cell and the review sheets follow at once; grade bounds rise, status goes best first.",
  },
  gradesLabel: { zh: "等级（按得分）", en: "Grades, by score" },
  statusLabel: { zh: "状态（按完成率）", en: "Status, by attainment" },
  reviewTitle: { zh: "{period} · {department}", en: "{period} · {department}" },
  reviewNote: { zh: "绩效评审表 · 请填写黄色单元格（实际值、佐证、备注），其余由公式计算。实际值按“单位”列填写，单位为 % 时 95% 填 95。", en: "Review sheet · Fill in the yellow cells: actual, evidence, comment; formulas do the rest. Write the actual in the unit shown: for %, type 95 for 95%." },
  totalLabel: { zh: "总分", en: "Total score" },
  gradeLabel: { zh: "等级", en: "Grade" },
  filledLabel: { zh: "已填", en: "Filled in" },
  filledOf: { zh: "{filled} / {all} 项", en: "{filled} of {all}" },
  resultsTitle: { zh: "评审结果汇总", en: "Review results" },
  resultsNote: { zh: "由“汇总”写入：同一周期再次汇总会更新该周期的行，其他周期保留。", en: "Written by Consolidate: consolidating a period again replaces its rows and keeps the other periods." },
  totalsTitle: { zh: "部门得分", en: "Department scores" },
  pushesTitle: { zh: "推送记录", en: "Pushes" },
  pushesNote: { zh: "每推送一次记一行；“已确认”表示对方工作簿里读回的内容完整无误。", en: "One row per push; confirmed means that the rows were read back complete from the shared workbook." },
  actualPrompt: { zh: "按“单位”列填写数字；没有数据时留空，不要填 0。", en: "A number in the unit shown. Leave it empty when there is no data; do not type 0." },
  evidencePrompt: { zh: "数据出处：报表名称、链接或单号。", en: "Where the number comes from: report, link or ticket." },
  numberOnly: { zh: "请输入数字；没有数据时留空。", en: "Enter a number, or leave the cell empty when there is no data." },
  weightRange: { zh: "权重是 0 到 100% 之间的数。", en: "A weight is a number between 0 and 100%." },
  chooseFromList: { zh: "请从列表中选择。", en: "Choose from the list." },
});

/** Shapes that stand before the words for the status of a KPI, best first. */
export const statusIcons = ["●", "▲", "■"] as const;

/** Words for the status of a KPI, best first: never colour alone. */
export const statusWords = catalogue({
  onTrack: { zh: "正常", en: "on track" },
  atRisk: { zh: "有风险", en: "at risk" },
  offTrack: { zh: "落后", en: "off track" },
});

/** What reading a table finds in its cells. */
export const cellMessages = catalogue({
  notANumber: { zh: "{cell}：“{column}”应为数字，现在是“{value}”", en: "{cell}: {column} should be a number but is \"{value}\"" },
  notANumberDetail: { zh: "请改成数字；没有数据时清空单元格。", en: "Type a number, or clear the cell when there is no data." },
  errorValue: { zh: "{cell}：“{column}”是错误值 {value}", en: "{cell}: {column} is the error value {value}" },
  errorValueDetail: { zh: "请修正该单元格的公式或重新输入。", en: "Correct the formula in the cell or type the value again." },
  unknownWord: { zh: "{cell}：“{column}”中的“{value}”不在可选项中（{choices}）", en: "{cell}: \"{value}\" is not a choice for {column} ({choices})" },
  missingColumn: { zh: "表 {table} 中找不到“{column}”列", en: "The table {table} has no column {column}" },
  missingColumnDetail: { zh: "请把列标题改回“{column}”，或从备份中恢复该列。", en: "Rename the column back to {column}, or restore it." },
});
