import { catalogue } from "../language";

/** How the weights of the KPIs are spread. */
export const balanceText = catalogue({
  show: { zh: "查看权重均衡", en: "Show the balance of weights" },
  hide: { zh: "收起权重均衡", en: "Hide the balance of weights" },
  whose: { zh: "部门", en: "Department" },
  everybody: { zh: "全部部门", en: "All departments" },
  none: { zh: "还没有带权重的指标。", en: "No KPI has a weight yet." },
  kpis: { zh: "{count} 个指标，按权重计", en: "{count} KPIs, by weight" },
  onlyKpi: { zh: "1 个指标，按权重计", en: "1 KPI, by weight" },
  radar: { zh: "各维度的权重：{parts}", en: "Weight by dimension: {parts}" },
  limit: { zh: "虚线：单个维度不超过 {limit}", en: "Dashed: {limit}, the most for one dimension" },
  dimensions: { zh: "维度", en: "Dimension" },
  natures: { zh: "硬指标与软指标", en: "Hard and soft" },
  scores: { zh: "{period} 得分：{parts}", en: "Scores of {period}: {parts}" },
  score: { zh: "{name} {score} 分", en: "{name} {score}" },
  stages: { zh: "过程、结果与成长", en: "Process, result, growth" },
  horizons: { zh: "短期与长期", en: "Short and long term" },
  unsaid: { zh: "未填", en: "Not said" },
  part: { zh: "{name} {weight}", en: "{name} {weight}" },
  comma: { zh: "，", en: ", " },
});
