import { compareNumbers, compareTexts } from "../compare";
import { textToNumber } from "../numberText";
import { CellError, errorOfCode, type CellValue } from "../values";

/** Whether a cell's value meets a criterion of COUNTIF and its like. */
export type Criterion = (value: CellValue) => boolean;

const operators = ["<=", ">=", "<>", "<", ">", "="] as const;
type Operator = (typeof operators)[number];

const tests: Readonly<Record<Operator, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/**
 * Reads a criterion: a value to equal, or a text with an operator (">5", "<>", "=a*"). Texts are compared without regard
 * to case and with wildcards (* ? and ~ before either); a number also meets the text that reads as it.
 */
export function criterionFrom(criterion: CellValue): Criterion {
  if (criterion === null) return numberCriterion("=", 0);
  if (typeof criterion === "number") return numberCriterion("=", criterion);
  if (typeof criterion === "boolean") return (value) => value === criterion;
  if (criterion instanceof CellError) return errorCriterion("=", criterion);
  const operator = operators.find((sign) => criterion.startsWith(sign));
  const operand = operator === undefined ? criterion : criterion.slice(operator.length);
  return operandCriterion(operator ?? "=", operand, operator !== undefined);
}

function operandCriterion(operator: Operator, operand: string, written: boolean): Criterion {
  if (operand === "") {
    // "=" and "<>" alone ask for empty and filled cells; "" also finds empty text.
    if (operator === "=") return written ? (value) => value === null : (value) => value === null || value === "";
    if (operator === "<>") return (value) => value !== null;
    return () => false;
  }
  const number = textToNumber(operand);
  if (number !== null) return numberCriterion(operator, number);
  const word = operand.toUpperCase();
  if (word === "TRUE" || word === "FALSE") {
    const wanted = word === "TRUE";
    return (value) => (typeof value === "boolean" ? tests[operator](Number(value) - Number(wanted)) : operator === "<>");
  }
  const error = errorOfCode(word);
  if (error !== undefined) return errorCriterion(operator, error);
  if (operator === "=" || operator === "<>") {
    const matches = wildcardTest(operand);
    const wanted = operator === "=";
    return (value) => (typeof value === "string" && matches(value)) === wanted;
  }
  return (value) => typeof value === "string" && tests[operator](compareTexts(value, operand));
}

function numberCriterion(operator: Operator, number: number): Criterion {
  const test = tests[operator];
  return (value) => {
    if (typeof value === "number") return test(compareNumbers(value, number));
    if (operator === "<>") return typeof value !== "string" || textToNumber(value) !== number;
    return operator === "=" && typeof value === "string" && textToNumber(value) === number;
  };
}

function errorCriterion(operator: Operator, error: CellError): Criterion {
  const wanted = operator === "=";
  if (!wanted && operator !== "<>") return () => false;
  return (value) => (value instanceof CellError && value.code === error.code) === wanted;
}

/** Whether a text matches a pattern as a whole: * any text, ? one character, ~ takes the next one as it is. */
export function wildcardTest(pattern: string): (text: string) => boolean {
  if (!/[*?~]/.test(pattern)) {
    const wanted = pattern.toLowerCase();
    return (text) => text.toLowerCase() === wanted;
  }
  const expression = new RegExp(`^${wildcardSource(pattern)}$`, "isu");
  return (text) => expression.test(text);
}

/** A pattern with wildcards as the source of a regular expression. */
export function wildcardSource(pattern: string): string {
  return pattern.replace(/~([*?~])|([*?])|([\\^$.|+()[\]{}/])/g, (_all, escaped?: string, wildcard?: string, sign?: string) => {
    if (escaped !== undefined) return escaped === "~" ? "~" : `\\${escaped}`;
    if (wildcard !== undefined) return wildcard === "*" ? ".*" : ".";
    return `\\${sign}`;
  });
}
