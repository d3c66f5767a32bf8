import { hiddenSheet, stampLines } from "../../review/files/stamp";
import type { DepartmentFile } from "../../review/files/departmentFile";
import { writeFile } from "./writeFile";

/** The bytes of a department file. */
export function writeDepartmentFile({ sheet, results, remarks, stamp }: DepartmentFile): Promise<Uint8Array> {
  return writeFile({ sheet, facts: { results, remarks }, title: sheet.name, hidden: { name: hiddenSheet, lines: stampLines(stamp) } });
}
