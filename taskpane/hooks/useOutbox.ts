import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PushFile, Receipt, ResultSink, Waiting } from "../../src/sharing/types";
import { recordReceipts } from "../sharing/recordReceipts";
import { useWorkbook } from "./useWorkbook";

/** What becomes of pushes after they were sent, while the person does other things. */
export interface OutboxCare {
  readonly isRunning: boolean;
  /** What is being waited for; null while something is done. */
  readonly waiting: Waiting | null;
  /** Pushes that have not arrived yet. */
  readonly queued: readonly Receipt[];
  /** Name of what they wait for. */
  readonly target: string;
  /** The same as a file for the person who consolidates. */
  readonly file: PushFile | null;
  readonly error: unknown;
  /** Looks after what waits: sends it, reads it again, notes what was received. */
  readonly lookAfter: () => void;
  /** Stops looking after it, so that a push can begin. */
  readonly rest: () => Promise<void>;
}

type Look = Pick<OutboxCare, "isRunning" | "waiting" | "queued" | "target" | "file" | "error">;

const nothing: Look = { isRunning: false, waiting: null, queued: [], target: "", file: null, error: null };

/** Looks after the outbox of a target as soon as there is one, and whenever it is asked to. */
export function useOutbox(sink: ResultSink | null): OutboxCare {
  const { workbook, refresh } = useWorkbook();
  // What was seen at one target says nothing about the next one.
  const [seen, setSeen] = useState<{ readonly sink: ResultSink | null; readonly look: Look }>({ sink: null, look: nothing });
  const chosen = useRef<ResultSink | null>(null);
  const running = useRef<{ readonly controller: AbortController; readonly done: Promise<void> } | null>(null);

  const rest = useCallback(async () => {
    running.current?.controller.abort();
    await running.current?.done;
  }, []);

  const lookAfter = useCallback(() => {
    // The target of now: a push that was begun before it was changed ends here too.
    const sink = chosen.current;
    if (sink === null || running.current !== null) return;
    const controller = new AbortController();
    const { signal } = controller;
    const tell = (change: Partial<Look>): void =>
      setSeen((before) => ({ sink, look: { ...(before.sink === sink ? before.look : nothing), ...change } }));
    const run = async (): Promise<void> => {
      const outcome = await sink.verify({ signal, onWaiting: (waiting) => tell({ waiting }) });
      const { receipts, file, target } = outcome;
      const recordError = await recordReceipts(workbook, outcome, await workbook.readPushes());
      if (receipts.length > 0) await refresh();
      tell({ ...nothing, queued: receipts.filter(({ state }) => state === "queued"), target: target.name, file, error: recordError });
    };
    tell({ isRunning: true, waiting: null, error: null });
    const done = run()
      .catch((error: unknown) => tell({ isRunning: false, waiting: null, error: signal.aborted ? null : error }))
      .finally(() => {
        running.current = null;
      });
    running.current = { controller, done };
  }, [workbook, refresh]);

  useEffect(() => {
    chosen.current = sink;
    // One at a time: another way to the same target would find its departments held.
    void rest().then(lookAfter);
    return () => {
      chosen.current = null;
      running.current?.controller.abort();
    };
  }, [sink, rest, lookAfter]);

  const look = seen.sink === sink ? seen.look : nothing;
  return useMemo(() => ({ ...look, lookAfter, rest }), [look, lookAfter, rest]);
}
