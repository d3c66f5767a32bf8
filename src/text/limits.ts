import type { LimitKey } from "../goals/limits/limits";
import { catalogue, type Message } from "./language";
import type { Term } from "./terms";

/** What the limits of the checks are called: in the table, in the pane and in findings. */
const limitNames = catalogue({
  fewKpis: { zh: "指标个数：建议至少", en: "Fewest KPIs advised" },
  manyKpis: { zh: "指标个数：建议至多", en: "Most KPIs advised" },
  tooManyKpis: { zh: "指标个数：不得超过", en: "Most KPIs allowed" },
  leastWeight: { zh: "单个指标权重：至少", en: "Lightest KPI" },
  mostWeight: { zh: "单个指标权重：至多", en: "Heaviest KPI" },
  dimensionShare: { zh: "单个维度占比：至多", en: "Largest dimension share" },
  fewDimensions: { zh: "覆盖维度：至少", en: "Fewest dimensions" },
  proposalWeight: { zh: "提议的权重：至多", en: "Heaviest proposal" },
  proposals: { zh: "每人提议个数：至多", en: "Most proposals of a person" },
  keyResults: { zh: "每个 O 的关键结果：至多", en: "Most key results of an O" },
});

/** What follows when a limit is crossed. */
export const limitNotes: Readonly<Record<LimitKey, Message>> = catalogue({
  fewKpis: { zh: "部门、小组或岗位的指标少于它时提醒。", en: "Warns of a department, team or role with fewer." },
  manyKpis: { zh: "部门、小组或岗位的指标多于它时提醒。", en: "Warns of a department, team or role with more." },
  tooManyKpis: { zh: "多于它是错误：生成评审表前要改，或写明原因。", en: "More are an error; Generate asks for a reason." },
  leastWeight: { zh: "权重低于它的指标提醒。", en: "Warns of a KPI that weighs less." },
  mostWeight: { zh: "权重高于它的指标提醒。", en: "Warns of a KPI that weighs more." },
  dimensionShare: { zh: "一个维度的权重占比超过它时提醒。", en: "Warns of a dimension with a larger share." },
  fewDimensions: { zh: "指标覆盖的维度（共 4 个）少于它时提示。", en: "Notes KPIs that cover fewer of the 4 dimensions." },
  proposalWeight: { zh: "员工提议的权重高于它时提醒。", en: "Warns of a proposed KPI that weighs more." },
  proposals: { zh: "同一个人在一个部门的提议多于它时提醒。", en: "Warns of a person with more in a department." },
  keyResults: { zh: "一个目标（O）的关键结果多于它时提醒。", en: "Warns of an objective with more." },
});

export const limitTerms: readonly Term<LimitKey>[] = (Object.keys(limitNames) as LimitKey[]).map((value) => ({ value, name: limitNames[value] }));

/** What is found about the limits themselves. */
export const limitMessages = catalogue({
  noTable: { zh: "规则表里没有检查限值，检查按默认限值进行", en: "The rules sheet holds no limits for the checks; the defaults apply" },
  noTableDetail: { zh: "需要改限值时，在“设置”的“检查限值”里加到规则表。", en: "To change them, add them to the rules sheet under Limits of the checks in Settings." },
  missing: { zh: "检查限值缺少“{limit}”，按默认值 {value}", en: "The limits lack \"{limit}\"; the default {value} applies" },
  missingDetail: { zh: "在“设置”的“检查限值”里保存，或在表中补上这一行。", en: "Save it under Limits of the checks in Settings, or add the row to the table." },
  twice: { zh: "检查限值“{limit}”出现了两次，按第一行", en: "The limit \"{limit}\" is there twice; the first row counts" },
  twiceDetail: { zh: "请删除多余的一行。", en: "Delete one of the two rows." },
  blank: { zh: "“{limit}”没有填，按默认值 {value}", en: "\"{limit}\" is blank; the default {value} applies" },
  count: { zh: "“{limit}”的“{shown}”用不了，按默认值 {value}", en: "\"{limit}\": {shown} cannot be used; the default {value} applies" },
  countDetail: { zh: "请填 {least} 到 {most} 之间的整数。", en: "Write a whole number from {least} to {most}." },
  shareDetail: { zh: "请填 {least} 到 {most} 之间的百分数，例如 {value}。", en: "Write a percentage from {least} to {most}, for example {value}." },
  order: { zh: "“{lower}”是 {low}，高于“{upper}”的 {high}，两项都按默认值", en: "\"{lower}\" is {low}, more than \"{upper}\" with {high}; the defaults of both apply" },
  orderDetail: { zh: "请改其中一个。", en: "Change one of the two." },
});

/** Excel says it of a cell of the table that it refuses. */
export const limitCellMessage = catalogue({
  value: { zh: "个数填整数，占比和权重填百分数，例如 60%。", en: "Counts are whole numbers, shares and weights percentages such as 60%." },
}).value;
