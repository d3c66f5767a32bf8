import type { Language } from "../../../src/text/language";

/** An ISO time in the reader's own time zone: `2026/11/3 14:05`, `Nov 3, 2026, 2:05 PM`. */
export function formatTime(iso: string, language: Language): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(time);
}
