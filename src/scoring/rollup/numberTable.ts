// Taken once: in some runtimes a look-up of a global costs more than a probe.
const { imul } = Math;

const empty = -1;

/** Rows by a number, in a table with open addressing: what lies close together in numbers lies close together in memory. */
export class NumberTable {
  /** Keys and their rows in turn. Made at the first key: a tree has ids of one kind. */
  private slots: Float64Array | null = null;
  private readonly mask: number;
  private readonly bits: number;

  constructor(rows: number) {
    let bits = 4;
    while (2 ** bits < 2 * rows) bits += 1;
    this.bits = bits;
    this.mask = 2 ** bits - 1;
  }

  /** Whether the key is new. */
  add(key: number, row: number): boolean {
    const slots = (this.slots ??= new Float64Array(2 * (this.mask + 1)).fill(empty));
    const slot = this.slotOf(slots, key);
    if (slots[slot + 1] !== empty) return false;
    slots[slot] = key;
    slots[slot + 1] = row;
    return true;
  }

  find(key: number): number | undefined {
    if (this.slots === null) return undefined;
    const row = this.slots[this.slotOf(this.slots, key) + 1]!;
    return row === empty ? undefined : row;
  }

  /** Where a key is, or where it would go. */
  private slotOf(slots: Float64Array, key: number): number {
    const { mask } = this;
    for (let place = this.placeOf(key); ; place = (place + 1) & mask) {
      const slot = 2 * place;
      if (slots[slot + 1] === empty || slots[slot] === key) return slot;
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
