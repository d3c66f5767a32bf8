import { rollUpsIn, type RollUpOf } from "../../goals/cascade/rollUp";
import { periodWeights } from "../../goals/periodWeights";
import { targetsFor } from "../../goals/targets/targetsFor";
import { groupBy } from "../../goals/tree";
import type { GoalNode } from "../../goals/types";
import { goalsOfPeriod } from "../../review/changes/goalsOfPeriod";
import type { PeriodGoal } from "../../review/changes/segments";
import { dueOf } from "../../review/cycle/cycles";
import { readSubmissions, submissionsOf, type SubmissionRecord, type SubmissionStanding } from "../../review/fill/submissions";
import { departmentFor } from "../../review/generate";
import { pastActuals } from "../../review/history";
import { readResults } from "../../review/results";
import { parseReviewTableName } from "../../review/reviewTable";
import { countedOkrs, type CountedOkrs } from "../../review/sheet/okrTerms";
import type { PeriodId } from "../../review/types";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { Language } from "../../text/language";
import { goalsOf } from "../goals";
import { readWorkbook, type FixedTable, type TableSnapshot, type WorkbookReading } from "../read";
import { findTable } from "../tables";
import { changesIn, cyclesIn } from "./cycleTables";
import { departmentNames } from "./departmentNames";
import { frozenNamespace } from "./frozenPart";

/** The goals as the reviews of a period count them: each KPI with its weight within its department in that period; null where the workbook has no tree. */
export function goalsIn(reading: WorkbookReading, period: PeriodId, language: Language): readonly PeriodGoal[] | null {
  const goals = treeIn(reading, period, language);
  return goals === null ? null : periodWeights(goals, period);
}

/** The goal tree with the targets of a period and the weights that its rows say; null where the workbook has none. */
export function treeIn(reading: WorkbookReading, period: PeriodId, language: Language): readonly PeriodGoal[] | null {
  const nodes = goalsOf(reading, language)?.nodes;
  if (nodes === undefined) return null;
  const { changes } = changesIn(reading);
  const targets = new Map<PeriodId, ReturnType<typeof targetsFor>>();
  const targetsOf = (id: PeriodId): ReturnType<typeof targetsFor> => {
    const found = targets.get(id) ?? targetsIn(reading, nodes, id);
    targets.set(id, found);
    return found;
  };
  return goalsOfPeriod(nodes, changes, period, targetsOf(period), (goalId, other) => (targetsOf(other).get(goalId)?.from ?? "goal") !== "goal");
}

/** The targets that a period has of its own: from its rows, its tiers or what was reached before. */
export function targetsIn(reading: WorkbookReading, nodes: readonly GoalNode[], period: PeriodId): ReturnType<typeof targetsFor> {
  const [targets, tiers, results] = (["targets", "tiers", "results"] as const).map((table) => findTable(reading, table));
  const known = {
    ...(results == null ? {} : { past: pastActuals(readResults(results).results, period) }),
    rollUpOf: definedRollUps(reading),
  };
  return targetsFor(
    nodes,
    targets == null ? [] : readTable(tables.targets, targets).rows.map(({ values }) => values),
    tiers == null ? [] : readTable(tables.tiers, tiers).rows.map(({ values }) => values),
    period, known,
  );
}

/** How the values of KPIs are combined, where the workbook's library says so. */
export function definedRollUps(reading: WorkbookReading): RollUpOf {
  const indicators = findTable(reading, "indicators");
  return indicators === null ? () => null : rollUpsIn(readTable(tables.indicators, indicators).rows.map(({ values }) => values));
}

/** Where the reviews stand that somebody has submitted, late or for somebody else. */
export function standingsOf(reading: WorkbookReading, goals: readonly GoalNode[], records = submissionsIn(reading)): ReadonlyMap<string, SubmissionStanding> {
  const cycles = cyclesIn(reading);
  const owners = groupBy(goals.filter(({ owner }) => owner !== ""), ({ department }) => department);
  return submissionsOf(records, {
    due: (period, department) => dueOf(cycles, period, department),
    owners: (department) => (owners.get(department) ?? []).map(({ owner }) => owner),
  });
}

/** The key results that count in totals; null where none can. */
export function okrsIn(reading: WorkbookReading): CountedOkrs | null {
  return countedOkrs(findTable(reading, "okrs"));
}

/** What was submitted, returned and appealed so far, by what departments are called now. */
export function submissionsIn(reading: WorkbookReading): readonly SubmissionRecord[] {
  const table = findTable(reading, "submissions");
  const nameOf = departmentNames(reading);
  return table === null ? [] : readSubmissions(table).records.map((record) => ({ ...record, department: nameOf(record.department, record.period) }));
}

/** A review table of a period with whose it is. */
export interface ReviewTableTab {
  readonly key: string;
  readonly department: string;
  /** Whose own sheet it is; "" for the whole department. */
  readonly person: string;
  readonly reading: TableSnapshot;
}

/** The review tables of a period, in the order of the workbook. */
export function reviewTabs(reading: WorkbookReading, period: PeriodId, goals: readonly GoalNode[]): readonly ReviewTableTab[] {
  const names = new Set(goals.map(({ department }) => department));
  return reviewTables(reading, period).map(([key, table]) => ({
    key,
    department: departmentFor(key, goals) ?? ownName(table, period, names),
    person: personOf(table),
    reading: table,
  }));
}

/** Whose own sheet a table is, as its head or its rows name them. */
function personOf(table: TableSnapshot): string {
  if (parseReviewTableName(table.table)?.personKey === undefined) return "";
  return table.owner ?? readTable(tables.review, table).rows.find(({ values }) => values.owner !== "")?.values.owner ?? "";
}

/** What every look at a period needs besides its review tables. */
const periodTables = ["cycles", "changes", "targets", "tiers", "indicators", "results", "okrs"] as const;

/** Reads tables with fixed names together with every review table of a period, its cycles and changes, and what is frozen of it. */
export function readReviewTables(context: Excel.RequestContext, period: PeriodId, wanted: readonly FixedTable[]): Promise<WorkbookReading> {
  return readWorkbook(context, [...new Set([...wanted, ...periodTables])], (table) => parseReviewTableName(table)?.period === period, [frozenNamespace(period)]);
}

/** Review tables of a period by the key of their sheet, in the order of the workbook. */
export function reviewTables(reading: WorkbookReading, period: PeriodId): readonly (readonly [key: string, table: TableSnapshot])[] {
  return [...reading.found.values()].flatMap((table) => {
    const id = parseReviewTableName(table.table);
    if (id?.period !== period) return [];
    return [[id.personKey === undefined ? id.departmentKey : `${id.departmentKey}_${id.personKey}`, table] as const];
  });
}

/**
 * The department of a sheet whose goals are gone: as its head names it, else as its tab does without the period. Where
 * another department has that name by now, the whole name of the tab tells the two apart.
 */
function ownName({ department, sheet }: TableSnapshot, period: PeriodId, taken: ReadonlySet<string>): string {
  const name = department ?? (sheet.startsWith(`${period} `) ? sheet.slice(period.length + 1) : sheet);
  return taken.has(name) ? sheet : name;
}
