import type { Finding } from "../goals/types";
import { reviewMessages as text } from "../text/review";
import { withTerms } from "../text/terms";
import { periodLabel } from "./periods";
import { isCopyOfReviewTable } from "./reviewTable";
import type { PeriodId } from "./types";

/** Whose sheet a finding is about: a department's, or somebody's own in it. */
export function onSheet({ department, person }: { readonly department: string; readonly person: string }): Pick<Finding, "department" | "person"> {
  return person === "" ? { department } : { department, person };
}

/** What a sheet is called by whose it is. */
export function whoseName({ department, person }: { readonly department: string; readonly person: string }): string {
  return person === "" ? department : `${department} · ${person}`;
}

/** A finding that begins with a cell begins with the KPI of its row: an address alone says little to whoever did not make the sheet. */
export function aboutKpi(finding: Finding, kpi: string): Finding {
  const { text: { zh, en }, parameters } = finding;
  if (kpi === "" || !en.startsWith("{cell}")) return finding;
  return { ...finding, text: { zh: `{kpi} · ${zh}`, en: `{kpi} · ${en}` }, parameters: { ...parameters, kpi } };
}

/** There is nothing to consolidate. */
export function noReviews(period: PeriodId): Finding {
  const label = { zh: periodLabel(period, "zh-CN"), en: periodLabel(period, "en-US") };
  return { id: `noReviews:${period}`, severity: "warning", text: withTerms(text.noReviews, { period: label }), detail: text.noReviewsDetail, parameters: {} };
}

/** Copies of review sheets among the names of all tables: what is filled in there does not count. */
export function copiedTabs(tables: readonly string[]): readonly Finding[] {
  return tables.filter(isCopyOfReviewTable).map((table) => ({
    id: `copy:${table}`, severity: "warning", text: text.copiedTable, detail: text.copiedTableDetail, parameters: { table },
  }));
}

/** Departments of the tree that have no sheet in the period. */
export function unreviewed(period: PeriodId, departments: readonly string[], reviewed: readonly string[]): readonly Finding[] {
  const label = { zh: periodLabel(period, "zh-CN"), en: periodLabel(period, "en-US") };
  return departments.filter((department) => !reviewed.includes(department)).map((department) => ({
    id: `noReview:${department}`, severity: "warning", text: withTerms(text.noReview, { period: label }),
    parameters: { department }, department,
  }));
}

/** Without the goal tree, targets and weights cannot be compared. */
export const noGoalTree: Finding = { id: "noGoalTree", severity: "warning", text: text.noGoalTree, detail: text.noGoalTreeDetail, parameters: { table: "tblGoals" } };
