import { areaOf } from "../../engine/area";
import type { Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { invalidArgument, itemNotFound } from "../api/officeError";
import type { SheetState } from "../book";
import { RangeClass } from "../declaredClasses";

interface BreaksState {
  readonly sheet: SheetState;
  readonly direction: "horizontal" | "vertical";
}

interface BreakState extends BreaksState {
  /** The row below a horizontal break, the column after a vertical one. */
  readonly at: number;
}

const breaksOf = ({ sheet: { book, id }, direction }: BreaksState): Set<number> => book.document.sheet(id)[direction === "horizontal" ? "rowBreaks" : "columnBreaks"];

const sorted = (breaks: BreaksState): number[] => [...breaksOf(breaks)].sort((a, b) => a - b);

const PageBreakClass = new HostClass<BreakState>({
  name: "PageBreak",
  identity: { property: "_Id", of: (state) => String(sorted(state).indexOf(state.at)) },
  scalars: {
    RowIndex: { get: ({ direction, at }) => (direction === "horizontal" ? at : 0) },
    ColumnIndex: { get: ({ direction, at }) => (direction === "vertical" ? at : 0) },
  },
  methods: {
    Delete: (state) => void breaksOf(state).delete(state.at),
    GetCellAfterBreak: ({ sheet: { book, id }, direction, at }) => RangeClass.of(book.range(id, direction === "horizontal" ? areaOf(at, 0) : areaOf(0, at))),
  },
});

function existing(breaks: BreaksState, args: Arguments): HostObject {
  const at = sorted(breaks)[args.integer(0)];
  if (at === undefined) throw itemNotFound();
  return PageBreakClass.of({ ...breaks, at });
}

/** Page breaks that were put in by hand. Kept for printing and for the file. */
export const PageBreakCollectionClass: HostClass<BreaksState> = new HostClass<BreaksState>({
  name: "PageBreakCollection",
  items: (breaks) => sorted(breaks).map((at) => PageBreakClass.of({ ...breaks, at })),
  item: existing,
  methods: {
    Add: (breaks, args) => {
      const { sheet: { book, id }, direction } = breaks;
      const range = args.object(0, RangeClass) ?? book.locate(args.text(0), id);
      if (!range || range.sheetId !== id) throw invalidArgument();
      const at = direction === "horizontal" ? range.area.row : range.area.column;
      if (at === 0) throw invalidArgument();
      breaksOf(breaks).add(at);
      return PageBreakClass.of({ ...breaks, at });
    },
    GetCount: (breaks) => breaksOf(breaks).size,
    GetItem: existing,
    RemovePageBreaks: (breaks) => breaksOf(breaks).clear(),
  },
});
