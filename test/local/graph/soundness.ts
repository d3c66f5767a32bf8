import { posix } from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { parseArea, type Area } from "../../../local/graph/cells/address";

/** What would make Excel repair or refuse a workbook, as far as its parts can tell; nothing for a sound one. */
export function troublesIn(zip: Uint8Array): string[] {
  const parts = unzipSync(zip);
  const troubles: string[] = [];
  const documents = new Map<string, Document>();
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      documents.set(name, new DOMParser({ onError: (level, message) => { if (level !== "warning") throw new Error(message); } }).parseFromString(strFromU8(bytes), "text/xml"));
    } catch (cause) {
      troubles.push(`${name} is no XML: ${String(cause).slice(0, 200)}`);
    }
  }
  for (const override of all(documents.get("[Content_Types].xml"), "Override")) {
    const part = (override.getAttribute("PartName") ?? "").slice(1);
    if (parts[part] === undefined) troubles.push(`a content type for ${part}, which is not there`);
  }
  for (const name of documents.keys()) for (const target of targetsOf(documents, name)) if (parts[target] === undefined) troubles.push(`${name} relates to ${target}, which is not there`);
  const styles = all(all(documents.get("xl/styles.xml"), "cellXfs")[0], "xf").length;
  for (const [name, document] of documents) if (name.startsWith("xl/worksheets/sheet")) troubles.push(...sheetTroubles(name, document, documents, styles));
  return [...troubles, ...workbookTroubles(documents)];
}

const all = (within: Document | Element | undefined, name: string): Element[] => Array.from(within?.getElementsByTagNameNS("*", name) ?? []);

function targetsOf(documents: ReadonlyMap<string, Document>, rels: string): string[] {
  if (!rels.endsWith(".rels")) return [];
  const folder = posix.dirname(posix.dirname(rels));
  return all(documents.get(rels), "Relationship")
    .filter((relation) => relation.getAttribute("TargetMode") !== "External")
    .map((relation) => relation.getAttribute("Target") ?? "")
    .map((target) => (target.startsWith("/") ? target.slice(1) : posix.join(folder, target)));
}

function sheetTroubles(name: string, sheet: Document, documents: ReadonlyMap<string, Document>, styles: number): string[] {
  const troubles: string[] = [];
  const texts = new Map<string, string | null>();
  let before = 0;
  for (const row of all(sheet, "row")) {
    const number = Number(row.getAttribute("r"));
    if (number <= before) troubles.push(`${name}: row ${number} follows row ${before}`);
    before = number;
    let left = -1;
    for (const cell of all(row, "c")) {
      const address = cell.getAttribute("r") ?? "";
      const { top, left: column } = parseArea(address);
      if (top + 1 !== number || column <= left) troubles.push(`${name}: cell ${address} is out of place in row ${number}`);
      left = column;
      if (Number(cell.getAttribute("s") ?? 0) >= Math.max(1, styles)) troubles.push(`${name}: cell ${address} has no such style`);
      texts.set(address, cell.getAttribute("t") === "inlineStr" ? all(cell, "t").map((text) => text.textContent).join("") : null);
    }
  }
  const tables = targetsOf(documents, name.replace("worksheets/", "worksheets/_rels/") + ".rels").filter((part) => part.includes("/tables/"));
  if (all(sheet, "tablePart").length !== tables.length) troubles.push(`${name}: ${all(sheet, "tablePart").length} table parts, ${tables.length} tables`);
  const order = Array.from(sheet.documentElement?.childNodes ?? []).map(({ localName }) => localName).filter((each) => each !== null);
  if (order.join() !== [...order].sort((a, b) => children.indexOf(a) - children.indexOf(b)).join()) troubles.push(`${name}: children out of order: ${order.join()}`);
  return [...troubles, ...tables.flatMap((part) => tableTroubles(part, documents.get(part), texts))];
}

const children = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "protectedRanges", "autoFilter", "mergeCells", "conditionalFormatting",
  "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "ignoredErrors", "drawing",
  "legacyDrawing", "legacyDrawingHF", "picture", "tableParts", "extLst",
];

function tableTroubles(part: string, document: Document | undefined, texts: ReadonlyMap<string, string | null>): string[] {
  const [table] = all(document, "table");
  const area: Area = parseArea(table?.getAttribute("ref") ?? "");
  const names = all(document, "tableColumn").map((column) => column.getAttribute("name") ?? "");
  const troubles: string[] = [];
  if (names.length !== area.right - area.left + 1) troubles.push(`${part}: ${names.length} columns in ${table?.getAttribute("ref")}`);
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) troubles.push(`${part}: two columns of one name`);
  if (table?.getAttribute("headerRowCount") === "0") return troubles;
  for (const [index, name] of names.entries()) {
    const address = `${letters(area.left + index)}${area.top + 1}`;
    const text = texts.get(address);
    if (text !== null && unescaped(text ?? "") !== unescaped(name)) troubles.push(`${part}: the column ${name} has the heading ${text}`);
  }
  return troubles;
}

/** What Excel shows for a text of a part: a line break is `_x000a_` in a column's name and itself in its heading. */
const unescaped = (text: string): string => text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const letters = (column: number): string => (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

function workbookTroubles(documents: ReadonlyMap<string, Document>): string[] {
  const workbook = documents.get("xl/workbook.xml");
  const sheets = all(workbook, "sheet");
  const ids = new Set(all(documents.get("xl/_rels/workbook.xml.rels"), "Relationship").map((relation) => relation.getAttribute("Id")));
  const lost = sheets.filter((sheet) => !ids.has(sheet.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id")));
  const names = all(workbook, "definedName").filter((name) => Number(name.getAttribute("localSheetId") ?? 0) >= sheets.length);
  const order = Array.from(workbook?.documentElement?.childNodes ?? []).map(({ localName }) => localName);
  const inOrder = order.indexOf("definedNames") < 0 || order.indexOf("calcPr") < 0 || order.indexOf("definedNames") < order.indexOf("calcPr");
  return [...lost.map((sheet) => `no part for the sheet ${sheet.getAttribute("name")}`), ...names.map((name) => `the name ${name.getAttribute("name")} belongs to no sheet`), ...(inOrder ? [] : ["workbook.xml: children out of order"])];
}
