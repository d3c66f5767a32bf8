import { ApplicationClass } from "./application";
import { asText, type Arguments } from "./arguments";
import type { Book } from "./book";
import { CustomXmlPartCollectionClass } from "./customXmlPart";
import { DocumentPropertiesClass } from "./documentProperties";
import { HostClass, type HostObject } from "./hostClass";
import { NamedItemCollectionClass } from "./namedItem";
import { invalidArgument, itemNotFound, OfficeError } from "./officeError";
import { RangeClass } from "./range";
import { SettingCollectionClass } from "./setting";
import { TableCollectionClass } from "./table";
import { WorksheetCollectionClass } from "./worksheetCollection";

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
      if (structurePassword && structurePassword !== args.optionalText(0)) throw invalidArgument("The password supplied is incorrect.");
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
    IsDirty: { get: () => true },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => false },
    CalculationEngineVersion: { get: () => 191_029 },
  },
  objects: {
    Worksheets: (book) => WorksheetCollectionClass.of(book),
    Tables: (book) => TableCollectionClass.of({ book, sheetId: null }),
    Names: (book) => NamedItemCollectionClass.of({ book, sheetId: null }),
    Settings: (book) => SettingCollectionClass.of(book),
    CustomXmlParts: (book) => CustomXmlPartCollectionClass.of({ book, namespace: null }),
    Application: (book) => ApplicationClass.of(book),
    Properties: (book) => DocumentPropertiesClass.of(book),
    Protection: (book) => WorkbookProtectionClass.of(book),
  },
  methods: {
    GetSelectedRange: (book) => {
      const [first, ...rest] = book.engine.selection.areas();
      if (!first) throw itemNotFound();
      if (rest.length > 0) throw new OfficeError("InvalidSelection");
      return RangeClass.of(book.range(book.engine.sheets.activeId, first));
    },
    GetActiveCell: (book) => RangeClass.of(book.range(book.engine.sheets.activeId, book.engine.selection.activeCell())),
    _GetRangeForEventByReferenceId: (book, args) => {
      const range = eventRange(book, args);
      if (!range) throw itemNotFound();
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: eventRange,
    _RemoveAllReferences: (book) => book.releaseAll(),
    _RemoveReference: (book, args) => book.release(asText(args.raw(0))),
    _GetReferenceCount: (book) => book.referenceCount,
  },
});
