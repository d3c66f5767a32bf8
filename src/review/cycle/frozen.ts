import type { OkrShare } from "../../goals/okr/totalWithOkrs";
import type { GoalNode } from "../../goals/types";
import { fraction } from "../../scoring/types";
import type { TableReading } from "../../sheets/readTable";
import type { PeriodGoal, Segment } from "../changes/segments";
import type { Rules } from "../rules";
import type { Consolidation, PeriodId } from "../types";
import { fingerprint } from "./fingerprint";

/** Version of the rules by which results are computed: it grows when the same inputs would give another result. */
export const ruleVersion = 1;

/** What the reviews of one department in one period were generated from, and after closing what they came to. */
export interface Frozen {
  readonly department: string;
  readonly ruleVersion: number;
  /** When it was frozen, as the sheets write times. */
  readonly at: string;
  readonly goals: readonly PeriodGoal[];
  readonly rules: Rules;
  /** Present once the period is closed. */
  readonly closed: ClosedReview | null;
}

/** The review sheets of a department as they stood when the period was closed, and the results. */
export interface ClosedReview {
  readonly tabs: readonly { readonly person: string; readonly reading: TableReading }[];
  readonly results: readonly { readonly goalId: string; readonly kpi: string; readonly score: number | null; readonly status: string }[];
  readonly total: number | null;
  readonly grade: string;
  /** What stands on the sheet instead of a reference to an editable rule, by that reference. */
  readonly literals: Readonly<Record<string, string>>;
  /** What the key results took of the total; absent where none counted. */
  readonly okrs?: OkrShare;
}

/** Everything that is frozen of a period, by department. */
export interface FrozenPeriod {
  readonly period: PeriodId;
  readonly departments: ReadonlyMap<string, Frozen>;
  /** Departments whose content does not have the fingerprint that it was written with. */
  readonly broken: ReadonlySet<string>;
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** The results of one department in a consolidation, as they are frozen. */
export function closedResults({ results, totals }: Pick<Consolidation, "results" | "totals">, department: string): Pick<ClosedReview, "results" | "total" | "grade"> {
  const total = totals.find((each) => each.department === department);
  return {
    results: results.filter((result) => result.department === department).map(({ goalId, kpi, score, status }) => ({ goalId, kpi, score, status })),
    total: total?.total ?? null,
    grade: total?.grade ?? "",
  };
}

/** A period as text: JSON. */
export function frozenText({ period, departments }: Pick<FrozenPeriod, "period" | "departments">): string {
  const entries = [...departments.values()].map((frozen) => {
    const content = JSON.stringify(compact(frozen));
    return `{"fingerprint":"${fingerprint(content)}","content":${content}}`;
  });
  return `{"period":${JSON.stringify(period)},"departments":[${entries.join(",")}]}`;
}

/** What `frozenText` has written; null for anything else. */
export function parseFrozen(text: string): FrozenPeriod | null {
  try {
    const { period, departments } = JSON.parse(text) as StoredPeriod;
    const entries = departments.map(({ content, fingerprint: written }) => ({ frozen: expanded(content), written, isWhole: fingerprint(JSON.stringify(content)) === written }));
    return {
      period,
      departments: new Map(entries.map(({ frozen }) => [frozen.department, frozen] as const)),
      fingerprints: new Map(entries.map(({ frozen, written }) => [frozen.department, written] as const)),
      broken: new Set(entries.filter(({ isWhole }) => !isWhole).map(({ frozen }) => frozen.department)),
    };
  } catch {
    // Another program's part, or one that was cut off: nothing of it can be relied on.
    return null;
  }
}

interface StoredPeriod {
  readonly period: PeriodId;
  readonly departments: readonly { readonly fingerprint: string; readonly content: StoredDepartment }[];
}

interface StoredDepartment extends Omit<Frozen, "goals" | "rules"> {
  /** The goals as a table: names of fields, and the values of each goal in their order. */
  readonly fields: readonly string[];
  readonly goals: readonly (readonly unknown[])[];
  readonly segments: Readonly<Record<string, readonly Segment[]>>;
  readonly rules: Pick<Rules, "grades"> & { readonly status: { readonly green: number; readonly amber: number; readonly labels: readonly string[] } };
}

function compact({ goals, rules: { grades, status }, ...frozen }: Frozen): StoredDepartment {
  const fields = Object.keys(goals[0] ?? {}).filter((field) => field !== "segments" && field !== "approved" && (field !== "cap" || goals.some(({ cap }) => cap !== null)));
  return {
    ...frozen,
    rules: { grades, status },
    fields,
    goals: goals.map((goal) => fields.map((field) => goal[field as keyof GoalNode])),
    segments: Object.fromEntries(goals.flatMap(({ id, segments = [] }) => (segments.length === 0 ? [] : [[id, segments] as const]))),
  };
}

function expanded({ fields, goals, segments, rules: { grades, status }, ...frozen }: StoredDepartment): Frozen {
  return {
    ...frozen,
    rules: { grades, status: { ...status, green: fraction(status.green), amber: fraction(status.amber) }, findings: [] },
    goals: goals.map((values) => {
      // What was frozen before KPIs had a cap of their own counts under that of KPI.SCORE.
      const goal = Object.fromEntries([...fields.map((field, at) => [field, values[at]]), ...(fields.includes("cap") ? [] : [["cap", null]])]) as unknown as GoalNode;
      const own = segments[goal.id];
      return own === undefined ? goal : { ...goal, segments: own };
    }),
  };
}
