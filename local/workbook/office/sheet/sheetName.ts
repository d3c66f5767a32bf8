import { columnNumber } from "../../engine/address";
import { COLUMNS } from "../../engine/area";
import { invalidArgument } from "../api/officeError";

/** A name that Excel accepts for a sheet. @throws OfficeError InvalidArgument otherwise */
export function checkSheetName(name: string): string {
  const valid = name.trim() !== "" && name.length <= 31 && !/[\\/*?:[\]]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history";
  if (!valid) throw invalidArgument();
  return name;
}

/** A name that Excel accepts for a table or a defined name: a letter first, no blanks, and nothing that reads as a cell or a truth value. */
export function checkDefinedName(name: string): string {
  const valid = name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !/^(?:r\d*c?\d*|c\d*|true|false)$/i.test(name) && !isCell(name);
  if (!valid) throw invalidArgument();
  return name;
}

/** `TAX2025` is a cell; `YTD2025` would stand right of the last column, and so is a name. */
function isCell(name: string): boolean {
  const column = /^([a-z]{1,3})\d{1,7}$/i.exec(name)?.[1];
  return column !== undefined && columnNumber(column) < COLUMNS;
}
