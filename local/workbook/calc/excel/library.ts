import * as formulajs from "@formulajs/formulajs";
import { toNumber, toScalar } from "../coercion";
import { ArrayCells, Cells, CellError, errorOfCode, errors, type CellValue, type Value } from "../values";
import { onCells, onValues, type BuiltIn } from "./builtIn";
import { numbersOf, valuesOf } from "./numbers";

type LibraryFunction = (...args: unknown[]) => unknown;

/** The library's result as a value: its errors are Error objects that carry the code as their message. Values of ours stay. */
function fromLibrary(result: unknown): CellValue {
  if (result instanceof CellError) return result;
  if (typeof result === "number") return Number.isFinite(result) ? result : errors.number;
  if (typeof result === "string" || typeof result === "boolean") return result;
  if (result instanceof Error) return errorOfCode(result.message) ?? errors.value;
  return errors.value;
}

export function call(apply: unknown, args: unknown[]): CellValue {
  return fromLibrary((apply as LibraryFunction)(...args));
}

/** A function of single numbers; arguments left out at the end stay out. */
export function ofNumbers(signature: string, apply: unknown): BuiltIn {
  return onValues(signature, (...values) => call(apply, values.map(toNumber)));
}

/** A function of all the numbers in its arguments. */
function ofList(apply: unknown): BuiltIn {
  return onCells("a(a)", (args) => call(apply, [numbersOf(args)]));
}

/** A function of two columns of numbers: pairs in which both are numbers count. `#N/A` when they differ in size. */
function ofPairs(apply: unknown): BuiltIn {
  return onCells("aa", ([a, b]) => {
    const [first, second] = pairs(a, b);
    return first.length === 0 ? errors.division : call(apply, [first, second]);
  });
}

function pairs(a: Value, b: Value): [number[], number[]] {
  if (!(a instanceof Cells) || !(b instanceof Cells)) throw errors.value;
  const [left, right] = [valuesOf(a), valuesOf(b)];
  if (left.length !== right.length) throw errors.notAvailable;
  const found: [number[], number[]] = [[], []];
  left.forEach((value, index) => {
    const other = right[index] ?? null;
    if (value instanceof CellError) throw value;
    if (other instanceof CellError) throw other;
    if (typeof value !== "number" || typeof other !== "number") return;
    found[0].push(value);
    found[1].push(other);
  });
  return found;
}

/** A function of one column of numbers and then single numbers. */
function ofListAndNumbers(signature: string, apply: unknown): BuiltIn {
  return onCells(signature, ([list, ...rest]) => call(apply, [numbersOf([list]), ...rest.map((value) => toNumber(toScalar(value)))]));
}

function forecast([x, ys, xs]: readonly Value[]): CellValue {
  const [known, at] = pairs(ys, xs);
  return call(formulajs.FORECAST, [toNumber(toScalar(x)), known, at]);
}

function mode(args: readonly Value[]): CellValue {
  const counts = new Map<number, number>();
  for (const value of numbersOf(args)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const [first] = [...counts].find(([, count]) => count === most) ?? [];
  return first === undefined || most < 2 ? errors.notAvailable : first;
}

function frequency([data, bounds]: readonly Value[]): Value {
  const limits = numbersOf([bounds]).sort((a, b) => a - b);
  const counts = new Array<number>(limits.length + 1).fill(0);
  for (const value of numbersOf([data])) {
    const place = limits.findIndex((limit) => value <= limit);
    const index = place < 0 ? limits.length : place;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return new ArrayCells(counts.map((count) => [count]));
}

/** The mean without a share of the numbers, the same count from either end. */
function trimmedMean([list, shareArg]: readonly Value[]): CellValue {
  const numbers = numbersOf([list]).sort((a, b) => a - b);
  const share = toNumber(toScalar(shareArg));
  if (share < 0 || share >= 1 || numbers.length === 0) return errors.number;
  const cut = Math.floor((numbers.length * share) / 2);
  const kept = numbers.slice(cut, numbers.length - cut);
  return kept.reduce((total, value) => total + value, 0) / kept.length;
}

/** Where a value stands among numbers, as a share; `#N/A` beyond the smallest and largest. */
const percentRank = onCells("av?v", ([list, valueArg, digitsArg]) => {
  const numbers = numbersOf([list]);
  const value = toNumber(toScalar(valueArg));
  if (numbers.length === 0) return errors.number;
  if (!numbers.some((number) => number <= value) || !numbers.some((number) => number >= value)) return errors.notAvailable;
  return call(formulajs.PERCENTRANKINC, [numbers, value, digitsArg == null ? 3 : toNumber(toScalar(digitsArg))]);
});

const modeSingle = onCells("a(a)", mode);
const linearForecast = onCells("vaa", forecast);

/** Functions taken from the library: statistics, finance and engineering whose results equal Excel's. */
export const library: Readonly<Record<string, BuiltIn>> = {
  "MODE.SNGL": modeSingle,
  MODE: modeSingle,
  FREQUENCY: onCells("aa", frequency),
  GEOMEAN: ofList(formulajs.GEOMEAN),
  HARMEAN: ofList(formulajs.HARMEAN),
  AVEDEV: ofList(formulajs.AVEDEV),
  DEVSQ: ofList(formulajs.DEVSQ),
  KURT: ofList(formulajs.KURT),
  SKEW: ofList(formulajs.SKEW),
  TRIMMEAN: onCells("av", trimmedMean),
  "PERCENTRANK.INC": percentRank,
  PERCENTRANK: percentRank,
  CORREL: ofPairs(formulajs.CORREL),
  PEARSON: ofPairs(formulajs.PEARSON),
  RSQ: ofPairs(formulajs.RSQ),
  SLOPE: ofPairs(formulajs.SLOPE),
  INTERCEPT: ofPairs(formulajs.INTERCEPT),
  STEYX: ofPairs(formulajs.STEYX),
  "COVARIANCE.P": ofPairs(formulajs.COVARIANCEP),
  "COVARIANCE.S": ofPairs(formulajs.COVARIANCES),
  SUMX2MY2: ofPairs(formulajs.SUMX2MY2),
  SUMX2PY2: ofPairs(formulajs.SUMX2PY2),
  SUMXMY2: ofPairs(formulajs.SUMXMY2),
  FORECAST: linearForecast,
  "FORECAST.LINEAR": linearForecast,
  STANDARDIZE: ofNumbers("vvv", formulajs.STANDARDIZE),
  PMT: ofNumbers("vvv?vv", formulajs.PMT),
  PV: ofNumbers("vvv?vv", formulajs.PV),
  FV: ofNumbers("vvv?vv", formulajs.FV),
  NPER: ofNumbers("vvv?vv", formulajs.NPER),
  IPMT: ofNumbers("vvvv?vv", formulajs.IPMT),
  PPMT: ofNumbers("vvvv?vv", formulajs.PPMT),
  SLN: ofNumbers("vvv", formulajs.SLN),
  SYD: ofNumbers("vvvv", formulajs.SYD),
  EFFECT: ofNumbers("vv", formulajs.EFFECT),
  NOMINAL: ofNumbers("vv", formulajs.NOMINAL),
  RRI: ofNumbers("vvv", formulajs.RRI),
  NPV: onCells("va(a)", ([rate, ...values]) => call(formulajs.NPV, [toNumber(toScalar(rate)), ...numbersOf(values)])),
  IRR: ofListAndNumbers("a?v", formulajs.IRR),
  COMBIN: ofNumbers("vv", formulajs.COMBIN),
  PERMUT: ofNumbers("vv", formulajs.PERMUT),
  GCD: ofList(formulajs.GCD),
  LCM: ofList(formulajs.LCM),
};
