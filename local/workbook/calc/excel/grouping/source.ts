import { toBoolean, toCells, toInteger, toScalar } from "../../coercion";
import { ArrayCells, CellError, Cells, errors, FunctionCells, Lambda, type CellValue, type Value } from "../../values";
import { valuesOf } from "../numbers";

/** Columns of the data, without their headings. */
export type Columns = readonly (readonly CellValue[])[];

/** What is done with the values of a group, and what it is called. */
export interface Aggregation {
  readonly name: string;
  readonly call: (part: readonly CellValue[], whole: readonly CellValue[]) => CellValue;
}

export interface Aggregations {
  readonly list: readonly Aggregation[];
  readonly isAcross: boolean;
}

/** The function argument: one function, several side by side or one below the other, with names beside them if there are any. */
export function aggregationsOf(value: Value): Aggregations {
  if (value instanceof Lambda) return { list: [aggregation(value, null)], isAcross: true };
  if (!(value instanceof FunctionCells)) throw errors.value;
  const { items } = value;
  const first = items[0] ?? [];
  const isAcross = first.every((item) => item instanceof Lambda) && (items.length === 1 || first.length > 1 || !(items[1]?.[0] instanceof Lambda));
  const functions = isAcross ? first : items.map((row) => row[0] ?? null);
  const names = isAcross ? (items[1] ?? []) : items.map((row) => row[1] ?? null);
  return { isAcross, list: functions.map((item, index) => aggregation(item, names[index] ?? null)) };
}

function aggregation(item: Lambda | CellValue, name: Lambda | CellValue): Aggregation {
  if (!(item instanceof Lambda)) throw errors.value;
  if (item.functionName === null && item.parameterCount > 2) throw errors.value;
  const takesWhole = item.functionName === "PERCENTOF" || (item.functionName === null && item.parameterCount > 1);
  return {
    name: typeof name === "string" ? name : (item.functionName ?? "CUSTOM"),
    call: (part, whole) => single(item.call(takesWhole ? [inColumn(part), inColumn(whole)] : [inColumn(part)])),
  };
}

const inColumn = (values: readonly CellValue[]): ArrayCells => new ArrayCells(values.length === 0 ? [[null]] : values.map((value) => [value]));

function single(value: Value): CellValue {
  if (value instanceof Cells && (value.rows > 1 || value.columns > 1)) return errors.calculation;
  return toScalar(value);
}

const columnsOf = (cells: Cells): CellValue[][] => Array.from({ length: cells.materialColumns }, (_, column) => Array.from({ length: cells.materialRows }, (__, row) => cells.at(row, column)));

/** Whether there are headings among the data, and whether they are shown. */
export interface Headings {
  readonly areGiven: boolean;
  readonly areShown: boolean;
}

/** `field_headers`; left out, a text above a number is a heading, shown where a group has several levels. */
export function headingsOf(argument: Value, values: Cells, hasLevels: boolean): Headings {
  if (argument == null) {
    const areGiven = typeof values.at(0, 0) === "string" && typeof values.at(1, 0) === "number";
    return { areGiven, areShown: areGiven && hasLevels };
  }
  const choice = toInteger(toScalar(argument));
  if (choice < 0 || choice > 3) throw errors.value;
  return { areGiven: choice === 1 || choice === 3, areShown: choice > 1 };
}

export interface Field {
  readonly headings: readonly string[];
  readonly columns: Columns;
}

/** Columns with their headings taken off, or given names with numbers where there are none. */
export function fieldOf(cells: Cells, { areGiven }: Headings, word: string): Field {
  const all = columnsOf(cells);
  return {
    headings: all.map((column, index) => (areGiven ? textOf(column[0] ?? null) : `${word} ${index + 1}`)),
    columns: areGiven ? all.map((column) => column.slice(1)) : all,
  };
}

const textOf = (value: CellValue): string => (value instanceof CellError ? value.code : value === null ? "" : String(value));

/** The rows of the data that count. @param rows with the headings */
export function rowsKept(filter: Value, rows: number, { areGiven }: Headings): number[] {
  const first = areGiven ? 1 : 0;
  const all = Array.from({ length: rows - first }, (_, row) => row);
  if (filter == null) return all;
  const marks = valuesOf(toCells(filter));
  if (marks.length !== rows && marks.length !== rows - first) throw errors.value;
  const kept = all.filter((row) => toBoolean(marks[row + (marks.length - (rows - first))] ?? null));
  if (kept.length === 0) throw errors.calculation;
  return kept;
}

/** Numbers of fields and values to sort by; 0 is none of them. */
export function orderOf(argument: Value, fields: number, values: number): number[] {
  if (argument == null) return [];
  const order = valuesOf(toCells(argument)).map((value) => toInteger(value));
  if (order.some((key) => key === 0 || Math.abs(key) > fields + values)) throw errors.value;
  // Several are for fields alone.
  if (order.length > 1 && order.some((key) => Math.abs(key) > fields)) throw errors.value;
  return order;
}

export const numberOr = (argument: Value, otherwise: number): number => (argument == null ? otherwise : toInteger(toScalar(argument)));
