import { indexAliases, type Alias, type AliasIndex } from "./aliases";
import { isKindLetter, kinds } from "./kinds";
import { wordLists } from "../wordLists";
import type { Metric, MetricTraits } from "./types";

/** A quantity of the driver graph. */
export interface Node {
  readonly code: string;
  /** +1 more is better, −1 less is better, 0 depends on the goal. */
  readonly good: 1 | -1 | 0;
  /** Business area. */
  readonly area: string;
  /** What it acts on, in the notation of drivers/graph.ts. */
  readonly effects: string;
}

/** What a word stands for. */
export interface Entry {
  /** The node that it counts, moves or works on. */
  readonly concept: string;
  /** More of the word is less of the concept: churn and retention. */
  readonly inverse: boolean;
  /**
   * `metric`: counts the concept by itself; `term`: works on it, and counts it before an ending such as 率 or rate;
   * `means`: serves what the words in front of it name (安全培训); `thing`: carries no meaning of the words in front of it (培训教室).
   */
  readonly kind: "metric" | "term" | "means" | "thing";
  /** Words with the same meaning share it. */
  readonly code: string;
  /** Null where the word is no metric by itself. */
  readonly traits: MetricTraits | null;
}

/**
 * One vocabulary for the metrics that a goal names and for what it works on. A line without `|` opens a node of the graph:
 * `code good area:effects`. The lines below it are its words, `tag|Chinese|English`. Tags of metrics: a kind (see `kinds`),
 * then + - 0 where good is another than the node's, `!` generic, `?` perception. Other tags: `.` term, `-` term of the
 * contrary, `*` means, `#` thing. `=` behind a tag says that the words of the line mean the same.
 */
const opening = /^(\w+) ([-+0]) (\w+):(.*)$/;
const words = /^(?:([a-z])([-+0]?)(!?)(\??)|([.*#]?)(-?))(=?)\|([^|]*)\|([^|]*)$/;
const goods: Readonly<Record<string, 1 | -1 | 0>> = { "+": 1, "-": -1, "0": 0 };

interface Lexicon {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly metrics: readonly Metric[];
  readonly index: AliasIndex<Entry>;
}

let parsed: Lexicon | null = null;

/** The vocabulary; it is read when it is first needed. */
export function lexicon(): Lexicon {
  parsed ??= read(wordLists.metrics.flatMap((table) => table.trim().split("\n")));
  return parsed;
}

function read(lines: readonly string[]): Lexicon {
  const nodes = new Map<string, Node>();
  const aliases: Alias<Entry>[] = [];
  const metrics: Metric[] = [];
  let node: Node | null = null;
  for (const text of lines) {
    const opened = opening.exec(text);
    if (opened !== null) {
      const [, code = "", sign = "", area = "", effects = ""] = opened;
      node = { code, good: goods[sign] ?? 0, area, effects };
      nodes.set(code, node);
    } else if (node !== null) {
      const [entries, named] = readWords(node, text);
      aliases.push(...entries);
      metrics.push(...named);
    }
  }
  return { nodes, metrics, index: indexAliases(aliases) };
}

function readWords(node: Node, text: string): readonly [Alias<Entry>[], Metric[]] {
  const found = words.exec(text);
  if (found === null) throw new Error(`not a line of words: ${text}`);
  const [, letter = "", sign = "", generic = "", perception = "", mark = "", minus = "", same = "", chinese = "", english = ""] = found;
  const [zh, en] = [listed(chinese), listed(english)];
  const group = `${node.code}.${letter}${sign}${minus}`;
  if (!isKindLetter(letter)) {
    const kind = mark === "*" ? "means" : mark === "#" ? "thing" : "term";
    return [entries({ concept: node.code, inverse: minus !== "", kind, traits: null }), []];
  }
  const good = goods[sign] ?? node.good;
  const { family, bounds } = kinds[letter];
  const traits = { family, bounds, good, generic: generic !== "", perception: perception !== "" };
  const named = same === "" ? [...zh, ...en].map((name) => [name]) : [[...zh, ...en]];
  const inverse = good * node.good < 0;
  return [
    entries({ concept: node.code, inverse, kind: traits.generic ? "term" : "metric", traits }),
    named.map((names) => ({ ...traits, code: codeOf(names[0] ?? ""), names, concept: node.code, inverse })),
  ];

  function codeOf(name: string): string {
    return same === "" ? `${node.code}.${name}` : group;
  }

  function entries(entry: Omit<Entry, "code">): Alias<Entry>[] {
    return [...zh, ...en].map((alias) => ({ alias, value: { ...entry, code: codeOf(alias) } }));
  }
}

function listed(text: string): readonly string[] {
  return text === "" ? [] : text.split(",");
}
