import { quoted, type ArgumentName } from "../text/functionArguments";
import { reaches } from "./compare";
import { Impossible, WrongSize, type Failure } from "./failure";
import { Options } from "./options";
import { countWhile, order, type ScoreTable } from "./table";

/** What a curve is worth beyond an end: a number, the value of the end knot, or the last line drawn on. */
export type CurveEnd = number | "flat" | "extend";

export const curveEnds = new Options<"flat" | "extend">([
  { value: "flat", label: { zh: "持平", en: "flat" }, also: ["水平"] },
  { value: "extend", label: { zh: "外推", en: "extend" }, also: ["延伸", "延长"] },
]);

/** Two columns of a sheet: numbers that must rise strictly, and what each is worth. */
export interface Knots {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The arguments that hold them. */
  readonly names: readonly [xs: ArgumentName, ys: ArgumentName];
}

/** A table of knots for the line through them. */
export function curveTable({ xs, ys, names: [xName, yName] }: Knots): ScoreTable | Failure {
  if (xs.length === 0) return new Impossible("tooFewPoints", xName);
  if (xs.length !== ys.length) return new WrongSize("sameCount", yName, { found: ys.length, other: quoted(xName), wanted: xs.length });
  return order(xs) === 1 ? { bounds: xs, scores: ys } : new Impossible("notRising", xName);
}

const oneKnot = new Impossible("extendNeedsTwo");
const tooLarge = new Impossible("outOfRange");

/** KPI.CURVE: the value on the line through the knots, and beyond them what the ends say. */
export function curveOf({ bounds, scores }: ScoreTable, x: number, below: CurveEnd, above: CurveEnd): number | Failure {
  const last = bounds.length - 1;
  const outside = !reaches(x, bounds[0]!) ? below : reaches(bounds[last]!, x) ? null : above;
  if (typeof outside === "number") return outside;
  if (outside === "extend" && last === 0) return oneKnot;
  // The knot on the right of x; beyond an end, the end's own piece when it is drawn on.
  const right = countWhile(bounds, (bound) => bound <= x);
  if (outside !== "extend") {
    if (right === 0) return scores[0]!;
    if (right > last) return scores[last]!;
  }
  const value = onLine(bounds, scores, Math.min(Math.max(right, 1), last), x);
  return Number.isFinite(value) ? value + 0 : tooLarge;
}

function onLine(xs: readonly number[], ys: readonly number[], right: number, x: number): number {
  const low = xs[right - 1]!;
  const from = ys[right - 1]!;
  return from + ((x - low) * (ys[right]! - from)) / (xs[right]! - low);
}
