import { Impossible, Missing, NotApplicable, type Failure } from "../scoring/failure";
import type { ArgumentName } from "../text/functionArguments";
import { automaticMethod } from "./automatic";
import { forecastMethods, smoothingKind, type ForecastMethod, type SmoothingMethod } from "./forecastMethods";
import { project, smooth } from "./smoothing";
import { fitSmoothing, type GivenConstants } from "./smoothingFit";
import { trendLine } from "./trendLine";

export interface ForecastOptions {
  /** How many values ahead; 1 unless given. */
  readonly h?: number | null;
  readonly method?: ForecastMethod | null;
  /** Smoothing constants, 0…1; null is estimated by least squared one-step error. */
  readonly alpha?: number | null;
  readonly beta?: number | null;
  readonly gamma?: number | null;
  readonly phi?: number | null;
  /** Periods in a season. */
  readonly season?: number | null;
}

/** The rows of a sheet: no more values fit in a column. */
const longest = 1_048_576;

interface Task {
  readonly series: readonly number[];
  readonly h: number;
  /** 0 without a season. */
  readonly season: number;
  readonly constants: GivenConstants;
}

type NamedMethod = Exclude<ForecastMethod, "auto">;

/** What a method needs and does. `least`: the fewest values it works with. */
interface Entry {
  readonly isSeasonal: boolean;
  least(season: number): number;
  run(task: Task): number[];
}

const entries: Record<NamedMethod, Entry> = {
  ses: { isSeasonal: false, least: () => 1, run: (task) => smoothed("ses", task) },
  holt: { isSeasonal: false, least: () => 2, run: (task) => smoothed("holt", task) },
  damped: { isSeasonal: false, least: () => 2, run: (task) => smoothed("damped", task) },
  hw: { isSeasonal: true, least: (season) => 2 * season, run: (task) => smoothed("hw", task) },
  linear: {
    isSeasonal: false,
    least: () => 2,
    run({ series, h }) {
      const { intercept, slope } = trendLine(series);
      return ahead(h, (step) => intercept + slope * (series.length + step));
    },
  },
  naive: { isSeasonal: false, least: () => 1, run: ({ series, h }) => ahead(h, () => series[series.length - 1]!) },
  seasonal: {
    isSeasonal: true,
    least: (season) => season,
    run: ({ series, h, season }) => ahead(h, (step) => series[series.length - season + ((step - 1) % season)]!),
  },
};

/**
 * KPI.FORECAST: the next h values of an evenly spaced series. Blanks before its first and after its last value are left
 * out (months not yet over); a gap within is a failure, as a forecast must not rest on an invented value. How the
 * methods start and what is estimated: see `smooth`, `fitSmoothing` and `automaticMethod`.
 */
export function forecast(values: readonly (number | null)[], options: ForecastOptions = {}): number[] | Failure {
  const h = options.h ?? 1;
  const season = options.season ?? 0;
  const constants: GivenConstants = {
    alpha: options.alpha ?? null,
    beta: options.beta ?? null,
    gamma: options.gamma ?? null,
    phi: options.phi ?? null,
  };
  const wrong = notWhole("h", h, 1) ?? (options.season == null ? null : notWhole("season", season, 2)) ?? outside(constants);
  if (wrong !== null) return wrong;
  const series = withoutEnds(values);
  if (!Array.isArray(series)) return series;
  const asked = options.method ?? "auto";
  const method = asked === "auto" ? automaticMethod(series, season, constants) : asked;
  const { isSeasonal, least, run } = entries[method];
  if (isSeasonal && season === 0) return new NotApplicable("seasonNeeded", "season", { method: forecastMethods.label(method) });
  if (series.length < least(season)) {
    return new Impossible("seriesTooShort", "values", {
      method: forecastMethods.label(method),
      needed: least(season),
      found: series.length,
    });
  }
  const forecasts = run({ series, h, season, constants });
  return forecasts.every(Number.isFinite) ? forecasts : new Impossible("outOfRange");
}

function smoothed(method: SmoothingMethod, { series, h, season, constants }: Task): number[] {
  const kind = smoothingKind(method, series, season);
  const fit = fitSmoothing(series, kind, constants);
  return project(smooth(series, fit.constants, fit.start, kind.seasonKind), fit.constants.phi, kind.seasonKind, h);
}

function ahead(h: number, value: (step: number) => number): number[] {
  return Array.from({ length: h }, (_, index) => value(index + 1));
}

/** The series between its first and its last value; a failure names the first gap in it. */
function withoutEnds(values: readonly (number | null)[]): number[] | Failure {
  let from = 0;
  let to = values.length;
  while (from < to && values[from] === null) from += 1;
  while (to > from && values[to - 1] === null) to -= 1;
  const series = values.slice(from, to);
  const gap = series.indexOf(null);
  return gap === -1 ? (series as number[]) : new Missing("gapInSeries", "values", from + gap + 1);
}

function notWhole(argument: ArgumentName, value: number, least: number): Impossible | null {
  if (Number.isInteger(value) && value >= least && value <= longest) return null;
  return new Impossible("wholeNumber", argument, { least, most: longest, value });
}

function outside(constants: GivenConstants): Impossible | null {
  for (const name of ["alpha", "beta", "gamma", "phi"] as const) {
    const value = constants[name];
    if (value !== null && (value < 0 || value > 1)) return new Impossible("constantRange", name);
  }
  return null;
}
