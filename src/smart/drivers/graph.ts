import { lexicon, type Node } from "../gazetteer/lexicon";

/** How one quantity acts on another: it is a part of it, it moves it, or it is a condition of it. */
export type EdgeKind = "component" | "driver" | "constraint";

/** More of `from` makes `to` rise (+1) or fall (−1). */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly sign: 1 | -1;
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
 * Effects of a node: the code of the other one, with `-` in front when more of this is less of that. `=` before it says that
 * this is a part of the other one, `!` that it is a condition of it.
 */
const effect = /^([=!]?)(-?)(\w+)$/;
const edgeKinds: Readonly<Record<string, EdgeKind>> = { "": "driver", "=": "component", "!": "constraint" };

let parsed: Graph | null = null;

/** The driver graph; it is read when it is first needed. */
export function graph(): Graph {
  parsed ??= read(lexicon().nodes);
  return parsed;
}

function read(nodes: ReadonlyMap<string, Node>): Graph {
  const edges = new Map([...nodes.values()].map(({ code, effects }) => [code, effects === "" ? [] : effects.split(" ").map((word) => edgeOf(code, word))]));
  return { nodes, edges };
}

function edgeOf(from: string, word: string): Edge {
  const [, mark = "", sign = "", to = ""] = effect.exec(word) ?? [];
  const kind = edgeKinds[mark];
  if (kind === undefined || to === "") throw new Error(`not an effect of ${from}: ${word}`);
  return { from, to, kind, sign: sign === "-" ? -1 : 1 };
}

/** Canteens, archives, office supplies, premises: they serve what they say and nothing further. */
export function isPeripheral(code: string): boolean {
  return /administration|things/.test(areaOf(code));
}

/** Whether premises and the like may matter to a quantity. */
export function isServedByThings(code: string): boolean {
  return isPeripheral(code) || areaOf(code) === "hospitality";
}

export function areaOf(code: string): string {
  return graph().nodes.get(code)?.area ?? "";
}

/** Every way of one or two steps from a quantity to another, the shorter ones first. */
export function pathsBetween(from: string, to: string): readonly Path[] {
  const { edges } = graph();
  const direct: Path[] = [];
  const overOne: Path[] = [];
  for (const edge of edges.get(from) ?? []) {
    if (edge.to === to) direct.push({ edges: [edge], sign: edge.sign });
    if (edge.to !== from) for (const next of edges.get(edge.to) ?? []) if (next.to === to) overOne.push({ edges: [edge, next], sign: (edge.sign * next.sign) as 1 | -1 });
  }
  return overOne.length === 0 ? direct : [...direct, ...overOne];
}
