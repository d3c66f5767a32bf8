import { overlaps, type Area } from "../cells/address";
import { structuredText } from "../cells/references";
import { rewriteFormulas } from "../parts/formulas";
import { headerArea, tablesOf, type Table } from "../parts/table";
import { textOf, withPart, type SheetInfo, type Workbook } from "../parts/workbook";
import { readCells } from "../read";
import { elements } from "../xml/elements";
import { encodeNameText, withAttribute } from "../xml/text";
import { editCells } from "./cells";

/**
 * Gives the columns of tables the names that stand in their header cells, after an area of the sheet was written to: a
 * heading is text, and differs from the others. Formulas that name a column follow.
 */
export function syncHeaders(workbook: Workbook, info: SheetInfo, area: Area): Workbook {
  let result = workbook;
  for (const table of tablesOf(workbook, info)) {
    const header = headerArea(table);
    if (header !== null && overlaps(header, area)) result = syncHeader(result, table, header);
  }
  return result;
}

function syncHeader(workbook: Workbook, table: Table, header: Area): Workbook {
  const cells = readCells(workbook, table.sheet, header)[0] ?? [];
  const names = distinctNames(cells.map(({ value }) => (typeof value === "boolean" ? String(value).toUpperCase() : String(value))));
  const wrong = cells.map(({ type, value }, index) => type !== "String" || value !== names[index]);
  const texts = wrong.includes(true) ? editCells(workbook, table.sheet, header, (_, column) => (wrong[column] === true ? { value: `'${names[column]}` } : null)) : workbook;
  return withColumnNames(texts, table, names);
}

/** Names of which no two are the same in any case; blank ones are called Column1, Column2, … */
export function distinctNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text, index) => {
    const base = text === "" ? `Column${index + 1}` : text;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The table's columns with other names, and the formulas that name them. */
function withColumnNames(workbook: Workbook, table: Table, names: readonly string[]): Workbook {
  const renamed = new Map(table.columns.flatMap((column, index) => (column.name === names[index] ? [] : [[column.name.toLowerCase(), names[index] ?? ""]])));
  if (renamed.size === 0) return workbook;
  const xml = textOf(workbook, table.part);
  let written = "";
  let from = 0;
  for (const [index, { start, tag }] of elements(xml, "tableColumn").entries()) {
    written += xml.slice(from, start) + withAttribute(tag, "name", null).replace(/(\s*\/?>)$/, (end) => ` name="${encodeNameText(names[index] ?? "")}"${end}`);
    from = start + tag.length;
  }
  const result = withPart(workbook, table.part, written + xml.slice(from));
  const same = (name: string) => name.toLowerCase() === table.name.toLowerCase();
  return rewriteFormulas(result, {
    structured: (reference, text) => {
      if (!same(reference.table) || !reference.columns.some((column) => renamed.has(column.toLowerCase()))) return text;
      return structuredText({ ...reference, columns: reference.columns.map((column) => renamed.get(column.toLowerCase()) ?? column) });
    },
  });
}
