import { formulaWords, parameterWords } from "../../text/explain";
import { say, type Language, type Message, type MessageParameters } from "../../text/language";
import { exactly, roughly, term } from "../../text/numerals";
import type { Tolerance } from "../band";
import { equals, reaches } from "../compare";
import { isMet } from "../direction";
import type { Parameter } from "../methods";
import { stepBand } from "../step";
import { countWhile, type ScoreTable } from "../table";
import type { Direction, Method } from "../types";

/** A message with what goes into its places. */
export interface Phrase {
  readonly words: Message;
  readonly values?: MessageParameters | undefined;
}

interface Wording {
  /** The parameter, as it stands after the method's name. */
  parameter(parameter: Parameter): Phrase;
  /** How the points before cap and floor come about. The target is there for every method that needs one. */
  formula(actual: number, target: number | null, direction: Direction, parameter: Parameter, language: Language): Phrase;
}

const none = (): Phrase => ({ words: parameterWords.none });

/** The wording of each method; its cases are those of its formula in methods.ts. */
export const wordings: Record<Method, Wording> = {
  ratio: {
    parameter: none,
    formula(A: number, T: number, direction) {
      if (T === 0) return { words: isMet(A, T, direction) ? formulaWords.zeroTargetMet : formulaWords.zeroTargetMissed };
      return { words: ratioWords(T, direction), values: terms({ A, T }) };
    },
  },
  inverse: {
    parameter: none,
    formula: (A: number, T: number) => (A === 0 ? { words: formulaWords.inverseZero } : { words: formulaWords.inverse, values: terms({ A, T }) }),
  },
  linear: {
    parameter: (worst: number) => ({ words: parameterWords.linear, values: { worst: exactly(worst) } }),
    formula: (A: number, T: number, _direction, from: number) => ({ words: formulaWords.share, values: terms({ A, T, from }) }),
  },
  band: {
    parameter: ({ inner, outer }: Tolerance) => ({
      words: parameterWords.band,
      values: { inner: percent(inner), outer: percent(outer) },
    }),
    formula(A: number, T: number, _direction, tolerance: Tolerance) {
      const distance = Math.abs(A - T);
      const inner = tolerance.inner * Math.abs(T);
      const outer = tolerance.outer * Math.abs(T);
      const values = { distance: exactly(distance), inner: exactly(inner), outer: exactly(outer) };
      if (reaches(inner, distance)) return { words: formulaWords.bandInside, values };
      return { words: reaches(distance, outer) ? formulaWords.bandOutside : formulaWords.bandBetween, values };
    },
  },
  step: {
    parameter: (table: ScoreTable) => ({ words: parameterWords.table, values: { size: table.bounds.length } }),
    formula(A: number, T, direction, table: ScoreTable, language) {
      const kind = direction === -1 ? "upper" : "lower";
      const { value, text } = place(A, T, language);
      const band = stepBand(table.bounds, value, kind);
      if (band === null) return { words: formulaWords.stepOutside, values: { x: text } };
      const words = kind === "upper" ? formulaWords.stepUpper : formulaWords.stepLower;
      return { words, values: { x: text, bound: exactly(table.bounds[band]!) } };
    },
  },
  curve: {
    parameter: (table: ScoreTable) => ({ words: parameterWords.curve, values: { size: table.bounds.length } }),
    formula(A: number, T, _direction, table: ScoreTable, language) {
      const { value, text } = place(A, T, language);
      return onCurve(table, value, text);
    },
  },
  passfail: {
    parameter: none,
    formula(A: number, T: number, direction) {
      const met = isMet(A, T, direction);
      return { words: met ? formulaWords.met : formulaWords.missed, values: { ...terms({ A, T }), sign: signs(direction)[met ? 0 : 1] } };
    },
  },
  deduct: {
    parameter: (points: number) => ({ words: parameterWords.deduct, values: { points: exactly(points) } }),
    formula: (A: number, T: number, _direction, points: number) => ({
      words: A > T ? formulaWords.deductBeyond : formulaWords.deductWithin,
      values: terms({ A, T, points }),
    }),
  },
  efficacy: {
    parameter: (bad: number) => ({ words: parameterWords.efficacy, values: { bad: exactly(bad) } }),
    formula: (A: number, T: number, _direction, bad: number) => ({ words: formulaWords.efficacy, values: terms({ A, T, bad }) }),
  },
  progress: {
    parameter: (baseline: number) => ({ words: parameterWords.progress, values: { baseline: exactly(baseline) } }),
    formula(A: number, T: number, direction, from: number) {
      if (!equals(from, T)) return { words: formulaWords.share, values: terms({ A, T, from }) };
      return { words: isMet(A, T, direction) ? formulaWords.startMet : formulaWords.startMissed };
    },
  },
};

function ratioWords(target: number, direction: Direction): Message {
  if (direction === 0) return formulaWords.ratioTarget;
  if (direction === 1) return target > 0 ? formulaWords.ratioHigher : formulaWords.ratioHigherNegative;
  return target > 0 ? formulaWords.ratioLower : formulaWords.ratioLowerNegative;
}

/** Signs between actual and target when it is met and when it is not. */
function signs(direction: Direction): readonly [met: string, missed: string] {
  if (direction === 0) return ["=", "≠"];
  return direction === 1 ? ["≥", "<"] : ["≤", ">"];
}

/** Where a table is read, and how that place comes about. */
function place(A: number, T: number | null, language: Language): { value: number; text: string } {
  const value = T === null ? A : A / T;
  return T === null
    ? { value, text: say(formulaWords.actualItself, language, { value: exactly(A) }) }
    : { value, text: say(formulaWords.attainment, language, { ...terms({ A, T }), value: roughly(value) }) };
}

function onCurve({ bounds, scores }: ScoreTable, x: number, text: string): Phrase {
  const last = bounds.length - 1;
  if (!reaches(x, bounds[0]!)) return { words: formulaWords.curveBelow, values: { x: text, bound: exactly(bounds[0]!) } };
  const right = Math.max(1, countWhile(bounds, (bound) => bound <= x));
  if (right > last) return { words: formulaWords.curveAbove, values: { x: text, bound: exactly(bounds[last]!) } };
  const [left, low, high] = [bounds[right - 1]!, scores[right - 1]!, scores[right]!];
  const values = { ...terms({ low, left, high, right: bounds[right]! }), x: text, value: term(x, roughly) };
  return { words: formulaWords.curveOn, values };
}

function terms(numbers: Readonly<Record<string, number>>): MessageParameters {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, term(value)]));
}

function percent(share: number): string {
  return `${exactly(share * 100)}%`;
}
