import { catalogue } from "./language";

/** What filling in and handing in a review finds. */
export const fillMessages = catalogue({
  alreadySubmitted: { zh: "已经提交过了。要修改，请先请对方退回。", en: "It has been submitted already. To change something, have it returned first." },
  notSubmitted: { zh: "还没有提交，无法进行这一步。", en: "It has not been submitted yet, so this step has to wait." },
  noAppeal: { zh: "没有待答复的申诉。", en: "There is no appeal waiting for an answer." },
  ownAppeal: { zh: "申诉不能由申诉人自己答复，请由他人答复。", en: "Nobody answers an own appeal: have somebody else answer it." },
  closed: { zh: "这个周期已关闭，不能再改。", en: "This period is closed; nothing can be changed any more." },
  lockedStage: {
    zh: "“{stage}”阶段的填报内容是锁定的，退回后也无法修改。请先在“周期”中把这个部门退回到“{assess}”阶段，再退回评审表。",
    en: "At the stage {stage} everything stays locked, so nothing could be changed. Take the department back to {assess} in Cycle first, then return the review.",
  },
  unread: {
    zh: "{who}的评审表找不到“{columns}”列，暂时不能填报和提交。请在评审表中把列标题改回“{columns}”，已填内容不变。",
    en: "The review sheet of {who} has no column {columns}, so it can be neither filled in nor submitted. Rename the heading back to {columns}; what was filled in stays.",
  },
  locked: { zh: "这张评审表已提交并锁定。要修改，请先请对方退回。", en: "This review has been submitted and is locked. To change something, have it returned first." },
  rowGone: { zh: "评审表里已找不到“{kpi}”这一行，输入的内容没有写入。", en: "The row of {kpi} is no longer on the review sheet; what you typed was not written." },

  submissionsTitle: { zh: "提交记录", en: "Submissions" },
  submissionsNote: { zh: "每次提交、退回、申诉和答复各记一行，请勿改动。", en: "One row for each submission, return, appeal and answer; leave them as they are." },
  threadsTitle: { zh: "沟通记录", en: "Conversations" },
  threadsNote: { zh: "评审中对各指标的讨论：谁、何时、说了什么。", en: "What was said about each KPI during reviews: who, when, what." },

  // Plausibility: warnings that never block
  percentAsFraction: { zh: "单位是 %：95% 应填 95，{value} 表示 {shown}", en: "The unit is %: write 95 for 95%; {value} means {shown}" },
  overHundred: { zh: "超过 100%，请确认", en: "More than 100%: please check" },
  negative: { zh: "负数，请确认", en: "A negative number: please check" },
  notWhole: { zh: "单位是“{unit}”，一般是整数", en: "In {unit} this is usually a whole number" },
  farAboveLast: { zh: "是上期（{reference}）的 {times} 倍，请确认单位", en: "{times} times the last period ({reference}): please check the unit" },
  farBelowLast: { zh: "只有上期（{reference}）的 1/{times}，请确认单位", en: "Only 1/{times} of the last period ({reference}): please check the unit" },
  farAboveTarget: { zh: "是目标值（{reference}）的 {times} 倍，请确认单位", en: "{times} times the target ({reference}): please check the unit" },
  farBelowTarget: { zh: "只有目标值（{reference}）的 1/{times}，请确认单位", en: "Only 1/{times} of the target ({reference}): please check the unit" },
  outOfHistory: { zh: "明显偏离历史范围（{low} 至 {high}），请确认", en: "Far outside what it has been so far ({low} to {high}): please check" },
  looksLikeDate: { zh: "像是日期（{date}），这里应填数字", en: "Looks like a date ({date}); a number belongs here" },
  zeroOrMissing: { zh: "0 表示实际为零；没有数据请留空", en: "0 means measured as zero; leave it empty when there is no data" },

  // Entries that cannot be taken
  isDate: { zh: "“{text}”是日期，这里应填数字", en: "{text} is a date; a number belongs here" },
  isText: { zh: "“{text}”不是数字；没有数据请留空或填 N/A", en: "{text} is no number; leave it empty or write N/A when there is no data" },
  errorInCell: { zh: "单元格里是错误值 {text}，请重新填写", en: "The cell holds the error {text}: type the value again" },
  pointsRange: { zh: "评分在 0 到 {most} 之间", en: "An assessment lies between 0 and {most}" },
});
