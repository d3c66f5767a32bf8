import { hanNumber } from "../importing/hanNumber";
import type { Language } from "../../text/language";
import { parseNumber, plainText } from "../../text/parse";

/** A target that follows the past: the mean of the last periods, and so much more or less. */
export interface RollingRule {
  readonly periods: number;
  /** Fraction: 0.05 is 5 % more. */
  readonly growth: number;
}

/** More periods than these are no rule of the recent past. */
const most = 60;

const english = String.raw`(?:rolling|(?:mean of|average of)(?: the)? last|last)\s*(?<count>\d+)\s*(?:periods?|weeks?|months?|quarters?|halves|years?)?\s*(?:average|mean)?`;
const chinese = String.raw`(?:滚动|近|最近|过去|前)\s*(?<count>\d+|[一二两三四五六七八九十]+)\s*(?:个?(?:期|周期|周|星期|月|季|季度|半年|年))?\s*(?:的?(?:平均|均值|平均值))?`;
/** One period is enough for `last period +5%` and `上期 +5%`. */
const single = String.raw`(?:(?:last|previous|prior) period|上一?(?:期|周期)(?:实际值?)?)`;
const change = String.raw`(?:(?<operator>[+\-×*x]?)\s*(?<amount>\d[\d.,]*\s*%?))?`;

/** `rolling 4 +5%`, `rolling 4 periods x 1.05`; `滚动4期 +5%`, `滚动 4 个季度 ×1.05`, `近12个月平均`, `最近三期平均`. */
const patterns = [english, chinese, single].map((head) => new RegExp(`^${head}\\s*${change}$`));

/**
 * The rule that a cell states, in either language. Null for words that are no rule; a blank cell is asked about by
 * nobody. A factor is written with × (`×1.05`), a change in percent with its sign (`+5%`, `-3%`).
 */
export function parseRollingRule(cell: string): RollingRule | null {
  const text = plainText(cell);
  const found = patterns.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return null;
  const { count = "1", operator = "", amount } = found;
  const periods = /^\d/.test(count) ? Number(count) : hanNumber(count)?.value ?? 0;
  const growth = amount === undefined ? 0 : growthOf(operator, amount.replace(/\s/g, ""));
  return periods < 1 || periods > most || growth === null || growth < -1 ? null : { periods, growth };
}

/** The sentence of a rule, as `parseRollingRule` reads it again: `rolling 4 +5%`, `上期 -2%`. */
export function writeRollingRule({ periods, growth }: RollingRule, language: Language): string {
  const [rolling, last] = language === "zh-CN" ? [`滚动${periods}期`, "上期"] : [`rolling ${periods}`, "last period"];
  const percent = Number((growth * 100).toPrecision(12));
  return `${periods === 1 ? last : rolling}${percent === 0 ? "" : ` ${percent > 0 ? "+" : "-"}${Math.abs(percent)}%`}`;
}

function growthOf(operator: string, amount: string): number | null {
  const value = parseNumber(amount);
  if (value === null) return null;
  if (operator === "×" || operator === "*" || operator === "x") return clean(value - 1);
  // "+5" alone could be five of the unit: only a percentage is a rate of growth.
  if (!amount.endsWith("%") || operator === "") return null;
  return operator === "-" ? -value : value;
}

function clean(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** What a rule gives: a target, or how many of the periods that it needs have a result. */
export type RollingTarget = { readonly target: number } | { readonly needed: number; readonly found: number };

/** Mean of the last results × growth. `actuals` are those of the periods before, the latest last; null is a missing one. */
export function rollingTarget({ periods, growth }: RollingRule, actuals: readonly (number | null)[]): RollingTarget {
  const last = actuals.slice(-periods).filter((actual) => actual !== null);
  if (last.length < periods) return { needed: periods, found: last.length };
  const mean = last.reduce((sum, actual) => sum + actual, 0) / periods;
  return { target: Number((mean * (1 + growth)).toPrecision(12)) };
}
