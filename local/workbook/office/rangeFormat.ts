import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import { areaOf, cellCount, intersection, lastColumn, lastRow, type Area } from "../engine/area";
import type { Marks } from "../engine/formats";
import { asChoice, asFlag, asInteger, asNumber, asText } from "./arguments";
import type { RangeState } from "./book";
import { DEFAULT_FONT, numberFormatOf, styleOf, textWidth } from "./cellFormat";
import { parseColor } from "./color";
import { displayText } from "./display";
import { HostClass, type ScalarMember } from "./hostClass";
import { OfficeError } from "./officeError";
import { BorderCollectionClass } from "./rangeBorders";
import { autofitRows, growRows } from "./rowHeights";

/** @throws OfficeError AccessDenied on a protected sheet that does not allow formatting */
function guard({ book, sheetId }: RangeState, permission: "allowFormatCells" | "allowFormatRows" | "allowFormatColumns" = "allowFormatCells"): void {
  if (!book.engine.protection.allows(sheetId, permission)) throw new OfficeError("AccessDenied");
}

/** Cells to look at for a property of the whole range: all of a small one, the stored ones of entire rows and columns. */
function sample({ book, sheetId, area }: RangeState): Area {
  return cellCount(area) <= 100_000 ? area : (intersection(area, book.engine.cells.stored(sheetId)) ?? areaOf(area.row, area.column));
}

/** The value that all cells share, or null when they differ. */
export function uniform<T>(range: RangeState, read: (row: number, column: number) => T): T | null {
  const area = sample(range);
  const first = read(area.row, area.column);
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) if (read(row, column) !== first) return null;
  }
  return first;
}

/** A property that is one key of a cell's style. */
function styleMember<T>(read: (style: IStyleData) => T, write: (value: unknown) => { readonly [Key in keyof IStyleData]?: IStyleData[Key] | null }): ScalarMember<RangeState> {
  return {
    get: (range) => uniform(range, (row, column) => read(styleOf(range, row, column))),
    set: (range, value) => {
      guard(range);
      range.book.engine.formats.patch(range.sheetId, range.area, write(value));
    },
  };
}

const flagOf = (value: unknown): BooleanNumber => (asFlag(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const horizontal = {
  General: HorizontalAlign.UNSPECIFIED, Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT, Justify: HorizontalAlign.JUSTIFIED, CenterAcrossSelection: HorizontalAlign.CENTER, Distributed: HorizontalAlign.DISTRIBUTED,
} as const;
const vertical = {
  Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM, Justify: VerticalAlign.MIDDLE, Distributed: VerticalAlign.MIDDLE,
} as const;
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const keyOf = <Table extends Readonly<Record<string, unknown>>>(table: Table, value: unknown, otherwise: keyof Table & string): keyof Table & string =>
  (Object.keys(table) as (keyof Table & string)[]).find((key) => table[key] === value) ?? otherwise;

/** One step of indent is as wide as this many pixels. */
const INDENT = 9;

export const RangeFillClass: HostClass<RangeState> = new HostClass<RangeState>({
  name: "RangeFill",
  scalars: {
    Color: styleMember((style) => style.bg?.rgb?.toUpperCase() ?? "#FFFFFF", (value) => ({ bg: asText(value) === "" ? null : { rgb: parseColor(value) } })),
    TintAndShade: { get: () => 0, byDefault: false },
    Pattern: { get: (range) => uniform(range, (row, column) => (styleOf(range, row, column).bg?.rgb ? "Solid" : "None")), byDefault: false },
  },
  methods: {
    Clear: (range) => {
      guard(range);
      range.book.engine.formats.patch(range.sheetId, range.area, { bg: null });
    },
  },
});

export const RangeFontClass: HostClass<RangeState> = new HostClass<RangeState>({
  name: "RangeFont",
  scalars: {
    Bold: styleMember((style) => style.bl === BooleanNumber.TRUE, (value) => ({ bl: flagOf(value) })),
    Italic: styleMember((style) => style.it === BooleanNumber.TRUE, (value) => ({ it: flagOf(value) })),
    Color: styleMember((style) => style.cl?.rgb?.toUpperCase() ?? DEFAULT_FONT.color, (value) => ({ cl: { rgb: parseColor(value) } })),
    Name: styleMember((style) => style.ff ?? DEFAULT_FONT.name, (value) => ({ ff: asText(value) })),
    Size: styleMember((style) => style.fs ?? DEFAULT_FONT.size, (value) => ({ fs: asNumber(value) })),
    Strikethrough: styleMember((style) => style.st?.s === BooleanNumber.TRUE, (value) => ({ st: { s: flagOf(value) } })),
    Underline: styleMember(
      (style) => (style.ul?.s === BooleanNumber.TRUE ? "Single" : "None"),
      (value) => ({ ul: { s: asChoice(value, underlines) === "None" ? BooleanNumber.FALSE : BooleanNumber.TRUE } }),
    ),
    TintAndShade: { get: () => 0, byDefault: false },
  },
});

function marksMember(key: keyof Marks, otherwise: boolean): ScalarMember<RangeState> {
  return {
    get: (range) => uniform(range, (row, column) => range.book.engine.formats.marks(range.sheetId, row, column)[key] ?? otherwise),
    set: (range, value) => {
      if (range.book.engine.protection.of(range.sheetId)) throw new OfficeError("AccessDenied");
      range.book.engine.formats.setMarks(range.sheetId, range.area, { [key]: asFlag(value) });
    },
  };
}

export const FormatProtectionClass: HostClass<RangeState> = new HostClass<RangeState>({
  name: "FormatProtection",
  scalars: { Locked: marksMember("locked", true), FormulaHidden: marksMember("formulaHidden", false) },
});

function autofitColumns(range: RangeState): void {
  guard(range, "allowFormatColumns");
  const { book, sheetId } = range;
  const area = sample(range);
  for (let column = area.column; column <= lastColumn(area); column++) {
    let width = 0;
    for (let row = area.row; row <= lastRow(area); row++) {
      const text = displayText(book.engine.value(sheetId, row, column), numberFormatOf(range, row, column));
      if (text === "") continue;
      const style = styleOf(range, row, column);
      if (style.tb === WrapStrategy.WRAP) continue;
      width = Math.max(width, ...text.split("\n").map((line) => textWidth(line, style.fs ?? DEFAULT_FONT.size)));
    }
    if (width > 0) book.engine.formats.setColumnWidth(sheetId, { ...area, column, columns: 1 }, Math.min(width + 8, 1_300));
  }
}

const wrapText = styleMember((style) => style.tb === WrapStrategy.WRAP, (value) => ({ tb: asFlag(value) ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }));

export const RangeFormatClass: HostClass<RangeState> = new HostClass<RangeState>({
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: styleMember(
      (style) => keyOf(horizontal, style.ht ?? HorizontalAlign.UNSPECIFIED, "General"),
      (value) => ({ ht: horizontal[asChoice(value, Object.keys(horizontal) as (keyof typeof horizontal)[])] }),
    ),
    VerticalAlignment: styleMember(
      (style) => keyOf(vertical, style.vt ?? VerticalAlign.BOTTOM, "Bottom"),
      (value) => ({ vt: vertical[asChoice(value, Object.keys(vertical) as (keyof typeof vertical)[])] }),
    ),
    WrapText: {
      ...wrapText,
      set: (range, value) => {
        wrapText.set?.(range, value);
        growRows(range);
      },
    },
    IndentLevel: styleMember((style) => Math.round((style.pd?.l ?? 0) / INDENT), (value) => ({ pd: { l: asInteger(value) * INDENT } })),
    TextOrientation: styleMember((style) => -(style.tr?.a ?? 0), (value) => ({ tr: { a: -asInteger(value) } })),
    ColumnWidth: {
      get: (range) => {
        const { book, sheetId, area } = range;
        const widths = new Set(Array.from({ length: sample(range).columns }, (_, index) => book.engine.formats.columnWidth(sheetId, area.column + index)));
        return widths.size === 1 ? [...widths][0] : null;
      },
      set: (range, value) => {
        guard(range, "allowFormatColumns");
        range.book.engine.formats.setColumnWidth(range.sheetId, range.area, asNumber(value));
      },
    },
    RowHeight: {
      get: (range) => {
        const { book, sheetId, area } = range;
        const heights = new Set(Array.from({ length: sample(range).rows }, (_, index) => book.engine.formats.rowHeight(sheetId, area.row + index)));
        return heights.size === 1 ? [...heights][0] : null;
      },
      set: (range, value) => {
        guard(range, "allowFormatRows");
        range.book.engine.formats.setRowHeight(range.sheetId, range.area, asNumber(value));
      },
    },
  },
  objects: {
    Fill: (range) => RangeFillClass.of(range),
    Font: (range) => RangeFontClass.of(range),
    Borders: (range) => BorderCollectionClass.of(range),
    Protection: (range) => FormatProtectionClass.of(range),
  },
  methods: {
    AutofitColumns: autofitColumns,
    AutofitRows: (range) => {
      guard(range, "allowFormatRows");
      autofitRows(range);
    },
  },
});

