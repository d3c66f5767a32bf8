export { findMetrics } from "./findMetrics";
export { metrics } from "./metrics";
export type { Bounds, Metric, MetricMention, MetricTraits, UnitFamily } from "./types";
