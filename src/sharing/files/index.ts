export { archive, archiveTexts } from "./archive";
export { readFile, type GivenFile } from "./readFile";
export { writeDepartmentFile } from "./writeDepartmentFile";
export { writeShareSafeFile } from "./writeShareSafeFile";
