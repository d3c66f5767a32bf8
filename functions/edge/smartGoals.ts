import { Impossible, Missing, WrongSize } from "../../src/scoring/failure";
// Excel loads the functions when it starts: the rules for goals and their tables wait until a cell asks for them.
import /* webpackDefer: true */ * as smart from "../../src/smart";
import { quoted, type ArgumentName } from "../../src/text/functionArguments";
import { isMissingText } from "../../src/text/parse";
import { Argument, cellsOf, numberList, numbers, sizeOf, type Cells } from "./arguments";
import { numberOf, scalarOf } from "./cells";
import type { Liftable } from "./lift";
import { isProblem, orThrow, type Problem } from "./problems";

/** 31 December 9999, the last date that Excel knows. */
const lastSerial = 2_958_465;
const day = 86_400_000;
/** Excel's day 0: 30 December 1899. */
const epoch = Date.UTC(1899, 11, 30);

/** The goals of a call of KPI.SMART, read element by element. The history of one goal is a whole row or column. */
export class SmartGoals {
  readonly lifted: readonly Liftable[];
  private readonly text: Argument<string>;
  private readonly target: Argument<number>;
  private readonly baseline: Argument<number>;
  private readonly parent: Argument<string>;
  private readonly asOf: Argument<string>;
  private readonly fiscalStart: Argument<number>;
  private readonly histories: Cells;

  constructor(text: unknown, target: unknown, baseline: unknown, history: unknown, parent: unknown, asOf: unknown, fiscalStart: unknown) {
    this.text = words("text", text);
    this.target = numbers("target", target);
    this.baseline = numbers("baseline", baseline);
    this.parent = words("parent", parent);
    this.asOf = dates(asOf);
    this.fiscalStart = months(fiscalStart);
    this.lifted = [this.text, this.target, this.baseline, this.parent, this.asOf, this.fiscalStart];
    this.histories = orThrow(historiesOf(cellsOf(history), this.text));
  }

  /** What `read` takes from the criteria of one goal. */
  report<Value>(row: number, column: number, read: (criteria: readonly smart.CriterionAdvice[], text: string) => Value): Value | Problem {
    const text = this.text.at(row, column);
    const target = this.target.at(row, column);
    const baseline = this.baseline.at(row, column);
    const parent = this.parent.at(row, column);
    const asOf = this.asOf.at(row, column);
    const fiscalStart = this.fiscalStart.at(row, column);
    for (const each of [text, target, baseline, parent, asOf, fiscalStart]) if (isProblem(each)) return each;
    const history = this.historyAt(row, column);
    if (isProblem(history)) return history;
    if (text === null) return new Missing("noValue", "text");
    const criteria = smart.adviseGoal(
      { text: text as string, fields: { target: target as number | null, baseline: baseline as number | null, history, parent: parent as string | null } },
      { asOf: asOf as string | null, fiscalYearStart: (fiscalStart as number | null) ?? 1, locale: null },
    );
    return read(criteria, text as string);
  }

  private historyAt(row: number, column: number): number[] | null | Problem {
    const { histories, text } = this;
    const cells = text.isSingle ? histories : text.columns === 1 ? [histories[row] ?? []] : histories.map((line) => [line[column]]);
    const list = numberList("history", cells);
    if (isProblem(list)) return list;
    const given = list.filter((value): value is number => value !== null);
    return given.length === 0 ? null : given;
  }
}

/** A single goal takes all cells; of several goals each takes its row, or its column when they stand in a row. */
function historiesOf(cells: Cells, text: Liftable): Cells | Problem {
  const none = cells.every((row) => row.every((cell) => numberOf(cell, "history") === null));
  if (text.isSingle || (none && cells.length === 1)) return text.isSingle ? cells : Array.from({ length: text.rows }, () => []);
  const fits = text.columns === 1 ? cells.length === text.rows : text.rows === 1 && cells[0]?.length === text.columns;
  return fits ? cells : new WrongSize("historyRows", "history", { first: sizeOf(cells), other: quoted("text"), second: sizeOf(text.cells) });
}

/** Text cells; a number is read as the text that it shows, blanks and words for no value are missing. */
function words(name: ArgumentName, argument: unknown): Argument<string> {
  return new Argument(name, argument, (cell) => {
    const value = scalarOf(cell);
    if (value === null || isProblem(value)) return value;
    const text = String(value);
    return isMissingText(text) ? null : text;
  });
}

/** Serial numbers of Excel as ISO dates. */
function dates(argument: unknown): Argument<string> {
  return new Argument("as_of", argument, (cell) => {
    const serial = numberOf(cell, "as_of");
    if (serial === null || isProblem(serial)) return serial;
    if (serial < 1 || serial >= lastSerial + 1) return new Impossible("notADate", "as_of", { value: serial });
    return new Date(epoch + Math.floor(serial) * day).toISOString().slice(0, 10);
  });
}

function months(argument: unknown): Argument<number> {
  return new Argument("fiscal_start", argument, (cell) => {
    const month = numberOf(cell, "fiscal_start");
    if (month === null || isProblem(month) || (Number.isInteger(month) && month >= 1 && month <= 12)) return month;
    return new Impossible("wholeNumber", "fiscal_start", { least: 1, most: 12, value: month });
  });
}
