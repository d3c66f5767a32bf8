import { WrapStrategy } from "@univerjs/core";
import { areaOf, lastColumn } from "../../engine/area";
import type { Marks } from "../../engine/formats/formats";
import { asFlag, asNumber } from "../api/arguments";
import { HostClass, type ScalarMember } from "../api/hostClass";
import { invalidArgument, OfficeError } from "../api/officeError";
import type { RangeState } from "../book";
import { displayText } from "../display";
import { alignmentMembers, indented, indentOf } from "./alignment";
import { BorderCollectionClass } from "./borders";
import { DEFAULT_FONT, numberFormatOf, styleOf, textWidth } from "./cellFormat";
import { formatOf, forState, guardFormat, sample, uniform } from "./formatTarget";
import { rangeBorders } from "./rangeBorders";
import { RangeFillClass } from "./rangeFill";
import { RangeFontClass } from "./rangeFont";
import { autofitRows, growRows } from "./rowHeights";

function protectionMember(key: keyof Marks, otherwise: boolean): ScalarMember<RangeState> {
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
  scalars: { Locked: protectionMember("locked", true), FormulaHidden: protectionMember("formulaHidden", false) },
});

function autofitColumns(range: RangeState): void {
  guardFormat(range, "allowFormatColumns");
  const { book, sheetId } = range;
  const area = sample(range);
  for (let column = area.column; column <= lastColumn(area); column++) {
    let width = 0;
    book.engine.cells.forEach(sheetId, { ...area, column, columns: 1 }, (row) => {
      const text = displayText(book.engine.value(sheetId, row, column), numberFormatOf(range, row, column));
      if (text === "") return;
      const style = styleOf(range, row, column);
      if (style.tb === WrapStrategy.WRAP) return;
      for (const line of text.split("\n")) width = Math.max(width, textWidth(line, style.fs ?? DEFAULT_FONT.size));
    });
    if (width > 0) book.engine.formats.setColumnWidth(sheetId, { ...area, column, columns: 1 }, Math.min(width + 8, WIDEST));
  }
}

/** Points that a row or column can measure at most. */
const WIDEST = 1_342.5;
const HIGHEST = 409.5;

function asSize(value: unknown, most: number): number {
  const points = asNumber(value);
  if (points < 0 || points > most) throw invalidArgument();
  return points;
}

/** A size that all rows (columns) of the range share; hidden ones have none. */
function sizes({ first, count, hidden, size }: { readonly first: number; readonly count: number; readonly hidden: (index: number) => boolean; readonly size: (index: number) => number }): number | null {
  const found = new Set(Array.from({ length: count }, (_, index) => (hidden(first + index) ? 0 : size(first + index))));
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

const columnWidths = (range: RangeState): number | null => {
  const { book: { engine: { formats } }, sheetId, area } = range;
  return sizes({
    first: area.column, count: sample(range).columns,
    hidden: (column) => formats.columnsHidden(sheetId, areaOf(0, column)) === true, size: (column) => formats.columnWidth(sheetId, column),
  });
};

const rowHeights = (range: RangeState): number | null => {
  const { book: { engine: { formats } }, sheetId, area } = range;
  return sizes({
    first: area.row, count: sample(range).rows,
    hidden: (row) => formats.rowsHidden(sheetId, areaOf(row, 0)) === true, size: (row) => formats.rowHeight(sheetId, row),
  });
};

function setColumnWidth(range: RangeState, points: number): void {
  guardFormat(range, "allowFormatColumns");
  const { formats } = range.book.engine;
  if (points === 0) return formats.setColumnsHidden(range.sheetId, range.area, true);
  formats.setColumnWidth(range.sheetId, range.area, points);
}

function setRowHeight(range: RangeState, points: number): void {
  guardFormat(range, "allowFormatRows");
  const { formats } = range.book.engine;
  if (points === 0) return formats.setRowsHidden(range.sheetId, range.area, true);
  formats.setRowHeight(range.sheetId, range.area, points);
}

const alignment = forState(alignmentMembers, formatOf);

export const RangeFormatClass: HostClass<RangeState> = new HostClass<RangeState>({
  name: "RangeFormat",
  scalars: {
    ...alignment,
    WrapText: {
      get: (range) => alignmentMembers.WrapText.get(formatOf(range)),
      set: (range, value) => {
        alignmentMembers.WrapText.set?.(formatOf(range), value);
        growRows(range);
      },
    },
    ColumnWidth: { get: columnWidths, set: (range, value) => setColumnWidth(range, asSize(value, WIDEST)) },
    RowHeight: { get: rowHeights, set: (range, value) => setRowHeight(range, asSize(value, HIGHEST)) },
    UseStandardWidth: {
      get: (range) => columnWidths(range) === range.book.engine.formats.standardWidth(range.sheetId),
      set: (range, value) => {
        if (asFlag(value)) setColumnWidth(range, range.book.engine.formats.standardWidth(range.sheetId));
      },
    },
    UseStandardHeight: {
      get: (range) => rowHeights(range) === range.book.engine.formats.standardHeight(range.sheetId),
      set: (range, value) => {
        if (asFlag(value)) setRowHeight(range, range.book.engine.formats.standardHeight(range.sheetId));
      },
    },
  },
  objects: {
    Fill: (range) => RangeFillClass.of(formatOf(range)),
    Font: (range) => RangeFontClass.of(formatOf(range)),
    Borders: (range) => BorderCollectionClass.of(rangeBorders(range)),
    Protection: (range) => FormatProtectionClass.of(range),
  },
  methods: {
    AutofitColumns: autofitColumns,
    AutofitRows: (range) => {
      guardFormat(range, "allowFormatRows");
      autofitRows(range);
    },
    AdjustIndent: (range, args) => {
      guardFormat(range);
      const amount = args.integer(0);
      range.book.engine.formats.restyle(range.sheetId, range.area, { kindOf: () => "all", patchOf: (_kind, shown) => indented(indentOf(shown) + amount) });
    },
  },
});
