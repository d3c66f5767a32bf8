/** A formula with its cell references cut out: formulas that differ only there share one compiled template. */
export interface FormulaShape {
  /** The text with a placeholder for each cell address. */
  readonly key: string;
  /** Zero-based row and column of each address, one after the other. */
  readonly slots: readonly number[];
  /** Where each address starts in the text. */
  readonly starts: readonly number[];
}

const placeholder = "\u0001";
const piece =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+|[$\w\\\u0080-\uffff][$\w.\\?\u0080-\uffff]*/g;
const address = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/**
 * Cuts the cell addresses out of a formula. It only has to be right often: the compiler checks each placeholder against
 * the parsed formula and gives up sharing where they disagree (`template.ts`).
 */
export function shapeOf(text: string): FormulaShape {
  const slots: number[] = [];
  const starts: number[] = [];
  let key = "";
  let copied = 0;
  piece.lastIndex = 0;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const word = match[0];
    if (word === "[") {
      piece.lastIndex = endOfBrackets(text, match.index);
      continue;
    }
    const next = text.charCodeAt(match.index + word.length);
    if (next === 0x28 /* ( */ || next === 0x21 /* ! */) continue;
    const parts = address.exec(word);
    if (parts === null) continue;
    const column = columnNumber(parts[1] as string);
    const row = Number(parts[2]) - 1;
    if (column >= 16384 || row >= 1048576) continue;
    slots.push(row, column);
    starts.push(match.index);
    key += text.slice(copied, match.index) + placeholder;
    copied = match.index + word.length;
  }
  return { key: key + text.slice(copied), slots, starts };
}

/** Takes off the prefixes that files put before newer functions and the names of LET ("_xlfn.", "_xlws.", "_xlpm."). */
export function withoutFilePrefixes(formula: string): string {
  if (!/_xl(?:fn|ws|pm|eta)\./i.test(formula)) return formula;
  return formula.replace(/"(?:[^"]|"")*"|_xl(?:fn|ws|pm|eta)\./gi, (found) => (found.startsWith('"') ? found : ""));
}

/** Index after the bracket that closes the one at `start`; an apostrophe escapes the character after it. */
export function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (character === "'") index++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return index + 1;
  }
  return text.length;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (let index = 0; index < letters.length; index++) number = number * 26 + (letters.charCodeAt(index) & 31);
  return number - 1;
}
