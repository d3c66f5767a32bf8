import { isSingleCell, sameArea } from "../../engine/area";
import type { Book, RangeState } from "../book";
import type { Binding } from "./bindings";
import { CommonError } from "./commonError";

/** Binds the cells that a defined name, a table or an address stands for. @throws CommonError */
export function bindNamedItem(book: Book, name: string, id: string, type: Binding["type"]): void {
  const range = book.locate(name, book.engine.sheets.activeId);
  if (!range) throw new CommonError("namedItemNotFound");
  if (!fits[type](range)) throw new CommonError("namedItemNotOfType");
  book.bindings.add(id, type, range.sheetId, range.area);
}

const fits: Readonly<Record<Binding["type"], (range: RangeState) => boolean>> = {
  Range: () => true,
  Text: ({ area }) => isSingleCell(area),
  Table: ({ book, sheetId, area }) => book.engine.tables.all(sheetId).some((table) => sameArea(table.area, area)),
};
