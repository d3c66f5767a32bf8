export { findMetrics } from "./findMetrics";
export { metricByCode, metrics } from "./metrics";
export type { Bounds, Metric, MetricMention, MetricTraits, UnitFamily } from "./types";
