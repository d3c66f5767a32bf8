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
  return departmentIn(sheet) || (isName(sheet) ? sectionName([sheet]) : "");
}

/** What ends the name of a department, before what is said of it. */
const han = /\p{Script=Han}{1,14}?(?:事业部|部|中心|分公司|科|组|车间)(?=$|\P{Script=Han}|考核|绩效|指标|目标|年度)/gu;
/** Words that end like a department and are none. */
const noDepartment = /^(?:(?:内|外|全|各|局|本|干)部|(?:考核|评审|评价|领导)小?组|.)$/u;

function departmentIn(text: string): string {
  const plain = text.normalize("NFKC").trim();
  const labelled = /(?:部门|department|dept\.?|team)\s*:\s*([^\s,;:]+(?:\s+[A-Z&][\w&]*)*)/iu.exec(plain)?.[1];
  if (labelled !== undefined) return labelled;
  const named = [...plain.matchAll(han)]
    .map(([name]) => name.replace(/^.*(?:年度?|季度|月份?|公司|集团)(?=.)/u, ""))
    .filter((name) => !noDepartment.test(name))
    .at(-1);
  return named ?? /([A-Z][\w&]*(?:\s+[A-Z&][\w&]*)*)\s+(?:Department|Dept\.?|Team|Division)\b/.exec(plain)?.[1] ?? "";
}

/** Whether the name of a tab may be that of a department: short, without a number, and not about the list itself. */
export function isName(sheet: string): boolean {
  const plain = sheet.normalize("NFKC").trim();
  const isShort = /\p{Script=Han}/u.test(plain) ? plain.length <= 8 : plain.length <= 24;
  return isShort && !/\d|kpi|kra|okr|sheet|list|plan|goal|target|objective|score|template|data|summary|draft|copy|指标|考核|绩效|表|目标|清单|汇总|模板|计划|年度|季度|内部|外部|全部/iu.test(plain);
}
