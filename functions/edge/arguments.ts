import { UnknownOption, WrongSize, WrongType } from "../../src/scoring/failure";
import type { Options } from "../../src/scoring/options";
import type { ArgumentName } from "../../src/text/functionArguments";
import { isMissingText } from "../../src/text/parse";
import { numberOf, scalarOf, shown, type Scalar } from "./cells";
import { isProblem, type Problem } from "./problems";

/** Rows of cells as the host hands them over. */
export type Cells = readonly (readonly unknown[])[];

/** The cells of an argument as a block: a host may pass a single value bare, and null for an argument left out. No cell at all is one blank. */
export function cellsOf(argument: unknown): Cells {
  if (!Array.isArray(argument)) return [[argument]];
  const cells = argument as Cells;
  return cells.length === 0 || cells[0]!.length === 0 ? [[null]] : cells;
}

/** An argument that is read as a whole, with its name and its shape. */
export interface Range {
  readonly name: ArgumentName;
  readonly cells: Cells;
  readonly rows: number;
  readonly columns: number;
  readonly isSingle: boolean;
}

export function rangeOf(name: ArgumentName, argument: unknown): Range {
  const cells = cellsOf(argument);
  const columns = cells[0]?.length ?? 0;
  return { name, cells, rows: cells.length, columns, isSingle: cells.length === 1 && columns === 1 };
}

/** A size as messages write it: rows×columns. */
export function sizeOf(cells: Cells): string {
  return `${cells.length}×${cells[0]?.length ?? 0}`;
}

/** An argument that lifts: read at the row and column of each element, or broadcast when it is a single cell. */
export class Argument<Value> {
  readonly cells: Cells;
  readonly rows: number;
  readonly columns: number;
  readonly isSingle: boolean;
  /** The value of a single cell, read once. */
  private readonly single: Value | null | Problem;

  constructor(
    readonly name: ArgumentName,
    argument: unknown,
    private readonly read: (cell: unknown) => Value | null | Problem,
  ) {
    this.cells = cellsOf(argument);
    this.rows = this.cells.length;
    this.columns = this.cells[0]?.length ?? 0;
    this.isSingle = this.rows === 1 && this.columns === 1;
    this.single = this.isSingle ? read(this.cells[0]?.[0]) : null;
  }

  /** The value for one element: null when missing. */
  at(row: number, column: number): Value | null | Problem {
    return this.isSingle ? this.single : this.read(this.cells[row]?.[column]);
  }
}

export function numbers(name: ArgumentName, argument: unknown): Argument<number> {
  return new Argument(name, argument, (cell) => (typeof cell === "number" ? cell : numberOf(cell, name)));
}

/** An argument whose cells are read as they are: words, numbers among them; null when blank. */
export function words(name: ArgumentName, argument: unknown): Argument<Scalar> {
  return new Argument(name, argument, scalarOf);
}

/** An argument whose cells are words of an option; a missing one stands for the default. */
export function choices<Value>(name: ArgumentName, argument: unknown, options: Options<Value>): Argument<Value> {
  return new Argument(name, argument, (cell) => choiceOf(cell, name, options));
}

/** A cell as one of the choices of an option: null when missing, which stands for the default. */
export function choiceOf<Value>(cell: unknown, argument: ArgumentName, options: Options<Value>): Value | null | Problem {
  const value = scalarOf(cell);
  if (value === null || isProblem(value)) return value;
  const choice = options.find(String(value));
  if (choice !== undefined) return choice;
  // 0 is a blank cell that reached us as a number (see cells.ts); only the direction has a choice of that name.
  if (value === 0 || (typeof value === "string" && isMissingText(value))) return null;
  return new UnknownOption(argument, shown(value), options.list);
}

/** The cells of a range in reading order as numbers, null where missing; or the first problem among them. */
export function numberList(name: ArgumentName, argument: unknown): (number | null)[] | Problem {
  const cells = cellsOf(argument);
  // One pass and no list of cells in between: a range may hold a million.
  const list = new Array<number | null>(cells.length * (cells[0]?.length ?? 0));
  const problem = eachCell(cells, (cell, place) => {
    const value = typeof cell === "number" ? cell : numberOf(cell, name);
    if (typeof value === "object" && value !== null) return value;
    list[place] = value;
    return null;
  });
  return problem ?? list;
}

/**
 * Hands over the cells of a range in reading order with their places, until one makes a problem. By index: the host's
 * arrays may come from another realm, where engines make an object for every step of an iterator.
 */
export function eachCell(cells: Cells, take: (cell: unknown, place: number) => Problem | null): Problem | null {
  let place = 0;
  for (let row = 0; row < cells.length; row += 1) {
    const line = cells[row]!;
    for (let column = 0; column < line.length; column += 1) {
      const problem = take(line[column], place);
      if (problem !== null) return problem;
      place += 1;
    }
  }
  return null;
}

/** The number of an argument that takes one cell and never lifts: null when missing. */
export function oneNumber(name: ArgumentName, argument: unknown): number | null | Problem {
  const cell = onlyCell(name, argument);
  return isProblem(cell) ? cell : numberOf(cell, name);
}

/** The choice of an option that takes one cell and never lifts: null when missing. */
export function oneChoice<Value>(name: ArgumentName, argument: unknown, options: Options<Value>): Value | null | Problem {
  const cell = onlyCell(name, argument);
  return isProblem(cell) ? cell : choiceOf(cell, name, options);
}

function onlyCell(name: ArgumentName, argument: unknown): unknown {
  const cells = cellsOf(argument);
  return cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : new WrongSize("oneCell", name, { value: sizeOf(cells) });
}

/** The rows of a range as numbers, null where missing; or the first problem among them. */
export function numberBlock(name: ArgumentName, argument: unknown): (number | null)[][] | Problem {
  return all(cellsOf(argument), (row) => all(row, (cell) => numberOf(cell, name)));
}

/** The numbers of a table's column: blanks at its end are dropped, and null means that nothing was given. */
export function boundList(name: ArgumentName, argument: unknown): number[] | null | Problem {
  const list = numberList(name, argument);
  return isProblem(list) ? list : complete(list, (position) => new WrongType("emptyItem", name, { position }));
}

/** The cells of a range in reading order as they are, words and numbers alike, null where blank; or the first problem. */
export function wordList(argument: unknown): (Scalar | null)[] | Problem {
  return all(cellsOf(argument).flat(), scalarOf);
}

/** The words of a table's column, numbers among them as they are: blanks at its end are dropped, null means not given. */
export function labelList(name: ArgumentName, argument: unknown): Scalar[] | null | Problem {
  const list = wordList(argument);
  return isProblem(list) ? list : complete(list, (position) => new WrongType("notALabel", name, { position }));
}

function all<From, To>(items: readonly From[], read: (item: From) => To | Problem): To[] | Problem {
  const list: To[] = [];
  for (const item of items) {
    const value = read(item);
    if (isProblem(value)) return value;
    list.push(value);
  }
  return list;
}

function complete<Value extends Scalar>(list: readonly (Value | null)[], atGap: (position: number) => Problem): Value[] | null | Problem {
  let end = list.length;
  while (end > 0 && list[end - 1] === null) end -= 1;
  const given = list.slice(0, end);
  const gap = given.indexOf(null);
  if (gap !== -1) return atGap(gap + 1);
  return end === 0 ? null : (given as Value[]);
}
