import { addColumn, columnIndexOf, deleteColumn, updateColumn } from "../../edits/columns";
import { GraphError } from "../../errors";
import { findTable, type Table } from "../../parts/table";
import type { Workbook } from "../../parts/workbook";
import { countOf, edit, indexFrom, list, one, tableNamed, type Call, type Route } from "../call";
import { created, done, indexIn, ok, propertyIn, textIn, type Answer, type Body } from "../messages";
import { selected } from "../query";
import { columnResources } from "../resources";

export const columnRoutes: readonly Route[] = [
  { method: "GET", path: "tables/:table/columns", answer: list((workbook, call) => columnResources(call.path, workbook, tableNamed(workbook, call))) },
  { method: "GET", path: "tables/:table/columns/$count", answer: countOf((workbook, call) => tableNamed(workbook, call).columns.length) },
  { method: "POST", path: "tables/:table/columns", answer: add(created) },
  { method: "POST", path: "tables/:table/columns/add", answer: add(ok) },
  { method: "GET", path: "tables/:table/columns/itemAt", answer: one((workbook, call) => resourceAt(workbook, call, indexFrom(call.args["index"]))) },
  { method: "POST", path: "tables/:table/columns/itemAt", answer: async (call) => {
    const index = indexIn(await call.body(), "index") ?? -1;
    return call.store.read((workbook) => ok(selected(resourceAt(workbook, call, index), call.query)));
  } },
  { method: "GET", path: "tables/:table/columns/:column", answer: one((workbook, call) => resourceAt(workbook, call, columnIn(tableNamed(workbook, call), call))) },
  { method: "PATCH", path: "tables/:table/columns/:column", answer: edit((workbook, call, body) => {
    const table = tableNamed(workbook, call);
    const index = columnIn(table, call);
    const changed = updateColumn(workbook, table, index, { name: textIn(body, "name"), values: columnValues(body) });
    return { workbook: changed, answer: (after) => told(after, call, table, index, ok) };
  }) },
  { method: "DELETE", path: "tables/:table/columns/:column", answer: edit(remove) },
  { method: "POST", path: "tables/:table/columns/:column/delete", answer: edit(remove) },
];

function add(answer: typeof ok): Route["answer"] {
  return edit((workbook, call, body) => {
    const table = tableNamed(workbook, call);
    const made = addColumn(workbook, table, { index: indexIn(body, "index"), name: textIn(body, "name"), values: columnValues(body) });
    return { workbook: made.workbook, answer: (after) => told(after, call, table, made.index, answer) };
  });
}

function remove(workbook: Workbook, call: Call): ReturnType<Parameters<typeof edit>[0]> {
  const table = tableNamed(workbook, call);
  return { workbook: deleteColumn(workbook, table, columnIn(table, call)), answer: () => done };
}

function told(workbook: Workbook, call: Call, table: Table, index: number, answer: typeof ok): Answer {
  return answer(selected(columnResources(call.path, workbook, findTable(workbook, null, table.id))[index] ?? {}, call.query));
}

function resourceAt(workbook: Workbook, call: Call, index: number): ReturnType<typeof columnResources>[number] {
  const found = columnResources(call.path, workbook, tableNamed(workbook, call))[index];
  if (found === undefined) throw new GraphError("itemNotFound", `The table has no column ${index}.`);
  return found;
}

/** The column that the path names, by id, name or place. */
export function columnIn(table: Table, { parameters, args }: Call): number {
  const key = parameters["column"] ?? "";
  return key.toLowerCase() === "itemat" ? indexFrom(args["index"]) : columnIndexOf(table, key);
}

/** Values of a column as Graph takes them: `[[a],[b]]`, or `[a, b]`; null when they are left out. */
function columnValues(body: Body): readonly unknown[] | null {
  const values = propertyIn(body, "values");
  if (values === undefined || values === null) return null;
  if (!Array.isArray(values)) throw new GraphError("invalidArgument", "values must be an array of rows.");
  return values.map((row: unknown): unknown => (Array.isArray(row) ? row[0] : row));
}
