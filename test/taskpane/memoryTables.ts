import { logTable } from "../../src/sharing/log";
import type { NewTable, SharedTables, TableCells } from "../../src/sharing/sharedTables";
import { SharingError } from "../../src/sharing/sharingError";
import type { TargetInfo } from "../../src/sharing/types";
import { RequestFailure } from "../../src/sharing/requestFailure";
import type { Cell } from "../../src/sharing/tableLayout";

/** The tables of a shared workbook over plain data, which the real protocol reads and writes. */
export class MemoryTables implements SharedTables {
  readonly id = "memory";
  readonly info: TargetInfo;
  readonly settleMs: number;
  readonly mayCreateLog = false;
  /** Thrown by the next call of the method of that name. */
  readonly failures = new Map<string, unknown>();
  /** Somebody else has the file open. */
  isLocked = false;
  /** While set, appending waits for it. */
  gate: Promise<void> | null = null;
  private readonly tables = new Map<string, { readonly headings: readonly string[]; readonly rows: unknown[][] }>([
    [logTable.name, { headings: logTable.columns.map(([, heading]) => heading), rows: [] }],
  ]);

  constructor({ name = "KPI shared.xlsx", location = "C:\\Shared\\KPI shared.xlsx", settleMs = 0 } = {}) {
    this.info = { kind: "local", name, location };
    this.settleMs = settleMs;
  }

  async read(table: string): Promise<TableCells | null> {
    this.mayFail("read");
    const found = this.tables.get(table);
    return found === undefined ? null : { headings: found.headings, rows: found.rows.map((row) => [...row]) };
  }

  async append(table: string, rows: readonly (readonly Cell[])[], signal?: AbortSignal): Promise<void> {
    if (this.gate !== null) await this.gate;
    this.mayFail("append");
    if (this.isLocked) throw new RequestFailure({ applied: "no", next: "backOff", error: "locked" }, "locked");
    if (signal?.aborted === true) throw new SharingError("cancelled");
    // A leading apostrophe marks text and is not stored.
    const stored = rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/^'/, "") : cell)));
    this.tables.get(table)?.rows.push(...stored);
  }

  async create({ name, headings }: NewTable): Promise<void> {
    this.mayFail("create");
    this.tables.set(name, { headings, rows: [] });
  }

  async together(work: () => Promise<void>): Promise<void> {
    await work();
  }

  /** How many rows a table has. */
  count(table: string): number {
    return this.tables.get(table)?.rows.length ?? 0;
  }

  private mayFail(method: string): void {
    if (!this.failures.has(method)) return;
    const error = this.failures.get(method);
    this.failures.delete(method);
    throw error;
  }
}
