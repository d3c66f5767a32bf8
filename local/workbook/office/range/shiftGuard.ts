import type { Area } from "../../engine/area";
import type { Axis } from "../../engine/moving/shift";
import { tearsApart } from "../../engine/moving/tearing";
import { OfficeError } from "../api/officeError";
import type { Book } from "../book";

/** @throws OfficeError InvalidOperation where cells cannot move without tearing a table or a merged cell apart */
export function guardTearing({ engine }: Book, sheetId: string, area: Area, axis: Axis): void {
  if (tearsApart(engine, sheetId, area, axis)) throw new OfficeError("InvalidOperation");
}

/** Puts cells in where that tears nothing apart. */
export function insertCells(book: Book, sheetId: string, area: Area, axis: Axis): void {
  guardTearing(book, sheetId, area, axis);
  book.engine.structure.insert(sheetId, area, axis);
}

/** Takes cells out where that tears nothing apart. */
export function deleteCells(book: Book, sheetId: string, area: Area, axis: Axis): void {
  guardTearing(book, sheetId, area, axis);
  book.engine.structure.delete(sheetId, area, axis);
}
