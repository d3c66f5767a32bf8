import { isSameParameter } from "../../goals/parameter";
import type { Finding, GoalNode } from "../../goals/types";
import { cellAddress } from "../../sheets/address";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { Language, Message } from "../../text/language";
import { reviewMessages as text } from "../../text/review";
import { headings, sheetTexts } from "../../text/sheets";
import { directionTerms, methodTerms, termName, withTerms } from "../../text/terms";
import { parameterWords } from "../agreed/definition";
import type { PeriodGoal } from "../changes/segments";
import { amount, same } from "../reviewChecks";
import { formulaColumns, rowFormulas, type RowFormulas } from "../reviewFormulas";
import { aboutKpi, onSheet } from "../reviewFindings";
import { formulaRowOf } from "../reviewPlan";
import type { RuleHeadings } from "../rules";
import { typedActual } from "../shared/sharedUpdate";
import type { ReviewRow } from "../scoredRow";
import type { PeriodId } from "../types";
import { headCellsOf, type HeadCell, type ReviewReading } from "./head";
import type { OkrTerms } from "./okrTerms";
import { sectionOf } from "./sections";
import { lagging } from "./lagging";
import { actualHeadings } from "./updateReview";

export interface AuditRequest {
  readonly department: string;
  /** Whose own sheet it is; "" for the whole department's. */
  readonly person: string;
  readonly period: PeriodId;
  readonly reading: ReviewReading;
  readonly goals: ReadonlyMap<string, PeriodGoal>;
  /** What the sheet was generated from; not known when left out. */
  readonly generated?: ReadonlyMap<string, PeriodGoal>;
  readonly rules: RuleHeadings;
  readonly language: Language;
  /** The key results that count in the total. */
  readonly okrs: OkrTerms | null;
}

/**
 * What was changed on a review sheet where nothing is to be typed: formulas that were overwritten, deleted or rewritten,
 * and locked values that differ from the goal tree. Targets and weights are compared where results are put together.
 */
export function auditReview(request: AuditRequest): readonly Finding[] {
  const { department, reading, goals, generated } = request;
  const expected = expectedFormulas(request);
  const { rows, missing } = readTable(tables.review, reading);
  // Formulas follow the headings: where one was renamed, Excel has rewritten them.
  if (missing.length > 0) return [];
  const findings = rows.flatMap((row) => {
    const goal = goals.get(row.values.goalId);
    if (goal === undefined) return [];
    const formulas = rowAudit(row, expected(goal), reading);
    const before = formulas.length === 0 ? undefined : generated?.get(goal.id);
    const found = [
      ...(before === undefined ? formulas : sinceGenerated(formulas, rowAudit(row, expected(before), reading), row, department)),
      ...lockedAudit(row, goal, department), ...typedActual(department, goal, row, reading),
    ];
    return found.map((finding): Finding => aboutKpi({ goalId: goal.id, ...finding }, row.values.kpi));
  });
  return [...findings, ...headAudit(request)].map((finding) => ({ ...onSheet(request), ...finding }));
}

/** Rows that count alike have the same formulas: those are made once. */
function expectedFormulas({ reading, rules, language, period }: AuditRequest): (goal: GoalNode) => RowFormulas {
  const heading = actualHeadings(reading, language);
  const made = new Map<string, RowFormulas>();
  return (goal) => {
    const row = formulaRowOf(goal, period);
    const key = JSON.stringify(row);
    const formulas = made.get(key) ?? rowFormulas(heading, rules, row);
    made.set(key, formulas);
    return formulas;
  };
}

function rowAudit(row: ReviewRow, expected: RowFormulas, { table, formulas }: ReviewReading): readonly Finding[] {
  return formulaColumns.flatMap((column) => {
    const wanted = expected[column]?.formula;
    const now = formulas?.[row.index]?.[row.position(column)];
    return wanted === undefined || now === undefined ? [] : tampering(now, wanted, table, row.cell(column), headings[column]);
  });
}

/** A formula that is as it was generated was changed by nobody: the goal tree has moved on, and the sheet has not followed. */
function sinceGenerated(now: readonly Finding[], then: readonly Finding[], row: ReviewRow, department: string): readonly Finding[] {
  const changed = new Set(then.map(({ id }) => id));
  const tampered = now.filter(({ id }) => changed.has(id));
  return tampered.length === now.length ? now : [...tampered, lagging(row, department)];
}

function headAudit({ reading, rules, language, goals, okrs }: AuditRequest): readonly Finding[] {
  const ids = readTable(tables.review, reading).rows.map(({ values }) => goals.get(values.goalId));
  const sections = new Set(ids.flatMap((goal) => (goal === undefined ? [] : [sectionOf(goal)])));
  const names = { total: sheetTexts.totalLabel, grade: sheetTexts.gradeLabel, filled: sheetTexts.filledLabel };
  const head = (counting: OkrTerms | null): readonly HeadCell[] =>
    headCellsOf(reading.head, { table: reading.table, heading: actualHeadings(reading, language), rules, language, sections, okrs: counting });
  const withoutOkrs = okrs === null ? [] : head(null);
  return head(okrs).flatMap(({ key, row, column, formula, now }) => {
    const address = cellAddress(reading.sheet, row, column);
    const found = tampering(now, formula, reading.table, address, names[key]);
    const isOlder = withoutOkrs.some((cell) => cell.key === key && cell.formula !== formula && tampering(now, cell.formula, reading.table, address, names[key]).length === 0);
    return isOlder ? found.map((each): Finding => ({ ...each, severity: "warning", text: withTerms(text.totalWithoutOkrs, { column: names[key] }), detail: text.totalWithoutOkrsDetail })) : found;
  });
}

function tampering(now: unknown, wanted: string, table: string, address: string, column: Message): readonly Finding[] {
  if (now === wanted || (typeof now === "string" && plainFormula(now, table) === plainFormula(wanted, table))) return [];
  const isFormula = typeof now === "string" && now.startsWith("=");
  const message = isFormula ? text.changedFormula : now === "" ? text.missingFormula : text.overwrittenFormula;
  return [{
    id: `tampered:${address}`, severity: "error", text: withTerms(message, { column }), detail: text.auditDetail,
    parameters: { cell: address, shown: typeof now === "number" ? now : `"${String(now)}"` }, address,
  }];
}

/** A formula without what Excel adds when it gives it back: blanks, the table's own name, prefixes of newer functions. */
function plainFormula(formula: string, table: string): string {
  return formula
    .replace(/\s+/g, "")
    .toLowerCase()
    .replaceAll(table.toLowerCase() + "[[#thisrow],", "[@").replaceAll(`${table.toLowerCase()}[@`, "[@")
    .replace(/\[@\[([^\]]*)\]\]?/g, "[@$1]")
    .replace(/_xldudf_(\w+)/g, (_, name: string) => name.replaceAll("_", "."))
    .replace(/_xlfn\.|_xlws\.|(?<!\[)@/g, "");
}

function lockedAudit(row: ReviewRow, goal: GoalNode, department: string): readonly Finding[] {
  const { kpi, direction, method, parameter, cap } = row.values;
  const finding = (column: "direction" | "method" | "parameter" | "cap", review: Message, wanted: Message): Finding => ({
    id: `changedLocked:${row.cell(column)}`, severity: "warning", text: withTerms(text.changedLocked, { column: headings[column], review, goal: wanted }),
    detail: text.auditDetail, parameters: { department, kpi }, address: row.cell(column),
  });
  const differs = (now: unknown, wanted: unknown): boolean => wanted !== null && now !== null && now !== wanted;
  return [
    ...(differs(direction, goal.direction) ? [finding("direction", termName(directionTerms, direction ?? 1), termName(directionTerms, goal.direction ?? 1))] : []),
    ...(differs(method, goal.method) ? [finding("method", termName(methodTerms, method ?? "ratio"), termName(methodTerms, goal.method ?? "ratio"))] : []),
    ...(isSameParameter(parameter, goal.parameter) || row.unreadable.has("parameter") ? [] : [finding("parameter", parameterWords(parameter), parameterWords(goal.parameter))]),
    ...(same(cap, goal.cap) || row.unreadable.has("cap") ? [] : [finding("cap", amount(cap), amount(goal.cap))]),
  ];
}
