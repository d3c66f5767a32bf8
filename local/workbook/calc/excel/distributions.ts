import * as formulajs from "@formulajs/formulajs";
import { toBoolean, toInteger, toNumber } from "../coercion";
import { errors, type CellValue } from "../values";
import { onValues, type BuiltIn } from "./builtIn";
import { call, ofNumbers } from "./library";
import { roman } from "./roman";

/** A distribution with its density and its cumulative form: the last argument says which. */
export function distribution(signature: string, apply: unknown): BuiltIn {
  return onValues(signature, (...values) => call(apply, [...values.slice(0, -1).map(toNumber), toBoolean(values.at(-1))]));
}

const { NORM, BINOM, CHISQ, EXPON, POISSON, WEIBULL, LOGNORM, BETA, GAMMA, CONFIDENCE } = formulajs;

/** Which bits of two whole numbers are kept; Excel takes up to 48. */
function bits(apply: (a: bigint, b: bigint) => bigint): BuiltIn {
  return onValues("vv", (a, b): CellValue => {
    const [left, right] = [toInteger(a), toInteger(b)];
    return left < 0 || right < 0 || left >= 2 ** 48 || right >= 2 ** 48 ? errors.number : Number(apply(BigInt(left), BigInt(right)));
  });
}

/** A number to be written in another base, as text, with leading zeros where asked for. */
function written(base: CellValue | undefined, value: CellValue | undefined, length: CellValue | undefined): CellValue {
  const [number, radix] = [toInteger(value), toInteger(base)];
  if (number < 0 || number >= 2 ** 53 || radix < 2 || radix > 36) return errors.number;
  return number.toString(radix).toUpperCase().padStart(length == null ? 0 : toInteger(length), "0");
}

/** Distributions of probability, and numbers in other bases. */
export const distributions: Readonly<Record<string, BuiltIn>> = {
  "NORM.DIST": distribution("vvvv", NORM.DIST),
  "NORM.INV": ofNumbers("vvv", NORM.INV),
  "NORM.S.DIST": distribution("vv", NORM.S.DIST),
  "NORM.S.INV": ofNumbers("v", NORM.S.INV),
  NORMSDIST: onValues("v", (value) => call(NORM.S.DIST, [toNumber(value), true])),
  NORMSINV: ofNumbers("v", NORM.S.INV),
  "BINOM.DIST": distribution("vvvv", BINOM.DIST),
  "POISSON.DIST": distribution("vvv", POISSON.DIST),
  "EXPON.DIST": distribution("vvv", EXPON.DIST),
  "WEIBULL.DIST": distribution("vvvv", WEIBULL.DIST),
  "LOGNORM.DIST": distribution("vvvv", LOGNORM.DIST),
  "LOGNORM.INV": ofNumbers("vvv", LOGNORM.INV),
  "CHISQ.DIST": distribution("vvv", CHISQ.DIST),
  "CHISQ.INV": ofNumbers("vv", CHISQ.INV),
  "GAMMA.DIST": distribution("vvvv", GAMMA.DIST),
  "BETA.INV": ofNumbers("vvv?vv", BETA.INV),
  "CONFIDENCE.NORM": ofNumbers("vvv", CONFIDENCE.NORM),
  "CONFIDENCE.T": ofNumbers("vvv", CONFIDENCE.T),
  FISHER: ofNumbers("v", formulajs.FISHER),
  FISHERINV: ofNumbers("v", formulajs.FISHERINV),
  GAUSS: ofNumbers("v", formulajs.GAUSS),
  PHI: ofNumbers("v", formulajs.PHI),
  COMBINA: ofNumbers("vv", formulajs.COMBINA),
  PERMUTATIONA: ofNumbers("vv", formulajs.PERMUTATIONA),
  FACTDOUBLE: ofNumbers("v", formulajs.FACTDOUBLE),
  SQRTPI: onValues("v", (value) => (toNumber(value) < 0 ? errors.number : Math.sqrt(toNumber(value) * Math.PI))),
  BITAND: bits((a, b) => a & b),
  BITOR: bits((a, b) => a | b),
  BITXOR: bits((a, b) => a ^ b),
  BASE: onValues("vv?v", (value, base, length) => written(base, value, length)),
  DECIMAL: onValues("vv", (text, base) => call(formulajs.DECIMAL, [String(text), toInteger(base)])),
  ROMAN: roman,
  ARABIC: onValues("v", (text) => call(formulajs.ARABIC, [String(text)])),
  DOLLARDE: ofNumbers("vv", formulajs.DOLLARDE),
  DOLLARFR: ofNumbers("vv", formulajs.DOLLARFR),
  PDURATION: ofNumbers("vvv", formulajs.PDURATION),
  ISPMT: ofNumbers("vvvv", formulajs.ISPMT),
  DB: ofNumbers("vvvv?v", formulajs.DB),
  DDB: ofNumbers("vvvv?v", formulajs.DDB),
  CUMIPMT: ofNumbers("vvvvvv", formulajs.CUMIPMT),
  CUMPRINC: ofNumbers("vvvvvv", formulajs.CUMPRINC),
};
