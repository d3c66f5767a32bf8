import { mean } from "../scoring/statistics";
import type { SeasonKind, States } from "./smoothing";

/**
 * A first guess at the states of a seasonal series before its first value, from its first two seasons: the trend from
 * one season's mean to the next, the level that this trend starts from, and what each item of the season adds to it.
 */
export function seasonalStart(series: Float64Array, season: number, kind: SeasonKind): States {
  const firstMean = mean([...series.subarray(0, season)]);
  const trend = (mean([...series.subarray(season, 2 * season)]) - firstMean) / season;
  const steady = firstMean - (trend * (season + 1)) / 2;
  // A steep rise from near 0 would start below 0, where a factor has no meaning.
  const line = kind === "multiplicative" && steady + trend <= 0 ? { level: firstMean, trend: 0 } : { level: steady, trend };
  const items = Array.from({ length: season }, (_, item) =>
    mean([item, item + season].map((time) => {
      const base = line.level + line.trend * (time + 1);
      return kind === "multiplicative" ? series[time]! / base : series[time]! - base;
    })),
  );
  const average = mean(items);
  return { ...line, seasonal: items.map((item) => (kind === "multiplicative" ? item / average : item - average)) };
}
