import { columnsOf, overlaps, refName, sheetAddress, type Area } from "../cells/address";
import { GraphError } from "../errors";
import { rewriteFormulas } from "../parts/formulas";
import { namesOf } from "../parts/names";
import { freePart, withoutPart, withoutRelation, withRelatedPart } from "../parts/relations";
import { bodyArea, findTable, tablesOf, type Table } from "../parts/table";
import { relationIdOf, restructured, sheetOf, withPart, type SheetInfo, type Workbook } from "../parts/workbook";
import { readCells } from "../read";
import { element, elements } from "../xml/elements";
import { encodeNameText } from "../xml/text";
import { withSheetChild } from "../xml/order";
import { editCells, refuseProtected } from "./cells";
import { distinctNames } from "./headers";
import { shiftCells } from "./shift";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * Makes a table of an area.
 * @param hasHeaders the first row holds the headings; otherwise one is inserted above it.
 * @throws GraphError invalidArgument when the area meets another table.
 */
export function addTable(workbook: Workbook, info: SheetInfo, address: Area, hasHeaders: boolean): { workbook: Workbook; table: Table } {
  refuseProtected(sheetOf(workbook, info), info);
  if (tablesOf(workbook, info).some(({ area }) => overlaps(area, address))) throw new GraphError("invalidArgument", "A table can't overlap another table.");
  const pushed = hasHeaders ? workbook : shiftCells(workbook, info, { ...address, bottom: address.top }, "Down");
  const bottom = hasHeaders ? address.bottom : address.bottom + 1;
  const isEmpty = bottom === address.top;
  const area = { ...address, bottom: isEmpty ? bottom + 1 : bottom };
  const header = { ...area, bottom: area.top };
  const shown = (hasHeaders ? readCells(pushed, info, header)[0] : undefined) ?? [];
  const names = distinctNames(Array.from({ length: columnsOf(area) }, (_, index) => String(shown[index]?.value ?? "")));
  const headed = editCells(pushed, info, header, (_, column) => (shown[column]?.type === "String" && shown[column].value === names[column] ? null : { value: `'${names[column]}` }));

  const part = freePart(headed, "xl/tables/table");
  const { name, id } = freeName(headed);
  const { workbook: owned, id: relation } = withRelatedPart(headed, info.part, "table", part);
  const described = withPart(owned, part, tablePart({ id, name, ref: refName(area), names, isEmpty }));
  const result = restructured(withTablePart(described, info, relation));
  return { workbook: result, table: findTable(result, info, id) };
}

function freeName(workbook: Workbook): { name: string; id: string } {
  const tables = tablesOf(workbook, null);
  const taken = new Set([...tables.map(({ name }) => name), ...namesOf(workbook).map(({ name }) => name)].map((name) => name.toLowerCase()));
  const id = Math.max(0, ...tables.map((table) => Number(table.id) || 0)) + 1;
  let number = id;
  while (taken.has(`table${number}`)) number++;
  return { name: `Table${number}`, id: String(id) };
}

function tablePart({ id, name, ref, names, isEmpty }: { id: string; name: string; ref: string; names: readonly string[]; isEmpty: boolean }): string {
  const columns = names.map((text, index) => `<tableColumn id="${index + 1}" name="${encodeNameText(text)}"/>`).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}"${isEmpty ? ' insertRow="1"' : ""} totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${names.length}">${columns}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

function withTablePart(workbook: Workbook, info: SheetInfo, relation: string): Workbook {
  const sheet = sheetOf(workbook, info);
  const inner = element(sheet.tail, "tableParts")?.inner ?? "";
  const tail = withSheetChild(sheet.tail, "tableParts", (prefix) => {
    const list = `${inner}<${prefix}tablePart xmlns:r="${related}" r:id="${relation}"/>`;
    return `<${prefix}tableParts count="${elements(list, "tablePart").length}">${list}</${prefix}tableParts>`;
  });
  return withPart(workbook, info.part, { ...sheet, tail });
}

/** Takes a table away, with its cells. References to it are lost. */
export function deleteTable(workbook: Workbook, table: Table): Workbook {
  const cleared = editCells(workbook, table.sheet, table.area, () => ({ value: "", plain: true }));
  return withoutTable(rewriteFormulas(cleared, { structured: (reference, text) => (isOf(table, reference.table) ? null : text) }), table);
}

/** Makes plain cells of a table. References to it become references to its cells. */
export function convertToRange(workbook: Workbook, table: Table): Workbook {
  refuseProtected(sheetOf(workbook, table.sheet), table.sheet);
  const rewritten = rewriteFormulas(workbook, {
    structured: (reference, text) => (isOf(table, reference.table) ? cellsOf(table, reference.columns, reference.sections) : text),
  });
  return withoutTable(rewritten, table);
}

function isOf(table: Table, name: string): boolean {
  return name.toLowerCase() === table.name.toLowerCase();
}

/** The cells that a reference to a table means. A reference to its own row is left to the row: it cannot be said here. */
function cellsOf(table: Table, columns: readonly string[], sections: readonly string[]): string | null {
  const wanted = columns.map((name) => table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()));
  if (wanted.includes(-1) || sections.includes("this row")) return null;
  const rows = areaOfSections(table, sections);
  if (rows === null) return null;
  const left = table.area.left + (wanted.length === 0 ? 0 : Math.min(...wanted));
  const right = wanted.length === 0 ? table.area.right : table.area.left + Math.max(...wanted);
  const address = sheetAddress(table.sheet.name, { ...rows, left, right });
  const mark = address.lastIndexOf("!") + 1;
  return address.slice(0, mark) + address.slice(mark).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function areaOfSections(table: Table, sections: readonly string[]): Area | null {
  const body = bodyArea(table) ?? { ...table.area, top: table.area.top + (table.headers ? 1 : 0) };
  if (sections.includes("all")) return table.area;
  const top = sections.includes("headers") ? table.area.top : body.top;
  const bottom = sections.includes("totals") ? table.area.bottom : sections.includes("headers") && !sections.includes("data") ? table.area.top : body.bottom;
  return { ...table.area, top: sections.includes("totals") && !sections.includes("data") ? table.area.bottom : top, bottom };
}

function withoutTable(workbook: Workbook, table: Table): Workbook {
  const relation = relationOf(workbook, table);
  const sheet = sheetOf(workbook, table.sheet);
  const list = elements(element(sheet.tail, "tableParts")?.inner ?? "", "tablePart").filter(({ tag }) => relationIdOf(tag) !== relation);
  const tail = withSheetChild(sheet.tail, "tableParts", (prefix) =>
    list.length === 0 ? "" : `<${prefix}tableParts count="${list.length}">${list.map(({ tag }) => tag).join("")}</${prefix}tableParts>`,
  );
  const unlisted = withPart(workbook, table.sheet.part, { ...sheet, tail });
  return restructured(withoutPart(withoutRelation(unlisted, table.sheet.part, table.part), table.part));
}

function relationOf(workbook: Workbook, table: Table): string | null {
  return workbook.tables.find(({ part }) => part === table.part)?.relation ?? null;
}
