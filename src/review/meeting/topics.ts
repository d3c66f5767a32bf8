import { say, type Language } from "../../text/language";
import type { ReviewAction } from "./actions";
import type { Fact } from "./facts";

/** One line of a meeting: a fact of the numbers or of somebody's own, and what was written to it. */
export interface Topic {
  readonly goalId: string;
  readonly kpi: string;
  readonly fact: string;
  /** Where the fact stands; "" for somebody's own. */
  readonly address: string;
  /** What was written; null while nothing was. */
  readonly note: ReviewAction | null;
}

/**
 * The facts with the notes that were made to them, then the other notes of the meeting. A fact that was written down
 * keeps its wording, whatever the numbers say now.
 */
export function topicsOf(facts: readonly Fact[], notes: readonly ReviewAction[], language: Language): readonly Topic[] {
  const topics = notes.filter(({ agreed }) => agreed === "");
  const used = new Set<ReviewAction>();
  const ofFacts = facts.map(({ result, text, parameters }): Topic => {
    const note = topics.find((each) => each.goalId === result.goalId && !used.has(each)) ?? null;
    if (note !== null) used.add(note);
    const fact = note === null || note.fact === "" ? say(text, language, parameters) : note.fact;
    return { goalId: result.goalId, kpi: result.kpi, fact, address: result.address, note };
  });
  const others = topics.filter((note) => !used.has(note)).map((note): Topic => ({ goalId: note.goalId, kpi: note.kpi, fact: note.fact, address: "", note }));
  return [...ofFacts, ...others];
}

/** The words that both sides have agreed on; "" while there are none. */
export function agreedIn(notes: readonly ReviewAction[]): string {
  return notes.find(({ agreed }) => agreed !== "")?.agreed ?? "";
}
