import { catalogue } from "./language";
import type { Term } from "./terms";

/** Whether a key result is promised, or aims higher than anybody can promise. */
export type Commitment = "committed" | "aspirational";

export const commitmentTerms: readonly Term<Commitment>[] = [
  { value: "committed", name: { zh: "承诺型", en: "committed" }, aliases: ["承诺", "roofshot"] },
  { value: "aspirational", name: { zh: "挑战型", en: "aspirational" }, aliases: ["愿景型", "挑战", "moonshot", "stretch"] },
];

export const okrMessages = catalogue({
  title: { zh: "OKR（目标与关键结果）", en: "Objectives and key results" },
  note: {
    zh: "更新“当前值”，OKR 评分（0–1）随之更新。权重是占部门总分的比例：0% 只跟踪，不影响得分。",
    en: "Update Current and the grade (0 to 1) follows. Weight is the part of the department's total: 0% is followed without changing the score.",
  },
  weightRange: { zh: "权重是 0 到 100% 之间的数；0% 不影响得分。", en: "A weight is a number between 0 and 100%; 0% does not change the score." },

  // Checks
  noNumber: { zh: "{keyResult}：没有目标值，无法衡量", en: "{keyResult}: no target, so nobody can tell when it is reached" },
  noNumberDetail: { zh: "请写出要达到的数；没有数的是任务，不是关键结果。", en: "Write the number to reach. Without one it is a task, not a key result." },
  noWay: { zh: "{keyResult}：起点值等于目标值，没有要走的路", en: "{keyResult}: it starts where it is to end" },
  noWayDetail: { zh: "请改正起点值或目标值。", en: "Correct the start or the target." },
  tooMany: { zh: "{objective}（{department}）：有 {count} 个关键结果，多于 {most} 个", en: "{objective} ({department}): {count} key results, more than {most}" },
  tooManyDetail: { zh: "留下最能说明目标达成的几个。", en: "Keep those that show best whether the objective is reached." },
  noKeyResult: { zh: "{objective}（{department}）：还没有关键结果", en: "{objective} ({department}): no key result yet" },
  noKeyResultDetail: { zh: "请写出怎样算做成了。", en: "Write how one can tell that it was achieved." },
  noObjective: { zh: "{keyResult}：没有对应的目标（O）", en: "{keyResult}: belongs to no objective" },
  noObjectiveDetail: { zh: "请在“目标（O）”列写明它服务于哪个目标。", en: "Name the objective that it serves in the column Objective." },
  tooHeavy: { zh: "{department} · {period}：OKR 权重合计 {weight}，超过部门总分", en: "{department} · {period}: the OKR weights total {weight}, more than the whole score" },
  tooHeavyDetail: { zh: "合计应在 100% 以内；通常 0–30%。", en: "Keep the total within 100%; 0 to 30% is usual." },
  lostParent: { zh: "{keyResult}：上级“{parent}”不在目标树中", en: "{keyResult}: the goal {parent} that it hangs on is not in the tree" },
  lostParentDetail: { zh: "请从目标树复制正确的编号，或清空“上级”。", en: "Copy the right id from the goal tree, or clear Parent." },
  lostDepartment: { zh: "{keyResult}：部门“{department}”不在目标树中", en: "{keyResult}: the department {department} is not in the goal tree" },
  lostDepartmentDetail: { zh: "部门改名后，请把这里改成目标树里的新名称，否则这个关键结果不计入总分。", en: "After a department was renamed, write its new name here too; otherwise this key result counts in no total." },
  otherGrade: { zh: "{keyResult}：评分显示 {shown}，按起点值、目标值和当前值应为 {grade}", en: "{keyResult}: the grade shows {shown}; by start, target and current it is {grade}" },
  otherGradeDetail: { zh: "请从另一行复制评分公式。汇总按规则计算的评分计入总分。", en: "Copy the formula of the grade from another row. Consolidating counts the grade of the rule." },
  noGrade: { zh: "空白", en: "nothing" },
  sameId: { zh: "{keyResult}：编号 {id} 与另一行重复", en: "{keyResult}: another row has the same id, {id}" },
  sameIdDetail: { zh: "复制行之后，请改成不同的编号。", en: "After copying a row, give it an id of its own." },
});
