import { deliver } from "./deliver";
import { findWorkbook, type SharedWorkbook } from "./driveItem";
import { freeze } from "./envelope";
import { createGraphClient, GraphFailure, type GraphTarget } from "./graphClient";
import { logTable } from "./log";
import { readLog, type LogView } from "./logReader";
import { openLog, type LogTable } from "./logTable";
import { localOutbox, type Outbox } from "./outbox";
import { standardPatience, type Patience } from "./patience";
import { planPushes } from "./plan";
import { SharingError, type Envelope, type PushOutcome, type PushRequest, type Receipt, type ResultSink } from "./types";

export interface GraphSinkTarget extends GraphTarget {
  /** A pasted link, a file name, or an item's id; left out, the workbook of a local server. */
  readonly workbook?: string;
}

export interface GraphSinkOptions {
  readonly outbox?: Outbox;
  readonly patience?: Partial<Patience>;
}

/**
 * Pushes results to a shared workbook through the Graph workbook API: Microsoft 365 and the local server are the same.
 * Every method throws SharingError; after one, nothing was written (but see `cancelled`). A push that may have been
 * written without an answer does not throw: it is tried again, and in the end its receipt says "queued".
 */
export function createGraphSink(target: GraphSinkTarget, request: typeof fetch, options: GraphSinkOptions = {}): ResultSink {
  const patience = { ...standardPatience, ...options.patience };
  const outbox = options.outbox ?? localOutbox();
  // Called as a plain function: a browser's fetch refuses any other `this`.
  const client = createGraphClient(target, (input, init) => request(input, init), patience.requestMs);

  let lastName = target.workbook ?? "";
  const find = async (signal: AbortSignal | undefined) => {
    const workbook = await findWorkbook(client, target.workbook, signal);
    lastName = workbook.info.name;
    return workbook;
  };
  const explain = <T>(work: () => Promise<T>) => explained(work, () => ({ target: lastName, table: logTable }));
  const open = async (signal: AbortSignal | undefined): Promise<OpenTarget> => {
    const workbook = await find(signal);
    const log = await openLog(client, workbook, signal);
    return { workbook, log, view: readLog(await log.read(signal)), waiting: await outbox.list(workbook.id) };
  };

  return {
    describe: (signal) => explain(async () => (await find(signal)).info),

    preview: (results, signal) => explain(async () => {
      const { workbook, view, waiting } = await open(signal);
      return { target: workbook.info, departments: planPushes(results, view, waiting).map(({ preview }) => preview) };
    }),

    push: (push, onProgress, signal) => explain(async () => {
      const opened = await open(signal);
      return await pushTo(opened, push, { outbox, patience, onProgress, signal });
    }),
  };
}

interface OpenTarget {
  readonly workbook: SharedWorkbook;
  readonly log: LogTable;
  readonly view: LogView;
  /** What the outbox holds for this workbook. */
  readonly waiting: readonly Envelope[];
}

interface PushTools {
  readonly outbox: Outbox;
  readonly patience: Patience;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

async function pushTo(opened: OpenTarget, { results, by, at }: PushRequest, tools: PushTools): Promise<PushOutcome> {
  const { workbook, log, view, waiting } = opened;
  const { outbox, patience, onProgress, signal } = tools;
  const settle = async (envelope: Envelope) => {
    const done = waiting.filter(({ department, period, revision }) =>
      department === envelope.department && period === envelope.period && revision <= envelope.revision);
    for (const { pushId } of [...done, envelope]) await outbox.remove(workbook.id, pushId);
  };

  const confirmed: Envelope[] = [];
  for (const envelope of waiting.filter(({ pushId }) => view.complete.has(pushId))) {
    await settle(envelope); // it arrived after all, later than we looked
    confirmed.push(envelope);
  }
  const open = waiting.filter(({ pushId }) => !view.complete.has(pushId));
  const planned = planPushes(results, view, open);
  const envelopes = planned.flatMap(({ revision, waiting: frozen, ...place }) =>
    revision === null ? [] : [frozen ?? freeze({ ...place, revision, by, at })]);
  for (const envelope of envelopes) await outbox.put(workbook.id, envelope);

  const rows = (list: readonly Envelope[]) => list.reduce((sum, envelope) => sum + envelope.results.length, 0);
  let done = 0;
  onProgress?.(done, rows(envelopes));
  const queued = envelopes.length === 0 ? [] : await deliver(envelopes, {
    log,
    patience,
    signal,
    onConfirmed: async (envelope) => {
      await settle(envelope);
      confirmed.push(envelope);
      onProgress?.((done += envelope.results.length), rows(envelopes));
    },
  });
  const receipts: Receipt[] = [
    ...confirmed.map((envelope) => ({ envelope, state: "confirmed" as const })),
    ...queued.map((envelope) => ({ envelope, state: "queued" as const })),
  ];
  return { target: workbook.info, receipts, unchanged: unchangedIn(planned, confirmed) };
}

/** Departments for which nothing was written, now or since they were last asked about. */
function unchangedIn(planned: readonly { department: string; revision: number | null }[], confirmed: readonly Envelope[]): string[] {
  const arrived = new Set(confirmed.map(({ department }) => department));
  return planned.filter(({ department, revision }) => revision === null && !arrived.has(department)).map(({ department }) => department);
}

/** Every failure as a SharingError, with the names that its words need. */
async function explained<T>(work: () => Promise<T>, names: () => Readonly<Record<string, string>>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof SharingError) throw new SharingError(cause.code, { ...names(), ...cause.parameters }, { cause: cause.cause });
    throw new SharingError(cause instanceof GraphFailure ? cause.verdict.error : "unexpected", names(), { cause });
  }
}
