import { exactly } from "../text/numerals";
import type { Tolerance } from "./band";
import { equals, reaches } from "./compare";
import { Impossible, Unreachable, type Failure } from "./failure";
import type { Parameter } from "./methods";
import { defaultCap, noTarget, rawPoints, type ScoreRule } from "./score";
import type { ScoreTable } from "./table";
import type { Direction, Method } from "./types";

interface Inversion {
  /** The actual at which a method's raw points just reach a score; null when no actual does. */
  invert(score: number, target: number | null, direction: Direction, parameter: Parameter): number | null;
}

const full = 100;
const tooLarge = new Impossible("outOfRange");

/**
 * What each method needs, the reverse of its formula in methods.ts. Just: any worse actual scores less. Where a range of
 * actuals scores the same it is the worst of them: the lowest, or the highest for lower-is-better. Direction 0 and the
 * method band reach a score on both sides of the target: the answer is the one below it, or above it for lower-is-better.
 */
const inversions: Record<Method, Inversion["invert"]> = {
  ratio(score: number, target: number, direction: Direction) {
    if (target === 0) return atTarget(score, target);
    const distance = (Math.abs(target) * (score - full)) / 100;
    if (direction === 0) return distance > 0 ? null : target + distance;
    return target + direction * distance;
  },
  inverse(score: number, target: number) {
    if (target === 0) return 0; // an actual of 0 gets the cap, all others get 0
    return score > 0 ? (100 * target) / score : null;
  },
  linear: (score: number, target: number, _direction: Direction, worst: number) => along(worst, target, score / 100),
  band(score: number, target: number, direction: Direction, { inner, outer }: Tolerance) {
    if (!reaches(full, score)) return null;
    // Without a slope between the edges the tolerance itself is the only edge that scores.
    const share = score <= 0 ? outer : inner + (outer - inner) * Math.max(0, 1 - score / 100);
    return target - Math.abs(target) * share * (direction === -1 ? -1 : 1);
  },
  step(score: number, target: number | null, direction: Direction, { bounds, scores }: ScoreTable) {
    const reached = scores.map((each) => reaches(each, score));
    const band = direction === -1 ? reached.lastIndexOf(true) : reached.indexOf(true);
    return band === -1 ? null : bounds[band]! * (target ?? 1);
  },
  curve(score: number, target: number | null, _direction: Direction, table: ScoreTable) {
    const x = positionOnCurve(table, score);
    return x === null ? null : x * (target ?? 1);
  },
  passfail: (score: number, target: number) => atTarget(score, target),
  deduct(score: number, target: number, _direction: Direction, perIncident: number) {
    if (perIncident > 0) return reaches(full, score) ? target + Math.max(0, full - score) / perIncident : null;
    // Incidents that cost nothing, or even earn points.
    if (reaches(full, score)) return target;
    return perIncident < 0 ? target + (full - score) / perIncident : null;
  },
  efficacy: (score: number, target: number, _direction: Direction, bad: number) => along(bad, target, (score - 60) / 40),
  progress: (score: number, target: number, _direction: Direction, baseline: number) =>
    equals(baseline, target) ? atTarget(score, target) : along(baseline, target, score / 100),
};

/**
 * KPI.NEED: the actual that just reaches a score, SCORE inverted. SCORE's cap is its default of 120, so nothing reaches
 * more. What SCORE refuses whatever the actual (worst = target, inverse for higher-is-better) fails here the same way.
 */
export function actualNeeded(rule: ScoreRule, score: number, target: number | null): number | Failure {
  if (target === null && rule.method.withoutTarget === undefined) return noTarget;
  const onTarget = rawPoints(rule, target ?? 0, target);
  if (typeof onTarget !== "number") return onTarget;
  if (!reaches(defaultCap, score)) return new Unreachable("unreachableCap", "target_score", { value: exactly(score), cap: defaultCap });
  const actual = inversions[rule.method.method](score, target, rule.direction, rule.parameter);
  if (actual === null) return new Unreachable("unreachable", "target_score", { value: exactly(score), method: rule.method.label });
  return Number.isFinite(actual) ? actual + 0 : tooLarge;
}

/** All-or-nothing methods: the target gets 100 points, and nothing gets more. */
function atTarget(score: number, target: number): number | null {
  return reaches(full, score) ? target : null;
}

function along(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/**
 * Where a curve first reaches a score, coming from its worse end: the left one, unless its points fall from left to
 * right, as those of a lower-is-better KPI do.
 */
function positionOnCurve({ bounds, scores }: ScoreTable, score: number): number | null {
  const last = scores.length - 1;
  const [from, towards] = scores[last]! < scores[0]! ? [last, -1] : [0, 1];
  for (let knot = from; knot >= 0 && knot <= last; knot += towards) {
    const high = scores[knot]!;
    if (!reaches(high, score)) continue;
    const worse = knot - towards;
    if (knot === from || score >= high) return bounds[knot]!;
    const low = scores[worse]!;
    return along(bounds[worse]!, bounds[knot]!, (score - low) / (high - low));
  }
  return null;
}
