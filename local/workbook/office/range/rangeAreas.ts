import { bounding, COLUMNS, isEntireColumn, isEntireRow, isOnSheet, ROWS, type Area } from "../../engine/area";
import type { TrackedArea } from "../../engine/moving/trackedAreas";
import { asText, type Arguments } from "../api/arguments";
import { HostClass, type ClassMembers, type HostObject } from "../api/hostClass";
import { jointly } from "../api/jointObject";
import { invalidArgument, itemNotFound } from "../api/officeError";
import type { Book, RangeState } from "../book";
import { RangeAreasClass, RangeClass, WorksheetClass } from "../declaredClasses";
import { RangeFormatClass } from "../format/rangeFormat";
import { setStyle, sharedStyle } from "../format/rangeStyle";
import { ConditionalFormatCollectionClass } from "../rule/conditionalFormat";
import { DataValidationClass } from "../rule/dataValidation";
import { TableScopedCollectionClass, tablesIn } from "../table/tablesInRange";
import { AreasState, areasAt } from "./areasState";
import { copyModes, copyRange } from "./rangeCopy";
import { clearRange } from "./rangeEdit";
import { specialAreas } from "./specialCells";
import { usedArea } from "./usedArea";

/** Ranges, one after the other. */
export const RangeCollectionClass: HostClass<readonly RangeState[]> = new HostClass<readonly RangeState[]>({
  name: "RangeCollection",
  items: (ranges) => ranges.map((range) => RangeClass.of(range)),
  methods: {
    GetCount: (ranges) => ranges.length,
    GetItemAt: (ranges, args) => {
      const range = ranges[args.integer(0)];
      if (!range) throw invalidArgument();
      return RangeClass.of(range.with(range.area));
    },
  },
});

/** The areas that an argument names: a range, ranges, or addresses on the same sheet. */
function areasArgument(areas: AreasState, args: Arguments, index: number): { readonly sheetId: string; readonly areas: readonly Area[] } {
  const range = args.object(index, RangeClass);
  if (range) return { sheetId: range.sheetId, areas: [range.area] };
  return args.object(index, RangeAreasClass) ?? areasAt(areas.book, areas.sheetId, args.text(index));
}

function intersectionOf(areas: AreasState, args: Arguments): AreasState | null {
  const other = areasArgument(areas, args, 0);
  return other.sheetId === areas.sheetId ? areas.common(other.areas) : null;
}

function used(areas: AreasState, args: Arguments): AreasState | null {
  const parts = areas.areas.flatMap((area) => usedArea(areas.book.engine, areas.sheetId, area, args.flag(0, false)) ?? []);
  return parts.length > 0 ? areas.with(parts) : null;
}

const orNotFound = (areas: AreasState | null): HostObject => {
  if (!areas) throw itemNotFound();
  return RangeAreasClass.of(areas);
};
const orNull = (areas: AreasState | null): HostObject | null => areas && RangeAreasClass.of(areas);

const special = (areas: AreasState, args: Arguments): AreasState | null =>
  specialAreas(areas.book, areas.sheetId, areas.areas, args);

/** Pastes the source so that its first cell comes to each area's first; several areas keep their places towards each other. */
function copyFrom(target: AreasState, args: Arguments): void {
  const range = args.object(0, RangeClass);
  const source = range ? new AreasState(target.book, range.sheetId, [range]) : (args.object(0, RangeAreasClass) ?? areasAt(target.book, target.sheetId, args.text(0)));
  const options = { mode: args.choice(1, copyModes, "All"), skipBlanks: args.flag(2, false), transpose: args.flag(3, false) };
  const [single, ...more] = source.ranges;
  if (!single) return;
  if (more.length === 0) {
    for (const to of target.ranges) copyRange(to, single, options);
    return;
  }
  const corner = source.areas.reduce(bounding);
  const to = target.ranges[0];
  if (!to || target.ranges.length > 1) throw invalidArgument();
  for (const part of source.ranges) {
    const area = { ...part.area, row: to.area.row + part.area.row - corner.row, column: to.area.column + part.area.column - corner.column };
    copyRange(target.book.range(target.sheetId, area), part, options);
  }
}

function moved(areas: AreasState, rows: number, columns: number): AreasState {
  const offset = areas.areas.map((area) => ({ ...area, row: area.row + rows, column: area.column + columns }));
  if (!offset.every(isOnSheet)) throw invalidArgument();
  return areas.with(offset);
}

/** Separate ranges of one sheet: what `getRanges`, `findAll` and `getSpecialCells` give. */
export const rangeAreasMembers: ClassMembers<AreasState> = {
  tracked: true,
  scalars: {
    Address: { get: (areas) => areas.address },
    AddressLocal: { get: (areas) => areas.address },
    AreaCount: { get: (areas) => areas.ranges.length },
    CellCount: { get: (areas) => areas.cellCount },
    IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    IsEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
    Style: { get: ({ ranges }) => sharedStyle(ranges), set: ({ ranges }, value) => ranges.forEach((range) => setStyle(range, value)) },
  },
  objects: {
    Areas: ({ ranges }) => RangeCollectionClass.of(ranges),
    Worksheet: ({ book, sheetId }) => WorksheetClass.of(book.sheet(sheetId)),
    Format: ({ ranges }) => jointly(ranges.map((range) => RangeFormatClass.of(range))),
    DataValidation: ({ ranges }) => jointly(ranges.map((range) => DataValidationClass.of(range))),
    ConditionalFormats: (areas) => ConditionalFormatCollectionClass.of(areas),
  },
  methods: {
    Calculate: ({ book }) => book.engine.recalculateAll(),
    SetDirty: ({ book }) => {
      if (!book.engine.isManual) book.engine.recalculateAll();
    },
    Clear: ({ ranges }, args) => ranges.forEach((range) => clearRange(range, args)),
    CopyFrom: copyFrom,
    GetEntireRow: (areas) => RangeAreasClass.of(areas.with(areas.areas.map((area) => ({ ...area, column: 0, columns: COLUMNS })))),
    GetEntireColumn: (areas) => RangeAreasClass.of(areas.with(areas.areas.map((area) => ({ ...area, row: 0, rows: ROWS })))),
    GetIntersection: (areas, args) => orNotFound(intersectionOf(areas, args)),
    GetIntersectionOrNullObject: (areas, args) => orNull(intersectionOf(areas, args)),
    GetOffsetRangeAreas: (areas, args) => RangeAreasClass.of(moved(areas, args.integer(0), args.integer(1))),
    GetSpecialCells: (areas, args) => orNotFound(special(areas, args)),
    GetSpecialCellsOrNullObject: (areas, args) => orNull(special(areas, args)),
    GetTables: ({ book, sheetId, areas }, args) => TableScopedCollectionClass.of({ book, tables: tablesIn(book, sheetId, areas, args.flag(0, false)) }),
    GetUsedRangeAreas: (areas, args) => orNotFound(used(areas, args)),
    GetUsedRangeAreasOrNullObject: (areas, args) => orNull(used(areas, args)),
  },
};

/** Ranges of several sheets: precedents and dependents. */
export interface WorkbookAreas {
  readonly book: Book;
  readonly sheets: readonly AreasState[];
}

const RangeAreasCollectionClass: HostClass<readonly AreasState[]> = new HostClass<readonly AreasState[]>({
  name: "RangeAreasCollection",
  items: (all) => all.map((areas) => RangeAreasClass.of(areas)),
  methods: {
    GetCount: (all) => all.length,
    GetItemAt: (all, args) => {
      const areas = all[args.integer(0)];
      if (!areas) throw invalidArgument();
      return RangeAreasClass.of(areas.with(areas.areas));
    },
  },
});

function ofSheet({ book, sheets }: WorkbookAreas, args: Arguments): AreasState | null {
  const key = asText(args.raw(0));
  const id = book.engine.sheets.has(key) ? key : book.engine.sheets.find(key);
  const areas = sheets.find(({ sheetId }) => sheetId === id);
  return areas ? areas.with(areas.areas) : null;
}

export const WorkbookRangeAreasClass: HostClass<WorkbookAreas> = new HostClass<WorkbookAreas>({
  name: "WorkbookRangeAreas",
  tracked: true,
  scalars: { Addresses: { get: ({ sheets }) => sheets.map(({ address }) => address) } },
  objects: {
    Areas: ({ sheets }) => RangeAreasCollectionClass.of(sheets),
    Ranges: ({ sheets }) => RangeCollectionClass.of(sheets.flatMap(({ ranges }) => ranges)),
  },
  methods: {
    GetRangeAreasBySheet: (areas, args) => orNotFound(ofSheet(areas, args)),
    GetRangeAreasOrNullObjectBySheet: (areas, args) => orNull(ofSheet(areas, args)),
  },
});

/** The cells that an object of the API stands for, which are to be followed while an add-in holds it. */
export function trackedAreasOf(object: HostObject): readonly TrackedArea[] {
  const range = RangeClass.selfOf(object);
  if (range) return [range.tracked];
  const areas = RangeAreasClass.selfOf(object);
  if (areas) return areas.tracked;
  return WorkbookRangeAreasClass.selfOf(object)?.sheets.flatMap(({ tracked }) => tracked) ?? [];
}
