import { useCallback, useEffect, useState } from "react";

export interface Reading<Value> {
  /** Null until the first answer; the last good one while reading again. */
  readonly value: Value | null;
  readonly error: unknown;
  readonly again: () => void;
}

interface Answer<Value> {
  readonly value: Value | null;
  readonly error: unknown;
}

/** Reads now and whenever `read` or `revision` changes; a late answer never overwrites a newer one. */
export function useReading<Value>(read: (signal: AbortSignal) => Promise<Value>, revision: number): Reading<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ value: null, error: null });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    read(controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setAnswer({ value, error: null });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setAnswer((before) => ({ ...before, error }));
      },
    );
    return () => controller.abort();
  }, [read, revision, attempt]);

  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...answer, again };
}
