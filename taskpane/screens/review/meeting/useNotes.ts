import { useCallback, useRef, useState } from "react";
import type { MeetingSubject, ReviewAction } from "../../../../src/review/meeting/actions";
import type { NoteChange } from "../../../../src/review/meeting/saveNotes";
import type { PeriodId } from "../../../../src/review";
import { useLanguage } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { newId } from "../talk/newId";

/** Where a note belongs: an earlier one, or what is written first to a fact, a topic or the agreed words. */
export interface NotePlace {
  /** Tells new notes apart until they are in the workbook. */
  readonly key: string;
  readonly note: ReviewAction | null;
  /** What a new note is about. */
  readonly about: Partial<Pick<ReviewAction, "kpi" | "fact" | "goalId" | "id">>;
}

export interface Notes {
  /** Writes changed words, one change after the other. */
  readonly write: (place: NotePlace, change: Partial<ReviewAction>) => void;
  /** Resolves when everything is written that was changed until now. */
  readonly settled: () => Promise<void>;
  readonly state: "idle" | "saving" | "saved";
  readonly error: unknown;
  /** Words that were not written because somebody else had changed the same ones. */
  readonly kept: readonly NoteChange[];
  readonly dismiss: () => void;
}

const empty = { kpi: "", fact: "", cause: "", action: "", owner: "", due: "", state: "open", effect: "", agreed: "", goalId: "" } as const;

/** Saves the notes of a meeting as they are written. */
export function useNotes(period: PeriodId, { department, person }: MeetingSubject): Notes {
  const language = useLanguage();
  const { workbook, refresh } = useWorkbook();
  const [{ state, error, kept }, setLook] = useState<Pick<Notes, "state" | "error" | "kept">>({ state: "idle", error: null, kept: [] });
  const queue = useRef<Promise<void>>(Promise.resolve());
  // A new note is in the workbook before the pane has read it again: what is written to it next must know its id and words.
  const fresh = useRef(new Map<string, ReviewAction>());

  const write = useCallback((place: NotePlace, change: Partial<ReviewAction>) => {
    queue.current = queue.current.then(async () => {
      setLook((look) => ({ ...look, state: "saving", error: null }));
      const before = place.note ?? fresh.current.get(place.key) ?? null;
      const after: ReviewAction = { ...(before ?? { ...empty, id: newId("A"), ...place.about, period, department, person }), ...change };
      try {
        const report = await workbook.saveNotes([{ before, after }], language);
        if (place.note === null) fresh.current.set(place.key, after);
        setLook((look) => ({ ...look, state: "saved", kept: [...look.kept, ...report.kept] }));
        await refresh();
      } catch (failure) {
        setLook((look) => ({ ...look, state: "idle", error: failure }));
      }
    });
  }, [workbook, refresh, language, period, department, person]);

  const settled = useCallback(() => queue.current, []);
  const dismiss = useCallback(() => setLook((look) => ({ ...look, error: null, kept: [] })), []);
  return { write, settled, state, error, kept, dismiss };
}
