import { catalogue } from "./language";

/** What consolidating finds beyond single cells: who has not submitted, what contradicts itself, what does not add up. */
export const consolidationMessages = catalogue({
  notSubmitted: { zh: "{who}：尚未提交", en: "{who}: not submitted yet" },
  nobodySubmitted: { zh: "本周期还没有人提交评审表", en: "Nobody has submitted a review sheet of this period yet" },
  notSubmittedDetail: { zh: "现有内容照常汇总；提交后请再次汇总。", en: "What is filled in counts as it stands. Consolidate again when it is submitted." },
  returned: { zh: "{who}：已退回，尚未重新提交", en: "{who}: returned and not submitted again" },
  returnedDetail: { zh: "退回说明：{note}", en: "Returned with the note: {note}" },
  late: { zh: "{who}：逾期提交（{by}，{at}）", en: "{who}: submitted late ({by}, {at})" },
  substitute: { zh: "{who}：由 {by} 代为提交", en: "{who}: submitted by {by} instead of the one responsible" },
  openAppeal: { zh: "{who}：有 {count} 条申诉未答复", en: "{who}: {count} appeals without an answer" },
  openAppealDetail: { zh: "答复之前不能关闭周期。", en: "The period cannot be closed before they are answered." },
  conflict: { zh: "{kpi}：{first} 为 {one}，{second} 为 {other}，采用前者", en: "{kpi}: {one} in {first} but {other} in {second}; the first one counts" },
  conflictDetail: { zh: "同一指标出现在两张评审表中。请核对后改成一致，或删去多余的一行。", en: "The KPI stands on two review sheets. Make them agree, or take one row out." },
  twice: { zh: "{kpi}：同时出现在 {first} 和 {second}，只计一次", en: "{kpi}: on {first} and on {second}; it counts once" },
  partsGap: { zh: "{department}：各项加权得分合计 {parts}，总分应为 {total}，相差 {gap}", en: "{department}: the weighted scores add up to {parts}, the total is {total}: a gap of {gap}" },
  partsGapDetail: { zh: "评审表的“加权得分”列可能被改动。汇总采用按规则计算的得分。", en: "The Weighted column of the review sheet may have been changed. Consolidation uses the scores by the rules." },
  revisionsTitle: { zh: "更正记录", en: "Corrections" },
  revisionsNote: { zh: "汇总之后被更正的结果，保留更正前的数值；现行数值见“汇总”表。", en: "Results that were corrected after consolidation, as they were before. The values that count now are on the Results sheet." },
});
