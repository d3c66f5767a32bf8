/** An id with a number at its end, after something with a letter: in other letters and widths it is no plain text. */
const serialId = /^(?=.*[a-z_\u4e00-\u9fff])([\w.\u4e00-\u9fff-]*(?!\d)[\w.\u4e00-\u9fff-])(\d{1,9})$/i;

const zero = "0".charCodeAt(0);
/** So many digits fit into a small integer. */
const mostDigits = 9;

/** No number, where one is looked for in an id. */
export const noNumber = -1;

/** Ids that are numbered after the same beginning, such as K1, K2 or 部门001, 部门002: within one form each number is one id. */
export class SerialForm {
  private readonly small: Uint16Array;
  private readonly capital: Uint16Array;

  private constructor(
    beginning: string,
    /** Digits of the shortest number; a longer one begins without 0. */
    private readonly width: number,
  ) {
    this.small = codesOf(beginning.toLowerCase());
    this.capital = codesOf(beginning.toUpperCase());
  }

  /** The form of an id; null when it has no number at its end. */
  static of(id: string): SerialForm | null {
    if (!endsInDigit(id)) return null;
    const [, beginning, digits] = serialId.exec(id) ?? [];
    if (beginning === undefined || digits === undefined) return null;
    return new SerialForm(beginning, digits.startsWith("0") ? digits.length : 1);
  }

  /** The number of an id of this form, whatever its case; noNumber for any other id. */
  numberOf(id: string): number {
    const { small, capital, width } = this;
    const start = small.length;
    const digits = id.length - start;
    if (digits < width || digits > mostDigits) return noNumber;
    for (let index = 0; index < start; index += 1) {
      const letter = id.charCodeAt(index);
      if (letter !== small[index] && letter !== capital[index]) return noNumber;
    }
    if (digits > width && id.charCodeAt(start) === zero) return noNumber;
    let number = 0;
    for (let index = start; index < id.length; index += 1) {
      const digit = id.charCodeAt(index) - zero;
      if (digit < 0 || digit > 9) return noNumber;
      number = number * 10 + digit;
    }
    return number;
  }
}

export function endsInDigit(text: string): boolean {
  const digit = text.charCodeAt(text.length - 1) - zero;
  return digit >= 0 && digit <= 9;
}

function codesOf(text: string): Uint16Array {
  return Uint16Array.from(text, (letter) => letter.charCodeAt(0));
}
