import { toScalar } from "../coercion";
import { RangeCells } from "../sheet";
import { Cells, CellError, errors, type CellValue, type Value } from "../values";
import { onCells, type BuiltIn } from "./builtIn";
import { criterionFrom, type Criterion } from "./criterion";
import { indexedRows } from "./search";

interface Condition {
  readonly cells: Cells;
  readonly criterion: Criterion;
}

/** The conditions of COUNTIFS and its like: ranges of one size, each with its criterion. */
function conditionsFrom(args: readonly Value[]): Condition[] {
  const conditions: Condition[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const cells = args[index];
    if (!(cells instanceof Cells)) throw errors.value;
    conditions.push({ cells, criterion: criterionFrom(toScalar(args[index + 1])) });
  }
  const [first] = conditions;
  if (conditions.some(({ cells }) => cells.rows !== first?.cells.rows || cells.columns !== first.cells.columns)) throw errors.value;
  return conditions;
}

/**
 * Visits the places where all conditions are met. Below the last filled row of all ranges every place is alike; the
 * number of those that meet the conditions is returned, so that whole columns cost no more than what is in them.
 */
function visitMatches(conditions: readonly Condition[], also: readonly Cells[], visit: (row: number, column: number) => void): number {
  const [first] = conditions;
  if (first === undefined) return 0;
  const all = [...conditions.map(({ cells }) => cells), ...also];
  const rows = Math.min(first.cells.rows, Math.max(...all.map((cells) => cells.filledRows)));
  const columns = Math.min(first.cells.columns, Math.max(...all.map((cells) => cells.filledColumns)));
  const candidates = candidateRows(conditions);
  if (candidates !== null) {
    for (const row of candidates) if (row < rows && allMet(conditions, row, 0)) visit(row, 0);
    return 0;
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) if (allMet(conditions, row, column)) visit(row, column);
  }
  const beyond = first.cells.rows * first.cells.columns - rows * columns;
  return conditions.every(({ criterion }) => criterion.meets(null)) ? beyond : 0;
}

function allMet(conditions: readonly Condition[], row: number, column: number): boolean {
  for (const { cells, criterion } of conditions) if (!criterion.meets(cells.at(row, column))) return false;
  return true;
}

/** The rows that an index finds for one of the conditions on a column: the fewest there are. Null without an index. */
function candidateRows(conditions: readonly Condition[]): readonly number[] | null {
  let fewest: readonly number[] | null = null;
  for (const { cells, criterion } of conditions) {
    if (criterion.key === null) continue;
    const rows = indexedRows(cells, criterion.key);
    if (rows !== null && (fewest === null || rows.length < fewest.length)) fewest = rows;
  }
  return fewest;
}

function countMatches(args: readonly Value[]): number {
  let count = 0;
  const beyond = visitMatches(conditionsFrom(args), [], () => count++);
  return count + beyond;
}

/** The numbers of a range in the places where all conditions are met. Throws the first error among them. */
function matchingNumbers(cells: Cells, conditions: readonly Condition[]): number[] {
  const numbers: number[] = [];
  visitMatches(conditions, [cells], (row, column) => {
    const value = cells.at(row, column);
    if (typeof value === "number") numbers.push(value);
    else if (value instanceof CellError) throw value;
  });
  return numbers;
}

function matchingNumbersAll(args: readonly Value[]): number[] {
  const [cells, ...rest] = args;
  const conditions = conditionsFrom(rest);
  const [first] = conditions;
  if (!(cells instanceof Cells) || cells.rows !== first?.cells.rows || cells.columns !== first.cells.columns) throw errors.value;
  return matchingNumbers(cells, conditions);
}

/** SUMIF and AVERAGEIF: the range of numbers takes its size from the range of the criterion. */
function matchingNumbersOne([range, criterion, numbers]: readonly Value[]): number[] {
  if (!(range instanceof Cells)) throw errors.value;
  return matchingNumbers(resized(numbers === undefined || numbers === null ? range : numbers, range), conditionsFrom([range, criterion]));
}

function resized(value: Value, like: Cells): Cells {
  if (!(value instanceof Cells)) throw errors.value;
  if (!(value instanceof RangeCells) || (value.rows === like.rows && value.columns === like.columns)) return value;
  return new RangeCells(value.sheet, value.top, value.left, value.top + like.rows - 1, value.left + like.columns - 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

function average(numbers: readonly number[]): CellValue {
  return numbers.length === 0 ? errors.division : sum(numbers) / numbers.length;
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((best, value) => Math.max(best, value), numbers[0] ?? 0);
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((best, value) => Math.min(best, value), numbers[0] ?? 0);
}

export const criteria: Readonly<Record<string, BuiltIn>> = {
  COUNTIF: onCells("ae", countMatches),
  COUNTIFS: onCells("ae(ae)", countMatches),
  SUMIF: onCells("ae?a", (args) => sum(matchingNumbersOne(args))),
  SUMIFS: onCells("aae(ae)", (args) => sum(matchingNumbersAll(args))),
  AVERAGEIF: onCells("ae?a", (args) => average(matchingNumbersOne(args))),
  AVERAGEIFS: onCells("aae(ae)", (args) => average(matchingNumbersAll(args))),
  MAXIFS: onCells("aae(ae)", (args) => largest(matchingNumbersAll(args))),
  MINIFS: onCells("aae(ae)", (args) => smallest(matchingNumbersAll(args))),
};
