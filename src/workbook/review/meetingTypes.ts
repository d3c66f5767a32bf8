import type { KeyResult } from "../../goals/okr/types";
import type { ReviewAction } from "../../review/meeting/actions";
import type { LocatedResult } from "../../review/meeting/facts";
import type { NoteChange } from "../../review/meeting/saveNotes";
import type { PeriodTotal } from "../../review/meeting/standing";
import type { GradeScale } from "../../scoring/grade";
import type { Language } from "../../text/language";

/** What meetings are about: everything that was consolidated and written down. */
export interface MeetingReading {
  readonly language: Language | null;
  readonly results: readonly LocatedResult[];
  readonly totals: readonly PeriodTotal[];
  readonly actions: readonly ReviewAction[];
  readonly grades: GradeScale;
  /** Key results of all departments that may count in totals. */
  readonly keyResults: readonly KeyResult[];
}

export interface NotesReport {
  /** Changes that met a newer word of somebody else's, which stays. */
  readonly kept: readonly NoteChange[];
}
