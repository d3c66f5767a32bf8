import type { Question } from "../../types";
import { shaped } from "../shape";
import type { AskedHeadings, WrittenNames } from "../types";
import { FormulaWriter } from "./formulaWriter";

/** Characters of the longest formula that Excel takes. */
const longestFormula = 8192;

/**
 * One formula over `tblResults` and `tblTotals` that gives the rows of a question's answer without their headings, or its
 * number, in functions of Excel 2021. Null where no formula can: a column is missing, a cell names several people who are
 * to be told apart, or there are too many names.
 */
export function formulaFor(question: Question, headings: AskedHeadings, written: WrittenNames): string | null {
  const formula = new FormulaWriter(shaped(question), headings, written).formula();
  return formula === null || formula.length > longestFormula ? null : formula;
}
