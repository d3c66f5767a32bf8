import type { Term } from "../text/terms";

/** The stages of a review cycle, in the only order in which they come. */
export const cycleStages = ["set", "process", "assess", "calibrate", "meet", "result"] as const;
export type CycleStage = (typeof cycleStages)[number];
export type CycleState = "open" | "closed";

export const cycleStageTerms: readonly Term<CycleStage>[] = [
  { value: "set", name: { zh: "设定", en: "set" }, aliases: ["目标设定", "setting"] },
  { value: "process", name: { zh: "过程", en: "process" }, aliases: ["执行", "过程跟踪"] },
  { value: "assess", name: { zh: "评估", en: "assess" }, aliases: ["考核", "assessment"] },
  { value: "calibrate", name: { zh: "校准", en: "calibrate" }, aliases: ["calibration"] },
  { value: "meet", name: { zh: "面谈", en: "meet" }, aliases: ["绩效面谈", "meeting"] },
  { value: "result", name: { zh: "结果", en: "result" }, aliases: ["结果应用", "results"] },
];

export const cycleStateTerms: readonly Term<CycleState>[] = [
  { value: "open", name: { zh: "进行中", en: "open" } },
  { value: "closed", name: { zh: "已关闭", en: "closed" }, aliases: ["关闭"] },
];

/** What is changed during a period: a number of a goal, whether it counts at all, or how far the cycle itself is. */
export type ChangeKind = "target" | "weight" | "kpi" | "stage";
export type ChangeState = "proposed" | "approved" | "declined" | "withdrawn";

export const changeKindTerms: readonly Term<ChangeKind>[] = [
  { value: "target", name: { zh: "目标值", en: "target" } },
  { value: "weight", name: { zh: "权重", en: "weight" } },
  { value: "kpi", name: { zh: "指标增减", en: "KPI" }, aliases: ["指标"] },
  { value: "stage", name: { zh: "周期阶段", en: "stage" }, aliases: ["阶段"] },
];

export const changeStateTerms: readonly Term<ChangeState>[] = [
  { value: "proposed", name: { zh: "待批", en: "proposed" }, aliases: ["待审", "pending"] },
  { value: "approved", name: { zh: "已批准", en: "approved" }, aliases: ["同意"] },
  { value: "declined", name: { zh: "未批准", en: "declined" }, aliases: ["驳回", "rejected"] },
  { value: "withdrawn", name: { zh: "已撤回", en: "withdrawn" } },
];

/** What becomes of a KPI after its cycle. */
export type FitVerdict = "keep" | "change" | "retire";

export const fitVerdictTerms: readonly Term<FitVerdict>[] = [
  { value: "keep", name: { zh: "保留", en: "keep" } },
  { value: "change", name: { zh: "调整", en: "change" } },
  { value: "retire", name: { zh: "停用", en: "retire" } },
];
