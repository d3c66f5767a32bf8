import { toBoolean, toCells, toInteger, toScalar, toText } from "../coercion";
import { UnionCells } from "../rangeOperators";
import { isCell } from "../rectangle";
import { RangeCells } from "../sheet";
import type { Cells} from "../values";
import { ArrayCells, errors, type CellValue, type Value } from "../values";
import { addressText } from "../address";
import { onCells, type BuiltIn } from "./builtIn";
import { findIndex, findSorted, vectorOf, type MatchMode } from "./search";

/** Part of a rectangle: of a range a range, so that INDEX(…):INDEX(…) and ROW(INDEX(…)) work. */
export function slice(cells: Cells, top: number, left: number, rows: number, columns: number): Cells {
  if (cells instanceof RangeCells) {
    return new RangeCells(cells.sheet, cells.top + top, cells.left + left, cells.top + top + rows - 1, cells.left + left + columns - 1);
  }
  return ArrayCells.build(rows, columns, (row, column) => cells.at(top + row, left + column));
}

/** INDEX; of several areas in brackets the fourth argument says which. */
function index([source, rowArg, columnArg, areaArg]: readonly Value[]): Value {
  const areas = source instanceof UnionCells ? source.areas : [toCells(source)];
  const area = areaArg == null ? 1 : toInteger(toScalar(areaArg));
  if (area < 1) return errors.value;
  const cells = areas[area - 1];
  if (cells === undefined) return errors.reference;
  let row = toInteger(toScalar(rowArg));
  let column = toInteger(toScalar(columnArg));
  // With one position, a single row is counted across.
  if (columnArg === undefined && cells.rows === 1 && cells.columns > 1) [row, column] = [1, row];
  if (row < 0 || column < 0) return errors.value;
  if (row > cells.rows || column > cells.columns) return errors.reference;
  const found = slice(cells, Math.max(row - 1, 0), Math.max(column - 1, 0), row === 0 ? cells.rows : 1, column === 0 ? cells.columns : 1);
  return found instanceof ArrayCells && found.rows === 1 && found.columns === 1 ? found.at(0, 0) : found;
}

function match([wanted, source, type]: readonly Value[]): CellValue {
  const vector = vectorOf(toCells(source));
  const value = toScalar(wanted);
  const direction = type === undefined ? 1 : Math.sign(toInteger(toScalar(type)));
  const found =
    direction === 0 ? findIndex(value, vector, typeof value === "string" ? "wildcard" : "exact") : findSorted(value, vector, direction < 0);
  return found < 0 ? errors.notAvailable : found + 1;
}

const matchModes: Readonly<Record<number, MatchMode>> = { 0: "exact", "-1": "smaller", 1: "larger", 2: "wildcard" };

/** The index that XLOOKUP and XMATCH find, or -1. */
function findX(wanted: Value, cells: Cells, modeArg: Value, searchArg: Value): number {
  const mode = matchModes[toInteger(toScalar(modeArg))];
  const search = searchArg === undefined || searchArg === null ? 1 : toInteger(toScalar(searchArg));
  if (mode === undefined || ![1, -1, 2, -2].includes(search)) throw errors.value;
  return findIndex(toScalar(wanted), vectorOf(cells), mode, search === -1);
}

function xlookup([wanted, within, results, otherwise, mode, search]: readonly Value[]): Value {
  const keys = toCells(within);
  const values = toCells(results);
  const across = keys.rows === 1 && keys.columns > 1;
  if (across ? keys.columns !== values.columns : keys.rows !== values.rows) return errors.value;
  const found = findX(wanted, keys, mode, search);
  if (found < 0) return otherwise === undefined || otherwise === null ? errors.notAvailable : otherwise;
  const line = across ? slice(values, 0, found, values.rows, 1) : slice(values, found, 0, 1, values.columns);
  return line instanceof ArrayCells && line.rows === 1 && line.columns === 1 ? line.at(0, 0) : line;
}

/** VLOOKUP, and HLOOKUP with rows and columns exchanged. */
function tableLookup(args: readonly Value[], across: boolean): Value {
  const [wanted, source, positionArg, approximate] = args;
  const cells = toCells(source);
  const position = toInteger(toScalar(positionArg));
  if (position < 1) return errors.value;
  if (position > (across ? cells.rows : cells.columns)) return errors.reference;
  const keys = across ? slice(cells, 0, 0, 1, cells.columns) : slice(cells, 0, 0, cells.rows, 1);
  const value = toScalar(wanted);
  const found =
    approximate === undefined || toBoolean(toScalar(approximate))
      ? findSorted(value, vectorOf(keys))
      : findIndex(value, vectorOf(keys), typeof value === "string" ? "wildcard" : "exact");
  if (found < 0) return errors.notAvailable;
  return across ? cells.at(position - 1, found) : cells.at(found, position - 1);
}

function lookup([wanted, within, results]: readonly Value[]): Value {
  const cells = toCells(within);
  const across = cells.columns > cells.rows;
  const keys = across ? slice(cells, 0, 0, 1, cells.columns) : slice(cells, 0, 0, cells.rows, 1);
  const found = findSorted(toScalar(wanted), vectorOf(keys));
  if (found < 0) return errors.notAvailable;
  if (results !== undefined) return vectorOf(toCells(results)).at(found);
  return across ? cells.at(cells.rows - 1, found) : cells.at(found, cells.columns - 1);
}

/** ROW and COLUMN: the numbers of a reference's rows or columns, or of the formula's own cell. */
function positions(across: boolean): BuiltIn {
  return onCells("?p", ([reference], frame) => {
    if (reference === undefined) return (across ? frame.column : frame.row) + 1;
    if (!(reference instanceof RangeCells)) return errors.value;
    const count = across ? reference.materialColumns : reference.materialRows;
    const start = (across ? reference.left : reference.top) + 1;
    if (count === 1) return start;
    return across ? ArrayCells.build(1, count, (_row, column) => start + column) : ArrayCells.build(count, 1, (row) => start + row);
  });
}

/** ADDRESS: absolute, with the row or the column relative, or both; `A1` is false for the other notation, with R and C. */
function address([row, column, kind, a1, sheet]: readonly Value[]): CellValue {
  const [top, left] = [toInteger(toScalar(row)), toInteger(toScalar(column))];
  const fixed = kind == null ? 1 : toInteger(toScalar(kind));
  if (!isCell(top - 1, left - 1) || fixed < 1 || fixed > 4) return errors.value;
  const [rowIsFixed, columnIsFixed] = [fixed <= 2, fixed === 1 || fixed === 3];
  const cell = a1 == null || toBoolean(toScalar(a1))
    ? addressText("S", top - 1, left - 1).slice(2).replace(/([A-Z]+)(\d+)/, `${columnIsFixed ? "$$" : ""}$1${rowIsFixed ? "$$" : ""}$2`)
    : `R${rowIsFixed ? top : `[${top}]`}C${columnIsFixed ? left : `[${left}]`}`;
  return sheet == null ? cell : addressText(toText(toScalar(sheet)), 0, 0).slice(0, -2) + cell;
}

export const lookups: Readonly<Record<string, BuiltIn>> = {
  INDEX: onCells("av?vv", index),
  MATCH: onCells("va?v", match),
  XMATCH: onCells("va?vv", ([wanted, source, mode, search]) => {
    const found = findX(wanted, toCells(source), mode, search);
    return found < 0 ? errors.notAvailable : found + 1;
  }),
  XLOOKUP: onCells("vaa?xvv", xlookup),
  VLOOKUP: onCells("vav?v", (args) => tableLookup(args, false)),
  HLOOKUP: onCells("vav?v", (args) => tableLookup(args, true)),
  LOOKUP: onCells("va?a", lookup),
  ROW: positions(false),
  COLUMN: positions(true),
  ROWS: onCells("p", ([value]) => toCells(value).rows),
  COLUMNS: onCells("p", ([value]) => toCells(value).columns),
  ADDRESS: onCells("vv?vvv", address),
};
