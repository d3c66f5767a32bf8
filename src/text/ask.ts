import { catalogue } from "./language";

/** What a question about the results measures: a heading, and inside a sentence. */
export const askMeasures = catalogue({
  score: { zh: "得分", en: "score" },
  attainment: { zh: "完成率", en: "attainment" },
  actual: { zh: "实际值", en: "actual" },
  target: { zh: "目标值", en: "target" },
  weight: { zh: "权重", en: "weight" },
  total: { zh: "总分", en: "total" },
  change: { zh: "得分变化", en: "change in score" },
  changeOfTotal: { zh: "总分变化", en: "change in total" },
});

/** What several values come to. */
export const askAggregates = catalogue({
  mean: { zh: "平均{measure}", en: "average {measure}" },
  sum: { zh: "{measure}合计", en: "sum of {measure}s" },
  highest: { zh: "最高{measure}", en: "highest {measure}" },
  lowest: { zh: "最低{measure}", en: "lowest {measure}" },
  count: { zh: "指标数", en: "number of KPIs" },
  countOnTarget: { zh: "达标指标数", en: "number of KPIs on target" },
  countMissed: { zh: "未达标指标数", en: "number of KPIs below target" },
  countNotMeasured: { zh: "无实际值指标数", en: "number of KPIs without an actual" },
  shareOnTarget: { zh: "达标率", en: "share of KPIs on target" },
  shareMissed: { zh: "未达标率", en: "share of KPIs below target" },
  shareNotMeasured: { zh: "无实际值指标占比", en: "share of KPIs without an actual" },
});

/** What a reader of an answer should know about it. */
export const askNotes = catalogue({
  leftOutOne: { zh: "1 项指标没有{measure}，未计入。", en: "1 KPI without {measure} is left out." },
  leftOut: { zh: "{count} 项指标没有{measure}，未计入。", en: "{count} KPIs without {measure} are left out." },
  groupOne: { zh: "1 个{subject}没有这个数，未列出。", en: "1 {subject} without a value is left out." },
  groups: { zh: "{count} 个{subject}没有这个数，未列出。", en: "{count} {subject}s without a value are left out." },
  units: { zh: "这些指标的单位不同，结果仅供参考。", en: "These KPIs have different units: read the result with care." },
  eachPeriod: { zh: "共 {count} 期，每项指标在每期各计一次。", en: "A KPI counts once in each of the {count} periods." },
});

/** What a KPI lacks that is left out. */
export const askLacked = catalogue({
  score: { zh: "得分", en: "a score" },
  attainment: { zh: "实际值或目标值", en: "an actual or a target" },
  actual: { zh: "实际值", en: "an actual" },
  target: { zh: "目标值", en: "a target" },
  weight: { zh: "权重", en: "a weight" },
  total: { zh: "部门总分", en: "a total of its department" },
  change: { zh: "前后两期的得分", en: "a score in both periods" },
});

export const askSubjects = catalogue({
  kpi: { zh: "指标", en: "KPI" },
  department: { zh: "部门", en: "department" },
  owner: { zh: "负责人", en: "owner" },
  period: { zh: "周期", en: "period" },
});

/** The parts of the sentence that says how a question was understood. */
export const askSentence = catalogue({
  understood: { zh: "理解为：{question}", en: "Understood as: {question}" },

  // Which KPIs
  kpis: { zh: "{departments}{owners}{standing}{name}", en: "{name}{standing}{departments}{owners}" },
  many: { zh: "指标", en: "KPIs" },
  one: { zh: "指标", en: "KPI" },
  oneNamed: { zh: "名为{names}的指标", en: "KPI named {names}" },
  manyNamed: { zh: "名为{names}的指标", en: "KPIs named {names}" },
  ofDepartments: { zh: "{names}的", en: " of {names}" },
  ofOwners: { zh: "{names}负责的", en: " owned by {names}" },
  onTarget: { zh: "达标", en: " on target" },
  missed: { zh: "未达标", en: " below target" },
  notMeasured: { zh: "没有实际值的", en: " without an actual" },

  // What of them
  listed: { zh: "{when}{kpis}的{measure}", en: "{measure} of {kpis} {when}" },
  ranked: { zh: "{when}{kpis}中{measure}{superlative}的 {count} 项", en: "the {count} {kpis} with the {superlative} {measure} {when}" },
  rankedOne: { zh: "{when}{kpis}中{measure}{superlative}的一项", en: "the {kpis} with the {superlative} {measure} {when}" },
  sorted: { zh: "{when}{kpis}，按{measure}{order}", en: "{kpis} by {measure} {when}, {order}" },
  counted: { zh: "{when}{kpis}的数量", en: "number of {kpis} {when}" },
  shareOnTarget: { zh: "{when}{kpis}的达标率", en: "share on target among the {kpis} {when}" },
  shareMissed: { zh: "{when}{kpis}的未达标率", en: "share below target among the {kpis} {when}" },
  shareNotMeasured: { zh: "{when}{kpis}中没有实际值的占比", en: "share without an actual among the {kpis} {when}" },

  // What of each department, person or period
  each: { zh: "{when}各{subject}的{measure}", en: "{measure} of each {subject} {when}" },
  eachOf: { zh: "{when}{kpis}的{measure}，按{subject}分", en: "{measure} of {kpis} by {subject} {when}" },
  totalOf: { zh: "{when}{names}的{measure}", en: "{measure} of {names} {when}" },
  onlyFirst: { zh: "{sentence}，只列{superlative}的 {count} 个", en: "{sentence}, only the {count} {superlative}" },
  onlyOne: { zh: "{sentence}，只列{superlative}的一个", en: "{sentence}, only the {superlative}" },
  inOrder: { zh: "{sentence}，{order}", en: "{sentence}, {order}" },

  high: { zh: "最高", en: "highest" },
  low: { zh: "最低", en: "lowest" },
  best: { zh: "最好", en: "best" },
  worst: { zh: "最差", en: "worst" },
  highFirst: { zh: "从高到低", en: "highest first" },
  lowFirst: { zh: "从低到高", en: "lowest first" },
  bestFirst: { zh: "从好到差", en: "best first" },
  worstFirst: { zh: "从差到好", en: "worst first" },

  // Limits
  limited: { zh: "{sentence}，只看{limits} 的", en: "{sentence}, where {limits}" },
  havingKpis: { zh: "{sentence}，只看有{kpis}的部门", en: "{sentence}, only of departments with {kpis}" },
  limit: { zh: "{measure}{comparator} {value}", en: "the {measure} is {comparator} {value}" },
  below: { zh: "低于", en: "below" },
  atMost: { zh: "不高于", en: "at most" },
  above: { zh: "高于", en: "above" },
  atLeast: { zh: "不低于", en: "at least" },

  // When
  in: { zh: "{periods}", en: "in {periods}" },
  fromTo: { zh: "{first}至{last}（{count} 期）", en: "in {count} periods from {first} to {last}" },
  change: { zh: "{since}到{period}", en: "from {since} to {period}" },

  // Lists of names
  quoted: { zh: "“{name}”", en: "“{name}”" },
  comma: { zh: "{first}、{second}", en: "{first}, {second}" },
  and: { zh: "{first}和{second}", en: "{first} and {second}" },
  andLimit: { zh: "{first} 且{second}", en: "{first} and {second}" },
  more: { zh: "{names}和另外 {count} 个", en: "{names} and {count} more" },
});
