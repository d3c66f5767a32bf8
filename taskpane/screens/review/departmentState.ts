import type { Message, MessageParameters } from "../../../src/text/language";
import { reviewText } from "../../../src/text/pane";
import type { PeriodSummary } from "../../../src/workbook/types";

export type ReviewSheet = PeriodSummary["departments"][number];

/** How far a department's review is, in words; undefined stands for a department without a sheet. */
export function departmentState(sheet: ReviewSheet | undefined): { readonly message: Message; readonly parameters: MessageParameters } {
  if (sheet === undefined) return { message: reviewText.notGenerated, parameters: {} };
  const { filled, kpis } = sheet;
  const message = filled === 0 ? reviewText.generated : filled < kpis ? reviewText.filling : reviewText.filled;
  return { message, parameters: { filled, kpis } };
}
