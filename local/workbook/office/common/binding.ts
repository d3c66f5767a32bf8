import type { Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { invalidArgument, itemNotFound, OfficeError } from "../api/officeError";
import type { Book, RangeState } from "../book";
import { RangeClass } from "../declaredClasses";
import { TableClass } from "../table/table";
import { bindingTypes, type Binding } from "./bindings";

interface BindingState {
  readonly book: Book;
  readonly binding: Binding;
}

function cellsOf({ book, binding }: BindingState): RangeState {
  const { cells } = binding;
  if (!cells.area || book.bindings.find(binding.id) !== binding) throw new OfficeError("InvalidReference");
  return book.range(cells.sheetId, cells.area);
}

const BindingClass = new HostClass<BindingState>({
  name: "Binding",
  identity: { property: "Id", of: ({ binding }) => binding.id },
  scalars: { Id: { get: ({ binding }) => binding.id }, Type: { get: ({ binding }) => binding.type } },
  methods: {
    Delete: ({ book, binding }) => book.bindings.remove(binding.id),
    GetRange: (state) => RangeClass.of(cellsOf(state)),
    GetTable: (state) => {
      const { sheetId, area } = cellsOf(state);
      const table = state.book.engine.tables.all(sheetId).find((candidate) => candidate.area.row === area.row && candidate.area.column === area.column);
      if (state.binding.type !== "Table" || !table) throw new OfficeError("InvalidOperation");
      return TableClass.of({ book: state.book, table });
    },
    GetText: (state) => {
      if (state.binding.type !== "Text") throw new OfficeError("InvalidOperation");
      const { sheetId, area } = cellsOf(state);
      return state.book.engine.text(sheetId, area.row, area.column);
    },
  },
});

const item = (book: Book, binding: Binding): HostObject => BindingClass.of({ book, binding });

function find(book: Book, args: Arguments): HostObject | null {
  const binding = book.bindings.find(args.text(0));
  return binding && item(book, binding);
}

function existing(book: Book, args: Arguments): HostObject {
  const binding = find(book, args);
  if (!binding) throw itemNotFound();
  return binding;
}

function add(book: Book, range: RangeState | null, args: Arguments, at: number): HostObject {
  if (!range) throw invalidArgument();
  const type = args.choice(at, bindingTypes);
  const id = args.text(at + 1);
  if (type === "Text" && (range.area.rows > 1 || range.area.columns > 1)) throw invalidArgument();
  return item(book, book.bindings.add(id, type, range.sheetId, range.area));
}

export const BindingCollectionClass: HostClass<Book> = new HostClass<Book>({
  name: "BindingCollection",
  scalars: { Count: { get: ({ bindings }) => bindings.all.length } },
  items: (book) => book.bindings.all.map((binding) => item(book, binding)),
  item: existing,
  methods: {
    Add: (book, args) => add(book, args.object(0, RangeClass) ?? book.locate(args.text(0), book.engine.sheets.activeId), args, 1),
    AddFromNamedItem: (book, args) => add(book, book.locate(args.text(0), book.engine.sheets.activeId), args, 1),
    AddFromSelection: (book, args) => {
      const [area] = book.engine.selection.areas();
      return add(book, area ? book.range(book.engine.sheets.activeId, area) : null, args, 0);
    },
    GetCount: ({ bindings }) => bindings.all.length,
    GetItem: existing,
    GetItemAt: (book, args) => {
      const binding = book.bindings.all[args.integer(0)];
      if (!binding) throw invalidArgument();
      return item(book, binding);
    },
    GetItemOrNullObject: find,
  },
});
