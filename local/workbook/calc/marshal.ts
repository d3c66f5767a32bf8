import { toBoolean, toNumber, toText } from "./coercion";
import type { CustomFunction, CustomParameter, ErrorArgument } from "./customFunction";
import { ArrayCells, CellError, Cells, errorOfCode, errors, type CellValue, type ErrorCode, type Value } from "./values";

/** A single argument for a custom function. Throws the error to show when it does not fit the parameter. */
export function singleArgument(value: CellValue, parameter: CustomParameter, custom: CustomFunction): unknown {
  if (value === null) return null;
  if (value instanceof CellError) return errorArgument(value, custom);
  switch (parameter.type) {
    case "number":
      return toNumber(value);
    case "string":
      return toText(value);
    case "boolean":
      return toBoolean(value);
    default:
      return value;
  }
}

/** A matrix argument: rows of values, "" for an empty cell (as Excel on the web hands it over). */
export function matrixArgument(value: Value, custom: CustomFunction): unknown[][] {
  if (!(value instanceof Cells)) {
    if (value instanceof CellError) return [[errorArgument(value, custom)]];
    return [[value ?? ""]];
  }
  const { materialRows, materialColumns } = value;
  const rows = new Array<unknown[]>(materialRows);
  for (let row = 0; row < materialRows; row++) {
    const line = new Array<unknown>(materialColumns);
    for (let column = 0; column < materialColumns; column++) {
      const cell = value.at(row, column);
      line[column] = cell === null ? "" : cell instanceof CellError ? errorArgument(cell, custom) : cell;
    }
    rows[row] = line;
  }
  return rows;
}

function errorArgument(error: CellError, custom: CustomFunction): ErrorArgument {
  // A value that is still being computed is never handed over: the call waits for it.
  if (!custom.allowErrors || error.code === "#BUSY!") throw error;
  return { type: "Error", basicType: "Error", basicValue: error.code, code: error.code, message: error.message };
}

/** What a custom function returned, as a value of the cell. Rows of unequal length and unknown objects are `#VALUE!`. */
export function fromResult(result: unknown): Value {
  if (!Array.isArray(result)) return valueOf(result);
  const rows: CellValue[][] = [];
  for (const line of result as unknown[]) {
    if (!Array.isArray(line) || line.length === 0 || line.length !== (rows[0]?.length ?? line.length)) return errors.value;
    rows.push(line.map(valueOf));
  }
  return rows.length === 0 ? errors.value : new ArrayCells(rows);
}

/** What a custom function threw, as an error: only an error code of Excel's counts, all else is a bare `#VALUE!`. */
export function fromThrown(thrown: unknown): CellError {
  if (typeof thrown !== "object" || thrown === null) return errors.value;
  const { code, basicValue, message } = thrown as { code?: unknown; basicValue?: unknown; message?: unknown };
  const known = errorNamed(code) ?? errorNamed(basicValue);
  if (known === undefined) return errors.value;
  return typeof message === "string" && message !== "" && carriesMessage.has(known.code) ? new CellError(known.code, message) : known;
}

/** Excel shows a custom message with these errors only. */
const carriesMessage: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["#VALUE!", "#N/A"]);

/** The names that `CustomFunctions.ErrorCode` gives the codes. */
const codeOfName: Readonly<Record<string, ErrorCode>> = {
  invalidvalue: "#VALUE!",
  notavailable: "#N/A",
  divisionbyzero: "#DIV/0!",
  invalidnumber: "#NUM!",
  nullreference: "#NULL!",
  invalidname: "#NAME?",
  invalidreference: "#REF!",
};

function errorNamed(code: unknown): CellError | undefined {
  if (typeof code !== "string") return undefined;
  return errorOfCode(codeOfName[code.toLowerCase()] ?? code);
}

function valueOf(result: unknown): CellValue {
  if (typeof result === "number") {
    if (Number.isFinite(result)) return result;
    return Number.isNaN(result) ? errors.value : errors.number;
  }
  if (typeof result === "string" || typeof result === "boolean") return result;
  if (result === null || result === undefined) return 0;
  return fromThrown(result);
}
