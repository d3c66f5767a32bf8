import { endOfBrackets } from "./shape";

/** What words of a formula may stand for. */
export interface Spelling {
  /** A function of this name, in capitals. */
  hasFunction(name: string): boolean;
  /** How a defined name or a table is spelled; undefined when there is none of that name. */
  nameOf?(word: string): string | undefined;
}

const piece = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[|#[a-z][a-z\d/]*[!?]?|\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+|[$\w\\\u0080-\uffff][$\w.\\?\u0080-\uffff]*/gi;
const cellAddress = /^\$?[a-z]{1,3}\$?[1-9]\d{0,6}$/i;
const column = /^\$?[a-z]{1,3}$/i;
/** `Jan:Mar!A1` begins with the name of a sheet. */
const firstOfSheets = /^:[\w.\u0080-\uffff]+!/;
const isTruth = /^(?:true|false)$/i;

/**
 * A formula as Excel keeps it, whatever its letters were when it came: functions, references, errors and TRUE and FALSE in
 * capitals, defined names and tables as they are spelled where they are defined. Texts, sheets and columns of tables stay.
 */
export function spelled(formula: string, spelling: Spelling): string {
  if (!/[a-z]/.test(formula)) return formula;
  let result = "";
  let copied = 0;
  piece.lastIndex = 0;
  for (let match = piece.exec(formula); match !== null; match = piece.exec(formula)) {
    const [word] = match;
    if (word === "[") {
      piece.lastIndex = endOfBrackets(formula, match.index);
      continue;
    }
    const next = wordSpelled(word, formula, match.index, spelling);
    if (next === word) continue;
    result += formula.slice(copied, match.index) + next;
    copied = match.index + word.length;
  }
  return result + formula.slice(copied);
}

function wordSpelled(word: string, formula: string, start: number, { hasFunction, nameOf }: Spelling): string {
  const after = formula[start + word.length];
  if (/^["'\d.]/.test(word) || after === "!" || (after === ":" && firstOfSheets.test(formula.slice(start + word.length)))) return word;
  if (word.startsWith("#")) return word.toUpperCase();
  const capitals = word.toUpperCase();
  if (after === "(") return hasFunction(capitals) ? capitals : (nameOf?.(word) ?? word);
  if (after === "[") return nameOf?.(word) ?? word;
  const isReference = cellAddress.test(word) || (column.test(word) && (after === ":" || formula[start - 1] === ":"));
  return isReference || isTruth.test(word) ? capitals : (nameOf?.(word) ?? word);
}
