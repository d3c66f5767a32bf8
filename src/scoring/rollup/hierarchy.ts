import { NotApplicable, type Failure } from "../failure";
import { IdTable, type Id } from "./idTable";

/** Rows of a sheet as a forest. Typed arrays and no recursion: a million rows may hang in one chain. */
export interface Hierarchy {
  /** Every row after all of its children. */
  readonly order: Int32Array;
  /** The children of all rows, in row order; those of a row lie from childrenFrom[row] to childrenFrom[row + 1]. */
  readonly children: Int32Array;
  readonly childrenFrom: Int32Array;
}

/**
 * Who belongs to whom. A row without a parent is a root; so is one whose parent is the number 0 when there is no such
 * id, since a blank cell may arrive as 0. A row without an id has nothing below it. A duplicate id, a parent that is no
 * id and a cycle are named.
 */
export function hierarchy(ids: readonly (Id | null)[], parents: readonly (Id | null)[]): Hierarchy | Failure {
  const table = rowsById(ids);
  if (table instanceof NotApplicable) return table;
  const parentOf = parentRows(ids, parents, table);
  if (parentOf instanceof NotApplicable) return parentOf;
  const { children, childrenFrom } = childrenByRow(parentOf);
  const order = new Int32Array(ids.length);
  const waiting = new Int32Array(ids.length);
  let known = 0;
  for (let row = 0; row < ids.length; row += 1) {
    waiting[row] = childrenFrom[row + 1]! - childrenFrom[row]!;
    if (waiting[row] === 0) order[known++] = row;
  }
  // Kahn 1962, from the leaves: a row is known once all of its children are.
  for (let next = 0; next < known; next += 1) {
    const parent = parentOf[order[next]!]!;
    if (parent === noRow) continue;
    waiting[parent] = waiting[parent]! - 1;
    if (waiting[parent] === 0) order[known++] = parent;
  }
  if (known === ids.length) return { order, children, childrenFrom };
  // A row has one parent, so nothing hangs above a cycle: each row that still waits lies on one.
  return new NotApplicable("cycle", "parents", { id: ids[waiting.findIndex((count) => count > 0)]! });
}

export function isLeaf({ childrenFrom }: Hierarchy, row: number): boolean {
  return childrenFrom[row + 1] === childrenFrom[row];
}

const noRow = -1;

function rowsById(ids: readonly (Id | null)[]): IdTable | NotApplicable {
  const table = new IdTable(ids.length);
  for (let row = 0; row < ids.length; row += 1) {
    const id = ids[row]!;
    if (id !== null && !table.add(id, row)) return new NotApplicable("duplicateId", "ids", { id });
  }
  return table;
}

function parentRows(ids: readonly (Id | null)[], parents: readonly (Id | null)[], table: IdTable): Int32Array | NotApplicable {
  const parentOf = new Int32Array(parents.length).fill(noRow);
  for (let row = 0; row < parents.length; row += 1) {
    const parent = parents[row]!;
    if (parent === null) continue;
    // Sheets list siblings together, or a child right under its parent: memory that was just read.
    if (row > 0 && parent === parents[row - 1]) parentOf[row] = parentOf[row - 1]!;
    else if (row > 0 && parent === ids[row - 1]) parentOf[row] = row - 1;
    else {
      const above = table.find(parent);
      if (above !== undefined) parentOf[row] = above;
      else if (parent !== 0) return new NotApplicable("orphanParent", "parents", { id: parent });
    }
  }
  return parentOf;
}

/** A counting sort of the rows by parent; it keeps siblings in row order, so that sums are always taken in that order. */
function childrenByRow(parentOf: Int32Array): Pick<Hierarchy, "children" | "childrenFrom"> {
  const childrenFrom = new Int32Array(parentOf.length + 1);
  for (const parent of parentOf) if (parent !== noRow) childrenFrom[parent + 1] = childrenFrom[parent + 1]! + 1;
  for (let row = 0; row < parentOf.length; row += 1) childrenFrom[row + 1] = childrenFrom[row + 1]! + childrenFrom[row]!;
  const children = new Int32Array(childrenFrom[parentOf.length]!);
  const next = childrenFrom.slice();
  parentOf.forEach((parent, row) => {
    if (parent === noRow) return;
    children[next[parent]!] = row;
    next[parent] = next[parent]! + 1;
  });
  return { children, childrenFrom };
}
