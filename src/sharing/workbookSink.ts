import type { SharingErrorCode } from "./sharingError";
import type { SharedSink, TargetInfo } from "./types";
import type { Verdict } from "./classify";
import { createLogSink } from "./logSink";
import { RequestFailure } from "./requestFailure";
import type { NewTable, TableCells } from "./sharedTables";
import { sinkTools, type SinkOptions } from "./sinkTools";
import type { Cell } from "./tableLayout";
import type { WorkbookId } from "./workbookId";

/** The tables of the workbook that is open (see `openSharedTables` in src/workbook). What fails has a `code` of its own. */
export interface OpenTables {
  describe(): Promise<Omit<TargetInfo, "kind"> & { /** Other people may have it open at the same time. */ readonly isCoauthored: boolean }>;
  read(table: string): Promise<TableCells | null>;
  append(table: string, rows: readonly (readonly Cell[])[]): Promise<void>;
  create(table: NewTable): Promise<void>;
}

/** How long another person's window may take to write over a row that was read here, in milliseconds. */
const coauthoringMs = 60_000;

/** Pushes to the workbook that is open in front: the shared workbook itself, which other people may be editing too. */
export function createWorkbookSink(tables: OpenTables, workbook: WorkbookId, options: SinkOptions = {}): SharedSink {
  let lastName = "";
  return createLogSink({
    kind: "workbook",
    name: () => lastName,
    open: async () => {
      const { isCoauthored, ...place } = await asFailure(() => tables.describe());
      lastName = place.name;
      return {
        id: `workbook ${await asFailure(() => workbook.get())}`,
        info: { kind: "workbook", ...place },
        settleMs: isCoauthored ? coauthoringMs : 0,
        mayCreateLog: true,
        read: (table) => asFailure(() => tables.read(table)),
        append: (table, rows) => asFailure(() => tables.append(table, rows)),
        create: (table) => asFailure(() => tables.create(table)),
        together: (work) => work(),
      };
    },
  }, sinkTools(options));
}

/** What a refusal of Excel means; what it does not list may have been carried out in part. */
const verdicts: Readonly<Record<string, Verdict>> = {
  editing: { applied: "unknown", next: "readBack", error: "busy" },
  busy: { applied: "unknown", next: "readBack", error: "busy" },
  sheetProtected: { applied: "no", next: "stop", error: "forbidden" },
  belowTable: { applied: "no", next: "stop", error: "conflict" },
};

const unexpected: Verdict = { applied: "unknown", next: "stop", error: "unexpected" satisfies SharingErrorCode };

async function asFailure<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const code = typeof cause === "object" && cause !== null ? String(Reflect.get(cause, "code") ?? "") : "";
    throw new RequestFailure(verdicts[code] ?? unexpected, cause instanceof Error ? cause.message : code, { code, cause });
  }
}
