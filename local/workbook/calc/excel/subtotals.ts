import { toCells, toInteger, toScalar } from "../coercion";
import { RangeCells } from "../sheet";
import { ArrayCells, CellError, Cells, errors, type CellValue, type Value } from "../values";
import { average, count, countFilled, extreme, product, sum } from "./aggregates";
import { onCells, type BuiltIn } from "./builtIn";
import { library } from "./library";
import { deviation, populationVariance, sampleDeviation, sampleVariance, statistics } from "./statistics";

type Aggregate = BuiltIn["evaluate"];

/** The functions of SUBTOTAL by number, those of AGGREGATE over lists behind them. */
const overLists: Readonly<Record<number, Aggregate | undefined>> = {
  1: average,
  2: count,
  3: countFilled,
  4: (args) => extreme(args, (a, b) => a > b),
  5: (args) => extreme(args, (a, b) => a < b),
  6: product,
  7: sampleDeviation,
  8: (args) => deviation(populationVariance(args)),
  9: sum,
  10: sampleVariance,
  11: populationVariance,
  12: statistics["MEDIAN"]?.evaluate,
  13: library["MODE.SNGL"]?.evaluate,
};

/** The functions of AGGREGATE that take an array and a position in it. */
const overArrays: Readonly<Record<number, Aggregate | undefined>> = {
  14: statistics["LARGE"]?.evaluate,
  15: statistics["SMALL"]?.evaluate,
  16: statistics["PERCENTILE.INC"]?.evaluate,
  17: statistics["QUARTILE.INC"]?.evaluate,
  18: statistics["PERCENTILE.EXC"]?.evaluate,
  19: statistics["QUARTILE.EXC"]?.evaluate,
};

/** What is passed over. Rows that a filter hides never count in SUBTOTAL. */
interface Omission {
  readonly hidden: boolean;
  readonly filtered: boolean;
  readonly nested: boolean;
  readonly errors: boolean;
}

function remaining(value: Value, omission: Omission): Value {
  if (!(value instanceof Cells)) return value;
  const leavesOut = value instanceof RangeCells ? (row: number, column: number) => isLeftOut(value, row, column, omission) : () => false;
  return ArrayCells.build(value.filledRows, value.filledColumns, (row, column): CellValue => {
    const content = value.at(row, column);
    return leavesOut(row, column) || (omission.errors && content instanceof CellError) ? null : content;
  });
}

function isLeftOut({ sheet, top, left }: RangeCells, row: number, column: number, { hidden, filtered, nested }: Omission): boolean {
  const state = sheet.surroundings.rowState(sheet.id, top + row);
  if ((state === "hidden" && hidden) || (state === "filtered" && filtered)) return true;
  return nested && /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i.test(sheet.formulas.get(top + row, left + column)?.text ?? "");
}

const subtotal: Aggregate = (args, frame) => {
  const kind = toInteger(toScalar(args[0]));
  const apply = kind > 11 && kind < 101 ? undefined : kind % 100 > 11 ? undefined : overLists[kind % 100];
  if (apply === undefined) return errors.value;
  const omission = { hidden: kind > 100, filtered: true, nested: true, errors: false };
  return apply(args.slice(1).map((arg) => remaining(arg, omission)), frame);
};

const aggregate: Aggregate = ([kindArg, optionArg, ...args], frame) => {
  const kind = toInteger(toScalar(kindArg));
  const option = toInteger(toScalar(optionArg));
  if (option < 0 || option > 7) return errors.value;
  const hidden = option % 2 === 1;
  const omission = { hidden, filtered: hidden, nested: option < 4, errors: [2, 3, 6, 7].includes(option) };
  const overArray = overArrays[kind];
  if (overArray) return args.length < 2 ? errors.value : overArray([remaining(toCells(args[0]), omission), args[1]], frame);
  return overLists[kind]?.(args.map((arg) => remaining(arg, omission)), frame) ?? errors.value;
};

export const subtotals: Readonly<Record<string, BuiltIn>> = {
  SUBTOTAL: onCells("va(a)", subtotal),
  // Errors in cells are its own business: it may pass over them.
  AGGREGATE: onCells("vvx(x)", aggregate),
};
