import type { Formula } from "./formula";
import type { Rectangle } from "./rectangle";
import type { GraphNode } from "./schedule";

/** A range that formulas read: a node of the graph of its own, so that n cells and m readers cost n + m, not n × m. */
export class RangeNode implements Rectangle, GraphNode {
  readonly listeners = new Set<Formula>();
  round = 0;
  order = 0;
  lowest = 0;
  onStack = false;
  pending = false;

  constructor(
    readonly key: string,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
  ) {}
}
