import { lift } from "./broadcast";
import { toNumber, toText } from "./coercion";
import { compareValues } from "./compare";
import { Cells, CellError, errors, Lambda, type CellValue, type Value } from "./values";

type Binary = (a: CellValue, b: CellValue) => CellValue;
type Unary = (a: CellValue) => CellValue;

function power(base: number, exponent: number): CellValue {
  if (base === 0 && exponent === 0) return errors.number;
  if (base === 0 && exponent < 0) return errors.division;
  return finite(base ** exponent);
}

/** A result beyond the range of numbers is `#NUM!`. */
function finite(value: number): CellValue {
  return Number.isFinite(value) ? value : errors.number;
}

function divide(a: CellValue, b: CellValue): CellValue {
  const numerator = toNumber(a);
  const denominator = toNumber(b);
  return denominator === 0 ? errors.division : finite(numerator / denominator);
}

/** An error on either side is the result; the left one wins. */
function compareWith(test: (order: number) => boolean): Binary {
  return (a, b) => test(compareValues(a, b));
}

/** Excel's binary operators on single values. */
export const binaryOperators: Readonly<Record<string, Binary>> = {
  "+": (a, b) => finite(toNumber(a) + toNumber(b)),
  "-": (a, b) => finite(toNumber(a) - toNumber(b)),
  "*": (a, b) => finite(toNumber(a) * toNumber(b)),
  "/": divide,
  "^": (a, b) => power(toNumber(a), toNumber(b)),
  "&": (a, b) => toText(a) + toText(b),
  "=": compareWith((order) => order === 0),
  "<>": compareWith((order) => order !== 0),
  "<": compareWith((order) => order < 0),
  ">": compareWith((order) => order > 0),
  "<=": compareWith((order) => order <= 0),
  ">=": compareWith((order) => order >= 0),
};

/** Of a number that is left over from decimals which cancel out, this share of what was added up. */
const cancelled = 2 ** -50;

/** What is left of two numbers that cancel out but for their last digits is 0: =0.5-0.4-0.1. */
function settledSum(a: number, b: number): CellValue {
  const sum = a + b;
  return Math.abs(sum) < cancelled * Math.max(Math.abs(a), Math.abs(b)) ? 0 : finite(sum);
}

/** The operators as they are where nothing comes after them in a formula. */
export const lastOperators: Readonly<Record<string, Binary>> = {
  "+": (a, b) => settledSum(toNumber(a), toNumber(b)),
  "-": (a, b) => settledSum(toNumber(a), -toNumber(b)),
};

export const unaryOperators: Readonly<Record<string, Unary>> = {
  "-": (a) => -toNumber(a),
  "%": (a) => toNumber(a) / 100,
};

/** Applies a binary operator; rectangles are taken element by element. */
export function applyBinary(operator: Binary, a: Value, b: Value): Value {
  if (a instanceof Cells || b instanceof Cells) return lift([a, b], ([left, right]) => operator(left ?? null, right ?? null));
  return operator(operand(a), operand(b));
}

export function applyUnary(operator: Unary, a: Value): Value {
  if (a instanceof Cells) return lift([a], ([value]) => operator(value ?? null));
  return operator(operand(a));
}

function operand(value: Value): CellValue {
  if (value instanceof CellError) throw value;
  if (value instanceof Lambda) throw value.asOperand;
  return (value ?? null) as CellValue;
}
