import type { MetricTraits } from "./gazetteer";

const percent = /%|％|百分点|百分比|\bpp\b|\bbps?\b|percent|基点|‰/i;
const money = /元|万|亿|\b(?:usd|eur|cny|rmb|gbp|jpy|hkd|chf)\b|[$€£¥]|\b(?:k|m|bn|mn|million|billion|thousand)\b/i;
const time = /天|日|小时|分钟|秒|周|月|季|年|\b(?:days?|hours?|hrs?|h|min|mins|minutes?|sec|secs|seconds?|ms|weeks?|months?|years?)\b/i;
const score = /^分$|分值|星|\b(?:score|points?|pts|stars?|rating|grade|level)\b|级/i;
/** A price, an hourly wage or a rate per head is a level of money or volume, whatever follows the stroke. */
const quotient = /[/／每]|\bper\b/i;

/**
 * Whether steps are relative to the level before: for money, counts and volumes they are, for rates, scores, durations and
 * ratios they are differences. The unit decides before the metric; a series with a zero has no relative steps.
 */
export function isRelative(unit: string | null, metric: MetricTraits | null, levels: readonly number[]): boolean {
  if (levels.some((level) => level === 0)) return false;
  const byUnit = unit === null ? null : relativeUnit(unit);
  if (byUnit !== null) return byUnit;
  const family = metric?.family ?? null;
  return family === null || family === "money" || family === "count" || family === "volume";
}

function relativeUnit(unit: string): boolean | null {
  if (percent.test(unit)) return false;
  if (money.test(unit)) return true;
  if (quotient.test(unit)) return null;
  if (time.test(unit) || score.test(unit)) return false;
  return null;
}

export function stepBetween(from: number, to: number, relative: boolean): number {
  return relative ? (to - from) / Math.abs(from) : to - from;
}

/** Level after a step, with no more decimals than the levels show (one more when the step would be lost). */
export function targetAfter(baseline: number, step: number, relative: boolean, levels: readonly number[]): number {
  const target = relative ? baseline + step * Math.abs(baseline) : baseline + step;
  const decimals = largest(levels.map(decimalsOf));
  const rounded = roundTo(target, decimals);
  return rounded === baseline ? roundTo(target, decimals + 1) : rounded;
}

/** At most, up to the rounding of a decimal fraction in binary: 4.70 − 4.62 is not more than 4.55 − 4.47. */
export function atMost(value: number, bound: number): boolean {
  return value - bound <= 1e-9 * Math.max(1e-3, Math.abs(value), Math.abs(bound));
}

/** The largest value of a list of any length; −∞ of an empty one. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

function decimalsOf(value: number): number {
  if (Number.isSafeInteger(value)) return 0;
  const written = String(value);
  const point = written.indexOf(".");
  return point < 0 ? 0 : Math.min(6, written.includes("e") ? 6 : written.length - point - 1);
}

function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
