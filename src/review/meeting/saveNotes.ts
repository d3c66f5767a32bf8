import { mergeTable, type TableUpdate } from "../../sheets/mergeTable";
import type { SheetPlan } from "../../sheets/plan";
import type { TableReading } from "../../sheets/readTable";
import { recordPlan } from "../../sheets/recordPlan";
import type { RowContent } from "../../sheets/tablePlan";
import type { Language, Message } from "../../text/language";
import { meetingMessages as text } from "../../text/meeting";
import { readActions, type ReviewAction } from "./actions";

/** A note as it was when somebody began to change it, null for a new one, and as it is to be. */
export interface NoteChange {
  readonly before: ReviewAction | null;
  readonly after: ReviewAction;
}

export interface NotesRequest {
  readonly changes: readonly NoteChange[];
  /** `tblActions`; null where the workbook has none yet. */
  readonly actions: TableReading | null;
  /** A free name for its sheet. */
  readonly name: string;
  readonly language: Language;
}

export interface NotesPlan {
  readonly plans: readonly SheetPlan[];
  readonly updates: readonly TableUpdate[];
  readonly missing: readonly Message[];
  /** Changes that lost a word to somebody who had changed the same one meanwhile. */
  readonly kept: readonly NoteChange[];
}

const words = ["kpi", "fact", "cause", "action", "owner", "due", "state", "effect", "agreed"] as const;

/**
 * How changed notes enter the workbook: only what was changed is written, so two people may work on the same note; where
 * both have changed the same word, the one that stands in the workbook stays and the other is reported. A note that has
 * lost all its words is taken out.
 */
export function notesPlan({ changes, actions, name, language }: NotesRequest): NotesPlan {
  if (actions === null) {
    const rows = changes.map(({ after }) => after).filter((note) => !isBlank(note));
    const plan = recordPlan({ table: "actions", rows, name, language, title: text.actionsTitle, note: text.actionsNote, frozenColumns: 2 });
    return { plans: rows.length === 0 ? [] : [plan], updates: [], missing: [], kept: [] };
  }
  const now = new Map(readActions(actions).map((action) => [action.id, action] as const));
  const kept: NoteChange[] = [];
  const gone = new Set<string>();
  const rows = changes.flatMap((change): RowContent<"actions">[] => {
    const { before, after } = change;
    const current = now.get(after.id);
    if (current === undefined) return isBlank(after) ? [] : [after];
    const changed = words.filter((word) => after[word] !== (before ?? current)[word]);
    const taken = changed.filter((word) => current[word] !== (before ?? current)[word] && current[word] !== after[word]);
    if (taken.length > 0) kept.push(change);
    const written = changed.filter((word) => !taken.includes(word));
    if (isBlank({ ...current, ...Object.fromEntries(written.map((word) => [word, after[word]])) })) {
      gone.add(after.id);
      return [];
    }
    return [{ id: after.id, ...Object.fromEntries(written.map((word) => [word, after[word]])) }];
  });
  const merge = mergeTable({ table: "actions", reading: actions, language, rows, keyOf: ({ id }) => String(id), isObsolete: ({ id }) => gone.has(String(id)) });
  return { plans: [], updates: merge.update === null ? [] : [merge.update], missing: merge.missing, kept };
}

/** The wording of a fact of the numbers says nothing by itself: it can be worked out again. */
function isBlank({ fact, cause, action, agreed, effect, goalId }: ReviewAction): boolean {
  return [cause, action, agreed, effect].every((word) => word.trim() === "") && (fact.trim() === "" || goalId !== "");
}
