import { catalogue } from "../language";

/** The third step of the template form: periods and targets, and how a target follows the past. */
export const planPeriodsText = catalogue({
  title: { zh: "3. 周期与目标值", en: "3. Periods and targets" },
  kind: { zh: "目标定到", en: "Targets for" },
  yearOnly: { zh: "只定全年", en: "The year only" },
  split: { zh: "各期怎样分", en: "Shared out" },
  evenly: { zh: "平均分", en: "Evenly" },
  profile: { zh: "按去年的比例", en: "As last year went" },
  hand: { zh: "先不分，以后手工填", en: "Not yet, by hand later" },
  splitHint: { zh: "总量类指标分到各期，合计等于全年；比率类各期相同。", en: "Amounts are shared out and add up to the year; rates are the same in every period." },
  handHint: { zh: "没有分的期，考核时会先提醒全年目标不能直接用。", en: "Until periods are set, a review of one warns that it has the target of the year." },
  profileHint: {
    zh: "在工作表里选中去年各季度或各月的数：一行或一列对所有指标；每个指标一行、前面写名称，则各按各的。",
    en: "Select last year's numbers by quarter or month in the sheet: one row or column for all KPIs, or a row for each with its name in front.",
  },
  takeProfile: { zh: "读取选中的单元格", en: "Read the selected cells" },
  profileNone: { zh: "{address} 里没有成组的 2、4 或 12 个数；请选中去年各季度或各月的数，再读取一次。", en: "There are no 2, 4 or 12 numbers in a line in {address}. Select last year's numbers by quarter or month and read again." },
  profileAll: { zh: "所有指标：{shares}", en: "All KPIs: {shares}" },
  profileOf: { zh: "{kpi}：{shares}", en: "{kpi}: {shares}" },
  profileMore: { zh: "另有 {count} 行", en: "{count} more rows" },
  profileMissing: { zh: "还没有读取去年的数，先按平均分。", en: "Last year has not been read yet: shared out evenly until then." },
  profileCoarse: { zh: "没有去年的数，或不够细，按平均分：{names}", en: "No numbers of last year, or none as fine as these periods; shared out evenly: {names}" },

  // Targets that follow the past
  rule: { zh: "目标怎么定", en: "How targets are set" },
  ruleOf: { zh: "目标怎么定：{goal}", en: "How the target of {goal} is set" },
  fixed: { zh: "固定值", en: "Fixed" },
  mean: { zh: "前几期的平均", en: "Mean of the last periods" },
  last: { zh: "上一期实际", en: "The last period" },
  words: { zh: "自己写", en: "In words" },
  count: { zh: "期数", en: "Periods" },
  growth: { zh: "增减", en: "More or less" },
  ruleHint: { zh: "有了足够的结果后，目标按前几期算出；在那之前用填写的目标值。另有分期目标的周期，仍按分期目标。", en: "Once there are enough results the target follows from them; until then the one that is filled in counts. Periods with a target of their own keep it." },

  // The list of targets
  department: { zh: "{count} 个指标，{set} 个有目标值", en: "{count} KPIs, {set} with a target" },
  departmentOne: { zh: "1 个指标，{set} 个有目标值", en: "1 KPI, {set} with a target" },
  list: { zh: "目标值：{department}", en: "Targets: {department}" },
  shared: { zh: "分到各期", en: "shared out" },
  same: { zh: "各期相同", en: "the same in every period" },
  rolling: { zh: "按前几期", en: "follows the past" },
  fieldOf: { zh: "{kpi}，{field}", en: "{kpi}, {field}" },
  yearTarget: { zh: "全年目标", en: "Year's target" },
  periodTarget: { zh: "{period}目标", en: "target of {period}" },
  noTarget: { zh: "填了全年目标，这里显示各期目标。", en: "With a target for the year, those of its periods show here." },
  notShared: { zh: "各期还没有分", en: "Not shared out yet" },
  partsOf: { zh: "{kpi}的各期目标：{parts}", en: "Targets of {kpi} by period: {parts}" },
  each: { zh: "各期 {target}", en: "{target} in each" },
  part: { zh: "{period} {target}", en: "{period} {target}" },
  takeSum: { zh: "全年目标改为 {sum}", en: "Make the year's target {sum}" },
  again: { zh: "重新分配", en: "Share out again" },
  gaps: { zh: "各期合计与全年目标不一致：{names}。请在第 3 步改正。", en: "The periods do not add up to the year: {names}. Correct them in step 3." },

  // The preview
  writePeriods: { zh: "分期目标：{year}{kind}，{count} 行", en: "Period targets: {year}, {kind}, {count} rows" },
});
