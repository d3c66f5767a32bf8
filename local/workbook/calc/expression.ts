import type { Frame } from "./formula";
import type { Locals } from "./locals";
import type { Value } from "./values";

/** A compiled expression. It returns an error value or throws it: whoever uses the value treats both alike. */
export type Evaluate = (frame: Frame, locals: Locals | null) => Value;

/** The names that `Locals` holds at this point of the formula, innermost first, in capitals. */
export interface Scope {
  readonly name: string;
  readonly outer: Scope | null;
}

/** How many steps outwards a local name stands; -1 when it is none. */
export function depthOf(name: string, scope: Scope | null): number {
  let depth = 0;
  for (let at = scope; at !== null; at = at.outer, depth++) if (at.name === name) return depth;
  return -1;
}
