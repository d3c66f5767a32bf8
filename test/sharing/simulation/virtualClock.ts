import type { Clock } from "../../../src/sharing/clock";
import { SharingError } from "../../../src/sharing/sharingError";

/** Numbers 0…1 from a seed (mulberry32): the same seed, the same bad luck. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Real requests that may be on their way while simulated time goes on. */
const mostInFlight = 8;

/** A clock that jumps to whatever happens next: hours pass in seconds, while the server and its file are real. */
export class VirtualClock implements Clock {
  private time = Date.UTC(2026, 10, 21, 8);
  private sleepers: Sleeper[] = [];
  private inFlight = 0;
  private frozen = 0;
  private isScheduled = false;

  constructor(readonly random: () => number) {}

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = { at: this.time + Math.max(0, milliseconds), wake: resolve };
      signal?.addEventListener("abort", () => reject(new SharingError("cancelled")), { once: true });
      this.sleepers.push(sleeper);
      this.schedule();
    });
  }

  /** Real work that takes simulated time like any other. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.inFlight += 1;
    try {
      return await work();
    } finally {
      this.inFlight -= 1;
      this.schedule();
    }
  }

  /** Real work that takes no simulated time at all. */
  async frozenDuring<Result>(work: () => Promise<Result>): Promise<Result> {
    this.frozen += 1;
    try {
      return await work();
    } finally {
      this.frozen -= 1;
      this.schedule();
    }
  }

  /** Everything that follows from the last event is done before the next: promises are settled by then. */
  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(() => setImmediate(() => {
      this.isScheduled = false;
      this.advance();
    }));
  }

  private advance(): void {
    if (this.frozen > 0 || this.inFlight >= mostInFlight) return;
    const next = this.sleepers.reduce<Sleeper | null>((first, sleeper) => (first === null || sleeper.at < first.at ? sleeper : first), null);
    if (next === null) return;
    this.sleepers = this.sleepers.filter((sleeper) => sleeper !== next);
    this.time = Math.max(this.time, next.at);
    next.wake();
    this.schedule();
  }
}
