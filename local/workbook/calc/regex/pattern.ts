import { parseClass, parseEscape, type CharacterTest } from "./characters";

/** A pattern as a tree. */
export type Node =
  | { readonly kind: "character"; readonly test: CharacterTest }
  | { readonly kind: "edge"; readonly edge: "start" | "end" | "textStart" | "textEnd" | "textEndOrBreak" | "word" | "notWord" | "matchStart"; readonly isMultiline: boolean }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly Node[] }
  | { readonly kind: "group"; readonly index: number; readonly body: Node }
  | { readonly kind: "atomic"; readonly body: Node }
  | { readonly kind: "look"; readonly isBehind: boolean; readonly isNegative: boolean; readonly body: Node }
  | { readonly kind: "same"; readonly group: number | string; readonly ignoresCase: boolean }
  | { readonly kind: "keep" }
  | { readonly kind: "repeat"; readonly body: Node; readonly least: number; readonly most: number; readonly isLazy: boolean; readonly isPossessive: boolean };

export interface Pattern {
  readonly tree: Node;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

/** What is wrong with a pattern, or more than it may ask for. */
export class PatternError extends Error {}

export interface Flags {
  readonly ignoresCase: boolean;
  readonly isMultiline: boolean;
  readonly dotTakesBreaks: boolean;
  readonly isSpaced: boolean;
}

const flagLetters: Readonly<Record<string, keyof Flags>> = { i: "ignoresCase", m: "isMultiline", s: "dotTakesBreaks", x: "isSpaced" };

/** Reads a pattern in the syntax of PCRE, as Excel takes it. @throws PatternError */
export function parsePattern(source: string, ignoresCase: boolean): Pattern {
  const parser = new PatternParser(source, { ignoresCase, isMultiline: false, dotTakesBreaks: false, isSpaced: false });
  return parser.whole();
}

const edges: Readonly<Record<string, Extract<Node, { kind: "edge" }>["edge"]>> = { A: "textStart", Z: "textEndOrBreak", z: "textEnd", b: "word", B: "notWord", G: "matchStart" };

class PatternParser {
  private at = 0;
  private groups = 0;
  private readonly names = new Map<string, number>();

  constructor(
    private readonly source: string,
    private flags: Flags,
  ) {}

  whole(): Pattern {
    const tree = this.choice();
    if (this.at < this.source.length) throw new PatternError(`Unexpected ${this.source[this.at]}.`);
    return { tree, groups: this.groups, names: this.names };
  }

  private takes(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private matches(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  private choice(): Node {
    const before = this.flags;
    const parts = [this.sequence()];
    while (this.takes("|")) parts.push(this.sequence());
    this.flags = before;
    return parts.length === 1 ? (parts[0] as Node) : { kind: "choice", parts };
  }

  private sequence(): Node {
    const parts: Node[] = [];
    for (;;) {
      if (this.flags.isSpaced && this.matches(/(?:\s|#.*(?:\n|$))+/y) !== null) continue;
      const next = this.source[this.at];
      if (next === undefined || next === "|" || next === ")") break;
      if (this.takes("\\Q")) {
        const [text = ""] = this.matches(/[^]*?(?=\\E|$)/y) ?? [];
        this.takes("\\E");
        parts.push(...[...text].map((sign) => this.literal(sign)));
        continue;
      }
      const atom = this.atom();
      if (atom !== null) parts.push(this.repeated(atom));
    }
    return parts.length === 1 ? (parts[0] as Node) : { kind: "sequence", parts };
  }

  private repeated(body: Node): Node {
    if (this.flags.isSpaced) this.matches(/\s+/y);
    const [, sign, exactly, least, most] = this.matches(/([*+?])|\{(\d+)\}|\{(\d*),(\d*)\}(?<!\{,\})/y) ?? [];
    if (sign === undefined && exactly === undefined && least === undefined) return body;
    if (body.kind === "edge" || body.kind === "keep") throw new PatternError("Nothing to repeat.");
    const from = sign !== undefined ? (sign === "+" ? 1 : 0) : Number(exactly ?? (least === "" ? 0 : least));
    const to = sign !== undefined ? (sign === "?" ? 1 : Infinity) : exactly !== undefined ? Number(exactly) : most === "" ? Infinity : Number(most);
    if (to < from || from > 65_535 || (to !== Infinity && to > 65_535)) throw new PatternError("Numbers out of order.");
    const isLazy = this.takes("?");
    return this.repeated({ kind: "repeat", body, least: from, most: to, isLazy, isPossessive: !isLazy && this.takes("+") });
  }

  private atom(): Node | null {
    const { flags } = this;
    const sign = String.fromCodePoint(this.source.codePointAt(this.at) as number);
    if (sign === "(") return this.group();
    if (sign === "\\") return this.escape();
    if (sign === "*" || sign === "+" || sign === "?") throw new PatternError("Nothing to repeat.");
    if (sign === "[") {
      const found = parseClass(this.source, this.at, flags.ignoresCase);
      if (found === null) throw new PatternError("A class without an end.");
      this.at = found.end;
      return { kind: "character", test: found.test };
    }
    this.at += sign.length;
    if (sign === "^") return { kind: "edge", edge: "start", isMultiline: flags.isMultiline };
    if (sign === "$") return { kind: "edge", edge: "end", isMultiline: flags.isMultiline };
    if (sign === ".") return { kind: "character", test: flags.dotTakesBreaks ? () => true : (given) => given !== "\n" };
    return this.literal(sign);
  }

  private literal(sign: string): Node {
    if (!this.flags.ignoresCase || sign.toLowerCase() === sign.toUpperCase()) return { kind: "character", test: (given) => given === sign };
    const folded = sign.toLowerCase();
    return { kind: "character", test: (given) => given.toLowerCase() === folded };
  }

  private escape(): Node {
    const { ignoresCase, isMultiline } = this.flags;
    const edge = edges[this.source[this.at + 1] ?? ""];
    if (edge !== undefined) {
      this.at += 2;
      return { kind: "edge", edge, isMultiline };
    }
    if (this.takes("\\K")) return { kind: "keep" };
    const linebreak = this.takes("\\R");
    if (linebreak) return { kind: "atomic", body: { kind: "choice", parts: [{ kind: "sequence", parts: [this.literal("\r"), this.literal("\n")] }, { kind: "character", test: (given) => /[\n\v\f\r\u0085\u2028\u2029]/.test(given) }] } };
    const [, name] = this.matches(/\\k(?:<(\w+)>|\{(\w+)\}|'(\w+)')/y)?.filter((part) => part !== undefined) ?? this.matches(/\(\?P=(\w+)\)/y) ?? [];
    if (name !== undefined) return { kind: "same", group: name, ignoresCase };
    const [, digits] = this.matches(/\\g?\{?([1-9]\d?)\}?/y) ?? [];
    if (digits !== undefined) return { kind: "same", group: Number(digits), ignoresCase };
    const found = parseEscape(this.source, this.at, ignoresCase);
    if (found === null) throw new PatternError("An unknown escape.");
    this.at = found.end;
    return { kind: "character", test: found.test };
  }

  private group(): Node | null {
    if (this.matches(/\(\?#[^)]*\)/y) !== null) return null;
    const [, same] = this.matches(/\(\?P=(\w+)\)/y) ?? [];
    if (same !== undefined) return { kind: "same", group: same, ignoresCase: this.flags.ignoresCase };
    const [all, on = "", off = "", end] = this.matches(/\(\?([imsx]*)(?:-([imsx]+))?([:)])/y) ?? [];
    if (all !== undefined) {
      const before = this.flags;
      this.flags = { ...before, ...flagsOf(on, true), ...flagsOf(off, false) };
      if (end === ")") return null;
      const body = this.closed();
      this.flags = before;
      return body;
    }
    const [look, behind, kind] = this.matches(/\(\?(<?)([=!])/y) ?? [];
    if (look !== undefined) return { kind: "look", isBehind: behind === "<", isNegative: kind === "!", body: this.closed() };
    if (this.takes("(?>")) return { kind: "atomic", body: this.closed() };
    const [, name] = this.matches(/\(\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/y)?.filter((part) => part !== undefined) ?? [];
    if (name === undefined && this.source.startsWith("(?", this.at)) throw new PatternError("An unknown group.");
    if (name === undefined) this.at++;
    const index = ++this.groups;
    if (name !== undefined) this.names.set(name, index);
    return { kind: "group", index, body: this.closed() };
  }

  private closed(): Node {
    const body = this.choice();
    if (!this.takes(")")) throw new PatternError("A bracket without its end.");
    return body;
  }
}

const flagsOf = (letters: string, value: boolean): Partial<Flags> => Object.fromEntries([...letters].map((letter) => [flagLetters[letter], value]));
