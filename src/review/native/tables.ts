import type { Tolerance } from "../../scoring/band";
import { Failure } from "../../scoring/failure";
import type { MethodRule } from "../../scoring/methods";
import { prepareParameter } from "../../scoring/parameter";
import type { ScoreTable } from "../../scoring/table";
import type { Direction } from "../../scoring/types";
import type { Scalar } from "../../sheets/plan";
import { known, type NativeArgument } from "./argument";
import { reaches, staysWithin } from "./conditions";

/** What a parameter of several numbers is to its method, as cells or in one text; the error that it is instead; null where it is not known. */
export function knownParameter(rule: MethodRule, parameter: NativeArgument): ScoreTable | Tolerance | string | null {
  const written = known(parameter);
  const block = typeof written === "string" && written !== "" ? written : numbersIn(parameter.values);
  if (block === null) return null;
  const prepared = prepareParameter(rule, block);
  if (prepared instanceof Failure) return prepared.error;
  return typeof prepared === "object" ? prepared : null;
}

function numbersIn(values: NativeArgument["values"]): (number | null)[][] | null {
  if (values === null) return null;
  const isBlank = (value: Scalar): boolean => value === null || value === "";
  const rows = values.map((row) => row.map((value) => (isBlank(value) ? null : value)));
  return rows.every((row) => row.every((value): value is number | null => value === null || typeof value === "number")) ? rows : null;
}

/** The points of the band that `x` falls in: lower bounds from the highest down, upper bounds from the lowest up; outside 0. */
export function stepText(x: string, { bounds, scores }: ScoreTable, direction: Direction): string {
  const bands = bounds.map((bound, index) => [String(bound), String(scores[index])] as const);
  const ordered = direction === -1 ? bands : [...bands].reverse();
  const inBand = direction === -1 ? staysWithin : reaches;
  return nested(ordered.map(([bound, score]) => [inBand(x, bound), score]), "0");
}

/** The points on the line through the knots: 0 below the first, level from the last on. */
export function curveText(x: string, { bounds, scores }: ScoreTable): string {
  const last = bounds.length - 1;
  const lines = bounds.slice(1).map((bound, index) => [`${x}<${bound}`, line(x, index)] as const);
  // Only numbers that somebody wrote: one that was worked out may have more digits than a program keeps in a formula.
  function line(at: string, left: number): string {
    const [from, to] = [bracketed(bounds[left]!), bounds[left + 1]!];
    const [low, high] = [scores[left]!, scores[left + 1]!];
    return `${low}+(${at}-${from})*(${high}-${bracketed(low)})/(${to}-${from})`;
  }
  const below = [`NOT(${reaches(x, String(bounds[0]))})`, "0"] as const;
  const first = [`${x}<${bounds[0]}`, String(scores[0])] as const;
  return nested([below, first, ...lines], String(scores[last]));
}

function bracketed(value: number): string {
  return value < 0 ? `(${value})` : String(value);
}

/** `IF(a,x,IF(b,y,else))`. */
function nested(cases: readonly (readonly [condition: string, value: string])[], otherwise: string): string {
  return `${cases.map(([condition, value]) => `IF(${condition},${value},`).join("")}${otherwise}${")".repeat(cases.length)}`;
}
