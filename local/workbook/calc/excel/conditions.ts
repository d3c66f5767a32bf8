import { errorFrom, toBoolean, toNumber } from "../coercion";
import { compareValues } from "../compare";
import type { Evaluate } from "../expression";
import type { Locals } from "../locals";
import type { Frame } from "../formula";
import { lift } from "../broadcast";
import { ArrayCells, Cells, CellError, errors, type CellValue, type Value } from "../values";
import type { SpecialForm } from "./builtIn";

/** A value or the error thrown for it; a range of one cell as its value. A value still being computed is thrown on. */
function settle(evaluate: Evaluate, frame: Frame, locals: Locals | null): Value {
  let value: Value;
  try {
    value = evaluate(frame, locals);
  } catch (thrown) {
    value = errorFrom(thrown);
  }
  if (value instanceof Cells && value.rows === 1 && value.columns === 1) value = value.at(0, 0);
  if (value instanceof CellError && value.code === "#BUSY!") throw value;
  return value;
}

const nothing: Evaluate = () => null;

/** IF over an array condition: each element takes its value from the branch in its place. */
function chooseByElement(condition: Cells, whenTrue: () => Value, whenFalse: () => Value): Value {
  return lift([condition, whenTrue(), whenFalse()], ([test, yes, no]) => {
    if (test instanceof CellError) throw test;
    return (toBoolean(test) ? yes : no) ?? null;
  });
}

function ifForm(args: readonly Evaluate[]): Evaluate {
  const [condition = nothing, whenTrue = nothing, whenFalse = (): Value => false] = args;
  return (frame, locals) => {
    const test = settle(condition, frame, locals);
    if (test instanceof Cells) {
      return chooseByElement(
        test,
        () => settle(whenTrue, frame, locals),
        () => settle(whenFalse, frame, locals),
      );
    }
    return toBoolean(test as CellValue) ? whenTrue(frame, locals) : whenFalse(frame, locals);
  };
}

function ifsForm(args: readonly Evaluate[]): Evaluate {
  if (args.length % 2 !== 0) return () => errors.value;
  let chain: Evaluate = () => errors.notAvailable;
  for (let index = args.length - 2; index >= 0; index -= 2) {
    chain = ifForm([args[index] as Evaluate, args[index + 1] as Evaluate, chain]);
  }
  return chain;
}

/** IFERROR and IFNA: replaces the errors that a test accepts. */
function replaceErrors(isReplaced: (error: CellError) => boolean): SpecialForm["compile"] {
  return ([first = nothing, fallback = nothing]) =>
    (frame, locals) => {
      const value = settle(first, frame, locals);
      if (value instanceof CellError) return isReplaced(value) ? fallback(frame, locals) : value;
      if (!(value instanceof Cells)) return value;
      const replaced = (element: CellValue): boolean => element instanceof CellError && isReplaced(element);
      if (!hasAny(value, replaced)) return value;
      return lift([value, settle(fallback, frame, locals)], ([element = null, other = null]) =>
        replaced(element) ? other : element,
      );
    };
}

function hasAny(cells: Cells, test: (value: CellValue) => boolean): boolean {
  for (let row = 0; row < cells.filledRows; row++) {
    for (let column = 0; column < cells.filledColumns; column++) if (test(cells.at(row, column))) return true;
  }
  return false;
}

function switchForm(args: readonly Evaluate[]): Evaluate {
  const [subject = nothing, ...rest] = args;
  const pairs = Math.floor(rest.length / 2);
  const otherwise = rest.length % 2 === 1 ? (rest[rest.length - 1] as Evaluate) : (): Value => errors.notAvailable;
  const choose = (value: CellValue, frame: Frame, locals: Locals | null): Value => {
    if (value instanceof CellError) throw value;
    for (let pair = 0; pair < pairs; pair++) {
      const candidate = settle(rest[2 * pair] as Evaluate, frame, locals);
      if (candidate instanceof Cells) throw errors.value;
      if (sameForSwitch(value, candidate as CellValue)) return (rest[2 * pair + 1] as Evaluate)(frame, locals);
    }
    return otherwise(frame, locals);
  };
  return (frame, locals) => {
    const value = settle(subject, frame, locals);
    if (!(value instanceof Cells)) return choose(value as CellValue, frame, locals);
    return ArrayCells.build(value.materialRows, value.materialColumns, (row, column) => {
      try {
        const chosen = choose(value.at(row, column), frame, locals);
        return (chosen instanceof Cells ? chosen.at(0, 0) : chosen) as CellValue;
      } catch (thrown) {
        return errorFrom(thrown);
      }
    });
  };
}

function sameForSwitch(a: CellValue, b: CellValue): boolean {
  return !(b instanceof CellError) && compareValues(a, b) === 0;
}

function chooseForm(args: readonly Evaluate[]): Evaluate {
  const [index = nothing, ...choices] = args;
  const pick = (value: CellValue, frame: Frame, locals: Locals | null): Value => {
    const choice = choices[Math.trunc(toNumber(value)) - 1];
    if (choice === undefined) throw errors.value;
    return choice(frame, locals);
  };
  return (frame, locals) => {
    const value = settle(index, frame, locals);
    if (!(value instanceof Cells)) return pick(value as CellValue, frame, locals);
    if (value.rows > 1) {
      return lift([value], ([element = null]) => {
        const chosen = pick(element, frame, locals);
        return (chosen instanceof Cells ? chosen.at(0, 0) : chosen) as CellValue;
      });
    }
    // CHOOSE({1,2}, a, b): the chosen columns side by side.
    const columns = Array.from({ length: value.columns }, (_unused, column) => pick(value.at(0, column), frame, locals));
    const rows = Math.max(...columns.map((column) => (column instanceof Cells ? column.materialRows : 1)));
    return ArrayCells.build(rows, columns.length, (row, column) => {
      const chosen = columns[column];
      if (!(chosen instanceof Cells)) return chosen as CellValue;
      return row < chosen.rows ? chosen.at(row, 0) : chosen.rows === 1 ? chosen.at(0, 0) : errors.notAvailable;
    });
  };
}

const many = 255;

export const conditions: Readonly<Record<string, SpecialForm>> = {
  IF: { minimum: 2, maximum: 3, compile: ifForm },
  IFS: { minimum: 2, maximum: many, compile: ifsForm },
  IFERROR: { minimum: 2, maximum: 2, compile: replaceErrors(() => true) },
  IFNA: { minimum: 2, maximum: 2, compile: replaceErrors((error) => error.code === "#N/A") },
  SWITCH: { minimum: 3, maximum: many, compile: switchForm },
  CHOOSE: { minimum: 2, maximum: many, compile: chooseForm },
};
