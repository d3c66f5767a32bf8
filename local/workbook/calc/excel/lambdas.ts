import { errorFrom, toCells, toInteger, toScalar } from "../coercion";
import { ArrayCells, Cells, errors, Lambda, type CellValue, type Value } from "../values";
import { onCells, type BuiltIn } from "./builtIn";
import { slice } from "./lookups";
import { valuesOf } from "./numbers";

function lambdaFrom(value: Value): Lambda {
  if (value instanceof Lambda) return value;
  throw errors.value;
}

/** Calls a LAMBDA that must give a single value; an array inside an array is `#CALC!`. */
function element(lambda: Lambda, args: readonly Value[]): CellValue {
  try {
    const result = lambda.call(args);
    if (result instanceof Cells && (result.rows > 1 || result.columns > 1)) return errors.calculation;
    return toScalar(result);
  } catch (thrown) {
    return errorFrom(thrown);
  }
}

function map(args: readonly Value[]): Value {
  const lambda = lambdaFrom(args[args.length - 1]);
  const sources = args.slice(0, -1).map(toCells);
  const rows = Math.max(...sources.map((cells) => cells.materialRows));
  const columns = Math.max(...sources.map((cells) => cells.materialColumns));
  return ArrayCells.build(rows, columns, (row, column) => {
    const inside = sources.every((cells) => row < cells.materialRows && column < cells.materialColumns);
    return inside ? element(lambda, sources.map((cells) => cells.at(row, column))) : errors.notAvailable;
  });
}

function settled(lambda: Lambda, args: readonly Value[]): Value {
  try {
    return lambda.call(args);
  } catch (thrown) {
    return errorFrom(thrown);
  }
}

function reduce([initial, source, lambda]: readonly Value[]): Value {
  let total: Value = initial ?? null;
  for (const value of valuesOf(toCells(source))) total = settled(lambdaFrom(lambda), [total, value]);
  return total;
}

function scan([initial, source, lambda]: readonly Value[]): Value {
  const cells = toCells(source);
  let total: CellValue = initial === undefined ? null : toScalar(initial);
  return ArrayCells.build(cells.materialRows, cells.materialColumns, (row, column) => {
    total = element(lambdaFrom(lambda), [total, cells.at(row, column)]);
    return total;
  });
}

export const lambdas: Readonly<Record<string, BuiltIn>> = {
  MAP: onCells("aa(a)", map),
  REDUCE: onCells("xaa", reduce),
  SCAN: onCells("xaa", scan),
  BYROW: onCells("aa", ([source, lambda]) => {
    const cells = toCells(source);
    return ArrayCells.build(cells.materialRows, 1, (row) => element(lambdaFrom(lambda), [slice(cells, row, 0, 1, cells.columns)]));
  }),
  BYCOL: onCells("aa", ([source, lambda]) => {
    const cells = toCells(source);
    return ArrayCells.build(1, cells.materialColumns, (_row, column) =>
      element(lambdaFrom(lambda), [slice(cells, 0, column, cells.rows, 1)]),
    );
  }),
  MAKEARRAY: onCells("vva", ([rows, columns, lambda]) => {
    const [height, width] = [toInteger(toScalar(rows)), toInteger(toScalar(columns))];
    if (height < 1 || width < 1) return errors.value;
    return ArrayCells.build(height, width, (row, column) => element(lambdaFrom(lambda), [row + 1, column + 1]));
  }),
};
