import { catalogue } from "./language";

/** KPIs that departments share. */
export const sharedMessages = catalogue({
  comment: { zh: "协同，由{department}填报。", en: "Shared, entered by {department}." },
  note: { zh: "由{department}填报，这里自动显示。", en: "{department} enters it; it shows here by itself." },
  ownActual: { zh: "{department} · {kpi}：实际值应由{owner}填报，这里另填了 {value}", en: "{department} · {kpi}: {owner} enters the actual, but {value} was typed here" },
  ownActualDetail: { zh: "已保留并照此计分。删除这个值，再次生成评审表，就会显示{owner}填报的值。", en: "It was kept and counts. Delete it and generate the review again to show what {owner} enters." },
  noHome: { zh: "{department} · {kpi}：由{owner}填报，但{owner}还没有可取用的评审表", en: "{department} · {kpi}: {owner} enters the actual, but no review sheet of {owner} gives it yet" },
  noHomeDetail: { zh: "请先生成{owner}的评审表，再生成这一份，实际值就会自动显示。", en: "Generate the sheet of {owner}, then this one again: the actual then shows by itself." },
});
