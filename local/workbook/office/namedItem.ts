import { CellError, type CellValue } from "../calc/calculation";
import { parseArea, formatArea, quoteSheet, splitSheet } from "../engine/address";
import { intersection, isEntireColumn, isEntireRow } from "../engine/area";
import { namesUnknownColumn } from "../engine/calculation/unknownColumns";
import type { DefinedName } from "../engine/names";
import { asFlag, asText, type Arguments } from "./api/arguments";
import { HostClass, type HostObject } from "./api/hostClass";
import { invalidArgument, itemNotFound, OfficeError, unreadableFormula } from "./api/officeError";
import type { Book, RangeState, ScopeState } from "./book";
import { RangeClass, WorksheetClass } from "./declaredClasses";
import { apiValue, valueType } from "./display";
import { checkedFormula } from "./range/coercion";
import { checkDefinedName } from "./sheet/sheetName";

interface NameState extends ScopeState {
  readonly name: string;
}

function entryOf({ book, sheetId, name }: NameState): DefinedName {
  const entry = book.engine.names.find(name, sheetId);
  if (!entry) throw itemNotFound();
  return entry;
}

function amend(item: NameState, change: Partial<DefinedName>): void {
  item.book.engine.names.set({ ...entryOf(item), ...change });
}

const rangeOf = (item: NameState) => item.book.locateName(entryOf(item).formula, item.sheetId ?? item.book.engine.sheets.activeId);

const typeOf = (value: CellValue): string => {
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
};

/** A name's value as the API gives it: the address of a range, else the result of the formula. */
function valueOf(item: NameState): { readonly type: string; readonly value: unknown } {
  const range = rangeOf(item);
  if (range) return { type: "Range", value: absoluteAddress(range) };
  const values = item.book.engine.evaluateArray(entryOf(item).formula);
  const first = values[0]?.[0] ?? null;
  const isArray = values.length > 1 || (values[0]?.length ?? 0) > 1;
  return { type: isArray ? "Array" : typeOf(first), value: apiValue(first) };
}

const absoluteAddress = ({ book, sheetId, area }: RangeState): string => `${quoteSheet(book.engine.sheets.name(sheetId))}!${formatArea(area, true)}`;

/** All values of a name, as rows, with their types. */
export const NamedItemArrayValuesClass: HostClass<NameState> = new HostClass<NameState>({
  name: "NamedItemArrayValues",
  scalars: {
    Values: { get: (item) => arrayOf(item).map((row) => row.map(apiValue)) },
    Types: { get: (item) => arrayOf(item).map((row) => row.map(valueType)) },
  },
});

function arrayOf(item: NameState): CellValue[][] {
  const range = rangeOf(item);
  const { engine } = item.book;
  if (!range) return engine.evaluateArray(entryOf(item).formula);
  const inside = intersection(range.area, engine.cells.stored(range.sheetId)) ?? { ...range.area, rows: 1, columns: 1 };
  const shape = isEntireRow(range.area) || isEntireColumn(range.area) ? inside : range.area;
  return Array.from({ length: shape.rows }, (_, row) => Array.from({ length: shape.columns }, (__, column) => engine.value(range.sheetId, shape.row + row, shape.column + column)));
}

export const NamedItemClass: HostClass<NameState> = new HostClass<NameState>({
  name: "NamedItem",
  identity: { property: "_Id", of: ({ name }) => name },
  scalars: {
    Name: { get: (item) => entryOf(item).name },
    Formula: {
      get: (item) => entryOf(item).formula,
      set: (item, value) => {
        const formula = asText(value);
        if (!formula.startsWith("=")) throw invalidArgument();
        amend(item, { formula: checked(item.book, formula) });
      },
    },
    Value: { get: (item) => valueOf(item).value },
    Type: { get: (item) => valueOf(item).type },
    Scope: { get: ({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet") },
    Comment: { get: (item) => entryOf(item).comment, set: (item, value) => amend(item, { comment: asText(value) }) },
    Visible: { get: (item) => entryOf(item).visible, set: (item, value) => amend(item, { visible: asFlag(value) }) },
  },
  objects: {
    Worksheet: ({ book, sheetId }) => {
      if (sheetId === null) throw itemNotFound();
      return WorksheetClass.of(book.sheet(sheetId));
    },
    ArrayValues: (item) => NamedItemArrayValuesClass.of(item),
    WorksheetOrNullObject: ({ book, sheetId }) => (sheetId === null ? null : WorksheetClass.of(book.sheet(sheetId))),
  },
  methods: {
    GetRange: (item) => {
      const range = rangeOf(item);
      if (!range) throw new OfficeError("InvalidReference");
      return RangeClass.of(range);
    },
    GetRangeOrNullObject: (item) => {
      const range = rangeOf(item);
      return range && RangeClass.of(range);
    },
    Delete: (item) => item.book.engine.names.remove(entryOf(item)),
  },
});

const entriesOf = ({ book, sheetId }: ScopeState): readonly DefinedName[] => book.engine.names.all().filter((entry) => entry.sheetId === sheetId);

function find(names: ScopeState, args: Arguments): HostObject | null {
  const entry = names.book.engine.names.find(asText(args.raw(0)), names.sheetId);
  return entry && NamedItemClass.of({ ...names, name: entry.name });
}

function existing(names: ScopeState, args: Arguments): HostObject {
  const item = find(names, args);
  if (!item) throw itemNotFound();
  return item;
}

/** A formula that Excel takes for a name. @throws OfficeError InvalidArgument */
function checked({ engine }: Book, formula: string): string {
  // A name stands in no cell, and so in no table either.
  if (namesUnknownColumn(engine, formula, { sheetId: engine.sheets.activeId, row: -1, column: -1 })) throw unreadableFormula();
  return checkedFormula(formula);
}

/** References in a name are absolute and say their sheet. */
function formulaOf({ book, sheetId }: ScopeState, args: Arguments): string {
  const range = args.object(1, RangeClass);
  if (range) return `=${absoluteAddress(range)}`;
  const raw = args.raw(1);
  if (typeof raw === "number" || typeof raw === "boolean") return `=${String(raw).toUpperCase()}`;
  const text = args.text(1);
  const { sheet, address } = splitSheet(text.replace(/^=/, ""));
  const area = parseArea(address);
  if (area) {
    const name = sheet ?? book.engine.sheets.name(sheetId ?? book.engine.sheets.activeId);
    if (book.engine.sheets.find(name) === null) throw invalidArgument();
    return `=${quoteSheet(name)}!${formatArea(area, true)}`;
  }
  return text.startsWith("=") ? checked(book, text) : `="${text.replaceAll('"', '""')}"`;
}

function add(names: ScopeState, args: Arguments, formula: string): HostObject {
  const name = checkDefinedName(args.text(0));
  const { engine } = names.book;
  if (engine.names.find(name, names.sheetId) || (names.sheetId === null && engine.tables.find(name))) throw new OfficeError("ItemAlreadyExists");
  engine.names.add({ name, formula, comment: args.optionalText(2) ?? "", visible: true, sheetId: names.sheetId });
  return NamedItemClass.of({ ...names, name });
}

/** The names of the workbook or of a sheet. */
export const NamedItemCollectionClass: HostClass<ScopeState> = new HostClass<ScopeState>({
  name: "NamedItemCollection",
  items: (names) => entriesOf(names).map(({ name }) => NamedItemClass.of({ ...names, name })),
  item: existing,
  methods: {
    Add: (names, args) => add(names, args, formulaOf(names, args)),
    AddFormulaLocal: (names, args) => {
      const formula = args.text(1);
      if (!formula.startsWith("=")) throw invalidArgument();
      return add(names, args, checked(names.book, formula));
    },
    GetCount: (names) => entriesOf(names).length,
    GetItem: existing,
    GetItemOrNullObject: find,
  },
});
