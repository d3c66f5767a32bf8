import { catalogue } from "./language";

/** What the numbers of a period say about a KPI, and what can be done about it. */
export const insightMessages = catalogue({
  outsideWorse: { zh: "{actual} 超出自然波动范围（{lower} 至 {upper}），是变差的信号，不是日常波动。", en: "{actual} is outside the routine range ({lower} to {upper}): a change for the worse, not routine variation." },
  outsideBetter: { zh: "{actual} 超出自然波动范围（{lower} 至 {upper}），是变好的信号，不是日常波动。", en: "{actual} is outside the routine range ({lower} to {upper}): a change for the better, not routine variation." },
  outside: { zh: "{actual} 超出自然波动范围（{lower} 至 {upper}），不是日常波动。", en: "{actual} is outside the routine range ({lower} to {upper}): not routine variation." },
  sideWorse: { zh: "连续七期以上差于均值 {mean}：水平变差了。", en: "Seven or more periods in a row are worse than the mean of {mean}: the level has changed for the worse." },
  sideBetter: { zh: "连续七期以上好于均值 {mean}：水平变好了。", en: "Seven or more periods in a row are better than the mean of {mean}: the level has changed for the better." },
  side: { zh: "连续七期以上在均值 {mean} 的同一侧：水平变了。", en: "Seven or more periods in a row are on one side of the mean of {mean}: the level has changed." },
  runWorse: { zh: "连续七期一期比一期差。", en: "Seven periods in a row, each worse than the one before." },
  runBetter: { zh: "连续七期一期比一期好。", en: "Seven periods in a row, each better than the one before." },
  run: { zh: "连续七期朝一个方向变化。", en: "Seven periods in a row have moved the same way." },
  edgeWorse: { zh: "最近三期中有两期靠近自然波动范围（{lower} 至 {upper}）差的一端。", en: "Two of the last three periods are near the bad end of the routine range ({lower} to {upper})." },
  edgeBetter: { zh: "最近三期中有两期靠近自然波动范围（{lower} 至 {upper}）好的一端。", en: "Two of the last three periods are near the good end of the routine range ({lower} to {upper})." },
  edge: { zh: "最近三期中有两期靠近自然波动范围（{lower} 至 {upper}）的一端。", en: "Two of the last three periods are near one end of the routine range ({lower} to {upper})." },
  signalAdvice: { zh: "查明这一期有什么不同，在复盘中约定行动。", en: "Find out what was different and agree on an action in the review meeting." },
  practiceAdvice: { zh: "问清是怎么做到的，把做法写下来推广。", en: "Ask how it was done, and pass the practice on." },

  notMeasured: { zh: "本期没有实际值。", en: "There is no actual for this period." },
  notMeasuredAdvice: { zh: "请负责人补报，然后重新汇总。", en: "Ask the owner for it, then consolidate again." },
  notScored: { zh: "实际 {actual}，但没有得分。", en: "At {actual}, but not scored." },
  notScoredAdvice: { zh: "检查目标值和评分方法，然后重新汇总。", en: "Check its target and method, then consolidate again." },

  belowTarget: { zh: "实际 {actual}，目标 {target}，得分 {score}，总分因此少 {lost} 分。", en: "{actual} against a target of {target}, score {score}: {lost} points of the total are lost." },
  belowTargetUncounted: { zh: "实际 {actual}，目标 {target}，得分 {score}。", en: "{actual} against a target of {target}, score {score}." },
  belowTargetAdvice: { zh: "与负责人约定一项行动和期限。", en: "Agree with the owner on one action and its date." },

  slipping: { zh: "连续三次变差：{values}。", en: "Worse three times in a row: {values}." },
  slippingAdvice: { zh: "趁还来得及，先问原因。", en: "Ask for the reason while there is time." },
  mayMiss: { zh: "本期达标，但照此下去下期约为 {value}，达不到目标 {target}。", en: "On target now, but on this course about {value} next period, which would miss the target of {target}." },
  mayMissAdvice: { zh: "提前安排措施，或确认下期目标。", en: "Plan a step now, or confirm the next target." },

  none: { zh: "无", en: "none" },

  // Cards
  firstPeriod: { zh: "没有更早的同类周期可比", en: "no earlier period to compare with" },
  scoreUp: { zh: "比{period}高 {points} 分", en: "{points} points up on {period}" },
  scoreDown: { zh: "比{period}低 {points} 分", en: "{points} points down on {period}" },
  scoreSame: { zh: "与{period}持平", en: "unchanged from {period}" },
  nothingScored: { zh: "本期还没有得分", en: "nothing is scored yet" },
  targetsBefore: { zh: "{period}为 {count}/{all}", en: "{count} of {all} in {period}" },
  allMeasured: { zh: "全部有实际值", en: "every KPI has an actual" },
  missingOne: { zh: "1 项没有实际值", en: "1 has no actual" },
  missing: { zh: "{count} 项没有实际值", en: "{count} have no actual" },
  outlookFew: { zh: "预测需要连续四期的实际值", en: "a forecast needs actuals of four periods in a row" },
  outlookOne: { zh: "1 项指标有足够的数据可预测", en: "1 KPI has enough periods for a forecast" },
  outlookSome: { zh: "{count} 项指标有足够的数据可预测", en: "{count} KPIs have enough periods for a forecast" },
});
