import { missingColumns } from "../../../src/review/unread";
import type { Message, MessageParameters } from "../../../src/text/language";
import { reviewText } from "../../../src/text/pane";
import { fillStates } from "../../../src/text/pane/fillStates";
import { withTerms } from "../../../src/text/terms";
import type { PeriodSummary } from "../../../src/workbook/types";

export type ReviewSheet = PeriodSummary["departments"][number];

/** How far a department's review is, in words; undefined stands for a department without a sheet. */
export function departmentState(sheet: ReviewSheet | undefined): { readonly message: Message; readonly parameters: MessageParameters } {
  if (sheet === undefined) return { message: reviewText.notGenerated, parameters: {} };
  const { filled, kpis, unread, standing, sheets = 1, submitted = 0 } = sheet;
  if (unread !== undefined) return { message: withTerms(fillStates.unread, { columns: missingColumns(unread.missing) }), parameters: {} };
  if (sheets > 1 && submitted > 0) return { message: fillStates.submittedSome, parameters: { submitted, sheets } };
  if (standing?.state === "submitted") return { message: fillStates.submitted, parameters: { by: standing.by, at: standing.at.slice(0, 10) } };
  if (standing?.state === "returned") return { message: fillStates.returned, parameters: {} };
  const message = filled === 0 ? reviewText.generated : filled < kpis ? reviewText.filling : reviewText.filled;
  return { message, parameters: { filled, kpis } };
}
