import { columnName, columnNumber } from "./address";
import { COLUMNS, isEntireColumn, isEntireRow, ROWS } from "./area";
import type { Shift } from "./shift";

/** Formulas with texts, names of sheets, structured references, arrays, names with points, and anything beyond ASCII are left to a parser. */
const PLAIN = /^=[\w$:,;+\-*/^&=<>()% \n.]*$/;

/**
 * A word of a formula, with what it is if it is a cell: column and row, each with or without a $. A word that goes on with a
 * point or a bracket is a function (`LOG10(`) or a name.
 */
const WORD = /(?<![\w$.])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w$.(])/gi;

/** A range of entire rows or columns, whatever else has a colon without a cell on both sides, and a word before a space and a bracket. */
const OPEN = /\w\s+\(|(?:^|[^\w$.])\$?[A-Z]{1,3}:|:\$?[A-Z]{1,3}(?![\w$.])|(?:^|[^\w$.])\$?\d+:|:\$?\d/i;

/**
 * How formulas whose references all lie on the sheet of the shift read after entire rows or columns were put in: every cell
 * from there on has another number, so the text says enough, and a column of 100,000 formulas is rewritten in a fraction of
 * the time that parsing them takes. Null for any other shift; the function answers null for a formula that needs a parser.
 */
export function afterInsertion(shift: Shift): ((formula: string) => string | null) | null {
  if (shift.kind !== "insert") return null;
  const { axis, area } = shift;
  if (axis === "row" ? !isEntireRow(area) : !isEntireColumn(area)) return null;
  const [first, count, limit] = axis === "row" ? [area.row, area.rows, ROWS] : [area.column, area.columns, COLUMNS];
  return (formula) => {
    if (!PLAIN.test(formula) || OPEN.test(formula)) return null;
    let isOff = false;
    const written = formula.replace(WORD, (word, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const [row, column] = [Number(digits) - 1, columnNumber(letters)];
      if (row >= ROWS || column >= COLUMNS) return word;
      const index = axis === "row" ? row : column;
      if (index < first) return word;
      if (index + count >= limit) isOff = true;
      return axis === "row" ? `${fixedColumn}${letters}${fixedRow}${row + 1 + count}` : `${fixedColumn}${columnName(column + count)}${fixedRow}${digits}`;
    });
    return isOff ? null : written;
  };
}
