/** How the season acts on the level: as an amount or as a factor. */
export type SeasonKind = "additive" | "multiplicative";

/** Smoothing constants, 0…1. Without a trend beta is 0, without a season gamma is 0, without damping phi is 1. */
export interface Constants {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/** What is known before a value comes: the level, the trend and the season, whose first item is due next. */
export interface States {
  readonly level: number;
  readonly trend: number;
  readonly seasonal: readonly number[];
}

/**
 * Exponential smoothing of every kind, with base = l + φ·b:
 *
 *   l′ = base + α·(deseasonalised y − base)      b′ = φ·b + β·(l′ − l − φ·b)      s′ = s + γ·(y − base − s), or y/base
 *
 * which is Holt's l′ = α·y + (1−α)·(l+b), b′ = β·(l′−l) + (1−β)·b and the Holt–Winters season
 * s′ = γ·y/(l+b) + (1−γ)·s, written with corrections so that a series without error stays without error. Simple smoothing
 * is the case without trend. Fills `errors` with the one-step errors and returns the states after the last value.
 * Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 2nd ed. 2018, chapter 7.
 */
export function smooth(
  series: ArrayLike<number>,
  { alpha, beta, gamma, phi }: Constants,
  start: States,
  kind: SeasonKind,
  errors?: Float64Array,
): States {
  const seasonal = [...start.seasonal];
  const length = seasonal.length;
  let { level, trend } = start;
  let due = 0;
  for (let time = 0; time < series.length; time += 1) {
    const value = series[time]!;
    const carried = phi * trend;
    const base = level + carried;
    let plain = value;
    let expected = base;
    if (length > 0) {
      const season = seasonal[due]!;
      const isFactor = kind === "multiplicative";
      plain = isFactor ? value / season : value - season;
      expected = isFactor ? base * season : base + season;
      seasonal[due] = season + gamma * ((isFactor ? value / base : value - base) - season);
      due = due + 1 === length ? 0 : due + 1;
    }
    if (errors !== undefined) errors[time] = value - expected;
    const next = base + alpha * (plain - base);
    trend = carried + beta * (next - level - carried);
    level = next;
  }
  return { level, trend, seasonal: [...seasonal.slice(due), ...seasonal.slice(0, due)] };
}

/** The next h values when nothing unforeseen happens: (l + (φ + … + φʰ)·b) with the season due. */
export function project({ level, trend, seasonal }: States, phi: number, kind: SeasonKind, h: number): number[] {
  const forecasts: number[] = [];
  let weight = 0;
  let power = 1;
  for (let step = 0; step < h; step += 1) {
    power *= phi;
    weight += power;
    const base = level + weight * trend;
    const season = seasonal[step % seasonal.length];
    forecasts.push(season === undefined ? base : kind === "multiplicative" ? base * season : base + season);
  }
  return forecasts;
}
