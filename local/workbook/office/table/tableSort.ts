import { dataArea } from "../../engine/tables/workbookTable";
import { Arguments } from "../api/arguments";
import { HostClass } from "../api/hostClass";
import { apiNotFound, invalidArgument } from "../api/officeError";
import { RangeClass } from "../declaredClasses";
import { guardTable, type TableState } from "./tableState";

interface SortState {
  readonly fields: readonly unknown[];
  readonly matchCase: boolean;
  readonly method: string;
}

/** How tables were sorted last; a table that is gone takes its sorting along. */
const sorted = new WeakMap<object, SortState>();

function apply(state: TableState, sort: SortState): void {
  guardTable(state);
  const { book, table } = state;
  const columns = sort.fields.map((field) => (field as { readonly key?: unknown } | null)?.key);
  if (columns.length === 0 || columns.some((key) => typeof key !== "number" || key < 0 || key >= table.area.columns)) throw invalidArgument();
  const range = RangeClass.of(book.range(table.sheetId, dataArea(table)));
  const sorting = range.object("Sort");
  if (!sorting) throw apiNotFound("TableSort.apply");
  sorting.call("Apply", new Arguments([sort.fields, sort.matchCase, false, "Rows", sort.method]));
  sorted.set(table, sort);
}

export const TableSortClass: HostClass<TableState> = new HostClass<TableState>({
  name: "TableSort",
  scalars: {
    Fields: { get: ({ table }) => sorted.get(table)?.fields ?? [] },
    MatchCase: { get: ({ table }) => sorted.get(table)?.matchCase ?? false },
    Method: { get: ({ table }) => sorted.get(table)?.method ?? "PinYin" },
  },
  methods: {
    Apply: (state, args) => {
      const fields = args.raw(0);
      if (!Array.isArray(fields)) throw invalidArgument();
      apply(state, { fields, matchCase: args.flag(1, false), method: args.choice(2, ["PinYin", "StrokeCount"], "PinYin") });
    },
    /** Forgets how the table was sorted; its rows stay where they are. */
    Clear: ({ table }) => void sorted.delete(table),
    Reapply: (state) => {
      const sort = sorted.get(state.table);
      if (sort) apply(state, sort);
    },
  },
});
