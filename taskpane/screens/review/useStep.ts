import { useCallback, useRef, useState } from "react";
import type { Message } from "../../../src/text/language";

interface Report {
  /** Why the step was not taken; null when it was. */
  readonly refused: Message | null;
}

export interface Step<Words extends readonly unknown[]> {
  /** `done` is called once the step is taken; a refused one leaves what was written. */
  readonly run: (words: Words, done?: () => void) => void;
  readonly isRunning: boolean;
  readonly report: Report | null;
  readonly error: unknown;
  readonly dismiss: () => void;
}

const idle = { isRunning: false, report: null, error: null } as const;

/** One step at a time, whatever is clicked. Work that answers null has not taken it and says why elsewhere. */
export function useStep<Words extends readonly unknown[]>(work: (...words: Words) => Promise<Report | null>): Step<Words> {
  const [state, setState] = useState<Pick<Step<Words>, "isRunning" | "report" | "error">>(idle);
  // A ref, not the state: the second click of a double click comes before React has rendered the first.
  const busy = useRef(false);
  const run = useCallback((words: Words, done = () => {}) => {
    if (busy.current) return;
    busy.current = true;
    setState({ isRunning: true, report: null, error: null });
    work(...words).then(
      (report) => {
        setState({ isRunning: false, report, error: null });
        if (report?.refused === null) done();
      },
      (error: unknown) => setState({ isRunning: false, report: null, error }),
    ).finally(() => {
      busy.current = false;
    });
  }, [work]);
  const dismiss = useCallback(() => setState(idle), []);
  return { ...state, run, dismiss };
}
