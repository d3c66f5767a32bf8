import { catalogue } from "../language";

/** The Review screen. */
export const reviewText = catalogue({
  tabs: { zh: "评审步骤", en: "Review steps" },
  cycle: { zh: "周期", en: "Cycle" },
  fill: { zh: "填报", en: "Fill in" },
  consolidate: { zh: "汇总", en: "Consolidate" },
  meeting: { zh: "复盘", en: "Meeting" },

  // Cycle
  noGoalsTitle: { zh: "先有目标，再有评审", en: "Goals first, then reviews" },
  noGoals: { zh: "评审表由目标树生成。请先到“规划”建立目标树。", en: "Review sheets are generated from the goal tree. Build it in Plan first." },
  toPlan: { zh: "去规划", en: "Go to Plan" },
  period: { zh: "评审周期", en: "Review period" },
  departments: { zh: "部门", en: "Departments" },
  all: { zh: "全选", en: "All" },
  notGenerated: { zh: "未生成", en: "Not generated" },
  generated: { zh: "已生成，待填报", en: "Generated, nothing filled" },
  filling: { zh: "已填 {filled}/{kpis}", en: "Filled {filled} of {kpis}" },
  filled: { zh: "{kpis} 个指标已填完", en: "All {kpis} KPIs filled" },
  inputsKept: { zh: "已生成的表会按目标树更新，填过的内容都保留；已提交或已进入评估的表保持约定的目标。", en: "Sheets that exist follow the goal tree and keep everything filled in; those handed in or being assessed keep what was agreed." },
  generate: { zh: "生成 {count} 张评审表", en: "Generate {count} review sheets" },
  generateOne: { zh: "生成 1 张评审表", en: "Generate 1 review sheet" },
  generatePeople: { zh: "生成 {count} 个部门的个人评审表", en: "Generate people's sheets in {count} departments" },
  generatePeopleOne: { zh: "生成 1 个部门的个人评审表", en: "Generate people's sheets in 1 department" },
  generateNone: { zh: "请至少选择一个部门。", en: "Choose at least one department." },
  generating: { zh: "正在生成评审表", en: "Generating review sheets" },
  generatedTitle: { zh: "{period}评审表已生成", en: "Review sheets for {period} are ready" },
  generatedLine: { zh: "写入 {added} 行；工作表：{sheets}", en: "{added} rows written; sheets: {sheets}" },
  generatedKeptLine: { zh: "新增 {added} 行，保留 {kept} 行；工作表：{sheets}", en: "{added} rows added, {kept} kept; sheets: {sheets}" },

  // Fill in
  noSheetsTitle: { zh: "还没有评审表", en: "No review sheets yet" },
  noSheets: { zh: "先在“周期”里为部门生成评审表。", en: "Generate them for your departments under Cycle first." },
  toCycle: { zh: "去生成", en: "Go to Cycle" },

  // Consolidate
  reading: { zh: "正在读取评审表", en: "Reading the review sheets" },
  checks: { zh: "检查结果", en: "Checks" },
  totals: { zh: "总分与等级", en: "Totals and grades" },
  totalsOf: { zh: "{period}总分与等级", en: "Totals and grades, {period}" },
  department: { zh: "部门", en: "Department" },
  filledColumn: { zh: "填报", en: "Filled" },
  total: { zh: "总分", en: "Total" },
  grade: { zh: "等级", en: "Grade" },
  noValue: { zh: "未出", en: "none" },
  statusCount: { zh: "{status} {count}", en: "{count} {status}" },
  partial: { zh: "有得分的权重占 {coverage}", en: "scored weight {coverage}" },
  write: { zh: "写入汇总表", en: "Write results" },
  writing: { zh: "正在写入汇总表", en: "Writing the results" },
  written: { zh: "{period}已汇总", en: "{period} is consolidated" },
  writtenLine: { zh: "{departments} 个部门，{results} 条结果已写入汇总表。", en: "On the Results sheet now: departments {departments}, results {results}." },
  toShare: { zh: "去推送", en: "Go to Share" },
});
