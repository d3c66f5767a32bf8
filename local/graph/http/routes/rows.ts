import { addRows, deleteRow, rowCount, updateRow } from "../../edits/rows";
import { GraphError } from "../../errors";
import { findTable } from "../../parts/table";
import { countOf, edit, indexFrom, tableNamed, type Call, type Route } from "../call";
import { created, done, indexIn, noContent, ok, propertyIn, type Answer } from "../messages";
import { selected } from "../query";
import { rowResources } from "../resources";

export const rowRoutes: readonly Route[] = [
  { method: "GET", path: "tables/:table/rows", answer: (call) => call.store.read((workbook) => {
    const table = tableNamed(workbook, call);
    const rows = rowResources(workbook, table, call.query.skip, call.query.top).map((row) => selected(row, call.query));
    return ok({ ...(call.query.count ? { "@odata.count": rowCount(table) } : {}), value: rows });
  }) },
  { method: "GET", path: "tables/:table/rows/$count", answer: countOf((workbook, call) => rowCount(tableNamed(workbook, call))) },
  { method: "POST", path: "tables/:table/rows", answer: add(created), async: "tableRowOperationResult" },
  { method: "POST", path: "tables/:table/rows/add", answer: add(ok), async: "tableRowOperationResult" },
  { method: "GET", path: "tables/:table/rows/itemAt", answer: async (call) => oneRow(call, indexFrom(call.args["index"])) },
  { method: "POST", path: "tables/:table/rows/itemAt", answer: async (call) => oneRow(call, indexIn(await call.body(), "index") ?? -1) },
  { method: "PATCH", path: "tables/:table/rows/itemAt", answer: update },
  { method: "DELETE", path: "tables/:table/rows/itemAt", answer: remove(noContent), async: null },
  { method: "GET", path: "tables/:table/rows/:index", answer: async (call) => oneRow(call, rowIn(call)) },
  { method: "PATCH", path: "tables/:table/rows/:index", answer: update },
  { method: "DELETE", path: "tables/:table/rows/:index", answer: remove(done), async: null },
  { method: "POST", path: "tables/:table/rows/:index/delete", answer: remove(done) },
];

/** The row that the path names. */
export function rowIn({ parameters, args }: Call): number {
  const key = parameters["index"] ?? "itemAt";
  return indexFrom(key.toLowerCase() === "itemat" ? args["index"] : key, "The index of a row");
}

function oneRow(call: Call, index: number): Promise<Answer> {
  return call.store.read((workbook) => {
    const [row] = index < 0 ? [] : rowResources(workbook, tableNamed(workbook, call), index, 1);
    if (row === undefined) throw new GraphError("itemNotFound", `The table has no row ${index}.`);
    return ok(selected(row, call.query));
  });
}

function add(answer: typeof ok): Route["answer"] {
  return edit((workbook, call, body) => {
    const rows = rowsFrom(propertyIn(body, "values"));
    const added = addRows(workbook, tableNamed(workbook, call), indexIn(body, "index"), rows);
    return {
      workbook: added.workbook,
      answer: (after) => {
        const made = rowResources(after, tableNamed(after, call), added.index, rows.length);
        return answer({ index: added.index, values: made.flatMap((row) => row["values"]?.() as unknown[][]) });
      },
    };
  });
}

async function update(call: Call): Promise<Answer> {
  const index = rowIn(call);
  const [values = []] = rowsFrom(propertyIn(await call.body(), "values"));
  return call.store.change((workbook) => {
    const table = tableNamed(workbook, call);
    const changed = updateRow(workbook, table, index, values);
    const [row] = rowResources(changed, findTable(changed, null, table.id), index, 1);
    return { workbook: changed, answer: ok(selected(row ?? {}, call.query)) };
  });
}

function remove(answer: Answer): Route["answer"] {
  return edit((workbook, call) => ({ workbook: deleteRow(workbook, tableNamed(workbook, call), rowIn(call)), answer: () => answer }));
}

/** Rows as Graph takes them: an array of rows, or one row. */
function rowsFrom(values: unknown): unknown[][] {
  if (!Array.isArray(values) || values.length === 0) throw new GraphError("invalidArgument", "values must be an array of rows.");
  if (values.every((row) => Array.isArray(row))) return values as unknown[][];
  if (values.some((value) => typeof value === "object" && value !== null)) throw new GraphError("invalidArgument", "values must be an array of rows.");
  return [values];
}
