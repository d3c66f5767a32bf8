import type { Bounds, MetricTraits } from "./gazetteer";

const none: Bounds = { low: null, high: null };
const percentage = { low: 0, high: 100 } satisfies Bounds;
const percentUnit = /^(?:%|％|percent)$/i;

const scales = [/\bout of (\d+)\b/i, /\b(\d+)[- ]point scale/i, /\bon a scale (?:of|from) \d+ to (\d+)/i, /(\d+)\s*分制/, /满分\s*[为是]?\s*(\d+)/];

/** The highest score that the text allows: out of 5, 5分制, 满分100. */
function scaleMaximum(text: string): number | null {
  for (const scale of scales) {
    const found = scale.exec(text)?.[1];
    if (found !== undefined) return Number(found);
  }
  return null;
}

/**
 * What the target may be. A bound that the past levels break is not one of this metric (attainment, a margin on cost);
 * a rate written as a fraction ends at 1.
 */
export function boundsOf(unit: string | null, metric: MetricTraits | null, levels: readonly number[], text: string): Bounds {
  const { low, high } = stated(unit, metric, levels, text);
  return {
    low: low !== null && levels.every((level) => level >= low) ? low : null,
    high: high !== null && levels.every((level) => level <= high) ? high : null,
  };
}

function stated(unit: string | null, metric: MetricTraits | null, levels: readonly number[], text: string): Bounds {
  if (metric === null) return unit !== null && percentUnit.test(unit) ? percentage : none;
  if (unit === "‰" && metric.bounds.high === percentage.high) return { low: metric.bounds.low, high: 10 * percentage.high };
  const scale = metric.family === "score" ? scaleMaximum(text) : null;
  if (scale !== null) return { low: metric.bounds.low, high: scale };
  const isFraction = metric.family === "rate" && (unit === null || unit === "") && levels.every((level) => Math.abs(level) <= 1);
  if (isFraction) return { low: metric.bounds.low, high: metric.bounds.high === null ? null : 1 };
  // A change in percent of a count or of money is not bounded by 100.
  return metric.bounds;
}
