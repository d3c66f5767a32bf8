import type { ReviewAction } from "../../../src/review/meeting/actions";
import { actionFrom, afterStep, suggestionKey, suggestionRefusal, withOutcomes, type NewSuggestion, type Suggestion } from "../../../src/review/talk/suggestions";
import { suggestionMessages as text } from "../../../src/text/suggestions";
import type { SuggestionReport, SuggestionRequest, SuggestionsWorkbook } from "../../../src/workbook/types";

/** `SuggestionsWorkbook` over plain data, by the rules of the product. */
export class MemorySuggestions implements SuggestionsWorkbook {
  private all: readonly Suggestion[] = [];
  private minutes = 0;

  constructor(private readonly actions: () => readonly ReviewAction[], private readonly act: (action: ReviewAction) => void, private readonly announce: () => void) {}

  read(): readonly Suggestion[] {
    return withOutcomes(this.all, this.actions());
  }

  async addSuggestions(suggestions: readonly NewSuggestion[]): Promise<number> {
    const added = suggestions.filter(({ id }) => this.all.every((each) => each.id !== id));
    this.all = [...this.all, ...added.map((suggestion) => ({ ...suggestion, at: this.now(), state: "open" as const, answer: "", answeredBy: "", answeredAt: "", doneBy: "", doneAt: "", actionId: "" }))];
    this.announce();
    return added.length;
  }

  async stepSuggestion({ key, ...words }: SuggestionRequest): Promise<SuggestionReport> {
    const at = this.all.findIndex((each) => suggestionKey(each) === key);
    const before = this.all[at];
    if (before === undefined) return { suggestion: null, refused: text.gone };
    const refused = suggestionRefusal(before, words);
    if (refused !== null) return { suggestion: before, refused };
    const after = afterStep(before, words, this.now());
    this.all = this.all.with(at, after);
    if (words.action !== undefined) this.act(actionFrom(before, words.action, "en-US"));
    this.announce();
    return { suggestion: after, refused: null };
  }

  /** Every step has a time of its own. */
  private now(): string {
    this.minutes += 1;
    return `2026-11-22 10:${String(this.minutes).padStart(2, "0")}:00 +08:00`;
  }
}
