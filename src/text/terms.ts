import type { Answer, Cascade, Dimension, Direction, Frequency, GoalLevel, GoalNode, GoalState, Horizon, Indicator, Method, RollUp } from "../goals/types";
import type { Message } from "./language";

/** The words for a closed set of values: what a cell shows, and what it may say in either language. */
export interface Term<Value> {
  readonly value: Value;
  readonly name: Message;
  /** Other words that mean the same, accepted when reading. */
  readonly aliases?: readonly string[];
}

export const directionTerms: readonly Term<Direction>[] = [
  { value: 1, name: { zh: "越高越好", en: "higher" }, aliases: ["1", "high"] },
  { value: -1, name: { zh: "越低越好", en: "lower" }, aliases: ["-1", "low"] },
  { value: 0, name: { zh: "越接近越好", en: "target" }, aliases: ["0", "区间"] },
];

export const methodTerms: readonly Term<Method>[] = [
  { value: "ratio", name: { zh: "比率法", en: "ratio" } },
  { value: "inverse", name: { zh: "反比法", en: "inverse" } },
  { value: "linear", name: { zh: "线性插值", en: "linear" } },
  { value: "band", name: { zh: "区间法", en: "band" } },
  { value: "step", name: { zh: "层差法", en: "step" } },
  { value: "curve", name: { zh: "分段线性", en: "curve" } },
  { value: "passfail", name: { zh: "非此即彼", en: "passfail" } },
  { value: "deduct", name: { zh: "减分法", en: "deduct" } },
  { value: "efficacy", name: { zh: "功效系数", en: "efficacy" } },
  { value: "progress", name: { zh: "进度法", en: "progress" } },
];

/** What the parameter of a method is; methods that are not here need none. */
export const parameterNames: Partial<Record<Method, Message>> = {
  linear: { zh: "最差可接受值", en: "the worst acceptable value" },
  band: { zh: "允许偏差，例如 5%，或 5%; 20%", en: "the tolerance, such as 5%, or 5%; 20%" },
  step: { zh: "分段表，例如 80%:60; 100%:100", en: "a table, such as 80%:60; 100%:100" },
  curve: { zh: "分段表，例如 80%:60; 100%:100", en: "a table, such as 80%:60; 100%:100" },
  deduct: { zh: "每次扣分", en: "points per incident" },
  efficacy: { zh: "不允许值", en: "the bad value" },
  progress: { zh: "起点值", en: "the baseline" },
};

export const dimensionTerms: readonly Term<Dimension>[] = [
  { value: "financial", name: { zh: "财务", en: "Financial" } },
  { value: "customer", name: { zh: "客户", en: "Customer" } },
  { value: "process", name: { zh: "内部流程", en: "Process" } },
  { value: "learning", name: { zh: "学习与成长", en: "Learning" } },
];

export const natureTerms: readonly Term<NonNullable<GoalNode["nature"]>>[] = [
  { value: "hard", name: { zh: "硬指标", en: "Hard" } },
  { value: "soft", name: { zh: "软指标", en: "Soft" } },
];

export const stageTerms: readonly Term<NonNullable<GoalNode["stage"]>>[] = [
  { value: "process", name: { zh: "过程", en: "Process" } },
  { value: "result", name: { zh: "结果", en: "Result" } },
  { value: "growth", name: { zh: "成长", en: "Growth" } },
];

export const levelTerms: readonly Term<GoalLevel>[] = [
  { value: "strategy", name: { zh: "战略", en: "Strategy" } },
  { value: "department", name: { zh: "部门", en: "Department" } },
  { value: "team", name: { zh: "团队", en: "Team" } },
  { value: "role", name: { zh: "岗位", en: "Role" } },
  { value: "kpi", name: { zh: "指标", en: "KPI" } },
];

export const cascadeTerms: readonly Term<Cascade>[] = [
  { value: "copy", name: { zh: "复制", en: "copy" }, aliases: ["下达", "same"] },
  { value: "split", name: { zh: "拆分", en: "split" }, aliases: ["分摊", "share"] },
  { value: "contribute", name: { zh: "贡献", en: "contribute" }, aliases: ["支撑", "support"] },
];

export const horizonTerms: readonly Term<Horizon>[] = [
  { value: "short", name: { zh: "短期", en: "short" }, aliases: ["当年", "short-term"] },
  { value: "long", name: { zh: "长期", en: "long" }, aliases: ["跨年", "long-term"] },
];

export const goalStateTerms: readonly Term<GoalState>[] = [
  { value: "proposed", name: { zh: "待审", en: "proposed" }, aliases: ["提议", "pending"] },
  { value: "reviewed", name: { zh: "已评审", en: "reviewed" }, aliases: ["评审通过", "checked"] },
  { value: "agreed", name: { zh: "已定", en: "agreed" }, aliases: ["确认", "active", "approved"] },
  { value: "declined", name: { zh: "未采纳", en: "declined" }, aliases: ["驳回", "rejected"] },
  { value: "retired", name: { zh: "停用", en: "retired" }, aliases: ["inactive"] },
];

export const rollUpTerms: readonly Term<RollUp>[] = [
  { value: "sum", name: { zh: "合计", en: "sum" } },
  { value: "average", name: { zh: "平均", en: "average" } },
  { value: "weighted", name: { zh: "加权平均", en: "weighted" } },
  { value: "ratio", name: { zh: "重算比率", en: "ratio" } },
  { value: "last", name: { zh: "期末值", en: "last" } },
  { value: "tree", name: { zh: "按目标树汇总", en: "tree" } },
];

export const countsTerms: readonly Term<Indicator["counts"]>[] = [
  { value: "weighted", name: { zh: "按权重", en: "weighted" } },
  { value: "bonus", name: { zh: "加分", en: "bonus" } },
  { value: "veto", name: { zh: "一票否决", en: "veto" } },
];

/** The answers to the questions whether an indicator suits. */
export const answerTerms: readonly Term<Answer>[] = [
  { value: "yes", name: { zh: "是", en: "yes" } },
  { value: "partly", name: { zh: "部分", en: "partly" } },
  { value: "no", name: { zh: "否", en: "no" } },
];

export const frequencyTerms: readonly Term<Frequency>[] = [
  { value: "daily", name: { zh: "日", en: "daily" } },
  { value: "weekly", name: { zh: "周", en: "weekly" } },
  { value: "monthly", name: { zh: "月", en: "monthly" } },
  { value: "quarterly", name: { zh: "季", en: "quarterly" } },
  { value: "halfyearly", name: { zh: "半年", en: "half-yearly" } },
  { value: "yearly", name: { zh: "年", en: "yearly" } },
];

/** The words for a value. */
export function termName<Value>(terms: readonly Term<Value>[], value: Value): Message {
  return terms.find((term) => term.value === value)?.name ?? { zh: String(value), en: String(value) };
}

/** The value that a word means, in either language, whatever its case; null for an unknown word. */
export function termValue<Value>(terms: readonly Term<Value>[], word: string): Value | null {
  const wanted = fold(word);
  const found = terms.find(({ name, aliases = [] }) => [name.zh, name.en, ...aliases].some((text) => fold(text) === wanted));
  return found === undefined ? null : found.value;
}

/** A message whose places are filled with words that exist in both languages. */
export function withTerms(message: Message, words: Readonly<Record<string, Message>>): Message {
  const fill = (template: string, language: keyof Message): string =>
    template.replace(/\{(\w+)\}/g, (place, name: string) => words[name]?.[language] ?? place);
  return { zh: fill(message.zh, "zh"), en: fill(message.en, "en") };
}

function fold(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
