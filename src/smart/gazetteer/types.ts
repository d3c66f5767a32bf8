import type { Span } from "../types";

/** How a metric is counted, and so how its steps compare: rates, scores and durations absolutely, the rest relatively. */
export type UnitFamily = "rate" | "money" | "count" | "duration" | "score" | "ratio" | "volume";

/** Lowest and highest value that can exist; null where there is no such bound. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** What is known of a metric whatever goal it stands in. */
export interface MetricTraits {
  /** null when the words do not tell. */
  readonly family: UnitFamily | null;
  readonly bounds: Bounds;
  /** +1 more is better, −1 less is better, 0 depends on the goal. */
  readonly good: 1 | -1 | 0;
  /** An attribute such as 效率 or quality, not a metric: it says nothing until it is tied to a process and a number. */
  readonly generic: boolean;
  /** Satisfaction, awareness, morale …: a metric only with a number or an instrument (NPS, a survey). */
  readonly perception: boolean;
}

/** One canonical metric. */
export interface Metric extends MetricTraits {
  readonly code: string;
  /** Its spellings in both languages. */
  readonly names: readonly string[];
  /** The node of the driver graph that the metric belongs to; `inverse` when a rise of the metric is a fall of the node. */
  readonly concept: string;
  readonly inverse: boolean;
}

/** A metric found in a text. Offsets are those of the text that was searched. */
export interface MetricMention extends Span, MetricTraits {
  /** What is measured, the same for the same thing; null when only the shape of the words shows that it is a metric. */
  readonly code: string | null;
  /** The words as they stand in the text. */
  readonly name: string;
}
