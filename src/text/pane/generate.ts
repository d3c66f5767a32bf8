import { catalogue } from "../language";

/** Generating review sheets, and writing results, where the goal tree or a sheet is not ready for it. */
export const generateText = catalogue({
  upToDate: { zh: "{count} 个部门的评审表与目标树一致或已提交，不再生成。", en: "The sheets of {count} departments are as the goal tree says, or were handed in: they are left out." },
  upToDateOne: { zh: "{department}的评审表与目标树一致或已提交，不再生成。", en: "The sheet of {department} is as the goal tree says, or was handed in: it is left out." },
  alsoUpToDate: { zh: "也重新生成它们", en: "Generate these again as well" },
  asksTitle: { zh: "目标树还有错误，没有生成", en: "The goal tree has errors; nothing was generated" },
  asks: { zh: "请先到“规划”改正。确需照此生成，请写明原因，它会记入变更记录。", en: "Put them right in Plan first. To generate as it is, say why; the reason is noted in the table of changes." },
  toPlan: { zh: "去改正", en: "Go to Plan" },
  despite: { zh: "仍然生成", en: "Generate all the same" },
  splitYear: { zh: "平分到各期", en: "Split evenly" },
  splitYearOf: { zh: "平分到各期：{finding}", en: "Split evenly: {finding}" },
  splitYears: { zh: "全部平分（{count} 个）并重新生成", en: "Split all {count} evenly and generate again" },
  unbalancedTitle: { zh: "权重合计不是 100%", en: "Weights do not total 100%" },
  unbalanced: {
    zh: "{departments}：权重合计不是 100%，总分是按比例折算的。请先改正；确需照此写入，请写明原因，它会记入变更记录。",
    en: "{departments}: weights do not total 100%, so totals are scaled. Put them right first; to write them as they are, say why. The reason is noted in the table of changes.",
  },
  why: { zh: "原因", en: "Reason" },
  whyNeeded: { zh: "请写明原因。", en: "Say why." },
});
