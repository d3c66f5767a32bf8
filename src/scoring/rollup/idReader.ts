import { plainText } from "../../text/parse";
import { noNumber, SerialForm } from "./serialForm";

/** What a row is called: 1 and "1" are the same, and so are A1 and " a1 ". */
export type Id = string | number;

/** The letters that a short id is packed from, with their places; capitals count as small letters. */
const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz_.-";
const base = alphabet.length;
const digits = 10;
const letters = 37;
/** Nine letters and the length fit into the 53 bits that a number keeps exactly. */
const longest = 9;
const placeOf = new Int8Array(128).fill(-1);
for (let place = 0; place < base; place += 1) {
  placeOf[alphabet.charCodeAt(place)] = place;
  placeOf[alphabet.toUpperCase().charCodeAt(place)] = place;
}

/** How a number is written, except for exponents. */
const numeral = /^-?\d+(?:\.\d+)?$/;
/** A text without blanks and wide forms, and of at least one letter: in small letters it is plain. */
const onlyCase = /^[!-~]*[a-z][!-~]*$/i;

/** What a key is: a number, the number of a serial id, a short text packed into a number, or the place of a longer text. */
export const idKinds = { number: 1, serial: 2, packed: 3, text: 4 } as const;
const { number, serial, packed, text } = idKinds;

/**
 * Reads ids as keys. A million ids are more than the processor's cache holds, so that comparing their texts waits for
 * memory several times for each: each text is read once and packed into a number. Two ids are the same when the kinds
 * and the keys that one reader gave them are.
 */
export class IdReader {
  /** The id that was read last. */
  kind: number = number;
  key = 0;
  /** That of the first id with a number at its end. */
  private form: SerialForm | null = null;
  /** The places of texts that do not fit into a number. */
  private readonly longIds = new Map<string, number>();

  read(id: Id): void {
    if (typeof id === "number") return this.keep(number, id);
    if (this.readSerial(id) || this.readShort(id)) return;
    const plain = onlyCase.test(id) ? id.toLowerCase() : unwritten(id);
    if (typeof plain === "number") return this.keep(number, plain);
    if (this.readSerial(plain) || this.readShort(plain)) return;
    let place = this.longIds.get(plain);
    if (place === undefined) this.longIds.set(plain, (place = this.longIds.size));
    this.keep(text, place);
  }

  private readSerial(id: string): boolean {
    this.form ??= SerialForm.of(id);
    const found = this.form === null ? noNumber : this.form.numberOf(id);
    if (found === noNumber) return false;
    this.keep(serial, found);
    return true;
  }

  /** Reads a short text of letters, digits, `_`, `.` and `-`, or a short whole number; whether it is one. */
  private readShort(id: string): boolean {
    const { length } = id;
    if (length === 0 || length > longest) return false;
    let isNumber = true;
    let code = length;
    for (let index = 0; index < length; index += 1) {
      const letter = id.charCodeAt(index);
      const place = letter < 128 ? placeOf[letter]! : -1;
      if (place === -1) return false;
      if (place >= digits && place < letters) isNumber = false;
      code = code * base + place;
    }
    // What may be a number is looked at again, in full.
    if (!isNumber) this.keep(packed, code);
    return !isNumber;
  }

  private keep(kind: number, key: number): void {
    this.kind = kind;
    this.key = key;
  }
}

/** A text written as a number is that number; case, width and blanks at the ends do not matter. */
function unwritten(id: string): Id {
  const plain = plainText(id);
  if (!numeral.test(plain)) return plain;
  const value = Number(plain);
  return String(value) === plain ? value : plain;
}
