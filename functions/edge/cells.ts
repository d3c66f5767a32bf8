import { WrongType } from "../../src/scoring/failure";
import { cut, type ArgumentName } from "../../src/text/functionArguments";
import { isMissingText, parseNumber } from "../../src/text/parse";
import { errorIn, isProblem, type Problem } from "./problems";

/*
 * What Excel hands over for a cell: a number, a text, a boolean; null or "" for a blank; a CustomFunctions.Error for an
 * error value (allowErrorForDataTypeAny); for a data type an object with the plain value in `basicValue`. Some desktop
 * builds pass 0 for a blank cell in a range (OfficeDev/office-js#1951, #5262): nothing here can tell that from a typed
 * 0, so sheets whose inputs may be blank pass IF(cell="","",cell).
 */

/** The plain value of a cell. */
export type Scalar = number | string | boolean;

/** The plain value of a cell: null when it is blank, a problem when it holds an error value. */
export function scalarOf(cell: unknown): Scalar | null | Problem {
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  if (cell === "" || cell == null) return null;
  const error = errorIn(cell);
  if (error !== null) return error;
  if (typeof cell === "string") return cell;
  return typeof cell === "object" && "basicValue" in cell ? scalarOf(cell.basicValue) : null;
}

/** A cell as a number: null when it is missing, a problem when it holds an error value or is no number. */
export function numberOf(cell: unknown, argument: ArgumentName): number | null | Problem {
  const value = scalarOf(cell);
  if (value === null || typeof value === "number" || isProblem(value)) return value;
  if (typeof value === "string") {
    if (isMissingText(value)) return null;
    const number = parseNumber(value);
    if (number !== null) return number;
  }
  return new WrongType("notANumber", argument, { value: shown(value) });
}

/** How a message quotes a value: as the cell shows it, cut when it is a novel. */
export function shown(value: Scalar): string {
  return cut(typeof value === "boolean" ? String(value).toUpperCase() : String(value));
}
