import { toBoolean, toCells, toNumber, toScalar } from "../coercion";
import { ArrayCells, CellError, errors, type Cells, type CellValue, type Value } from "../values";
import { onCells, type BuiltIn } from "./builtIn";
import { leastSquares, type Fit } from "./leastSquares";
import { valuesOf } from "./numbers";

/** Observations: the values to explain, and for each of them what explains them. */
interface Observations {
  readonly ys: readonly number[];
  /** One list for each variable. */
  readonly variables: readonly (readonly number[])[];
  /** The shape that a trend over the same places has. */
  readonly shape: { readonly rows: number; readonly columns: number };
}

/** Whether a cell is a number is asked strictly: a blank or a text among observations is `#VALUE!`. */
function number(value: CellValue): number {
  if (value instanceof CellError) throw value;
  if (typeof value !== "number") throw errors.value;
  return value;
}

const numbersIn = (cells: Cells): number[] => valuesOf(cells).map(number);

const counted = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** A range as variables beside observations in a column or a row; in any other shape it is one variable. */
function variablesOf(cells: Cells, like: Cells): number[][] {
  const { rows, columns } = cells;
  if (rows === like.rows && columns === like.columns) return [numbersIn(cells)];
  if (like.columns === 1 && rows === like.rows) return counted(columns).map((column) => counted(rows).map((row) => number(cells.at(row - 1, column - 1))));
  if (like.rows === 1 && columns === like.columns) return counted(rows).map((row) => counted(columns).map((column) => number(cells.at(row - 1, column - 1))));
  throw errors.reference;
}

function observations(known: Value, by: Value, take: (y: number) => number): Observations {
  const ys = toCells(known);
  const values = numbersIn(ys).map(take);
  return { ys: values, variables: by == null ? [counted(values.length)] : variablesOf(toCells(by), ys), shape: ys };
}

const isGiven = (flag: Value, otherwise: boolean): boolean => (flag == null ? otherwise : toBoolean(toScalar(flag)));

/** An exponential curve is a straight line through logarithms. */
function logarithm(value: number): number {
  if (value <= 0) throw errors.number;
  return Math.log(value);
}

const itself = (value: number): number => value;

/** The coefficients, the last variable's first and the constant at the end; with statistics below them where asked for. */
function coefficients(take: (y: number) => number, give: (coefficient: number) => number): BuiltIn {
  return onCells("a?avv", ([known, by, constant, statistics]) => {
    const { ys, variables } = observations(known, by, take);
    const fit = leastSquares(ys, variables, isGiven(constant, true));
    const first = [...fit.coefficients].reverse().concat(fit.constant).map(give);
    return new ArrayCells(isGiven(statistics, false) ? [first, ...statisticsOf(fit)] : [first]);
  });
}

function statisticsOf(fit: Fit): CellValue[][] {
  const width = fit.coefficients.length + 1;
  const line = (...values: readonly CellValue[]): CellValue[] => Array.from({ length: width }, (_, column) => values[column] ?? errors.notAvailable);
  const f = fit.regression / (fit.coefficients.length - fit.dropped) / (fit.residual / fit.freedom);
  return [
    [...fit.errors].reverse().concat(fit.constantError ?? NaN).map((error) => (Number.isNaN(error) ? errors.notAvailable : error)),
    line(fit.residual + fit.regression === 0 ? 1 : fit.regression / (fit.residual + fit.regression), fit.freedom > 0 ? Math.sqrt(fit.residual / fit.freedom) : 0),
    line(Number.isFinite(f) ? f : errors.number, fit.freedom),
    line(fit.regression, fit.residual),
  ];
}

/** Where the line through the observations lies at other places, which are the observed ones unless given. */
function trend(take: (y: number) => number, give: (y: number) => number): BuiltIn {
  return onCells("a?aav", ([known, by, at, constant]) => {
    const { ys, variables, shape } = observations(known, by, take);
    const fit = leastSquares(ys, variables, isGiven(constant, true));
    const places = at == null ? { variables, shape } : placesOf(toCells(at), variables.length, shape);
    const values = places.variables[0]?.map((_, index) =>
      give(places.variables.reduce((sum, variable, which) => sum + variable[index]! * fit.coefficients[which]!, fit.constant))) ?? [];
    return ArrayCells.build(places.shape.rows, places.shape.columns, (row, column) => values[row * places.shape.columns + column] ?? null);
  });
}

/** New places: of one variable in any shape, of several as lists that lie like the observed ones. */
function placesOf(cells: Cells, count: number, like: Observations["shape"]): Pick<Observations, "variables" | "shape"> {
  if (count === 1) return { variables: [numbersIn(cells)], shape: cells };
  const { rows, columns } = cells;
  const isInColumns = like.columns === 1;
  if ((isInColumns ? columns : rows) !== count) throw errors.reference;
  const shape = isInColumns ? { rows, columns: 1 } : { rows: 1, columns };
  return { variables: variablesOf(cells, new ArrayCells(counted(shape.rows).map(() => counted(shape.columns)))), shape };
}

/** Lines and exponential curves through observations. */
export const regression: Readonly<Record<string, BuiltIn>> = {
  LINEST: coefficients(itself, itself),
  LOGEST: coefficients(logarithm, Math.exp),
  TREND: trend(itself, itself),
  GROWTH: trend(logarithm, Math.exp),
  PROB: onCells("aav?v", ([values, shares, low, high]) => probability(numbersIn(toCells(values)), numbersIn(toCells(shares)), toNumber(toScalar(low)), high == null ? null : toNumber(toScalar(high)))),
};

function probability(values: readonly number[], shares: readonly number[], low: number, high: number | null): CellValue {
  if (values.length !== shares.length) return errors.notAvailable;
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (shares.some((share) => share < 0 || share > 1) || Math.abs(total - 1) > 1e-7) return errors.number;
  return shares.reduce((sum, share, index) => (values[index]! >= low && values[index]! <= (high ?? low) ? sum + share : sum), 0);
}
