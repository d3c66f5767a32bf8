/** Why a file was not opened; the page has the words for each. */
export type FileProblem =
  /** Not a workbook at all. */
  | "notWorkbook"
  /** Protected with a password: the zip lies encrypted in a container. */
  | "encrypted"
  /** Excel 97–2003 (.xls). */
  | "oldFormat"
  /** Excel's binary format (.xlsb). */
  | "binaryFormat"
  | "macros"
  | "tooLarge"
  /** It begins as a workbook, and something in it is missing or damaged. */
  | "broken";

export class FileError extends Error {
  constructor(
    readonly problem: FileProblem,
    message: string = problem,
  ) {
    super(message);
    this.name = "FileError";
  }
}
