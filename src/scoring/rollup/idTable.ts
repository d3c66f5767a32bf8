import { plainText } from "../../text/parse";

/** What a row is called: 1 and "1" are the same, and so are A1 and " a1 ". */
export type Id = string | number;

const empty = -1;

/** Text that needs no more than its case to be ignored. */
const plain = /^[!-~]+$/;

/** How a number is written, except for exponents. */
const numeral = /^-?\d+(?:\.\d+)?$/;

/**
 * Finds the row of an id. A Map of lower-case texts would do but for its price: it makes a new text of every id and
 * hashes that, which a million rows notice. Texts are hashed as they stand instead, with their case left out, in a table
 * with open addressing; numbers keep to a Map.
 */
export class IdTable {
  private readonly rowOfNumber = new Map<number, number>();
  private readonly texts: (string | null)[] = [];
  private readonly mask: number;
  /** Pairs of a row and its hash. */
  private readonly slots: Int32Array;

  constructor(rows: number) {
    let size = 16;
    while (size < 2 * rows) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size).fill(empty);
    this.texts = new Array<string | null>(rows).fill(null);
  }

  /** Whether the id is new; rows are added from first to last. */
  add(id: Id, row: number): boolean {
    const key = keyOf(id);
    if (typeof key === "number") {
      const before = this.rowOfNumber.size;
      this.rowOfNumber.set(key, row);
      return this.rowOfNumber.size > before;
    }
    const hash = hashOf(key);
    const slot = this.slotOf(key, hash);
    if (this.slots[slot] !== empty) return false;
    this.slots[slot] = row;
    this.slots[slot + 1] = hash;
    this.texts[row] = key;
    return true;
  }

  /** The row of an id; undefined when there is none. */
  find(id: Id): number | undefined {
    const key = keyOf(id);
    if (typeof key === "number") return this.rowOfNumber.get(key);
    const row = this.slots[this.slotOf(key, hashOf(key))]!;
    return row === empty ? undefined : row;
  }

  /** Where a text is, or where it would go. */
  private slotOf(text: string, hash: number): number {
    for (let place = hash & this.mask; ; place = (place + 1) & this.mask) {
      const row = this.slots[2 * place]!;
      if (row === empty || (this.slots[2 * place + 1] === hash && isSame(this.texts[row]!, text))) return 2 * place;
    }
  }
}

/** A text written as a number is that number; width and blanks at the ends do not matter. */
function keyOf(id: Id): Id {
  if (typeof id === "number") return id;
  const text = plain.test(id) ? id : plainText(id);
  if (!numeral.test(text)) return text;
  const number = Number(text);
  return String(number) === text ? number : text;
}

function isSame(first: string, second: string): boolean {
  return first === second || (first.length === second.length && first.toLowerCase() === second.toLowerCase());
}

/** FNV-1a over the characters, A to Z as a to z. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
