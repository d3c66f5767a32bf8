import { createLogSink } from "../../src/sharing/logSink";
import { memoryOutbox } from "../../src/sharing/outbox";
import { sinkTools } from "../../src/sharing/sinkTools";
import type { Clock } from "../../src/sharing/clock";
import type {
  Actor, Envelope, Preview, PreviewRequest, PushedBy, PushOutcome, PushRequest, SharedPush, SharedSink, SharedView, SharingWork, TargetInfo,
} from "../../src/sharing/types";
import { memoryGuard } from "../../src/sharing/windowGuard";
import { MemoryTables } from "./memoryTables";

/** Waits as long as it is told to, in no time: what it slept is added to the time of day. */
function quickClock(): Clock {
  let slept = 0;
  return { now: () => Date.now() + slept, sleep: async (milliseconds) => void (slept += milliseconds), random: () => 0.5 };
}

/** The real protocol over tables in memory. What it cannot provoke itself, a test lets fail here. */
export class MemorySink implements SharedSink {
  readonly kind = "local";
  readonly tables: MemoryTables;
  /** Thrown by the next call of the method of that name. */
  readonly failures = new Map<string, unknown>();
  pushCount = 0;
  private readonly sink: SharedSink;

  /** Windows of one browser have one guard. */
  constructor(tables = new MemoryTables(), guard = memoryGuard()) {
    this.tables = tables;
    const source = { kind: "local" as const, name: () => tables.info.name, open: async () => tables };
    this.sink = createLogSink(source, sinkTools({ outbox: memoryOutbox(), clock: quickClock(), guard }));
  }

  describe(signal?: AbortSignal): Promise<TargetInfo> {
    return this.sink.describe(signal);
  }

  async preview(request: PreviewRequest, signal?: AbortSignal): Promise<Preview> {
    this.mayFail("preview");
    return this.sink.preview(request, signal);
  }

  async push(request: PushRequest, work?: SharingWork): Promise<PushOutcome> {
    this.mayFail("push");
    this.pushCount += 1;
    return this.sink.push(request, work);
  }

  async verify(work?: SharingWork): Promise<PushOutcome> {
    this.mayFail("verify");
    return this.sink.verify(work);
  }

  async readShared(signal?: AbortSignal): Promise<SharedView> {
    this.mayFail("readShared");
    return this.sink.readShared(signal);
  }

  async acknowledge(pushes: readonly PushedBy[], actor: Actor, work?: SharingWork): Promise<number> {
    this.mayFail("acknowledge");
    return this.sink.acknowledge(pushes, actor, work);
  }

  async settleConflict(chosen: SharedPush, actor: Actor, work?: SharingWork): Promise<PushOutcome> {
    return this.sink.settleConflict(chosen, actor, work);
  }

  async importPushes(envelopes: readonly Envelope[], work?: SharingWork): Promise<PushOutcome> {
    return this.sink.importPushes(envelopes, work);
  }

  private mayFail(method: string): void {
    if (!this.failures.has(method)) return;
    const error = this.failures.get(method);
    this.failures.delete(method);
    throw error;
  }
}
