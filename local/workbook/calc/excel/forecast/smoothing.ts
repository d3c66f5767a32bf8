import { seasonalStart } from "./seasonalStart";

/** How fast the level, the trend and the season follow what is observed: shares from 0 to 1. */
export interface Rates {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

/** A series smoothed to its end. */
export interface Smoothed {
  readonly rates: Rates;
  /** For each observation but the first what was expected of it one step before. */
  readonly expected: readonly number[];
  readonly meanSquaredError: number;
  /** The value so many steps after the end. */
  readonly ahead: (steps: number) => number;
}

/** The level and its trend after an observation. Of seasons, each by its place in the period. */
interface State {
  level: number;
  trend: number;
  readonly seasons: number[];
}

/**
 * Additive exponential smoothing with the classic equations of Holt and Winters: level `α(y − s) + (1 − α)(l + b)`, trend
 * `β(l − l₋₁) + (1 − β)b`, season `γ(y − l) + (1 − γ)s`. It begins at the first observation, with the trend and the season that
 * `seasonalStart` finds.
 * @param period observations in a period; 1 for none
 */
function smooth(values: readonly number[], period: number, start: Readonly<State>, { alpha, beta, gamma }: Rates): { readonly expected: number[]; readonly state: State } {
  const state: State = { ...start, seasons: [...start.seasons] };
  const expected: number[] = [];
  for (let index = 1; index < values.length; index++) {
    const [value, place] = [values[index]!, index % period];
    const season = state.seasons[place]!;
    const carried = state.level + state.trend;
    expected.push(carried + season);
    const level = alpha * (value - season) + (1 - alpha) * carried;
    state.trend = beta * (level - state.level) + (1 - beta) * state.trend;
    if (period > 1) state.seasons[place] = gamma * (value - level) + (1 - gamma) * season;
    state.level = level;
  }
  return { expected, state };
}

export const meanSquare = (errors: readonly number[]): number => errors.reduce((sum, error) => sum + error * error, 0) / errors.length;

/** Rates that a search begins at: the error has more than one valley. */
const STARTS = [0, 0.2, 0.5, 0.8, 1];
/** Rates are found to this. */
const RESOLUTION = 0.0005;

/** The rates with the least mean squared error of one step ahead: the best of a coarse grid, then ever smaller steps from there. */
function bestRates(errorOf: (rates: Rates) => number, isSeasonal: boolean): Rates {
  const grid = STARTS.flatMap((alpha) => STARTS.flatMap((beta) => (isSeasonal ? STARTS : [0]).map((gamma): Rates => ({ alpha, beta, gamma }))));
  let [best, least] = [grid[0]!, Infinity];
  const consider = (rates: Rates): boolean => {
    const error = errorOf(rates);
    // What is better by rounding alone would lead the search astray.
    if (!(error < least * (1 - 1e-12))) return false;
    [best, least] = [rates, error];
    return true;
  };
  for (const rates of grid) consider(rates);
  const names = isSeasonal ? (["alpha", "beta", "gamma"] as const) : (["alpha", "beta"] as const);
  for (let step = 0.2; step > RESOLUTION; ) {
    const { length } = names.filter((name) => [step, -step].some((by) => consider({ ...best, [name]: Math.min(1, Math.max(0, best[name] + by)) })));
    if (length === 0) step /= 2;
  }
  return best;
}

/** A series with the rates that fit it best. */
export function fit(values: readonly number[], period: number): Smoothed {
  const start = seasonalStart(values, period);
  const errorOf = (rates: Rates): number => meanSquare(smooth(values, period, start, rates).expected.map((each, index) => each - values[index + 1]!));
  const rates = bestRates(errorOf, period > 1);
  const { expected, state } = smooth(values, period, start, rates);
  return {
    rates, expected, meanSquaredError: errorOf(rates),
    ahead: (steps) => state.level + steps * state.trend + state.seasons[(values.length - 1 + steps) % period]!,
  };
}
