import { quoteSheet } from "./quoteSheet";
import { literalNumber } from "./numberLiteral";
import { numberToText } from "./numberText";
import { endOfBrackets } from "./shape";

/** What words of a formula may stand for. */
export interface Spelling {
  /** A function of this name, in capitals. */
  hasFunction(name: string): boolean;
  /** How a defined name or a table is spelled; undefined when there is none of that name. */
  nameOf?(word: string): string | undefined;
  /** How a sheet is called; undefined when there is none of that name. */
  sheetOf?(name: string): string | undefined;
}

const piece = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[|#[a-z][a-z\d/]*[!?]?|\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+|[$\w\\\u0080-\uffff][$\w.\\?\u0080-\uffff]*/gi;
const cellAddress = /^\$?[a-z]{1,3}\$?[1-9]\d{0,6}$/i;
const column = /^\$?[a-z]{1,3}$/i;
/** `Jan:Mar!A1` begins with the name of a sheet. */
const firstOfSheets = /^:[\w.\u0080-\uffff]+!/;
/** Small letters, sheets, and numbers with a point, an exponent, a leading nought or too many digits. Most formulas have none of them. */
const mayChange = /[a-z!.]|\dE[+\-\d]|\b0\d|\d{16}/;
const isTruth = /^(?:true|false)$/i;

/**
 * A formula as Excel keeps it, whatever its letters were when it came: functions, references, errors and TRUE and FALSE in
 * capitals, defined names, tables and sheets as they are spelled where they are defined, numbers without what says nothing.
 * Texts and columns of tables stay.
 */
export function spelled(formula: string, spelling: Spelling): string {
  if (!mayChange.test(formula)) return formula;
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

function wordSpelled(word: string, formula: string, start: number, spelling: Spelling): string {
  const { hasFunction, nameOf } = spelling;
  const after = formula[start + word.length];
  if (after === "!" && !word.startsWith("#")) return sheetSpelled(word, formula[start - 1], spelling);
  if (/^[\d.]/.test(word)) return numberSpelled(word, formula[start - 1], after);
  if (/^["']/.test(word) || (after === ":" && firstOfSheets.test(formula.slice(start + word.length)))) return word;
  if (word.startsWith("#")) return word.toUpperCase();
  const capitals = word.toUpperCase();
  if (after === "(") return hasFunction(capitals) ? capitals : (nameOf?.(word) ?? word);
  if (after === "[") return nameOf?.(word) ?? word;
  // `A1.:.B9` leaves out blank edges: the points are none of the addresses'.
  const bare = after === ":" ? word.replace(/\.$/, "") : word;
  const isReference = cellAddress.test(bare) || (column.test(bare) && (after === ":" || /:\.?$/.test(formula.slice(Math.max(0, start - 2), start))));
  return isReference || isTruth.test(word) ? capitals : (nameOf?.(word) ?? word);
}

/** 3:4 are rows, and \A.5 or 2020年 are names: only what stands by itself is a number. */
function numberSpelled(word: string, before: string | undefined, after: string | undefined): string {
  if (before === ":" || after === ":" || /[$\w.\\?!\u0080-\uffff]/.test(`${before ?? ""}${after ?? ""}`)) return word;
  const number = literalNumber(word);
  return Number.isFinite(number) ? numberToText(number) : word;
}

/** A sheet's name as it is, in quotes where it needs them. Several sheets (`Jan:Mar!A1`) and those of other workbooks stay. */
function sheetSpelled(word: string, before: string | undefined, { sheetOf }: Spelling): string {
  if (before === ":" || before === "]") return word;
  const name = word.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word;
  const known = sheetOf?.(name);
  return known === undefined ? word : quoteSheet(known);
}
