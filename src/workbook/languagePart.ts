import { languageOf, type Language } from "../text/language";
import { findPart } from "./customParts";

/** The workbook's own settings that are no table: schema version and language, in a custom XML part. */
const namespace = "urn:kpitables:workbook:1";

export function findLanguagePart(context: Excel.RequestContext): Excel.CustomXmlPart {
  return findPart(context, namespace);
}

export function addLanguagePart(context: Excel.RequestContext, language: Language): void {
  context.workbook.customXmlParts.add(`<workbook xmlns="${namespace}" schema="1" language="${language}"/>`);
}

/** The language in the part's XML; null when it has none. */
export function languageInPart(xml: string): Language | null {
  const language = /\blanguage="([^"]*)"/.exec(xml)?.[1];
  return language === undefined ? null : languageOf(language);
}
