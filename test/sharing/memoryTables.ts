import type { SharedTables, TableCells } from "../../src/sharing/sharedTables";
import type { Cell } from "../../src/sharing/tableLayout";
import type { RequestFailure } from "../../src/sharing/requestFailure";
import { logTable } from "../../src/sharing/log";

/** A shared workbook as plain lists, for what the protocol does with it; `lose` takes rows away as a service may. */
export class MemoryTables implements SharedTables {
  readonly id = "memory";
  readonly info = { kind: "workbook", name: "shared.xlsx", location: "" } as const;
  readonly mayCreateLog = true;
  readonly tables = new Map<string, { headings: readonly string[]; rows: (readonly Cell[])[] }>();
  readonly calls: string[] = [];
  /** Thrown by the next appends, in turn. */
  readonly failures: RequestFailure[] = [];

  /** So many appends to other tables than the log are answered, and kept nowhere. */
  forget = 0;

  constructor(readonly settleMs = 0) {}

  async read(table: string): Promise<TableCells | null> {
    this.calls.push(`read ${table}`);
    const found = this.tables.get(table);
    return found === undefined ? null : { headings: found.headings, rows: found.rows.map((row) => row.map(asRead)) };
  }

  async append(table: string, rows: readonly (readonly Cell[])[]): Promise<void> {
    this.calls.push(`append ${table} ${rows.length}`);
    const failure = this.failures.shift();
    if (failure !== undefined) throw failure;
    if (this.forget > 0 && table !== logTable.name) this.forget -= 1;
    else this.tables.get(table)?.rows.push(...rows);
  }

  async create({ name, headings }: { readonly name: string; readonly headings: readonly string[] }): Promise<void> {
    this.calls.push(`create ${name}`);
    this.tables.set(name, { headings, rows: [] });
  }

  together(work: () => Promise<void>): Promise<void> {
    return work();
  }

  get appends(): string[] {
    return this.calls.filter((call) => call.startsWith(`append ${logTable.name}`));
  }

  /** Everything since this many rows is gone, as after an editing session that was not saved. */
  lose(table: string, from: number): void {
    this.tables.get(table)?.rows.splice(from);
  }
}

/** A cell as it comes back: the mark for text is not part of it. */
function asRead(cell: Cell): Cell {
  return typeof cell === "string" ? cell.replace(/^'/, "") : (cell ?? "");
}
