import { weightTolerance } from "../goals/kpiChecks";
import { bySeverity } from "../goals/severity";
import type { Finding, GoalNode } from "../goals/types";
import { Failure, Missing } from "../scoring/failure";
import { gradeOf } from "../scoring/grade";
import { coverage, weightedMean } from "../scoring/weighted";
import { readTable, type TableReading } from "../sheets/readTable";
import { tables } from "../sheets/schema";
import { formatPercent } from "../text/numbers";
import { reviewMessages as text } from "../text/review";
import { withTerms } from "../text/terms";
import { actualsTogether, leftTree, rowFindings, treeFindings } from "./reviewChecks";
import type { Rules } from "./rules";
import { reasonOf, scoreRow, type ReviewRow } from "./scoredRow";
import type { Consolidation, DepartmentTotal, KpiResult, PeriodId } from "./types";

/** One review table with the department it belongs to. */
export interface ReviewTab {
  readonly department: string;
  readonly reading: TableReading;
}

export interface ConsolidateRequest {
  readonly period: PeriodId;
  readonly tabs: readonly ReviewTab[];
  /** The goal tree; null when the workbook has none to compare with. */
  readonly goals: readonly GoalNode[] | null;
  readonly rules: Rules;
}

interface Department {
  readonly results: readonly KpiResult[];
  readonly total: DepartmentTotal;
  readonly findings: readonly Finding[];
}

/**
 * Reads the review tables of a period into results, totals and grades. Scores are computed again with the rules of the
 * functions, so a changed formula shows; nothing that a table holds is corrected, everything odd is a finding.
 */
export function consolidate({ period, tabs, goals, rules }: ConsolidateRequest): Consolidation {
  const departments = tabs.map((tab) => consolidateTab(tab, period, goals, rules));
  return {
    period,
    results: departments.flatMap(({ results }) => results),
    totals: departments.map(({ total }) => total),
    findings: bySeverity([...rules.findings, ...departments.flatMap(({ findings }) => findings)]),
  };
}

function consolidateTab({ department, reading }: ReviewTab, period: PeriodId, goals: readonly GoalNode[] | null, rules: Rules): Department {
  const read = readTable(tables.review, reading);
  const { counted, findings: identity } = identified(read.rows, department);
  const byId = new Map((goals ?? []).map((goal) => [goal.id, goal] as const));
  // A tree without KPIs cannot tell what has left it.
  const kpis = new Set((goals ?? []).filter(({ level }) => level === "kpi").map(({ id }) => id));
  const gone = kpis.size === 0 ? [] : counted.filter(({ values }) => !kpis.has(values.goalId));
  const scored = counted.filter((row) => !gone.includes(row)).map((row) => scoreRow(row, { period, department, goal: byId.get(row.values.goalId), rules }));
  const results = scored.map(({ result }) => result);
  const { total, findings: totalFindings } = totalOf(department, results, rules);
  const computed = new Set(read.rows.flatMap((row) => formulaColumns.map((column) => row.cell(column))));
  return {
    results,
    total,
    findings: [
      // An error in a formula cell follows from its inputs, or is reported by comparing the score below.
      ...read.findings.filter(({ address }) => read.missing.length > 0 || address === undefined || !computed.has(address)),
      ...identity,
      ...gone.map((row) => leftTree(department, row)),
      ...actualsTogether(department, scored.flatMap((row) => rowFindings(row)), scored.length),
      ...totalFindings,
      ...(goals === null || read.missing.length > 0 ? [] : treeFindings(department, scored, goals)),
    ].map((finding) => ({ department, ...finding })),
  };
}

const formulaColumns = ["attainment", "score", "weighted", "status"] as const;

/** Rows with an id of their own; a repeated id counts once. */
function identified(rows: readonly ReviewRow[], department: string): { readonly counted: readonly ReviewRow[]; readonly findings: readonly Finding[] } {
  const seen = new Set<string>();
  const counted: ReviewRow[] = [];
  const findings: Finding[] = [];
  for (const row of rows) {
    const id = row.values.goalId;
    const address = row.cell("goalId");
    if (id !== "" && !seen.has(id)) {
      seen.add(id);
      counted.push(row);
    } else {
      const message = id === "" ? text.missingRowId : text.duplicateRow;
      findings.push({ id: `row:${address}`, severity: "error", text: message, parameters: { cell: address, id, department }, address });
    }
  }
  return { counted, findings };
}

/** The weighted total of what has a score, its share of the weight, and the grade. */
function totalOf(department: string, results: readonly KpiResult[], rules: Rules): { readonly total: DepartmentTotal; readonly findings: readonly Finding[] } {
  const scores = results.map(({ score }) => score);
  const weights = results.map(({ weight }) => weight);
  const mean = weightedMean(scores, weights);
  const share = coverage(scores, weights);
  const failed = mean instanceof Failure;
  const total: DepartmentTotal = {
    department,
    total: failed ? null : mean,
    coverage: share instanceof Failure ? 0 : share,
    grade: failed ? "" : String(gradeOf(mean as Parameters<typeof gradeOf>[0], rules.grades)),
    filled: results.filter(({ actual }) => actual !== null).length,
    kpis: results.length,
  };
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const findings: Finding[] = [];
  if (results.length > 0 && Math.abs(sum - 1) > weightTolerance) {
    findings.push({
      id: `weights:${department}`, severity: "error", text: text.weightsTotal, detail: text.weightsTotalDetail,
      parameters: { department, sum: formatPercent(sum) },
    });
  }
  if (failed && !(mean instanceof Missing)) {
    findings.push({ id: `total:${department}`, severity: "error", text: withTerms(text.noTotal, { reason: reasonOf(mean) }), parameters: { department } });
  }
  return { total, findings };
}
