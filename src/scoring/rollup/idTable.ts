import { plainText } from "../../text/parse";
import { NumberTable } from "./numberTable";

/** What a row is called: 1 and "1" are the same, and so are A1 and " a1 ". */
export type Id = string | number;

/** The letters that a short id is packed from, with their places; capitals count as small letters. */
const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz_.-";
const base = alphabet.length;
/** Ten letters and the length fit into the 53 bits that a number keeps exactly. */
const longest = 9;
const placeOf = new Int8Array(128).fill(-1);
for (let place = 0; place < base; place += 1) {
  placeOf[alphabet.charCodeAt(place)] = place;
  placeOf[alphabet.toUpperCase().charCodeAt(place)] = place;
}

/** How a number is written, except for exponents. */
const numeral = /^-?\d+(?:\.\d+)?$/;

/**
 * Finds the row of an id. A million ids are more than the processor's cache holds, so that a Map of their texts waits for
 * memory several times for each: the texts are packed into numbers instead, which are compared without looking at a text
 * again. What does not fit into a number keeps to a Map.
 */
export class IdTable {
  private readonly numbers: NumberTable;
  private readonly packed: NumberTable;
  private readonly others = new Map<string, number>();

  constructor(rows: number) {
    this.numbers = new NumberTable(rows);
    this.packed = new NumberTable(rows);
  }

  /** Whether the id is new; rows are added from first to last. */
  add(id: Id, row: number): boolean {
    if (typeof id === "number") return this.numbers.add(id, row);
    const code = packedOf(id);
    if (code !== notPacked) return this.packed.add(code, row);
    const key = unpackedOf(id);
    if (typeof key === "number") return this.numbers.add(key, row);
    if (key !== id && packedOf(key) !== notPacked) return this.packed.add(packedOf(key), row);
    if (this.others.has(key)) return false;
    this.others.set(key, row);
    return true;
  }

  /** The row of an id; undefined when there is none. */
  find(id: Id): number | undefined {
    if (typeof id === "number") return this.numbers.find(id);
    const code = packedOf(id);
    if (code !== notPacked) return this.packed.find(code);
    const key = unpackedOf(id);
    if (typeof key === "number") return this.numbers.find(key);
    return key !== id && packedOf(key) !== notPacked ? this.packed.find(packedOf(key)) : this.others.get(key);
  }
}

const notPacked = -1;

/** A short text of letters, digits, `_`, `.` and `-` as a number of its own; what may be a number or is longer is not packed. */
function packedOf(text: string): number {
  const { length } = text;
  if (length === 0 || length > longest) return notPacked;
  let isNumber = true;
  let code = length;
  for (let index = 0; index < length; index += 1) {
    const letter = text.charCodeAt(index);
    const place = letter < 128 ? placeOf[letter]! : -1;
    if (place === -1) return notPacked;
    if (place >= 10 && place < 37) isNumber = false;
    code = code * base + place;
  }
  return isNumber ? notPacked : code;
}

/** A text written as a number is that number; case, width and blanks at the ends do not matter. */
function unpackedOf(id: string): Id {
  const text = plainText(id);
  if (!numeral.test(text)) return text;
  const number = Number(text);
  return String(number) === text ? number : text;
}
