import { copySheet } from "../../engine/sheetCopy";
import type { Arguments } from "../api/arguments";
import { invalidArgument, OfficeError } from "../api/officeError";
import type { SheetState } from "../book";
import { WorksheetClass } from "../declaredClasses";

/** Copies a sheet to the beginning, to the end, or beside another one. */
export function copyWorksheet(sheet: SheetState, args: Arguments): SheetState {
  const { book, id } = sheet;
  const { sheets } = book.engine;
  if (sheets.visibility(id) === "VeryHidden") throw new OfficeError("InvalidOperation");
  const place = args.choice(0, ["None", "Before", "After", "Beginning", "End"], "None");
  const other = args.object(1, WorksheetClass);
  if ((place === "Before" || place === "After") && !other) throw invalidArgument();
  const beside = other ? sheets.position(other.id) : 0;
  const position = { None: 0, Beginning: 0, End: sheets.ids.length, Before: beside, After: beside + 1 }[place];
  const copy = copySheet(book.engine, id, position);
  book.document.copySheet(id, copy);
  return book.sheet(copy);
}
