import { intersection, isSingleCell, sameArea } from "../../engine/area";
import type { Filter } from "../../engine/filters/filter";
import type { WorkbookTable } from "../../engine/tables/workbookTable";
import type { Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { invalidArgument, itemNotFound, OfficeError } from "../api/officeError";
import type { Book } from "../book";
import { RangeClass } from "../declaredClasses";
import { surroundings } from "../range/surroundings";
import { describeCriterion, filterCriterion } from "./filterCriterion";

/** The filter of a sheet, or of a table. */
export interface AutoFilterState {
  readonly book: Book;
  readonly sheetId: string;
  readonly table: WorkbookTable | null;
}

function filterOf({ book, sheetId, table }: AutoFilterState): Filter | null {
  if (!table) return book.engine.filters.ofSheet(sheetId);
  return table.showHeaders && table.showFilterButton ? book.engine.filters.ofTable(table) : null;
}

function guard({ book, sheetId }: AutoFilterState): void {
  if (!book.engine.protection.allows(sheetId, "allowAutoFilter")) throw new OfficeError("AccessDenied");
}

/** Puts the filter over a range; with a column and criteria it filters at once. */
function apply(state: AutoFilterState, args: Arguments): void {
  guard(state);
  const { book, sheetId, table } = state;
  const { engine } = book;
  const range = args.object(0, RangeClass) ?? book.locate(args.text(0), sheetId);
  if (!range || range.sheetId !== sheetId) throw invalidArgument();
  const area = isSingleCell(range.area) ? surroundings(range) : range.area;
  const column = args.optionalInteger(1);
  const criterion = args.isGiven(2) ? filterCriterion(args.raw(2)) : null;
  if (column !== null && (column < 0 || column >= area.columns)) throw invalidArgument();
  if (!table && engine.tables.all(sheetId).some((other) => intersection(other.area, area))) throw new OfficeError("InvalidOperation");
  const known = filterOf(state);
  const filter = table ? engine.filters.ofTable(table) : known && sameArea(known.area, area) ? known : engine.filters.setArea(sheetId, area);
  if (column !== null) engine.filters.set(filter, column, criterion);
}

function onFilter(change: (book: Book, filter: Filter) => void) {
  return (state: AutoFilterState): void => {
    guard(state);
    const filter = filterOf(state);
    if (filter) change(state.book, filter);
  };
}

function rangeOf(state: AutoFilterState): HostObject | null {
  const filter = filterOf(state);
  return filter && RangeClass.of(state.book.range(filter.sheetId, { ...filter.area }));
}

export const AutoFilterClass: HostClass<AutoFilterState> = new HostClass<AutoFilterState>({
  name: "AutoFilter",
  scalars: {
    Enabled: { get: (state) => filterOf(state) !== null },
    IsDataFiltered: { get: (state) => (filterOf(state)?.criteria.size ?? 0) > 0 },
    Criteria: {
      get: (state) => {
        const filter = filterOf(state);
        if (!filter) return null;
        return Array.from({ length: filter.area.columns }, (_, column) => {
          const criterion = filter.criteria.get(column);
          return criterion ? describeCriterion(criterion) : null;
        });
      },
    },
  },
  methods: {
    Apply: apply,
    ClearCriteria: onFilter((book, filter) => book.engine.filters.clear(filter)),
    ClearColumnCriteria: (state, args) => {
      const column = args.integer(0);
      onFilter((book, filter) => {
        if (column < 0 || column >= filter.area.columns) throw invalidArgument();
        book.engine.filters.set(filter, column, null);
      })(state);
    },
    Reapply: onFilter((book, filter) => book.engine.filters.reapply(filter)),
    Remove: onFilter((book, filter) => {
      if (!filter.table) return book.engine.filters.remove(filter.sheetId);
      book.engine.filters.clear(filter);
      filter.table.showFilterButton = false;
      book.engine.tables.refresh(filter.table);
    }),
    GetRange: (state) => {
      const range = rangeOf(state);
      if (!range) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
});
