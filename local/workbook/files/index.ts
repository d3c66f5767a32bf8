export { FileError, type FileProblem } from "./fileError";
export { formulaNames, openFile, Saving, type FileAddin, type FileOptions, type OpenedFile } from "./workbookFile";
export { readWorkbook } from "./read/workbook";
export { writeWorkbook } from "./write/workbook";
export type { WorkbookFile } from "./model/workbook";
export { undrawnIn } from "./undrawn";
