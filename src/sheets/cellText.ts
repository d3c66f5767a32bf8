/**
 * A text as it must be sent to a cell so that it arrives as that text. Excel reads what it is sent as if it was typed:
 * `=…`, `+…`, `-…`, `@…` become formulas, `007`, `1-2`, `2026年11月`, `Mar 5`, `DEC10`, `上午9:00`, `TRUE` something
 * else. A leading apostrophe is Excel's mark for text and is not part of the value. Which words together with a digit
 * make a date or a time depends on the language of Excel, so a text with any digit has the mark; only one that begins
 * with a letter, has no digit and is no truth value goes without.
 */
export function cellText(text: string): string {
  if (text === "") return text;
  return /^\p{L}\P{N}*$/u.test(text) && !truthValue.test(text) ? text : `'${text}`;
}

const truthValue = /^(true|false|真|假)$/iu;
