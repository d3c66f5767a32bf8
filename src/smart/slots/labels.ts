import { Words } from "../lexicon";
import { headOf, type Head } from "./heads";
import { has, type Item } from "./items";

/** The head that a label names, and the index of the item behind its colon. */
export interface Label {
  readonly head: Head;
  readonly ends: number;
}

/** What stands before a colon is what is measured, where behind it there is only how much and by when: 日活用户：2026年达到90人. */
export function labelOf(lower: string, items: readonly Item[], chinese: boolean): Label | null {
  const before = items[0]?.end ?? 0;
  const colon = lower.slice(before, items.at(-1)?.start).indexOf(":") + before;
  // (2025 plan: 9.8) is an aside.
  if (colon < before || /\([^)]*$/.test(lower.slice(0, colon))) return null;
  const at = items.findIndex(({ start }) => start > colon);
  if (at < 1 || items[at - 1]!.end > colon || !isOnlyAmount(items.slice(at))) return null;
  const head = headOf(items, 0, at, chinese);
  if (head === null) return null;
  return { head: (head.kind !== "people" && head.kind !== "thing") || head.isAttribute ? head : { ...head, kind: "metric" }, ends: at };
}

/** A target behind nothing but words of reaching and keeping, and before nothing but its unit, whichever that is. */
function isOnlyAmount(items: readonly Item[]): boolean {
  const at = items.findIndex(({ quantity }) => quantity !== null);
  const quantity = items[at]?.quantity;
  if (quantity?.role !== "target" || !items.slice(0, at).every((item) => item.time !== null || has(item, Words.reach | Words.keep | Words.function))) return false;
  const behind = items.slice(at + 1).filter((item) => item.start >= quantity.end && item.time === null && !has(item, Words.function));
  return behind.length === 0 || (behind.length === 1 && behind[0]!.metric === null && behind[0]!.quantity === null && behind[0]!.start <= quantity.end + 1);
}
