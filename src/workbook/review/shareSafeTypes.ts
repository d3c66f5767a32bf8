import type { ShareSafeRequest } from "../../review/shareSafe/shareSafeSummary";
import type { ShareSafeOptions, ShareSafeSummary } from "../../review/shareSafe/types";
import type { Language } from "../../text/language";
import type { Work } from "../work";

/** What a summary that everybody may see is made of, and how it was made last. */
export interface ShareSafeReading extends Omit<ShareSafeRequest, "period"> {
  readonly language: Language | null;
}

export interface DrawnSummary {
  readonly sheet: string;
  /** `Sheet!A1` to show. */
  readonly address: string;
  /** Takes the sheet out again; false where somebody has changed it since, or it is gone. */
  readonly undo: () => Promise<boolean>;
}

/** Summaries that everybody may see; part of `KpiWorkbook`. */
export interface ShareSafeWorkbook {
  readShareSafe(): Promise<ShareSafeReading>;
  /** Keeps in the workbook how summaries are made. */
  writeShareSafeOptions(options: ShareSafeOptions): Promise<void>;
  /** Draws a summary on a sheet of its own, as it was previewed: values and charts. Earlier ones stay. */
  drawShareSafe(summary: ShareSafeSummary, language: Language, work?: Work): Promise<DrawnSummary>;
}
