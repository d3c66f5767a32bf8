import { fold } from "../names";

/** Characters that a text in a formula may have in Excel; longer ones are joined from parts. */
const longestText = 255;

/** A text inside a formula: quotes doubled, and in parts where it is too long for one. */
export function textLiteral(text: string): string {
  const parts = text.match(new RegExp(`[^]{1,${longestText}}`, "g")) ?? [""];
  const joined = parts.map(quoted).join("&");
  return parts.length === 1 ? joined : `(${joined})`;
}

/** A column of texts as a constant; null where one is too long for that. */
export function textColumn(texts: readonly string[]): string | null {
  return texts.some((text) => text.length > longestText) ? null : `{${texts.map(quoted).join(";")}}`;
}

/** 1 in the rows where a column says one of some texts, whatever their case. */
export function isOneOf(column: string, texts: readonly string[]): string {
  const different = [...new Map(texts.map((text) => [fold(text), text])).values()];
  const parts = different.map((text) => `(${column}=${textLiteral(text)})`);
  return parts.length === 1 ? parts.join("") : `(${parts.join("+")})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
