import * as formulajs from "@formulajs/formulajs";
import { toCells, toInteger, toNumber, toScalar } from "../../coercion";
import { CellError, errors, type CellValue, type Value } from "../../values";
import { onCells, type BuiltIn } from "../builtIn";
import { valuesOf } from "../numbers";
import { seasonLength } from "./seasonLength";
import { aggregations, seriesOf, type Series } from "./series";
import { fit, type Smoothed } from "./smoothing";

/** The longest season that Excel takes: the hours of a year. */
const LONGEST = 8_760;

const number = (value: Value, otherwise: number): number => (value == null ? otherwise : toNumber(toScalar(value)));

function observed(value: CellValue): number {
  if (value instanceof CellError) throw value;
  if (typeof value !== "number") throw errors.value;
  return value;
}

function series(values: Value, timeline: Value, completion: Value, aggregation: Value): Series {
  const [ys, times] = [values, timeline].map((each) => valuesOf(toCells(each)).map(observed)) as [number[], number[]];
  if (ys.length !== times.length) throw errors.notAvailable;
  const fill = number(completion, 1);
  const aggregate = aggregations[Math.trunc(number(aggregation, 1))];
  if ((fill !== 0 && fill !== 1) || aggregate === undefined) throw errors.number;
  return seriesOf(times.map((time, index) => ({ time, value: ys[index]! })), fill === 1, aggregate);
}

/** The period: given, found (1), or none (0). */
function periodOf({ values }: Series, seasonality: Value): number {
  const given = number(seasonality, 1);
  if (!Number.isInteger(given) || given < 0 || given > LONGEST || given > values.length / 2) throw errors.number;
  return given === 1 ? seasonLength(values) : Math.max(1, given);
}

/** A point of the timeline, in steps after the last observation. @throws `#NUM!` for one before it */
function stepsTo(target: Value, { values, position }: Series): number {
  const steps = position(toNumber(toScalar(target))) - (values.length - 1);
  if (steps < -1e-9) throw errors.number;
  return Math.max(0, steps);
}

/** Of a whole number of steps, and on a straight line between two. */
function at(steps: number, valueAt: (steps: number) => number): number {
  const [whole, part] = [Math.floor(steps + 1e-9), steps - Math.floor(steps + 1e-9)];
  return part <= 1e-9 ? valueAt(whole) : valueAt(whole) + part * (valueAt(whole + 1) - valueAt(whole));
}

function forecast([target, values, timeline, seasonality, completion, aggregation]: readonly Value[]): CellValue {
  const observations = series(values, timeline, completion, aggregation);
  const steps = stepsTo(target, observations);
  const smoothed = fit(observations.values, periodOf(observations, seasonality));
  return at(steps, (whole) => (whole === 0 ? observations.values.at(-1)! : smoothed.ahead(whole)));
}

/**
 * How far a forecast may be off: the variance of additive smoothing (Hyndman et al., Forecasting with Exponential Smoothing,
 * 2008, 6.3), `σ²(1 + Σ c²)` with `c` what an error of one step leaves for later ones.
 */
function interval([target, values, timeline, confidence, seasonality, completion, aggregation]: readonly Value[]): CellValue {
  const observations = series(values, timeline, completion, aggregation);
  const share = number(confidence, 0.95);
  if (share <= 0 || share >= 1) throw errors.number;
  const steps = stepsTo(target, observations);
  const period = periodOf(observations, seasonality);
  const { rates: { alpha, beta, gamma }, meanSquaredError } = fit(observations.values, period);
  const left = (later: number): number => alpha + alpha * beta * later + (period > 1 && later % period === 0 ? gamma * (1 - alpha) : 0);
  const factor = formulajs.NORM.S.INV(0.5 + share / 2) as number;
  return at(steps, (whole) => {
    if (whole === 0) return 0;
    const passed = Array.from({ length: whole - 1 }, (_, index) => left(index + 1) ** 2);
    return factor * Math.sqrt(meanSquaredError * (1 + passed.reduce((sum, each) => sum + each, 0)));
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const absoluteErrors = ({ values }: Series, { expected }: Smoothed): number[] => expected.map((each, index) => Math.abs(values[index + 1]! - each));

/** Errors beside those of who always expects the value before. */
function scaledError(observations: Series, smoothed: Smoothed): number {
  const error = mean(absoluteErrors(observations, smoothed));
  const naive = mean(observations.values.slice(1).map((value, index) => Math.abs(value - observations.values[index]!)));
  if (error > 0 && naive === 0) throw errors.division;
  return error === 0 ? 0 : error / naive;
}

function symmetricError(observations: Series, smoothed: Smoothed): number {
  return mean(absoluteErrors(observations, smoothed).map((error, index) =>
    (error === 0 ? 0 : (2 * error) / (Math.abs(observations.values[index + 1]!) + Math.abs(smoothed.expected[index]!)))));
}

/** By the number that Excel gives it. */
const statistics: Readonly<Record<number, (observations: Series, smoothed: Smoothed) => number>> = {
  1: (_, { rates }) => rates.alpha,
  2: (_, { rates }) => rates.beta,
  3: (_, { rates }) => rates.gamma,
  4: scaledError,
  5: symmetricError,
  6: (observations, smoothed) => mean(absoluteErrors(observations, smoothed)),
  7: (_, { meanSquaredError }) => Math.sqrt(meanSquaredError),
  8: ({ step }) => step,
};

function statistic([values, timeline, type, seasonality, completion, aggregation]: readonly Value[]): CellValue {
  const observations = series(values, timeline, completion, aggregation);
  const wanted = statistics[toInteger(toScalar(type))];
  if (wanted === undefined) throw errors.number;
  return wanted(observations, fit(observations.values, periodOf(observations, seasonality)));
}

/** Exponential smoothing with additive errors, trend and seasons (AAA), as Excel documents it; Excel's own start and search are not published. */
export const forecasts: Readonly<Record<string, BuiltIn>> = {
  "FORECAST.ETS": onCells("vaa?vvv", forecast),
  "FORECAST.ETS.CONFINT": onCells("vaa?vvvv", interval),
  "FORECAST.ETS.SEASONALITY": onCells("aa?vv", ([values, timeline, completion, aggregation]) => seasonLength(series(values, timeline, completion, aggregation).values)),
  "FORECAST.ETS.STAT": onCells("aav?vvv", statistic),
};
