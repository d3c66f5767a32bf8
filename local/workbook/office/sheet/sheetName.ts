import { invalidArgument } from "../api/officeError";

/** A name that Excel accepts for a sheet. @throws OfficeError InvalidArgument otherwise */
export function checkSheetName(name: string): string {
  const valid = name.trim() !== "" && name.length <= 31 && !/[\\/*?:[\]]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history";
  if (!valid) throw invalidArgument();
  return name;
}

/** A name that Excel accepts for a table or a defined name: a letter first, no blanks, and nothing that reads as a cell or a truth value. */
export function checkDefinedName(name: string): string {
  const valid = name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !/^(?:[a-z]{1,3}\d{1,7}|r\d*c?\d*|c\d*|true|false)$/i.test(name);
  if (!valid) throw invalidArgument();
  return name;
}
