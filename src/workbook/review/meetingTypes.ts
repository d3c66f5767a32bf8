import type { KeyResult } from "../../goals/okr/types";
import type { MeetingSubject, ReviewAction } from "../../review/meeting/actions";
import type { LocatedResult } from "../../review/meeting/facts";
import type { NoteChange } from "../../review/meeting/saveNotes";
import type { PeriodTotal } from "../../review/meeting/standing";
import type { GradeScale } from "../../scoring/grade";
import type { Language } from "../../text/language";
import type { Said } from "../../review/talk/talk";
import type { PeriodId } from "../../review/types";
import type { Work } from "../work";
import type { WriteReport } from "../writeReport";

/** Review meetings: their facts, notes and pages. */
export interface MeetingWorkbook {
  /** Everything that review meetings are about: results with their cells, totals, and the notes of all meetings. */
  readMeeting(): Promise<MeetingReading>;
  /**
   * Writes notes of review meetings into `tblActions`, which is made where it is missing. Only changed words are written;
   * where somebody else has changed the same word meanwhile, theirs stays.
   */
  saveNotes(changes: readonly NoteChange[], language: Language): Promise<NotesReport>;
  /** Draws the page of a department's or person's review meeting; its earlier page gives way to it. */
  makeMeetingPage(period: PeriodId, subject: MeetingSubject, language: Language, work?: Work): Promise<WriteReport>;
}

/** What meetings are about: everything that was consolidated and written down. */
export interface MeetingReading {
  readonly language: Language | null;
  readonly results: readonly LocatedResult[];
  readonly totals: readonly PeriodTotal[];
  readonly actions: readonly ReviewAction[];
  readonly grades: GradeScale;
  /** Key results of all departments that may count in totals. */
  readonly keyResults: readonly KeyResult[];
  /** Everything that was said in reviews. */
  readonly said: Said;
}

export interface NotesReport {
  /** Changes that met a newer word of somebody else's, which stays. */
  readonly kept: readonly NoteChange[];
}
