import { pairAt } from "./characters";

/** In their order, the things whose expressions may fit at an offset: no other one does. */
export type Starts<T> = (text: string, at: number) => readonly T[];

type Heads = ReadonlySet<string>;

/** Stands in a head for any characters, or none. */
const open = "\uffff";
/** So many pairs of characters are remembered; most texts have few of them. */
const mostPairs = 4096;

/** Finds things by the two characters at a place of a text in lower case. The expressions are read when they are first needed. */
export function startsOf<T>(things: readonly T[], expressionOf: (thing: T) => RegExp): Starts<T> {
  let headed: readonly (readonly [T, Heads])[] | null = null;
  /** First characters by their last ten bits: what is in none of the heads is told without a look at the map. */
  const firsts = new Uint8Array(1024);
  let others: readonly T[] = [];
  const known = new Map<number, readonly T[]>();
  const fitting = (head: string): readonly T[] =>
    headed!.filter(([, heads]) => heads.has(open) || heads.has(head.charAt(0) + open) || heads.has(head)).map(([thing]) => thing);
  return (text, at) => {
    if (headed === null) {
      headed = things.map((thing) => [thing, headsOf(expressionOf(thing).source.match(token) ?? [])]);
      for (const [, heads] of headed) for (const head of heads) firsts[head.charCodeAt(0) & 1023] = 1;
      others = fitting(open);
    }
    if (firsts[text.charCodeAt(at) & 1023] === 0) return others;
    const pair = pairAt(text, at);
    let found = known.get(pair);
    if (found === undefined) {
      found = fitting(text.slice(at, at + 2));
      if (known.size === mostPairs) known.clear();
      known.set(pair, found);
    }
    return found;
  };
}

const token = /\\u[0-9a-f]{4}|\\.|\[(?:\\.|[^\]])*\]|\((?:\?(?:[:=!]|<[=!]))?|(?:[*+?]|\{\d[^}]*\})\??|[^]/g;

/** The two characters in lower case that an expression can begin with, of its source in pieces; look-arounds are taken to hold. */
function headsOf(tokens: readonly string[]): Heads {
  let next = 0;

  function alternatives(before: Heads): Heads {
    const all = new Set<string>();
    let own = before;
    for (; next < tokens.length && tokens[next] !== ")"; next++) {
      if (tokens[next] === "|") {
        own.forEach((head) => all.add(head));
        own = before;
        continue;
      }
      const from = next;
      const once = piece(own);
      const quantifier = /^(?:([*?]|\{0)|[+{]\d?)/.exec(tokens[next + 1] ?? "");
      if (quantifier === null) own = once;
      else {
        next = from;
        own = new Set([...(quantifier[1] === undefined ? [] : own), ...once, ...piece(once)]);
        next++;
      }
    }
    own.forEach((head) => all.add(head));
    return all;
  }

  /** Ends at its last token. */
  function piece(before: Heads): Heads {
    const written = tokens[next]!;
    if (!written.startsWith("(")) return /^(?:[$^]|\\b)$/i.test(written) ? before : followed(before, charactersOf(written));
    next++;
    const inside = alternatives(before);
    return written === "(" || written === "(?:" ? inside : before;
  }

  return followed(alternatives(new Set([""])), null);
}

function followed(heads: Heads, characters: readonly string[] | null): Heads {
  return new Set([...heads].flatMap((head) => {
    if (head.length > 1 || head === open) return head;
    return characters === null || characters.length > (head === "" ? 64 : 16) ? head + open : characters.map((character) => head + character.toLowerCase());
  }));
}

/** The characters that a piece of an expression stands for; null where they are too many to list. */
function charactersOf(written: string): readonly string[] | null {
  const plain = written.replace("\\d", "0-9");
  if (/^\[\^|^\.$|\\\w/.test(plain)) return null;
  const listed = (plain.startsWith("[") ? plain.slice(1, -1) : plain).replace(/([^\\])-(.)/g, (_, from: string, to: string) => {
    let all = "";
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) all += String.fromCharCode(code);
    return all;
  });
  return [...listed.replaceAll("\\", "")];
}
