import { suggestionKey, type NewSuggestion, type StepWords, type Suggestion } from "../../../../src/review/talk/suggestions";
import type { Person } from "../../../hooks/usePerson";
import { useLanguage } from "../../../hooks/useText";
import { useWorkbook } from "../../../hooks/useWorkbook";
import { newId } from "./newId";
import { useStep, type Step } from "../useStep";

/** What a suggestion is about. */
export type SuggestionPlace = Pick<NewSuggestion, "period" | "department" | "person" | "goalId" | "kpi">;

/** What becomes of a suggestion, without who says so. */
export type Decision = Omit<StepWords, "by">;

/** Suggests something, under one's name. `again` looks at what is shown once more. */
export function useSuggest(person: Person, again: () => void): Step<[place: SuggestionPlace, words: string]> {
  const language = useLanguage();
  const { workbook, refresh } = useWorkbook();
  return useStep(async (place: SuggestionPlace, words: string) => {
    await workbook.addSuggestions([{ ...place, id: newId("S"), author: person.name, suggestion: words }], language);
    again();
    void refresh();
    return { refused: null };
  });
}

/** Answers a suggestion, under one's name. */
export function useDecide(person: Person, again: () => void): Step<[suggestion: Suggestion, decision: Decision]> {
  const language = useLanguage();
  const { workbook, refresh } = useWorkbook();
  return useStep((suggestion: Suggestion, decision: Decision) =>
    workbook.stepSuggestion({ key: suggestionKey(suggestion), by: person.name, ...decision }, language).finally(() => {
      again();
      void refresh();
    }));
}
