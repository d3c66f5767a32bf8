import { catalogue } from "./language";
import type { Term } from "./terms";

/** What became of an action. */
export type ActionState = "open" | "done" | "dropped";

export const actionStateTerms: readonly Term<ActionState>[] = [
  { value: "open", name: { zh: "进行中", en: "open" }, aliases: ["未完成", "待办"] },
  { value: "done", name: { zh: "已完成", en: "done" }, aliases: ["完成", "兑现", "kept"] },
  { value: "dropped", name: { zh: "未兑现", en: "not kept" }, aliases: ["放弃", "取消", "dropped", "broken"] },
];

/** The page of a review meeting, and what is on it. */
export const meetingMessages = catalogue({
  actionsTitle: { zh: "复盘记录", en: "Review notes" },
  actionsNote: {
    zh: "每行一个议题：事实、原因、行动、负责人和期限。未完成的行动会在下一周期的复盘页上再次出现。",
    en: "One topic a row: fact, cause, action, owner and due date. Open actions come back on the page of the next period.",
  },
  best: { zh: "得分最高：实际 {actual}，目标 {target}，得分 {score}", en: "Best: {actual} against {target}, score {score}" },
  worst: { zh: "得分最低：实际 {actual}，目标 {target}，得分 {score}", en: "Lowest: {actual} against {target}, score {score}" },
  rose: { zh: "较{period}变化最大：得分由 {before} 升至 {after}（实际 {actual}，目标 {target}）", en: "Changed most since {period}: score up from {before} to {after} ({actual} against {target})" },
  fell: { zh: "较{period}变化最大：得分由 {before} 降至 {after}（实际 {actual}，目标 {target}）", en: "Changed most since {period}: score down from {before} to {after} ({actual} against {target})" },
  notMeasured: { zh: "没有实际值，本期未评分", en: "No actual, so not scored this period" },
  question: { zh: "“{kpi}”实际 {actual}，目标 {target}：是什么造成了差距？需要谁的支持？", en: "{kpi} is at {actual}, the target is {target}: what made the gap, and whose help would close it?" },
  questionBest: { zh: "“{kpi}”得分 {score}：哪些做法值得推广？", en: "{kpi} scored {score}: which practice is worth passing on?" },
  suggestion: { zh: "把“{kpi}”提升到目标值，总分可增加 {points} 分，是提升空间最大的一项。", en: "Bringing {kpi} to its target adds {points} points to the total, more than any other KPI." },
  noSuggestion: { zh: "各项均已达到目标值，请商定下一周期更有挑战的目标。", en: "Every KPI has reached its target: agree on a more demanding one for the next period." },
  nothingScored: { zh: "本期还没有得分，请先填报并汇总。", en: "Nothing is scored in this period yet: fill in and consolidate first." },
  sheetName: { zh: "{period} {who} 复盘", en: "{period} {who} meeting" },
  pageTitle: { zh: "绩效复盘 · {who}", en: "Review meeting · {who}" },
  pageNote: {
    zh: "由“复盘”生成；内容请在“复盘”标签或“复盘”工作表中修改后重新生成。点击带下划线的指标可查看出处。",
    en: "Made by Meeting. Change the notes in the pane or on the Review notes sheet and make the page again. An underlined KPI leads to its source.",
  },
  topics: { zh: "事实、原因与行动", en: "Facts, causes and actions" },
  promises: { zh: "此前的承诺", en: "Earlier promises" },
  noPromises: { zh: "没有此前的承诺。", en: "No earlier promises." },
  toTalkAbout: { zh: "一个问题、一条建议", en: "One question, one suggestion" },
  agreedWords: { zh: "达成的共识", en: "Agreed" },
  signatures: { zh: "签字", en: "Signatures" },
  signManager: { zh: "主管：", en: "Manager:" },
  signPerson: { zh: "本人：", en: "Employee:" },
  signHead: { zh: "部门负责人：", en: "Head of department:" },
  signHr: { zh: "人力资源：", en: "HR:" },
  signDate: { zh: "日期：", en: "Date:" },
  rankOf: { zh: "第 {rank} / {of}", en: "{rank} of {of}" },
});
