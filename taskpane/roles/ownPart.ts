import { isGoalOf, isNamed, isSamePerson } from "../../src/goals/contributors";
import type { KeyResult } from "../../src/goals/okr/types";
import type { Finding, GoalNode } from "../../src/goals/types";
import type { KpiResult } from "../../src/review";
import type { ReviewAction } from "../../src/review/meeting/actions";
import type { SubmissionRecord } from "../../src/review/fill/submissions";
import type { ThreadMessage } from "../../src/review/fill/threads";
import { roles, type UserRole } from "../../src/review/roles";
import type { Suggestion } from "../../src/review/talk/suggestions";
import type { Said } from "../../src/review/talk/talk";
import type { DepartmentReview, FillSheet, KpiWorkbook, WorkbookSummary } from "../../src/workbook/types";

/** Whose goals and reviews somebody sees: those of some departments, or those of one person. */
export type Scope =
  | { readonly kind: "departments"; readonly departments: readonly string[] }
  | { readonly kind: "person"; readonly name: string };

/** The scope of a role; null for everybody's goals and reviews. */
export function scopeOf(role: UserRole, { departments, person }: { readonly departments: readonly string[]; readonly person: string }): Scope | null {
  const scopes: Readonly<Record<(typeof roles)[UserRole]["scope"], Scope | null>> = {
    all: null, departments: { kind: "departments", departments }, person: { kind: "person", name: person },
  };
  return scopes[roles[role].scope];
}

interface OfDepartment {
  readonly department: string;
}

/** What of a workbook lies in a scope. */
export interface OwnPart {
  readonly hasDepartment: (item: OfDepartment) => boolean;
  readonly hasResult: (result: Pick<KpiResult, "department" | "goalId">) => boolean;
  /** A total is its department's. */
  readonly hasTotal: (total: OfDepartment) => boolean;
  readonly hasFinding: (finding: Pick<Finding, "department" | "goalId" | "person">) => boolean;
  readonly hasAction: (action: Pick<ReviewAction, "department" | "person">) => boolean;
  readonly hasSuggestion: (suggestion: Pick<Suggestion, "department" | "person" | "goalId" | "author">) => boolean;
  readonly hasMessage: (message: Pick<ThreadMessage, "department" | "goalId">) => boolean;
  readonly hasRecord: (record: Pick<SubmissionRecord, "department" | "owner" | "by" | "appellant">) => boolean;
  readonly hasKeyResult: (result: Pick<KeyResult, "department" | "owner">) => boolean;
  /** Who sees own goals alone; null where all goals of the departments are in the part. */
  readonly person: string | null;
}

export async function ownPart(whole: Pick<KpiWorkbook, "readGoals">, scope: Scope): Promise<OwnPart> {
  return scope.kind === "departments" ? partOfDepartments(scope.departments) : partOfPerson(scope.name, (await whole.readGoals()).nodes);
}

function partOfDepartments(names: readonly string[]): OwnPart {
  const departments = new Set(names);
  const hasDepartment: OwnPart["hasDepartment"] = ({ department }) => departments.has(department);
  return {
    hasDepartment, hasResult: hasDepartment, hasTotal: hasDepartment, hasAction: hasDepartment, hasKeyResult: hasDepartment, person: null,
    hasSuggestion: hasDepartment, hasMessage: hasDepartment, hasRecord: hasDepartment,
    // What no department has to answer for concerns all of them.
    hasFinding: ({ department }) => department === undefined || departments.has(department),
  };
}

/** Of the departments in which somebody has goals the own goals alone: their totals would tell what colleagues have reached. */
function partOfPerson(name: string, nodes: readonly GoalNode[]): OwnPart {
  const mine = nodes.filter((node) => node.level === "kpi" && isGoalOf(name, node));
  const goals = new Set(mine.map(({ id }) => id));
  const departments = new Set(mine.map(({ department }) => department));
  return {
    hasDepartment: ({ department }) => departments.has(department),
    hasResult: ({ goalId }) => goals.has(goalId),
    hasTotal: () => false,
    hasFinding: ({ goalId, person }) => (goalId !== undefined && goals.has(goalId)) || (person !== undefined && isNamed(name, person)),
    hasAction: ({ person }) => isNamed(name, person),
    // Who suggested something sees what became of it, whatever it is about.
    hasSuggestion: ({ person, goalId, author }) => goals.has(goalId) || isNamed(name, person) || isSamePerson(name, author),
    hasMessage: ({ goalId }) => goals.has(goalId),
    hasRecord: ({ owner, by, appellant }) => isNamed(name, owner) || isSamePerson(name, appellant ?? by),
    hasKeyResult: ({ owner }) => isNamed(name, owner),
    person: name,
  };
}

/** What was said about the part, or by whose it is. */
export function ownSaid({ messages, suggestions, records }: Said, part: OwnPart): Said {
  return { messages: messages.filter(part.hasMessage), suggestions: suggestions.filter(part.hasSuggestion), records: records.filter(part.hasRecord) };
}

export function ownSummary(summary: WorkbookSummary, { hasDepartment, person }: OwnPart): WorkbookSummary {
  const isMine = ({ name }: { readonly name: string }): boolean => hasDepartment({ department: name });
  const departments = summary.departments.filter(isMine);
  const shown = (review: DepartmentReview): DepartmentReview => {
    // Returns and appeals of a department are about everybody in it.
    const { standing: _, ...rest } = review;
    return person === null ? review : rest;
  };
  return {
    ...summary,
    departments,
    kpis: departments.reduce((sum, { kpis }) => sum + kpis, 0),
    periods: summary.periods.map((period) => ({ ...period, departments: period.departments.filter(isMine).map(shown) })).filter((period) => period.departments.length > 0),
  };
}

/** A person sees an own sheet whole, and of a department's sheet the own rows. */
export function ownSheet(sheet: FillSheet, { hasDepartment, hasResult, person }: OwnPart): readonly FillSheet[] {
  if (person === null) return hasDepartment(sheet) ? [sheet] : [];
  if (sheet.person !== "") return isNamed(person, sheet.person) ? [sheet] : [];
  const rows = sheet.rows.filter(({ goalId }) => hasResult({ department: sheet.department, goalId }));
  if (rows.length === 0) return [];
  const weighted = rows.filter(({ section }) => section === "weighted");
  const { standing } = sheet;
  return [{
    ...sheet, rows, filled: weighted.filter(({ isFilled }) => isFilled).length, kpis: weighted.length,
    // Total, note of return and others' appeals are about everybody in the department.
    total: null, grade: "", standing: { ...standing, note: "", openAppeals: standing.openAppeals.filter(({ by }) => isSamePerson(by, person)) },
  }];
}
