import { FileError } from "../files/fileError";
import type { WorkbookFile } from "../files/model/workbook";
import { problemText } from "../files/problemText";
import { readWorkbook } from "../files/read/workbook";
import { invalidArgument } from "./api/officeError";
import type { Book } from "./book";

const NO_NAMES = { namespace: "KPI", customFunctions: [] } as const;

/** The bytes of a file that an add-in gives in base64. */
export function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidArgument("The file must be given in base64, without what data URLs begin with.");
  }
}

/** The workbook in a file that an add-in gives. */
export function workbookOf(bytes: Uint8Array, { document, engine }: Book): WorkbookFile {
  try {
    return readWorkbook(bytes, { names: document.files?.names ?? NO_NAMES });
  } catch (error) {
    throw error instanceof FileError ? invalidArgument(problemText(error.problem, engine.language)) : error;
  }
}
