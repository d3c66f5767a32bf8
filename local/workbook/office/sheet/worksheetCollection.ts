import type { Arguments } from "../api/arguments";
import { asText } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { itemNotFound, OfficeError } from "../api/officeError";
import type { Book } from "../book";
import { WorksheetClass } from "../declaredClasses";
import { worksheetCollectionEvents } from "../event/eventRegistration";
import { checkSheetName } from "./sheetName";
import { guardStructure } from "./worksheet";

/** A sheet by name or id. */
function find(book: Book, args: Arguments): HostObject | null {
  const key = asText(args.raw(0));
  const { sheets } = book.engine;
  const id = sheets.has(key) ? key : sheets.find(key);
  return id === null ? null : WorksheetClass.of(book.sheet(id));
}

function existing(book: Book, args: Arguments): HostObject {
  const sheet = find(book, args);
  if (!sheet) throw itemNotFound();
  return sheet;
}

function atEnd(book: Book, last: boolean, visibleOnly: boolean): HostObject {
  const { sheets } = book.engine;
  const ids = sheets.ids.filter((id) => !visibleOnly || sheets.visibility(id) === "Visible");
  return WorksheetClass.of(book.sheet((last ? ids.at(-1) : ids[0]) ?? ""));
}

export const WorksheetCollectionClass: HostClass<Book> = new HostClass<Book>({
  name: "WorksheetCollection",
  items: (book) => book.engine.sheets.ids.map((id) => WorksheetClass.of(book.sheet(id))),
  item: existing,
  methods: {
    Add: (book, args) => {
      guardStructure({ book });
      const given = args.optionalText(0);
      const name = given === null || given === "" ? undefined : checkSheetName(given);
      if (name !== undefined && book.engine.sheets.find(name) !== null) throw new OfficeError("ItemAlreadyExists");
      return WorksheetClass.of(book.sheet(book.engine.sheets.add(name)));
    },
    GetItem: existing,
    GetItemOrNullObject: find,
    GetActiveWorksheet: (book) => WorksheetClass.of(book.sheet(book.engine.sheets.activeId)),
    GetFirst: (book, args) => atEnd(book, false, args.flag(0, false)),
    GetLast: (book, args) => atEnd(book, true, args.flag(0, false)),
    GetCount: (book, args) => {
      const { sheets } = book.engine;
      return sheets.ids.filter((id) => !args.flag(0, false) || sheets.visibility(id) === "Visible").length;
    },
    ...worksheetCollectionEvents,
  },
});
