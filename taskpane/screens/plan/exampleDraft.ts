import type { Language } from "../../../src/text/language";
import { emptyDraft, type PlanDraft } from "./planDraft";
import { planReducer } from "./planReducer";
import { industryTemplate } from "./chosenTemplate";

/** The draft of a company to look at: a manufacturer with all that its template has. */
export function exampleDraft(language: Language): PlanDraft {
  const template = industryTemplate("manufacturing", language);
  return template === null ? emptyDraft : planReducer(emptyDraft, { kind: "template", template, taken: [] });
}
