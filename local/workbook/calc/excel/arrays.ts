import { toBoolean, toCells, toInteger, toNumber, toScalar } from "../coercion";
import { compareValues } from "../compare";
import type { Cells} from "../values";
import { ArrayCells, CellError, errors, type CellValue, type Value } from "../values";
import { onCells, type BuiltIn } from "./builtIn";
import { slice } from "./lookups";
import { valuesOf } from "./numbers";

/** The largest array worth building. */
const largestArray = 2 ** 24;

function sequence([rowsArg, columnsArg, startArg, stepArg]: readonly Value[]): Value {
  const rows = toInteger(toScalar(rowsArg));
  const columns = columnsArg == null ? 1 : toInteger(toScalar(columnsArg));
  const start = startArg == null ? 1 : toNumber(toScalar(startArg));
  const step = stepArg == null ? 1 : toNumber(toScalar(stepArg));
  if (rows < 0 || columns < 0) return errors.value;
  if (rows === 0 || columns === 0) return errors.calculation;
  if (rows * columns > largestArray) return errors.number;
  return ArrayCells.build(rows, columns, (row, column) => start + (row * columns + column) * step);
}

function randomNumbers([rowsArg, columnsArg, lowArg, highArg, wholeArg]: readonly Value[]): Value {
  const rows = rowsArg == null ? 1 : toInteger(toScalar(rowsArg));
  const columns = columnsArg == null ? 1 : toInteger(toScalar(columnsArg));
  const low = lowArg == null ? 0 : toNumber(toScalar(lowArg));
  const high = highArg == null ? 1 : toNumber(toScalar(highArg));
  const isWhole = wholeArg != null && toBoolean(toScalar(wholeArg));
  if (rows < 1 || columns < 1) return errors.calculation;
  if (low > high || rows * columns > largestArray || (isWhole && !(Number.isInteger(low) && Number.isInteger(high)))) return errors.value;
  return ArrayCells.build(rows, columns, () => (isWhole ? low + Math.floor(Math.random() * (high - low + 1)) : low + Math.random() * (high - low)));
}

/** The rows of a rectangle as arrays. */
function rowsOf(cells: Cells): CellValue[][] {
  return Array.from({ length: cells.materialRows }, (_unused, row) =>
    Array.from({ length: cells.materialColumns }, (_none, column) => cells.at(row, column)),
  );
}

function transposed(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  return (rows[0] ?? []).map((_value, column) => rows.map((row) => row[column] ?? null));
}

/** FILTER keeps the rows, or the columns, whose mark is true. */
function filter([source, marks, otherwise]: readonly Value[]): Value {
  const cells = toCells(source);
  const include = toCells(marks);
  const byColumn = include.rows === 1 && include.columns === cells.columns && (include.columns > 1 || cells.rows !== 1);
  if (!byColumn && (include.columns !== 1 || include.rows !== cells.rows)) return errors.value;
  const flags = valuesOf(include).map((flag) => toBoolean(flag));
  const lines = byColumn ? transposed(rowsOf(cells)) : rowsOf(cells);
  const kept = lines.filter((_line, index) => flags[index] === true);
  if (kept.length === 0) return otherwise === undefined || otherwise === null ? errors.calculation : otherwise;
  return new ArrayCells(byColumn ? transposed(kept) : kept);
}

/** Order for sorting: numbers, texts, truths, errors, and blanks always last. */
function sortOrder(a: CellValue, b: CellValue, direction: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (a instanceof CellError || b instanceof CellError) {
    return ((a instanceof CellError ? 1 : 0) - (b instanceof CellError ? 1 : 0)) * direction;
  }
  return compareValues(a, b) * direction;
}

interface SortKey {
  readonly values: readonly CellValue[];
  readonly direction: number;
}

/** The order of indexes by one key after the other; equals keep their order. */
function sortedIndexes(count: number, keys: readonly SortKey[]): number[] {
  return Array.from({ length: count }, (_unused, index) => index).sort((a, b) => {
    for (const { values, direction } of keys) {
      const order = sortOrder(values[a] ?? null, values[b] ?? null, direction);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

function directionOf(value: CellValue | undefined): number {
  const direction = value == null ? 1 : toInteger(value);
  if (direction !== 1 && direction !== -1) throw errors.value;
  return direction;
}

function sort([source, indexArg, orderArg, byColumnArg]: readonly Value[]): Value {
  const cells = toCells(source);
  const byColumn = byColumnArg != null && toBoolean(toScalar(byColumnArg));
  const lines = byColumn ? transposed(rowsOf(cells)) : rowsOf(cells);
  const positions = indexArg == null ? [1] : valuesOf(toCells(indexArg)).map(toInteger);
  const orders = orderArg == null ? [1] : valuesOf(toCells(orderArg));
  const width = lines[0]?.length ?? 0;
  if (positions.some((position) => position < 1 || position > width)) return errors.value;
  const keys = positions.map((position, at) => ({
    values: lines.map((line) => line[position - 1] ?? null),
    direction: directionOf(orders[at] ?? orders[0]),
  }));
  const result = sortedIndexes(lines.length, keys).map((index) => lines[index] as CellValue[]);
  return new ArrayCells(byColumn ? transposed(result) : result);
}

function sortBy([source, ...keyArgs]: readonly Value[]): Value {
  const cells = toCells(source);
  const keys: SortKey[] = [];
  const first = toCells(keyArgs[0]);
  const byColumn = first.rows === 1 && first.columns > 1;
  const lines = byColumn ? transposed(rowsOf(cells)) : rowsOf(cells);
  for (let index = 0; index < keyArgs.length; index += 2) {
    const values = valuesOf(toCells(keyArgs[index]));
    if (values.length !== lines.length) return errors.value;
    const order = keyArgs[index + 1];
    keys.push({ values, direction: directionOf(order === undefined ? undefined : toScalar(order)) });
  }
  const result = sortedIndexes(lines.length, keys).map((index) => lines[index] as CellValue[]);
  return new ArrayCells(byColumn ? transposed(result) : result);
}

/** Values that are the same to UNIQUE: texts without regard to case, a blank not the same as 0 or "". */
function identity(value: CellValue): string {
  if (typeof value === "string") return `s${value.toLowerCase()}`;
  return value instanceof CellError ? value.code : `${typeof value}${String(value)}`;
}

function unique([source, byColumnArg, onceArg]: readonly Value[]): Value {
  const cells = toCells(source);
  const byColumn = byColumnArg != null && toBoolean(toScalar(byColumnArg));
  const lines = byColumn ? transposed(rowsOf(cells)) : rowsOf(cells);
  const found = new Map<string, { line: CellValue[]; count: number }>();
  for (const line of lines) {
    const key = line.map(identity).join("\n");
    const known = found.get(key);
    if (known === undefined) found.set(key, { line, count: 1 });
    else known.count++;
  }
  const once = onceArg != null && toBoolean(toScalar(onceArg));
  const kept = [...found.values()].filter(({ count }) => !once || count === 1).map(({ line }) => line);
  if (kept.length === 0) return errors.calculation;
  return new ArrayCells(byColumn ? transposed(kept) : kept);
}

/** How many of `size` lines TAKE keeps: from which one, and how many. Negative counts from the end. */
function taken(count: number, size: number): [number, number] {
  const kept = Math.min(Math.abs(count), size);
  return count < 0 ? [size - kept, kept] : [0, kept];
}

function dropped(count: number, size: number): [number, number] {
  const gone = Math.min(Math.abs(count), size);
  return count < 0 ? [0, size - gone] : [gone, size - gone];
}

function part(choose: (count: number, size: number) => [number, number]): BuiltIn {
  return onCells("av?v", ([source, rowsArg, columnsArg]) => {
    const cells = toCells(source);
    const all = (size: number): [number, number] => [0, size];
    const rows = cells.materialRows;
    const [top, height] = rowsArg == null ? all(rows) : choose(toInteger(toScalar(rowsArg)), rows);
    const columns = cells.materialColumns;
    const [left, width] = columnsArg == null ? all(columns) : choose(toInteger(toScalar(columnsArg)), columns);
    return height === 0 || width === 0 ? errors.calculation : slice(cells, top, left, height, width);
  });
}

export const arrays: Readonly<Record<string, BuiltIn>> = {
  SEQUENCE: onCells("v?vvv", sequence),
  RANDARRAY: onCells("?vvvvv", randomNumbers, { volatile: true }),
  FILTER: onCells("aa?x", filter),
  SORT: onCells("a?aav", sort),
  SORTBY: onCells("aa?v(av)", sortBy),
  UNIQUE: onCells("a?vv", unique),
  TAKE: part(taken),
  DROP: part(dropped),
};
