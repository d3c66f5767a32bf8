import { indexAliases, type Alias, type AliasIndex } from "../gazetteer/aliases";
import { metrics } from "../gazetteer/metrics";
import { concepts } from "./data/concepts";

/** What a word stands for in the driver graph. */
export interface ConceptEntry {
  readonly concept: string;
  /** More of the word is less of the concept: churn and retention. */
  readonly inverse: boolean;
  /**
   * `metric`: counts the concept; `term`: works on it; `means`: serves what the words in front of it name (安全培训);
   * `thing`: carries no meaning of the words in front of it (培训教室).
   */
  readonly kind: "metric" | "term" | "means" | "thing";
  readonly isDuration: boolean;
}

const line = /^([-*#]?)(\w+)\|([^|]*)\|([^|]*)$/;

let index: AliasIndex<ConceptEntry> | null = null;

/** The names of the metrics and the words of the concepts in one index; it is built when it is first needed. */
export function conceptIndex(): AliasIndex<ConceptEntry> {
  index ??= indexAliases([...metricAliases(), ...conceptAliases()]);
  return index;
}

function metricAliases(): readonly Alias<ConceptEntry>[] {
  return metrics().flatMap(({ aliases, concept, inverse, generic, family }) => {
    const value: ConceptEntry = { concept, inverse, kind: generic ? "term" : "metric", isDuration: family === "duration" };
    return [...aliases.zh, ...aliases.en].map((alias) => ({ alias, value }));
  });
}

function conceptAliases(): readonly Alias<ConceptEntry>[] {
  return concepts.trim().split("\n").flatMap((text) => {
    const [, mark = "", concept = "", zh = "", en = ""] = line.exec(text) ?? [];
    if (concept === "") throw new Error(`not a concept: ${text}`);
    const kind = mark === "*" ? "means" : mark === "#" ? "thing" : "term";
    const value: ConceptEntry = { concept, inverse: mark === "-", kind, isDuration: false };
    return [...zh.split(","), ...en.split(",")].filter((alias) => alias !== "").map((alias) => ({ alias, value }));
  });
}
