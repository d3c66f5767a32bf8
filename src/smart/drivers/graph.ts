import { commercialDrivers } from "./data/commercial";
import { operationsDrivers } from "./data/operations";
import { organisationDrivers } from "./data/organisation";

/** How one quantity acts on another: it is a part of it, it moves it, or it is a condition of it. */
export type EdgeKind = "component" | "driver" | "constraint";

/** More of `from` makes `to` rise (+1) or fall (−1). */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly sign: 1 | -1;
}

export interface Node {
  readonly code: string;
  /** +1 more is better, −1 less is better, 0 depends on the goal. */
  readonly good: 1 | -1 | 0;
  /** Business area. */
  readonly area: string;
}

/** One way from a quantity to another: its steps, and what a rise of the first does to the last. */
export interface Path {
  readonly edges: readonly Edge[];
  readonly sign: 1 | -1;
}

interface Graph {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
}

/**
 * One node a line: `code good area: effects`. An effect is the sign of what more of this does to the other one, and its
 * code; `=` in front says that it is a part of the other one, `!` that it is a condition of it.
 */
const tables = [commercialDrivers, operationsDrivers, organisationDrivers];
const line = /^(\w+) ([-+0]) (\w+):(.*)$/;
const effect = /^([=!]?)([-+])(\w+)$/;
const goods: Readonly<Record<string, 1 | -1 | 0>> = { "+": 1, "-": -1, "0": 0 };
const edgeKinds: Readonly<Record<string, EdgeKind>> = { "": "driver", "=": "component", "!": "constraint" };

let parsed: Graph | null = null;

/** The driver graph; it is read when it is first needed. */
export function graph(): Graph {
  parsed ??= read(tables.flatMap((table) => table.trim().split("\n")));
  return parsed;
}

function read(lines: readonly string[]): Graph {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, readonly Edge[]>();
  for (const text of lines) {
    const [, code = "", sign = "", area = "", effects = ""] = line.exec(text) ?? [];
    const good = goods[sign];
    if (good === undefined) throw new Error(`not a node: ${text}`);
    nodes.set(code, { code, good, area });
    edges.set(code, effects.trim() === "" ? [] : effects.trim().split(" ").map((word) => edgeOf(code, word)));
  }
  return { nodes, edges };
}

function edgeOf(from: string, word: string): Edge {
  const [, mark = "", sign = "", to = ""] = effect.exec(word) ?? [];
  const kind = edgeKinds[mark];
  if (kind === undefined || to === "") throw new Error(`not an effect of ${from}: ${word}`);
  return { from, to, kind, sign: sign === "+" ? 1 : -1 };
}

/** Every way of one or two steps from a quantity to another, the shorter ones first. */
export function pathsBetween(from: string, to: string): readonly Path[] {
  const { edges } = graph();
  const first = edges.get(from) ?? [];
  const direct = first.filter((edge) => edge.to === to).map((edge) => ({ edges: [edge], sign: edge.sign }));
  const overOne = first.flatMap((edge) =>
    (edges.get(edge.to) ?? [])
      .filter((next) => next.to === to && edge.to !== from)
      .map((next) => ({ edges: [edge, next], sign: (edge.sign * next.sign) as 1 | -1 })),
  );
  return [...direct, ...overOne];
}
