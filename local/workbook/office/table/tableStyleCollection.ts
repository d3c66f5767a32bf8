import { asText, type Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { apiNotFound, itemNotFound, OfficeError } from "../api/officeError";
import type { Book } from "../book";
import { builtInTableStyles } from "./tableStyle";

const TableStyleClass = new HostClass<string>({
  name: "TableStyle",
  identity: { property: "_Id", of: (name) => name },
  scalars: { Name: { get: (name) => name }, ReadOnly: { get: () => true } },
  methods: {
    Delete: () => {
      throw new OfficeError("AccessDenied"); // built-in styles stay
    },
  },
});

function find(_book: Book, args: Arguments): HostObject | null {
  const key = asText(args.raw(0)).toLowerCase();
  const name = builtInTableStyles.find((style) => style.toLowerCase() === key);
  return name === undefined ? null : TableStyleClass.of(name);
}

function existing(book: Book, args: Arguments): HostObject {
  const style = find(book, args);
  if (!style) throw itemNotFound();
  return style;
}

/** The built-in table styles, and the one that new tables get. */
export const TableStyleCollectionClass: HostClass<Book> = new HostClass<Book>({
  name: "TableStyleCollection",
  items: () => builtInTableStyles.map((name) => TableStyleClass.of(name)),
  item: existing,
  methods: {
    GetCount: () => builtInTableStyles.length,
    GetDefault: ({ document }) => TableStyleClass.of(document.tableStyle),
    GetItem: existing,
    GetItemOrNullObject: find,
    SetDefault: (book, args) => {
      const given = args.object(0, TableStyleClass) ?? args.text(0);
      const name = builtInTableStyles.find((style) => style.toLowerCase() === given.toLowerCase());
      if (name === undefined) throw apiNotFound("TableStyleCollection.setDefault of a custom style");
      book.document.tableStyle = name;
    },
  },
});
