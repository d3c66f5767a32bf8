import { catalogue } from "./language";

/** The dashboard sheet. */
export const dashboardMessages = catalogue({
  title: { zh: "绩效看板", en: "Performance dashboard" },
  note: {
    zh: "由公式取自“汇总”和“部门得分”，重新汇总后自动更新；在黄色单元格中可改看其他周期。部门有增减时请重新生成。",
    en: "Formulas over the results: consolidating again refreshes it. Choose another period in the yellow cell. Make it again when departments come or go.",
  },
  period: { zh: "周期", en: "Period" },
  average: { zh: "平均得分", en: "Average score" },
  scored: { zh: "已评部门", en: "Departments scored" },
  filled: { zh: "已填指标", en: "KPIs filled in" },
  departmentCount: { zh: "{count} / {all} 个", en: "{count} of {all}" },
  kpiCount: { zh: "{count} / {all} 项", en: "{count} of {all}" },
  picture: { zh: "排名、走势与等级分布", en: "Ranking, trend and grades" },
  ranking: { zh: "部门排名与各维度得分", en: "Departments by rank, and their scores by dimension" },
  rankingChart: { zh: "部门总分", en: "Total score by department" },
  rankingChartFirst: { zh: "部门总分（前 {count} 名）", en: "Total score, first {count} departments" },
  trendChart: { zh: "平均得分走势", en: "Average score over time" },
  gradesChart: { zh: "等级分布（部门数）", en: "Departments by grade" },
  chartData: { zh: "图表数据（不打印）", en: "Data of the charts (not printed)" },
  count: { zh: "部门数", en: "Departments" },
  onTrackShare: { zh: "正常占比", en: "On track" },
  before: { zh: "上期", en: "Before" },
  order: { zh: "顺序", en: "Order" },
});
