import type { Engine } from "../../engine/engine";
import type { Filter } from "../../engine/filters/filter";
import type { DocumentState } from "../../office/document/documentState";
import type { FilterFile, SheetFile, WorkbookFile } from "../model/workbook";
import { followElements } from "./cellElements";
import { fillCharts } from "./charts";
import { fillConditionals } from "./conditionals";
import { sheetIdOf } from "./contents";
import type { Kept } from "./kept";
import { fillNotes, fillThreads } from "./notes";
import { fillPage } from "./page";
import { followPivots } from "./pivots";
import { followSlicers } from "./slicers";
import { fillSummaries } from "./take";
import { fillValidations } from "./validations";

/**
 * Gives an engine that began with a file's contents the rest of it: names, tables, rules, notes, charts, protection, print
 * setup. The answer is what is remembered of what is only kept.
 */
export function fillWorkbook(engine: Engine, document: DocumentState, workbook: WorkbookFile): Omit<Kept, "workbook" | "sheets"> {
  engine.edit(() => {
    for (const { sheet, ...name } of workbook.names) engine.names.add({ ...name, sheetId: sheet === null ? null : sheetIdOf(sheet) });
    workbook.sheets.forEach((sheet, index) => fillSheet(engine, document, sheet, sheetIdOf(index)));
    fillDocument(document, workbook);
    engine.protection.setWorkbookProtected(workbook.structure !== null);
    const active = workbook.sheets[workbook.active]?.visibility === "Visible" ? workbook.active : workbook.sheets.findIndex(({ visibility }) => visibility === "Visible");
    if (active >= 0) {
      engine.sheets.activate(sheetIdOf(active));
      const selection = workbook.sheets[active]?.selection;
      if (selection) engine.selection.select(sheetIdOf(active), selection);
    }
  });
  const sheetOf = (name: string): string | null => engine.sheets.find(name);
  const charts = new Map(workbook.sheets.flatMap((sheet, index) => [...fillCharts(engine, sheetIdOf(index), sheet.charts, sheetOf)]));
  const pivots = new Map(workbook.sheets.flatMap((sheet, index) => followPivots(engine, sheetIdOf(index), sheet.kept, workbook.kept)));
  const elements = new Map(workbook.sheets.map((sheet, index) => [sheetIdOf(index), followElements(engine, sheetIdOf(index), sheet.kept)]));
  if (workbook.manualCalculation) engine.setManual(true);
  return { charts, pivots, elements, slicers: followSlicers(engine, workbook.kept.slicerCaches) };
}

/** What of a sheet is not in its contents. */
export function fillSheet(engine: Engine, document: DocumentState, sheet: SheetFile, id: string): void {
  if (sheet.visibility === "VeryHidden") engine.sheets.setVisibility(id, "VeryHidden");
  for (const { name, area, columns, filter: _filter, ...settings } of sheet.tables) {
    engine.tables.add(id, area, name, { ...settings, columns: columns.map((column) => column.name), columnIds: columns.map((column) => column.id) });
  }
  fillValidations(engine, id, sheet.validations);
  fillConditionals(engine, id, sheet.conditionals);
  fillNotes(engine, id, sheet.notes);
  fillThreads(engine, id, sheet.threads);
  fillFilters(engine, id, sheet);
  fillSummaries(engine.context.sheet(id), sheet.outline);
  engine.sheets.setHeadings(id, sheet.showHeadings);
  fillPage(document.pageLayout(id), sheet.page);
  const { customProperties, rowBreaks, columnBreaks } = document.sheet(id);
  for (const [name, value] of Object.entries(sheet.customProperties)) customProperties.set(name, value);
  for (const row of sheet.page.rowBreaks) rowBreaks.add(row);
  for (const column of sheet.page.columnBreaks) columnBreaks.add(column);
  if (sheet.protection) engine.protection.protect(id, sheet.protection);
}

/** Rows that are hidden where a filter is were hidden by it; it is not applied again, as in Excel. */
function fillFilters({ filters, tables }: Engine, id: string, sheet: SheetFile): void {
  const hidden = [...sheet.rows].flatMap(([row, { hidden: isHidden }]) => (isHidden ? [row] : []));
  const resume = (filter: Filter, { criteria }: FilterFile): void => {
    if (criteria.length > 0) filters.resume(filter, criteria.map(({ column, criterion }) => [column, criterion] as const), hidden);
  };
  for (const { name, filter } of sheet.tables) {
    const table = tables.find(name);
    if (table && filter) resume(filters.ofTable(table), filter);
  }
  if (sheet.filter) resume(filters.setArea(id, sheet.filter.area), sheet.filter);
}

function fillDocument(document: DocumentState, workbook: WorkbookFile): void {
  for (const [key, value] of Object.entries(workbook.settings)) document.settings.set(key, value);
  for (const { id, xml } of workbook.customXmlParts) document.customXmlParts.set(id === "" ? document.newPartId() : id, xml);
  const { custom, ...properties } = workbook.properties;
  Object.assign(document.properties, properties);
  for (const [name, value] of Object.entries(custom)) document.customProperties.set(name, value);
  document.structurePassword = workbook.structure?.password ?? null;
}

