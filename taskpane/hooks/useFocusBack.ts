import { useEffect, useState } from "react";
import { isFocusLost } from "./focus";

/**
 * Gives the keyboard back to what had it before this came, once this has gone. Fluent does so for the trigger of a dialog
 * alone, and what a menu opens has none: its item is gone by then.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => {
    if (isFocusLost() && before instanceof HTMLElement) before.focus({ preventScroll: true });
  }, [before]);
}
