import type { ConditionalFormat } from "../../engine/conditionalFormats";
import type { Condition } from "../../engine/conditions/condition";
import { asFlag, asInteger } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { invalidArgument, itemNotFound, OfficeError } from "../api/officeError";
import { RangeAreasClass, RangeClass } from "../declaredClasses";
import { AreasState } from "../range/areasState";
import { CellValueClass, CustomClass, PresetClass, TextClass, TopBottomClass } from "./conditionRules";
import { ColorScaleClass, DataBarClass, IconSetClass } from "./conditionScales";
import { change, guard, type FormatState } from "./conditionState";

/** The types of conditional format, as Excel names them. */
const types = {
  Custom: "custom", CellValue: "cellValue", ContainsText: "containsText", DataBar: "dataBar", ColorScale: "colorScale", IconSet: "iconSet",
  TopBottom: "topBottom", PresetCriteria: "preset",
} as const satisfies Readonly<Record<string, Condition["kind"]>>;

const typeNames = Object.keys(types) as (keyof typeof types)[];

const typeName = (kind: Condition["kind"]): string => typeNames.find((name) => types[name] === kind) ?? "Custom";

/** Types that draw every cell they hold for: there is nothing that could be true, and nothing to stop. */
const scaled: ReadonlySet<Condition["kind"]> = new Set(["dataBar", "colorScale", "iconSet"]);

/** The part of a format that belongs to one type: absent in those of another. */
const partOf = (kind: Condition["kind"], hostClass: HostClass<FormatState>) => ({
  strict: (state: FormatState) => {
    if (state.format.kind !== kind) throw new OfficeError("InvalidOperation");
    return hostClass.of(state);
  },
  orNull: (state: FormatState) => (state.format.kind === kind ? hostClass.of(state) : null),
});

const parts = {
  Custom: partOf("custom", CustomClass), CellValue: partOf("cellValue", CellValueClass), TextComparison: partOf("containsText", TextClass),
  TopBottom: partOf("topBottom", TopBottomClass), Preset: partOf("preset", PresetClass), ColorScale: partOf("colorScale", ColorScaleClass),
  DataBar: partOf("dataBar", DataBarClass), IconSet: partOf("iconSet", IconSetClass),
};

/** Null for a format that holds for several ranges. */
function rangeOf({ book, format: { sheetId, areas } }: FormatState): HostObject | null {
  const [area, ...others] = areas;
  return area && others.length === 0 ? RangeClass.of(book.range(sheetId, area)) : null;
}

export const ConditionalFormatClass: HostClass<FormatState> = new HostClass<FormatState>({
  name: "ConditionalFormat",
  identity: { property: "Id", of: ({ format }) => format.id },
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => typeName(format.kind) },
    StopIfTrue: { get: ({ format }) => (scaled.has(format.kind) ? null : format.stopIfTrue), set: (state, value) => change(state, (format) => void (format.stopIfTrue = asFlag(value))) },
    Priority: {
      get: ({ book, format }) => book.engine.conditionalFormats.priority(format),
      set: (state, value) => {
        const priority = asInteger(value);
        if (priority < 0) throw invalidArgument();
        change(state, (format) => state.book.engine.conditionalFormats.setPriority(format, priority));
      },
    },
  },
  objects: {
    ...Object.fromEntries(Object.entries(parts).flatMap(([name, part]) => [[name, part.strict], [`${name}OrNullObject`, part.orNull]])),
  },
  methods: {
    Delete: (state) => {
      guard(state);
      state.book.engine.conditionalFormats.remove(state.format);
    },
    GetRange: (state) => {
      const range = rangeOf(state);
      if (!range) throw new OfficeError("InvalidOperation");
      return range;
    },
    GetRangeOrNullObject: rangeOf,
    GetRanges: ({ book, format }) => RangeAreasClass.of(AreasState.of(book, format.sheetId, format.areas)),
  },
});

/** The formats that hold for a cell of one of the areas, each once. */
function formatsOf({ book, sheetId, areas }: AreasState): readonly ConditionalFormat[] {
  return [...new Set(areas.flatMap((area) => book.engine.conditionalFormats.of(sheetId, area)))];
}

const find = (areas: AreasState, id: string) => {
  const format = formatsOf(areas).find((candidate) => candidate.id === id);
  return format ? ConditionalFormatClass.of({ book: areas.book, format }) : null;
};

function getItem(areas: AreasState, id: string) {
  const item = find(areas, id);
  if (!item) throw itemNotFound();
  return item;
}

function guardFormatting({ book, sheetId }: AreasState): void {
  if (!book.engine.protection.allows(sheetId, "allowFormatCells")) throw new OfficeError("AccessDenied");
}

/** Conditional formats of one range or of several: a new one is one format for all of them. */
export const ConditionalFormatCollectionClass: HostClass<AreasState> = new HostClass<AreasState>({
  name: "ConditionalFormatCollection",
  items: (areas) => formatsOf(areas).map((format) => ConditionalFormatClass.of({ book: areas.book, format })),
  item: (areas, args) => getItem(areas, args.text(0)),
  methods: {
    Add: (state, args) => {
      guardFormatting(state);
      const { book, sheetId, areas } = state;
      const [first] = areas;
      if (!first) throw invalidArgument();
      const format = book.engine.conditionalFormats.add(sheetId, first, types[args.choice(0, typeNames)]);
      if (areas.length > 1) {
        format.areas = areas;
        book.engine.conditionalFormats.update(format);
      }
      return ConditionalFormatClass.of({ book, format });
    },
    ClearAll: (state) => {
      guardFormatting(state);
      for (const area of state.areas) state.book.engine.conditionalFormats.clear(state.sheetId, area);
    },
    GetCount: (areas) => formatsOf(areas).length,
    GetItem: (areas, args) => getItem(areas, args.text(0)),
    GetItemOrNullObject: (areas, args) => find(areas, args.text(0)),
    GetItemAt: (areas, args) => {
      const format = formatsOf(areas)[args.integer(0)];
      if (!format) throw invalidArgument();
      return ConditionalFormatClass.of({ book: areas.book, format });
    },
  },
});
