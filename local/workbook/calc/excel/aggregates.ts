import { toScalar, toNumber } from "../coercion";
import { textToNumber } from "../numberText";
import { ArrayCells, Cells, CellError, errors, type CellValue, type Value } from "../values";
import { onCells, type BuiltIn } from "./builtIn";
import { numbersOf, visitCells, visitNumbers } from "./numbers";

export function sum(args: readonly Value[]): number {
  let total = 0;
  visitNumbers(args, (value) => (total += value));
  return total;
}

export function product(args: readonly Value[]): number {
  const numbers = numbersOf(args);
  return numbers.length === 0 ? 0 : numbers.reduce((total, value) => total * value, 1);
}

export function average(args: readonly Value[]): CellValue {
  let total = 0;
  let count = 0;
  visitNumbers(args, (value) => {
    total += value;
    count++;
  });
  return count === 0 ? errors.division : total / count;
}

/** Smallest or largest number; 0 when there is none. */
export function extreme(args: readonly Value[], better: (a: number, b: number) => boolean): number {
  let best: number | null = null;
  visitNumbers(args, (value) => {
    if (best === null || better(value, best)) best = value;
  });
  return best ?? 0;
}

/** COUNT: numbers, and of values given directly all that read as numbers. Errors are passed over. */
export function count(args: readonly Value[]): number {
  let total = 0;
  for (const arg of args) {
    if (arg instanceof Cells) visitCells(arg, (value) => (total += typeof value === "number" ? 1 : 0));
    else if (typeof arg === "string" ? textToNumber(arg) !== null : !(arg instanceof CellError)) total++;
  }
  return total;
}

export function countFilled(args: readonly Value[]): number {
  let total = 0;
  for (const arg of args) {
    if (arg instanceof Cells) visitCells(arg, (value) => (total += value === null ? 0 : 1));
    else total++;
  }
  return total;
}

function countBlank(cells: Cells): number {
  let filled = 0;
  visitCells(cells, (value) => (filled += value === null || value === "" ? 0 : 1));
  return cells.rows * cells.columns - filled;
}

/** AVERAGEA, MINA, MAXA: TRUE counts as 1, FALSE and text in ranges as 0. */
export function numbersWithTexts(args: readonly Value[]): number[] {
  const numbers: number[] = [];
  for (const arg of args) {
    if (!(arg instanceof Cells)) numbers.push(toNumber(toScalar(arg)));
    else {
      visitCells(arg, (value) => {
        if (value instanceof CellError) throw value;
        if (value !== null) numbers.push(typeof value === "string" ? 0 : Number(value));
      });
    }
  }
  return numbers;
}

function sumOfProducts(args: readonly Value[]): CellValue {
  const all = args.map((arg) => (arg instanceof Cells ? arg : new ArrayCells([[toScalar(arg)]])));
  const [first] = all;
  if (first === undefined || all.some((cells) => cells.rows !== first.rows || cells.columns !== first.columns)) return errors.value;
  const rows = Math.min(...all.map((cells) => cells.filledRows));
  const columns = Math.min(...all.map((cells) => cells.filledColumns));
  // An error counts even where another factor is blank.
  for (const cells of all) visitCells(cells, (value) => throwError(value));
  let total = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let factor = 1;
      for (const cells of all) {
        const value = cells.at(row, column);
        factor *= typeof value === "number" ? value : 0;
      }
      total += factor;
    }
  }
  return total;
}

/** PERCENTOF: the share that a part has in the whole. */
function percentOf([part, whole]: readonly Value[]): CellValue {
  const total = sumOf([whole]);
  return total === 0 ? errors.division : sumOf([part]) / total;
}

const sumOf = (args: readonly Value[]): number => numbersOf(args).reduce((total, value) => total + value, 0);

function throwError(value: CellValue): void {
  if (value instanceof CellError) throw value;
}

export const aggregates: Readonly<Record<string, BuiltIn>> = {
  SUM: onCells("a(a)", sum),
  PERCENTOF: onCells("aa", percentOf),
  PRODUCT: onCells("a(a)", product),
  AVERAGE: onCells("a(a)", average),
  AVERAGEA: onCells("a(a)", (args) => {
    const numbers = numbersWithTexts(args);
    return numbers.length === 0 ? errors.division : numbers.reduce((total, value) => total + value, 0) / numbers.length;
  }),
  MIN: onCells("a(a)", (args) => extreme(args, (a, b) => a < b)),
  MAX: onCells("a(a)", (args) => extreme(args, (a, b) => a > b)),
  MINA: onCells("a(a)", (args) => numbersWithTexts(args).reduce((best, value) => Math.min(best, value), Infinity)),
  MAXA: onCells("a(a)", (args) => numbersWithTexts(args).reduce((best, value) => Math.max(best, value), -Infinity)),
  COUNT: onCells("x(x)", count),
  COUNTA: onCells("x(x)", countFilled),
  COUNTBLANK: onCells("a", ([cells]) => (cells instanceof Cells ? countBlank(cells) : errors.value)),
  SUMSQ: onCells("a(a)", (args) => numbersOf(args).reduce((total, value) => total + value * value, 0)),
  SUMPRODUCT: onCells("a(a)", sumOfProducts),
};
