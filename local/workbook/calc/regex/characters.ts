/** Whether a character, of one or two code units, is meant. */
export type CharacterTest = (character: string) => boolean;

interface Parsed {
  readonly test: CharacterTest;
  /** Where what follows begins. */
  readonly end: number;
}

// As PCRE2 has it unless told otherwise, these kinds know ASCII alone; \p{L} knows all letters.
const isDigit: CharacterTest = (given) => given >= "0" && given <= "9" && given.length === 1;
const isWord: CharacterTest = (given) => /^\w$/.test(given);
const isSpace: CharacterTest = (given) => /^[ \t\n\v\f\r]$/.test(given);
const isBreak: CharacterTest = (given) => /^[\n\v\f\r\u0085\u2028\u2029]$/.test(given);
const isBlank: CharacterTest = (given) => /^[\t\p{Zs}]$/u.test(given);

const kinds: Readonly<Record<string, CharacterTest>> = { d: isDigit, w: isWord, s: isSpace, v: isBreak, h: isBlank };
const signs: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", f: "\f", a: "\x07", e: "\x1b", 0: "\0" };

const posix: Readonly<Record<string, RegExp>> = {
  alpha: /^[A-Za-z]$/, digit: /^\d$/, alnum: /^[A-Za-z\d]$/, upper: /^[A-Z]$/, lower: /^[a-z]$/, space: /^[ \t\n\v\f\r]$/, blank: /^[ \t]$/, punct: /^[!-/:-@[-`{-~]$/, xdigit: /^[\dA-Fa-f]$/,
  word: /^\w$/, cntrl: /^\p{Cc}$/u, print: /^[ -~]$/, graph: /^[!-~]$/, ascii: /^[\0-\x7f]$/,
};

export const isWordCharacter = isWord;

const not = (test: CharacterTest): CharacterTest => (given) => !test(given);
const same = (sign: string, ignoresCase: boolean): CharacterTest =>
  ignoresCase ? (given) => given.toLowerCase() === sign.toLowerCase() : (given) => given === sign;

/** What an escape such as `\d`, `\x41` or `\p{L}` stands for; null for none that is known. */
export function parseEscape(source: string, at: number, ignoresCase: boolean): Parsed | null {
  const found = escaped(source, at);
  if (found === null) return null;
  return { test: typeof found.meaning === "string" ? same(found.meaning, ignoresCase) : found.meaning, end: found.end };
}

function escaped(source: string, at: number): { readonly meaning: string | CharacterTest; readonly end: number } | null {
  const [code, braced, plain] = taken(source, at, /\\x(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{2}))/iy);
  if (code !== undefined) {
    const point = parseInt(braced ?? plain ?? "0", 16);
    return point > 0x10ffff ? null : { meaning: String.fromCodePoint(point), end: at + code.length };
  }
  const [property, negated, name, letter] = taken(source, at, /\\([pP])(?:\{(\^?\w+)\}|(\w))/y);
  if (property !== undefined) {
    const test = propertyTest((name ?? letter ?? "").replace("^", ""));
    const isNegative = (negated === "P") !== (name?.startsWith("^") ?? false);
    return test === null ? null : { meaning: isNegative ? not(test) : test, end: at + property.length };
  }
  const next = source.codePointAt(at + 1);
  if (next === undefined) return null;
  const sign = String.fromCodePoint(next);
  const end = at + 1 + sign.length;
  const kind = kinds[sign.toLowerCase()];
  if (kind !== undefined) return { meaning: sign === sign.toLowerCase() ? kind : not(kind), end };
  if (sign === "N") return { meaning: (given) => given !== "\n", end };
  const special = signs[sign];
  if (special !== undefined) return { meaning: special, end };
  return /[A-Za-z0-9]/.test(sign) ? null : { meaning: sign, end };
}

/** Classes of Unicode (`L`, `Lu`) and scripts (`Han`). */
function propertyTest(name: string): CharacterTest | null {
  for (const property of [name, `Script=${name}`]) {
    try {
      const pattern = new RegExp(`^\\p{${property}}$`, "u");
      return (given) => pattern.test(given);
    } catch {
      // Not of this kind.
    }
  }
  return null;
}

function taken(source: string, at: number, pattern: RegExp): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? [];
}

/** `[a-z\d[:alpha:]]`: a bracket that stands first is meant itself. Null when the class does not end, or is not one. */
export function parseClass(source: string, start: number, ignoresCase: boolean): Parsed | null {
  let at = start + 1;
  const isNegative = source[at] === "^";
  if (isNegative) at++;
  const tests: CharacterTest[] = [];
  for (let isFirst = true; isFirst || source[at] !== "]"; isFirst = false) {
    const [all, negated, name = ""] = taken(source, at, /\[:(\^?)(\w+):\]/y);
    const known = posix[name];
    if (all !== undefined) {
      if (known === undefined) return null;
      tests.push((given) => known.test(given) === (negated !== "^"));
      at += all.length;
      continue;
    }
    const from = member(source, at);
    if (from === null) return null;
    at = from.end;
    const to = typeof from.meaning === "string" && source[at] === "-" && source[at + 1] !== "]" && at + 1 < source.length ? member(source, at + 1) : null;
    if (to !== null && typeof to.meaning === "string") {
      const test = between(from.meaning as string, to.meaning, ignoresCase);
      if (test === null) return null;
      tests.push(test);
      at = to.end;
    } else tests.push(typeof from.meaning === "string" ? same(from.meaning, ignoresCase) : from.meaning);
  }
  return { test: (given) => tests.some((test) => test(given)) !== isNegative, end: at + 1 };
}

function member(source: string, at: number): { readonly meaning: string | CharacterTest; readonly end: number } | null {
  if (at >= source.length) return null;
  if (source.startsWith("\\b", at)) return { meaning: "\b", end: at + 2 };
  if (source[at] === "\\") return escaped(source, at);
  const sign = String.fromCodePoint(source.codePointAt(at) as number);
  return { meaning: sign, end: at + sign.length };
}

function between(from: string, to: string, ignoresCase: boolean): CharacterTest | null {
  const [first, last] = [from.codePointAt(0) as number, to.codePointAt(0) as number];
  if (last < first) return null;
  const isIn = (given: string): boolean => {
    const point = given.codePointAt(0) as number;
    return point >= first && point <= last;
  };
  return ignoresCase ? (given) => isIn(given) || isIn(given.toLowerCase()) || isIn(given.toUpperCase()) : isIn;
}
