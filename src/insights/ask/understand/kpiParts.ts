import type { Token } from "./meanings";
import type { NameIndex } from "./names";
import { isWordEdge, type NormalText } from "./text";

/**
 * Words that nothing is known of may be a part of one KPI's name ("satisfaction" of Customer satisfaction), together with
 * words beside them that mean something else alone ("on time delivery"): they become that KPI. The unknown ones stay
 * where they are part of no name, or of several.
 */
export function withKpiParts(text: NormalText, tokens: readonly Token[], { kpis, unclear }: NameIndex): readonly Token[] {
  const names = new NameParts([...kpis.keys()]);
  const made: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const part = token.kind === "unknown" ? partAround(text, tokens, made, at, names) : null;
    if (part === null || unclear.has(text.key.slice(part.start, part.end))) {
      made.push(token);
      continue;
    }
    made.length -= part.before;
    made.push({ kind: "name", of: "kpis", names: kpis.get(part.key) ?? [], start: part.start, end: part.end });
    at += part.after;
  }
  return made;
}

interface Part {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** How many tokens on either side belong to it. */
  readonly before: number;
  readonly after: number;
}

function partAround({ key }: NormalText, tokens: readonly Token[], done: readonly Token[], at: number, names: NameParts): Part | null {
  let { start, end } = tokens[at]!;
  let after = 0;
  let before = 0;
  const grow = (from: number, to: number): boolean => names.having(key.slice(from, to)).length > 0;
  if (!grow(start, end)) return null;
  for (let next = tokens[at + 1]; joins(next) && grow(start, next.end); next = tokens[at + after + 1]) {
    end = next.end;
    after++;
  }
  for (let last = done.at(-1); joins(last) && grow(last.start, end); last = done[done.length - 1 - before]) {
    start = last.start;
    before++;
  }
  const [only, ...others] = names.having(key.slice(start, end));
  return only === undefined || others.length > 0 || end - start < 2 ? null : { key: only, start, end, before, after };
}

/** Whether a token may be within a part: anything but another name, unless that is only the short form of a department's. */
function joins(token: Token | undefined): token is Token {
  return token !== undefined && (token.kind !== "name" || token.short === true);
}

/** The names that have a text in them, asked for again and again as the text grows. */
class NameParts {
  private readonly known = new Map<string, readonly string[]>();

  constructor(private readonly names: readonly string[]) {}

  having(part: string): readonly string[] {
    const known = this.known.get(part);
    if (known !== undefined) return known;
    const found = this.names.filter((name) => holds(name, part));
    this.known.set(part, found);
    return found;
  }
}

function holds(name: string, part: string): boolean {
  const at = name.indexOf(part);
  return at >= 0 && isWordEdge(name, at) && isWordEdge(name, at + part.length);
}
