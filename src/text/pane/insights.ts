import { catalogue } from "../language";

/** The overview of the Insights screen. */
export const insightsText = catalogue({
  reading: { zh: "正在读取各期结果", en: "Reading the results" },
  nothingTitle: { zh: "先汇总，再看洞察", en: "Consolidate first" },
  nothing: {
    zh: "这里根据汇总结果告诉您：得分和趋势如何、哪些指标需要关注、下期大概能到多少。请先在“汇总”里写入结果。",
    en: "This screen reads the results: how scores move, which KPIs need attention, where they will probably be next. Write results under Consolidate first.",
  },
  toConsolidate: { zh: "去汇总", en: "Go to Consolidate" },
  period: { zh: "周期", en: "Period" },
  department: { zh: "部门", en: "Department" },
  all: { zh: "全部", en: "All" },

  cards: { zh: "概况", en: "Where things stand" },
  score: { zh: "得分", en: "Score" },
  scoreMean: { zh: "部门平均得分", en: "Mean of the departments" },
  onTarget: { zh: "达标指标", en: "KPIs on target" },
  measured: { zh: "有实际值", en: "KPIs measured" },
  outlook: { zh: "下期预计达标", en: "Forecast to reach target" },
  none: { zh: "–", en: "–" },
  countOf: { zh: "{value}/{of}", en: "{value} of {of}" },
  trendOf: { zh: "{what}走势，{count} 期：{values}", en: "{what} over {count} periods: {values}" },

  attention: { zh: "需要关注（{count}）", en: "Needs attention ({count})" },
  nothingToSay: { zh: "没有需要关注的指标。", en: "No KPI needs attention." },
  practices: { zh: "值得推广（{count}）", en: "Worth passing on ({count})" },
  alert: { zh: "预警", en: "Alert" },
  warning: { zh: "注意", en: "Warning" },
  notice: { zh: "留意", en: "Watch" },
  good: { zh: "好做法", en: "Good practice" },
  advice: { zh: "建议：{advice}", en: "Next: {advice}" },
  goToActual: { zh: "查看实际值：{kpi}", en: "Go to the actual of {kpi}" },
  showValues: { zh: "各期数值", en: "Values" },
  hideValues: { zh: "收起数值", en: "Hide the values" },
  hideValuesOf: { zh: "收起数值：{kpi}", en: "Hide the values of {kpi}" },
  valuesOf: { zh: "各期数值：{kpi}", en: "Values of {kpi}" },
  showAll: { zh: "全部显示（{count}）", en: "Show all {count}" },
  showLess: { zh: "收起", en: "Show fewer" },

  periodColumn: { zh: "周期", en: "Period" },
  actual: { zh: "实际", en: "Actual" },
  target: { zh: "目标", en: "Target" },
  goToPeriod: { zh: "查看{kpi}在{period}的实际值", en: "Go to the actual of {kpi} in {period}" },
  range: { zh: "自然波动范围 {lower} 至 {upper}，均值 {mean}（与 KPI.XMR 相同）。", en: "Routine range {lower} to {upper}, mean {mean}, as KPI.XMR has it." },

  outlooks: { zh: "{period}预测", en: "Forecast for {period}" },
  outlooksNote: {
    zh: "与 KPI.FORECAST 相同，按本期目标判断；下期目标可能不同。",
    en: "As KPI.FORECAST has it, held against this period's targets; the next ones may differ.",
  },
  forecasting: { zh: "正在预测：{done}/{all}", en: "Forecasting {done} of {all}" },
  noOutlook: { zh: "还没有指标有连续四期的实际值，暂时无法预测。", en: "No KPI has actuals of four periods in a row yet, so there is no forecast." },
  kpi: { zh: "指标", en: "KPI" },
  forecast: { zh: "预测", en: "Forecast" },
  reaches: { zh: "预计达标", en: "Likely to reach" },
  misses: { zh: "预计不达标", en: "Likely to miss" },
  tooClose: { zh: "难以判断", en: "Too close to call" },
  notJudged: { zh: "不判断", en: "Not judged" },
  about: { zh: "{department} · {owner}", en: "{department} · {owner}" },

  note: {
    zh: "信号按 KPI.SIGNALS 判断，需要至少六期实际值：本期 {all} 项指标中有 {count} 项。",
    en: "Signals are those of KPI.SIGNALS and need actuals of six periods: {count} of the {all} KPIs have them.",
  },
});
