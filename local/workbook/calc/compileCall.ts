import type { AstExpression, CallExpression } from "@borgar/fx";
import { errorFrom } from "./coercion";
import { compileCustomCall } from "./customCall";
import { depthOf, type Evaluate, type Scope } from "./expression";
import type { ExpressionCompiler } from "./expressionCompiler";
import { localAt } from "./locals";
import { kindsFor, type BuiltIn } from "./excel/builtIn";
import { callLifted } from "./excel/callLifted";
import { implicitIntersection, spillRange } from "./rangeOperators";
import { RangeCells } from "./sheet";
import { Cells, CellError, errors, Lambda, type Value } from "./values";

/** Compiles a call: of a built-in or custom function, of a LAMBDA by its name, or of a LAMBDA written in place. */
export function compileCall(compiler: ExpressionCompiler, node: CallExpression, scope: Scope | null, asReference: boolean): Evaluate {
  const nodes = node.arguments as (AstExpression | null)[];
  const callee = node.callee as AstExpression | CallExpression["callee"];
  if (callee.type !== "Identifier") return callLambda(compiler, compiler.expression(callee, scope, true), nodes, scope);

  const name = callee.name.toUpperCase();
  const depth = depthOf(name, scope);
  if (depth >= 0) return callLambda(compiler, (_frame, locals) => localAt(locals, depth), nodes, scope);

  compiler.symbols.add(name);
  const known = compiler.functions.find(name);
  if (known === undefined) {
    const operator = operatorFunctions[name];
    if (operator !== undefined && nodes[0]) return operator(compiler.expression(nodes[0], scope, true), asReference);
    return callLambda(compiler, compiler.name(callee.name), nodes, scope);
  }
  switch (known.kind) {
    case "special": {
      const args = nodes.map((arg) => (arg === null ? () => null : compiler.expression(arg, scope, asReference)));
      return args.length < known.form.minimum || args.length > known.form.maximum ? () => errors.value : known.form.compile(args);
    }
    case "custom":
      return compileCustomCall(compiler, known.custom, nodes, scope);
    case "built-in":
      if (known.builtIn.volatile) compiler.volatile = true;
      return callBuiltIn(compiler, known.builtIn, unionsApart(known.builtIn, nodes), scope, asReference);
  }
}

/** SUM((A1,C3)): the areas of a union count as arguments of their own where a function takes any number of them. */
function unionsApart(builtIn: BuiltIn, nodes: readonly (AstExpression | null)[]): (AstExpression | null)[] {
  if (builtIn.repeated.length !== 1) return [...nodes];
  return nodes.flatMap((node) =>
    node?.type === "BinaryExpression" && node.operator === "," ? unionsApart(builtIn, node.arguments) : [node],
  );
}

/** Operators as files write them. */
const operatorFunctions: Readonly<Record<string, (operand: Evaluate, asReference: boolean) => Evaluate>> = {
  ANCHORARRAY: (operand, asReference) => (frame, locals) => {
    const cells = spillRange(operand(frame, locals));
    return !asReference && cells instanceof RangeCells && cells.isSingle ? cells.at(0, 0) : cells;
  },
  SINGLE: (operand) => (frame, locals) => implicitIntersection(operand(frame, locals), frame),
};

function callLambda(compiler: ExpressionCompiler, callee: Evaluate, nodes: readonly (AstExpression | null)[], scope: Scope | null): Evaluate {
  const args = nodes.map((arg): Evaluate => (arg === null ? () => undefined : compiler.expression(arg, scope, true)));
  return (frame, locals) => {
    const lambda = callee(frame, locals);
    if (lambda instanceof CellError) throw lambda;
    if (!(lambda instanceof Lambda)) throw errors.value;
    return lambda.call(
      args.map((arg) => {
        try {
          return arg(frame, locals);
        } catch (thrown) {
          return errorFrom(thrown);
        }
      }),
    );
  };
}

function callBuiltIn(
  compiler: ExpressionCompiler,
  builtIn: BuiltIn,
  nodes: readonly (AstExpression | null)[],
  scope: Scope | null,
  asReference: boolean,
): Evaluate {
  const kinds = kindsFor(builtIn, nodes.length);
  if (kinds === null) return () => errors.value;
  const evaluators = nodes.map((node, index): Evaluate => {
    if (node === null) return () => null;
    const kind = kinds[index];
    return kind === "p" ? compiler.position(node, scope) : compiler.expression(node, scope, kind === "a" || kind === "x");
  });
  const count = evaluators.length;
  const call: Evaluate = (frame, locals) => {
    const args = new Array<Value>(count);
    let lifted = false;
    for (let index = 0; index < count; index++) {
      const kind = kinds[index];
      const acceptsErrors = kind === "e" || kind === "x";
      let value: Value;
      if (acceptsErrors) {
        try {
          value = (evaluators[index] as Evaluate)(frame, locals);
        } catch (thrown) {
          value = errorFrom(thrown);
        }
        if (value instanceof CellError && value.code === "#BUSY!") throw value;
      } else {
        value = (evaluators[index] as Evaluate)(frame, locals);
        if (value instanceof CellError) throw value;
      }
      if ((kind === "v" || kind === "e") && value instanceof Cells) lifted = true;
      args[index] = value;
    }
    return lifted ? callLifted(builtIn, args, kinds, frame) : builtIn.evaluate(args, frame);
  };
  if (asReference) return call;
  return (frame, locals) => {
    const value = call(frame, locals);
    return value instanceof RangeCells && value.isSingle ? value.at(0, 0) : value;
  };
}
