import { containsArea, intersection, type Area } from "../../engine/area";
import type { WorkbookTable } from "../../engine/tables/workbookTable";
import type { Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { itemNotFound } from "../api/officeError";
import type { Book } from "../book";
import { TableClass } from "./table";

interface ScopedTables {
  readonly book: Book;
  readonly tables: readonly WorkbookTable[];
}

/** The tables that areas touch, or hold as wholes. */
export const tablesIn = ({ engine }: Book, sheetId: string, areas: readonly Area[], fullyContained: boolean): readonly WorkbookTable[] =>
  engine.tables.all(sheetId).filter((table) => areas.some((area) => (fullyContained ? containsArea(area, table.area) : intersection(area, table.area))));

function find({ book, tables }: ScopedTables, args: Arguments): HostObject | null {
  const key = args.text(0).toLowerCase();
  const table = tables.find(({ name, id }) => name.toLowerCase() === key || String(id) === key);
  return table ? TableClass.of({ book, table }) : null;
}

function existing(tables: ScopedTables, args: Arguments): HostObject {
  const table = find(tables, args);
  if (!table) throw itemNotFound();
  return table;
}

export const TableScopedCollectionClass: HostClass<ScopedTables> = new HostClass<ScopedTables>({
  name: "TableScopedCollection",
  items: ({ book, tables }) => tables.map((table) => TableClass.of({ book, table })),
  item: existing,
  methods: {
    GetCount: ({ tables }) => tables.length,
    GetFirst: ({ book, tables }) => {
      const [table] = tables;
      if (!table) throw itemNotFound();
      return TableClass.of({ book, table });
    },
    GetItem: existing,
    GetItemOrNullObject: find,
  },
});
