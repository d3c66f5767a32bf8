import { DivisionByZero, Failure, Impossible, Missing } from "./failure";
import { methodRule, type MethodRule, type Parameter } from "./methods";
import { prepareParameter, type ParameterInput } from "./parameter";
import { fraction, points, type Direction, type Fraction, type Method, type Points } from "./types";

export const defaultCap = points(120);
export const defaultFloor = points(0);

/** How a KPI is scored; what is left out or null takes its default (higher, ratio, cap 120, floor 0). */
export interface ScoreOptions {
  readonly direction?: Direction | null;
  readonly method?: Method | null;
  readonly parameter?: ParameterInput;
  readonly cap?: number | null;
  readonly floor?: number | null;
}

/** One KPI: missing is null, never 0. */
export interface Kpi extends ScoreOptions {
  readonly actual: number | null;
  readonly target: number | null;
}

/** Options that have been checked; made once and used for any number of KPIs. */
export interface ScoreRule {
  readonly method: MethodRule;
  readonly direction: Direction;
  readonly parameter: Parameter;
  readonly cap: number;
  readonly floor: number;
}

// Made once: a column may be missing most of its actuals.
const noActual = new Missing("noActual", "actual");
export const noTarget = new Missing("noTarget", "target");
const tooLarge = new Impossible("outOfRange");

/** Checks options and fills in defaults: cap ≥ floor, and the parameter that the method needs. */
export function scoreRule(options: ScoreOptions): ScoreRule | Failure {
  const method = methodRule(options.method ?? "ratio");
  const parameter = prepareParameter(method, options.parameter ?? null);
  if (parameter instanceof Failure) return parameter;
  const cap = options.cap ?? defaultCap;
  const floor = options.floor ?? defaultFloor;
  if (cap < floor) return new Impossible("capBelowFloor");
  return { method, direction: options.direction ?? 1, parameter, cap, floor };
}

/** Points before cap and floor; Infinity for inverse at an actual of 0. */
export function rawPoints(rule: ScoreRule, actual: number | null, target: number | null): number | Failure {
  if (actual === null) return noActual;
  if (target === null && rule.method.withoutTarget === undefined) return noTarget;
  return rule.method.raw(actual, target, rule.direction, rule.parameter);
}

/** The score of one actual against its target: raw points, then cap and floor. */
export function applyScore(rule: ScoreRule, actual: number | null, target: number | null): Points | Failure {
  const raw = rawPoints(rule, actual, target);
  return typeof raw === "number" ? withinLimits(rule, raw) : raw;
}

/** Raw points, capped and floored. */
export function withinLimits(rule: ScoreRule, raw: number): Points | Failure {
  if (raw > rule.cap) return points(rule.cap);
  if (raw < rule.floor) return points(rule.floor);
  // NaN comes from numbers too large to divide; + 0 turns −0, which some hosts show as such, into 0.
  return raw === raw ? points(raw + 0) : tooLarge;
}

/** The attainment of one actual against its target: raw points as a fraction, neither capped nor floored. */
export function applyAttain(rule: ScoreRule, actual: number | null, target: number | null): Fraction | Failure {
  const raw = rawPoints(rule, actual, target);
  if (typeof raw !== "number") return raw;
  if (Number.isFinite(raw)) return fraction(raw / 100 + 0);
  return actual === 0 ? new DivisionByZero("zeroActual") : tooLarge;
}

/** KPI.SCORE for one KPI, in points. */
export function scoreKpi(kpi: Kpi): Points | Failure {
  const rule = scoreRule(kpi);
  return rule instanceof Failure ? rule : applyScore(rule, kpi.actual, kpi.target);
}

/** KPI.ATTAIN for one KPI, as a fraction. */
export function attainKpi(kpi: Omit<Kpi, "cap" | "floor">): Fraction | Failure {
  const rule = scoreRule(kpi);
  return rule instanceof Failure ? rule : applyAttain(rule, kpi.actual, kpi.target);
}
