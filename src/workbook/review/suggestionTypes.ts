import type { NewSuggestion, StepWords, Suggestion } from "../../review/talk/suggestions";
import type { Language, Message } from "../../text/language";

/** Suggestions to do something better, and what becomes of them. */
export interface SuggestionsWorkbook {
  /** Adds rows to `tblSuggestions`, which is made where it is missing; what is there already stays as it is. Answers how many are new. */
  addSuggestions(suggestions: readonly NewSuggestion[], language: Language): Promise<number>;
  /**
   * Answers a suggestion, says that it was done, or opens it again; it may become a row of `tblActions` in the same step.
   * Where somebody was faster nothing is written, and the report says why.
   */
  stepSuggestion(request: SuggestionRequest, language: Language): Promise<SuggestionReport>;
}

export interface SuggestionRequest extends StepWords {
  /** See `suggestionKey`. */
  readonly key: string;
}

export interface SuggestionReport {
  /** As it stands now; null where it is gone. */
  readonly suggestion: Suggestion | null;
  /** Why nothing was written; null when it was. */
  readonly refused: Message | null;
}
