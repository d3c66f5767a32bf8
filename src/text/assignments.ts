import { catalogue } from "./language";

/** Why somebody cannot be given a job in this way, and what to do. Those with {line} are about a line that was typed or pasted. */
export const assignmentMessages = catalogue({
  notADate: { zh: "第 {line} 行：“{words}”不是日期。请写成 2026-02-15。", en: "Line {line}: “{words}” is no date; write 2026-02-15." },
  nameless: { zh: "第 {line} 行：缺少姓名，请补上。", en: "Line {line}: the name is missing; add it." },
  severalNames: { zh: "第 {line} 行：“{words}”是几个人。请每人写一行。", en: "Line {line}: “{words}” are several people; write one a line." },
  jobFirst: {
    zh: "第 {line} 行：“{words}”的日期和占比属于哪个岗位？请写上岗位，或先在下面选择“没写岗位的，分到”，再加入。",
    en: "Line {line}: for which job are the days or the share of {words}? Write the job, or choose one for lines without one below, then add again.",
  },
  endsFirst: { zh: "第 {line} 行：“{words}”的结束日期早于开始日期，请改正。", en: "Line {line}: {words} ends before the start; correct the days." },
  twice: {
    zh: "第 {line} 行：“{words}”在同样的日子里写了两次。请删去一行，或改成不重叠的日期。",
    en: "Line {line}: {words} is there twice for the same days; remove one, or choose days that do not overlap.",
  },
  tooMany: {
    zh: "第 {line} 行：“{words}”是多余的内容。每行只写姓名、岗位、开始日期、结束日期、占比。",
    en: "Line {line}: “{words}” is too much; a line has a name, a job, a first and a last day, and a share.",
  },
  unknownJob: { zh: "第 {line} 行：没有叫“{words}”的岗位。请写成：{jobs}。", en: "Line {line}: no job is called “{words}”; write one of: {jobs}." },
  severalJobs: { zh: "第 {line} 行：“{words}”在几个部门都有。请在前面写上部门：{jobs}。", en: "Line {line}: several departments have “{words}”; write the department before it: {jobs}." },
  wrongShare: { zh: "第 {line} 行：占比“{words}”应大于 0、不超过 100%。请写成 50%。", en: "Line {line}: the share “{words}” is to be over 0 and at most 100%; write 50%." },
  jobGone: { zh: "目标树里已经没有“{job}”。请刷新后再分配。", en: "{job} is no longer in the tree. Refresh, then assign again." },
  lineGone: { zh: "{name}的岗位已不在目标树里。请删去这一行，另加一个岗位。", en: "The job that {name} was to get is no longer in the tree. Remove it, and add another one." },
  nameNeeded: { zh: "这一行缺少姓名，请补上或删去。", en: "A line has no name; add it, or remove the line." },
  endsBefore: { zh: "{name}在“{job}”的结束日期早于开始日期，请改正。", en: "{name} ends {job} before the start; correct the days." },
  shareRange: { zh: "{name}在“{job}”的占比应大于 0、不超过 100%，请改正。", en: "The share of {name} in {job} is to be over 0 and at most 100%; correct it." },
  sameDays: {
    zh: "{name}在这些日子里已经有“{job}”。离开后再回来的，请给前一段填结束日期，后一段的开始日期要更晚。",
    en: "{name} has {job} on these days already. For somebody who left and returns, end the first stay and begin the next one later.",
  },
  sharesTooMuch: { zh: "“{job}”的占比在同一天合计 {sum}，超过 100%。请改小一个。", en: "The shares of {job} come to {sum} on one day; make one smaller." },
  noShareLeft: { zh: "“{job}”的占比已经分完，没有填占比的人分不到。请改小一个占比。", en: "The given shares of {job} leave nothing for those without one; make one smaller." },
  weightFirst: { zh: "“{job}”还没有权重，无法按占比分。请先在目标树里填权重。", en: "{job} has no weight to share out; give it one in the tree first." },
  partsOff: { zh: "“{kpi}”各人的目标合计应为 {total}。请改一个数，或留空由系统补足。", en: "The parts of {kpi} are to come to {total}; change one, or leave one blank to be worked out." },
});
