import type { ChartTrendline } from "../chart";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The points of a trendline: least squares, or the mean of the last values. */
export function trendPoints({ type, movingAveragePeriod = 2 }: ChartTrendline, xs: readonly number[], values: readonly (number | null)[]): Point[] {
  const known = values.flatMap((y, index) => (y === null ? [] : [{ x: xs[index] ?? index + 1, y }])).sort((a, b) => a.x - b.x);
  if (known.length < 2) return [];
  if (type === "MovingAverage") {
    return known.flatMap(({ x }, index) => {
      if (index + 1 < movingAveragePeriod) return [];
      const span = known.slice(index + 1 - movingAveragePeriod, index + 1);
      return [{ x, y: span.reduce((sum, { y }) => sum + y, 0) / span.length }];
    });
  }
  const logX = type === "Logarithmic" || type === "Power";
  const logY = type === "Exponential" || type === "Power";
  const usable = known.filter(({ x, y }) => (!logX || x > 0) && (!logY || y > 0));
  const line = fitted(usable.map(({ x, y }) => ({ x: logX ? Math.log(x) : x, y: logY ? Math.log(y) : y })));
  return usable.map(({ x }) => {
    const y = line.intercept + line.slope * (logX ? Math.log(x) : x);
    return { x, y: logY ? Math.exp(y) : y };
  });
}

function fitted(known: readonly Point[]): { readonly slope: number; readonly intercept: number } {
  const count = Math.max(1, known.length);
  const meanX = known.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = known.reduce((sum, { y }) => sum + y, 0) / count;
  const slope = known.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / (known.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0) || 1);
  return { slope, intercept: meanY - slope * meanX };
}
