import { appendRows } from "../append";
import { GraphError } from "../errors";
import { bodyArea, findTable, headerArea, tablesOf, totalsArea, type Table } from "../parts/table";
import type { SheetInfo, Workbook } from "../parts/workbook";
import { usedArea } from "../read";
import type { DriveItem } from "../store/drive";
import type { Session, Sessions } from "../store/sessions";
import type { WorkbookFile } from "../store/workbookFile";
import { matchSteps, type Step } from "./path";
import { page, selected, type Query } from "./query";
import { areaOn, rangeResource } from "./rangeResource";
import { columnResources, rowResources, sessionResource, sheetResource, tableResource } from "./resources";

/** A request to a workbook, with everything looked up that its address and headers name. */
export interface WorkbookRequest {
  readonly method: string;
  readonly item: DriveItem;
  readonly file: WorkbookFile;
  readonly sessions: Sessions;
  /** The session of the header; null without one. */
  readonly session: Session | null;
  /** The path below `/workbook`. */
  readonly steps: readonly Step[];
  readonly query: Query;
  readonly body: () => Promise<Readonly<Record<string, unknown>>>;
}

export interface Answer {
  readonly status: 200 | 201 | 204;
  readonly body: unknown;
}

interface Call extends WorkbookRequest {
  readonly parameters: Readonly<Record<string, string>>;
  /** Arguments of the function at the end of the path. */
  readonly args: Readonly<Record<string, string>>;
  /** The sheet whose tables are asked for; null for the workbook's. */
  readonly tablesOn: string | null;
}

interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly answer: (call: Call) => Promise<Answer>;
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const none: Answer = { status: 204, body: null };

/** Everything that can be asked of a workbook. Tables are found below a sheet, too: `worksheets/{s}/tables/…`. */
const routes: readonly Route[] = [
  { method: "POST", path: "createSession", answer: createSession },
  { method: "POST", path: "refreshSession", answer: async (call) => (namedSession(call), none) },
  { method: "POST", path: "closeSession", answer: async (call) => (call.sessions.close(namedSession(call).id, call.item.id), none) },
  { method: "GET", path: "worksheets", answer: list((workbook) => workbook.sheets.map(sheetResource)) },
  { method: "GET", path: "worksheets/:sheet", answer: one((workbook, call) => sheetResource(sheetOf(workbook, call))) },
  { method: "GET", path: "worksheets/:sheet/range", answer: one((workbook, call) => {
    const sheet = sheetOf(workbook, call);
    return rangeResource(workbook, sheet, areaOn(sheet, call.args["address"]));
  }) },
  { method: "GET", path: "worksheets/:sheet/usedRange", answer: one((workbook, call) => {
    const sheet = sheetOf(workbook, call);
    const valuesOnly = call.args["valuesonly"]?.toLowerCase() === "true";
    return rangeResource(workbook, sheet, usedArea(workbook, sheet, valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 });
  }) },
  { method: "GET", path: "tables", answer: list((workbook, call) => tablesOf(workbook, tableScope(workbook, call)).map(tableResource)) },
  { method: "GET", path: "tables/:table", answer: one((workbook, call) => tableResource(tableOf(workbook, call))) },
  { method: "GET", path: "tables/:table/columns", answer: list((workbook, call) => columnResources(workbook, tableOf(workbook, call))) },
  { method: "GET", path: "tables/:table/columns/:column", answer: one((workbook, call) => {
    const table = tableOf(workbook, call);
    return columnResources(workbook, table)[columnIndexOf(table, call.parameters["column"] ?? "")] ?? {};
  }) },
  { method: "GET", path: "tables/:table/rows", answer: (call) => call.file.read((workbook) => {
    const rows = rowResources(workbook, tableOf(workbook, call), call.query.skip, call.query.top);
    return ok({ value: rows });
  }) },
  { method: "GET", path: "tables/:table/rows/itemAt", answer: (call) => oneRow(call, call.args["index"]) },
  { method: "GET", path: "tables/:table/rows/:index", answer: (call) => oneRow(call, call.parameters["index"]) },
  { method: "POST", path: "tables/:table/rows", answer: (call) => addRows(call, 201) },
  { method: "POST", path: "tables/:table/rows/add", answer: (call) => addRows(call, 200) },
  { method: "GET", path: "tables/:table/range", answer: tableRange((table) => table.area) },
  { method: "GET", path: "tables/:table/headerRowRange", answer: tableRange(headerArea) },
  // As in Excel, a table without data shows the empty row that waits below its header.
  { method: "GET", path: "tables/:table/dataBodyRange", answer: tableRange((table) => bodyArea(table) ?? { ...table.area, top: table.area.top + 1, bottom: table.area.top + 1 }) },
  { method: "GET", path: "tables/:table/totalRowRange", answer: tableRange(totalsArea) },
];

/** @throws GraphError itemNotFound: no such address. methodNotAllowed: there is, but not with this method. */
export function answerWorkbook(request: WorkbookRequest): Promise<Answer> {
  const [first, sheet, third] = request.steps;
  const below = first?.text.toLowerCase() === "worksheets" && third?.text.toLowerCase() === "tables";
  const steps = below ? request.steps.slice(2) : request.steps;
  const fitting = routes.flatMap((route) => {
    const parameters = matchSteps(route.path, steps);
    return parameters === null ? [] : [{ route, parameters }];
  });
  const found = fitting.find(({ route }) => route.method === request.method);
  if (found === undefined) throw new GraphError(fitting.length > 0 ? "methodNotAllowed" : "itemNotFound");
  const tablesOn = below ? (sheet?.text ?? "") : null;
  return found.route.answer({ ...request, parameters: found.parameters, args: steps.at(-1)?.args ?? {}, tablesOn });
}

type Reading<T> = (workbook: Workbook, call: Call) => T;

function one(read: Reading<ReturnType<typeof sheetResource>>): Route["answer"] {
  return (call) => call.file.read((workbook) => ok(selected(read(workbook, call), call.query)));
}

function list(read: Reading<ReturnType<typeof sheetResource>[]>): Route["answer"] {
  return (call) => call.file.read((workbook) => ok({ value: page(read(workbook, call), call.query).map((item) => selected(item, call.query)) }));
}

function tableRange(area: (table: Table) => Table["area"] | null): Route["answer"] {
  return one((workbook, call) => {
    const table = tableOf(workbook, call);
    const found = area(table);
    if (found === null) throw new GraphError("itemNotFound", `The table "${table.name}" has no such row.`);
    return rangeResource(workbook, table.sheet, found);
  });
}

function findSheet(workbook: Workbook, key: string): SheetInfo {
  const name = key.toLowerCase();
  const found = workbook.sheets.find(({ id }) => id.toLowerCase() === name) ?? workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name);
  if (found === undefined) throw new GraphError("itemNotFound", `There is no worksheet "${key.slice(0, 100)}".`);
  return found;
}

function sheetOf(workbook: Workbook, { parameters }: Call): SheetInfo {
  return findSheet(workbook, parameters["sheet"] ?? "");
}

function tableScope(workbook: Workbook, { tablesOn }: Call): SheetInfo | null {
  return tablesOn === null ? null : findSheet(workbook, tablesOn);
}

function tableOf(workbook: Workbook, call: Call): Table {
  return findTable(workbook, tableScope(workbook, call), call.parameters["table"] ?? "");
}

/** A column by id or by name. */
function columnIndexOf({ columns }: Table, key: string): number {
  const name = key.toLowerCase();
  const byId = columns.findIndex(({ id }) => id === key);
  const index = byId >= 0 ? byId : columns.findIndex((column) => column.name.toLowerCase() === name);
  if (index < 0) throw new GraphError("itemNotFound", `There is no column "${key.slice(0, 100)}".`);
  return index;
}

async function createSession({ sessions, item, file, body }: Call): Promise<Answer> {
  const { persistChanges = true } = await body();
  if (typeof persistChanges !== "boolean") throw new GraphError("invalidArgument", "persistChanges must be true or false.");
  if (persistChanges) await file.refuseLocked();
  await file.read(() => undefined); // a workbook that cannot be opened has no session
  return { status: 201, body: sessionResource(sessions.create(item.id, persistChanges)) };
}

function namedSession({ session }: Call): Session {
  if (session === null) throw new GraphError("sessionNotFound", "The header workbook-session-id is missing.");
  return session;
}

async function oneRow(call: Call, index: string | undefined): Promise<Answer> {
  if (index === undefined || !/^\d{1,7}$/.test(index)) throw new GraphError("invalidArgument", "The index of a row is a number from 0.");
  return call.file.read((workbook) => {
    const [row] = rowResources(workbook, tableOf(workbook, call), Number(index), 1);
    if (row === undefined) throw new GraphError("itemNotFound", `The table has no row ${index}.`);
    return ok(row);
  });
}

async function addRows(call: Call, status: 200 | 201): Promise<Answer> {
  const { index = null, values } = await call.body();
  const rows = rowsFrom(values);
  if (call.session?.persistChanges === false) throw new GraphError("notImplemented", "The local server writes in sessions that persist changes only.");
  const row = await call.file.change((workbook) => {
    const table = tableOf(workbook, call);
    const body = bodyArea(table);
    const count = body === null ? 0 : body.bottom - body.top + 1;
    if (index !== null && index !== count) throw new GraphError("notImplemented", "The local server adds rows at the end only (index null).");
    const added = appendRows(workbook, table, rows);
    const grown = findTable(added.workbook, null, table.id);
    const values = rowResources(added.workbook, grown, added.index, rows.length).flatMap((entry) => entry.values);
    return { workbook: added.workbook, answer: { index: added.index, values } };
  });
  return { status, body: row };
}

/** Rows as Graph takes them: an array of rows, or one row. */
function rowsFrom(values: unknown): unknown[][] {
  if (!Array.isArray(values) || values.length === 0) throw new GraphError("invalidArgument", "values must be an array of rows.");
  if (values.every((row) => Array.isArray(row))) return values as unknown[][];
  if (values.some((value) => typeof value === "object" && value !== null)) throw new GraphError("invalidArgument", "values must be an array of rows.");
  return [values];
}
