import { HashedRows } from "./hashedRows";
import type { IdBatch } from "./idBatch";
import { idKinds } from "./idReader";

/** No row, where a row is looked for. */
export const noRow = -1;

const noKind = 0;

/**
 * The rows of a table by their ids. Ids are mostly numbers, or numbered: their rows stand at that number, one look away.
 * All others, and numbers far above the number of rows, are looked up by their keys.
 */
export class RowTable {
  /** Row + 1 by number, 0 where there is none. */
  private readonly numbered: Int32Array;
  /** What is numbered: plain numbers or serial ids, whichever came first. */
  private numberedKind: number = noKind;
  private others: HashedRows | null = null;

  constructor(private readonly rows: number) {
    this.numbered = new Int32Array(2 * rows + 2);
  }

  /** Gives rows the ids that were read; returns the first whose id another row has, or noRow. */
  addAll({ count, rows, kinds, keys }: IdBatch): number {
    const { numbered } = this;
    for (let index = 0; index < count; index += 1) {
      const row = rows[index]!;
      const kind = kinds[index]!;
      const key = keys[index]!;
      if (this.numberedKind === noKind && (kind === idKinds.number || kind === idKinds.serial)) this.numberedKind = kind;
      if (kind === this.numberedKind && isIndex(key, numbered)) {
        if (numbered[key] !== 0) return row;
        numbered[key] = row + 1;
      } else {
        this.others ??= new HashedRows(this.rows);
        if (!this.others.add(row, kind, key)) return row;
      }
    }
    return noRow;
  }

  /** Finds the rows of the ids that were read. */
  findAll({ count, kinds, keys, found }: IdBatch): void {
    const { numbered, numberedKind, others } = this;
    for (let index = 0; index < count; index += 1) {
      const kind = kinds[index]!;
      const key = keys[index]!;
      if (kind === numberedKind && isIndex(key, numbered)) found[index] = numbered[key]! - 1;
      else found[index] = others === null ? noRow : others.find(kind, key);
    }
  }

  /** A column for one number a row in the memory of the table, which knows nothing afterwards (see `Hierarchy`). */
  toColumn(): Float64Array {
    return new Float64Array(this.numbered.buffer, 0, this.rows);
  }
}

function isIndex(key: number, { length }: Int32Array): boolean {
  return key >= 0 && key < length && key === (key | 0);
}
