import { columnName, columnNumber } from "../address";
import { COLUMNS, ROWS } from "../area";
import { isOfEntireLines, type Shift } from "./shift";

/** Formulas with texts, names of sheets, structured references, arrays, names with points, and anything beyond ASCII are left to a parser. */
const PLAIN = /^=[\w$:,;+\-*/^&=<>()% \n.]*$/;

/**
 * A word of a formula, with what it is if it is a cell: column and row, each with or without a $. A word that goes on with a
 * point or a bracket is a function (`LOG10(`) or a name.
 */
const WORD = /(?<![\w$.])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w$.(])/gi;

/** A range of entire rows or columns, whatever else has a colon without a cell on both sides (`A1:.B9` too), and a word before a space and a bracket. */
const OPEN = /\w\s+\(|(?:^|[^\w$.])\$?[A-Z]{1,3}:|:\$?[A-Z]{1,3}(?![\w$.])|(?:^|[^\w$.])\$?\d+:|:\$?\d|\.:|:\./i;

/**
 * How formulas whose references all lie on the sheet of the shift read after entire rows or columns were put in or taken
 * out: every cell from there on has another number, so the text says enough, and a column of 100,000 formulas is rewritten
 * in a fraction of the time that parsing them takes. The inverse shift makes of the text what it was. Null for any other
 * shift; the function answers null for a formula that needs a parser, as one that would lose a cell does.
 */
export function afterLines(shift: Shift): ((formula: string) => string | null) | null {
  if (!isOfEntireLines(shift)) return null;
  const { axis, area, kind } = shift;
  const [start, lines, limit] = axis === "row" ? [area.row, area.rows, ROWS] : [area.column, area.columns, COLUMNS];
  const [firstMoved, by] = kind === "insert" ? [start, lines] : [start + lines, -lines];
  return (formula) => {
    if (!PLAIN.test(formula) || OPEN.test(formula)) return null;
    let isUntold = false;
    const written = formula.replace(WORD, (word, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const [row, column] = [Number(digits) - 1, columnNumber(letters)];
      if (row >= ROWS || column >= COLUMNS) return word;
      const index = axis === "row" ? row : column;
      if (index < start) return word;
      // Letters that were not capitals would not come back as they were.
      if (index < firstMoved || index + by >= limit || letters !== columnName(column)) {
        isUntold = true;
        return word;
      }
      return axis === "row" ? `${fixedColumn}${letters}${fixedRow}${row + 1 + by}` : `${fixedColumn}${columnName(column + by)}${fixedRow}${digits}`;
    });
    return isUntold ? null : written;
  };
}
