import { NotApplicable, type Failure } from "../failure";
import { IdBatch } from "./idBatch";
import type { Id } from "./idReader";
import { RowLinks } from "./rowLinks";
import { noRow, RowTable } from "./rowTable";

/** Numbers by place; NaN is missing. */
export type NumberColumn = Float64Array;

/**
 * Rows of a sheet as a forest, level by level: the rows at the top, then those under the first of them, under the second
 * and so on. Each row has its place in that list, after the row that it hangs under; rows under the same one stand side by
 * side, in row order. So every pass but the one that lists them goes through memory from one end to the other. Typed
 * arrays and no recursion: a million rows may hang in one chain.
 */
export interface Hierarchy {
  readonly rows: number;
  /** The place of a row that nothing hangs under; of any other row `turned(place)`, which is negative. */
  readonly places: Int32Array;
  /** The place of the first that hangs under a place, noRow for none; the last stands before the next such list. */
  readonly families: Int32Array;
  /**
   * Columns for the values and the weights by place, with anything in them: they are made of memory that has served.
   * Engines count what typed arrays take and collect garbage for it, among a million cells for longer than they are
   * rolled up.
   */
  readonly columns: readonly [values: NumberColumn, weights: NumberColumn];
}

/**
 * Who belongs to whom: first every row is named, then hung under its parent. A row without a parent is a root; so is one
 * whose parent is the number 0 when there is no such id, since a blank cell may arrive as 0. A row without an id has
 * nothing below it. A duplicate id, a parent that is no id and a cycle are named.
 */
export class HierarchyBuilder {
  private readonly batch = new IdBatch();
  private readonly table: RowTable;
  private readonly links: RowLinks;

  constructor(
    private readonly rows: number,
    /** The ids of a row and of its parent as they were written, for messages. */
    private readonly written: { id(row: number): Id; parent(row: number): Id },
  ) {
    this.table = new RowTable(rows);
    this.links = new RowLinks(rows);
  }

  name(row: number, id: Id): Failure | null {
    this.batch.add(row, id);
    return this.batch.isFull ? this.nameAll() : null;
  }

  /** To be called after the last name. */
  nameAll(): Failure | null {
    const duplicate = this.table.addAll(this.batch);
    this.batch.clear();
    return duplicate === noRow ? null : new NotApplicable("duplicateId", "ids", { id: this.written.id(duplicate) });
  }

  hang(row: number, parent: Id): Failure | null {
    this.batch.add(row, parent);
    return this.batch.isFull ? this.hangAll() : null;
  }

  /** To be called after the last row was hung. */
  hangAll(): Failure | null {
    const { batch, links } = this;
    const { count } = batch;
    this.table.findAll(batch);
    batch.clear();
    for (let index = 0; index < count; index += 1) {
      const row = batch.rows[index]!;
      const parent = batch.found[index]!;
      if (parent === noRow && !batch.isZero(index)) return new NotApplicable("orphanParent", "parents", { id: this.written.parent(row) });
      links.hang(row, parent);
    }
    return null;
  }

  build(): Hierarchy | Failure {
    const { rows, links } = this;
    const places = new Int32Array(rows);
    const families = new Int32Array(rows);
    links.linkSiblings();
    if (listLevels(links, places, families) < rows) return new NotApplicable("cycle", "parents", { id: this.written.id(links.rowOnCycle()) });
    return { rows, places, families, columns: [links.toColumn(), this.table.toColumn()] };
  }
}

/** A place as a negative number, and back. */
export function turned(place: number): number {
  return -1 - place;
}

/** Fills in places and families. Returns how many rows were met: those on a cycle and below it hang under no root. */
function listLevels(links: RowLinks, places: Int32Array, families: Int32Array): number {
  const list = new Int32Array(links.rows);
  let met = 0;
  for (let row = 0; row < links.rows; row += 1) {
    if (links.isRoot(row)) list[met++] = row;
  }
  for (let place = 0; place < met; place += 1) {
    const row = list[place]!;
    let child = links.firstChildOf(row);
    families[place] = child === noRow ? noRow : met;
    places[row] = child === noRow ? place : turned(place);
    for (; child !== noRow; child = links.nextSiblingOf(child)) list[met++] = child;
  }
  return met;
}
