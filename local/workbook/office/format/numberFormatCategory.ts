import { getFormatInfo, isDateFormat, isPercentFormat, isTextFormat } from "numfmt";

export type NumberFormatCategory =
  | "General" | "Number" | "Currency" | "Accounting" | "Date" | "Time" | "Percentage" | "Fraction" | "Scientific" | "Text" | "Special" | "Custom";

const special: ReadonlySet<string> = new Set(["00000", "00000-0000", "[<=9999999]###-####;(###) ###-####", "000-00-0000"]);

/** A number with or without thousands, negative ones perhaps red or in brackets. */
const plain = /^(?:#,##0|0)(?:\.0+)?_?\)?(?:;\[Red\])?/;
const currencySign = /(?:"[$€£¥￥]"|\[\$[^\]]+\]|\\?[$€£¥￥])/;

/** The category under which Excel's dialog for number formats lists a format. */
export function numberFormatCategory(format: string): NumberFormatCategory {
  if (/^general$/i.test(format) || format === "") return "General";
  if (isTextFormat(format)) return "Text";
  if (special.has(format)) return "Special";
  if (/^_.*\* /.test(format)) return "Accounting";
  const first = format.split(";")[0] ?? "";
  if (isDateFormat(format)) return isTimeOnly(first) ? "Time" : "Date";
  if (isPercentFormat(format)) return /^0(?:\.0+)?%$/.test(first) ? "Percentage" : "Custom";
  if (/^#* ?\?+\/(?:\?+|\d+)$/.test(first)) return "Fraction";
  if (/^0(?:\.0+)?E\+0+$/.test(first)) return "Scientific";
  if (currencySign.test(first)) return plain.test(first.replace(currencySign, "").trim()) ? "Currency" : "Custom";
  if (/^(?:#,##0|0)(?:\.0+)?(?:_\)|_ )?$/.test(first)) return "Number";
  return "Custom";
}

const isTimeOnly = (format: string): boolean => {
  const type = getFormatInfo(format).type;
  return type === "time" || !/[yd]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, ""));
};
