import type { Clock } from "./clock";
import type { FoundWorkbook } from "./driveItem";
import { itemsOf, propertyOf, type GraphClient, type GraphRequest } from "./graphClient";
import { askAndWait } from "./graphOperation";
import { RequestFailure } from "./requestFailure";
import type { NewTable, SharedTables, TableCells } from "./sharedTables";
import { layoutOf, type Cell } from "./tableLayout";
import { requestBytes, rowsPerCall } from "./limits";

const rowsPerPage = 1000;

/** The tables of a workbook behind the Graph API. Reading a table again fetches only what came after the last reading, unless it is to be fresh. */
export function graphTables(client: GraphClient, workbook: FoundWorkbook, settleMs: number, clock: Clock): SharedTables {
  const { root } = workbook;
  const known = new Map<string, TableCells>();
  let names: ReadonlySet<string> = new Set();
  let session: string | null = null;
  const ask = (request: GraphRequest) => askAndWait(client, root, { ...request, session }, clock);
  const tablePath = (table: string) => `${root}/tables/${encodeURIComponent(table)}`;

  return {
    id: workbook.key,
    info: workbook.info,
    settleMs,
    mayCreateLog: false,

    read: async (table, signal, how) => {
      // Asking for a table that may not be there would leave an error in the browser's console each time.
      if (!names.has(table.toLowerCase())) names = await tableNames(ask, root, signal);
      if (!names.has(table.toLowerCase())) return null;
      const before = how?.fresh === true ? undefined : known.get(table);
      const headings = before?.headings ?? (await headingsOf(ask, tablePath(table), signal));
      const cells = { headings, rows: await readOn(ask, tablePath(table), before?.rows ?? [], signal) };
      known.set(table, cells);
      return cells;
    },

    append: async (table, rows, signal) => {
      for (const values of cutToSize(rows)) {
        await ask({ method: "POST", path: `${tablePath(table)}/rows`, body: { index: null, values }, signal });
      }
    },

    create: ({ name, sheet, headings }, signal) => createTable(ask, root, { name, sheet, headings }, signal),

    together: async (work, signal) => {
      session = await openSession(ask, root, signal);
      const opened = session;
      try {
        await work();
      } finally {
        session = null;
        // Left open, a session ends by itself after some minutes: a failure here changes nothing.
        await client({ method: "POST", path: `${root}/closeSession`, body: {}, session: opened }).catch(() => undefined);
      }
    },
  };
}

type Ask = (request: GraphRequest) => Promise<unknown>;

async function tableNames(ask: Ask, root: string, signal: AbortSignal | undefined): Promise<ReadonlySet<string>> {
  return new Set((await namesAt(ask, `${root}/tables`, signal)).map((name) => String(name).toLowerCase()));
}

function headingsOf(ask: Ask, table: string, signal: AbortSignal | undefined): Promise<readonly unknown[]> {
  return namesAt(ask, `${table}/columns`, signal);
}

async function namesAt(ask: Ask, path: string, signal: AbortSignal | undefined): Promise<readonly unknown[]> {
  return itemsOf(await ask({ path: `${path}?$select=name`, signal })).map((item) => propertyOf(item, "name"));
}

type Rows = readonly (readonly unknown[])[];

/**
 * The rows known so far and those after them. The table only grows; if its last known row is not where it was (someone
 * archived rows), everything is read anew.
 */
async function readOn(ask: Ask, table: string, known: Rows, signal: AbortSignal | undefined): Promise<Rows> {
  const from = Math.max(0, known.length - 1);
  const page = await readPages(ask, table, from, signal);
  if (known.length === 0) return page;
  if (JSON.stringify(page[0]) === JSON.stringify(known[from])) return [...known, ...page.slice(1)];
  return readPages(ask, table, 0, signal);
}

async function readPages(ask: Ask, table: string, from: number, signal: AbortSignal | undefined): Promise<Rows> {
  const rows: (readonly unknown[])[] = [];
  for (;;) {
    const page = itemsOf(await ask({ path: `${table}/rows?$top=${rowsPerPage}&$skip=${from + rows.length}`, signal }));
    rows.push(...page.map(cellsOf));
    if (page.length < rowsPerPage) return rows;
  }
}

/** A row of a table comes as an array of one row. */
function cellsOf(row: unknown): readonly unknown[] {
  const values = propertyOf(row, "values");
  const cells: unknown = Array.isArray(values) ? values[0] : null;
  return Array.isArray(cells) ? cells : [];
}

/** Cuts rows into calls of at most 500 rows and well below 5 MB. */
function cutToSize(rows: readonly (readonly Cell[])[]): readonly (readonly (readonly Cell[])[])[] {
  const calls: (readonly Cell[])[][] = [];
  let size = Infinity;
  for (const row of rows) {
    const bytes = new TextEncoder().encode(JSON.stringify(row)).length + 1;
    const call = calls.at(-1);
    if (call === undefined || call.length >= rowsPerCall || size + bytes > requestBytes) {
      calls.push([row]);
      size = bytes;
    } else {
      call.push(row);
      size += bytes;
    }
  }
  return calls;
}

/**
 * A table on a sheet of its own. It takes several requests, each of which may be the last that gets through, and another
 * client may make the same at the same time: what is there already is used.
 */
async function createTable(ask: Ask, root: string, { name, sheet, headings }: NewTable, signal: AbortSignal | undefined): Promise<void> {
  const path = `${root}/worksheets/${encodeURIComponent(sheet)}`;
  await unlessThere(() => ask({ method: "POST", path: `${root}/worksheets`, body: { name: sheet }, signal }));
  const [begun] = itemsOf(await ask({ path: `${path}/tables`, signal }));
  const id = begun === undefined ? await addTable(ask, root, sheet, headings, signal) : idOf(begun);
  const table = `${root}/tables/${encodeURIComponent(id)}`;
  layoutOf<Readonly<Record<string, string>>>({ name, columns: headings.map((heading) => [heading, heading, "text"] as const) }, await headingsOf(ask, table, signal));
  await ask({ method: "PATCH", path: table, body: { name }, signal });
}

async function addTable(ask: Ask, root: string, sheet: string, headings: readonly string[], signal: AbortSignal | undefined): Promise<string> {
  const address = `A1:${columnLetter(headings.length)}1`;
  await ask({ method: "PATCH", path: `${root}/worksheets/${encodeURIComponent(sheet)}/range(address='${address}')`, body: { values: [headings] }, signal });
  return idOf(await ask({ method: "POST", path: `${root}/tables/add`, body: { address: `${sheet}!${address}`, hasHeaders: true }, signal }));
}

const idOf = (table: unknown) => String(propertyOf(table, "id") ?? "");

async function unlessThere(make: () => Promise<unknown>): Promise<void> {
  try {
    await make();
  } catch (cause) {
    if (!(cause instanceof RequestFailure) || cause.code !== "itemalreadyexists") throw cause;
  }
}

/** Letter of a column, counted from 1. The tables made here are narrow. */
function columnLetter(column: number): string {
  return String.fromCharCode("A".charCodeAt(0) + column - 1);
}

/** Whatever comes of opening a session, nothing is written by it. */
async function openSession(ask: Ask, root: string, signal: AbortSignal | undefined): Promise<string> {
  try {
    const created = await ask({ method: "POST", path: `${root}/createSession`, body: { persistChanges: true }, prefer: "respond-async", signal });
    return String(propertyOf(created, "id") ?? "");
  } catch (cause) {
    if (!(cause instanceof RequestFailure)) throw cause;
    const { verdict, message, code, retryAfterMs } = cause;
    throw new RequestFailure({ ...verdict, applied: "no" }, message, { code, retryAfterMs, cause });
  }
}
