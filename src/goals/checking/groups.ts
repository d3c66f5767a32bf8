import type { Coded, Department, Family } from "../check";
import { isAgreed } from "../tree";
import type { GoalNode } from "../types";

/** The rows that bear an id, and those that name it as their parent. */
export type FamilyRows = Omit<Family, "isBearing">;

/** The rows of the groups that some checks look at, by the group's key, in the order of the sheet. */
export interface Groups<Rows = FamilyRows> {
  readonly families: ReadonlyMap<string, Rows>;
  readonly departments: ReadonlyMap<string, Department>;
  readonly codes: ReadonlyMap<string, Coded>;
}

/** Keys of the groups that rows belong to. */
export interface GroupKeys {
  readonly families: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

export function keysOf(nodes: Iterable<GoalNode>): GroupKeys {
  const families = new Set<string>();
  const departments = new Set<string>();
  const codes = new Set<string>();
  for (const { id, parent, department, code } of nodes) {
    families.add(id);
    if (parent !== null) families.add(parent);
    departments.add(department);
    if (code !== null) codes.add(code);
  }
  return { families, departments, codes };
}

/** The groups with these keys, gathered in one pass over the rows. What has no rows any more has no group. */
export function gather(nodes: readonly GoalNode[], keys: GroupKeys): Groups {
  const bearers = new Lists();
  const children = new Lists();
  const departments = new Lists();
  const codes = new Lists();
  for (const node of nodes) {
    if (keys.families.has(node.id)) bearers.add(node.id, node);
    if (node.parent !== null && keys.families.has(node.parent)) children.add(node.parent, node);
    if (keys.departments.has(node.department)) departments.add(node.department, node);
    if (node.code !== null && keys.codes.has(node.code)) codes.add(node.code, node);
  }
  const families = new Map<string, FamilyRows>();
  for (const [id, rows] of bearers) if (!isLeaf(rows, children.of(id))) families.set(id, { id, bearers: rows, children: children.of(id) });
  for (const [id, rows] of children) if (!bearers.has(id)) families.set(id, { id, bearers: none, children: rows });
  return {
    families,
    departments: new Map([...departments].map(([name, rows]) => [name, { name, nodes: rows, kpis: rows.filter((row) => row.level === "kpi" && isAgreed(row)) }])),
    codes: new Map([...codes].map(([code, rows]) => [code, { code, nodes: rows }])),
  };
}

/** A KPI without children whose id is its own: nearly every row is one, and there is nothing to say of it as a family. */
function isLeaf(bearers: readonly GoalNode[], children: readonly GoalNode[]): boolean {
  return bearers.length === 1 && children.length === 0 && bearers[0]?.level === "kpi";
}

const none: readonly GoalNode[] = [];

class Lists extends Map<string, GoalNode[]> {
  add(key: string, node: GoalNode): void {
    const list = this.get(key);
    if (list === undefined) this.set(key, [node]);
    else list.push(node);
  }

  of(key: string): readonly GoalNode[] {
    return this.get(key) ?? none;
  }
}
