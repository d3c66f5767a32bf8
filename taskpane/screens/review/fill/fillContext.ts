import type { Entry } from "../../../../src/review/fill/entry";
import type { FillOutcome, FillReading, FillRow, FillSheet } from "../../../../src/workbook/types";
import type { Person } from "../../../hooks/usePerson";
import type { Press } from "./usePress";
import type { Writes } from "./useWrites";

export type WriteEntry = (before: Entry, after: Entry) => Promise<FillOutcome>;

/** What every row of the form needs. */
export interface FillFormContext {
  readonly reading: FillReading;
  readonly sheet: FillSheet;
  readonly person: Person;
  readonly writes: Writes;
  readonly afterPress: Press["afterPress"];
  /** Looks at the sheet again. */
  readonly again: () => void;
}

/** The id of the field of a KPI's actual, to jump to. */
export function fieldId({ goalId }: Pick<FillRow, "goalId">): string {
  return `fill-${goalId}`;
}
