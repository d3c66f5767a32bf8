import { memoryOutbox } from "../../src/sharing";
import { classify } from "../../src/sharing/classify";
import type { Clock } from "../../src/sharing/clock";
import { createLogSink } from "../../src/sharing/logSink";
import { RequestFailure } from "../../src/sharing/requestFailure";
import { sinkTools } from "../../src/sharing/sinkTools";
import type { KnownPush, SharedSink } from "../../src/sharing/types";
import { memoryGuard } from "../../src/sharing/windowGuard";
import type { MemoryTables } from "./memoryTables";
import { results } from "./support";

/** A clock that stands still but for the pauses that are made. */
export function stillClock(): Clock & { readonly slept: number[] } {
  let time = Date.UTC(2026, 10, 21, 8);
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
}

/** One person at one computer, with a shared workbook that others may use too. */
export function person(tables: MemoryTables, clock = stillClock(), outbox = memoryOutbox()) {
  const tools = sinkTools({ clock, outbox, guard: memoryGuard() });
  const sink = createLogSink({ kind: "workbook", name: () => "shared.xlsx", open: async () => tables }, tools);
  const states = async () => (await outbox.list(tables.id)).map(({ state }) => state);
  return { sink, clock, outbox, states };
}

export const push = (sink: SharedSink, list = results("Sales", 3), known: readonly KnownPush[] = [], by = "Li Na") =>
  sink.push({ results: list, known, by, at: "2026-11-21T08:00:00Z" });

/** A request that a server refused. */
export const answer = (status: number, code = "", retryAfterMs: number | null = null) =>
  new RequestFailure(classify({ kind: "answer", status, code }), `${status}`, { code, retryAfterMs });
