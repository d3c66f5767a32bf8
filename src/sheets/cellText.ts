/**
 * A text as it must be sent to a cell so that it arrives as that text. Excel reads what it is sent as if it was typed:
 * `=…`, `+…`, `-…`, `@…` become formulas, `007`, `1-2`, `2026年11月`, `Mar 5`, `TRUE` something else. A leading
 * apostrophe is Excel's mark for text and is not part of the value. Only a text that begins with a letter and is no
 * such word goes without it.
 */
export function cellText(text: string): string {
  if (text === "") return text;
  return /^\p{L}/u.test(text) && !coerced.test(text) ? text : `'${text}`;
}

const coerced = /^(true|false|真|假|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d.*)$/iu;
