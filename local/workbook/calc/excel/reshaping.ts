import { toBoolean, toCells, toInteger, toScalar } from "../coercion";
import type { Cells} from "../values";
import { ArrayCells, CellError, errors, FunctionCells, Lambda, type CellValue, type Value } from "../values";
import { trimmed, type Trim } from "../trimming";
import { onCells, type BuiltIn } from "./builtIn";
import { slice } from "./lookups";
import { valuesOf } from "./numbers";

type Item = CellValue | Lambda;

/** HSTACK and VSTACK of what has functions in it. */
function stackedFunctions(args: readonly Value[], across: boolean): FunctionCells {
  const turned = (rows: readonly (readonly Item[])[]): Item[][] => (rows[0] ?? []).map((_item, column) => rows.map((row) => row[column] ?? null));
  const itemsOf = (arg: Value): readonly (readonly Item[])[] => {
    if (arg instanceof Lambda) return [[arg]];
    if (arg instanceof FunctionCells) return arg.items;
    const cells = toCells(arg);
    return Array.from({ length: cells.materialRows }, (_, row) => Array.from({ length: cells.materialColumns }, (__, column) => cells.at(row, column)));
  };
  const parts = args.map((arg) => (across ? turned(itemsOf(arg)) : itemsOf(arg)));
  const lines = parts.flat();
  const length = Math.max(...lines.map((line) => line.length));
  const items = lines.map((line) => Array.from({ length }, (_, index) => (index < line.length ? (line[index] as Item) : errors.notAvailable)));
  return new FunctionCells(across ? turned(items) : items);
}

const hasFunctions = (args: readonly Value[]): boolean => args.some((arg) => arg instanceof Lambda || arg instanceof FunctionCells);

/** Rectangles side by side; the shorter ones are filled up with `#N/A`. */
function besides(args: readonly Value[]): ArrayCells {
  const parts = args.map(toCells);
  const rows = Math.max(...parts.map((cells) => cells.materialRows));
  const places = parts.flatMap((cells) => Array.from({ length: cells.materialColumns }, (_unused, column) => ({ cells, column })));
  return ArrayCells.build(rows, places.length, (row, across) => {
    const place = places[across];
    return place !== undefined && row < place.cells.materialRows ? place.cells.at(row, place.column) : errors.notAvailable;
  });
}

function below(args: readonly Value[]): ArrayCells {
  return transpose(besides(args.map((arg) => transpose(toCells(arg)))));
}

function transpose(cells: Cells): ArrayCells {
  return ArrayCells.build(cells.materialColumns, cells.materialRows, (row, column) => cells.at(column, row));
}

/** TOCOL and TOROW: all values in one line. `ignore` 1: blanks, 2: errors, 3: both are left out. */
function inLine([source, ignoreArg, byColumn]: readonly Value[], across: boolean): Value {
  const cells = toCells(source);
  const ignore = toInteger(toScalar(ignoreArg));
  const values = valuesOf(byColumn != null && toBoolean(toScalar(byColumn)) ? transpose(cells) : cells).filter(
    (value) => !((ignore & 1) === 1 && value === null) && !((ignore & 2) === 2 && value instanceof CellError),
  );
  if (values.length === 0) return errors.calculation;
  return new ArrayCells(across ? [values] : values.map((value) => [value]));
}

/** WRAPROWS: a line broken into rows of a length. */
function wrapped([source, lengthArg, pad]: readonly Value[]): Cells {
  const cells = toCells(source);
  if (cells.rows > 1 && cells.columns > 1) throw errors.value;
  const values = valuesOf(cells);
  const length = toInteger(toScalar(lengthArg));
  if (length < 1) throw errors.number;
  const filler = pad === undefined ? errors.notAvailable : toScalar(pad);
  return ArrayCells.build(Math.ceil(values.length / length), Math.min(length, values.length), (row, column) => {
    const index = row * length + column;
    return index < values.length ? (values[index] as CellValue) : filler;
  });
}

/** CHOOSEROWS: rows by number, negative from the end. */
function chosenRows([source, ...choices]: readonly Value[]): Cells {
  const cells = toCells(source);
  const rows = choices.flatMap((choice) => valuesOf(toCells(choice))).map((choice) => {
    const number = toInteger(choice);
    const row = number < 0 ? cells.materialRows + number : number - 1;
    if (number === 0 || row < 0 || row >= cells.materialRows) throw errors.value;
    return row;
  });
  return ArrayCells.build(rows.length, cells.materialColumns, (row, column) => cells.at(rows[row] as number, column));
}

function expand([source, rowsArg, columnsArg, pad]: readonly Value[]): Value {
  const cells = toCells(source);
  const rows = rowsArg == null ? cells.materialRows : toInteger(toScalar(rowsArg));
  const columns = columnsArg == null ? cells.materialColumns : toInteger(toScalar(columnsArg));
  if (rows < cells.materialRows || columns < cells.materialColumns) return errors.value;
  const filler = pad === undefined ? errors.notAvailable : toScalar(pad);
  return ArrayCells.build(rows, columns, (row, column) =>
    row < cells.materialRows && column < cells.materialColumns ? cells.at(row, column) : filler,
  );
}

const trims = [null, "head", "tail", "both"] as const;

function trimRange([source, rowsArg, columnsArg]: readonly Value[]): Value {
  const trimFrom = (arg: Value): Trim | null => {
    const trim = trims[arg == null ? 3 : toInteger(toScalar(arg))];
    if (trim === undefined) throw errors.value;
    return trim;
  };
  const cells = toCells(source);
  const [rows, columns] = [trimFrom(rowsArg), trimFrom(columnsArg)];
  const { top, left, bottom, right } = trimmed(cells, rows, columns);
  return slice(cells, top, left, bottom - top + 1, right - left + 1);
}

export const reshaping: Readonly<Record<string, BuiltIn>> = {
  HSTACK: onCells("x(x)", (args) => (hasFunctions(args) ? stackedFunctions(args, true) : besides(args))),
  VSTACK: onCells("x(x)", (args) => (hasFunctions(args) ? stackedFunctions(args, false) : below(args))),
  TRANSPOSE: onCells("a", ([source]) => transpose(toCells(source))),
  TOCOL: onCells("a?vv", (args) => inLine(args, false)),
  TOROW: onCells("a?vv", (args) => inLine(args, true)),
  WRAPROWS: onCells("av?v", (args) => wrapped(args)),
  WRAPCOLS: onCells("av?v", (args) => transpose(wrapped(args))),
  CHOOSEROWS: onCells("aa(a)", (args) => chosenRows(args)),
  CHOOSECOLS: onCells("aa(a)", ([source, ...choices]) => transpose(chosenRows([transpose(toCells(source)), ...choices]))),
  EXPAND: onCells("av?vv", expand),
  TRIMRANGE: onCells("a?vv", trimRange),
};
