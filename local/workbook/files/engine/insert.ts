import { mergeWorksheetSnapshotWithDefault, type ICellData, type IStyleData, type IWorksheetData } from "@univerjs/core";
import type { Engine } from "../../engine/engine";
import type { DocumentState } from "../../office/document/documentState";
import { insertionOf } from "../insertion";
import type { KeptPart } from "../model/kept";
import { transplanted } from "../model/transplant";
import type { SheetFile, WorkbookFile } from "../model/workbook";
import { fillCharts } from "./charts";
import { FormatTable, sheetContents } from "./contents";
import { fillSheet } from "./fill";
import { KEPT_NOTHING } from "./kept";

/** Puts sheets of a file among those of a workbook; the answer are their ids. */
export function insertSheets(engine: Engine, document: DocumentState, file: WorkbookFile, places: readonly number[], position: number): readonly string[] {
  const taken = {
    sheets: new Set(engine.sheets.ids.map((id) => engine.sheets.name(id).toLowerCase())),
    tables: new Set(engine.tables.all().map(({ name }) => name.toLowerCase())),
    names: new Map(engine.names.all().filter(({ sheetId }) => sheetId === null).map(({ name, formula }) => [name.toLowerCase(), formula])),
  };
  const { sheets, names } = insertionOf(file, places, taken);
  const formats = new FormatTable(file.formats);
  const ids = sheets.map((sheet, index) => {
    const id = engine.sheets.insertCopy(snapshotOf(sheet, formats), sheet.name, position + index);
    if (sheet.visibility !== "Visible") engine.sheets.setVisibility(id, sheet.visibility);
    return id;
  });
  for (const { sheet, ...name } of names) engine.names.add({ ...name, sheetId: sheet === null ? null : (ids[sheet] ?? null) });
  sheets.forEach((sheet, index) => fillSheet(engine, document, withNewComments(engine, sheet), ids[index] ?? ""));
  keepParts(engine, document, file, sheets, ids);
  return ids;
}

/** Styles stand in the cells themselves: their names belong to the file that they come from. */
function snapshotOf(sheet: SheetFile, formats: FormatTable): IWorksheetData {
  const { id: _id, name: _name, ...contents } = sheetContents(sheet, "", formats);
  const styled = <T extends { s?: ICellData["s"] }>(holder: T): void => {
    if (typeof holder.s === "string") holder.s = structuredClone(formats.styles[holder.s]) as IStyleData;
  };
  for (const row of Object.values(contents.cellData ?? {})) for (const cell of Object.values(row as Record<number, ICellData>)) styled(cell);
  for (const line of [...Object.values(contents.rowData ?? {}), ...Object.values(contents.columnData ?? {})]) if (line) styled(line as { s?: ICellData["s"] });
  return mergeWorksheetSnapshotWithDefault(contents);
}

/** A comment has an id of its own wherever it stands. */
function withNewComments(engine: Engine, sheet: SheetFile): SheetFile {
  const known = new Set(engine.comments.all().flatMap((comment) => [comment.id, ...comment.replies.map(({ id }) => id)]));
  return { ...sheet, threads: sheet.threads.map((thread) => ({ ...thread, comments: thread.comments.map((comment) => (known.has(comment.id) ? { ...comment, id: `{${crypto.randomUUID().toUpperCase()}}` } : comment)) })) };
}

/** The first of `inserted1`, `inserted2` … in which no part lies: the workbook may have been saved with such folders. */
function freeFolder(parts: readonly KeptPart[]): string {
  for (let number = 1; ; number++) if (!parts.some(({ path }) => path.startsWith(`inserted${number}/`))) return `inserted${number}`;
}

/** Pictures and shapes of the sheets, in a folder of the package of their own. */
function keepParts(engine: Engine, document: DocumentState, file: WorkbookFile, sheets: readonly SheetFile[], ids: readonly string[]): void {
  const { files } = document;
  const known = files?.kept ?? KEPT_NOTHING;
  const moved = transplanted(file.kept, sheets, freeFolder(known.workbook.parts));
  const sheetOf = (name: string): string | null => engine.sheets.find(name);
  sheets.forEach((sheet, index) => fillCharts(engine, ids[index] ?? "", sheet.charts, sheetOf));
  if (!files) return;
  files.kept = {
    ...known, workbook: { ...known.workbook, parts: [...known.workbook.parts, ...moved.parts] },
    sheets: new Map([...known.sheets, ...ids.flatMap((id, index) => { const kept = moved.sheets[index]; return kept ? [[id, kept] as const] : []; })]),
  };
}
