import { parse, tokenize, type AstExpression, type LambdaExpression, type LetExpression, type Literal, type ReferenceIdentifier } from "@borgar/fx";
import { errorFrom } from "./coercion";
import { compileCall } from "./compileCall";
import { depthOf, type Evaluate, type Scope } from "./expression";
import type { ExpressionCompiler } from "./expressionCompiler";
import { NameBinding } from "./formula";
import type { FunctionRegistry } from "./functionRegistry";
import { localAt, type Locals } from "./locals";
import { withoutLostPlaces } from "./lostReferences";
import { literalNumber } from "./numberLiteral";
import { optionalParameters } from "./optionalParameters";
import { intersection, rangeBetween, spillRange, toReference, implicitIntersection, union, UnionCells } from "./rangeOperators";
import { applyBinary, applyUnary, binaryOperators, lastOperators, unaryOperators } from "./operators";
import { parseReference, parseTableReference, symbolsOf, trimOf, type ReferenceSource } from "./reference";
import { RangeCells } from "./sheet";
import { trimmedReference } from "./trimming";
import { ArrayCells, errorOfCode, errors, Lambda, type CellError, type CellValue, type Value } from "./values";

/** A formula turned into closures. References are numbered; each cell binds them to its own areas. */
export interface Compiled {
  readonly evaluate: Evaluate;
  readonly references: readonly ReferenceSource[];
  readonly symbols: ReadonlySet<string>;
  readonly volatile: boolean;
  /** Indexes of references whose cells are not read: only their position matters. */
  readonly unread: ReadonlySet<number>;
  /** Whether every address that was cut out of the text is a reference of the parsed formula. */
  readonly slotsFit: boolean;
}

/**
 * Compiles a formula (with its "="). `starts` are the places of the addresses that were cut out of the text, or null to
 * compile the addresses as written. A formula that cannot be parsed is `#NAME?`.
 */
export function compile(text: string, functions: FunctionRegistry, starts: readonly number[] | null): Compiled {
  const compiler = new Compiler(functions, starts);
  let evaluate: Evaluate;
  try {
    const { tokens, starts: optional } = optionalParameters(tokenize(withoutLostPlaces(text), { withLocation: true }));
    compiler.optional = optional;
    const tree = parse(tokens);
    const whole = compiler.expression(tree, null, true, isDifference(tree, text));
    evaluate = (frame, locals) => {
      const value = whole(frame, locals);
      // Several areas are no value that a cell could show.
      return value instanceof UnionCells ? errors.value : value;
    };
  } catch {
    evaluate = () => errors.name;
  }
  return {
    evaluate,
    references: compiler.references,
    symbols: compiler.symbols,
    volatile: compiler.volatile,
    unread: compiler.unread,
    slotsFit: compiler.usedSlots === (starts?.length ?? 0),
  };
}

/** Compiles the parts of one formula and collects what they refer to. */
class Compiler implements ExpressionCompiler {
  readonly references: ReferenceSource[] = [];
  readonly symbols = new Set<string>();
  readonly unread = new Set<number>();
  volatile = false;
  usedSlots = 0;
  /** Where optional parameters of LAMBDA stand in the text. */
  optional: ReadonlySet<number> = new Set();

  constructor(
    readonly functions: FunctionRegistry,
    private readonly starts: readonly number[] | null,
  ) {}

  /** @param isLast whether a sum or difference is the last thing that the formula does */
  expression(node: AstExpression, scope: Scope | null, asReference: boolean, isLast = false): Evaluate {
    switch (node.type) {
      case "Literal": {
        const value = literalValue(node);
        return () => value;
      }
      case "ErrorLiteral": {
        const error = errorOfCode(node.value) ?? errors.value;
        return () => error;
      }
      case "ReferenceIdentifier":
        return this.reference(node, scope, asReference);
      case "ArrayExpression": {
        const array = new ArrayCells(node.elements.map((row) => row.map(arrayElement)));
        return () => array;
      }
      case "UnaryExpression":
        return this.unary(node.operator, this.expression(node.arguments[0] as AstExpression, scope, true), asReference);
      case "BinaryExpression":
        return this.binary(node.operator, node.arguments, scope, asReference, isLast);
      case "LetExpression":
        return this.letExpression(node, scope, asReference);
      case "LambdaExpression":
        return this.lambda(node, scope);
      case "CallExpression":
        return compileCall(this, node, scope, asReference);
    }
  }

  position(node: AstExpression, scope: Scope | null): Evaluate {
    const from = this.references.length;
    const evaluate = this.expression(node, scope, true);
    if (node.type === "ReferenceIdentifier" && node.kind !== "name" && trimOf(node.value) === null) {
      for (let index = from; index < this.references.length; index++) this.unread.add(index);
    }
    return evaluate;
  }

  /** Makes an evaluation give a single value where it gives a range of one cell. */
  private dereferenced(evaluate: Evaluate, asReference: boolean): Evaluate {
    if (asReference) return evaluate;
    return (frame, locals) => {
      const value = evaluate(frame, locals);
      return value instanceof RangeCells && value.isSingle ? value.at(0, 0) : value;
    };
  }

  private unary(operator: string, operand: Evaluate, asReference: boolean): Evaluate {
    if (operator === "#") return this.dereferenced((frame, locals) => spillRange(operand(frame, locals)), asReference);
    if (operator === "@") return (frame, locals) => implicitIntersection(operand(frame, locals), frame);
    const apply = unaryOperators[operator];
    if (apply === undefined) return this.dereferenced(operand, asReference);
    const plain = this.dereferenced(operand, false);
    return (frame, locals) => applyUnary(apply, plain(frame, locals));
  }

  private binary(operator: string, operands: readonly AstExpression[], scope: Scope | null, asReference: boolean, isLast: boolean): Evaluate {
    const apply = isLast ? lastOperators[operator] : binaryOperators[operator];
    const [first, second] = operands as [AstExpression, AstExpression];
    const from = this.references.length;
    const left = this.expression(first, scope, apply === undefined);
    const right = this.expression(second, scope, apply === undefined);
    if (apply !== undefined) return (frame, locals) => applyBinary(apply, left(frame, locals), right(frame, locals));
    if (operator === ",") return asReference ? (frame, locals) => union(left(frame, locals), right(frame, locals)) : () => errors.value;
    const combine = operator === ":" ? rangeBetween : operator === " " ? intersection : null;
    if (combine === null) throw errors.value;
    // The formula must listen to what lies between the two references as well.
    if (operator === ":") this.references.push({ kind: "hull", from, to: this.references.length });
    return this.dereferenced(
      (frame, locals) => combine(toReference(left(frame, locals)), toReference(right(frame, locals))),
      asReference,
    );
  }

  private reference(node: ReferenceIdentifier, scope: Scope | null, asReference: boolean): Evaluate {
    if (node.kind === "name") {
      const depth = depthOf(localName(node.value), scope);
      if (depth >= 0) return this.dereferenced((_frame, locals) => localAt(locals, depth), asReference);
      return this.dereferenced(this.name(node.value), asReference);
    }
    const source = node.kind === "table" ? parseTableReference(node.value) : this.area(node);
    const index = this.bound(source);
    const trim = node.kind === "table" ? null : trimOf(node.value);
    if (trim !== null) return this.dereferenced((frame) => trimmedReference(frame.bindings[index] as Value, trim), asReference);
    if (asReference || source.kind === "table" || (source.kind === "slots" && source.first !== source.last)) {
      return this.dereferenced((frame) => frame.bindings[index] as Value, asReference);
    }
    return (frame) => {
      const cells = frame.bindings[index];
      return cells instanceof RangeCells ? (cells.isSingle ? cells.at(0, 0) : cells) : (cells as CellError);
    };
  }

  name(text: string): Evaluate {
    const source = parseReference(text);
    const index = this.bound(source.kind === "name" ? source : { kind: "name", sheet: null, name: text });
    const known = this.functions.find(text.toUpperCase());
    return (frame) => {
      const binding = frame.bindings[index];
      if (binding instanceof NameBinding) return binding.evaluate();
      // The bare name of a function stands for a LAMBDA: BYROW(A1:C9, SUM).
      if (binding === errors.name && known?.kind === "built-in") {
        const { builtIn } = known;
        return new Lambda(1, (args) => builtIn.evaluate([...args], frame), text.toUpperCase());
      }
      return binding as Value;
    };
  }

  private area(node: ReferenceIdentifier): ReferenceSource {
    const source = parseReference(node.value);
    if (this.starts === null || source.kind !== "fixed" || node.kind === "beam") return source;
    const [start = 0, end = 0] = node.loc ?? [];
    const first = this.starts.findIndex((at) => at >= start && at < end);
    if (first < 0) return source;
    let last = first;
    while (last + 1 < this.starts.length && (this.starts[last + 1] as number) < end) last++;
    const corners = node.value.includes(":", node.value.lastIndexOf("!") + 1) ? 2 : 1;
    if (last - first + 1 !== corners) return source;
    this.usedSlots += corners;
    return { kind: "slots", sheet: source.sheet, first, last };
  }

  private bound(source: ReferenceSource): number {
    for (const symbol of symbolsOf(source)) this.symbols.add(symbol);
    return this.references.push(source) - 1;
  }

  private letExpression(node: LetExpression, scope: Scope | null, asReference: boolean): Evaluate {
    let inner = scope;
    const values: Evaluate[] = [];
    for (const { id, init } of node.declarations) {
      values.push(init === null ? () => null : this.expression(init, inner, true));
      inner = { name: localName(id.name), outer: inner };
    }
    const body = node.body === null ? () => null : this.expression(node.body, inner, asReference);
    return (frame, locals) => {
      let all = locals;
      for (const value of values) all = { value: settled(value, frame, all), outer: all };
      return body(frame, all);
    };
  }

  private lambda(node: LambdaExpression, scope: Scope | null): Evaluate {
    let inner = scope;
    for (const parameter of node.params) inner = { name: localName(parameter.name), outer: inner };
    const body = node.body === null ? () => null : this.expression(node.body, inner, true);
    const count = node.params.length;
    const least = node.params.findLastIndex(({ loc }) => !this.optional.has(loc?.[0] ?? -1)) + 1;
    return (frame, locals) =>
      new Lambda(count, (args) => {
        if (args.length > count || args.length < least) throw errors.value;
        let all = locals;
        for (let index = 0; index < count; index++) all = { value: args[index], outer: all };
        return body(frame, all);
      });
  }
}

/** Whether a formula ends with a sum or a difference that stands in no brackets: =0.5-0.4-0.1, not =(0.5-0.4-0.1). */
function isDifference(tree: AstExpression, text: string): boolean {
  return tree.type === "BinaryExpression" && (tree.operator === "+" || tree.operator === "-") && !/^=\s*\(.*\)\s*$/s.test(text);
}

/** A value, or the error that was thrown for it: LET may name an error without using it. */
function settled(evaluate: Evaluate, frame: Parameters<Evaluate>[0], locals: Locals | null): Value {
  try {
    return evaluate(frame, locals);
  } catch (thrown) {
    return errorFrom(thrown);
  }
}

/** Local names are compared without regard to case. */
function localName(name: string): string {
  return name.toUpperCase();
}

const literalValue = ({ value, raw }: Literal): string | number | boolean => (typeof value === "number" ? literalNumber(raw) : value);

function arrayElement(node: AstExpression): CellValue {
  if (node.type === "Literal") return literalValue(node);
  return node.type === "ErrorLiteral" ? (errorOfCode(node.value) ?? errors.value) : errors.value;
}
