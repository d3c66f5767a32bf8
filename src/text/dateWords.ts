import type { Language } from "./language";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** An ISO date as a sentence says it: 2026年9月30日, 30 September 2026. Other words stay as they are. */
export function dateWords(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return language === "zh-CN" ? `${year}年${Number(month)}月${Number(day)}日` : `${Number(day)} ${name} ${year}`;
}
