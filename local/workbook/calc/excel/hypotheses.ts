import * as formulajs from "@formulajs/formulajs";
import { toCells, toInteger, toNumber, toScalar } from "../coercion";
import { CellError, errors, type CellValue, type Value } from "../values";
import { onCells, type BuiltIn } from "./builtIn";
import { call } from "./library";
import { numbersOf, valuesOf } from "./numbers";
import { betaShare } from "./specialFunctions";
import { sampleVariance } from "./statistics";

const { CHISQ, NORM } = formulajs;

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

function varianceOf(numbers: readonly number[]): number {
  const variance = sampleVariance(numbers);
  if (variance instanceof CellError) throw variance;
  return toNumber(variance);
}

/** The probability that two samples of one population differ by so much or more. */
function tTest([first, second, tailsArg, kindArg]: readonly Value[]): CellValue {
  const [a, b] = [numbersOf([first]), numbersOf([second])];
  const [tails, kind] = [toInteger(toScalar(tailsArg)), toInteger(toScalar(kindArg))];
  if ((tails !== 1 && tails !== 2) || kind < 1 || kind > 3) return errors.number;
  const { t, freedom } = kind === 1 ? paired(a, b) : kind === 2 ? pooled(a, b) : separate(a, b);
  // Welch's degrees of freedom need not be whole.
  return (betaShare(freedom / (freedom + t * t), freedom / 2, 0.5) / 2) * tails;
}

interface Statistic {
  readonly t: number;
  readonly freedom: number;
}

function paired(a: readonly number[], b: readonly number[]): Statistic {
  if (a.length !== b.length) throw errors.notAvailable;
  const differences = a.map((value, index) => value - b[index]!);
  return { t: mean(differences) / Math.sqrt(varianceOf(differences) / differences.length), freedom: differences.length - 1 };
}

function pooled(a: readonly number[], b: readonly number[]): Statistic {
  const freedom = a.length + b.length - 2;
  const variance = ((a.length - 1) * varianceOf(a) + (b.length - 1) * varianceOf(b)) / freedom;
  return { t: (mean(a) - mean(b)) / Math.sqrt(variance * (1 / a.length + 1 / b.length)), freedom };
}

/** Welch's test: samples whose variances differ. */
function separate(a: readonly number[], b: readonly number[]): Statistic {
  const [inA, inB] = [varianceOf(a) / a.length, varianceOf(b) / b.length];
  return { t: (mean(a) - mean(b)) / Math.sqrt(inA + inB), freedom: (inA + inB) ** 2 / (inA ** 2 / (a.length - 1) + inB ** 2 / (b.length - 1)) };
}

function fTest([first, second]: readonly Value[]): CellValue {
  const [a, b] = [numbersOf([first]), numbersOf([second])];
  if (a.length < 2 || b.length < 2) return errors.division;
  const [freeA, freeB] = [a.length - 1, b.length - 1];
  const ratio = (freeA * varianceOf(a)) / varianceOf(b);
  const below = betaShare(ratio / (ratio + freeB), freeA / 2, freeB / 2);
  return 2 * Math.min(below, 1 - below);
}

function chiSquareTest([observedArg, expectedArg]: readonly Value[]): CellValue {
  const [observed, expected] = [toCells(observedArg), toCells(expectedArg)];
  if (observed.rows !== expected.rows || observed.columns !== expected.columns) return errors.notAvailable;
  const { rows, columns } = observed;
  const freedom = rows > 1 && columns > 1 ? (rows - 1) * (columns - 1) : rows * columns - 1;
  if (freedom === 0) return errors.notAvailable;
  const wanted = valuesOf(expected).map(toNumber);
  const chi = valuesOf(observed).map(toNumber).reduce((sum, value, index) => sum + (value - wanted[index]!) ** 2 / wanted[index]!, 0);
  const below = call(CHISQ.DIST, [chi, freedom, true]);
  return typeof below === "number" ? 1 - below : below;
}

/** One-tailed: the probability of a mean above that of the sample. */
function zTest([sample, at, sigma]: readonly Value[]): CellValue {
  const numbers = numbersOf([sample]);
  if (numbers.length === 0) return errors.notAvailable;
  const deviation = sigma == null ? Math.sqrt(varianceOf(numbers)) : toNumber(toScalar(sigma));
  const below = call(NORM.S.DIST, [(mean(numbers) - toNumber(toScalar(at))) / (deviation / Math.sqrt(numbers.length)), true]);
  return typeof below === "number" ? 1 - below : below;
}

const t = onCells("aavv", tTest);
const f = onCells("aa", fTest);
const chiSquare = onCells("aa", chiSquareTest);
const z = onCells("av?v", zTest);

/** Tests of hypotheses, with the names that they had before 2010. */
export const hypotheses: Readonly<Record<string, BuiltIn>> = {
  "T.TEST": t, TTEST: t, "F.TEST": f, FTEST: f, "CHISQ.TEST": chiSquare, CHITEST: chiSquare, "Z.TEST": z, ZTEST: z,
};
