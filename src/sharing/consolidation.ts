import { silence } from "./classify";
import { freezeContent } from "./envelope";
import { archiveBeyond } from "./log";
import { entryFor, summaryOf } from "./logReader";
import type { OpenLog } from "./openLog";
import { persist } from "./persist";
import { pushEnvelopes } from "./push";
import { RequestFailure } from "./requestFailure";
import type { SharedStore } from "./sharedStore";
import type { SinkTools } from "./sinkTools";
import type { Actor, PushedBy, SharedView, SharedWorkbook } from "./types";

type Explain = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** The side of a shared workbook that HR works with: the log as a view, receipts, and pushes that came as files. */
export function consolidation(open: (signal: AbortSignal | undefined) => Promise<OpenLog>, explain: Explain, tools: SinkTools): SharedWorkbook {
  return {
    readShared: (signal) => explain(async () => {
      const opened = await open(signal);
      return viewOf(opened, await opened.store.readReceipts(signal));
    }),

    acknowledge: (pushes, actor, work = {}) => explain(async () => {
      const { store } = await open(work.signal);
      // Listing a push twice does no harm, and each time only what is not there yet is listed.
      return persist(() => listReceipts(store, pushes, actor, work.signal), tools.patience, tools.clock, work.signal);
    }),

    settleConflict: ({ department, period, content }, actor, work = {}) => explain(async () => {
      const opened = await open(work.signal);
      const revision = 1 + (entryFor(opened.view, department, period)?.highestRevision ?? 0);
      return pushEnvelopes(opened, [freezeContent({ department, period, revision, content, ...actor })], tools, work);
    }),

    importPushes: (envelopes, work = {}) => explain(async () => {
      const opened = await open(work.signal);
      const { complete } = opened.view;
      const absent = envelopes.filter(({ pushId }, index) => !complete.has(pushId) && envelopes.findIndex((other) => other.pushId === pushId) === index);
      const there = [...new Set(envelopes.filter(({ pushId }) => complete.has(pushId)).map(({ department }) => department))];
      return pushEnvelopes(opened, absent, tools, work, there);
    }),
  };
}

async function listReceipts(store: SharedStore, pushes: readonly PushedBy[], actor: Actor, signal: AbortSignal | undefined): Promise<number> {
  const listed = await store.readReceipts(signal);
  const rows = pushes.filter(({ pushId }) => !listed.has(pushId)).map(({ pushId, department, period, revision, rows: count }) =>
    ({ pushId, department, period, revision, rows: count, by: actor.by, at: actor.at }));
  if (rows.length === 0) return 0;
  await store.appendReceipts(rows, signal);
  const read = await store.readReceipts(signal); // as with the log, an answer alone proves nothing
  if (rows.some(({ pushId }) => !read.has(pushId))) throw new RequestFailure(silence, "The receipts were not kept");
  return rows.length;
}

function viewOf({ store, view, logRows }: OpenLog, received: ReadonlySet<string>): SharedView {
  const isUnreceived = ({ pushId }: PushedBy) => !received.has(pushId);
  return {
    target: store.tables.info,
    entries: view.entries.map(({ department, period, current, conflicts, highestRevision }) =>
      ({ department, period, current, conflicts, incomplete: highestRevision > (current?.revision ?? 0) })),
    unreceived: view.entries.flatMap(({ pushes }) => pushes).filter(isUnreceived).map(summaryOf),
    logRows,
    shouldArchive: logRows > archiveBeyond,
  };
}
