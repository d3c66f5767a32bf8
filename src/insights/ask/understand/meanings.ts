import type { CalendarKind } from "../../../review/periods";
import type { Aggregate, Comparator, Measure, Order, Standing, Subject } from "../types";
import type { PeriodAsk } from "./periods/ask";

/** What a word of a question says by itself; the rules put them together. */
export type Meaning =
  /** Politeness, articles, punctuation: said, and without a bearing on the answer. */
  | { readonly kind: "stop" }
  | { readonly kind: "noun"; readonly subject: Subject; readonly many?: boolean; readonly unit?: CalendarKind }
  | { readonly kind: "which"; readonly many?: boolean }
  | { readonly kind: "who" }
  | { readonly kind: "each" }
  | { readonly kind: "measure"; readonly measure: Exclude<Measure, "change"> }
  | { readonly kind: "change"; readonly up: boolean | null }
  | { readonly kind: "standing"; readonly standing: Standing }
  | { readonly kind: "reach" }
  | { readonly kind: "not" }
  | { readonly kind: "data" }
  | { readonly kind: "aggregate"; readonly aggregate: Aggregate }
  /** "how many" counts what follows; 多少 counts only where a noun follows. */
  | { readonly kind: "howMany"; readonly always: boolean }
  /** `place`: by its place in a row (top, 前), which a superlative beside it explains. */
  | { readonly kind: "order"; readonly by: Order["by"]; readonly place?: boolean; readonly count?: number }
  | { readonly kind: "most"; readonly much: boolean }
  | { readonly kind: "sort" }
  | { readonly kind: "way"; readonly up: boolean }
  /** `ofTime`: before a period it compares nothing ("over the last year"). */
  | { readonly kind: "comparator"; readonly comparator: Comparator; readonly behind?: boolean; readonly ofTime?: boolean }
  | { readonly kind: "between" }
  | { readonly kind: "number"; readonly value: number; readonly unit: "percent" | "points" | null }
  | { readonly kind: "classifier" }
  | { readonly kind: "and" }
  | { readonly kind: "to" }
  /** `from`: may also begin a stretch of time ("the trend since Q1"); `alone`: may also stand without a period ("compare Sales and Marketing"). */
  | { readonly kind: "since"; readonly from?: boolean; readonly alone?: boolean }
  | { readonly kind: "trend" }
  | { readonly kind: "doing" }
  | { readonly kind: "yesNo"; readonly atStart?: boolean }
  | { readonly kind: "period"; readonly ask: PeriodAsk }
  | { readonly kind: "name"; readonly of: "departments" | "owners" | "kpis"; readonly names: readonly string[]; readonly short?: boolean }
  | { readonly kind: "unknown" };

export type Kind = Meaning["kind"];

/** A meaning and where it stands in the text. */
export type Token = Meaning & { readonly start: number; readonly end: number };

export type TokenOf<K extends Kind> = Extract<Token, { readonly kind: K }>;

export function is<K extends Kind>(token: Token | undefined, kind: K): token is TokenOf<K> {
  return token?.kind === kind;
}

/** A table of words: each says one thing or, one behind the other, several (最高分: highest, score). */
export type WordTable = readonly (readonly [words: readonly string[], ...meanings: readonly Meaning[]])[];
