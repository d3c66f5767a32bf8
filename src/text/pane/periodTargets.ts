import { catalogue } from "../language";

/** The targets of a goal in the periods of a year. */
export const periodTargetsText = catalogue({
  year: { zh: "年度", en: "Year" },
  kind: { zh: "拆分到", en: "Split over" },
  half: { zh: "半年", en: "Half-years" },
  quarter: { zh: "季度", en: "Quarters" },
  month: { zh: "月份", en: "Months" },
  week: { zh: "周", en: "Weeks" },
  others: { zh: "该目标还有以下各期目标，保存时不会改动：", en: "Other period targets of this goal; saving leaves them as they are:" },
  group: { zh: "{year}{kind}（{count} 期）：{targets}", en: "{year}, {kind} ({count}): {targets}" },
  total: { zh: "合计 {total}", en: "{total} in total" },
  span: { zh: "{from} 至 {to}", en: "{from} to {to}" },
  single: { zh: "{period}：{target}", en: "{period}: {target}" },
  noTarget: { zh: "未填写", en: "not set" },
});
