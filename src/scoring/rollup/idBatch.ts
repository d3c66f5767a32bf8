import { IdReader, idKinds, type Id } from "./idReader";

const size = 1024;

/**
 * Ids that were read and wait to be looked up together: a look-up among a million rows waits for memory, and a short loop
 * over many of them waits for several at once.
 */
export class IdBatch {
  count = 0;
  readonly rows = new Int32Array(size);
  readonly kinds = new Uint8Array(size);
  readonly keys = new Float64Array(size);
  /** The row that each was found in. */
  readonly found = new Int32Array(size);
  private readonly reader = new IdReader();

  get isFull(): boolean {
    return this.count === size;
  }

  add(row: number, id: Id): void {
    const { reader, count } = this;
    reader.read(id);
    this.rows[count] = row;
    this.kinds[count] = reader.kind;
    this.keys[count] = reader.key;
    this.count = count + 1;
  }

  isZero(index: number): boolean {
    return this.kinds[index] === idKinds.number && this.keys[index] === 0;
  }

  clear(): void {
    this.count = 0;
  }
}
