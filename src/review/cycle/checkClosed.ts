import type { Finding, GoalNode } from "../../goals/types";
import { readTable, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { cycleMessages as text } from "../../text/cycle";
import { agreedMessages } from "../../text/agreed";
import type { Message } from "../../text/language";
import { formatScore } from "../../text/numbers";
import { withTerms } from "../../text/terms";
import { consolidate, type ReviewTab } from "../consolidate";
import type { WrittenResults } from "../consolidation/currentResults";
import { same } from "../reviewChecks";
import type { Rules } from "../rules";
import type { Consolidation, PeriodId } from "../types";
import { closedResults, ruleVersion, type ClosedReview, type Frozen } from "./frozen";
import { reviewInputs } from "./locks";

/** What a closed period is compared with. */
export interface ClosedCheckRequest {
  readonly period: PeriodId;
  readonly department: string;
  /** Null where the workbook has no frozen part of the department. */
  readonly frozen: Frozen | null;
  readonly fingerprint: string;
  readonly isBroken: boolean;
  /** What was written of the department in the tables of results and totals. */
  readonly written: WrittenResults;
  /** The review sheets of the department as they are now. */
  readonly tabs: readonly TableReading[];
  readonly goals: readonly GoalNode[];
  readonly rules: Rules;
}

export interface ClosedCheck {
  readonly department: string;
  readonly fingerprint: string;
  /** Every score, status, the total and the grade came out with the same bits. */
  readonly isSame: boolean;
  readonly findings: readonly Finding[];
}

/** The sheets of a closed department with all that they count by. */
export function closedReviewTabs({ department, goals, rules }: Pick<Frozen, "department" | "goals" | "rules">, { tabs, okrs }: ClosedReview): readonly ReviewTab[] {
  const frozen = { goals, rules, ...(okrs === undefined ? {} : { okrs }) };
  return tabs.map(({ person, reading }) => ({ department, person, reading, frozen }));
}

/** The results of a closed department from what was frozen, and from nothing else. */
export function recomputed(period: PeriodId, { department, goals, rules, closed }: Frozen): Consolidation {
  const tabs = closed === null ? [] : closedReviewTabs({ department, goals, rules }, closed);
  return consolidate({ period, tabs, goals, rules });
}

/** Recomputes a closed department and says what differs: in the results, on its sheets, and in the rules since. */
export function checkClosed(request: ClosedCheckRequest): ClosedCheck {
  const { period, department, frozen, fingerprint, isBroken } = request;
  const finding = findingIn(department);
  const closed = frozen?.closed ?? null;
  if (frozen === null || closed === null) return { department, fingerprint, isSame: false, findings: [finding("noPart", "error", text.noPart)] };
  const now = closedResults(recomputed(period, frozen), frozen.department);
  const results = [...resultFindings(closed, now, finding), ...writtenFindings(closed, request.written, finding)];
  const whole = isBroken ? finding("brokenPart", "error", text.brokenPart) : finding("samePart", "info", text.samePart, { fingerprint });
  const version = frozen.ruleVersion === ruleVersion ? [] : [finding("version", "warning", text.otherVersion, { then: frozen.ruleVersion, now: ruleVersion })];
  const same = results.length === 0 ? [finding("sameBits", "info", text.sameBits, { count: closed.results.length })] : results;
  return {
    department, fingerprint,
    isSame: results.length === 0 && !isBroken,
    findings: [whole, ...version, ...same, ...sheetFindings(closed, request.tabs, finding), ...sinceFindings(frozen, request, finding)],
  };
}

type MakeFinding = (id: string, severity: Finding["severity"], message: Message, parameters?: Finding["parameters"], more?: Pick<Finding, "address" | "detail">) => Finding;

function findingIn(department: string): MakeFinding {
  return (id, severity, message, parameters = {}, more = {}) => ({ id: `closed:${department}:${id}`, severity, text: message, parameters: { department, ...parameters }, department, ...more });
}

function resultFindings(then: ClosedReview, now: Pick<ClosedReview, "results" | "total" | "grade">, finding: MakeFinding): readonly Finding[] {
  const byId = new Map(now.results.map((result) => [result.goalId, result] as const));
  const scores = then.results.flatMap((result) => {
    const other = byId.get(result.goalId);
    if (other !== undefined && Object.is(other.score, result.score) && other.status === result.status) return [];
    const shown = inBoth(result.score, other?.score ?? null);
    return [finding(`score:${result.goalId}`, "error", withTerms(text.otherScore, shown), { kpi: result.kpi })];
  });
  const isTotal = Object.is(then.total, now.total) && then.grade === now.grade;
  return [...scores, ...(isTotal ? [] : [finding("total", "error", withTerms(text.otherTotal, inBoth(then.total, now.total)))])];
}

/** What was written into the tables of results, which everybody else reads, and is not what was frozen. */
function writtenFindings(then: ClosedReview, { results, totals }: WrittenResults, finding: MakeFinding): readonly Finding[] {
  const byId = new Map(results.map((result) => [result.goalId, result] as const));
  const more = { detail: agreedMessages.resultDetail };
  const scores = then.results.flatMap(({ goalId, kpi, score }) => {
    const written = byId.get(goalId);
    if (written !== undefined && same(written.score, score)) return [];
    const shown = { then: inWords(score), written: inWords(written?.score ?? null) };
    return [finding(`written:${goalId}`, "error", withTerms(written === undefined ? agreedMessages.noResult : agreedMessages.otherResult, shown), { kpi }, more)];
  });
  const frozen = gradedTotal(then.total, then.grade);
  const others = totals.filter(({ total, grade }) => !same(total, then.total) || grade !== then.grade);
  return [...scores, ...others.map(({ total, grade }) => finding("writtenTotal", "error", withTerms(agreedMessages.otherTotalWritten, { written: gradedTotal(total, grade), then: frozen }), {}, more))];
}

function gradedTotal(total: number | null, grade: string): Message {
  const shown = total === null ? text.blank : { zh: formatScore(total), en: formatScore(total) };
  return grade === "" ? shown : { zh: `${shown.zh}（${grade}）`, en: `${shown.en} (${grade})` };
}

/** What somebody has changed on the sheets although they were locked. */
function sheetFindings({ tabs }: ClosedReview, now: readonly TableReading[], finding: MakeFinding): readonly Finding[] {
  const present = new Map(now.map((reading) => [reading.table, reading] as const));
  return tabs.flatMap(({ reading }) => {
    const current = present.get(reading.table);
    return current === undefined ? [finding(`sheet:${reading.table}`, "warning", text.goneSheet)] : cellFindings(reading, current, finding);
  });
}

const compared = ["target", "weight", ...reviewInputs] as const;

function cellFindings(then: TableReading, now: TableReading, finding: MakeFinding): readonly Finding[] {
  const before = new Map(readTable(tables.review, then).rows.map((row) => [row.values.goalId, row] as const));
  const after = new Map(readTable(tables.review, now).rows.map((row) => [row.values.goalId, row] as const));
  const gone = [...before.values()].filter(({ values }) => !after.has(values.goalId)).map(({ values }) => finding(`gone:${values.goalId}`, "warning", text.goneRow, { kpi: values.kpi }));
  const changed = [...after.values()].flatMap((row): readonly Finding[] => {
    const { goalId, kpi } = row.values;
    const old = before.get(goalId);
    if (old === undefined) return [finding(`new:${goalId}`, "warning", text.newRow, { kpi }, { address: row.cell("kpi") })];
    return compared.flatMap((column): readonly Finding[] => {
      const [was, is] = [blankless(old.raw(column)), blankless(row.raw(column))];
      if (Object.is(was, is)) return [];
      const words = { column: tables.review.columns[column].heading, ...inBoth(was, is) };
      return [finding(`cell:${goalId}:${column}`, "warning", withTerms(text.otherCell, words), { kpi }, { address: row.cell(column), detail: text.otherCellDetail })];
    });
  });
  return [...gone, ...changed];
}

/** What was changed since and does not touch the closed period: said, so that nobody has to wonder. */
function sinceFindings(frozen: Frozen, { goals, rules }: ClosedCheckRequest, finding: MakeFinding): readonly Finding[] {
  const today = new Map(goals.map((goal) => [goal.id, goal] as const));
  const defining = ["target", "weight", "method", "direction", "parameter", "cap"] as const;
  const other = frozen.goals.filter((goal) => {
    const now = today.get(goal.id);
    return goal.level === "kpi" && (now === undefined || defining.some((field) => now[field] !== goal[field]));
  });
  const scales = (each: Rules): string => JSON.stringify([each.grades, each.status]);
  return [
    ...(scales(rules) === scales(frozen.rules) ? [] : [finding("rules", "info", text.rulesChanged)]),
    ...(other.length === 0 ? [] : [finding("goals", "info", text.goalsChanged, { count: other.length })]),
  ];
}

function blankless(value: unknown): unknown {
  return value === "" || value === undefined ? null : value;
}

/** Two values in words; nothing is said to be blank. */
function inBoth(then: unknown, now: unknown): { readonly then: Message; readonly now: Message } {
  return { then: inWords(then), now: inWords(now) };
}

function inWords(value: unknown): Message {
  return value === null ? text.blank : { zh: String(value), en: String(value) };
}
