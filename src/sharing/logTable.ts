import { GraphFailure, itemsOf, propertyOf, type GraphClient } from "./graphClient";
import { layoutOf, logTable, type LogLayout, type LogRow } from "./log";
import type { SharedWorkbook } from "./driveItem";
import { SharingError } from "./types";

const rowsPerPage = 1000;
/** Rows that go in one call, which is carried out whole or not at all. */
export const rowsPerCall = 500;

/** The log in a shared workbook, opened for one preview or push. */
export interface LogTable {
  /** All rows. Reading again fetches only what came after the last reading. */
  read(signal?: AbortSignal): Promise<readonly LogRow[]>;
  /** Appends rows in as few calls as the service allows; one, as a rule. */
  append(rows: readonly LogRow[], signal?: AbortSignal): Promise<void>;
}

/** @throws SharingError badTable: the log is missing, or one of its headings. GraphFailure: the request failed. */
export async function openLog(client: GraphClient, workbook: SharedWorkbook, signal?: AbortSignal): Promise<LogTable> {
  const table = `${workbook.root}/tables/${logTable}`;
  const layout = await readLayout(client, table, signal);
  let known: readonly unknown[] = [];
  return {
    read: async (readSignal) => {
      known = await readOn(client, table, known, readSignal);
      return known.map((row) => rowFrom(row, layout));
    },
    append: async (rows, appendSignal) => {
      await withSession(client, workbook, appendSignal, async (session) => {
        for (let from = 0; from < rows.length; from += rowsPerCall) {
          const values = rows.slice(from, from + rowsPerCall).map((row) => layout.write(row));
          await client({ method: "POST", path: `${table}/rows`, body: { index: null, values }, session, signal: appendSignal });
        }
      });
    },
  };
}

async function readLayout(client: GraphClient, table: string, signal: AbortSignal | undefined): Promise<LogLayout> {
  try {
    const columns = itemsOf(await client({ path: `${table}/columns?$select=name`, signal }));
    return layoutOf(columns.map((column) => propertyOf(column, "name")));
  } catch (cause) {
    if (!(cause instanceof GraphFailure) || cause.verdict.error !== "notFound") throw cause;
    throw new SharingError("badTable", { table: logTable, missing: logTable }, { cause });
  }
}

/**
 * The rows known so far and those after them. The log only grows; if its last known row is not where it was (someone
 * archived rows), everything is read anew.
 */
async function readOn(client: GraphClient, table: string, known: readonly unknown[], signal: AbortSignal | undefined): Promise<readonly unknown[]> {
  const from = Math.max(0, known.length - 1);
  const page = await readPages(client, table, from, signal);
  if (known.length === 0) return page;
  if (JSON.stringify(page[0]) === JSON.stringify(known[from])) return [...known, ...page.slice(1)];
  return readPages(client, table, 0, signal);
}

async function readPages(client: GraphClient, table: string, from: number, signal: AbortSignal | undefined): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (;;) {
    const page = itemsOf(await client({ path: `${table}/rows?$top=${rowsPerPage}&$skip=${from + rows.length}`, signal }));
    rows.push(...page.map((row) => propertyOf(row, "values")));
    if (page.length < rowsPerPage) return rows;
  }
}

/** A row of a table comes as an array of one row. */
function rowFrom(values: unknown, layout: LogLayout): LogRow {
  const cells: unknown = Array.isArray(values) ? values[0] : null;
  return layout.read(Array.isArray(cells) ? cells : []);
}

/** Works in a session of its own and closes it whatever happens. */
async function withSession(
  client: GraphClient,
  workbook: SharedWorkbook,
  signal: AbortSignal | undefined,
  work: (session: string) => Promise<void>,
): Promise<void> {
  const session = await openSession(client, workbook, signal);
  try {
    await work(session);
  } finally {
    // Left open, a session ends by itself after some minutes: a failure here changes nothing.
    await client({ method: "POST", path: `${workbook.root}/closeSession`, body: {}, session }).catch(() => undefined);
  }
}

/** Whatever comes of opening a session, nothing is written by it. */
async function openSession(client: GraphClient, workbook: SharedWorkbook, signal: AbortSignal | undefined): Promise<string> {
  try {
    const created = await client({ method: "POST", path: `${workbook.root}/createSession`, body: { persistChanges: true }, signal });
    return String(propertyOf(created, "id") ?? "");
  } catch (cause) {
    if (!(cause instanceof GraphFailure)) throw cause;
    throw new GraphFailure(cause.failure, { ...cause.verdict, applied: "no" }, cause.message, { cause });
  }
}
