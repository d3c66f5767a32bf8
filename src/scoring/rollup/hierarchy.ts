import { NotApplicable, type Failure } from "../failure";
import { IdReader, type Id } from "./idReader";
import { RowLinks } from "./rowLinks";
import { noRow, RowTable, type NumberColumn } from "./rowTable";

/** Rows of a sheet as a forest. Typed arrays and no recursion: a million rows may hang in one chain. */
export interface Hierarchy {
  readonly links: RowLinks;
  /** The rows that have children, every one of them after all that hang under it. */
  readonly order: Int32Array;
  /** Columns to read the values and the weights into. */
  readonly columns: readonly [values: NumberColumn, weights: NumberColumn];
}

/**
 * Who belongs to whom: first every row is named, then hung under its parent. A row without a parent is a root; so is one
 * whose parent is the number 0 when there is no such id, since a blank cell may arrive as 0. A row without an id has
 * nothing below it. A duplicate id, a parent that is no id and a cycle are named.
 */
export class HierarchyBuilder {
  private readonly reader = new IdReader();
  private readonly table: RowTable;
  private readonly links: RowLinks;
  /** The parent that was found last. */
  private above = noRow;

  constructor(
    rows: number,
    /** The id of a row as it was written, for messages. */
    private readonly idAt: (row: number) => Id,
  ) {
    this.table = new RowTable(rows);
    this.links = new RowLinks(rows);
  }

  name(row: number, id: Id): Failure | null {
    this.reader.read(id);
    return this.table.add(row, this.reader) ? null : new NotApplicable("duplicateId", "ids", { id });
  }

  /** Rows are hung from first to last. */
  hang(row: number, parent: Id): Failure | null {
    const { reader, table, above } = this;
    reader.read(parent);
    // Sheets list siblings together, or a child right under its parent: memory that was just read.
    if (above === noRow || !table.has(above, reader)) {
      this.above = row > 0 && table.has(row - 1, reader) ? row - 1 : table.find(reader);
      if (this.above === noRow && !reader.isZero) return new NotApplicable("orphanParent", "parents", { id: parent });
    }
    this.links.hang(row, this.above);
    return null;
  }

  build(): Hierarchy | Failure {
    const { links } = this;
    const order = new Int32Array(links.linkSiblings());
    if (listParents(links, order) < links.rows) return new NotApplicable("cycle", "parents", { id: this.idAt(links.rowOnCycle()) });
    return { links, order, columns: this.table.toColumns() };
  }
}

export function isLeaf({ links }: Hierarchy, row: number): boolean {
  return links.firstChildOf(row) === noRow;
}

/**
 * Walks every tree from its root, first down and then along, and lists each row with children when the last of them is
 * left. Returns how many rows were met: those on a cycle and below it hang under no root.
 */
function listParents(links: RowLinks, order: Int32Array): number {
  let met = 0;
  let listed = 0;
  for (let root = 0; root < links.rows; root += 1) {
    if (!links.isRoot(root)) continue;
    let row = root;
    for (;;) {
      met += 1;
      const child = links.firstChildOf(row);
      if (child !== noRow) {
        row = child;
        continue;
      }
      let next = noRow;
      while (row !== root && (next = links.nextSiblingOf(row)) === noRow) {
        row = links.parentOfLast(row);
        order[listed++] = row;
      }
      if (row === root) break;
      row = next;
    }
  }
  return met;
}
