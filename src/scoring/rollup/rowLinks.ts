import { noRow } from "./rowTable";

/** What is kept of a row: its first child, and its next sibling or, of the last sibling, the parent. */
const links = 2;

/**
 * Who hangs under whom, as a threaded tree. The two links of a row lie side by side: a tree leads to and fro in the
 * sheet, and of a million rows each look at another one waits for memory.
 */
export class RowLinks {
  private readonly cells: Int32Array;

  constructor(readonly rows: number) {
    this.cells = new Int32Array(rows * links).fill(noRow);
  }

  hang(row: number, parent: number): void {
    this.cells[row * links + 1] = parent === noRow ? noRow : threaded(parent);
  }

  isRoot(row: number): boolean {
    return this.cells[row * links + 1] === noRow;
  }

  /** The first row that hangs under a row. */
  firstChildOf(row: number): number {
    return this.cells[row * links]!;
  }

  /** The next row under the same parent; noRow after the last one. */
  nextSiblingOf(row: number): number {
    const next = this.cells[row * links + 1]!;
    return next < noRow ? noRow : next;
  }

  /** The parent of a row that no sibling comes after. */
  parentOfLast(row: number): number {
    return threaded(this.cells[row * links + 1]!);
  }

  /** Makes the children of each row a list in row order, so that sums are always taken in that order. */
  linkSiblings(): void {
    const { cells } = this;
    for (let row = this.rows - 1; row >= 0; row -= 1) {
      if (this.isRoot(row)) continue;
      const parent = this.parentOfLast(row);
      const next = cells[parent * links]!;
      if (next !== noRow) cells[row * links + 1] = next;
      cells[parent * links] = row;
    }
  }

  /** A column for one number a row in the memory of the links, which are none afterwards (see `Hierarchy`). */
  toColumn(): Float64Array {
    return new Float64Array(this.cells.buffer);
  }

  /** A row on a cycle, where there is one. */
  rowOnCycle(): number {
    const walks = new Int32Array(this.rows).fill(noRow);
    for (let start = 0; start < this.rows; start += 1) {
      let row = start;
      while (walks[row] === noRow && !this.isRoot(row)) {
        walks[row] = start;
        const next = this.nextSiblingOf(row);
        row = next === noRow ? this.parentOfLast(row) : next;
      }
      if (walks[row] !== start) continue;
      // The walk came back: it goes along siblings, and up to rows of the cycle alone.
      while (this.nextSiblingOf(row) !== noRow) row = this.nextSiblingOf(row);
      return this.parentOfLast(row);
    }
    return noRow;
  }
}

/** A parent as a number below noRow, and back. */
function threaded(row: number): number {
  return -2 - row;
}
