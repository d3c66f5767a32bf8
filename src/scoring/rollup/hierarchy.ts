import { NotApplicable, type Failure } from "../failure";
import { IdReader, type Id } from "./idReader";
import { noRow, RowTable } from "./rowTable";

/** Rows of a sheet as a forest. Typed arrays and no recursion: a million rows may hang in one chain. */
export interface Hierarchy {
  /** Every row after all of its children. */
  readonly order: Int32Array;
  /** The children of all rows, in row order; those of a row lie from childrenFrom[row] to childrenFrom[row + 1]. */
  readonly children: Int32Array;
  readonly childrenFrom: Int32Array;
}

/**
 * Who belongs to whom: first every row is named, then hung under its parent. A row without a parent is a root; so is one
 * whose parent is the number 0 when there is no such id, since a blank cell may arrive as 0. A row without an id has
 * nothing below it. A duplicate id, a parent that is no id and a cycle are named.
 */
export class HierarchyBuilder {
  private readonly reader = new IdReader();
  private readonly table: RowTable;
  private readonly parentOf: Int32Array;

  constructor(
    rows: number,
    /** The id of a row as it was written, for messages. */
    private readonly idAt: (row: number) => Id,
  ) {
    this.table = new RowTable(rows);
    this.parentOf = new Int32Array(rows).fill(noRow);
  }

  name(row: number, id: Id): Failure | null {
    this.reader.read(id);
    return this.table.add(row, this.reader) ? null : new NotApplicable("duplicateId", "ids", { id });
  }

  /** Rows are hung from first to last. */
  hang(row: number, parent: Id): Failure | null {
    const { reader, table, parentOf } = this;
    reader.read(parent);
    // Sheets list siblings together, or a child right under its parent: memory that was just read.
    const above = row > 0 ? parentOf[row - 1]! : noRow;
    if (above !== noRow && table.has(above, reader)) parentOf[row] = above;
    else if (row > 0 && table.has(row - 1, reader)) parentOf[row] = row - 1;
    else {
      const found = table.find(reader);
      if (found === noRow && !reader.isZero) return new NotApplicable("orphanParent", "parents", { id: parent });
      parentOf[row] = found;
    }
    return null;
  }

  build(): Hierarchy | Failure {
    const { parentOf } = this;
    const { children, childrenFrom, ends: waiting } = childrenByRow(parentOf);
    const order = new Int32Array(parentOf.length);
    let known = 0;
    for (let row = 0; row < parentOf.length; row += 1) {
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
    if (known === parentOf.length) return { order, children, childrenFrom };
    // A row has one parent, so nothing hangs above a cycle: each row that still waits lies on one.
    return new NotApplicable("cycle", "parents", { id: this.idAt(waiting.findIndex((count) => count > 0)) });
  }
}

export function isLeaf({ childrenFrom }: Hierarchy, row: number): boolean {
  return childrenFrom[row + 1] === childrenFrom[row];
}

/** A counting sort of the rows by parent; it keeps siblings in row order, so that sums are always taken in that order. */
function childrenByRow(parentOf: Int32Array): Pick<Hierarchy, "children" | "childrenFrom"> & { readonly ends: Int32Array } {
  const childrenFrom = new Int32Array(parentOf.length + 1);
  for (const parent of parentOf) if (parent !== noRow) childrenFrom[parent + 1] = childrenFrom[parent + 1]! + 1;
  for (let row = 0; row < parentOf.length; row += 1) childrenFrom[row + 1] = childrenFrom[row + 1]! + childrenFrom[row]!;
  const children = new Int32Array(childrenFrom[parentOf.length]!);
  const ends = childrenFrom.slice(0, parentOf.length);
  for (let row = 0; row < parentOf.length; row += 1) {
    const parent = parentOf[row]!;
    if (parent === noRow) continue;
    children[ends[parent]!] = row;
    ends[parent] = ends[parent]! + 1;
  }
  return { children, childrenFrom, ends };
}
