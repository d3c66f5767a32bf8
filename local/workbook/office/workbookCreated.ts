import type { Arguments } from "./api/arguments";
import { HostClass, type HostObject } from "./api/hostClass";
import { OfficeError } from "./api/officeError";
import type { Book } from "./book";
import { bytesOf, workbookOf } from "./givenFile";

/** A workbook that an add-in made and has not opened yet. */
interface CreatedWorkbook {
  readonly open: () => void;
}

const WorkbookCreatedClass: HostClass<CreatedWorkbook> = new HostClass<CreatedWorkbook>({
  name: "WorkbookCreated",
  // An add-in makes and opens it in one request: nobody asks for it again.
  scalars: { Id: { get: () => "" } },
  methods: {
    Open: ({ open }) => {
      open();
      return null;
    },
  },
});

/** `Excel.createWorkbook` in Excel for Windows and Mac: a workbook beside this one, and then it is opened. */
export function createWorkbook(book: Book, args: Arguments): HostObject {
  return WorkbookCreatedClass.of({ open: opening(book, args) });
}

/** `Excel.createWorkbook` in Excel on the web, in one step. */
export function createAndOpenWorkbook(book: Book, args: Arguments): null {
  opening(book, args)();
  return null;
}

/** What opens an empty workbook, or the one of a file in base64. */
function opening(book: Book, args: Arguments): () => void {
  const { openWorkbook } = book;
  if (!openWorkbook) {
    throw new OfficeError("ApiNotFound", "There is no place here where a second workbook could open. Use insertWorksheetsFromBase64.", "Application.createWorkbook");
  }
  const base64 = args.optionalText(0) ?? "";
  const file = base64 === "" ? null : bytesOf(base64);
  // A file that cannot be read is the add-in's mistake: it hears of it.
  if (file !== null) workbookOf(file, book);
  return () => openWorkbook(file);
}
