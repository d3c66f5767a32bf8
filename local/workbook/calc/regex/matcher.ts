import { isWordCharacter } from "./characters";
import { PatternError, type Node, type Pattern } from "./pattern";

/** How much of a cell's time a match may take: patterns that try every way through a long text end here instead of never. */
const MOST_STEPS = 2_000_000;

/** Where a match begins and ends, and its groups: start and end of each, -1 for one that took no part. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (readonly [start: number, end: number])[];
}

type Next = (at: number) => boolean;

/** The matches of a pattern in a text, one after the other. @throws PatternError for a pattern that takes too long */
export function matchesIn(pattern: Pattern, text: string, most = Infinity): Match[] {
  const matcher = new Matcher(pattern, text);
  const found: Match[] = [];
  for (let at = 0; at <= text.length && found.length < most; ) {
    const match = matcher.from(at);
    if (match === null) break;
    found.push(match);
    at = match.end > match.start ? match.end : match.end + (characterAt(text, match.end).length || 1);
  }
  return found;
}

const characterAt = (text: string, at: number): string => {
  const point = text.codePointAt(at);
  return point === undefined ? "" : String.fromCodePoint(point);
};

function characterBefore(text: string, at: number): string {
  const isPair = at > 1 && /[\udc00-\udfff]/.test(text[at - 1] ?? "") && /[\ud800-\udbff]/.test(text[at - 2] ?? "");
  return text.slice(at - (isPair ? 2 : 1), at);
}

/** Tries ways through a text, and takes them back: what comes after a part is handed to it. */
class Matcher {
  private steps = 0;
  private readonly starts: number[];
  private readonly ends: number[];
  private kept = -1;
  private begin = 0;

  constructor(
    private readonly pattern: Pattern,
    private readonly text: string,
  ) {
    this.starts = new Array<number>(pattern.groups + 1).fill(-1);
    this.ends = new Array<number>(pattern.groups + 1).fill(-1);
  }

  from(first: number): Match | null {
    this.begin = first;
    for (let start = first; start <= this.text.length; start += characterAt(this.text, start).length || 1) {
      this.starts.fill(-1);
      this.ends.fill(-1);
      this.kept = -1;
      let end = -1;
      if (!this.run(this.pattern.tree, start, (at) => ((end = at), true))) continue;
      return { start: this.kept < 0 ? start : this.kept, end, groups: this.starts.slice(1).map((from, index) => [from, this.ends[index + 1] ?? -1] as const) };
    }
    return null;
  }

  private run(node: Node, at: number, next: Next): boolean {
    if (++this.steps > MOST_STEPS) throw new PatternError("The pattern takes too long.");
    switch (node.kind) {
      case "character": {
        const character = characterAt(this.text, at);
        return character !== "" && node.test(character) && next(at + character.length);
      }
      case "edge":
        return this.isEdge(node, at) && next(at);
      case "sequence":
        return this.sequence(node.parts, 0, at, next);
      case "choice":
        return node.parts.some((part) => this.run(part, at, next));
      case "group":
        return this.group(node.index, node.body, at, next);
      case "atomic":
        return this.once(node.body, at, next);
      case "look":
        return this.look(node, at, next);
      case "same":
        return this.same(node, at, next);
      case "keep": {
        const before = this.kept;
        this.kept = at;
        if (next(at)) return true;
        this.kept = before;
        return false;
      }
      case "repeat":
        if (node.isPossessive) return this.once({ ...node, isPossessive: false }, at, next);
        return node.body.kind === "character" ? this.characters(node, node.body.test, at, next) : this.repeat(node, 0, at, -1, next);
    }
  }

  private sequence(parts: readonly Node[], index: number, at: number, next: Next): boolean {
    const part = parts[index];
    return part === undefined ? next(at) : this.run(part, at, (after) => this.sequence(parts, index + 1, after, next));
  }

  private group(index: number, body: Node, at: number, next: Next): boolean {
    const [start, end] = [this.starts[index] as number, this.ends[index] as number];
    const isMatch = this.run(body, at, (after) => {
      const [innerStart, innerEnd] = [this.starts[index] as number, this.ends[index] as number];
      this.starts[index] = at;
      this.ends[index] = after;
      if (next(after)) return true;
      this.starts[index] = innerStart;
      this.ends[index] = innerEnd;
      return false;
    });
    if (!isMatch) {
      this.starts[index] = start;
      this.ends[index] = end;
    }
    return isMatch;
  }

  /** The first way alone: what comes after may not ask for another. */
  private once(body: Node, at: number, next: Next): boolean {
    const before = [[...this.starts], [...this.ends]] as const;
    let end = -1;
    if (this.run(body, at, (after) => ((end = after), true)) && next(end)) return true;
    this.restore(before);
    return false;
  }

  private restore([starts, ends]: readonly [readonly number[], readonly number[]]): void {
    starts.forEach((start, index) => (this.starts[index] = start));
    ends.forEach((end, index) => (this.ends[index] = end));
  }

  private look({ isBehind, isNegative, body }: Extract<Node, { kind: "look" }>, at: number, next: Next): boolean {
    const before = [[...this.starts], [...this.ends]] as const;
    const isThere = isBehind ? this.endsAt(body, at) : this.run(body, at, () => true);
    if (isThere === isNegative) {
      this.restore(before);
      return false;
    }
    if (isNegative) this.restore(before);
    if (next(at)) return true;
    this.restore(before);
    return false;
  }

  private endsAt(body: Node, at: number): boolean {
    for (let start = at; start >= 0; start--) if (this.run(body, start, (end) => end === at)) return true;
    return false;
  }

  private same({ group, ignoresCase }: Extract<Node, { kind: "same" }>, at: number, next: Next): boolean {
    const index = typeof group === "number" ? group : (this.pattern.names.get(group) ?? -1);
    if (index < 1 || index > this.pattern.groups) throw new PatternError("No such group.");
    const [start, end] = [this.starts[index] as number, this.ends[index] as number];
    if (start < 0) return false;
    const wanted = this.text.slice(start, end);
    const given = this.text.slice(at, at + wanted.length);
    return (ignoresCase ? given.toLowerCase() === wanted.toLowerCase() : given === wanted) && next(at + wanted.length);
  }

  /** Single characters are counted in a loop: a long text would else nest as deep as it is long. */
  private characters({ least, most, isLazy }: Extract<Node, { kind: "repeat" }>, test: (character: string) => boolean, at: number, next: Next): boolean {
    let [count, end] = [0, at];
    const forward = (): boolean => {
      const character = characterAt(this.text, end);
      if (++this.steps > MOST_STEPS) throw new PatternError("The pattern takes too long.");
      if (count >= most || character === "" || !test(character)) return false;
      count++;
      end += character.length;
      return true;
    };
    if (isLazy) {
      while (count < least) if (!forward()) return false;
      do if (next(end)) return true;
      while (forward());
      return false;
    }
    while (forward());
    for (; count >= least; count--) {
      if (next(end)) return true;
      if (++this.steps > MOST_STEPS) throw new PatternError("The pattern takes too long.");
      end -= characterBefore(this.text, end).length;
    }
    return false;
  }

  private repeat(node: Extract<Node, { kind: "repeat" }>, count: number, at: number, last: number, next: Next): boolean {
    // A turn that took nothing is the last one: it would go on for ever.
    const more = (): boolean => count < node.most && !(count >= node.least && at === last) && this.run(node.body, at, (after) => this.repeat(node, count + 1, after, at, next));
    if (count < node.least) return more();
    return node.isLazy ? next(at) || more() : more() || next(at);
  }

  private isEdge({ edge, isMultiline }: Extract<Node, { kind: "edge" }>, at: number): boolean {
    const { text } = this;
    const beforeLast = at === text.length - 1 && text[at] === "\n";
    switch (edge) {
      case "textStart":
        return at === 0;
      case "matchStart":
        return at === this.begin;
      case "start":
        return at === 0 || (isMultiline && text[at - 1] === "\n");
      case "textEnd":
        return at === text.length;
      case "textEndOrBreak":
        return at === text.length || beforeLast;
      case "end":
        return at === text.length || beforeLast || (isMultiline && text[at] === "\n");
      default:
        return (isWordCharacter(characterBefore(text, at)) !== isWordCharacter(characterAt(text, at))) === (edge === "word");
    }
  }
}
