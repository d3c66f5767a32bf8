import { Missing } from "../../src/scoring/failure";
import type { FunctionMessageKey } from "../../src/text/functions";
import type { Argument } from "./arguments";
import type { Scalar } from "./cells";
import { lift, type Liftable } from "./lift";
import { isProblem, type Problem } from "./problems";

/** An argument that gives each element one value. */
export interface Lifted<Value> extends Liftable {
  at(row: number, column: number): Value | Problem;
}

/** Several arguments that together give each element one value, such as the options of SCORE. */
export interface Combined<Value> {
  readonly lifted: readonly Liftable[];
  at(row: number, column: number): Value | Problem;
}

type Source<Value> = Lifted<Value> | Combined<Value>;

type Values<Sources extends readonly Source<unknown>[]> = {
  [Index in keyof Sources]: Sources[Index] extends { at(row: number, column: number): infer Value } ? Exclude<Value, Problem> : never;
};

/** An argument without which there is no result: missing is #N/A. */
export function required<Value>(argument: Argument<Value>, key: FunctionMessageKey = "noValue"): Lifted<Value> {
  const missing = new Missing(key, argument.name);
  return withAt(argument, (row, column) => argument.at(row, column) ?? missing);
}

/** An argument with a default for where it is missing. */
export function orElse<Value>(argument: Argument<Value>, fallback: Value): Lifted<Value> {
  return withAt(argument, (row, column) => argument.at(row, column) ?? fallback);
}

function withAt<Value>(argument: Liftable, at: Lifted<Value>["at"]): Lifted<Value> {
  const { name, cells, rows, columns, isSingle } = argument;
  return { name, cells, rows, columns, isSingle, at };
}

/** Lifts a rule over its arguments (see `lift`): it gets the values of one element; a problem among them comes first. */
export function liftEach<const Sources extends readonly Source<unknown>[]>(
  sources: Sources,
  rule: (...values: Values<Sources>) => Scalar | Problem,
): Scalar[][] {
  return lift(
    sources.flatMap((source) => ("lifted" in source ? source.lifted : source)),
    elementOf(sources, rule),
  );
}

/** What a rule makes of one element's values, for `lift`; a problem among the values comes first. */
export function elementOf<const Sources extends readonly Source<unknown>[]>(
  sources: Sources,
  rule: (...values: Values<Sources>) => Scalar | Problem,
): (row: number, column: number) => Scalar | Problem {
  // One list for the call: the rule reads it before the next element fills it.
  const values = new Array<unknown>(sources.length);
  return (row, column) => {
    for (let index = 0; index < sources.length; index += 1) {
      const value = sources[index]!.at(row, column);
      if (isProblem(value)) return value;
      values[index] = value;
    }
    return rule(...(values as Values<Sources>));
  };
}
