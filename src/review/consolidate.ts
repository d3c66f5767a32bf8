import { weightTolerance } from "../goals/weights";
import { noShare, type OkrShare } from "../goals/okr/totalWithOkrs";
import { bySeverity } from "../goals/severity";
import { groupBy, isAgreed } from "../goals/tree";
import type { Finding, GoalNode } from "../goals/types";
import { Failure, Missing } from "../scoring/failure";
import { defaultGrades, gradeOf, type GradeScale } from "../scoring/grade";
import { reasonOf } from "../scoring/reason";
import { points } from "../scoring/types";
import { readTable, type ReadTable, type TableReading } from "../sheets/readTable";
import { tables } from "../sheets/schema";
import { formatWeight } from "../text/numbers";
import { reviewMessages as text } from "../text/review";
import { withTerms } from "../text/terms";
import { countOnce, type PlacedRow } from "./consolidation/conflicts";
import { ownedElsewhere } from "./consolidation/ownedElsewhere";
import { partsOfTotal } from "./consolidation/partsTotal";
import { ranked } from "./consolidation/ranking";
import { submissionFindings } from "./consolidation/submissionFindings";
import { goalSums, unbalancedId, weightSums } from "./consolidation/weightSums";
import { standingAt, type SubmissionStanding } from "./fill/submissions";
import { actualsTogether, leftTree, rowFindings, treeFindings } from "./reviewChecks";
import { aboutKpi, onSheet } from "./reviewFindings";
import type { Rules } from "./rules";
import { gradeFindings, shareOf, type CountedOkrs } from "./sheet/okrTerms";
import { countedWith, totalOf } from "./sheet/total";
import { isFilled, scoreRow, type ReviewRow, type ScoredRow } from "./scoredRow";
import type { Consolidation, DepartmentTotal, KpiResult, PeriodId } from "./types";
import { unreadFinding } from "./unread";

/** One review table with the department it belongs to. */
export interface ReviewTab {
  readonly department: string;
  /** Whose own sheet it is; the whole department's when left out. */
  readonly person?: string;
  readonly reading: TableReading;
  /** What a closed review was generated from: it counts by that, whatever has changed since. */
  readonly frozen?: { readonly goals: readonly GoalNode[]; readonly rules: Rules; readonly okrs?: OkrShare };
}

export interface ConsolidateRequest {
  readonly period: PeriodId;
  readonly tabs: readonly ReviewTab[];
  /** The goal tree; null when the workbook has none to compare with. */
  readonly goals: readonly GoalNode[] | null;
  readonly rules: Rules;
  /** Where the reviews stand, by `submissionKey`; not known when left out. */
  readonly submissions?: ReadonlyMap<string, SubmissionStanding>;
  /** The key results that count in the totals; none when left out. */
  readonly okrs?: CountedOkrs | null;
}

/** One review table, parsed. */
interface OpenTab extends ReviewTab {
  readonly person: string;
  readonly read: ReadTable<(typeof tables)["review"]["columns"]>;
  readonly goals: readonly GoalNode[] | null;
  readonly rules: Rules;
  /** Rows with an id of their own whose KPI is in the goal tree. */
  readonly counted: readonly ReviewRow[];
  readonly findings: readonly Finding[];
}

interface Department {
  readonly results: readonly KpiResult[];
  readonly total: DepartmentTotal;
  readonly findings: readonly Finding[];
}

/**
 * Reads the review tables of a period into results, totals, grades and ranks. Scores are computed again with the rules
 * of the functions, so a changed formula shows; nothing that a table holds is corrected, everything odd is a finding.
 */
export function consolidate({ period, tabs, goals, rules, submissions: known, okrs = null }: ConsolidateRequest): Consolidation {
  const submissions = known ?? new Map<string, SubmissionStanding>();
  const open = tabs.map((tab) => openTab(tab, period, goals, rules));
  // What cannot be read says nothing of its department: neither that nothing was reached nor that KPIs are gone.
  const unread = open.filter(({ read }) => read.missing.length > 0).map(({ department, reading: { sheet }, read: { missing } }) => ({ department, sheet, missing }));
  const left = new Set(unread.map(({ department }) => department));
  const whole = open.filter(({ department }) => !left.has(department));
  const leftGoals = new Set((goals ?? []).filter(({ department }) => left.has(department)).map(({ id }) => id));
  const placed = whole.flatMap(({ counted, department, person, reading: { sheet } }, tab) =>
    counted.filter(({ values }) => !leftGoals.has(values.goalId)).map((row): PlacedRow => ({ row, department, person, sheet, tab })));
  const once = countOnce(placed, goals ?? []);
  const rows = groupBy(once.rows, ({ tab }) => String(tab));
  const byDepartment = groupBy(whole.map((tab, index) => ({ tab, rows: (rows.get(String(index)) ?? []).map(({ row }) => row) })), ({ tab }) => tab.department);
  const departments = [...byDepartment].map(([department, own]) => consolidateDepartment(department, own, period, submissions, okrs));
  return {
    period,
    results: departments.flatMap(({ results }) => results),
    totals: ranked(departments.map(({ total }) => total)),
    findings: bySeverity([
      ...rules.findings,
      ...open.filter(({ department }) => left.has(department)).flatMap(({ findings }) => findings),
      ...departments.flatMap(({ findings }) => findings),
      ...once.findings,
      ...(known === undefined ? [] : submissionFindings(period, open, known)),
    ]),
    unread,
  };
}

function openTab(tab: ReviewTab, period: PeriodId, allGoals: readonly GoalNode[] | null, allRules: Rules): OpenTab {
  const { department, reading, frozen, person = "" } = tab;
  const goals = frozen?.goals ?? allGoals;
  const read = readTable(tables.review, reading);
  // What only another department is measured by counts there.
  const { counted, findings: identity } = identified(read.rows.filter(({ values }) => values.section !== "shared"), department);
  // A tree without KPIs cannot tell what has left it.
  const kpis = new Set((goals ?? []).filter(({ level }) => level === "kpi").map(({ id }) => id));
  const gone = kpis.size === 0 ? [] : counted.filter(({ values }) => !kpis.has(values.goalId));
  const computed = new Set(read.rows.flatMap((row) => formulaColumns.map((column) => row.cell(column))));
  const kpiAt = new Map(read.rows.flatMap(({ values, unreadable, cell }) => [...unreadable].map((column) => [cell(column), values.kpi] as const)));
  return {
    ...tab, read, goals,
    person,
    rules: frozen?.rules ?? allRules,
    counted: counted.filter((row) => !gone.includes(row)),
    findings: [
      // An error in a formula cell follows from its inputs, or is reported by comparing the score below.
      ...(read.missing.length > 0 ? [unreadFinding(tab, period, read.missing)] : read.findings
        .filter(({ address }) => address === undefined || !computed.has(address))
        .map((finding) => aboutKpi(finding, kpiAt.get(finding.address ?? "") ?? ""))),
      ...identity,
      ...gone.map((row) => leftTree(department, row)),
    ].map((finding) => ({ ...onSheet({ department, person }), ...finding })),
  };
}

interface CountedTab {
  readonly tab: OpenTab;
  /** Rows that count here and on no other sheet. */
  readonly rows: readonly ReviewRow[];
}

function consolidateDepartment(
  department: string, tabs: readonly CountedTab[], period: PeriodId, submissions: ReadonlyMap<string, SubmissionStanding>, okrs: CountedOkrs | null,
): Department {
  const scoredTabs = tabs.map(({ tab, rows }) => ({ tab, scored: scoreTab(tab, rows, period, submissions) }));
  const scored = scoredTabs.flatMap((each) => each.scored);
  const results = scored.map(({ result }) => result);
  const personOf = peopleOf(scoredTabs);
  const [first] = tabs;
  const frozen = first?.tab.frozen;
  const share = frozen === undefined ? shareOf(okrs, department, period) : (frozen.okrs ?? noShare);
  const { total, findings: totalFindings } = departmentTotal({ department, scored, share, period, goals: first?.tab.goals ?? [], scale: first?.tab.rules.grades ?? defaultGrades });
  return {
    results,
    total,
    findings: [
      ...tabs.flatMap(({ tab }) => tab.findings),
      ...actualsTogether(department, scored.flatMap((row) => rowFindings(row, frozen !== undefined)), scored.filter(({ section }) => section === "weighted").length),
      ...totalFindings,
      ...(frozen === undefined ? gradeFindings(okrs, department, period) : []),
      ...scoredTabs.flatMap(({ tab, scored: own }) => [...partsOfTotal(tab, own), ...ownedElsewhere(tab, own)]),
      ...(first === undefined || first.tab.goals === null ? [] : treeFindings(department, scored, first.tab.goals, period)),
    ].map((finding) => ({ ...onSheet({ department, person: personOf(finding) }), ...finding })),
  };
}

/** On whose own sheet a finding is: that of its row; what all rows come to is one person's where all of them are. */
function peopleOf(tabs: readonly { readonly tab: OpenTab; readonly scored: readonly ScoredRow[] }[]): (finding: Finding) => string {
  const people = new Map(tabs.flatMap(({ tab: { person }, scored }) => scored.map(({ result: { goalId } }) => [goalId, person] as const)));
  const [first = "", ...others] = new Set(tabs.map(({ tab: { person } }) => person));
  return ({ goalId }) => (goalId === undefined ? (others.length === 0 ? first : "") : (people.get(goalId) ?? ""));
}

/** Rows of a sheet with what the rules make of them, and where they come from. */
function scoreTab(
  { department, person, reading, goals, rules }: OpenTab, rows: readonly ReviewRow[], period: PeriodId, submissions: ReadonlyMap<string, SubmissionStanding>,
): readonly ScoredRow[] {
  const byId = new Map((goals ?? []).map((goal) => [goal.id, goal] as const));
  const standing = standingAt(submissions, { period, department, owner: person });
  const submitted = standing.state === "submitted" ? { submittedBy: standing.by, submittedAt: standing.at } : { submittedBy: "", submittedAt: "" };
  return rows.map((row) => {
    const goal = byId.get(row.values.goalId);
    const scored = scoreRow(row, { period, department, goal, rules });
    const parent = byId.get(goal?.parent ?? "");
    const origin = { source: reading.sheet, dimension: goal?.dimension ?? null, team: parent?.level === "team" ? parent.goal : "" };
    return { ...scored, result: { ...scored.result, ...origin, ...submitted } };
  });
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
      findings.push(aboutKpi({ id: `row:${address}`, severity: "error", text: message, parameters: { cell: address, id, department }, address }, row.values.kpi));
    }
  }
  return { counted, findings };
}

interface TotalRequest {
  readonly department: string;
  readonly scored: readonly ScoredRow[];
  readonly share: OkrShare;
  readonly period: PeriodId;
  readonly goals: readonly GoalNode[];
  readonly scale: GradeScale;
}

/** Total and grade of a department, its share of the weight that has a score, and what is odd about them. */
function departmentTotal({ department, scored, share, period, goals, scale }: TotalRequest): { readonly total: DepartmentTotal; readonly findings: readonly Finding[] } {
  const { total: kpiTotal, coverage } = totalOf(scored);
  const total = countedWith(kpiTotal, share);
  const failed = total instanceof Failure;
  const findings: Finding[] = [];
  const weighted = scored.filter(({ section }) => section === "weighted");
  const isWhole = (weight: number): boolean => Math.abs(weight - 1) <= weightTolerance;
  const sums = weightSums(weighted, goals, period);
  if (weighted.length > 0 && !sums.some(isWhole)) {
    const inTree = goals.filter((goal) => goal.level === "kpi" && goal.department === department && isAgreed(goal));
    const isTreeRight = goalSums(inTree, period).some(isWhole);
    findings.push({
      id: unbalancedId(department), severity: "error", text: text.weightsTotal, detail: isTreeRight ? text.weightsTotalHereDetail : text.weightsTotalDetail,
      parameters: { department, sum: formatWeight(sums[0] ?? 0) },
    });
  }
  if (failed && !(total instanceof Missing)) {
    findings.push({ id: `total:${department}`, severity: "error", text: withTerms(text.noTotal, { reason: reasonOf(total) }), parameters: { department } });
  }
  return {
    findings,
    total: {
      department, coverage,
      total: failed ? null : total,
      grade: failed ? "" : String(gradeOf(points(total), scale)),
      filled: weighted.filter(({ row }) => isFilled(row.values)).length,
      kpis: weighted.length,
    },
  };
}
