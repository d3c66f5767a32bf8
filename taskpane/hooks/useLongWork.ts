import { useCallback, useMemo, useRef, useState } from "react";
import type { Work } from "../../src/workbook/types";

export type LongWorkState<Result> =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly done: number; readonly total: number; readonly cancelling: boolean }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly error: unknown };

export interface LongWork<Result> {
  readonly state: LongWorkState<Result>;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/**
 * Work that takes a while: one run at a time whatever is clicked, progress, cancel, and an outcome that stays until it
 * is dismissed.
 */
export function useLongWork<Result>(run: (work: Work) => Promise<Result>): LongWork<Result> {
  const [state, setState] = useState<LongWorkState<Result>>({ kind: "idle" });
  // A ref, not the state: the second click of a double click comes before React has rendered the first.
  const running = useRef<AbortController | null>(null);

  const start = useCallback(() => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: "running", done: 0, total: 0, cancelling: false });
    const onProgress = (done: number, total: number) =>
      setState((current) => (current.kind === "running" ? { ...current, done, total } : current));
    run({ onProgress, signal: controller.signal })
      .then(
        (result) => setState({ kind: "done", result }),
        (error: unknown) => setState({ kind: "failed", error }),
      )
      .finally(() => {
        running.current = null;
      });
  }, [run]);

  const cancel = useCallback(() => {
    running.current?.abort();
    setState((current) => (current.kind === "running" ? { ...current, cancelling: true } : current));
  }, []);

  const dismiss = useCallback(() => setState((current) => (current.kind === "running" ? current : { kind: "idle" })), []);

  return useMemo(() => ({ state, start, cancel, dismiss }), [state, start, cancel, dismiss]);
}
