import { findMetrics } from "./gazetteer";
import type { MetricMention } from "./gazetteer/types";
import { normalise, readNormal, type Reading } from "./grammar";
import { itemsOf, type Item } from "./slots/items";
import { partsOf, type Part } from "./slots/parts";
import { textVerdicts, type TextVerdicts } from "./verdicts/text";

/** A goal's text taken apart, and what its words alone decide. */
export interface Analysis {
  readonly reading: Reading;
  readonly metrics: readonly MetricMention[];
  readonly items: readonly Item[];
  readonly parts: readonly Part[];
  readonly verdicts: TextVerdicts;
}

/** Reads a goal: grammar, metrics, words, parts, verdicts. O(length). */
export function analyse(text: string): Analysis {
  const normal = normalise(text);
  const metrics = findMetrics(normal.text);
  const starts = new Set(metrics.map(({ start }) => start));
  const reading = readNormal(normal, { isMetricAt: (offset) => starts.has(offset) });
  const items = itemsOf(reading, metrics);
  const parts = partsOf(reading, items);
  return { reading, metrics, items, parts, verdicts: textVerdicts(parts, reading.times) };
}
