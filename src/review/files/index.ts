export { departmentFile, type DepartmentFile, type DepartmentFileRequest, type ReviewTab } from "./departmentFile";
export { chosenInputs, gatherCells, type CellChoice, type Choices } from "./gatherCells";
export { archiveName, fileName } from "./fileName";
export { judgeFiles, type Here, type JudgedFile, type ReadFile, type Sentence } from "./judgeFiles";
export { partKey, type FileStamp } from "./stamp";
export type { FileComparison, InputDifference } from "./types";
