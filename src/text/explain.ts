import { catalogue } from "./language";

/*
 * The words of KPI.EXPLAIN. Formulas use − for the operator and - for a negative number, as cells show it. Those of
 * methods that give a share of the way (ratio, linear, …) read 1 = 100 points, the others read points.
 */

/** The parts of the sentence. */
export const sentenceParts = catalogue({
  facts: { zh: "实际{actual}，目标{target}，{direction}{method}", en: "Actual {actual}, target {target}, {direction}{method}" },
  factsWithoutTarget: { zh: "实际{actual}，无目标值，{direction}{method}", en: "Actual {actual}, no target, {direction}{method}" },
  method: { zh: "，{name}", en: ", method {name}" },
  result: { zh: "{facts}：{formula} = {points} 分", en: "{facts}: {formula} = {points} points" },
  unbounded: { zh: "{facts}：{formula}", en: "{facts}: {formula}" },
  untouched: { zh: "，未触及上限{cap}", en: ", below the cap of {cap}" },
  capped: { zh: "，触及上限{cap}，得 {points} 分", en: ", at the cap of {cap}: {points} points" },
  floored: { zh: "，触及下限{floor}，得 {points} 分", en: ", at the floor of {floor}: {points} points" },
  weighted: { zh: "，权重{weight} → {points} 分", en: ", weight {weight} → {points} points" },
});

export const directionWords = catalogue({
  higher: { zh: "越高越好", en: "higher is better" },
  lower: { zh: "越低越好", en: "lower is better" },
  target: { zh: "越接近越好", en: "closest to the target is best" },
});

/** What follows a method's name: its parameter. */
export const parameterWords = catalogue({
  none: { zh: "", en: "" },
  linear: { zh: "（最差可接受值{worst}）", en: " (worst acceptable value {worst})" },
  band: { zh: "（允许偏差±{inner}，外侧偏差±{outer}）", en: " (tolerance ±{inner}, outer ±{outer})" },
  table: { zh: "（{size}档）", en: " ({size} bands)" },
  curve: { zh: "（{size}个点）", en: " ({size} knots)" },
  deduct: { zh: "（每次扣{points}分）", en: " ({points} points per incident)" },
  efficacy: { zh: "（不允许值{bad}）", en: " (bad value {bad})" },
  progress: { zh: "（起点值{baseline}）", en: " (baseline {baseline})" },
});

/** How the points come about, by method and case. A actual, T target as they are written in a formula. */
export const formulaWords = catalogue({
  ratioHigher: { zh: "{A}/{T}", en: "{A}/{T}" },
  ratioLower: { zh: "2−{A}/{T}", en: "2−{A}/{T}" },
  ratioHigherNegative: { zh: "1+({A}−{T})/|{T}|", en: "1+({A}−{T})/|{T}|" },
  ratioLowerNegative: { zh: "1−({A}−{T})/|{T}|", en: "1−({A}−{T})/|{T}|" },
  ratioTarget: { zh: "1−|{A}−{T}|/|{T}|", en: "1−|{A}−{T}|/|{T}|" },
  zeroTargetMet: { zh: "目标为0且已达成", en: "the target is 0 and is met" },
  zeroTargetMissed: { zh: "目标为0且未达成", en: "the target is 0 and is not met" },
  inverse: { zh: "{T}/{A}", en: "{T}/{A}" },
  inverseZero: { zh: "实际值为0，取上限", en: "the actual is 0, which gets the cap" },
  share: { zh: "({A}−{from})/({T}−{from})", en: "({A}−{from})/({T}−{from})" },
  bandInside: { zh: "偏差{distance}不超过允许的{inner}", en: "off by {distance}, within the tolerated {inner}" },
  bandOutside: { zh: "偏差{distance}达到外侧的{outer}", en: "off by {distance}, at or beyond the outer {outer}" },
  bandBetween: { zh: "({outer}−{distance})/({outer}−{inner})", en: "({outer}−{distance})/({outer}−{inner})" },
  stepLower: { zh: "{x}，达到{bound}这一档", en: "{x}, in the band from {bound}" },
  stepUpper: { zh: "{x}，不超过{bound}这一档", en: "{x}, in the band up to {bound}" },
  stepOutside: { zh: "{x}，不在表内", en: "{x}, outside the table" },
  curveBelow: { zh: "{x}，低于第一个点{bound}", en: "{x}, below the first knot {bound}" },
  curveAbove: { zh: "{x}，达到最后一个点{bound}", en: "{x}, at or above the last knot {bound}" },
  curveOn: { zh: "{x}，{low}+({value}−{left})×({high}−{low})/({right}−{left})", en: "{x}, {low}+({value}−{left})×({high}−{low})/({right}−{left})" },
  attainment: { zh: "完成率{A}/{T}={value}", en: "attainment {A}/{T}={value}" },
  actualItself: { zh: "实际值{value}", en: "actual {value}" },
  met: { zh: "{A}{sign}{T}，已达成", en: "{A}{sign}{T}, met" },
  missed: { zh: "{A}{sign}{T}，未达成", en: "{A}{sign}{T}, not met" },
  deductBeyond: { zh: "100−{points}×({A}−{T})", en: "100−{points}×({A}−{T})" },
  deductWithin: { zh: "未超出{T}，不扣分，100", en: "not beyond {T}, nothing off, 100" },
  efficacy: { zh: "60+40×({A}−{bad})/({T}−{bad})", en: "60+40×({A}−{bad})/({T}−{bad})" },
  startMet: { zh: "起点即目标，已达成", en: "the baseline is the target, which is met" },
  startMissed: { zh: "起点即目标，未达成", en: "the baseline is the target, which is not met" },
});
