import type { Message } from "../../src/text/language";

export interface Family {
  readonly id: string;
  readonly name: Message;
  /** Ids in the order in which they are explained. */
  readonly functions: readonly string[];
}

/** The functions as the help and the pane group them. */
export const families: readonly Family[] = [
  {
    id: "scoring", name: { zh: "单个指标计分", en: "Scoring one KPI" },
    functions: [
      "SCORE", "ATTAIN", "PROGRESS", "CURVE", "STEP", "BAND", "PASSFAIL", "DEDUCT", "EFFICACY", "EFFICACY.TIER", "VARIANCE",
      "ADJUST", "VETO", "EXPLAIN",
    ],
  },
  {
    id: "aggregating", name: { zh: "汇总与周期", en: "Aggregating and periods" },
    functions: ["WEIGHTED", "COVERAGE", "ROLLUP", "AGG", "YTD", "PRORATE", "SPLIT"],
  },
  {
    id: "weights", name: { zh: "权重", en: "Weights" },
    functions: ["WEIGHTS.CHECK", "WEIGHTS.NORMALIZE", "WEIGHTS.FILL", "AHP", "AHP.CR", "ENTROPY"],
  },
  {
    id: "grading", name: { zh: "等级与状态", en: "Grades and status" },
    functions: ["GRADE", "COEF", "STATUS", "STATUS.ROLLUP"],
  },
  {
    id: "fairness", name: { zh: "排名与公平", en: "Ranking and fairness" },
    functions: ["QUOTA", "FORCED", "RANK", "CALIBRATE", "TRIMMED", "ZSCORE"],
  },
  {
    id: "insights", name: { zh: "监控与预测", en: "Watching and forecasting" },
    functions: ["XMR", "SIGNALS", "CAPABILITY", "ANOMALY", "FORECAST", "RUNRATE", "NEED", "BRIDGE"],
  },
  {
    id: "incentives", name: { zh: "激励", en: "Incentives" },
    functions: ["PAYOUT", "TIERPAY", "BONUS", "POOL"],
  },
  {
    id: "smart", name: { zh: "目标表述", en: "Goals in words" },
    functions: ["SMART", "SMART.REPORT"],
  },
];
