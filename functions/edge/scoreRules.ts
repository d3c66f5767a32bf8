import { directions } from "../../src/scoring/direction";
import { WrongType } from "../../src/scoring/failure";
import { methods, type MethodRule } from "../../src/scoring/methods";
import type { ParameterInput } from "../../src/scoring/parameter";
import { scoreRule, type ScoreRule } from "../../src/scoring/score";
import type { Direction } from "../../src/scoring/types";
import { writtenTable } from "../../src/scoring/writtenTable";
import { Argument, choices, numberBlock, numbers } from "./arguments";
import { numberOf, scalarOf } from "./cells";
import type { Liftable } from "./lift";
import { isProblem, type Problem } from "./problems";

/** The options of SCORE and ATTAIN for each element of a call, checked once when they are the same for all. */
export class ScoreRules {
  /** The options that lift. A parameter that some element reads whole, as a tolerance or a table of cells, does not. */
  readonly lifted: readonly Liftable[];
  private readonly direction: Argument<Direction>;
  private readonly method: Argument<MethodRule>;
  private readonly parameter: Argument<number | string>;
  private readonly limits: readonly [cap: Argument<number>, floor: Argument<number>];
  private readonly parameterLifts: boolean;
  /** The parameter read whole. */
  private block: ParameterInput | Problem | undefined;
  /** The one rule of the call, when nothing in it varies. */
  readonly constant: ScoreRule | Problem | null;

  constructor(direction: unknown, method: unknown, parameter: unknown, cap: unknown, floor: unknown) {
    this.direction = choices("direction", direction, directions);
    this.method = choices("method", method, methods);
    this.parameter = new Argument("parameter", parameter, parameterIn);
    this.limits = [numbers("cap", cap), numbers("floor", floor)];
    this.parameterLifts = !this.someMethodReadsWhole() || this.parameter.cells.some((row) => row.some(holdsTable));
    const options = [this.direction, this.method, ...this.limits];
    this.lifted = this.parameterLifts ? [...options, this.parameter] : options;
    this.constant = this.lifted.every((argument) => argument.isSingle) ? this.resolve(0, 0) : null;
  }

  /** The rule of one element. */
  at(row: number, column: number): ScoreRule | Problem {
    return this.constant ?? this.resolve(row, column);
  }

  private resolve(row: number, column: number): ScoreRule | Problem {
    const direction = this.direction.at(row, column);
    if (isProblem(direction)) return direction;
    const method = this.method.at(row, column);
    if (isProblem(method)) return method;
    const parameter = this.parameterAt(row, column, method);
    if (isProblem(parameter)) return parameter;
    const [capArgument, floorArgument] = this.limits;
    const cap = capArgument.at(row, column);
    if (isProblem(cap)) return cap;
    const floor = floorArgument.at(row, column);
    if (isProblem(floor)) return floor;
    return scoreRule({ direction, method: method?.method ?? null, parameter, cap, floor });
  }

  private parameterAt(row: number, column: number, method: MethodRule | null): ParameterInput | Problem {
    const kind = method?.kind ?? "none";
    if (this.parameterLifts) return this.parameter.at(row, column);
    if (kind === "none") return null;
    // In a column of mixed methods those with a number take their own row; a table of another shape is not theirs.
    if (kind === "number" && this.hasShapeOf(this.method)) return this.parameter.at(row, column);
    this.block ??= numberBlock("parameter", this.parameter.cells);
    return this.block;
  }

  private hasShapeOf(other: Liftable): boolean {
    return this.parameter.rows === other.rows && this.parameter.columns === other.columns;
  }

  private someMethodReadsWhole(): boolean {
    if (this.parameter.isSingle) return false;
    for (let row = 0; row < this.method.rows; row += 1) {
      for (let column = 0; column < this.method.columns; column += 1) {
        const method = this.method.at(row, column);
        if (method !== null && !isProblem(method) && (method.kind === "tolerance" || method.kind === "table")) return true;
      }
    }
    return false;
  }
}

/** A cell as a parameter: a number, or a text that may hold several; a text that is left is judged by the method. */
function parameterIn(cell: unknown): number | string | null | Problem {
  const value = numberOf(cell, "parameter");
  const text = value instanceof WrongType ? scalarOf(cell) : null;
  return typeof text === "string" ? text : value;
}

function holdsTable(cell: unknown): boolean {
  const value = parameterIn(cell);
  return typeof value === "string" && writtenTable(value) !== null;
}
