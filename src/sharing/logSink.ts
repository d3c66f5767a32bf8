import { consolidation } from "./consolidation";
import { archiveBeyond } from "./log";
import { readLog, summaryOf } from "./logReader";
import type { OpenLog } from "./openLog";
import type { OutboxEntry } from "./outbox";
import { planPushes } from "./plan";
import { outcomeOf, pushResults } from "./push";
import { receiptOf } from "./receipts";
import { RequestFailure } from "./requestFailure";
import { sharedStore } from "./sharedStore";
import type { SharedTables } from "./sharedTables";
import { explained, type SinkTools } from "./sinkTools";
import { SharingError } from "./sharingError";
import type { Preview, PreviewRequest, Receipt, SharedSink, SinkKind } from "./types";
import { verifyOutbox } from "./verify";

/** How a sink gets at its shared workbook; `name` is for messages until then. */
export interface LogSource {
  readonly kind: SinkKind;
  readonly name: () => string;
  readonly open: (signal: AbortSignal | undefined) => Promise<SharedTables>;
}

/**
 * A sink over a shared workbook with a log. Every method throws SharingError; after one, nothing was written (but see
 * `cancelled`). A push that may have been written without an answer does not throw: it is tried again, and in the end
 * its receipt says "queued".
 */
export function createLogSink({ kind, name, open }: LogSource, tools: SinkTools): SharedSink {
  const explain = <T>(work: () => Promise<T>) => explained(work, () => ({ target: name(), table: "tblKpiLog" }));
  const openLog = async (signal: AbortSignal | undefined): Promise<OpenLog> => {
    const tables = await open(signal);
    const store = sharedStore(tables);
    const rows = await store.readLog(signal);
    return { store, view: readLog(rows), logRows: rows.length, outbox: await tools.outbox.list(tables.id) };
  };
  return {
    kind,
    describe: (signal) => explain(async () => (await open(signal)).info),
    preview: (request, signal) => explain(async () => previewOf(await openLog(signal), request)),
    push: (request, work = {}) => explain(async () => pushResults(await openLog(work.signal), request, tools, work)),
    verify: (work = {}) => explain(async () => {
      const target = { kind, name: name(), location: "" };
      const entries = await tools.outbox.list();
      if (entries.length === 0) return outcomeOf(target, []); // nothing to ask for
      const opened = await openLog(work.signal).catch((error: unknown) => waitingFor(error, entries));
      return "store" in opened ? verifyOutbox(opened, tools, work) : outcomeOf(target, opened.waiting);
    }),
    ...consolidation(openLog, explain, tools),
  };
}

/** Without the shared workbook, what waits for it is told all the same, and can be saved as a file. */
function waitingFor(error: unknown, entries: readonly OutboxEntry[]): { readonly waiting: readonly Receipt[] } {
  const reason = error instanceof SharingError ? error.code : error instanceof RequestFailure ? error.verdict.error : "cancelled";
  const queued = entries.filter(({ state }) => state === "queued");
  if (reason === "cancelled" || queued.length === 0) throw error;
  return { waiting: queued.map(({ envelope }) => receiptOf(envelope, "queued", null, reason)) };
}

function previewOf({ store, view, logRows, outbox }: OpenLog, request: PreviewRequest): Preview {
  const departments = planPushes(request, view, outbox).map(({ preview }) => preview);
  const periods = new Set(departments.map(({ period }) => period));
  const standing = view.entries.flatMap(({ period, current }) => (current !== null && periods.has(period) ? [summaryOf(current)] : []));
  return {
    target: store.tables.info,
    departments,
    standing: standing.sort((a, b) => b.at.localeCompare(a.at)),
    logRows,
    shouldArchive: logRows > archiveBeyond,
  };
}
