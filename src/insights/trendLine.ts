/** The line a + b·t through a series at t = 1, 2, …, n. */
export interface TrendLine {
  readonly intercept: number;
  readonly slope: number;
}

/** Ordinary least squares over two values or more. */
export function trendLine(series: readonly number[]): TrendLine {
  const middle = (series.length + 1) / 2;
  // Relative to the first value, so that a level series has exactly its level and no slope.
  const first = series[0]!;
  let total = 0;
  let products = 0;
  let squares = 0;
  series.forEach((value, index) => {
    const distance = index + 1 - middle;
    total += value - first;
    products += distance * (value - first);
    squares += distance * distance;
  });
  const slope = products / squares;
  return { intercept: first + total / series.length - slope * middle, slope };
}
