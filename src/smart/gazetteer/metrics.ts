import { lexicon } from "./lexicon";
import type { Metric } from "./types";

/** The metrics that have a name of their own; others are known by a word and the ending behind it (投诉率, complaint rate). */
export function metrics(): readonly Metric[] {
  return lexicon().metrics;
}
