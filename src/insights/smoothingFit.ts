import { leastSquares, type Minimum, type Model, type Unknown } from "./leastSquares";
import { seasonalStart } from "./seasonalStart";
import { smooth, type Constants, type SeasonKind, type States } from "./smoothing";

/** Which parts a smoothing method has beside the level. */
export interface SmoothingKind {
  readonly trend: boolean;
  readonly damped: boolean;
  /** Periods in a season; 0 without one. */
  readonly season: number;
  readonly seasonKind: SeasonKind;
}

/** Constants as somebody set them; null is to be estimated. */
export type GivenConstants = { readonly [Name in keyof Constants]: number | null };

export interface Fit {
  readonly constants: Constants;
  readonly start: States;
  /** How many of the constants were estimated. */
  readonly estimated: number;
}

/** Where a constant is looked for, what it is in a method without it, and which methods have it. */
interface Range {
  readonly name: keyof Constants;
  readonly low: number;
  readonly high: number;
  readonly unused: number;
  readonly trials: readonly number[];
  isUsed(kind: SmoothingKind): boolean;
}

const trials = [0, 0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.96, 1];
const ranges: readonly Range[] = [
  { name: "alpha", low: 0, high: 1, unused: 1, trials, isUsed: () => true },
  { name: "beta", low: 0, high: 1, unused: 0, trials, isUsed: ({ trend }) => trend },
  { name: "gamma", low: 0, high: 1, unused: 0, trials: [0, 0.05, 0.2, 0.45, 0.8], isUsed: ({ season }) => season > 0 },
  // Below 0.8 a trend is gone after a few periods, above 0.98 it is as good as undamped.
  { name: "phi", low: 0.8, high: 0.98, unused: 1, trials: [0.8, 0.87, 0.93, 0.98], isUsed: ({ damped }) => damped },
];

/*
 * How much arithmetic a fit may take, so that a cell is never stuck: very long series and seasons start from fewer points
 * and go fewer rounds. Up to some ten thousand values and a season of a year in weeks nothing is cut short.
 */
const mostTrialWork = 4e8;
const mostWork = 4e8;
const mostStarts = 6;
const mostRounds = 300;
const leastRounds = 5;
/** So many rounds bring the start states of a season near the best for given constants. */
const stateRounds = 3;

/**
 * Constants with the least sum of squared one-step errors; those given are kept as they are. Without a season the start
 * states are fixed by the first two values; with one they are estimated along with the constants. The squares may have
 * several minima: the search starts from the best points of a grid and the lowest minimum counts.
 */
export function fitSmoothing(series: readonly number[], kind: SmoothingKind, given: GivenConstants): Fit {
  const free = ranges.filter((range) => range.isUsed(kind) && given[range.name] === null);
  const origin = kind.season > 0 && kind.seasonKind === "multiplicative" ? 0 : series[0]!;
  // Relative to the first value, so that a high level does not cost digits of the errors.
  const shifted = Float64Array.from(series, (value) => value - origin);
  const guessed = startStates(shifted, kind);
  const size = shifted.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1;
  const constantsOf = (guess: readonly number[]): Constants => constantsFrom(guess, free, kind, given);
  const startOf = (guess: readonly number[]): States =>
    kind.season === 0 ? guessed : decodeStates(guess.slice(free.length), kind);
  const model: Model = (guess, errors) => {
    smooth(shifted, constantsOf(guess), startOf(guess), kind.seasonKind, errors);
  };
  const states = kind.season === 0 ? [] : stateUnknowns(guessed, kind, size);
  const guess = best(model, free, states, series.length);
  const start = startOf(guess);
  return {
    constants: constantsOf(guess),
    start: { ...start, level: start.level + origin },
    estimated: free.length,
  };
}

function best(model: Model, free: readonly Range[], states: readonly Unknown[], count: number): readonly number[] {
  const unknowns = free.length + states.length;
  if (unknowns === 0) return [];
  const minima = gridMinima(model, free, states, count);
  const affordable = Math.floor(mostWork / workOfRound(count, unknowns));
  const starts = minima.slice(0, clamp(Math.floor(affordable / 20), 1, mostStarts));
  const rounds = clamp(Math.floor(affordable / starts.length), leastRounds, mostRounds);
  let lowest: Minimum | null = null;
  for (const start of starts) {
    const constants = free.map(({ low, high }, i) => ({ start: start[i]!, low, high, step: 1e-6 }));
    const rest = states.map((state, i) => ({ ...state, start: start[free.length + i]! }));
    const minimum = leastSquares(model, [...constants, ...rest], count, rounds);
    if (lowest === null || minimum.squares < lowest.squares) lowest = minimum;
  }
  return lowest!.at;
}

/** The products in one round of least squares: two runs for each unknown, of some 20 a value, and every two columns. */
function workOfRound(count: number, unknowns: number): number {
  return count * (unknowns + 1) * (unknowns + 20);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/**
 * The points of the grid of constants that no neighbour undercuts, lowest first, each with start states that have been
 * brought near the best for it: with the first guess at them alone, a grid would favour what soon forgets the start.
 */
function gridMinima(model: Model, free: readonly Range[], states: readonly Unknown[], count: number): number[][] {
  const wanted = states.length > 0 ? stateRounds : 0;
  const points = free.reduce((total, range) => total * range.trials.length, 1);
  const isAffordable = points * Math.max(20 * count, wanted * workOfRound(count, states.length)) <= mostTrialWork;
  const rounds = isAffordable ? wanted : 0;
  // States make up for much of what the constants lack: a coarser grid will do.
  const stride = !isAffordable ? 3 : states.length > 0 ? 2 : 1;
  const axes = free.map((range) => range.trials.filter((_, index) => index % stride === 0));
  let grid: number[][] = [[]];
  for (const axis of axes) grid = grid.flatMap((point) => axis.map((value) => [...point, value]));
  const tried = grid.map((point) => {
    const { at, squares } = leastSquares((guess, errors) => model([...point, ...guess], errors), states, count, rounds);
    return { start: [...point, ...at], squares };
  });
  // Neighbours along axis i lie as far apart in the list as all later axes have points together.
  const strides = axes.map((_, i) => axes.slice(i + 1).reduce((total, axis) => total * axis.length, 1));
  const isLow = (index: number): boolean =>
    axes.every((axis, i) => {
      const apart = strides[i]!;
      const place = Math.floor(index / apart) % axis.length;
      const before = place > 0 ? tried[index - apart]!.squares : Infinity;
      const after = place < axis.length - 1 ? tried[index + apart]!.squares : Infinity;
      return tried[index]!.squares <= before && tried[index]!.squares <= after;
    });
  return tried
    .filter((_, index) => isLow(index))
    .sort((a, b) => a.squares - b.squares)
    .map(({ start }) => start);
}

/**
 * The constants of a guess. With a season alpha + gamma stay within 1, where a disturbance fades: gamma is guessed as a
 * share of 1 − alpha, or alpha of 1 − gamma when gamma is given.
 */
function constantsFrom(guess: readonly number[], free: readonly Range[], kind: SmoothingKind, given: GivenConstants): Constants {
  const valueOf = (name: keyof Constants, room = 1): number => {
    const range = ranges.find((each) => each.name === name)!;
    if (!range.isUsed(kind)) return range.unused;
    return given[name] ?? room * guess[free.indexOf(range)]!;
  };
  const alpha = valueOf("alpha", kind.season > 0 ? 1 - (given.gamma ?? 0) : 1);
  return { alpha, beta: valueOf("beta"), gamma: valueOf("gamma", 1 - alpha), phi: valueOf("phi") };
}

/** Start states before the first value: level y₁ and trend y₂ − y₁; with a season a first guess at them. */
function startStates(series: Float64Array, kind: SmoothingKind): States {
  if (kind.season > 0) return seasonalStart(series, kind.season, kind.seasonKind);
  return { level: series[0]!, trend: kind.trend ? series[1]! - series[0]! : 0, seasonal: [] };
}

/** Level, trend and all items of the season but the last, which follows: amounts total 0, factors average 1. */
function stateUnknowns({ level, trend, seasonal }: States, kind: SmoothingKind, size: number): Unknown[] {
  const unbounded = { low: -Infinity, high: Infinity };
  const seasonStep = kind.seasonKind === "multiplicative" ? 1e-6 : 1e-6 * size;
  return [
    { ...unbounded, start: level, step: 1e-6 * size },
    { ...unbounded, start: trend, step: 1e-6 * size },
    ...seasonal.slice(0, -1).map((start) => ({ ...unbounded, start, step: seasonStep })),
  ];
}

function decodeStates([level = 0, trend = 0, ...items]: readonly number[], { season, seasonKind }: SmoothingKind): States {
  const total = seasonKind === "multiplicative" ? season : 0;
  return { level, trend, seasonal: [...items, items.reduce((rest, item) => rest - item, total)] };
}
