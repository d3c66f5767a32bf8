import { isErrorValue } from "../../sheets/readTable";
import { plainText } from "../../text/parse";
import type { Direction } from "../types";
import { hanNumber } from "./hanNumber";
import { isUnit } from "./units";

/** A number as somebody wrote it in a cell of their own: 95%, ≥95%, 1,200 万元, 三十, 不超过3天. */
export interface Amount {
  /** In its unit: 95 for 95 %. */
  readonly value: number;
  /** What stands behind the number; "" when nothing does. */
  readonly unit: string;
  /** Which way is better, where the cell says "at least" or "at most". */
  readonly direction: Direction | null;
}

/** Why a cell is no amount. */
export type NoAmount = "blank" | "error" | "text" | "range";

const atLeast = /^(?:≥|>=|=>|>|不低于|不少于|不小于|不得低于|至少|大于等于|大于|高于|超过|达到|完成|at least|no less than|not less than|min\.?|minimum|more than|over|above|reach)\s*/;
const atMost = /^(?:≤|<=|=<|<|不超过|不高于|不大于|不多于|不得超过|不得高于|至多|小于等于|小于|低于|少于|控制在|at most|no more than|not more than|max\.?|maximum|less than|under|below|within)\s*/;
const atLeastAfter = /\s*(?:及以上|以上|\+|or more|or above|or higher|minimum|min\.?)$/;
const atMostAfter = /\s*(?:及以下|及以内|以下|以内|之内|or less|or below|or lower|or fewer|maximum|max\.?)$/;
const currency = /^(rmb|cny|usd|eur|gbp|hkd|inr|sgd|us\$|[¥￥$€£₹])\s*/;
const digits = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?/;
/** Two numbers with a dash, a wave or a word for "to" between them. */
const between = /(?:\d|^[零一二两三四五六七八九十百]+)\s*%?\s*[a-z万亿千元成]*\s*(?:-|~|–|—|～|至|到|to)\s*[\d一二两三四五六七八九十]/;
/** 三成 is 30 %, 三成半 and 三成五 are 35 %. */
const tenths = /^\s*成\s*(半|\d(?!\d)|[一二三四五六七八九])?$/;

export function readAmount(cell: unknown, numberFormat = ""): Amount | NoAmount {
  if (cell === null || cell === undefined || cell === "") return "blank";
  if (typeof cell === "number" && isDateFormat(numberFormat)) return "text";
  if (typeof cell === "number") return isPercentFormat(numberFormat) ? { value: clean(cell * 100), unit: "%", direction: null } : { value: cell, unit: "", direction: null };
  if (isErrorValue(cell)) return "error";
  if (typeof cell !== "string") return "text";
  let text = plainText(cell);
  if (text === "") return "blank";
  let direction: Direction | null = null;
  const take = (pattern: RegExp, meaning: Direction): void => {
    const rest = text.replace(pattern, "");
    if (rest !== text) direction = meaning;
    text = rest;
  };
  // A sign at one end is enough to know the way; both are taken off.
  take(atLeast, 1);
  take(atMost, -1);
  take(atLeastAfter, 1);
  take(atMostAfter, -1);
  if (between.test(text)) return "range";
  // 零事故, zero accidents, none: the number is the word.
  if (/^(?:零(?![\d点])|zero\b|none$|nil$)/.test(text) && text.length <= 20) return { value: 0, unit: "", direction };
  const [sign = "", money = ""] = currency.exec(text) ?? [];
  text = text.slice(sign.length);
  const percentOf = /^百分之/.exec(text);
  if (percentOf !== null) text = text.slice(percentOf[0].length);
  const [numeral = ""] = digits.exec(text) ?? [];
  const han = /\d/.test(numeral) ? null : hanNumber(text);
  if (han === null && !/\d/.test(numeral)) return "text";
  const value = han?.value ?? Number(numeral.replace(/,/g, ""));
  const rest = text.slice(han?.length ?? numeral.length).trim();
  const [isTenths, more = ""] = tenths.exec(rest) ?? [];
  if (isTenths !== undefined) return { value: clean(value * 10 + (more === "半" ? 5 : more === "" ? 0 : (hanNumber(more)?.value ?? Number(more)))), unit: "%", direction };
  const behind = unitBehind(rest, value, direction);
  if (behind === null) return "text";
  const unit = percentOf !== null ? "%" : [behind, money === "" ? "" : money.toUpperCase()].filter((part) => part !== "").join(" ");
  return { value, unit, direction };
}

export function isAmount(outcome: Amount | NoAmount): outcome is Amount {
  return typeof outcome === "object";
}

/** Words of a sentence, which no unit has. */
const sentence = /完成|上线|达成|实现|签约|达标|通过|落地|发布|投产|验收|之?前|底$|launch|complet|sign|\bby\b|before|until|done|deliver|achiev/u;
const months = /^(?:st|nd|rd|th|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/;

/** The unit behind a number; null where the number belongs to something else: a date, a fraction, a sentence. */
function unitBehind(rest: string, value: number, direction: Direction | null): string | null {
  // 12 万 3 千, 1 万二千: the number goes on.
  if (/\d/.test(rest) || /^[万亿千百十]+[零〇一二两三四五六七八九]/.test(rest)) return null;
  if (rest.startsWith("%")) return "%";
  // 6月底, 2026年, 一季度, 15日 are dates, unless it says "within 3 days"; 月/人 is a unit.
  if (/^[月年日]$/.test(rest)) return direction !== null && !(rest === "年" && value >= 1900) ? rest : null;
  if (/^(?:季度|[月年日](?!\/)|号|分之)/.test(rest) || months.test(rest)) return null;
  const unit = rest.replace(/\([^)]*\)|【[^】]*】|\[[^\]]*\]/g, "").trim();
  const isPlausible = isUnit(unit) || (/^[\p{L}%‰°℃$¥€£/·\s.]{0,12}$/u.test(unit) && !/\p{Script=Han}{7}/u.test(unit) && !sentence.test(unit));
  return isPlausible ? unit : null;
}

/** What a number format shows besides what it writes out: "…", \x, _x, *x and [colours]. */
function codes(numberFormat: string): string {
  return numberFormat.replace(/"[^"]*"|[\\_*].|\[[^\]]*\]/g, "");
}

/** Whether a number format shows percent; a literal "%" in quotes does not. */
export function isPercentFormat(numberFormat: string): boolean {
  return codes(numberFormat).includes("%");
}

/** Whether a number format shows a date. */
export function isDateFormat(numberFormat: string): boolean {
  return /[ymd]/i.test(codes(numberFormat).replace(/general|standard/gi, ""));
}

/** 0.07 × 100 is 7, not 7.000000000000001. */
function clean(value: number): number {
  return Number(value.toPrecision(14));
}
