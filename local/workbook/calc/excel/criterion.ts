import { equalityKey, type EqualityKey } from "../columnIndex";
import { compareNumbers, compareTexts } from "../compare";
import { textToNumber } from "../numberText";
import { CellError, errorOfCode, type CellValue } from "../values";

/** A criterion of COUNTIF and its like. */
export interface Criterion {
  readonly meets: Test;
  /** When the criterion asks for equality: the key of the value, to find it by an index. */
  readonly key: EqualityKey | null;
}

type Test = (value: CellValue) => boolean;

function test(meets: Test): Criterion {
  return { meets, key: null };
}

const operators = ["<=", ">=", "<>", "<", ">", "="] as const;
type Operator = (typeof operators)[number];

const orders: Readonly<Record<Operator, (order: number) => boolean>> = {
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
  if (typeof criterion === "boolean") return test((value) => value === criterion);
  if (criterion instanceof CellError) return errorCriterion("=", criterion);
  const operator = operators.find((sign) => criterion.startsWith(sign));
  const operand = operator === undefined ? criterion : criterion.slice(operator.length);
  return operandCriterion(operator ?? "=", operand, operator !== undefined);
}

function operandCriterion(operator: Operator, operand: string, written: boolean): Criterion {
  if (operand === "") {
    // "=" and "<>" alone ask for empty and filled cells; "" also finds empty text.
    if (operator === "=") return test((value) => value === null || (!written && value === ""));
    return test((value) => operator === "<>" && value !== null);
  }
  const number = textToNumber(operand);
  if (number !== null) return numberCriterion(operator, number);
  const word = operand.toUpperCase();
  if (word === "TRUE" || word === "FALSE") {
    const wanted = word === "TRUE";
    return test((value) => (typeof value === "boolean" ? orders[operator](Number(value) - Number(wanted)) : operator === "<>"));
  }
  const error = errorOfCode(word);
  if (error !== undefined) return errorCriterion(operator, error);
  if (operator === "=" || operator === "<>") {
    const matches = wildcardTest(operand);
    const wanted = operator === "=";
    const meets: Test = (value) => (typeof value === "string" && matches(value)) === wanted;
    return { meets, key: wanted && !hasWildcard(operand) ? equalityKey(operand) : null };
  }
  return test((value) => typeof value === "string" && orders[operator](compareTexts(value, operand)));
}

function numberCriterion(operator: Operator, number: number): Criterion {
  const order = orders[operator];
  const meets: Test = (value) => {
    if (typeof value === "number") return order(compareNumbers(value, number));
    if (operator === "<>") return typeof value !== "string" || textToNumber(value) !== number;
    return operator === "=" && typeof value === "string" && textToNumber(value) === number;
  };
  return { meets, key: operator === "=" ? equalityKey(number) : null };
}

function errorCriterion(operator: Operator, error: CellError): Criterion {
  const wanted = operator === "=";
  if (!wanted && operator !== "<>") return test(() => false);
  return test((value) => (value instanceof CellError && value.code === error.code) === wanted);
}

export function hasWildcard(pattern: string): boolean {
  return /[*?~]/.test(pattern);
}

/** Whether a text matches a pattern as a whole: * any text, ? one character, ~ takes the next one as it is. */
export function wildcardTest(pattern: string): (text: string) => boolean {
  if (!hasWildcard(pattern)) {
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
