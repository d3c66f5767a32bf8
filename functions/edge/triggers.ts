import { WrongType } from "../../src/scoring/failure";
import { yesNo } from "../../src/scoring/yesNo";
import { isMissingText, parseNumber } from "../../src/text/parse";
import { cellsOf, type Cells } from "./arguments";
import { scalarOf, shown } from "./cells";
import { differentShapes, type Liftable } from "./lift";
import { cellError, isProblem, type Problem } from "./problems";

/** Whether one of the triggers of an element applies. */
type HasTrigger = (row: number, column: number) => boolean | Problem;

/**
 * The triggers of each score: a single score takes all of them; a column of scores takes the triggers of its own rows, a
 * row of scores those of its own columns, a block its own cells; a single trigger counts for every score.
 */
export function triggersFor(scores: Liftable, argument: unknown): HasTrigger {
  const cells = cellsOf(argument);
  const columns = cells[0]?.length ?? 0;
  if (scores.isSingle || (cells.length === 1 && columns === 1)) {
    const whole = anyTrigger(cells.flat());
    return () => whole;
  }
  if (scores.columns === 1 && cells.length === scores.rows) return (row) => anyTrigger(cells[row] ?? []);
  if (scores.rows === 1 && columns === scores.columns) return (_row, column) => anyTrigger(cells.map((line) => line[column]));
  if (cells.length !== scores.rows || columns !== scores.columns) {
    throw cellError(differentShapes(scores, { name: "triggers", cells }));
  }
  return (row, column) => isTrigger(cells[row]?.[column]);
}

function anyTrigger(cells: Cells[number]): boolean | Problem {
  let found = false;
  for (const cell of cells) {
    const trigger = isTrigger(cell);
    if (isProblem(trigger)) return trigger;
    found ||= trigger;
  }
  return found;
}

/** TRUE, a number other than 0, or a word for yes; blanks and words for no value are no trigger. */
function isTrigger(cell: unknown): boolean | Problem {
  const value = scalarOf(cell);
  if (value === null) return false;
  if (typeof value === "boolean" || isProblem(value)) return value;
  if (typeof value === "number") return value !== 0;
  if (isMissingText(value)) return false;
  const number = parseNumber(value);
  if (number !== null) return number !== 0;
  return yesNo.find(value) ?? new WrongType("notATrigger", "triggers", { value: shown(value) });
}
