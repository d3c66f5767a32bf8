import { useEffect, useRef, type FocusEvent } from "react";
import { isFocusLost } from "../../../hooks/focus";

/**
 * Where a step takes its own button away the keyboard lands on the part of the screen that says what became of it.
 * Answers the properties of that part.
 */
export function useLanding<Box extends HTMLElement>() {
  const box = useRef<Box>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    if (last.current === null || last.current.isConnected || !isFocusLost()) return;
    box.current?.focus();
  });
  const onFocus = ({ target }: FocusEvent): void => {
    last.current = target;
  };
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null) last.current = null;
  };
  return { ref: box, tabIndex: -1, onFocus, onBlur };
}
