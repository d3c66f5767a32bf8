import { toCells, toNumber, toInteger, toScalar } from "../coercion";
import { ArrayCells, Cells, CellError, errors, type CellValue } from "../values";
import { onCells, onValues, type BuiltIn } from "./builtIn";
import { roundDown, roundHalfUp, roundUp } from "./rounding";

/** A function of one number; a result that is no number is `#NUM!`. */
function ofNumber(apply: (value: number) => number): BuiltIn {
  return onValues("v", (value) => inRange(apply(toNumber(value))));
}

function inRange(value: number): CellValue {
  return Number.isFinite(value) ? value : errors.number;
}

function rounding(round: (value: number, decimals: number) => number): BuiltIn {
  return onValues("vv", (value, decimals) => inRange(round(toNumber(value), toNumber(decimals))));
}

/** The multiple of a step at or beyond a value. The guard keeps 0.3/0.1 from counting as less than 3. */
function multiple(value: number, step: number, round: (quotient: number) => number): number {
  if (step === 0) return 0;
  const quotient = Number((value / step).toPrecision(15));
  return Number((round(quotient) * step).toPrecision(15));
}

/** To a multiple of a step whose sign does not count, 1 unless given. */
function roundedTo(round: (quotient: number) => number): BuiltIn {
  return onValues("v?v", (value, step) => multiple(toNumber(value), Math.abs(step == null ? 1 : toNumber(step)), round));
}

function modulo(value: number, divisor: number): CellValue {
  if (divisor === 0) return errors.division;
  const rest = value - divisor * Math.floor(value / divisor);
  return Number(rest.toPrecision(15));
}

function matrixProduct(a: Cells, b: Cells): CellValue | ArrayCells {
  if (a.columns !== b.rows) return errors.value;
  const number = (value: CellValue): number => {
    if (value instanceof CellError) throw value;
    if (typeof value !== "number") throw errors.value;
    return value;
  };
  return ArrayCells.build(a.rows, b.columns, (row, column) => {
    let total = 0;
    for (let inner = 0; inner < a.columns; inner++) total += number(a.at(row, inner)) * number(b.at(inner, column));
    return total;
  });
}

/** A function of a size that gives an array. */
function onValuesAsArray(build: (size: number) => ArrayCells): BuiltIn {
  return onCells("v", ([size]) => {
    const count = toInteger(toScalar(size));
    return count < 1 || count > 4_000 ? errors.value : build(count);
  });
}

export const mathematics: Readonly<Record<string, BuiltIn>> = {
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  INT: ofNumber(Math.floor),
  EXP: ofNumber(Math.exp),
  SQRT: ofNumber(Math.sqrt),
  LN: ofNumber(Math.log),
  LOG10: ofNumber(Math.log10),
  SIN: ofNumber(Math.sin),
  COS: ofNumber(Math.cos),
  TAN: ofNumber(Math.tan),
  ASIN: ofNumber(Math.asin),
  ACOS: ofNumber(Math.acos),
  ATAN: ofNumber(Math.atan),
  SINH: ofNumber(Math.sinh),
  COSH: ofNumber(Math.cosh),
  TANH: ofNumber(Math.tanh),
  ASINH: ofNumber(Math.asinh),
  ACOSH: ofNumber(Math.acosh),
  ATANH: ofNumber(Math.atanh),
  SEC: ofNumber((angle) => 1 / Math.cos(angle)),
  CSC: ofNumber((angle) => 1 / Math.sin(angle)),
  COT: ofNumber((angle) => 1 / Math.tan(angle)),
  SECH: ofNumber((value) => 1 / Math.cosh(value)),
  CSCH: ofNumber((value) => 1 / Math.sinh(value)),
  COTH: ofNumber((value) => 1 / Math.tanh(value)),
  ACOTH: ofNumber((value) => Math.atanh(1 / value)),
  ACOT: ofNumber((value) => Math.PI / 2 - Math.atan(value)),
  RADIANS: ofNumber((degrees) => (degrees * Math.PI) / 180),
  DEGREES: ofNumber((radians) => (radians * 180) / Math.PI),
  ATAN2: onValues("vv", (x, y) => (toNumber(x) === 0 && toNumber(y) === 0 ? errors.division : Math.atan2(toNumber(y), toNumber(x)))),
  PI: onValues("", () => Math.PI),
  LOG: onValues("v?v", (value, base) => inRange(base === undefined ? Math.log10(toNumber(value)) : Math.log(toNumber(value)) / Math.log(toNumber(base)))),
  POWER: onValues("vv", (base, exponent) => {
    if (toNumber(base) === 0 && toNumber(exponent) < 0) return errors.division;
    return toNumber(base) === 0 && toNumber(exponent) === 0 ? errors.number : inRange(toNumber(base) ** toNumber(exponent));
  }),
  MOD: onValues("vv", (value, divisor) => modulo(toNumber(value), toNumber(divisor))),
  QUOTIENT: onValues("vv", (value, divisor) => (toNumber(divisor) === 0 ? errors.division : Math.trunc(toNumber(value) / toNumber(divisor)))),
  ROUND: rounding(roundHalfUp),
  ROUNDUP: rounding(roundUp),
  ROUNDDOWN: rounding(roundDown),
  TRUNC: onValues("v?v", (value, decimals) => inRange(roundDown(toNumber(value), toNumber(decimals)))),
  EVEN: ofNumber((value) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: ofNumber((value) => (value < 0 ? -1 : 1) * (Math.ceil((Math.abs(value) - 1) / 2) * 2 + 1)),
  CEILING: onValues("vv", (value, step) =>
    toNumber(value) > 0 && toNumber(step) < 0 ? errors.number : multiple(toNumber(value), toNumber(step), Math.ceil),
  ),
  FLOOR: onValues("vv", (value, step) => {
    if (toNumber(step) === 0) return toNumber(value) === 0 ? 0 : errors.division;
    return toNumber(value) > 0 && toNumber(step) < 0 ? errors.number : multiple(toNumber(value), toNumber(step), Math.floor);
  }),
  "CEILING.MATH": onValues("v?vv", (value, step, away) => {
    const up = toNumber(value) < 0 && toNumber(away) !== 0 ? Math.floor : Math.ceil;
    return multiple(toNumber(value), Math.abs(step == null ? 1 : toNumber(step)), up);
  }),
  "FLOOR.MATH": onValues("v?vv", (value, step, away) => {
    const down = toNumber(value) < 0 && toNumber(away) !== 0 ? Math.ceil : Math.floor;
    return multiple(toNumber(value), Math.abs(step == null ? 1 : toNumber(step)), down);
  }),
  "CEILING.PRECISE": roundedTo(Math.ceil),
  "ISO.CEILING": roundedTo(Math.ceil),
  "FLOOR.PRECISE": roundedTo(Math.floor),
  MROUND: onValues("vv", (value, step) => {
    if (toNumber(value) * toNumber(step) < 0) return errors.number;
    return multiple(toNumber(value), toNumber(step), Math.round);
  }),
  MMULT: onCells("aa", ([a, b]) => (a instanceof Cells || b instanceof Cells ? matrixProduct(toCells(a), toCells(b)) : toNumber(toScalar(a)) * toNumber(toScalar(b)))),
  MUNIT: onValuesAsArray((size) => ArrayCells.build(size, size, (row, column) => (row === column ? 1 : 0))),
  RAND: onCells("", () => Math.random(), { volatile: true }),
  RANDBETWEEN: onCells(
    "vv",
    ([low, high]) => {
      const from = Math.ceil(toNumber(toScalar(low)));
      const to = Math.floor(toNumber(toScalar(high)));
      return from > to ? errors.number : from + Math.floor(Math.random() * (to - from + 1));
    },
    { volatile: true },
  ),
  FACT: onValues("v", (value) => {
    const number = toInteger(value);
    if (number < 0) return errors.number;
    let total = 1;
    for (let factor = 2; factor <= number && Number.isFinite(total); factor++) total *= factor;
    return inRange(total);
  }),
};
