import { useEffect, useRef, type FocusEvent } from "react";
import { isFocusLost } from "./focus";

/**
 * Keeps the keyboard in a list whose buttons go when they have done their work: it goes on at the button that stands there now.
 * Answers the properties of what the list is in.
 */
export function useKeptFocus<Box extends HTMLElement>() {
  const box = useRef<Box>(null);
  const last = useRef<{ readonly element: Element; readonly place: number } | null>(null);
  useEffect(() => {
    if (last.current === null || last.current.element.isConnected || !isFocusLost()) return;
    const there = buttonsOf(box.current);
    there[Math.min(last.current.place, there.length - 1)]?.focus({ preventScroll: true });
  });
  const onFocus = ({ target }: FocusEvent): void => {
    const place = buttonsOf(box.current).findIndex((button) => button === target);
    last.current = place < 0 ? null : { element: target, place };
  };
  return { ref: box, onFocus };
}

function buttonsOf(box: HTMLElement | null): readonly HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>("button:not(:disabled)") ?? [])];
}
