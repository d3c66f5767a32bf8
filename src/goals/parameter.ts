import { equals } from "../scoring/compare";
import { Failure } from "../scoring/failure";
import { methodRule } from "../scoring/methods";
import { prepareParameter } from "../scoring/parameter";
import { writtenTable } from "../scoring/writtenTable";
import { parseNumber } from "../text/parse";
import type { Method } from "../scoring/types";

/** What the method of a KPI needs: a number, or in one text a table or the two tolerances of band; null where nobody has said. */
export type MethodParameter = number | string | null;

/** What somebody typed as a parameter; undefined when it is neither a number nor several. */
export function typedParameter(typed: string): MethodParameter | undefined {
  const text = typed.trim();
  if (text === "") return null;
  return parseNumber(text) ?? (writtenTable(text) === null ? undefined : text);
}

/** Whether the bounds of a table are written as shares of the target: without a target they say nothing. */
export function boundsAreShares(method: Method | null, parameter: MethodParameter): boolean {
  return (method === "step" || method === "curve") && typeof parameter === "string" && /[%％]\s*[:：]/.test(parameter);
}

/** Why a method cannot score with a parameter; null where it can, or where it is not there yet. */
export function parameterFailure(method: Method | null, parameter: MethodParameter): Failure | null {
  if (parameter === null || method === null) return null;
  const prepared = prepareParameter(methodRule(method), parameter);
  return prepared instanceof Failure ? prepared : null;
}

/** Whether two parameters say the same, however their tables are written. */
export function isSameParameter(one: MethodParameter, other: MethodParameter): boolean {
  if (typeof one === "number" && typeof other === "number") return equals(one, other);
  if (typeof one === "string" && typeof other === "string") return one === other || JSON.stringify(writtenTable(one)) === JSON.stringify(writtenTable(other));
  return one === other;
}
