import { logTable, type LogRow } from "./log";
import { receiptTable, type ReceiptRow } from "./receiptTable";
import type { ReadHow, SharedTables } from "./sharedTables";
import { layoutOf, type TableLayout, type TableSpec } from "./tableLayout";
import { SharingError } from "./sharingError";

/** The log and the receipts of a shared workbook, as rows. */
export interface SharedStore {
  readonly tables: SharedTables;
  /** @throws SharingError badTable: the log is missing where it may not be made, or one of its headings is. */
  readLog(signal?: AbortSignal, how?: ReadHow): Promise<readonly LogRow[]>;
  appendLog(rows: readonly LogRow[], signal?: AbortSignal): Promise<void>;
  /** PushIds that were received; none where there is no table of receipts. */
  readReceipts(signal?: AbortSignal): Promise<ReadonlySet<string>>;
  /** Makes the table where it is missing. */
  appendReceipts(rows: readonly ReceiptRow[], signal?: AbortSignal): Promise<void>;
}

export function sharedStore(tables: SharedTables): SharedStore {
  let log: TableLayout<LogRow> | null = null;
  const readRows = async (signal?: AbortSignal, how?: ReadHow): Promise<readonly LogRow[]> => {
    const cells = await tables.read(logTable.name, signal, how);
    if (cells === null && !tables.mayCreateLog) throw new SharingError("badTable", { table: logTable.name, missing: logTable.name });
    const layout = cells === null ? null : layoutOf(logTable, cells.headings);
    log = layout;
    return layout === null ? [] : (cells?.rows ?? []).map((row) => layout.read(row));
  };
  return {
    tables,
    readLog: readRows,
    appendLog: async (rows, signal) => {
      if (log === null) await readRows(signal);
      if (log === null) await tables.create(newTable(logTable), signal);
      const layout = log ?? layoutOf(logTable, headingsOf(logTable));
      await tables.append(logTable.name, rows.map((row) => layout.write(row)), signal);
    },
    readReceipts: async (signal) => {
      const cells = await tables.read(receiptTable.name, signal);
      if (cells === null) return new Set();
      const layout = layoutOf(receiptTable, cells.headings);
      return new Set(cells.rows.map((row) => layout.read(row).pushId).filter((pushId) => pushId !== ""));
    },
    appendReceipts: async (rows, signal) => {
      const cells = await tables.read(receiptTable.name, signal);
      if (cells === null) await tables.create(newTable(receiptTable), signal);
      const layout = layoutOf(receiptTable, cells?.headings ?? headingsOf(receiptTable));
      await tables.append(receiptTable.name, rows.map((row) => layout.write(row)), signal);
    },
  };
}

const headingsOf = <Row>({ columns }: TableSpec<Row>) => columns.map(([, heading]) => heading);

function newTable<Row>(spec: TableSpec<Row>) {
  return { name: spec.name, sheet: spec.sheet, headings: headingsOf(spec) };
}
