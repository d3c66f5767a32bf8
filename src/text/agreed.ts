import { catalogue } from "./language";

/** What is said where the goal tree and what was agreed or handed in have gone apart. */
export const agreedMessages = catalogue({
  change: { zh: "{column} {before} → {after}", en: "{column} {before} → {after}" },
  updated: { zh: "{department} · {kpi}：已按目标树更新：{changes}", en: "{department} · {kpi}: brought up to date with the goal tree: {changes}" },
  updatedFilledDetail: { zh: "实际值已经填过，得分可能随之改变，请通知填报人核对。", en: "An actual is filled in already, so its score may have changed: tell whoever filled it in." },
  kept: { zh: "{department} · {kpi}：目标树已改（{changes}），评审表保持约定的值", en: "{department} · {kpi}: the goal tree was changed ({changes}); the sheet keeps what was agreed" },
  keptGone: { zh: "{department} · {kpi}：目标树里已没有这个指标，评审表仍按约定计分", en: "{department} · {kpi}: no longer in the goal tree; the sheet keeps it as agreed, and it counts" },
  notAdded: { zh: "{department} · {kpi}：目标树新增的指标，没有加进评审表", en: "{department} · {kpi}: new in the goal tree; it was not added to the sheet" },
  submittedDetail: {
    zh: "评审表已提交。确需调整，请在“期中变更”里申请，或先退回提交，再生成评审表。",
    en: "The sheet was submitted. To change it, ask for it under Changes during the period, or return the submission and generate again.",
  },
  stageDetail: {
    zh: "部门已进入“{stage}”阶段。确需调整，请退回到“{process}”阶段（已提交的先退回），再生成评审表。",
    en: "The department is at the stage {stage}. To change it, go back to the stage {process}, return what was submitted, and generate again.",
  },
  yearTarget: {
    zh: "{department} · {kpi}：目标值 {target} 没有按周期拆分，{period}被要求达到全额",
    en: "{department} · {kpi}: the target {target} is not split over periods, so {period} is asked for all of it",
  },
  yearTargetDetail: {
    zh: "如果这是全年目标，请点“平分到各期”，或在目标树的“各期目标”里拆分后再生成一次。如果本来就是本周期的目标，请写上生效日期和失效日期。",
    en: "If it is the target of the year, press Split evenly, or split it under Period targets in the goal tree and generate again. If it is meant for this period, say from and until when it counts.",
  },
  despiteErrors: { zh: "目标树有错误，仍然生成：{reason}", en: "Generated despite errors in the goal tree: {reason}" },
  despiteWeights: { zh: "权重合计不是 100%，仍然写入结果：{reason}", en: "Results written although weights do not total 100%: {reason}" },
  consolidateAgain: {
    zh: "{department}：结果表与评审表现在的内容不一致。请先到“汇总”再次写入结果。",
    en: "{department}: the results that were written are not what the sheets give now. Write them again under Consolidate first.",
  },
  otherResult: {
    zh: "{department} · {kpi}：结果表写的得分是 {written}，关闭时封存的是 {then}",
    en: "{department} · {kpi}: the table of results says the score is {written}; it was {then} at closing",
  },
  otherTotalWritten: {
    zh: "{department}：总分表写的是 {written}，关闭时封存的是 {then}",
    en: "{department}: the table of totals says {written}; it was {then} at closing",
  },
  noResult: { zh: "{department} · {kpi}：结果表里没有这一行，关闭时封存的得分是 {then}", en: "{department} · {kpi}: not in the table of results; the score was {then} at closing" },
  resultDetail: {
    zh: "请到“汇总”再次写入结果：已关闭的部门按封存的内容写入。",
    en: "Write the results again under Consolidate: a closed department is written as it was frozen.",
  },
});
