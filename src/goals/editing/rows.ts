import { goalEditMessages as text } from "../../text/goalEdits";
import type { Message, MessageParameters } from "../../text/language";
import type { GoalNode, RollUp } from "../types";
import type { Refusal, RowPlace, TargetPart, TreeEdit } from "./types";

/** A row while it is edited, with the position that it had at first; null for a new one. */
export interface EditRow {
  readonly node: GoalNode;
  readonly origin: number | null;
  /** The id of the goal that a new one is a copy of. */
  readonly copyOf?: string;
  /** The part that it takes of period targets. */
  readonly part?: TargetPart;
}

export type EditRows = readonly EditRow[];

/** The rows after an edit, and the edit that takes it back. */
export interface Step {
  readonly rows: EditRows;
  readonly inverse: TreeEdit;
}

/** What an edit has to know beside the tree. */
export interface EditContext {
  /** How the values of a KPI are combined, by its code; null where nobody has defined it. */
  readonly rollUpOf?: (code: string) => RollUp | null;
}

export function refuse(refused: Message, parameters: MessageParameters = {}): Refusal {
  return { refused, parameters };
}

/** Where the goal with an id stands. */
export function positionOf(rows: EditRows, id: string): number | Refusal {
  const at = rows.findIndex(({ node }) => node.id === id);
  if (at === -1 || id === "") return refuse(text.unknownGoal, { id });
  return rows.findLastIndex(({ node }) => node.id === id) === at ? at : refuse(text.ambiguousGoal, { id });
}

/** Positions of the children of a goal, in the order of the sheet; null asks for what stands at the top. */
export function childrenOf(rows: EditRows, id: string | null): readonly number[] {
  return rows.flatMap(({ node }, at) => (node.parent === id && node.id !== id ? [at] : []));
}

/** Positions of a goal and of everything under it, in the order of the sheet. */
export function branchFrom(rows: EditRows, at: number): readonly number[] {
  const under = new Map<string, number[]>();
  rows.forEach(({ node }, position) => {
    if (node.parent === null) return;
    const siblings = under.get(node.parent);
    if (siblings === undefined) under.set(node.parent, [position]);
    else siblings.push(position);
  });
  const found = new Set([at]);
  for (const position of found) for (const child of under.get(rows[position]?.node.id ?? "") ?? []) found.add(child);
  return [...found].sort((a, b) => a - b);
}

/** Where the row goes that is to be the n-th child of a goal; null is the last. */
export function placeUnder(rows: EditRows, parent: string | null, position: number | null): number {
  const siblings = childrenOf(rows, parent);
  const next = position === null ? undefined : siblings[Math.max(0, position)];
  if (next !== undefined) return next;
  const last = siblings.at(-1);
  if (last !== undefined) return (branchFrom(rows, last).at(-1) ?? last) + 1;
  const above = rows.findIndex(({ node }) => parent !== null && node.id === parent);
  return above === -1 ? rows.length : above + 1;
}

export function placeOf(rows: EditRows, at: number): RowPlace {
  return { at, after: rows[at - 1]?.node.id ?? null };
}

/** The position that a place means now: the same while the row above is the same, else below that row wherever it is. */
export function positionOfPlace(rows: EditRows, { at, after }: RowPlace): number {
  if (at <= rows.length && (rows[at - 1]?.node.id ?? null) === after) return at;
  if (after === null) return 0;
  const above = rows.findIndex(({ node }) => node.id === after);
  return above === -1 ? Math.min(at, rows.length) : above + 1;
}

export function insertAt(rows: EditRows, at: number, added: EditRows): EditRows {
  return [...rows.slice(0, at), ...added, ...rows.slice(at)];
}

/** Rows with other contents at some positions. */
export function replaceAt(rows: EditRows, changed: ReadonlyMap<number, Partial<GoalNode>>): EditRows {
  return rows.map((row, at) => {
    const changes = changed.get(at);
    return changes === undefined ? row : { ...row, node: { ...row.node, ...changes } };
  });
}

/** Whether a goal has an id. */
export function idsIn(rows: EditRows): (id: string) => boolean {
  const ids = new Set(rows.map(({ node }) => node.id));
  return (id) => ids.has(id);
}
