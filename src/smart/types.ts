import type { Language } from "../text/language";

/** The five criteria (Doran 1981), in the order in which they are shown. */
export type Criterion = "S" | "M" | "A" | "R" | "T";

export type Verdict = "met" | "partly" | "missing" | "unknown";

/** Half-open range of code units in the text as it was given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a metric is meant to go: a goal to finish something has `complete`. */
export type GoalDirection = "up" | "down" | "keep" | "complete";

/** How often past values were recorded, and with which period a goal is compared. */
export type Cadence = "day" | "week" | "month" | "quarter" | "half" | "year";

/** One goal as a person wrote it, with what the workbook knows beside the words. */
export interface GoalStatement {
  readonly text: string;
  readonly fields?: GoalFields;
}

/** What columns say; they beat the text, and a contradiction with it is a finding of its own. All may be missing. */
export interface GoalFields {
  readonly metric?: string | null;
  readonly unit?: string | null;
  readonly direction?: GoalDirection | null;
  readonly baseline?: number | null;
  readonly target?: number | null;
  /** Past values, oldest first. */
  readonly history?: readonly number[] | null;
  readonly historyCadence?: Cadence | null;
  /** Length of the period in which the goal is to be reached; that of the history when not given. */
  readonly goalCadence?: Cadence | null;
  /** Wording of the goal above. */
  readonly parent?: string | null;
  readonly owner?: string | null;
  readonly source?: string | null;
  readonly frequency?: Cadence | null;
  readonly definition?: string | null;
}

export interface CheckOptions {
  /** ISO date on which the goal is read; null leaves deadlines without a year unresolved. No verdict depends on it. */
  readonly asOf: string | null;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart: number;
  /** Language of reasons and suggestions; null takes that of the goal, which the rewrite always has. */
  readonly locale: Language | null;
}

/** What kind of number a target is. */
export type TargetKind = "level" | "delta_rel" | "delta_abs" | "milestone" | "frequency";

export type Comparator = "atLeast" | "atMost" | "between" | "exactly";

/** The goal taken apart. What the text does not say is null. */
export interface GoalSlots {
  /** Code of the metric in the gazetteer, and the words that name the metric or the deliverable. */
  readonly metric: { readonly code: string | null; readonly name: string; readonly span: Span } | null;
  readonly scope: Span | null;
  readonly direction: GoalDirection | null;
  readonly comparator: Comparator | null;
  readonly baseline: number | null;
  /** Scale words are expanded (1.2亿 is 120000000), a percentage is its number (10 % is 10), a range is [low, high]. */
  readonly target: number | readonly [number, number] | null;
  readonly unit: string | null;
  readonly kind: TargetKind | null;
  /** ISO date of the last day, or `event:…` for a project event. */
  readonly deadline: string | null;
  readonly owner: string | null;
  readonly cadence: Cadence | null;
}

export const flags = [
  "double_goal", "activity", "no_baseline", "undefined_metric", "number_trap", "date_trap", "placeholder", "recurring",
  "sla", "vague_words", "negated",
] as const;
export type Flag = (typeof flags)[number];

export type AchievabilityClass = "ok" | "stretch" | "too_easy" | "unrealistic" | "invalid" | "insufficient_history";
export type Relevance = "aligned" | "conflict" | "unrelated" | "unknown";

export interface CriterionAdvice {
  readonly criterion: Criterion;
  readonly verdict: Verdict;
  /** Machine-readable; its words are in src/text/smart.ts. */
  readonly reason: string;
  /** The words of the text that decided it. */
  readonly evidence: readonly Span[];
  /** What to add or change; empty when there is nothing to do. */
  readonly suggestion: string;
}

export interface CriterionReport extends CriterionAdvice {
  /** Why, in a sentence. */
  readonly why: string;
}

export interface SmartReport {
  /** S, M, A, R, T in this order. */
  readonly criteria: readonly CriterionReport[];
  readonly slots: GoalSlots;
  readonly flags: readonly Flag[];
  readonly achievability: AchievabilityClass | null;
  readonly relevance: Relevance;
  /** Sentences about contradictions between the text and the fields. */
  readonly contradictions: readonly string[];
  readonly rewrite: Rewrite;
}

export interface Rewrite {
  /** The goal said better, or as it was when it is good already; gaps are placeholders such as 【目标值】 or [target]. */
  readonly text: string;
  /** One question for each gap, in the order in which they stand in the text. */
  readonly gaps: readonly { readonly placeholder: string; readonly question: string }[];
  /** Targets worth considering, from baseline and history: what the trend gives, and the best step once more. */
  readonly proposals: readonly { readonly kind: "trend" | "stretch"; readonly target: number }[];
}
