import type { AnyRow } from "../../sheets/mergeTable";
import { readTable, type TableReading } from "../../sheets/readTable";
import { tables, type Row } from "../../sheets/schema";
import { suggestionStateTerms, type SuggestionState } from "../../sheets/suggestionStates";
import { say, type Language, type Message } from "../../text/language";
import { suggestionMessages as text } from "../../text/suggestions";
import { termName, withTerms } from "../../text/terms";
import type { ReviewAction } from "../meeting/actions";
import type { NoteChange } from "../meeting/saveNotes";

/** One row of `tblSuggestions`. A goal of "" stands for the whole sheet, a person of "" for that of the department. */
export type Suggestion = Omit<Row<"suggestions">, "state"> & { readonly state: SuggestionState };

/** What somebody suggests, before anybody has answered. */
export type NewSuggestion = Pick<Suggestion, "id" | "period" | "department" | "person" | "goalId" | "kpi" | "author" | "suggestion">;

/** An answer to a suggestion, what was done with it, or that it is open again. */
export type SuggestionStep = "accept" | "decline" | "act" | "finish" | "reopen";

export interface StepWords {
  readonly step: SuggestionStep;
  readonly by: string;
  /** The word with an answer; needed where a suggestion is declined. */
  readonly note: string;
  /** The action that it becomes; `act` needs it, `accept` may have it. */
  readonly action?: { readonly id: string; readonly owner: string; readonly due: string };
}

interface StepRule {
  /** The states in which it can be taken. */
  readonly from: readonly SuggestionState[];
  readonly to: SuggestionState;
}

const rules: Readonly<Record<SuggestionStep, StepRule>> = {
  accept: { from: ["open"], to: "accepted" },
  decline: { from: ["open"], to: "declined" },
  act: { from: ["accepted"], to: "accepted" },
  finish: { from: ["accepted"], to: "done" },
  reopen: { from: ["accepted", "declined", "done"], to: "open" },
};

/** What identifies a suggestion: its id, and for one that somebody typed into the sheet its words. */
export function suggestionKey({ id, period, department, goalId, author, suggestion }: AnyRow): string {
  return id !== "" && id !== undefined ? String(id) : [period, department, goalId, author, suggestion].map(String).join("\n");
}

/** `tblSuggestions` in the order in which it was written; rows that suggest nothing are left out, and a blank state is open. */
export function readSuggestions(reading: TableReading | null): readonly Suggestion[] {
  if (reading === null) return [];
  return readTable(tables.suggestions, reading).rows
    .map(({ values }) => ({ ...values, state: values.state ?? "open" }))
    .filter(({ suggestion }) => suggestion.trim() !== "");
}

/** Suggestions with what the meetings know of their actions: who has kept the promise has done what was suggested. */
export function withOutcomes(suggestions: readonly Suggestion[], actions: readonly ReviewAction[]): readonly Suggestion[] {
  const kept = new Map(actions.filter(({ state }) => state === "done").map((action) => [action.id, action] as const));
  return suggestions.map((suggestion) => {
    const action = suggestion.state === "accepted" ? kept.get(suggestion.actionId) : undefined;
    return action === undefined ? suggestion : { ...suggestion, state: "done", doneBy: action.owner };
  });
}

/** The action that a suggestion has become already, also where it was opened again since; null where nobody has one. */
export function actionOf({ actionId }: Pick<Suggestion, "actionId">, actions: readonly ReviewAction[]): ReviewAction | null {
  return actionId === "" ? null : (actions.find(({ id }) => id === actionId) ?? null);
}

/** Why a step cannot be taken now; null when it can. `own` is the action that it has become. */
export function suggestionRefusal(suggestion: Suggestion, { step, note }: Pick<StepWords, "step" | "note">, own: ReviewAction | null = null): Message | null {
  if (!rules[step].from.includes(suggestion.state)) return withTerms(text.already, { state: termName(suggestionStateTerms, suggestion.state) });
  if (step === "act" && suggestion.actionId !== "") return text.hasAction;
  if (step === "decline" && own?.state === "open") return text.actionOpen;
  return step === "decline" && note.trim() === "" ? text.reasonNeeded : null;
}

/** A suggestion after a step. Opening it again keeps what was answered before until somebody answers anew. */
export function afterStep(suggestion: Suggestion, { step, by, note, action }: StepWords, at: string): Suggestion {
  const answered = step === "accept" || step === "decline" ? { answer: note.trim(), answeredBy: by, answeredAt: at } : {};
  const done = step === "finish" ? { doneBy: by, doneAt: at } : step === "reopen" ? { doneBy: "", doneAt: "" } : {};
  return { ...suggestion, ...answered, ...done, ...(action === undefined ? {} : { actionId: action.id }), state: rules[step].to };
}

/** What a step changes of the action that a suggestion has become, or is to become; null for nothing. */
export function actionChange(suggestion: Suggestion, { step, action }: Pick<StepWords, "step" | "action">, own: ReviewAction | null, language: Language): NoteChange | null {
  if (action !== undefined) {
    return own === null ? { before: null, after: actionFrom(suggestion, action, language) }
      : { before: own, after: { ...own, owner: action.owner === "" ? own.owner : action.owner, due: action.due === "" ? own.due : action.due, state: "open" } };
  }
  return step === "finish" && own?.state === "open" ? { before: own, after: { ...own, state: "done" } } : null;
}

/** The action that a suggestion becomes: a topic of the meeting of its period, in the workbook's language. */
export function actionFrom(suggestion: Suggestion, { id, owner, due }: NonNullable<StepWords["action"]>, language: Language): ReviewAction {
  const { period, department, person, kpi, author } = suggestion;
  const fact = say(text.from, language, { author: author === "" ? say(text.unnamed, language) : author });
  // It has no goal: beside the fact of a KPI it would take the place of what the numbers say.
  return { id, period, department, person, kpi, fact, cause: "", action: suggestion.suggestion, owner, due, state: "open", effect: "", agreed: "", goalId: "" };
}
