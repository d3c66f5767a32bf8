import type { Language } from "../../text/language";
import type { Comparator, Span } from "../types";
import type { Period } from "./period";

/**
 * A goal's text folded to one spelling: full-width forms, dashes, quotes and runs of white space are unified.
 * Every span of the grammar counts code units of `text`; `original` turns it into a span of the text as it was given.
 */
export interface NormalText {
  /** Folded, letters in the case in which they were written. */
  readonly text: string;
  /** The same length as `text`, with A–Z in lower case. */
  readonly lower: string;
  /** In order, without gaps between words: split at ，。；;、?! and at independent "and", "while", 并, 同时, 且. */
  readonly clauses: readonly Clause[];
  original(span: Span): Span;
}

export interface Clause extends Span {
  readonly language: Language;
  /** What separates it from the clause before: a sentence end or semicolon, a comma, a mark of enumeration, a conjunction. */
  readonly joint: "start" | "sentence" | "comma" | "list" | "and";
}

/** Why a number is part of a name. */
export type MaskKind =
  | "standard" // ISO 9001, GB/T 19001, SOX 404, 等保三级
  | "list" // Top 10, 前20名, 500强
  | "product" // Office365, iPhone 15, S/4HANA
  | "version" // v2.3, 2.0版, Phase 2, 二期, Tier 1, Level 3
  | "document" // the 2023 continuity plan, 2025年政府工作报告
  | "method" // 6S, 5 Whys, 3-quote rule, 8D, 5G
  | "place" // building 7, 3号线, 二楼
  | "group" // our team of nine, 50人团队
  | "programme" // Industry 4.0, 618, 十四五
  | "hours" // 24/7, 7×24
  | "identifier" // WO-20931, 400-820-8820
  | "quoted" // 《2025版员工手册》
  | "word"; // 统一, 进一步, 零售: number characters inside ordinary words

export interface Mask extends Span {
  readonly kind: MaskKind;
}

export type QuantityForm =
  | "cardinal" // 1,200 / 八 / a dozen
  | "percent" // 10 %, 两成, a third of, half of: value in percent, unit "%"; 2‰ as it is written, unit "‰"
  | "points" // 5个百分点, 50 bp: unit "pp" or "bp"
  | "multiple" // reach three times, 达到三倍: unit "x"
  | "deltaMultiple" // double, 翻番, 增长三倍: value in percent of change, unit "%"
  | "zero" // no …, none, 杜绝: value 0
  | "all" // every, 全部: value 100, unit "%"
  | "indefinite" // several, dozens, 若干, 大幅: value null
  | "ordinal" // first, 第一: value the place
  | "placeholder"; // X%, NN, [target], 某: value null

export type QuantityRole =
  | "target"
  | "baseline" // from 41 …, 由78%, currently 12
  | "budget" // a budget of, 预算
  | "weight" // 权重20%, worth 10 points
  | "population" // all 300 employees, 30家门店的
  | "frequency" // four a month, 每月不少于2次: may be a target (M3)
  | "time" // the length of a period: within 90 days
  | "sla" // within two hours, when it is the service level: a target too if nothing else is
  | "scale" // out of 5, 5分制, per 1,000, 每百万: part of a unit
  | "name"
  | "comparisonBase" // versus 12 % last year
  | "indefinite"
  | "placeholder";

/** What stands beside a quantity, whatever was made of it: for rules that know more than the grammar. */
export type CueKind =
  | "atLeast" | "atMost" | "between" | "exactly"
  | "by" | "to" | "from" | "current" | "versus"
  | "budget" | "weight" | "population" | "frequency" | "scale" | "sla";

export interface Cue extends Span {
  readonly kind: CueKind;
}

export interface Quantity extends Span {
  /** Where the number itself ends, with a unit that is written onto it, before a counted noun. */
  readonly numberEnd: number;
  /** Scale words are expanded; a percentage is its number; a range is [low, high]; null for indefinite and placeholder. */
  readonly value: number | readonly [number, number] | null;
  /**
   * "%", "pp", "bp", "x", a currency code, "minute" … "year", or the counted noun as it is written; null without one.
   */
  readonly unit: string | null;
  /** The counted noun or unit as it stands in the text (inside or just behind the quantity). */
  readonly unitSpan: Span | null;
  readonly form: QuantityForm;
  readonly role: QuantityRole;
  readonly comparator: Comparator | null;
  /** "by" for an amount of change, "to" for a level that is reached, null when the words do not say. */
  readonly change: "by" | "to" | null;
  /** The direction that the word itself says: halve, 减半, 杜绝 are down, double, 翻番 up. */
  readonly implies: "up" | "down" | null;
  readonly cues: readonly Cue[];
}

export type TimeRole =
  | "deadline" // T1
  | "period" // T2, and T5 with `modifiesMetric`
  | "fromNow" // T3
  | "event" // T4
  | "recurring"
  | "start"
  | "comparison"
  | "sla"
  | "name"
  | "vague"
  | "placeholder"
  | "history"
  | "hours"; // limits working hours or a population: 24/7, with less than a year's service

/** The roles that make a goal time-bound. */
export const fixingRoles: ReadonlySet<TimeRole> = new Set(["deadline", "period", "fromNow", "event"]);

export type TimeUnit = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "half" | "year";

export interface TimeExpression extends Span {
  readonly role: TimeRole;
  /** What ends with its last day, or the words of the event that is the limit; null for roles that fix nothing. */
  readonly ends: Period | { readonly event: string } | null;
  /** What recurs, or the unit of a duration or period. */
  readonly unit: TimeUnit | null;
  /** The period stands before the metric that it belongs to (T5). */
  readonly modifiesMetric: boolean;
}

export interface TimeOptions {
  /** Whether the name of a metric starts at an offset of the normalised text. */
  readonly isMetricAt?: (offset: number) => boolean;
}

/** Everything that the grammar reads in a goal. */
export interface Reading {
  readonly normal: NormalText;
  readonly masks: readonly Mask[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
}
