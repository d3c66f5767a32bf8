import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGraphSink, memoryOutbox, sharedRows } from "../../../src/sharing";
import { contentKey, contentOf } from "../../../src/sharing/content";
import { SharingError } from "../../../src/sharing/sharingError";
import type { PushOutcome, SharedSink } from "../../../src/sharing/types";
import { memoryGuard } from "../../../src/sharing/windowGuard";
import { results } from "../support";
import { baseUrl, hostileNetwork, hostility, type Hostility } from "./hostileNetwork";
import { serverProcess, type ServerProcess } from "./serverProcess";
import { partsThatChanged, sharedWorkbookWithMore } from "./sharedWorkbook";
import { seeded, VirtualClock } from "./virtualClock";

export interface SimulationOptions {
  readonly seed: number;
  readonly departments: number;
  readonly revisions: number;
  readonly kills: number;
  readonly rates?: Hostility;
}

export interface SimulationReport {
  readonly seed: number;
  /** Departments whose newest revision is in the view, whole and exactly once. */
  readonly right: number;
  /** Pushes that a receipt called sent or confirmed and that the log does not have. */
  readonly lost: readonly string[];
  readonly acknowledged: number;
  /** Rows of the view beyond those that there should be. */
  readonly doubles: number;
  readonly conflicts: number;
  /** Parts of the file that nobody may touch, and that changed all the same. */
  readonly changedParts: readonly string[];
  /** Pushes that are still on their way when everybody has listed and looked. */
  readonly unreceived: number;
  readonly logRows: number;
  readonly simulatedMinutes: number;
  readonly events: Readonly<Record<string, number>>;
  readonly file: Uint8Array;
}

const fileName = "kpi-shared-results.xlsx";
const rowsPerDepartment = 4;

/** Many departments push several revisions each at the same time, over a bad network, to a server that keeps dying. */
export async function simulate({ seed, departments, revisions, kills, rates = hostility }: SimulationOptions): Promise<SimulationReport> {
  const folder = mkdtempSync(join(tmpdir(), "kpi-simulation-"));
  const before = sharedWorkbookWithMore(join(folder, fileName));
  const server = serverProcess(folder);
  try {
    await server.start();
    const clock = new VirtualClock(seeded(seed));
    const network = hostileNetwork(server, clock, rates);
    const started = clock.now();
    const names = Array.from({ length: departments }, (_, index) => `Department ${index + 1}`);
    const acknowledged = new Set<string>();
    const dying = killAtRandom(server, clock, kills);
    const sinks = names.map(() => sinkOver(network.request, clock));
    await Promise.all(names.map(async (name, index) => pushRevisions(sinks[index] as SharedSink, name, revisions, clock, acknowledged)));
    await dying;
    await network.settled();

    const hr = sinkOver(network.request, clock);
    const view = await insist(clock, () => hr.readShared());
    await insist(clock, async () => hr.acknowledge((await hr.readShared()).unreceived, { by: "HR", at: new Date(clock.now()).toISOString() }));
    const left = await Promise.all(sinks.map((sink) => insist(clock, () => sink.verify())));
    const whole = new Set(view.unreceived.map(({ pushId }) => pushId)); // nothing was received before: every whole push
    const rows = sharedRows(view);
    const file = readFileSync(join(folder, fileName));
    return {
      seed,
      right: names.filter((name) => isNewest(rows, name, revisions)).length,
      acknowledged: acknowledged.size,
      lost: [...acknowledged].filter((pushId) => !whole.has(pushId)),
      doubles: rows.length - departments * rowsPerDepartment,
      conflicts: view.entries.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
      changedParts: partsThatChanged(before, file),
      unreceived: left.flatMap(({ receipts }) => receipts).filter(({ state }) => state !== "received").length,
      logRows: view.logRows,
      simulatedMinutes: (clock.now() - started) / 60_000,
      events: network.counts,
      file,
    };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function sinkOver(request: typeof fetch, clock: VirtualClock): SharedSink {
  // Its own outbox and its own browser: every department sits at another computer.
  return createGraphSink({ kind: "microsoft365", baseUrl, token: "replaced on the way", workbook: fileName }, request, { outbox: memoryOutbox(), guard: memoryGuard(), clock });
}

const contentAt = (department: string, revision: number) =>
  results(department, rowsPerDepartment, { comment: `=revision ${revision}`, score: 60 + revision });

/** Somebody who pushes again as soon as something is corrected, and opens the pane from time to time until all is confirmed. */
async function pushRevisions(sink: SharedSink, department: string, revisions: number, clock: VirtualClock, acknowledged: Set<string>): Promise<void> {
  const note = ({ receipts }: PushOutcome) => {
    for (const { envelope, state } of receipts) if (state !== "queued") acknowledged.add(envelope.pushId);
    return receipts;
  };
  for (let revision = 1; revision <= revisions; revision++) {
    note(await insist(clock, () => sink.push({ results: contentAt(department, revision), known: [], by: department, at: new Date(clock.now()).toISOString() })));
  }
  for (;;) {
    const receipts = note(await insist(clock, () => sink.verify()));
    if (receipts.every(({ state }) => state === "confirmed" || state === "received")) return;
    await clock.sleep(60_000);
  }
}

/** Nobody tries for longer than a working day. */
const patienceMs = 8 * 3_600_000;

/** A person who reads the message and tries again after a while. */
async function insist<Result>(clock: VirtualClock, work: () => Promise<Result>): Promise<Result> {
  const end = clock.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const canPass = error instanceof SharingError && ["unreachable", "throttled", "locked"].includes(error.code);
      if (!canPass || clock.now() > end) throw error;
      await clock.sleep(20_000 + clock.random() * 40_000);
    }
  }
}

async function killAtRandom(server: ServerProcess, clock: VirtualClock, kills: number): Promise<void> {
  for (let kill = 0; kill < kills; kill++) {
    await clock.sleep(2_000 + clock.random() * 30_000);
    await server.kill();
    await clock.sleep(500 + clock.random() * 20_000);
    await clock.frozenDuring(() => server.start());
  }
}

function isNewest(rows: ReturnType<typeof sharedRows>, department: string, revision: number): boolean {
  const own = rows.filter((row) => row.department === department).map(contentKey).sort();
  const wanted = contentOf(contentAt(department, revision)).map(contentKey).sort();
  return JSON.stringify(own) === JSON.stringify(wanted);
}
