import { parseDate, parseTime } from "numfmt";

/** What Excel in Chinese reads in a text, and how a cell shows what was typed so. */
export interface ChineseReading {
  readonly value: number;
  readonly numberFormat: string;
}

const dayPattern = /^(?:(\d{4}|\d{2})年)?(1[0-2]|0?[1-9])月(?:(3[01]|[12]\d|0?[1-9])日)?/;
const timePattern = /^(上午|下午)?\s*(\d{1,2})(?:(?::(\d{1,2})(?::(\d{1,2}))?)|(?:[时時](?:(\d{1,2})分(?:(\d{1,2})秒)?)?))$/;
const amountPattern = /^(-?)([¥￥])\s*(-?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)$/;
const bracketed = /^\((.*)\)$/;

/** `2024年1月2日`, `1月2日`, `下午3:30`, both together, `¥1,234`: what a text in Chinese means as a number; null when nothing. */
export function readChinese(text: string): ChineseReading | null {
  const trimmed = text.trim();
  return amount(trimmed) ?? moment(trimmed);
}

/** A day, a time of day or both. */
export function readChineseMoment(text: string): ChineseReading | null {
  return moment(text.trim());
}

function moment(text: string): ChineseReading | null {
  const day = dayOf(text);
  if (day !== null) {
    const rest = text.slice(day.length).trim();
    if (rest === "") return day;
    // A month is followed by no time: 2024年1月 3:30 is no moment.
    const time = day.hasDay ? timeOf(rest) : null;
    return time === null ? null : { value: day.value + time.value, numberFormat: "yyyy/m/d h:mm" };
  }
  const time = timeOf(text);
  // 2024/1/2 下午3:30
  const split = /^(\S+)\s+((?:上午|下午).*)$/.exec(text);
  if (time !== null || split === null) return time;
  const date = parseDate(split[1] ?? "")?.value;
  const later = timeOf(split[2] ?? "");
  return typeof date === "number" && later !== null ? { value: date + later.value, numberFormat: "yyyy/m/d h:mm" } : null;
}

function dayOf(text: string): (ChineseReading & { readonly length: number; readonly hasDay: boolean }) | null {
  const [all, yearText, month = "", day] = dayPattern.exec(text) ?? [];
  if (all === undefined || (yearText === undefined && day === undefined)) return null;
  const year = yearText === undefined ? new Date().getFullYear() : fullYear(yearText);
  const parsed = parseDate(`${year}-${month.padStart(2, "0")}-${(day ?? "1").padStart(2, "0")}`)?.value;
  if (typeof parsed !== "number") return null;
  const numberFormat = yearText === undefined ? 'm"月"d"日"' : day === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"';
  return { value: parsed, numberFormat, length: all.length, hasDay: day !== undefined };
}

/** Years of two digits up to 29 are of this century. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}

/** Only times that say in Chinese what they are: 15:30 alone everybody reads. */
function timeOf(text: string): ChineseReading | null {
  const [all, half, hours = "", minutes, seconds, ownMinutes, ownSeconds] = timePattern.exec(text) ?? [];
  if (all === undefined) return null;
  const hour = Number(hours);
  if (hour > (half === undefined ? 23 : 12)) return null;
  const [minute, second] = [minutes ?? ownMinutes ?? "0", seconds ?? ownSeconds ?? "0"];
  const value = parseTime(`${shifted(hour, half)}:${minute.padStart(2, "0")}:${second.padStart(2, "0")}`)?.value;
  return typeof value === "number" ? { value, numberFormat: timeFormat(half !== undefined, minutes === undefined, (seconds ?? ownSeconds) !== undefined) } : null;
}

/** 下午12时 is noon, 上午12时 midnight. */
const shifted = (hour: number, half: string | undefined): number => (half === undefined ? hour : (hour % 12) + (half === "下午" ? 12 : 0));

function timeFormat(inHalves: boolean, inWords: boolean, withSeconds: boolean): string {
  const clock = inWords ? `h"时"mm"分"${withSeconds ? 'ss"秒"' : ""}` : `h:mm${withSeconds ? ":ss" : ""}`;
  return `${inHalves ? "上午/下午" : ""}${clock}`;
}

function amount(text: string): ChineseReading | null {
  const [, inside] = bracketed.exec(text) ?? [];
  const [all, before = "", , between = "", digits = ""] = amountPattern.exec(inside ?? text) ?? [];
  const signs = `${before}${between}`;
  if (all === undefined || signs.length > 1 || (inside !== undefined && signs !== "")) return null;
  const decimals = digits.includes(".") ? ".00" : "";
  const value = Number(digits.replaceAll(",", ""));
  return { value: signs === "-" || inside !== undefined ? -value : value, numberFormat: `"¥"#,##0${decimals};"¥"-#,##0${decimals}` };
}
