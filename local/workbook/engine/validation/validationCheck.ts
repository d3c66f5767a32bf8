import { DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from "@univerjs/core";
import { CellError, type CellPosition, type CellValue } from "../../calc/calculation";
import { numberToText, textToNumber } from "../../calc/numberText";
import { isName, singleCellsOf } from "../calculation/precedents";
import { offsetReferences } from "../moving/formulaReferences";
import { firstCell } from "../ranges";
import type { WorkbookParts } from "../workbookParts";

/** A question to a rule: whether a cell may hold a value. */
interface Question {
  readonly engine: WorkbookParts;
  readonly rule: ISheetDataValidationRule;
  readonly cell: CellPosition;
  readonly value: CellValue;
}

/** Whether what is in a cell keeps to a rule. */
export function keepsRule(engine: WorkbookParts, rule: ISheetDataValidationRule, cell: CellPosition): boolean {
  return mayHold(engine, rule, cell, engine.value(cell.sheetId, cell.row, cell.column));
}

/** Whether a cell may hold a value, as somebody types it: the value counts as if it stood in the cell already. */
export function mayHold(engine: WorkbookParts, rule: ISheetDataValidationRule, cell: CellPosition, value: CellValue): boolean {
  if (rule.type === DataValidationType.ANY) return true;
  if (value === null || value === "") return rule.allowBlank !== false;
  const question: Question = { engine, rule, cell, value };
  return ignoresBlanks(question) || (verdicts[rule.type]?.(question) ?? true);
}

const verdicts: Readonly<Partial<Record<string, (question: Question) => boolean>>> = {
  [DataValidationType.WHOLE]: (question) => Number.isInteger(question.value) && compared(question, question.value as number),
  [DataValidationType.DECIMAL]: compareNumber,
  [DataValidationType.DATE]: compareNumber,
  [DataValidationType.TIME]: compareNumber,
  [DataValidationType.TEXT_LENGTH]: (question) => !(question.value instanceof CellError) && compared(question, textOf(question.value).length),
  [DataValidationType.LIST]: isListed,
  [DataValidationType.CUSTOM]: (question) => {
    const result = evaluated(question, question.rule.formula1 ?? "TRUE");
    return result === true || (typeof result === "number" && result !== 0);
  },
};

function compareNumber(question: Question): boolean {
  return typeof question.value === "number" && compared(question, question.value);
}

const textOf = (value: CellValue): string => (typeof value === "number" ? numberToText(value) : typeof value === "boolean" ? String(value).toUpperCase() : String(value));

/** The rule's formula as it reads for the cell: it is written for the first cell of the rule. */
export function formulaFor({ rule, cell }: Pick<Question, "rule" | "cell">, formula: string): string {
  const first = firstCell(rule.ranges);
  return first ? offsetReferences(formula, cell.row - first.startRow, cell.column - first.startColumn) : formula;
}

/** A bound: a number, a date as text, or a formula. */
function evaluated(question: Question, formula: string): CellValue {
  if (!formula.startsWith("=")) return textToNumber(formula) ?? formula;
  return question.engine.evaluateAssuming(formulaFor(question, formula), question.cell, question.value);
}

/** "Ignore blank" in Excel goes further than its name: while a cell that the rule's formulas ask for is blank, anything goes. */
function ignoresBlanks(question: Question): boolean {
  const { engine, rule, cell } = question;
  if (rule.allowBlank === false || rule.type === DataValidationType.LIST) return false;
  return [rule.formula1, rule.formula2].some((formula) => formula?.startsWith("=") === true &&
    singleCellsOf(engine, formulaFor(question, formula), cell).some(({ sheetId, area }) => {
      const isOwn = sheetId === cell.sheetId && area.row === cell.row && area.column === cell.column;
      return !isOwn && engine.value(sheetId, area.row, area.column) === null;
    }));
}

function compared(question: Question, value: number): boolean {
  const { rule } = question;
  const first = evaluated(question, rule.formula1 ?? "");
  if (typeof first !== "number") return false;
  const compare = comparisons[rule.operator ?? DataValidationOperator.BETWEEN];
  if (compare) return compare(value, first);
  const second = evaluated(question, rule.formula2 ?? "");
  if (typeof second !== "number") return false;
  const isBetween = value >= Math.min(first, second) && value <= Math.max(first, second);
  return isBetween === (rule.operator !== DataValidationOperator.NOT_BETWEEN);
}

const comparisons: Readonly<Partial<Record<DataValidationOperator, (value: number, bound: number) => boolean>>> = {
  [DataValidationOperator.EQUAL]: (value, bound) => value === bound,
  [DataValidationOperator.NOT_EQUAL]: (value, bound) => value !== bound,
  [DataValidationOperator.GREATER_THAN]: (value, bound) => value > bound,
  [DataValidationOperator.GREATER_THAN_OR_EQUAL]: (value, bound) => value >= bound,
  [DataValidationOperator.LESS_THAN]: (value, bound) => value < bound,
  [DataValidationOperator.LESS_THAN_OR_EQUAL]: (value, bound) => value <= bound,
};

/** What a list offers at a cell: written in the rule, or the values that its formula leads to. */
export function choicesOf(engine: WorkbookParts, rule: ISheetDataValidationRule, cell: CellPosition): CellValue[] {
  const source = rule.formula1 ?? "";
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  return engine.evaluateArrayAt(formulaFor({ rule, cell }, source), cell).flat();
}

/** Words written in the rule are compared to the letter, those in cells whatever their case. */
function isListed({ engine, rule, cell, value }: Question): boolean {
  const choices = choicesOf(engine, rule, cell);
  const source = rule.formula1 ?? "";
  if (!source.startsWith("=")) return choices.includes(textOf(value)) || (typeof value === "number" && choices.some((choice) => textToNumber(String(choice)) === value));
  // A blank among the cells of a name lets anything pass, among those of a reference it does not.
  if (isName(source) && rule.allowBlank !== false && choices.includes(null)) return true;
  const wanted = typeof value === "string" ? value.toLowerCase() : value;
  return choices.some((choice) => (typeof choice === "string" ? choice.toLowerCase() : choice) === wanted);
}
