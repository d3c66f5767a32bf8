import type { AstExpression } from "@borgar/fx";
import type { Evaluate, Scope } from "./expression";
import type { FunctionRegistry } from "./functionRegistry";

/** The compiler of one formula, as those see it who compile a part of the formula and leave its own parts to the compiler again. */
export interface ExpressionCompiler {
  readonly functions: FunctionRegistry;
  /** Names of sheets, tables, defined names and functions that the formula mentions, in capitals. */
  readonly symbols: Set<string>;
  volatile: boolean;
  /** @param asReference whether the one who uses the value wants the range itself, even of a single cell */
  expression(node: AstExpression, scope: Scope | null, asReference: boolean): Evaluate;
  /** A reference of which only the position is asked. */
  position(node: AstExpression, scope: Scope | null): Evaluate;
  /** A defined name or a table's name. */
  name(text: string): Evaluate;
}
