import { directionCues } from "./drivers/directionWords";
import { findMetrics, type MetricMention } from "./gazetteer";
import type { GoalFields } from "./types";

/** The metric that a goal is about: the field says so, otherwise the first one of the text that is no mere attribute. */
export function metricOfGoal(text: string, fields: GoalFields): MetricMention | null {
  const named = fields.metric == null ? [] : findMetrics(fields.metric);
  const mentions = named.length > 0 ? named : findMetrics(text);
  // In a name the head stands last (校招生一年内流失率); in a sentence the metric is named first.
  const ordered = named.length > 0 ? [...mentions].reverse() : mentions;
  return ordered.find(({ generic }) => !generic) ?? ordered[0] ?? null;
}

/** Which way is better: as the metric is known, otherwise as the words of the text say. */
export function goodOf(text: string, metric: MetricMention | null): 1 | -1 | 0 {
  if (metric !== null && metric.code !== null && metric.good !== 0) return metric.good;
  const signs = new Set(directionCues(text).map(({ sign }) => sign));
  const [said = 0] = signs;
  return signs.size === 1 ? said : (metric?.good ?? 0);
}
