import type { Message } from "./language";
import { formatNumber } from "./numbers";

/** A number with its unit in words of both languages: `71%`, `1,200 CNY`. */
export function quantity(value: number, unit: string): Message {
  const suffix = unit === "" ? "" : unit === "%" ? "%" : ` ${unit}`;
  return { zh: `${formatNumber(value, "zh-CN")}${suffix}`, en: `${formatNumber(value, "en-US")}${suffix}` };
}
