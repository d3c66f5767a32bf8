import { say, type Language } from "../../text/language";
import { filesText } from "../../text/files";
import { shareSafeMessages } from "../../text/shareSafe";
import { periodLabel } from "../periods";
import type { PeriodId } from "../types";

/** A name for a department file that every system takes: `2026Q4 Sales review.xlsx`. Names that are taken get a number. */
export function fileName(period: PeriodId, who: string, language: Language, taken: ReadonlySet<string>): string {
  const base = clean(say(filesText.fileName, language, { period: periodLabel(period, language), who }));
  for (let number = 1; ; number += 1) {
    const name = `${base}${number === 1 ? "" : ` (${number})`}.xlsx`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The name of all files together. */
export function archiveName(period: PeriodId, language: Language): string {
  return `${clean(say(filesText.allFiles, language, { period: periodLabel(period, language) }))}.zip`;
}

/** The name of the file with a summary that everybody may see. */
export function summaryFileName(period: PeriodId, language: Language): string {
  return `${clean(say(shareSafeMessages.fileName, language, { period: periodLabel(period, language) }))}.xlsx`;
}

/** Windows takes no `\ / : * ? " < > |`, and no name of a device. */
function clean(text: string): string {
  const name = text.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_").replace(/\s+/g, " ").trim().slice(0, 100).replace(/[. ]+$/, "");
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `${name}_` : name;
}
