import { cycleStageTerms } from "../../sheets/cycleTerms";
import type { SubmissionEvent } from "../../sheets/submissionStates";
import { fillMessages as text } from "../../text/fill";
import type { Message } from "../../text/language";
import { termName, withTerms } from "../../text/terms";
import type { Cycle } from "../cycle/cycles";
import { openInputs } from "../mayChange";
import { unreadSheet } from "../unread";

/** The review sheet on which a step is to be taken. */
export interface StepSheet {
  readonly department: string;
  /** Whose own sheet it is; "" for the whole department. */
  readonly person: string;
  /** The name of its tab. */
  readonly sheet: string;
  /** Null where nobody has begun a cycle. */
  readonly cycle: Pick<Cycle, "stage"> | null;
  /** Headings that its table lacks. */
  readonly missing: readonly Message[];
}

/**
 * Why the sheet itself does not allow a step; null when it does. What cannot be read is not submitted, and nothing is
 * returned at a stage that keeps it locked: whoever gets it back could only submit the same again.
 */
export function sheetRefusal(event: SubmissionEvent, sheet: StepSheet): Message | null {
  const { cycle, missing } = sheet;
  if (event === "submitted" && missing.length > 0) return unreadSheet(sheet, missing);
  if (event !== "returned" || cycle === null || openInputs(cycle.stage).has("actual")) return null;
  return withTerms(text.lockedStage, { stage: termName(cycleStageTerms, cycle.stage), assess: termName(cycleStageTerms, "assess") });
}
