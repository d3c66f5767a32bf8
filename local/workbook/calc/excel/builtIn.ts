import type { Evaluate } from "../expression";
import type { Frame } from "../formula";
import type { CellValue, Value } from "../values";

/**
 * How a function takes an argument:
 * `v` a single value, `e` a single value that may be an error: a rectangle makes the call run for each of its elements;
 * `a` anything, ranges as they are, `x` the same, errors included;
 * `p` a reference of which only the position matters: =ROW(A1) in A1 does not depend on itself.
 */
export type ArgumentKind = "v" | "e" | "a" | "x" | "p";

/** One of Excel's functions. An argument left out is undefined at the end of the list and null between commas. */
export interface BuiltIn {
  readonly required: readonly ArgumentKind[];
  readonly optional: readonly ArgumentKind[];
  /** Kinds that repeat at the end, as a group. */
  readonly repeated: readonly ArgumentKind[];
  readonly volatile: boolean;
  readonly evaluate: (args: readonly Value[], frame: Frame) => Value;
}

/** A function that decides itself which arguments it evaluates. */
export interface SpecialForm {
  readonly minimum: number;
  readonly maximum: number;
  readonly compile: (args: readonly Evaluate[]) => Evaluate;
}

/**
 * Declares a function that sees its arguments as they are.
 * @param signature argument kinds: required ones, then optional ones after "?", then a repeated group in brackets: "av(av)"
 */
export function onCells(signature: string, evaluate: BuiltIn["evaluate"], options: { volatile?: boolean } = {}): BuiltIn {
  const match = /^([vaexp]*)(?:\?([vaexp]*))?(?:\(([vaexp]+)\))?$/.exec(signature);
  if (match === null) throw new Error(`Not a signature: ${signature}`);
  const kinds = (text: string | undefined): ArgumentKind[] => [...(text ?? "")] as ArgumentKind[];
  return {
    required: kinds(match[1]),
    optional: kinds(match[2]),
    repeated: kinds(match[3]),
    volatile: options.volatile ?? false,
    evaluate,
  };
}

/** Declares a function of single values. */
export function onValues(signature: string, evaluate: (...args: (CellValue | undefined)[]) => CellValue): BuiltIn {
  return onCells(signature, (args) => evaluate(...(args as (CellValue | undefined)[])));
}

/** The kind of each argument of a call, or null when the number of arguments does not fit. */
export function kindsFor(builtIn: BuiltIn, count: number): readonly ArgumentKind[] | null {
  const kinds = [...builtIn.required, ...builtIn.optional];
  if (count < builtIn.required.length) return null;
  while (kinds.length < count) {
    if (builtIn.repeated.length === 0) return null;
    kinds.push(...builtIn.repeated);
  }
  // A repeated group comes whole: SUMIFS takes a range with each criterion.
  return builtIn.repeated.length > 1 && count > builtIn.required.length && kinds.length !== count ? null : kinds.slice(0, count);
}
