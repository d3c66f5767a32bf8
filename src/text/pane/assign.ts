import { catalogue } from "../language";

/** Giving the KPIs of a job to people. */
export const assignText = catalogue({
  command: { zh: "分配给员工…", en: "Assign to people…" },
  title: { zh: "把“{job}”的指标分配给员工", en: "Assign the KPIs of {job} to people" },
  what: { zh: "{count} 个指标，每人一份，按各自的天数计分。", en: "{count} KPIs for each, which count on the days that they have them." },
  wholeTargets: { zh: "每人得到的都是部门的全部目标，不会按人数拆分。分配之后，请逐人改成各自的目标。", en: "Each person gets the department's whole target, not a part of it. Set each person's own afterwards." },
  already: { zh: "已分配", en: "Assigned" },
  start: { zh: "开始", en: "From" },
  until: { zh: "结束", en: "Until" },
  open: { zh: "不限", en: "open" },
  people: { zh: "员工", en: "People" },
  peopleHint: { zh: "每行一人：姓名，开始日期，结束日期（日期可不写）。可以从表里粘贴几列。", en: "One a line: name, first day, last day; the days may be left out. Columns can be pasted from a sheet." },
  example: { zh: "王芳\n李伟，2026-02-15", en: "Wang Fang\nLi Wei, 2026-02-15" },
  assign: { zh: "分配给 {count} 人", en: "Assign to {count} people" },
  assignOne: { zh: "分配给 1 人", en: "Assign to 1 person" },
  assignNone: { zh: "分配", en: "Assign" },
  skipped: { zh: "{names}已有这些指标，不再重复分配。", en: "Already assigned, not again: {names}." },
  done: { zh: "“{job}”的指标已分配给 {count} 人", en: "KPIs of {job} assigned to {count} people" },
  doneOne: { zh: "“{job}”的指标已分配给 1 人", en: "KPIs of {job} assigned to 1 person" },
});
