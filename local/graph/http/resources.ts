import { pathToFileURL } from "node:url";
import { areaName, tryArea, type Area } from "../cells/address";
import { shownFormula } from "../cells/formula";
import { driveId, rootId, type DriveItem } from "../store/drive";
import type { Session } from "../store/sessions";
import type { DefinedName } from "../parts/names";
import { bodyArea, type Table } from "../parts/table";
import type { SheetInfo, Workbook } from "../parts/workbook";
import { readCells } from "../read";
import { once, type Lazy } from "./query";

/** The shapes of Graph's resources, as JSON. `root` is the path of the workbook, which every `@odata.id` begins with. */

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const key = (id: string): string => encodeURIComponent(`'${id.replaceAll("'", "''")}'`).replaceAll("'", "%27");

export function driveResource(folder: string): Lazy {
  return {
    "@odata.type": () => "#microsoft.graph.drive",
    id: () => driveId,
    driveType: () => "personal",
    name: () => "Shared workbooks",
    webUrl: () => pathToFileURL(folder).href,
  };
}

export function rootResource(folder: string, childCount: number): Lazy {
  return {
    "@odata.type": () => "#microsoft.graph.driveItem",
    id: () => rootId,
    name: () => "root",
    webUrl: () => pathToFileURL(folder).href,
    folder: () => ({ childCount }),
    root: () => ({}),
    parentReference: () => ({ driveId, driveType: "personal" }),
  };
}

export function shareResource(item: DriveItem): Lazy {
  return {
    "@odata.type": () => "#microsoft.graph.sharedDriveItem",
    id: () => item.id,
    name: () => item.name,
    webUrl: () => item.webUrl,
  };
}

export function itemResource(item: DriveItem): Lazy {
  return {
    "@odata.type": () => "#microsoft.graph.driveItem",
    id: () => item.id,
    name: () => item.name,
    size: () => item.size,
    eTag: () => item.eTag,
    cTag: () => item.eTag,
    webUrl: () => item.webUrl,
    createdDateTime: () => item.created.toISOString(),
    lastModifiedDateTime: () => item.modified.toISOString(),
    file: () => ({ mimeType: xlsx }),
    parentReference: () => ({ driveId, driveType: "personal", id: rootId, path: `/drives/${driveId}/root:` }),
  };
}

export function sessionResource(session: Session): Record<string, unknown> {
  return { "@odata.type": "#microsoft.graph.workbookSessionInfo", id: session.id, persistChanges: session.copy === null };
}

export function sheetResource(root: string, sheet: SheetInfo): Lazy {
  return {
    "@odata.id": () => `${root}/worksheets(${key(sheet.id)})`,
    id: () => sheet.id,
    name: () => sheet.name,
    position: () => sheet.position,
    visibility: () => sheet.visibility,
  };
}

export function tableResource(root: string, table: Table): Lazy {
  return {
    "@odata.id": () => `${root}/tables(${key(table.id)})`,
    id: () => table.id,
    legacyId: () => table.id,
    name: () => table.name,
    showHeaders: () => table.headers,
    showTotals: () => table.totals,
    showFilterButton: () => table.filterButton,
    showBandedRows: () => table.style.rowStripes,
    showBandedColumns: () => table.style.columnStripes,
    highlightFirstColumn: () => table.style.firstColumn,
    highlightLastColumn: () => table.style.lastColumn,
    style: () => table.style.name,
  };
}

/** The columns of a table; the values of each are the heading and the cells below it. */
export function columnResources(root: string, workbook: Workbook, table: Table): Lazy[] {
  const cells = once(() => readCells(workbook, table.sheet, table.area));
  return table.columns.map((column, index) => ({
    "@odata.id": () => `${root}/tables(${key(table.id)})/columns(${key(column.id)})`,
    id: () => column.id,
    name: () => column.name,
    index: () => index,
    values: () => cells().map((row) => [row[index]?.value ?? ""]),
  }));
}

/** Rows of a table from one index on; `count` null reads to the end. */
export function rowResources(workbook: Workbook, table: Table, from: number, count: number | null): Lazy[] {
  const body = bodyArea(table);
  if (body === null) return [];
  const top = body.top + from;
  const bottom = count === null ? body.bottom : Math.min(body.bottom, top + count - 1);
  if (bottom < top) return [];
  return readCells(workbook, table.sheet, { ...body, top, bottom }).map((row, index) => ({
    index: () => from + index,
    values: () => [row.map(({ value }) => value)],
  }));
}

export function nameResource(root: string, workbook: Workbook, name: DefinedName): Lazy {
  const scope = name.sheet === null ? root : `${root}/worksheets(${key(name.sheet.id)})`;
  const value = once(() => nameValue(workbook, name));
  return {
    "@odata.type": () => "#microsoft.graph.workbookNamedItem",
    "@odata.id": () => `${scope}/names(${key(name.name)})`,
    name: () => name.name,
    comment: () => name.comment,
    scope: () => (name.sheet === null ? "Workbook" : "Worksheet"),
    type: () => value().type,
    value: () => value().value,
    visible: () => name.visible,
  };
}

/** What a name stands for: cells (told as their address), a number, a logical value, or the text of a formula. */
function nameValue(workbook: Workbook, { formula }: DefinedName): { type: string; value: unknown } {
  const cells = cellsNamed(workbook, formula);
  if (cells !== null) return { type: "Range", value: formula };
  if (/^[+-]?\d+$/.test(formula)) return { type: "Integer", value: Number(formula) };
  if (formula.trim() !== "" && Number.isFinite(Number(formula))) return { type: "Double", value: Number(formula) };
  if (/^(?:TRUE|FALSE)$/i.test(formula)) return { type: "Boolean", value: formula.toUpperCase() === "TRUE" };
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return { type: "String", value: text === undefined ? shownFormula(formula) : text.replaceAll('""', '"') };
}

/** The cells that the formula of a name refers to; null when it is anything but one area of one sheet. */
export function cellsNamed(workbook: Workbook, formula: string): { sheet: SheetInfo; area: Area } | null {
  const mark = formula.lastIndexOf("!");
  const area = mark < 0 ? null : tryArea(formula.slice(mark + 1));
  const name = formula.slice(0, mark).replace(/^'(.*)'$/, "$1").replaceAll("''", "'").toLowerCase();
  const sheet = workbook.sheets.find((each) => each.name.toLowerCase() === name);
  return area === null || sheet === undefined ? null : { sheet, area };
}

/** Id of a range among the workbook's resources. */
export function rangeId(root: string, sheet: SheetInfo, area: Area): string {
  return `${root}/worksheets(${key(sheet.id)})/range(address=${key(areaName(area))})`;
}
