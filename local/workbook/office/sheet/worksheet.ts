import { areaOf, wholeSheet } from "../../engine/area";
import { asChoice, asFlag, asInteger, asNumber, asText } from "../api/arguments";
import type { ClassMembers, HostObject } from "../api/hostClass";
import { invalidArgument, itemNotFound, OfficeError } from "../api/officeError";
import type { RangeState, SheetState } from "../book";
import { ChartCollectionClass } from "../chart/chart";
import { parseColor } from "../color";
import { CommentCollectionClass } from "../comment";
import { RangeAreasClass, RangeClass, WorksheetClass } from "../declaredClasses";
import { worksheetEvents } from "../event/eventRegistration";
import { NamedItemCollectionClass } from "../namedItem";
import { AreasState, areasAt } from "../range/areasState";
import { findAll, replaceAll } from "../range/rangeFind";
import { usedArea } from "../range/usedArea";
import { AutoFilterClass } from "../table/autoFilter";
import { TableCollectionClass } from "../table/table";
import { ShapeCollectionClass, SlicerCollectionClass } from "./drawings";
import { FreezePanesClass } from "./freezePanes";
import { PageBreakCollectionClass } from "./pageBreak";
import { PageLayoutClass } from "./pageLayout";
import { checkSheetName } from "./sheetName";
import { copyWorksheet } from "./worksheetCopy";
import { WorksheetCustomPropertyCollectionClass } from "./worksheetCustomProperty";
import { WorksheetProtectionClass } from "./worksheetProtection";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

/** @throws OfficeError AccessDenied while the workbook's structure is protected */
export function guardStructure({ book }: Pick<SheetState, "book">): void {
  if (book.engine.protection.isWorkbookProtected) throw new OfficeError("AccessDenied");
}

const rangeAt = ({ book, id }: SheetState, address: string | null): RangeState => {
  if (address === null || address === "") return book.range(id, wholeSheet);
  const range = book.locate(address, id);
  if (!range || range.sheetId !== id) throw invalidArgument();
  return range;
};

function neighbour({ book, id }: SheetState, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const { sheets } = book.engine;
  for (let position = sheets.position(id) + step; position >= 0 && position < sheets.ids.length; position += step) {
    const candidate = sheets.ids[position];
    if (candidate !== undefined && (!visibleOnly || sheets.visibility(candidate) === "Visible")) return WorksheetClass.of(book.sheet(candidate));
  }
  return null;
}

function existing(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

const gridlines = {
  get: ({ book, id }: SheetState) => book.engine.sheets.showsGridlines(id),
  set: ({ book, id }: SheetState, value: unknown) => book.engine.sheets.setGridlines(id, asFlag(value)),
};

const headings = {
  get: ({ book, id }: SheetState) => book.engine.sheets.showsHeadings(id),
  set: ({ book, id }: SheetState, value: unknown) => book.engine.sheets.setHeadings(id, asFlag(value)),
};

/** Column widths are counted in digits of the standard font, 7 pixels wide, and 5 pixels beside the text. */
const DIGIT = 7;
const CELL_PADDING = 5;

export const worksheetMembers: ClassMembers<SheetState> = {
  identity: { property: "Id", of: ({ id }) => id },
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ book, id }) => book.engine.sheets.name(id),
      set: (sheet, value) => {
        guardStructure(sheet);
        const name = checkSheetName(asText(value));
        const { sheets } = sheet.book.engine;
        const owner = sheets.find(name);
        if (owner !== null && owner !== sheet.id) throw new OfficeError("ItemAlreadyExists");
        if (sheets.name(sheet.id) !== name) sheets.rename(sheet.id, name);
      },
    },
    Position: {
      get: ({ book, id }) => book.engine.sheets.position(id),
      set: (sheet, value) => {
        guardStructure(sheet);
        const position = asInteger(value);
        const { sheets } = sheet.book.engine;
        if (position < 0 || position >= sheets.ids.length) throw invalidArgument();
        sheets.move(sheet.id, position);
      },
    },
    Visibility: {
      get: ({ book, id }) => book.engine.sheets.visibility(id),
      set: (sheet, value) => {
        guardStructure(sheet);
        const visibility = asChoice(value, visibilities);
        const { sheets } = sheet.book.engine;
        const others = sheets.ids.some((id) => id !== sheet.id && sheets.visibility(id) === "Visible");
        if (visibility !== "Visible" && !others) throw new OfficeError("InvalidOperation");
        sheets.setVisibility(sheet.id, visibility);
      },
    },
    TabColor: {
      get: ({ book, id }) => book.engine.sheets.tabColor(id),
      set: (sheet, value) => {
        guardStructure(sheet);
        sheet.book.engine.sheets.setTabColor(sheet.id, asText(value) === "" ? "" : parseColor(value));
      },
    },
    ShowGridlines: { get: gridlines.get },
    // Written under this name, read under the other.
    Gridlines: { ...gridlines, byDefault: false },
    ShowHeadings: { get: headings.get },
    Headings: { ...headings, byDefault: false },
    StandardWidth: {
      get: ({ book, id }) => Math.round(((book.engine.sheets.defaultColumnWidth(id) - CELL_PADDING) / DIGIT) * 100) / 100,
      set: ({ book, id }, value) => {
        const characters = asNumber(value);
        if (characters < 0 || characters > 255) throw invalidArgument();
        book.engine.sheets.setDefaultColumnWidth(id, Math.round(characters * DIGIT + CELL_PADDING));
      },
    },
    EnableCalculation: {
      get: ({ book, id }) => book.document.sheet(id).calculates,
      set: ({ book, id }, value) => {
        const document = book.document.sheet(id);
        const [before, after] = [document.calculates, asFlag(value)];
        // What was written before is calculated by the state of then.
        book.engine.settle();
        document.calculates = after;
        if (after && !before) book.engine.resumeSheet(id);
      },
    },
    TabId: { get: ({ book, id }) => book.engine.sheets.position(id) + 1, byDefault: false },
    StandardHeight: { get: () => 15 },
  },
  objects: {
    Charts: ({ book, id }) => ChartCollectionClass.of({ book, sheetId: id }),
    Comments: ({ book, id }) => CommentCollectionClass.of({ book, sheetId: id }),
    AutoFilter: ({ book, id }) => AutoFilterClass.of({ book, sheetId: id, table: null }),
    Tables: ({ book, id }) => TableCollectionClass.of({ book, sheetId: id }),
    Names: ({ book, id }) => NamedItemCollectionClass.of({ book, sheetId: id }),
    Protection: (sheet) => WorksheetProtectionClass.of(sheet),
    CustomProperties: (sheet) => WorksheetCustomPropertyCollectionClass.of(sheet),
    HorizontalPageBreaks: (sheet) => PageBreakCollectionClass.of({ sheet, direction: "horizontal" }),
    VerticalPageBreaks: (sheet) => PageBreakCollectionClass.of({ sheet, direction: "vertical" }),
    Shapes: (sheet) => ShapeCollectionClass.of(sheet),
    Slicers: (sheet) => SlicerCollectionClass.of(sheet),
    FreezePanes: (sheet) => FreezePanesClass.of(sheet),
    PageLayout: (sheet) => PageLayoutClass.of(sheet),
  },
  methods: {
    GetRange: (sheet, args) => RangeClass.of(rangeAt(sheet, args.optionalText(0))),
    GetRanges: ({ book, id }, args) => RangeAreasClass.of(args.isGiven(0) ? areasAt(book, id, args.text(0)) : AreasState.of(book, id, [wholeSheet])),
    FindAll: ({ book, id }, args) => {
      const found = findAll(book, id, args);
      if (!found) throw itemNotFound();
      return RangeAreasClass.of(found);
    },
    FindAllOrNullObject: ({ book, id }, args) => {
      const found = findAll(book, id, args);
      return found && RangeAreasClass.of(found);
    },
    ReplaceAll: ({ book, id }, args) => replaceAll(book.range(id, wholeSheet), args),
    ShowOutlineLevels: ({ book, id }, args) => {
      const levels = [args.integer(0), args.integer(1)] as const;
      if (levels.some((level) => level < 0 || level > 8)) throw invalidArgument();
      book.engine.outline.showLevels(id, ...levels);
    },
    GetRangeByIndexes: ({ book, id }, args) => RangeClass.of(book.range(id, areaOf(args.integer(0), args.integer(1), args.integer(2), args.integer(3)))),
    GetCell: ({ book, id }, args) => RangeClass.of(book.range(id, areaOf(args.integer(0), args.integer(1)))),
    GetUsedRange: ({ book, id }, args) => RangeClass.of(book.range(id, usedArea(book.engine, id, wholeSheet, args.flag(0, false)) ?? areaOf(0, 0))),
    GetUsedRangeOrNullObject: ({ book, id }, args) => {
      const area = usedArea(book.engine, id, wholeSheet, args.flag(0, false));
      return area && RangeClass.of(book.range(id, area));
    },
    Activate: ({ book, id }) => {
      if (book.engine.sheets.visibility(id) !== "Visible") throw new OfficeError("InvalidOperation");
      book.engine.sheets.activate(id);
    },
    Delete: (sheet) => {
      guardStructure(sheet);
      const { sheets } = sheet.book.engine;
      const others = sheets.ids.some((id) => id !== sheet.id && sheets.visibility(id) === "Visible");
      if (!others || sheets.visibility(sheet.id) === "VeryHidden") throw new OfficeError("InvalidOperation");
      sheets.remove(sheet.id);
    },
    Copy: (sheet, args) => {
      guardStructure(sheet);
      return WorksheetClass.of(copyWorksheet(sheet, args));
    },
    Calculate: ({ book }) => book.engine.recalculateAll(),
    GetNext: (sheet, args) => existing(neighbour(sheet, 1, args.flag(0, false))),
    GetNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args.flag(0, false)),
    GetPrevious: (sheet, args) => existing(neighbour(sheet, -1, args.flag(0, false))),
    GetPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args.flag(0, false)),
    ...worksheetEvents,
  },
};
