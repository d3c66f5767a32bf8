import { useCallback, useRef } from "react";

export interface Press {
  /** A pointer went down on the form. */
  readonly press: () => void;
  /** Shows something now, or once the pointer is up again: what grows under a pointer takes the button away before its click. */
  readonly afterPress: (show: () => void) => void;
}

/** Holds back what would move the form while somebody presses a button on it. */
export function usePress(): Press {
  // Null while nothing is pressed.
  const waiting = useRef<(() => void)[] | null>(null);
  const press = useCallback(() => {
    if (waiting.current !== null) return;
    waiting.current = [];
    const over = new AbortController();
    const end = (): void => {
      over.abort();
      const shown = waiting.current ?? [];
      waiting.current = null;
      for (const show of shown) show();
    };
    // The click comes after the release; none comes where the pointer was released elsewhere.
    const release = (): void => void setTimeout(() => (over.signal.aborted ? undefined : end()));
    window.addEventListener("click", end, { signal: over.signal });
    for (const event of ["pointerup", "pointercancel"]) window.addEventListener(event, release, { capture: true, signal: over.signal });
  }, []);
  const afterPress = useCallback<Press["afterPress"]>((show) => {
    if (waiting.current === null) show();
    else waiting.current.push(show);
  }, []);
  return { press, afterPress };
}
