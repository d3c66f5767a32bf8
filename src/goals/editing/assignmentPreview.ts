import type { GoalNode } from "../types";
import type { Edited } from "./types";

/** What an edit of assignments does to a role, or to a KPI's targets. */
export type PreviewLine =
  | { readonly kind: "given"; readonly role: GoalNode; readonly kpis: number }
  /** A role that nobody had, with what is known of its KPIs. */
  | { readonly kind: "taken"; readonly role: GoalNode; readonly kpis: number }
  | { readonly kind: "dated"; readonly role: GoalNode; readonly was: GoalNode }
  | { readonly kind: "removed"; readonly role: GoalNode; readonly kpis: number }
  /** It is nobody's again. */
  | { readonly kind: "opened"; readonly role: GoalNode; readonly was: GoalNode }
  | { readonly kind: "weighed"; readonly role: GoalNode; readonly was: GoalNode }
  | { readonly kind: "target"; readonly kpi: GoalNode; readonly was: number | null };

export interface AssignmentPreview {
  readonly lines: readonly PreviewLine[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What will be written: one tree set beside the other, so that nothing is said that is not done. */
export function assignmentPreview(before: readonly GoalNode[], { nodes: after, copyOf }: Pick<Edited, "nodes" | "copyOf">): AssignmentPreview {
  const was = new Map(before.map((node) => [node.id, node] as const));
  const there = new Set(after.map(({ id }) => id));
  const lines: PreviewLine[] = [];
  for (const [at, node] of after.entries()) {
    const old = was.get(node.id);
    if (node.level === "kpi") {
      const target = (old ?? was.get(copyOf[at] ?? ""))?.target ?? null;
      if (target !== node.target) lines.push({ kind: "target", kpi: node, was: target });
    } else if (old === undefined) {
      lines.push({ kind: "given", role: node, kpis: kpisUnder(after, node) });
    } else {
      lines.push(...roleLines(old, node, after));
    }
  }
  const gone = before.filter(({ id }) => !there.has(id));
  for (const role of gone) if (role.level !== "kpi") lines.push({ kind: "removed", role, kpis: kpisUnder(before, role) });
  return {
    lines, removed: gone.length, added: after.filter(({ id }) => !was.has(id)).length,
    changed: after.filter((node) => was.has(node.id) && was.get(node.id) !== node && differ(was.get(node.id), node)).length,
  };
}

function roleLines(was: GoalNode, role: GoalNode, after: readonly GoalNode[]): readonly PreviewLine[] {
  const lines: PreviewLine[] = [];
  if (was.owner !== role.owner && role.goal !== was.goal) {
    lines.push(was.goal.startsWith(role.goal) ? { kind: "opened", role, was } : { kind: "taken", role, kpis: kpisUnder(after, role) });
  } else if (was.start !== role.start || was.until !== role.until) lines.push({ kind: "dated", role, was });
  if (was.weight !== role.weight) lines.push({ kind: "weighed", role, was });
  return lines;
}

function kpisUnder(nodes: readonly GoalNode[], { id }: GoalNode): number {
  const under = new Set([id]);
  // Parents stand before their children wherever we have written them; a second look finds the others.
  for (let before = 0; before !== under.size;) {
    before = under.size;
    for (const node of nodes) if (node.parent !== null && under.has(node.parent)) under.add(node.id);
  }
  return under.size - 1;
}

function differ(one: GoalNode | undefined, other: GoalNode): boolean {
  return one !== undefined && (Object.keys(other) as (keyof GoalNode)[]).some((key) => one[key] !== other[key]);
}
