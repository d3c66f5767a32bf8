const lost = /"(?:[^"]|"")*"|[\w.\u0080-\uffff]*\[#REF!\]|(?:'(?:[^']|'')*'|[\w.\u0080-\uffff[\]]+)!(?=#REF!)|(?<=#REF!)\$?(?:[a-z]{1,3}\$?\d{0,7}|\d{1,7})(?::\$?(?:[a-z]{1,3}\$?\d{0,7}|\d{1,7}))?/gi;

/**
 * A formula whose references to deleted cells (`Sheet1!#REF!`) and to cells of a deleted sheet (`#REF!A1`) are the error
 * alone, as parsers know it, and so are those to a column that is gone (`Table1[#REF!]`). What goes is blank afterwards: every
 * other word stays at its place.
 */
export function withoutLostPlaces(formula: string): string {
  if (!formula.includes("#REF!")) return formula;
  return formula.replace(lost, (word) => (word.startsWith('"') ? word : word.endsWith("]") ? `${" ".repeat(word.length - 6)}#REF! ` : " ".repeat(word.length)));
}
