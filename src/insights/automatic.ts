import { smoothingKind } from "./forecastMethods";
import { smooth } from "./smoothing";
import { fitSmoothing, type GivenConstants } from "./smoothingFit";

/** What `auto` chooses among without a season, simplest first. */
const candidates = ["naive", "ses", "holt", "damped"] as const;
type Candidate = (typeof candidates)[number];

/** Errors count from the third value on: the first two are what the start states of a trend are made of. */
const firstCounted = 2;

/** One-step errors below this share of the largest value are the dust of decimals: such a fit is perfect. */
const dust = 1e-9;

/**
 * The method that `auto` stands for. With a season: hw from two seasons on, the value of a season ago from one on. Else
 * the lowest final prediction error,
 *
 *   FPE = Σe²/N · (N+k)/(N−k), N one-step errors, k constants estimated,
 *
 * among naive, ses, holt and damped, the simpler one on a tie. A method with as many constants as errors is not tried,
 * so that fewer than four values keep the last one and a trend is seen from five on.
 * Source: H. Akaike, Fitting Autoregressive Models for Prediction, 1969; it ranks as AIC does, and serves short series.
 */
export function automaticMethod(
  series: readonly number[],
  season: number,
  given: GivenConstants,
): Candidate | "hw" | "seasonal" {
  if (season > 0 && series.length >= 2 * season) return "hw";
  if (season > 0 && series.length >= season) return "seasonal";
  let chosen: Candidate = "naive";
  let lowest = Infinity;
  for (const candidate of candidates) {
    const error = predictionError(candidate, series, given);
    if (error < lowest) [chosen, lowest] = [candidate, error];
  }
  return chosen;
}

/** The final prediction error of a method, in shares of the largest value; infinite where the series is too short. */
function predictionError(candidate: Candidate, series: readonly number[], given: GivenConstants): number {
  const count = series.length - firstCounted;
  if (count < 1) return Infinity;
  const kind = smoothingKind(candidate === "naive" ? "ses" : candidate, series, 0);
  // The last value carried forward is simple smoothing that forgets everything before it.
  const { constants, start, estimated } = fitSmoothing(series, kind, candidate === "naive" ? { ...given, alpha: 1 } : given);
  if (count <= estimated) return Infinity;
  const errors = new Float64Array(series.length);
  smooth(series, constants, start, kind.seasonKind, errors);
  const size = series.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1;
  const meanSquare = errors.subarray(firstCounted).reduce((total, error) => total + (error / size) * (error / size), 0) / count;
  return (Math.max(meanSquare, dust * dust) * (count + estimated)) / (count - estimated);
}
