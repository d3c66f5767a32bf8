const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Where smoothing begins, after the Engineering Statistics Handbook of NIST (6.4.3.3 and 6.4.3.5): the trend is the mean step,
 * with seasons that from the first period to the second; a season is what its observations differ by, on average, from the
 * line through the middle of their period. The level is the first observation without its season.
 */
export function seasonalStart(values: readonly number[], period: number): { readonly level: number; readonly trend: number; readonly seasons: number[] } {
  const [first = 0] = values;
  if (period === 1) return { level: first, trend: ((values.at(-1) ?? first) - first) / (values.length - 1), seasons: [0] };
  const places = Array.from({ length: period }, (_, place) => place);
  const trend = mean(places.map((place) => (values[period + place]! - values[place]!) / period));
  const periods = Array.from({ length: Math.floor(values.length / period) }, (_, index) => values.slice(index * period, (index + 1) * period));
  const seasons = places.map((place) => mean(periods.map((each) => each[place]! - mean(each) - (place - (period - 1) / 2) * trend)));
  return { level: first - seasons[0]!, trend, seasons };
}
