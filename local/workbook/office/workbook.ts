import { passwordMatches } from "../engine/password";
import { asFlag, asText, type Arguments } from "./api/arguments";
import { HostClass, type HostObject } from "./api/hostClass";
import { invalidArgument, itemNotFound, OfficeError } from "./api/officeError";
import { ApplicationClass } from "./application";
import type { Book } from "./book";
import { activeChart } from "./chart/chart";
import { CommentCollectionClass } from "./comment";
import { BindingCollectionClass } from "./common/binding";
import { RangeAreasClass, RangeClass } from "./declaredClasses";
import { CustomXmlPartCollectionClass } from "./document/customXmlPart";
import { DocumentPropertiesClass } from "./document/documentProperties";
import { SettingCollectionClass } from "./document/setting";
import { workbookEvents } from "./event/eventRegistration";
import { StyleCollectionClass } from "./format/styleCollection";
import { NamedItemCollectionClass } from "./namedItem";
import { AreasState } from "./range/areasState";
import { RuntimeClass } from "./runtime";
import { insertWorksheets } from "./sheet/insertWorksheets";
import { WorksheetCollectionClass } from "./sheet/worksheetCollection";
import { TableCollectionClass } from "./table/table";
import { TableStyleCollectionClass } from "./table/tableStyleCollection";
import { createAndOpenWorkbook } from "./workbookCreated";
import { FunctionsClass } from "./worksheetFunctions";

const WorkbookProtectionClass = new HostClass<Book>({
  name: "WorkbookProtection",
  scalars: { Protected: { get: ({ engine }) => engine.protection.isWorkbookProtected } },
  methods: {
    Protect: (book, args) => {
      if (book.engine.protection.isWorkbookProtected) throw new OfficeError("InvalidOperation");
      book.document.structurePassword = args.optionalText(0);
      book.engine.protection.setWorkbookProtected(true);
    },
    Unprotect: (book, args) => {
      const { structurePassword } = book.document;
      if (structurePassword && !passwordMatches(structurePassword, args.optionalText(0) ?? "")) throw invalidArgument("The password supplied is incorrect.");
      book.engine.protection.setWorkbookProtected(false);
    },
  },
});

function eventRange(book: Book, args: Arguments): HostObject | null {
  const range = book.eventRange(asText(args.raw(0)));
  return range && RangeClass.of(range);
}

export const WorkbookClass: HostClass<Book> = new HostClass<Book>({
  name: "Workbook",
  scalars: {
    Name: { get: ({ engine }) => engine.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: ({ document }) => document.isDirty, set: ({ document }, value) => void (document.isDirty = asFlag(value)) },
    ChartDataPointTrack: { get: ({ document }) => document.chartDataPointTrack, set: ({ document }, value) => void (document.chartDataPointTrack = asFlag(value)) },
    UsePrecisionAsDisplayed: { get: () => false },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => false },
    CalculationEngineVersion: { get: () => 191_029 },
  },
  objects: {
    Worksheets: (book) => WorksheetCollectionClass.of(book),
    Tables: (book) => TableCollectionClass.of({ book, sheetId: null }),
    Comments: (book) => CommentCollectionClass.of({ book, sheetId: null }),
    Names: (book) => NamedItemCollectionClass.of({ book, sheetId: null }),
    Settings: (book) => SettingCollectionClass.of(book),
    CustomXmlParts: (book) => CustomXmlPartCollectionClass.of({ book, namespace: null }),
    Application: (book) => ApplicationClass.of(book),
    Properties: (book) => DocumentPropertiesClass.of(book),
    TableStyles: (book) => TableStyleCollectionClass.of(book),
    Styles: (book) => StyleCollectionClass.of(book),
    Protection: (book) => WorkbookProtectionClass.of(book),
    Bindings: (book) => BindingCollectionClass.of(book),
    Functions: (book) => FunctionsClass.of(book),
    _Runtime: (book) => RuntimeClass.of(book),
  },
  methods: {
    CreateAndOpenWorkbook: createAndOpenWorkbook,
    GetSelectedRange: (book) => {
      const [first, ...rest] = book.engine.selection.areas();
      if (!first) throw itemNotFound();
      if (rest.length > 0) throw new OfficeError("InvalidSelection");
      return RangeClass.of(book.range(book.engine.sheets.activeId, first));
    },
    // The page itself saves and closes the workbook; an add-in that asks for it goes on as after Excel has done it.
    Save: (book, args) => {
      args.choice(0, ["Save", "Prompt"], "Save");
      book.document.isDirty = false;
    },
    Close: (_book, args) => void args.choice(0, ["Save", "SkipSave"], "Save"),
    InsertWorksheetsFromBase64: insertWorksheets,
    GetActiveChart: (book) => {
      const chart = activeChart(book);
      if (!chart) throw itemNotFound();
      return chart;
    },
    GetActiveChartOrNullObject: activeChart,
    GetIsActiveCollabSession: () => false,
    GetSelectedRanges: (book) => RangeAreasClass.of(AreasState.of(book, book.engine.sheets.activeId, book.engine.selection.areas())),
    GetActiveCell: (book) => RangeClass.of(book.range(book.engine.sheets.activeId, book.engine.selection.activeCell())),
    _GetRangeForEventByReferenceId: (book, args) => {
      const range = eventRange(book, args);
      if (!range) throw itemNotFound();
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: eventRange,
    ...workbookEvents,
    _RemoveAllReferences: (book) => book.releaseAll(),
    _RemoveReference: (book, args) => book.release(asText(args.raw(0))),
    _GetReferenceCount: (book) => book.referenceCount,
  },
});
