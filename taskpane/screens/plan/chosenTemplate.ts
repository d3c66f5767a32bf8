import { industryByCode } from "../../../src/goals";
import { industryContent } from "../../../src/goals/templates/content";
import type { OwnTemplate } from "../../../src/goals/templates/templateFile";
import type { Language } from "../../../src/text/language";
import type { ChosenTemplate } from "./planReducer";

/** An industry's template for the form. */
export function industryTemplate(code: string, language: Language): ChosenTemplate | null {
  const industry = industryByCode(code);
  return industry === undefined ? null : { key: industry.code, industry: industry.code, content: industryContent(industry, language), indicators: [] };
}

/** Names of a company's own templates must not be taken for industries. */
export function ownKey(name: string): string {
  return `own:${name}`;
}

/** A company's own template for the form. */
export function ownTemplate({ name, content, indicators }: OwnTemplate): ChosenTemplate {
  return { key: ownKey(name), industry: null, content, indicators };
}
