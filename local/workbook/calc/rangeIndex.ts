import { contains, type Rectangle } from "./rectangle";

interface Level<T> {
  readonly rowBits: number;
  readonly columnBits: number;
  readonly buckets: Map<number, T[]>;
}

/**
 * Finds the rectangles that contain a cell without walking over the others. Rectangles are kept in one grid for each
 * pair of sizes (height and width, rounded up to powers of two), so each lies in at most four squares of its grid and
 * a look-up reads one square of each grid in use: 100,000 ranges of one row each cost no more than ten.
 */
export class RangeIndex<T extends Rectangle> {
  private readonly levels: Level<T>[] = [];

  add(item: T): void {
    this.eachBucket(item, (level, key) => {
      const bucket = level.buckets.get(key);
      if (bucket === undefined) level.buckets.set(key, [item]);
      else bucket.push(item);
    });
  }

  remove(item: T): void {
    this.eachBucket(item, (level, key) => {
      const bucket = level.buckets.get(key);
      const index = bucket?.indexOf(item) ?? -1;
      if (bucket === undefined || index < 0) return;
      const last = bucket.pop();
      if (last !== undefined && index < bucket.length) bucket[index] = last;
      if (bucket.length === 0) level.buckets.delete(key);
    });
  }

  /** Visits each rectangle that contains the cell (some twice). The index must not change meanwhile. */
  forEachAt(row: number, column: number, visit: (item: T) => void): void {
    for (const level of this.levels) {
      const bucket = level.buckets.get(squareKey(row >> level.rowBits, column >> level.columnBits));
      if (bucket === undefined) continue;
      for (const item of bucket) if (contains(item, row, column)) visit(item);
    }
  }

  private eachBucket(item: T, visit: (level: Level<T>, key: number) => void): void {
    const level = this.levelFor(bitsFor(item.bottom - item.top + 1), bitsFor(item.right - item.left + 1));
    for (let row = item.top >> level.rowBits; row <= item.bottom >> level.rowBits; row++) {
      for (let column = item.left >> level.columnBits; column <= item.right >> level.columnBits; column++) {
        visit(level, squareKey(row, column));
      }
    }
  }

  private levelFor(rowBits: number, columnBits: number): Level<T> {
    const known = this.levels.find((level) => level.rowBits === rowBits && level.columnBits === columnBits);
    if (known !== undefined) return known;
    const level: Level<T> = { rowBits, columnBits, buckets: new Map() };
    this.levels.push(level);
    return level;
  }
}

/** The smallest n with 2^n ≥ size. */
function bitsFor(size: number): number {
  return size <= 1 ? 0 : 32 - Math.clz32(size - 1);
}

/** A small integer for a square (Maps are slow on large numbers); two squares may share one, as contents are tested anyway. */
function squareKey(row: number, column: number): number {
  return (Math.imul(row, 0x9e3779b1) ^ Math.imul(column, 0x85ebca6b)) >> 2;
}
