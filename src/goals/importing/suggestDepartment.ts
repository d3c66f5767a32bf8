import type { CellBlock } from "./block";
import type { Layout } from "./layout";
import { sectionName } from "./rowKind";

/** The department of a sheet that names it only in its title or on its tab; "" where neither does. */
export function suggestDepartment({ sheet, values }: CellBlock, { headingRow }: Layout): string {
  for (const row of values.slice(0, headingRow)) {
    for (const cell of row) {
      const name = typeof cell === "string" ? departmentIn(cell) : "";
      if (name !== "") return name;
    }
  }
  if (/^(?:sheet|工作表|表)\s*\d*$/i.test(sheet)) return "";
  return departmentIn(sheet) || sectionName([sheet]);
}

function departmentIn(text: string): string {
  const plain = text.normalize("NFKC").trim();
  const labelled = /(?:部门|单位|department|dept\.?|team)\s*[::]\s*([^\s,;:,;]+(?:\s+[A-Z&][\w&]*)*)/iu.exec(plain)?.[1];
  if (labelled !== undefined) return labelled;
  const han = /([\p{Script=Han}]{1,10}?(?:事业部|部|中心|分公司|科|组|车间))/u.exec(plain.replace(/^\d{4}\s*年(?:度|第?[一二三四1-4]季度)?/, ""))?.[1];
  if (han !== undefined) return han.replace(/^.*(?:年度?|季度|月)/, "");
  return /([A-Z][\w&]*(?:\s+[A-Z&][\w&]*)*)\s+(?:Department|Dept\.?|Team|Division)\b/.exec(plain)?.[1] ?? "";
}
