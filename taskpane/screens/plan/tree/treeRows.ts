import { sharedKpis } from "../../../../src/goals/sharedKpis";
import type { GoalNode } from "../../../../src/goals/types";
import { rowKeys } from "../../../../src/workbook/plan/rowKeys";

/** A goal in its place in the tree. */
export interface TreeNode {
  /** Tells goals apart also where ids are missing or double. */
  readonly key: string;
  readonly node: GoalNode;
  /** 1 is the top. */
  readonly level: number;
  readonly parent: TreeNode | null;
  readonly children: readonly TreeNode[];
  /** Its place among its siblings, from 0. */
  readonly position: number;
  /** The department that is accountable, for a KPI that another one shares; "" for every other goal. */
  readonly sharedFrom: string;
}

export interface Forest {
  readonly roots: readonly TreeNode[];
  readonly byKey: ReadonlyMap<string, TreeNode>;
}

interface Growing extends TreeNode {
  level: number;
  parent: Growing | null;
  readonly children: Growing[];
  position: number;
  sharedFrom: string;
}

/**
 * The goals as a tree in the order of the sheet. A goal whose parent is not there, or that hangs on itself, stands at
 * the top: nothing of the sheet is hidden because something is wrong with it.
 */
export function growTree(nodes: readonly GoalNode[]): Forest {
  const keys = rowKeys(nodes);
  const all = nodes.map((node, at): Growing => ({ key: keys[at] ?? "", node, level: 1, parent: null, children: [], position: 0, sharedFrom: "" }));
  const byKey = new Map(all.map((each) => [each.key, each] as const));
  const roots: Growing[] = [];
  for (const each of all) {
    const parent = each.node.parent === null ? undefined : byKey.get(each.node.parent);
    if (parent === undefined || hangsOn(parent, each)) roots.push(each);
    else {
      each.parent = parent;
      parent.children.push(each);
    }
  }
  share(nodes, all, byKey);
  number(roots, 1);
  return { roots, byKey };
}

/**
 * Marks the rows of KPIs that departments share, and hangs those of which a department has no row itself under it, last:
 * the same goal once more, with a key of its own, so that it is changed where it belongs.
 */
function share(nodes: readonly GoalNode[], all: readonly Growing[], byKey: Map<string, Growing>): void {
  for (const { kpi, department, rows } of sharedKpis(nodes)) {
    for (const row of rows) {
      const own = all[nodes.indexOf(row)];
      if (own !== undefined) own.sharedFrom = kpi.department;
    }
    const top = all.find(({ node }) => node.level === "department" && node.department === department);
    const key = `${top?.key ?? ""} ${kpi.id}`;
    if (rows.length > 0 || top === undefined || byKey.has(key)) continue;
    const linked: Growing = { key, node: { ...kpi, weight: null }, level: 1, parent: top, children: [], position: 0, sharedFrom: kpi.department };
    top.children.push(linked);
    byKey.set(key, linked);
  }
}

/** Whether a goal only shows here: it belongs to another department. */
export function isLinked({ key, node, sharedFrom }: TreeNode): boolean {
  return sharedFrom !== "" && key !== node.id;
}

function hangsOn(node: Growing, other: Growing): boolean {
  for (let at: Growing | null = node; at !== null; at = at.parent) if (at === other) return true;
  return false;
}

function number(siblings: readonly Growing[], level: number): void {
  siblings.forEach((each, position) => {
    each.level = level;
    each.position = position;
    number(each.children, level + 1);
  });
}

/** The goals that show while some are open, from top to bottom. */
export function visibleRows({ roots }: Forest, open: ReadonlySet<string>): readonly TreeNode[] {
  const rows: TreeNode[] = [];
  const visit = (siblings: readonly TreeNode[]): void => {
    for (const each of siblings) {
      rows.push(each);
      if (open.has(each.key)) visit(each.children);
    }
  };
  visit(roots);
  return rows;
}

/** The row that has come to where one of this level has gone: its next sibling, else the one before it, else its parent. */
export function rowInPlace(rows: readonly TreeNode[], { index, level }: { readonly index: number; readonly level: number }): TreeNode | null {
  const there = rows[index];
  if (there?.level === level) return there;
  return rows.slice(0, index).findLast((row) => row.level <= level) ?? rows[0] ?? null;
}

/** The goals that match a query, with all that they hang on. */
export function matchingRows({ roots }: Forest, query: string): readonly TreeNode[] {
  const words = fold(query).split(" ").filter((word) => word !== "");
  const rows: TreeNode[] = [];
  const visit = (siblings: readonly TreeNode[]): boolean => {
    let found = false;
    for (const each of siblings) {
      const at = rows.length;
      rows.push(each);
      const below = visit(each.children);
      const { goal, owner, contributors, department, code } = each.node;
      const text = fold([goal, owner, contributors, department, code ?? ""].join(" "));
      if (below || words.every((word) => text.includes(word))) found = true;
      else rows.length = at;
    }
    return found;
  };
  visit(roots);
  return rows;
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** How many goals hang under one, at any depth. */
export function countBelow({ children }: TreeNode): number {
  return children.reduce((count, child) => count + (isLinked(child) ? 0 : 1 + countBelow(child)), 0);
}

/** Whether a goal is another one or hangs under it. */
export function isWithin(node: TreeNode, other: TreeNode): boolean {
  for (let at: TreeNode | null = node; at !== null; at = at.parent) if (at.key === other.key) return true;
  return false;
}
