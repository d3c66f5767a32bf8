import { Impossible, type Failure } from "./failure";
import { applyScore, type ScoreRule } from "./score";

/** One period of a KPI: missing is null. */
export interface WeightedKpi {
  readonly actual: number;
  readonly target: number | null;
  readonly weight: number;
}

/** What changed the weighted score, in points: the three parts of the change. */
export type BridgeEffects = readonly [actual: number, target: number, weight: number];

const tooLarge = new Impossible("outOfRange");

/**
 * KPI.BRIDGE: the change of a KPI's weighted score (score × weight, with SCORE's cap and floor) taken apart by replacing
 * one thing after the other, as in a price–volume bridge: first the actual, then the target, then the weight. Each effect
 * is the step that its replacement makes; added from left to right they give score₁·weight₁ − score₀·weight₀ exactly.
 */
export function bridge(rule: ScoreRule, before: WeightedKpi, after: WeightedKpi): BridgeEffects | Failure {
  const first = applyScore(rule, before.actual, before.target);
  if (typeof first !== "number") return first;
  const second = applyScore(rule, after.actual, before.target);
  if (typeof second !== "number") return second;
  const third = applyScore(rule, after.actual, after.target);
  if (typeof third !== "number") return third;
  const start = first * before.weight;
  const newActual = second * before.weight;
  const newTarget = third * before.weight;
  const end = third * after.weight;
  const effects = closed([newActual - start, newTarget - newActual, end - newTarget], end - start);
  return effects.every(Number.isFinite) ? effects : tooLarge;
}

/**
 * Effects whose sum, added from left to right, is the change to the last bit: rounding dust goes to one of the effects
 * that there are. Where effects outgrow the change and cancel out, sums of their size have no finer last bit than theirs.
 */
function closed([actual, target, weight]: BridgeEffects, change: number): BridgeEffects {
  const nearest: BridgeEffects[] = [];
  if (weight !== 0) nearest.push([actual, target, rest(actual + target, change)]);
  if (target !== 0) nearest.push([actual, rest(actual, change - weight), weight]);
  if (actual !== 0) nearest.push([rest(target, change - weight), target, weight]);
  const [first = [actual, target, weight] as const] = nearest;
  return nearest.find((effects) => effects[0] + effects[1] + effects[2] === change) ?? first;
}

/** What makes a part up to the whole when the two are added. */
function rest(part: number, whole: number): number {
  const difference = whole - part;
  return difference + (whole - (part + difference));
}
