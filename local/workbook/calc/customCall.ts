import type { AstExpression } from "@borgar/fx";
import { AsyncCalls } from "./asyncCalls";
import { addressText } from "./address";
import { lift } from "./broadcast";
import { errorFrom } from "./coercion";
import type { CustomFunction, CustomParameter, Invocation } from "./customFunction";
import type { Evaluate, Scope } from "./expression";
import type { ExpressionCompiler } from "./expressionCompiler";
import type { Formula, Frame } from "./formula";
import type { FunctionRegistry } from "./functionRegistry";
import type { Locals } from "./locals";
import { fromResult, fromThrown, matrixArgument, singleArgument } from "./marshal";
import { Cells, CellError, errors, Lambda, type Value } from "./values";

/** Compiles the call of a custom function: arguments are handed over as its metadata says. */
export function compileCustomCall(
  compiler: ExpressionCompiler,
  custom: CustomFunction,
  nodes: readonly (AstExpression | null)[],
  scope: Scope | null,
): Evaluate {
  const parameters = parametersFor(custom, nodes.length);
  if (parameters === null) return () => errors.value;
  const args = nodes.map((node, index): Evaluate | null =>
    node === null ? null : compiler.expression(node, scope, parameters[index]?.matrix === true),
  );
  const { functions } = compiler;
  return (frame, locals) => {
    const values = new Array<Value>(args.length);
    let lifted = false;
    for (let index = 0; index < args.length; index++) {
      const value = argument(args[index] ?? null, custom, frame, locals);
      if (value instanceof Lambda) throw value.asOperand;
      if (value instanceof Cells && parameters[index]?.matrix === false) lifted = true;
      values[index] = value;
    }
    return lifted ? callLifted(functions, custom, parameters, values) : call(functions, custom, parameters, values);
  };
}

/** The value of an argument; undefined when it was left out. An error ends the call unless the function takes errors. */
function argument(evaluate: Evaluate | null, custom: CustomFunction, frame: Frame, locals: Locals | null): Value {
  if (evaluate === null) return undefined;
  let value: Value;
  try {
    value = evaluate(frame, locals);
  } catch (thrown) {
    value = errorFrom(thrown);
  }
  if (value instanceof CellError && !custom.allowErrors) throw value;
  return value;
}

/** A single-value parameter that is given a range: Excel calls the function for each element. */
function callLifted(
  functions: FunctionRegistry,
  custom: CustomFunction,
  parameters: readonly CustomParameter[],
  values: readonly Value[],
): Value {
  const places = values.flatMap((_value, index) => (parameters[index]?.matrix === false ? [index] : []));
  return lift(
    places.map((index) => values[index]),
    (elements) => {
      const own = [...values];
      places.forEach((index, at) => {
        if (values[index] !== undefined) own[index] = elements[at];
      });
      const result = call(functions, custom, parameters, own);
      return result instanceof Cells ? result.at(0, 0) : (result as ReturnType<Cells["at"]>);
    },
  );
}

function call(
  functions: FunctionRegistry,
  custom: CustomFunction,
  parameters: readonly CustomParameter[],
  values: readonly Value[],
): Value {
  const args = handedOver(custom, parameters, values);
  const formula = functions.current;
  if (formula === null) throw errors.value;
  if (formula.asyncCalls !== null) {
    const answer = formula.asyncCalls.find(callKey(custom, args));
    if (answer !== undefined) return answer;
  }
  let result: unknown;
  try {
    result = custom.call(args, new FormulaInvocation(formula));
  } catch (thrown) {
    return fromThrown(thrown);
  }
  if (!isPromise(result)) return fromResult(result);
  const { host } = functions;
  formula.asyncCalls ??= new AsyncCalls({ started: () => host.started(), answered: (wanted) => host.answered(formula, wanted) });
  formula.asyncCalls.start(callKey(custom, args), result);
  return errors.busy;
}

/** The arguments in the form that the function expects: one for each of its parameters. */
function handedOver(custom: CustomFunction, parameters: readonly CustomParameter[], values: readonly Value[]): unknown[] {
  const count = custom.parameters.length;
  const args = new Array<unknown>(count).fill(null);
  let repeated: unknown[] | null = null;
  for (let index = 0; index < values.length; index++) {
    const parameter = parameters[index] as CustomParameter;
    const value = values[index];
    const arg =
      value === undefined
        ? null
        : parameter.matrix
          ? matrixArgument(value, custom)
          : singleArgument(value as ReturnType<Cells["at"]>, parameter, custom);
    if (parameter.repeating !== true) args[index] = arg;
    else if (repeated === null) args[count - 1] = repeated = [arg];
    else repeated.push(arg);
  }
  return args;
}

/** The parameter of each argument of a call; null when there are too few arguments or too many. */
function parametersFor(custom: CustomFunction, count: number): readonly CustomParameter[] | null {
  const { parameters } = custom;
  const last = parameters[parameters.length - 1];
  const required = parameters.filter((parameter) => parameter.optional !== true && parameter.repeating !== true).length;
  if (count < required || (count > parameters.length && last?.repeating !== true)) return null;
  return Array.from({ length: count }, (_unused, index) => parameters[index] ?? (last as CustomParameter));
}

/** Tells a function its cell; the address is written only for those who ask. */
class FormulaInvocation implements Invocation {
  constructor(private readonly formula: Formula) {}

  get address(): string {
    return addressText(this.formula.sheet.name, this.formula.row, this.formula.column);
  }
}

function callKey(custom: CustomFunction, args: readonly unknown[]): string {
  return `${custom.name}\n${JSON.stringify(args)}`;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}
