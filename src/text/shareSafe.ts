import { catalogue } from "./language";

/** The summary of a period that everybody may see. */
export const shareSafeMessages = catalogue({
  sheet: { zh: "{period}公开摘要", en: "{period} summary" },
  title: { zh: "{period}绩效公开摘要", en: "Performance summary {period}" },
  note: {
    zh: "不含姓名、薪酬和备注。不足 {minimum} 人的部门已合并，人数不足的维度得分留空。",
    en: "No names, pay or comments. Departments of fewer than {minimum} people are joined; scores by dimension of so few are blank.",
  },
  asMade: { zh: "这是生成时的数值，不随结果变化。", en: "The values are those of the day it was made; they do not follow the results." },
  period: { zh: "周期", en: "Period" },
  average: { zh: "平均得分", en: "Average score" },
  departments: { zh: "部门数", en: "Departments" },
  people: { zh: "人数", en: "People" },
  picture: { zh: "排名、走势与等级分布", en: "Ranking, trend and grades" },
  ranking: { zh: "部门排名与各维度得分", en: "Departments by rank, and their scores by dimension" },
  rankingChart: { zh: "部门总分", en: "Total score by department" },
  rankingChartFirst: { zh: "部门总分（前 {count} 名）", en: "Total score, first {count}" },
  trendChart: { zh: "平均得分走势", en: "Average score over time" },
  peopleByGrade: { zh: "等级分布（人数）", en: "People by grade" },
  groupsByGrade: { zh: "等级分布（部门数）", en: "Departments by grade" },
  count: { zh: "数量", en: "Count" },
  chartData: { zh: "图表数据（不打印）", en: "Data of the charts (not printed)" },
  persons: { zh: "个人得分（匿名）", en: "Scores of people, without names" },
  alias: { zh: "代号", en: "Alias" },
  before: { zh: "上期", en: "Before" },
  person: { zh: "员工 {number}", en: "Person {number}" },
  unnamed: { zh: "部门 {place}", en: "Department {place}" },
  others: { zh: "其他部门（{departments} 个）", en: "Other departments ({departments})" },
  all: { zh: "全部部门（{departments} 个）", en: "All departments ({departments})" },
  fileName: { zh: "{period}绩效公开摘要", en: "Performance summary {period}" },
});
