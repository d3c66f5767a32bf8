import { toNumber } from "../coercion";
import { RangeCells } from "../sheet";
import { Cells, CellError, errors, Lambda, type CellValue, type ErrorCode } from "../values";
import { onCells, onValues, type BuiltIn } from "./builtIn";

const errorNumbers: Partial<Record<ErrorCode, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#SPILL!": 9,
  "#CALC!": 14,
};

function isError(value: CellValue | undefined, code?: ErrorCode): boolean {
  return value instanceof CellError && (code === undefined || value.code === code);
}

/** ISEVEN and ISODD take numbers only. */
function wholePart(value: CellValue | undefined): number {
  if (typeof value === "boolean") throw errors.value;
  return Math.abs(Math.trunc(toNumber(value)));
}

export const information: Readonly<Record<string, BuiltIn>> = {
  ISBLANK: onValues("e", (value) => value === null),
  ISNUMBER: onValues("e", (value) => typeof value === "number"),
  ISTEXT: onValues("e", (value) => typeof value === "string"),
  ISNONTEXT: onValues("e", (value) => typeof value !== "string"),
  ISLOGICAL: onValues("e", (value) => typeof value === "boolean"),
  ISERROR: onValues("e", (value) => isError(value)),
  ISERR: onValues("e", (value) => isError(value) && !isError(value, "#N/A")),
  ISNA: onValues("e", (value) => isError(value, "#N/A")),
  ISEVEN: onValues("v", (value) => wholePart(value) % 2 === 0),
  ISODD: onValues("v", (value) => wholePart(value) % 2 === 1),
  ISREF: onCells("x", ([value]) => value instanceof RangeCells),
  ISFORMULA: onCells("a", ([value]) => {
    if (!(value instanceof RangeCells)) return errors.value;
    return value.sheet.formulas.get(value.top, value.left) !== undefined;
  }),
  ISOMITTED: onCells("x", ([value]) => value === undefined),
  NA: onValues("", () => errors.notAvailable),
  N: onValues("v", (value) => (typeof value === "number" ? value : value === true ? 1 : 0)),
  T: onValues("v", (value) => (typeof value === "string" ? value : "")),
  TYPE: onCells("x", ([value]) => {
    if (value instanceof Cells && (value.rows > 1 || value.columns > 1)) return 64;
    const single = value instanceof Cells ? value.at(0, 0) : value;
    if (single instanceof Lambda) return 128;
    if (single instanceof CellError) return 16;
    return typeof single === "string" ? 2 : typeof single === "boolean" ? 4 : 1;
  }),
  "ERROR.TYPE": onValues("e", (value) => (value instanceof CellError ? errorNumbers[value.code] : undefined) ?? errors.notAvailable),
};
