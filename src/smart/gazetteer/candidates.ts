import type { Span } from "../types";
import type { Metric, MetricTraits } from "./types";

/** A place where a metric may stand: a canonical one, or one that only the shape of its words shows. */
export interface Candidate extends Span {
  readonly metric: Metric | null;
  readonly traits: MetricTraits;
}
