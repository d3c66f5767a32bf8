import { formatLimit, isLimit, limitEntries, limitKeys, limitOrder, type LimitKey, type Limits } from "../../../src/goals/limits/limits";
import type { Message } from "../../../src/text/language";
import { limitTerms } from "../../../src/text/limits";
import { limitsText as text } from "../../../src/text/pane/limits";
import { parseNumber, withoutUnit } from "../../../src/text/parse";
import { termName, withTerms } from "../../../src/text/terms";
import type { LimitChanges } from "../../../src/workbook/types";

/** What stands in the fields of the limits. */
export type LimitTexts = Readonly<Record<LimitKey, string>>;

export function textsOf(limits: Limits): LimitTexts {
  return Object.fromEntries(limitKeys.map((key) => [key, formatLimit(key, limits[key]).replace("%", "")])) as LimitTexts;
}

/** A field that cannot be kept as it is, and what to write instead. */
export interface LimitProblem {
  readonly message: Message;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface TypedLimits {
  /** Limits that are to be changed. */
  readonly changes: LimitChanges;
  readonly problems: { readonly [Key in LimitKey]?: LimitProblem };
}

/** The limits that somebody typed: shares in percent, with or without the sign. A field still as it was shown is no change: it shows fewer decimals than are kept. */
export function typedLimits(texts: LimitTexts, before: Limits): TypedLimits {
  const shown = textsOf(before);
  const typed = limitKeys.map((key) => [key, texts[key] === shown[key] ? before[key] : valueOf(key, texts[key])] as const);
  const problems = new Map(typed.flatMap(([key, value]) => (value !== null && isLimit(key, value) ? [] : [[key, rangeOf(key)] as const])));
  const values = new Map(typed);
  for (const [lower, upper] of limitOrder) {
    if (problems.has(lower) || problems.has(upper) || (values.get(lower) ?? 0) <= (values.get(upper) ?? 0)) continue;
    problems.set(lower, { message: withTerms(text.order, { upper: termName(limitTerms, upper) }), parameters: {} });
  }
  return { changes: Object.fromEntries(typed.filter(([key, value]) => value !== before[key])), problems: Object.fromEntries(problems) };
}

function valueOf(key: LimitKey, typed: string): number | null {
  if (limitEntries[key].kind === "count") return parseNumber(typed);
  const number = parseNumber(withoutUnit(typed, "%"));
  return number === null ? null : Math.round(number * 1e6) / 1e8;
}

function rangeOf(key: LimitKey): LimitProblem {
  const { kind, least, most } = limitEntries[key];
  return { message: kind === "count" ? text.count : text.share, parameters: { least: formatLimit(key, least), most: formatLimit(key, most) } };
}
