import { useCallback, type RefObject } from "react";
import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from "@tanstack/react-virtual";

/** Rows drawn above and below what shows. */
const overscan = 12;

interface VirtualRows {
  /** The element that scrolls. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly count: number;
  /** A row that is drawn wherever it is: it may have the keyboard, which must not get lost while somebody scrolls. −1 for none. */
  readonly always: number;
  /** Height of a row in px. */
  readonly height: number;
  readonly keyOf: (index: number) => string;
}

/** Which rows of a long list are to be drawn, and where. */
export function useVirtualRows({ box, count, always, height, keyOf }: VirtualRows): Virtualizer<HTMLDivElement, Element> {
  const rangeExtractor = useCallback((shown: Range) => {
    const drawn = defaultRangeExtractor(shown);
    return always < 0 || always >= shown.count || drawn.includes(always) ? drawn : [...drawn, always].sort((a, b) => a - b);
  }, [always]);
  return useVirtualizer({ count, overscan, rangeExtractor, getScrollElement: () => box.current, estimateSize: () => height, getItemKey: keyOf });
}
