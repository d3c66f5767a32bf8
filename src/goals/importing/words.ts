import { dimensionTerms, termValue, type Term } from "../../text/terms";
import type { Dimension, Direction, Frequency, Method } from "../types";

/** The dimension that a heading or a category of somebody's own means; null for one company's own categories. */
export function dimensionOf(word: string): Dimension | null {
  const plain = word.replace(/(?:维度|类|层面|指标|\s*perspective)$/iu, "");
  return termValue(dimensionTerms, plain) ?? termValue(dimensionAliases, word) ?? termValue(dimensionAliases, plain);
}

const dimensionAliases: readonly Term<Dimension>[] = [
  { value: "financial", name: { zh: "财务类", en: "Finance" }, aliases: ["财务指标"] },
  { value: "customer", name: { zh: "客户类", en: "Customers" }, aliases: ["市场", "客户与市场"] },
  { value: "process", name: { zh: "流程", en: "Internal process" }, aliases: ["内部运营", "运营", "internal processes", "internal", "internal business process"] },
  { value: "learning", name: { zh: "学习成长", en: "Learning and growth" }, aliases: ["learning & growth", "people", "人才"] },
];

export const directionWords: readonly Term<Direction>[] = [
  { value: 1, name: { zh: "正向", en: "up" }, aliases: ["↑", "+", "高", "越大越好", "higher is better", "increase", "max", "maximize", "maximise", "more is better"] },
  { value: -1, name: { zh: "负向", en: "down" }, aliases: ["↓", "-", "低", "反向", "逆向", "越小越好", "lower is better", "decrease", "min", "minimize", "minimise", "less is better"] },
  { value: 0, name: { zh: "适中", en: "nominal" }, aliases: ["中性", "target", "on target", "within range"] },
];

export const frequencyWords: readonly Term<Frequency>[] = [
  { value: "daily", name: { zh: "每日", en: "every day" }, aliases: ["每天", "日度"] },
  { value: "weekly", name: { zh: "每周", en: "every week" }, aliases: ["周度"] },
  { value: "monthly", name: { zh: "每月", en: "month" }, aliases: ["月度", "monthly review"] },
  { value: "quarterly", name: { zh: "每季", en: "quarter" }, aliases: ["季度", "每季度"] },
  { value: "halfyearly", name: { zh: "每半年", en: "half-year" }, aliases: ["半年度", "semi-annual", "semiannual", "half yearly"] },
  { value: "yearly", name: { zh: "每年", en: "annual" }, aliases: ["年度", "annually", "year"] },
];

export const methodWords: readonly Term<Method>[] = [
  { value: "ratio", name: { zh: "比率", en: "ratio method" }, aliases: ["比例法", "完成率法", "proportional", "attainment"] },
  { value: "inverse", name: { zh: "反比", en: "inverse ratio" }, aliases: ["反比例法"] },
  { value: "linear", name: { zh: "线性插值法", en: "linear interpolation" }, aliases: ["插值法", "线性法"] },
  { value: "band", name: { zh: "区间", en: "tolerance band" }, aliases: ["tolerance", "允许偏差"] },
  { value: "step", name: { zh: "层差", en: "steps" }, aliases: ["分档", "分档法", "分段法", "档位法", "阶梯法", "stepped", "tiered", "tiers"] },
  { value: "curve", name: { zh: "分段线性法", en: "piecewise linear" }, aliases: ["分段插值", "分段插值法"] },
  { value: "passfail", name: { zh: "非此即彼法", en: "pass/fail" }, aliases: ["pass-fail", "pass or fail", "yes/no", "是否法", "达标法"] },
  { value: "deduct", name: { zh: "扣分法", en: "deduction" }, aliases: ["减分", "扣分", "deductions"] },
  { value: "efficacy", name: { zh: "功效系数法", en: "efficacy coefficient" } },
  { value: "progress", name: { zh: "进度", en: "progress from baseline" } },
];
