import { splitAddress } from "../../cells/address";
import { clearFilters, updateTable, type TableChange } from "../../edits/tableLook";
import { addTable, convertToRange, deleteTable } from "../../edits/tables";
import { GraphError } from "../../errors";
import { findTable, tablesOf } from "../../parts/table";
import type { SheetInfo, Workbook } from "../../parts/workbook";
import { countOf, edit, findSheet, list, one, scopeOf, tableNamed, type Call, type Route } from "../call";
import { created, done, flagIn, neededText, ok, textIn, type Body } from "../messages";
import { selected } from "../query";
import { areaOn, rangeResource } from "../rangeResource";
import { sheetResource, tableResource } from "../resources";

export const tableRoutes: readonly Route[] = [
  { method: "GET", path: "tables", answer: list((workbook, call) => tablesOf(workbook, scopeOf(workbook, call)).map((table) => tableResource(call.path, table))) },
  { method: "GET", path: "tables/$count", answer: countOf((workbook, call) => tablesOf(workbook, scopeOf(workbook, call)).length) },
  { method: "GET", path: "tables/itemAt", answer: one((workbook, call) => {
    const table = tablesOf(workbook, scopeOf(workbook, call))[Number(call.args["index"])];
    if (table === undefined) throw new GraphError("itemNotFound", "There is no table at this index.");
    return tableResource(call.path, table);
  }) },
  { method: "POST", path: "tables/add", answer: edit(add) },
  { method: "POST", path: "tables", answer: edit(add) },
  { method: "POST", path: "tables/:table/add", answer: edit(add) }, // so one of Microsoft's pages has it
  { method: "GET", path: "tables/:table", answer: one((workbook, call) => tableResource(call.path, tableNamed(workbook, call))) },
  { method: "GET", path: "tables/:table/worksheet", answer: one((workbook, call) => sheetResource(call.path, tableNamed(workbook, call).sheet)) },
  { method: "PATCH", path: "tables/:table", answer: edit((workbook, call, body) => {
    const table = tableNamed(workbook, call);
    return {
      workbook: updateTable(workbook, table, changeIn(body)),
      answer: (after) => ok(selected(tableResource(call.path, findTable(after, null, table.id)), call.query)),
    };
  }) },
  { method: "DELETE", path: "tables/:table", answer: edit((workbook, call) => ({ workbook: deleteTable(workbook, tableNamed(workbook, call)), answer: () => done })) },
  { method: "POST", path: "tables/:table/delete", answer: edit((workbook, call) => ({ workbook: deleteTable(workbook, tableNamed(workbook, call)), answer: () => done })) },
  { method: "POST", path: "tables/:table/clearFilters", answer: edit((workbook, call) => ({ workbook: clearFilters(workbook, tableNamed(workbook, call)), answer: () => done })) },
  { method: "POST", path: "tables/:table/convertToRange", answer: edit((workbook, call) => {
    const table = tableNamed(workbook, call);
    return {
      workbook: convertToRange(workbook, table),
      answer: (after) => ok(selected(rangeResource(call.path, after, table.sheet, table.area), call.query)),
    };
  }) },
];

function add(workbook: Workbook, call: Call, body: Body): ReturnType<Parameters<typeof edit>[0]> {
  const address = neededText(body, "address");
  const sheet = sheetFor(workbook, call, address);
  const made = addTable(workbook, sheet, areaOn(sheet, address), flagIn(body, "hasHeaders") ?? false);
  return { workbook: made.workbook, answer: () => created(selected(tableResource(call.path, made.table), call.query)) };
}

/** The sheet of an address: the one it names, the one of the path, or the first. */
function sheetFor(workbook: Workbook, call: Call, address: string): SheetInfo {
  const { sheet } = splitAddress(address);
  const [first] = workbook.sheets;
  const found = scopeOf(workbook, call) ?? (sheet === null ? first : findSheet(workbook, sheet));
  if (found === undefined) throw new GraphError("itemNotFound", "The workbook has no worksheet.");
  return found;
}

function changeIn(body: Body): TableChange {
  return {
    name: textIn(body, "name"),
    style: textIn(body, "style"),
    showHeaders: flagIn(body, "showHeaders"),
    showTotals: flagIn(body, "showTotals"),
    showFilterButton: flagIn(body, "showFilterButton"),
    showBandedRows: flagIn(body, "showBandedRows"),
    showBandedColumns: flagIn(body, "showBandedColumns"),
    highlightFirstColumn: flagIn(body, "highlightFirstColumn"),
    highlightLastColumn: flagIn(body, "highlightLastColumn"),
  };
}
