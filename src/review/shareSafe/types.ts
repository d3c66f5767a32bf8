import type { Dimension } from "../../goals/types";
import type { PeriodId } from "../types";

/** What is said of single people: nothing, or a line for each under a name that stands for them in this summary alone. */
export type SafeNames = "departments" | "pseudonyms";

export interface ShareSafeOptions {
  readonly names: SafeNames;
  /** Nothing is shown that fewer people than this stand behind. */
  readonly minimum: number;
  /** How many people a department has, where its KPIs are not those of single people but of all of them. */
  readonly headcounts: Readonly<Record<string, number>>;
}

/** What a group is called: a department by its name, a department whose name would tell a person's, or several together. */
export type SafeLabel =
  | { readonly kind: "department"; readonly name: string }
  | { readonly kind: "unnamed"; readonly place: number }
  | { readonly kind: "others"; readonly departments: number }
  | { readonly kind: "all"; readonly departments: number };

/** A department, or several that are too small to stand alone. Scores have one decimal. */
export interface SafeGroup {
  readonly label: SafeLabel;
  readonly departments: number;
  readonly people: number;
  readonly rank: number;
  /** The mean of its departments' totals. */
  readonly total: number;
  readonly grade: string;
  /** Null where there is no score, or too few people stand behind it. */
  readonly dimensions: Readonly<Record<Dimension, number | null>>;
}

/** Neighbouring grades, best first, as far as they had to be joined. */
export interface GradeClass {
  readonly labels: readonly string[];
  readonly count: number;
}

export interface GradeDistribution {
  /** Whose grades are counted: people's where enough have results of their own, else those of the groups. */
  readonly of: "people" | "groups";
  readonly classes: readonly GradeClass[];
}

/** One person, by a number that follows from the place alone. */
export interface SafePerson {
  readonly number: number;
  readonly rank: number;
  readonly label: SafeLabel | null;
  readonly score: number;
  readonly grade: GradeClass;
  /** The score of the period before. */
  readonly before: number | null;
}

/** What everybody may see of a period: no name, no pay, no comment, and nothing of fewer people than the minimum. */
export interface ShareSafeSummary {
  readonly period: PeriodId;
  readonly minimum: number;
  readonly people: number;
  readonly departments: number;
  readonly average: number;
  /** Best first. */
  readonly groups: readonly SafeGroup[];
  readonly distribution: GradeDistribution;
  /** The average of periods of the same length, oldest first. */
  readonly trend: readonly { readonly period: PeriodId; readonly average: number }[];
  /** Best first; none where names are left out altogether or too few people have results of their own. */
  readonly persons: readonly SafePerson[];
  /** Scores by dimension that were left out because too few people stand behind them. */
  readonly suppressed: number;
}
