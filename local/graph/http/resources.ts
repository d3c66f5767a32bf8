import { driveId, type DriveItem } from "../store/drive";
import type { Session } from "../store/sessions";
import { bodyArea, type Table } from "../parts/table";
import type { SheetInfo, Workbook } from "../parts/workbook";
import { readCells } from "../read";
import { once, type Lazy } from "./query";

/** The shapes of Graph's resources, as JSON. */

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
    parentReference: () => ({ driveId, driveType: "personal", path: "/drive/root:" }),
  };
}

export function sessionResource(session: Session): Record<string, unknown> {
  return { "@odata.type": "#microsoft.graph.workbookSessionInfo", id: session.id, persistChanges: session.persistChanges };
}

export function sheetResource(sheet: SheetInfo): Lazy {
  return {
    id: () => sheet.id,
    name: () => sheet.name,
    position: () => sheet.position,
    visibility: () => sheet.visibility,
  };
}

export function tableResource(table: Table): Lazy {
  return {
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
export function columnResources(workbook: Workbook, table: Table): Lazy[] {
  const cells = once(() => readCells(workbook, table.sheet, table.area));
  return table.columns.map((column, index) => ({
    id: () => column.id,
    name: () => column.name,
    index: () => index,
    values: () => cells().map((row) => [row[index]?.value ?? ""]),
  }));
}

/** Rows of a table from one index on; `count` null reads to the end. */
export function rowResources(workbook: Workbook, table: Table, from: number, count: number | null): { index: number; values: unknown[][] }[] {
  const body = bodyArea(table);
  if (body === null) return [];
  const top = body.top + from;
  const bottom = count === null ? body.bottom : Math.min(body.bottom, top + count - 1);
  if (bottom < top) return [];
  return readCells(workbook, table.sheet, { ...body, top, bottom }).map((row, index) => ({
    index: from + index,
    values: [row.map(({ value }) => value)],
  }));
}
