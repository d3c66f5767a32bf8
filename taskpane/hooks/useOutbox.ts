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
  const [look, setLook] = useState<Look>(nothing);
  const running = useRef<{ readonly controller: AbortController; readonly done: Promise<void> } | null>(null);

  const rest = useCallback(async () => {
    running.current?.controller.abort();
    await running.current?.done;
  }, []);

  const lookAfter = useCallback(() => {
    if (sink === null || running.current !== null) return;
    const controller = new AbortController();
    const { signal } = controller;
    const run = async (): Promise<void> => {
      const outcome = await sink.verify({ signal, onWaiting: (waiting) => setLook((before) => ({ ...before, waiting })) });
      const { receipts, file, target } = outcome;
      const recordError = await recordReceipts(workbook, outcome, await workbook.readPushes());
      if (receipts.length > 0) await refresh();
      setLook({ ...nothing, queued: receipts.filter(({ state }) => state === "queued"), target: target.name, file, error: recordError });
    };
    setLook((before) => ({ ...before, isRunning: true, waiting: null, error: null }));
    const done = run()
      .catch((error: unknown) => setLook((before) => ({ ...before, isRunning: false, waiting: null, error: signal.aborted ? null : error })))
      .finally(() => {
        running.current = null;
      });
    running.current = { controller, done };
  }, [sink, workbook, refresh]);

  useEffect(() => {
    lookAfter();
    return () => running.current?.controller.abort();
  }, [lookAfter]);

  return useMemo(() => ({ ...look, lookAfter, rest }), [look, lookAfter, rest]);
}
