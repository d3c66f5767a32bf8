import { toInteger, toNumber, toScalar } from "../coercion";
import { errors, type CellValue, type Value } from "../values";
import { onCells, type BuiltIn } from "./builtIn";
import { numbersOf } from "./numbers";

function variance(numbers: readonly number[], divisor: number): CellValue {
  if (divisor <= 0) return errors.division;
  const mean = numbers.reduce((total, value) => total + value, 0) / numbers.length;
  return numbers.reduce((total, value) => total + (value - mean) ** 2, 0) / divisor;
}

export function deviation(variance: CellValue): CellValue {
  return typeof variance === "number" ? Math.sqrt(variance) : variance;
}

export function sampleVariance(args: readonly Value[]): CellValue {
  const numbers = numbersOf(args);
  return variance(numbers, numbers.length - 1);
}

export function populationVariance(args: readonly Value[]): CellValue {
  const numbers = numbersOf(args);
  return variance(numbers, numbers.length);
}

export function sampleDeviation(args: readonly Value[]): CellValue {
  return deviation(sampleVariance(args));
}

function sorted(args: readonly Value[]): number[] {
  return numbersOf(args).sort((a, b) => a - b);
}

function median(args: readonly Value[]): CellValue {
  return interpolate(sorted(args), 0.5);
}

/** The value at a share of the way from the first to the last of the sorted numbers. */
function interpolate(numbers: readonly number[], share: number): CellValue {
  if (numbers.length === 0 || share < 0 || share > 1) return errors.number;
  return between(numbers, share * (numbers.length - 1));
}

function interpolateExclusive(numbers: readonly number[], share: number): CellValue {
  const place = share * (numbers.length + 1) - 1;
  if (numbers.length === 0 || place < 0 || place > numbers.length - 1) return errors.number;
  return between(numbers, place);
}

function between(numbers: readonly number[], place: number): number {
  const below = Math.floor(place);
  const low = numbers[below] as number;
  const high = numbers[Math.ceil(place)] as number;
  return low + (high - low) * (place - below);
}

function nth(numbers: readonly number[], position: CellValue): CellValue {
  return numbers[Math.ceil(toNumber(position)) - 1] ?? errors.number;
}

function rank(args: readonly Value[], tied: (first: number, equals: number) => number): CellValue {
  const value = toNumber(toScalar(args[0]));
  const ascending = toNumber(toScalar(args[2])) !== 0;
  const numbers = numbersOf([args[1]]);
  const equals = numbers.filter((other) => other === value).length;
  if (equals === 0) return errors.notAvailable;
  return tied(numbers.filter((other) => (ascending ? other < value : other > value)).length + 1, equals);
}

const rankEqual = onCells("va?v", (args) => rank(args, (first) => first));
const percentile = onCells("av", ([cells, share]) => interpolate(sorted([cells]), toNumber(toScalar(share))));
const quartile = onCells("av", ([cells, part]) => interpolate(sorted([cells]), toInteger(toScalar(part)) / 4));
const varianceOfSample = onCells("a(a)", sampleVariance);
const varianceOfAll = onCells("a(a)", populationVariance);
const deviationOfSample = onCells("a(a)", sampleDeviation);
const deviationOfAll = onCells("a(a)", (args) => deviation(populationVariance(args)));

/** Spread and order of numbers. */
export const statistics: Readonly<Record<string, BuiltIn>> = {
  MEDIAN: onCells("a(a)", median),
  LARGE: onCells("av", ([cells, position]) => nth(sorted([cells]).reverse(), toScalar(position))),
  SMALL: onCells("av", ([cells, position]) => nth(sorted([cells]), toScalar(position))),
  "PERCENTILE.INC": percentile,
  PERCENTILE: percentile,
  "PERCENTILE.EXC": onCells("av", ([cells, share]) => interpolateExclusive(sorted([cells]), toNumber(toScalar(share)))),
  "QUARTILE.INC": quartile,
  QUARTILE: quartile,
  "QUARTILE.EXC": onCells("av", ([cells, part]) => interpolateExclusive(sorted([cells]), toInteger(toScalar(part)) / 4)),
  "RANK.EQ": rankEqual,
  RANK: rankEqual,
  "RANK.AVG": onCells("va?v", (args) => rank(args, (first, equals) => first + (equals - 1) / 2)),
  "VAR.S": varianceOfSample,
  VAR: varianceOfSample,
  "VAR.P": varianceOfAll,
  VARP: varianceOfAll,
  "STDEV.S": deviationOfSample,
  STDEV: deviationOfSample,
  "STDEV.P": deviationOfAll,
  STDEVP: deviationOfAll,
};
