const blockRowBits = 6;
const blockColumnBits = 3;
const blockSize = 1 << (blockRowBits + blockColumnBits);
const rowMask = (1 << blockRowBits) - 1;
const columnMask = (1 << blockColumnBits) - 1;
/** Bits of a block's column number: 16,384 columns in blocks of 8. */
const blockColumnNumberBits = 11;

/** A sparse grid the size of an Excel sheet (1,048,576 × 16,384), kept in small dense blocks. */
export class CellGrid<T> {
  private readonly blocks = new Map<number, (T | undefined)[]>();
  /** The block used last: neighbours are read one after the other. */
  private lastKey = -1;
  private lastBlock: (T | undefined)[] | undefined;

  get(row: number, column: number): T | undefined {
    return this.blockAt(row, column)?.[indexInBlock(row, column)];
  }

  set(row: number, column: number, value: T): void {
    let block = this.blockAt(row, column);
    if (block === undefined) {
      block = new Array<T | undefined>(blockSize).fill(undefined);
      this.blocks.set(blockKey(row, column), block);
      this.lastBlock = block;
    }
    block[indexInBlock(row, column)] = value;
  }

  delete(row: number, column: number): void {
    const block = this.blockAt(row, column);
    if (block !== undefined) block[indexInBlock(row, column)] = undefined;
  }

  /** Visits everything in the grid, block by block. */
  forEach(visit: (value: T, row: number, column: number) => void): void {
    for (const [key, block] of this.blocks) {
      const top = (key >> blockColumnNumberBits) << blockRowBits;
      const left = (key & ((1 << blockColumnNumberBits) - 1)) << blockColumnBits;
      for (let index = 0; index < blockSize; index++) {
        const value = block[index];
        if (value !== undefined) visit(value, top + (index >> blockColumnBits), left + (index & columnMask));
      }
    }
  }

  private blockAt(row: number, column: number): (T | undefined)[] | undefined {
    const key = blockKey(row, column);
    if (key !== this.lastKey) {
      this.lastKey = key;
      this.lastBlock = this.blocks.get(key);
    }
    return this.lastBlock;
  }
}

function blockKey(row: number, column: number): number {
  return ((row >> blockRowBits) << blockColumnNumberBits) | (column >> blockColumnBits);
}

function indexInBlock(row: number, column: number): number {
  return ((row & rowMask) << blockColumnBits) | (column & columnMask);
}
