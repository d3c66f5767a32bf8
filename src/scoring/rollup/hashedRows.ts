// Taken once: in some runtimes a look-up of a global costs more than a probe.
const { imul } = Math;

/** The rows of a table by their ids, with open addressing: what lies close together in keys lies close together in memory. */
export class HashedRows {
  private readonly kinds: Uint8Array;
  private readonly keys: Float64Array;
  /** Row + 1 of each slot, 0 where it is empty. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly bits: number;

  constructor(rows: number) {
    let bits = 4;
    while (2 ** bits < 2 * rows) bits += 1;
    this.bits = bits;
    this.mask = 2 ** bits - 1;
    this.slots = new Int32Array(2 ** bits);
    this.kinds = new Uint8Array(rows);
    this.keys = new Float64Array(rows);
  }

  /** Gives a row the id that was read; whether that id is new. */
  add(row: number, kind: number, key: number): boolean {
    this.kinds[row] = kind;
    this.keys[row] = key;
    const slot = this.slotOf(kind, key);
    if (this.slots[slot] !== 0) return false;
    this.slots[slot] = row + 1;
    return true;
  }

  /** The row of the id that was read. */
  find(kind: number, key: number): number {
    return this.slots[this.slotOf(kind, key)]! - 1;
  }

  /** Whether a row has the id that was read. */
  has(row: number, kind: number, key: number): boolean {
    return this.keys[row] === key && this.kinds[row] === kind;
  }

  /** Where the row with an id is, or where it would go. */
  private slotOf(kind: number, key: number): number {
    const { slots, mask } = this;
    for (let slot = this.placeOf(key); ; slot = (slot + 1) & mask) {
      const known = slots[slot]!;
      if (known === 0 || this.has(known - 1, kind, key)) return slot;
    }
  }

  /** The lowest bits as they are; all others, and what a fraction adds, are mixed in, so that keys in wide steps do not meet. */
  private placeOf(key: number): number {
    const low = key | 0;
    const mixed = imul(low >>> this.bits, 0x9e3779b1);
    if (key === low) return (low ^ mixed) & this.mask;
    const high = (key / 0x1_0000_0000) | 0;
    const fraction = (key * 1_000_003) | 0;
    return (low ^ mixed ^ imul(high, 0x85ebca6b) ^ imul(fraction, 0xc2b2ae35)) & this.mask;
  }
}
