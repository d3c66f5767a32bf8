import { isErrorValue } from "../../sheets/readTable";
import { plainText } from "../../text/parse";
import type { Direction } from "../types";
import { hanNumber } from "./hanNumber";

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
const currency = /^(rmb|cny|usd|eur|hkd|us\$|[¥￥$€£])\s*/;
const digits = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?/;
/** Two numbers with a dash, a wave or a word for "to" between them. */
const between = /\d\s*%?\s*[a-z万亿千元]*\s*(?:-|~|–|—|～|至|到|to)\s*\d/;

export function readAmount(cell: unknown, numberFormat = ""): Amount | NoAmount {
  if (cell === null || cell === undefined || cell === "") return "blank";
  if (typeof cell === "number") return isPercent(numberFormat) ? { value: clean(cell * 100), unit: "%", direction: null } : { value: cell, unit: "", direction: null };
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
  const unit = percentOf !== null ? "%" : [rest, money === "" ? "" : money.toUpperCase()].filter((part) => part !== "").join(" ");
  // A sentence that begins with a number is no amount.
  if (rest.length > 12 || /\d/.test(rest)) return "text";
  return { value, unit, direction };
}

export function isAmount(outcome: Amount | NoAmount): outcome is Amount {
  return typeof outcome === "object";
}

/** Whether a number format shows percent; a literal "%" in quotes does not. */
function isPercent(numberFormat: string): boolean {
  return numberFormat.replace(/"[^"]*"|\\./g, "").includes("%");
}

/** 0.07 × 100 is 7, not 7.000000000000001. */
function clean(value: number): number {
  return Number(value.toPrecision(14));
}
