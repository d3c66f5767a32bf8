import { catalogue } from "../language";

/** The limits of the checks, in Settings. */
export const limitsText = catalogue({
  title: { zh: "检查限值", en: "Limits of the checks" },
  summary: {
    zh: "指标建议 {fewKpis}–{manyKpis} 个，不超过 {tooManyKpis} 个；权重 {leastWeight}–{mostWeight}；单个维度不超过 {dimensionShare}。",
    en: "{fewKpis} to {manyKpis} KPIs advised, {tooManyKpis} at most; weights from {leastWeight} to {mostWeight}; one dimension {dimensionShare} at most.",
  },
  hint: { zh: "保存在工作簿的规则表里，所有人检查时都按它。", en: "Kept on the rules sheet of the workbook: everybody's checks go by them." },
  change: { zh: "修改…", en: "Change…" },
  add: { zh: "加到规则表", en: "Add to the rules sheet" },
  added: { zh: "检查限值已加到规则表", en: "The limits are on the rules sheet" },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  saved: { zh: "检查限值已修改", en: "The limits have been changed" },
  count: { zh: "填 {least} 到 {most} 之间的整数。", en: "A whole number from {least} to {most}." },
  share: { zh: "填 {least} 到 {most}。", en: "From {least} to {most}." },
  order: { zh: "不能大于“{upper}”。", en: "Not more than \"{upper}\"." },
});
