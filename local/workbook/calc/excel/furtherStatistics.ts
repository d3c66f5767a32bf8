import * as formulajs from "@formulajs/formulajs";
import { toCells, toInteger, toNumber, toScalar } from "../coercion";
import { ArrayCells, errors, type CellValue, type Value } from "../values";
import { numbersWithTexts } from "./aggregates";
import { onCells, type BuiltIn } from "./builtIn";
import { call, library } from "./library";
import { numbersOf, valuesOf } from "./numbers";
import { deviation, populationVariance, sampleVariance } from "./statistics";

/** The same over all values: TRUE counts as 1, FALSE and text in ranges as 0. */
const withTexts = (apply: (args: readonly Value[]) => CellValue): BuiltIn => onCells("a(a)", (args) => apply(numbersWithTexts(args)));

/** Every number that occurs most often, one below the other. */
function modes(args: readonly Value[]): Value {
  const counts = new Map<number, number>();
  for (const value of numbersOf(args)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const found = [...counts].filter(([, count]) => count === most && count > 1);
  return found.length === 0 ? errors.notAvailable : new ArrayCells(found.map(([value]) => [value]));
}

function skewOfAll(args: readonly Value[]): CellValue {
  const numbers = numbersOf(args);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const moment = (power: number): number => numbers.reduce((sum, value) => sum + (value - mean) ** power, 0) / numbers.length;
  return numbers.length < 3 || moment(2) === 0 ? errors.division : moment(3) / moment(2) ** 1.5;
}

/** Where a value stands strictly between the ends, cut off after some digits. */
function percentRankExclusive([list, valueArg, digitsArg]: readonly Value[]): CellValue {
  const sorted = numbersOf([list]).sort((a, b) => a - b);
  const value = toNumber(toScalar(valueArg));
  const digits = digitsArg == null ? 3 : toInteger(toScalar(digitsArg));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || digits < 1) return errors.number;
  if (value < first || value > last) return errors.notAvailable;
  const below = sorted.filter((number) => number < value).length;
  const [low, high] = [sorted[below - 1] ?? value, sorted[below] ?? value];
  const place = high === value ? below : below - 1 + (value - low) / (high - low);
  return Math.floor(((place + 1) / (sorted.length + 1)) * 10 ** digits + 1e-9) / 10 ** digits;
}

function multinomial(args: readonly Value[]): CellValue {
  const counts = numbersOf(args).map(Math.trunc);
  return counts.some((count) => count < 0) ? errors.number : call(formulajs.MULTINOMIAL, counts);
}

/** As in a formula: 0 to the power of 0 is no number. */
function power(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) throw errors.number;
  return base ** exponent;
}

function powerSeries([xArg, firstArg, stepArg, coefficients]: readonly Value[]): CellValue {
  const [x, first, step] = [xArg, firstArg, stepArg].map((value) => toNumber(toScalar(value))) as [number, number, number];
  return valuesOf(toCells(coefficients)).map(toNumber).reduce((sum, factor, index) => sum + factor * power(x, first + index * step), 0);
}

/** More of spread, order and series. */
export const furtherStatistics: Readonly<Record<string, BuiltIn>> = {
  STDEVA: withTexts((args) => deviation(sampleVariance(args))),
  STDEVPA: withTexts((args) => deviation(populationVariance(args))),
  VARA: withTexts(sampleVariance),
  VARPA: withTexts(populationVariance),
  "SKEW.P": onCells("a(a)", skewOfAll),
  "PERCENTRANK.EXC": onCells("av?v", percentRankExclusive),
  "MODE.MULT": onCells("a(a)", modes),
  MULTINOMIAL: onCells("a(a)", multinomial),
  SERIESSUM: onCells("vvva", powerSeries),
  COVAR: library["COVARIANCE.P"]!,
};
