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

const down = /降低|下降|减少|压降|压减|压缩|缩短|削减|控制在|不高于|不超过|低于|以内|以下|\b(?:reduce|cut|lower|decrease|shorten|halve|down|below|at most|no more than|under|fewer|less)\b/i;
const up = /提高|提升|增加|增长|扩大|不低于|不少于|至少|以上|高于|超过|突破|\b(?:raise|increase|grow|lift|boost|improve|at least|above|up|more than|no less than|exceed|expand)\b/i;

/** Which way is better: as the metric is known, otherwise as the words of the text say. */
export function goodOf(text: string, metric: MetricMention | null): 1 | -1 | 0 {
  if (metric !== null && metric.code !== null && metric.good !== 0) return metric.good;
  const isDown = down.test(text);
  const isUp = up.test(text);
  if (isDown !== isUp) return isDown ? -1 : 1;
  return metric?.good ?? 0;
}
