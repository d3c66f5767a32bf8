import { Failure } from "../../scoring/failure";
import type { MethodRule } from "../../scoring/methods";
import { prepareParameter } from "../../scoring/parameter";
import type { ScoreTable } from "../../scoring/table";
import type { Direction } from "../../scoring/types";
import type { Scalar } from "../../sheets/plan";
import type { NativeArgument } from "./argument";
import { reaches, staysWithin } from "./conditions";

/** The table of step or curve that a parameter holds; the error that it is instead; null where it is not known. */
export function knownTable(rule: MethodRule, parameter: NativeArgument): ScoreTable | string | null {
  const block = numbersIn(parameter.values);
  if (block === null) return null;
  const table = prepareParameter(rule, block);
  if (table instanceof Failure) return table.error;
  return typeof table === "object" && table !== null && "bounds" in table ? table : null;
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
  function line(at: string, left: number): string {
    const [from, to] = [bounds[left]!, bounds[left + 1]!];
    const [low, high] = [scores[left]!, scores[left + 1]!];
    return `${low}+(${at}-${bracketed(from)})*${bracketed(high - low)}/${bracketed(to - from)}`;
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
