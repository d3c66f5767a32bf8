import type { PeriodId } from "../../review/types";

/** What the rows of an answer are. */
export type Subject = "kpi" | "department" | "owner" | "period";

/**
 * What is asked of them. Attainment is `KPI.ATTAIN` of actual and target by the ratio method, a fraction; total is the
 * department's total of the period; change is that of the score in points (of the total, for departments) since an earlier period.
 */
export type Measure = "score" | "attainment" | "actual" | "target" | "weight" | "total" | "change";

/** How many values become one. The mean of scores is weighted as the department's total is; other means are plain. */
export type Aggregate = "mean" | "sum" | "count" | "share" | "highest" | "lowest";

/** A KPI is on target at a score of 100 or more; missed below; not measured without an actual. */
export type Standing = "onTarget" | "missed" | "notMeasured";

export type Comparator = "<" | "<=" | ">" | ">=";

export interface Limit {
  readonly measure: Exclude<Measure, "change">;
  readonly comparator: Comparator;
  /** In the unit of the measure: points, or a fraction of attainment and weight. */
  readonly value: number;
}

/** Empty lists and nulls keep everything. */
export interface Filters {
  /** Oldest first, of one length. Never empty in a question that was understood. */
  readonly periods: readonly PeriodId[];
  readonly departments: readonly string[];
  readonly owners: readonly string[];
  /** Names of KPIs as they stand in the results. */
  readonly kpis: readonly string[];
  readonly standing: Standing | null;
  readonly limits: readonly Limit[];
}

export interface Order {
  /** Best and worst go by what is good for the KPI (its score or attainment), high and low by the number itself. */
  readonly by: "best" | "worst" | "high" | "low";
  /** How many rows at most; null for all. */
  readonly count: number | null;
}

/** What a question asks for, once it is understood; the language of the question is that of the answer. */
export interface Question {
  readonly subject: Subject;
  readonly measure: Measure;
  /**
   * Null for the rows as they are. With an aggregate and the subject "kpi" the answer is one number over all KPIs that the
   * filters keep; with another subject one number for each department, owner or period. `count` counts KPIs, `share` is the
   * part of the KPIs that stand as `standing` says among all that the other filters keep.
   */
  readonly aggregate: Aggregate | null;
  readonly filters: Filters;
  readonly order: Order | null;
  /** The earlier period that the change is measured from; null where nothing is compared. */
  readonly since: PeriodId | null;
}

/** What can be asked about: the names and periods that the results have. */
export interface Vocabulary {
  readonly departments: readonly string[];
  readonly owners: readonly string[];
  readonly kpis: readonly string[];
  /** Newest first. */
  readonly periods: readonly PeriodId[];
  /** The period chosen in the pane: "this period", and that of a question which names none. */
  readonly chosen: PeriodId;
  /** ISO day: "last quarter" and "this year" count from it. */
  readonly asOf: string;
}

export type Understanding =
  | { readonly kind: "question"; readonly question: Question }
  /** Words that nothing is known of: the question is not answered rather than answered without them. */
  | { readonly kind: "unknown"; readonly words: readonly string[] }
  /** Periods without results that were asked for; the newest that has some. */
  | { readonly kind: "noResults"; readonly periods: readonly PeriodId[]; readonly newest: PeriodId }
  /** Nothing asked, or only names. */
  | { readonly kind: "empty" };
