import { Words } from "../lexicon";
import { has } from "../slots/items";
import type { Part } from "../slots/parts";
import type { Span } from "../types";
import { wordSet } from "../slots/wordSet";

const comparing = wordSet("at|above|below|within|meet|exceed|beat|under|over|than|to|hit|reach|achieve|better|at least|at most|达到|高于|低于|优于|控制|以内|以上|以下|超过|突破|达|保持|维持|完成|不低于|不高于|不超过|不超");

/** A benchmark that can be looked up, with words that compare with it. */
export function benchmarkOf({ items }: Part): Span | null {
  for (let at = 0; at < items.length; at++) {
    // A budget of 8,000: the amount is what may be spent.
    if (!has(items[at], Words.benchmark) || items.slice(Math.max(0, at - 2), at + 3).some(({ quantity }) => quantity?.role === "budget")) continue;
    for (let near = Math.max(0, at - 5); near < Math.min(items.length, at + 2); near++) {
      if (near !== at && comparing.has(items[near]!.text)) return items[at]!;
    }
  }
  return null;
}
