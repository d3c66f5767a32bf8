import { departmentId, departmentKey, keyOfDepartmentId } from "../goals/ids";
import { kpisByDepartment } from "../goals/tree";
import type { Finding, GoalNode } from "../goals/types";
import { mergeTable, type TableUpdate } from "../sheets/mergeTable";
import type { SheetPlan } from "../sheets/plan";
import { readTable, findColumns, type TableReading } from "../sheets/readTable";
import { headingOf, tables } from "../sheets/schema";
import { sheetName } from "../sheets/sheetName";
import type { RowContent } from "../sheets/tablePlan";
import type { Language, Message } from "../text/language";
import { reviewMessages as text } from "../text/review";
import { withTerms } from "../text/terms";
import { amount, same, share } from "./reviewChecks";
import { rowFormulas, type HeadingOf } from "./reviewFormulas";
import { reviewDefinition, reviewOptions, reviewPlan } from "./reviewPlan";
import type { RuleHeadings } from "./rules";
import type { PeriodId } from "./types";

export interface ReviewsRequest {
  readonly period: PeriodId;
  readonly departments: readonly string[];
  readonly goals: readonly GoalNode[];
  /** Review tables of the period that are there already, by department key. */
  readonly existing: ReadonlyMap<string, TableReading>;
  /** Names of all sheets of the workbook. */
  readonly sheets: readonly string[];
  readonly language: Language;
  readonly rules: RuleHeadings;
  readonly statusLabels: readonly string[];
}

/** What generating comes down to: sheets to draw, tables to bring up to date, and what to tell the user. */
export interface Reviews {
  readonly plans: readonly SheetPlan[];
  readonly updates: readonly TableUpdate[];
  readonly added: number;
  readonly kept: number;
  readonly findings: readonly Finding[];
  readonly missing: readonly { readonly table: string; readonly columns: readonly Message[] }[];
}

/**
 * Plans the review sheets of a period. A department that has its sheet gets new KPIs below the others, its targets,
 * weights and formulas from the goal tree again, and keeps everything that was filled in; a KPI that has left the goal
 * tree keeps its row without a weight.
 */
export function planReviews(request: ReviewsRequest): Reviews {
  const { period, departments, goals, existing, language, rules, statusLabels } = request;
  const kpis = kpisByDepartment(goals);
  const names = [...request.sheets];
  let reviews: Reviews = { plans: [], updates: [], added: 0, kept: 0, findings: [], missing: [] };
  for (const department of departments) {
    const own = kpis.get(department);
    if (own === undefined || own.length === 0) {
      const message = own === undefined ? text.unknownDepartment : text.noKpis;
      const finding: Finding = { id: `department:${department}`, severity: "error", text: message, parameters: { department }, department };
      reviews = { ...reviews, findings: [...reviews.findings, finding] };
      continue;
    }
    const key = keyFor(department, goals);
    const reading = existing.get(key);
    if (reading === undefined) {
      const name = sheetName(`${period} ${department}`, names);
      names.push(name);
      const plan = reviewPlan({ period, department, departmentKey: key, kpis: own, name, language, rules, statusLabels });
      reviews = { ...reviews, plans: [...reviews.plans, plan], added: reviews.added + own.length };
    } else {
      reviews = combine(reviews, updateReview(department, own, reading, request));
    }
  }
  return reviews;
}

/** The key of a department: the one in its node's id, which survives renaming, else the one its name makes. */
export function keyFor(department: string, goals: readonly GoalNode[]): string {
  const node = goals.find((goal) => goal.level === "department" && goal.department === department);
  return (node === undefined ? null : keyOfDepartmentId(node.id)) ?? departmentKey(department);
}

/** The department that a key stands for; null when the tree has no such node. */
export function departmentFor(key: string, goals: readonly GoalNode[]): string | null {
  return goals.find((goal) => goal.id === departmentId(key))?.department
    ?? goals.find((goal) => goal.department !== "" && departmentKey(goal.department) === key)?.department
    ?? null;
}

function updateReview(department: string, kpis: readonly GoalNode[], reading: TableReading, { language, rules, statusLabels }: ReviewsRequest): Reviews {
  const heading = actualHeadings(reading, language);
  const formulas = rowFormulas(heading, rules);
  const known = new Set(kpis.map(({ id }) => id));
  const gone = readTable(tables.review, reading).rows.map(({ values }) => values.goalId).filter((id) => id !== "" && !known.has(id));
  const rows: readonly RowContent<"review">[] = [
    ...kpis.map((kpi) => ({ ...reviewDefinition(kpi), ...formulas })),
    // What was filled in stays; without a weight it does not count.
    ...gone.map((goalId) => ({ goalId, weight: null })),
  ];
  const merge = mergeTable({
    table: "review", reading, language, rows,
    keyOf: (row) => String(row["goalId"]),
    options: reviewOptions(kpis, statusLabels, language),
    protected: true,
  });
  const missing = merge.missing.length === 0 ? [] : [{ table: reading.table, columns: merge.missing }];
  return {
    plans: [],
    updates: merge.update === null ? [] : [merge.update],
    added: merge.added,
    kept: merge.kept,
    findings: changes(department, kpis, reading),
    missing,
  };
}

/** What the goal tree changes on a sheet that is in use: said, because people have worked with the old values. */
function changes(department: string, kpis: readonly GoalNode[], reading: TableReading): readonly Finding[] {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi] as const));
  return readTable(tables.review, reading).rows.flatMap((row): Finding[] => {
    const { goalId, kpi, target, weight } = row.values;
    const goal = byId.get(goalId);
    const finding = (id: string, message: Message, words: Readonly<Record<string, Message>>): Finding => ({
      id: `${id}:${goalId}`, severity: id === "leftInPlace" ? "warning" : "info", text: withTerms(message, words), parameters: { department, kpi }, department, address: row.cell("kpi"),
    });
    if (goal === undefined) return weight === null ? [] : [finding("leftInPlace", text.leftInPlace, {})];
    return [
      ...(same(target, goal.target) ? [] : [finding("updatedTarget", text.updatedTarget, { review: amount(target), goal: amount(goal.target) })]),
      ...(same(weight, goal.weight) ? [] : [finding("updatedWeight", text.updatedWeight, { review: share(weight), goal: share(goal.weight) })]),
    ];
  });
}

function actualHeadings(reading: TableReading, language: Language): HeadingOf {
  const positions = findColumns(tables.review.columns, reading.header);
  return (column) => {
    const position = positions.get(column);
    return position === undefined ? headingOf("review", column, language) : String(reading.header[position]);
  };
}

function combine(a: Reviews, b: Reviews): Reviews {
  return {
    plans: [...a.plans, ...b.plans],
    updates: [...a.updates, ...b.updates],
    added: a.added + b.added,
    kept: a.kept + b.kept,
    findings: [...a.findings, ...b.findings],
    missing: [...a.missing, ...b.missing],
  };
}
