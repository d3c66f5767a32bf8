import { toScalar } from "../coercion";
import { RangeCells } from "../sheet";
import { Cells, CellError, errors, type CellValue, type Value } from "../values";
import { onCells, type BuiltIn } from "./builtIn";
import { criterionFrom, type Criterion } from "./criterion";

interface Condition {
  readonly cells: Cells;
  readonly meets: Criterion;
}

/** The conditions of COUNTIFS and its like: ranges of one size, each with its criterion. */
function conditionsFrom(args: readonly Value[]): Condition[] {
  const conditions: Condition[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const cells = args[index];
    if (!(cells instanceof Cells)) throw errors.value;
    conditions.push({ cells, meets: criterionFrom(toScalar(args[index + 1])) });
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
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (conditions.every(({ cells, meets }) => meets(cells.at(row, column)))) visit(row, column);
    }
  }
  const beyond = first.cells.rows * first.cells.columns - rows * columns;
  return conditions.every(({ meets }) => meets(null)) ? beyond : 0;
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
