import { format, isDateFormat } from "numfmt";
import { weekdayOf } from "./excel/serialDate";

/** The digits and places of [DBNum1], [DBNum2] and [DBNum3]. */
const numerals: Readonly<Record<string, { readonly digits: string; readonly places: readonly string[]; readonly groups: readonly string[] }>> = {
  1: { digits: "〇一二三四五六七八九", places: ["", "十", "百", "千"], groups: ["", "万", "亿", "万亿"] },
  2: { digits: "零壹贰叁肆伍陆柒捌玖", places: ["", "拾", "佰", "仟"], groups: ["", "万", "亿", "万亿"] },
  3: { digits: "０１２３４５６７８９", places: ["", "十", "百", "千"], groups: ["", "万", "亿", "万亿"] },
};

const dbNum = /\[dbnum([123])\]/i;

/** Pieces of a format that stand for themselves, and those that only Chinese formats have. */
const formatPiece = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|!(.)|(a{3,4})(?!a)|a{5,}|G\/通用格式/gisu;
const isChinesePiece = /!|a{3,4}|通用格式/iu;
const otherLocale = /\[\$[^\]-]*-(?!0*804\]|zh-cn)[^\]]+\]/i;
const weekdays = "日一二三四五六";

/** A format without what the formatter does not know: `!` before a sign as it is, G/通用格式, and the weekdays aaaa (星期一) and aaa (一) of a value. */
function inCommonSigns(numberFormat: string, value: unknown): string {
  if (!isChinesePiece.test(numberFormat)) return numberFormat;
  const isForeign = otherLocale.test(numberFormat);
  return numberFormat.replace(formatPiece, (piece, escaped: string | undefined, weekday: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (piece.endsWith("通用格式") && !piece.startsWith('"')) return "General";
    if (weekday === undefined || isForeign || typeof value !== "number") return piece;
    return `"${weekday.length === 4 ? "星期" : ""}${weekdays[weekdayOf(value)] ?? ""}"`;
  });
}

/** Whether Excel shows nothing for a value in a format: there are no dates before 1900. */
export function isBeforeDates(value: unknown, numberFormat: string): boolean {
  return typeof value === "number" && value < 0 && isDateFormat(inCommonSigns(numberFormat, null));
}

/** Whether a format has what only Chinese workbooks know. */
export const isChineseFormat = (numberFormat: string): boolean => isChinesePiece.test(numberFormat) || dbNum.test(numberFormat) || numberFormat.includes("上午/下午");

/** A value in a number format, also in those of Chinese workbooks, which the formatter does not know. */
export function formatted(given: string, value: string | number | boolean, options: Parameters<typeof format>[2]): string {
  const numberFormat = inCommonSigns(given, value);
  const [, kind] = dbNum.exec(numberFormat) ?? [];
  const halves = numberFormat.includes("上午/下午");
  if (kind === undefined && !halves) return format(numberFormat, value, options);
  const plain = numberFormat.replace(/\[dbnum[123]\]/gi, "").replaceAll("上午/下午", "AM/PM");
  const shown = format(plain === "" ? "General" : plain, value, options);
  const inHalves = halves ? shown.replace("AM", "上午").replace("PM", "下午") : shown;
  return kind === undefined || typeof value !== "number" ? inHalves : inNumerals(inHalves, plain, kind);
}

/** Numbers by their places where the format is General, and of dates but for years; else digit by digit. */
function inNumerals(shown: string, numberFormat: string, kind: string): string {
  const { digits = "" } = numerals[kind] ?? {};
  const byDigit = (text: string): string => text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  const bare = numberFormat.replace(/\[[^\]]*\]|"[^"]*"|\\./g, "").trim();
  const isDate = isDateFormat(numberFormat);
  const isSpelled = isDate || bare === "" || /general/i.test(bare);
  if (!isSpelled) return byDigit(shown);
  return shown.replace(/\d+(?:\.\d+)?/g, (number) => {
    if (isDate && number.length >= 4) return byDigit(number);
    const [whole = "", decimals] = number.split(".");
    const spelled = byPlaces(whole, kind);
    return decimals === undefined ? spelled : `${spelled}.${byDigit(decimals)}`;
  });
}

/** A whole number in Chinese as NUMBERSTRING writes it: 1 一千二百, 2 壹仟贰佰, 3 一二〇〇. */
export function spelledInChinese(number: number, kind: 1 | 2 | 3): string {
  const digits = number.toFixed(0);
  if (kind === 3) return [...digits].map((digit) => numerals["1"]?.digits[Number(digit)] ?? digit).join("");
  const spelled = byPlaces(digits, String(kind));
  return spelled.startsWith("十") ? `一${spelled}` : spelled;
}

function byPlaces(whole: string, kind: string): string {
  const { digits, places, groups } = numerals[kind]!;
  const number = whole.replace(/^0+(?=\d)/, "");
  if (number === "0" || number.length > 16) return number.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  let text = "";
  let skipped = false;
  for (let from = number.length % 4 === 0 ? 0 : (number.length % 4) - 4; from < number.length; from += 4) {
    const group = number.slice(Math.max(0, from), from + 4);
    const before = text;
    for (const [at, digit] of [...group].entries()) {
      const place = group.length - 1 - at;
      if (digit === "0") skipped ||= text !== "";
      else {
        text += `${skipped ? digits[0] : ""}${digits[Number(digit)]}${places[place]}`;
        skipped = false;
      }
    }
    if (text !== before) text += groups[(number.length - from - 4) / 4] ?? "";
  }
  // 12 is 十二 in the plain numerals.
  return kind !== "2" && /^1\d$/.test(number) ? text.slice(1) : text;
}
