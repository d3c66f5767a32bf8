/** What scheduling keeps on each node of the dependency graph. */
export interface GraphNode {
  /** The last recalculation round that reached this node. */
  round: number;
  /** While scheduling: order of discovery. Afterwards: position in the schedule. */
  order: number;
  /** Lowest order of discovery that this node reaches within its circle. */
  lowest: number;
  onStack: boolean;
  /** Set when an input changed: the node must be worked through when its turn comes. */
  pending: boolean;
}

/** A step of a recalculation: one node, or an array of nodes that depend on each other in a circle. */
export type Step<N> = N | readonly N[];

/**
 * Orders everything that depends on the seeds, precedents first: Tarjan's strongly connected components, with a stack
 * of its own so that a chain of any length fits. Linear in nodes and edges.
 */
export function schedule<N extends GraphNode>(
  seeds: Iterable<N>,
  round: number,
  successors: (node: N, into: N[]) => void,
): Step<N>[] {
  const components: Step<N>[] = [];
  const component: N[] = [];
  const path: N[] = [];
  const successorsOnPath: N[][] = [];
  const selfLoops = new Set<N>();
  let discovered = 0;

  const enter = (node: N): void => {
    node.round = round;
    node.order = node.lowest = discovered++;
    node.onStack = true;
    component.push(node);
    path.push(node);
    const next: N[] = [];
    successors(node, next);
    successorsOnPath.push(next);
  };

  const leave = (node: N, selfLoop: boolean): void => {
    if (node.lowest !== node.order) return;
    const start = component.lastIndexOf(node);
    const members = component.splice(start);
    for (const member of members) member.onStack = false;
    components.push(members.length === 1 && !selfLoop ? node : members);
  };

  for (const seed of seeds) {
    if (seed.round === round) continue;
    enter(seed);
    while (path.length > 0) {
      const node = path[path.length - 1] as N;
      const next = (successorsOnPath[successorsOnPath.length - 1] as N[]).pop();
      if (next === undefined) {
        path.pop();
        successorsOnPath.pop();
        leave(node, selfLoops.has(node));
        const parent = path[path.length - 1];
        if (parent !== undefined && node.lowest < parent.lowest) parent.lowest = node.lowest;
      } else if (next.round !== round) {
        enter(next);
      } else if (next.onStack) {
        if (next === node) selfLoops.add(node);
        if (next.order < node.lowest) node.lowest = next.order;
      }
    }
  }

  components.reverse();
  components.forEach((step, position) => {
    if (Array.isArray(step)) for (const node of step as readonly N[]) node.order = position;
    else (step as N).order = position;
  });
  return components;
}
