import type { AsyncCalls } from "./asyncCalls";
import type { BlockedSpill, RangeCells, Sheet } from "./sheet";
import type { GraphNode } from "./schedule";
import type { Locals } from "./locals";
import type { ReferenceSource } from "./reference";
import type { CellError, Value } from "./values";

/** Where an expression is evaluated, and what its references stand for there. */
export interface Frame {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly bindings: readonly Binding[];
}

/** What a reference of a formula stands for: cells, a defined name's expression, or an error when it leads nowhere. */
export type Binding = RangeCells | NameBinding | CellError;

/** What a formula runs, shared by all formulas of its shape: a template. */
export interface Code {
  readonly key: string;
  readonly references: readonly ReferenceSource[];
  /** Names of sheets, tables, defined names and functions that it mentions, in capitals. */
  readonly symbols: ReadonlySet<string>;
  /** Indexes of references whose cells are not read. */
  readonly unread: ReadonlySet<number>;
  readonly volatile: boolean;
  /** The formulas that run it. */
  readonly formulas: Set<Formula>;
  evaluate(frame: Frame, locals: Locals | null): Value;
}

/** A defined name as seen from one sheet. Never changes: when the name changes, formulas get a new one. */
export class NameBinding implements Frame {
  readonly row = 0;
  readonly column = 0;
  bindings: readonly Binding[] = [];

  constructor(
    readonly sheet: Sheet,
    readonly template: Code,
  ) {}

  evaluate(): Value {
    return this.template.evaluate(this, null);
  }
}

/** One formula in one cell: a node of the dependency graph. */
export class Formula implements Frame, GraphNode {
  bindings: readonly Binding[] = [];
  /** The areas that this formula listens to, as registered. */
  dependencies: readonly RangeCells[] = [];
  volatile = false;
  removed = false;
  /** Whether it has had a result at all: on a sheet that is not to be calculated it keeps that. */
  isCalculated = false;
  /** Size of the spilled result; one by one when nothing is spilled. */
  spillRows = 1;
  spillColumns = 1;
  blocked: BlockedSpill | null = null;
  /** The formulas that depend on each other in a circle with this one, itself included; null when there is no circle. */
  circle: readonly Formula[] | null = null;
  /** Evaluations in the recalculation `countedIn`: a guard against spills that chase each other for ever. */
  evaluations = 0;
  countedIn = 0;
  /** The recalculation in which its spill was taken back to see whether a circle stays without it. */
  retractedIn = 0;
  /** Answers of asynchronous custom functions; null until there is one. */
  asyncCalls: AsyncCalls | null = null;

  round = 0;
  order = 0;
  lowest = 0;
  onStack = false;
  pending = false;

  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly text: string,
    public template: Code,
  ) {}

  get spills(): boolean {
    return this.spillRows > 1 || this.spillColumns > 1;
  }
}
