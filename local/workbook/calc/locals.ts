import type { Value } from "./values";

/** The values of LET names and LAMBDA parameters, innermost first. */
export interface Locals {
  readonly value: Value;
  readonly outer: Locals | null;
}

export function localAt(locals: Locals | null, depth: number): Value {
  let at = locals;
  for (let step = 0; step < depth; step++) at = at?.outer ?? null;
  return at?.value;
}
