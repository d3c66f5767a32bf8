import { periodWeights } from "../../goals/periodWeights";
import { kpisByDepartment } from "../../goals/tree";
import { treeChanged } from "../agreed/treeChanged";
import type { Change } from "../changes/changes";
import type { PeriodGoal } from "../changes/segments";
import type { SubmissionState, SubmissionStanding } from "../fill/submissions";
import { mayChange } from "../mayChange";
import type { KpiResult, PeriodId } from "../types";
import { cycleOf, type Cycle } from "./cycles";
import type { CycleFacts } from "./stages";

/** Where one department stands in a period, together with what the rest of the workbook says of it. */
export interface DepartmentCycle extends CycleFacts {
  readonly department: string;
  /** Null before its sheets were generated. */
  readonly cycle: Cycle | null;
  /** Its sheets; several where each person has one. */
  readonly sheets: number;
  /** Whether generating again would change what its sheets are measured by; not known when left out. */
  readonly isChanged?: boolean;
  readonly submitted: number;
  /** The newest that was submitted or returned. */
  readonly standing: SubmissionStanding | null;
}

export interface BoardRequest {
  readonly period: PeriodId;
  readonly goals: readonly PeriodGoal[];
  readonly cycles: readonly Cycle[];
  /** Departments of the review sheets that are there, one entry for each sheet. */
  readonly sheets: readonly string[];
  readonly standings: readonly SubmissionStanding[];
  readonly results: readonly Pick<KpiResult, "period" | "department">[];
  /** What the sheets of a department were generated from; null where nobody knows. */
  readonly frozenOf?: (department: string) => readonly PeriodGoal[] | null;
}

/** Every department that has KPIs or a cycle in the period, in the order of the goal tree. */
export function board({ period, goals, cycles, sheets, standings, results, frozenOf = () => null }: BoardRequest): readonly DepartmentCycle[] {
  // Sheets say what a KPI weighs within its department in the period.
  const weighted = periodWeights(goals, period);
  const ofPeriod = cycles.filter((cycle) => cycle.period === period);
  const names = new Set([...[...kpisByDepartment(goals)].flatMap(([name, kpis]) => (kpis.length === 0 ? [] : [name])), ...ofPeriod.map(({ department }) => department), ...sheets]);
  const consolidated = new Set(results.filter((result) => result.period === period).map(({ department }) => department));
  return [...names].map((department) => {
    const own = standings.filter((standing) => standing.period === period && standing.department === department);
    const count = sheets.filter((name) => name === department).length;
    const cycle = cycleOf(cycles, period, department);
    const submitted = inState(own, "submitted");
    const frozen = frozenOf(department);
    const isOpen = mayChange(cycle?.stage ?? null, { submitted: count > 0 && submitted >= count }).has("definition");
    return {
      department,
      cycle,
      hasSheet: count > 0,
      isConsolidated: consolidated.has(department),
      openAppeals: own.reduce((sum, { openAppeals }) => sum + openAppeals.length, 0),
      sheets: count,
      submitted,
      ...(frozen === null || count === 0 ? {} : { isChanged: treeChanged({ period, frozen, goals: weighted.filter((goal) => goal.department === department), isOpen }) }),
      standing: own.filter(({ state }) => state !== "open").sort((a, b) => b.at.localeCompare(a.at))[0] ?? null,
    };
  });
}

function inState(standings: readonly SubmissionStanding[], state: SubmissionState): number {
  return standings.filter((standing) => standing.state === state).length;
}

/** The cycle of a department that was generated before there was a record of cycles. */
export function cycleOrStart(cycle: Cycle | null, period: PeriodId, department: string, hasSheet: boolean): Cycle {
  return cycle ?? { period, department, stage: hasSheet ? "process" : "set", state: "open", due: "", by: "", at: "", note: "" };
}

/** Changes that can still be asked for: while goals are set and the period runs, not once people are being assessed. */
export function allowsChanges(cycle: Cycle | null): boolean {
  return cycle === null || mayChange(cycle.stage, { closed: cycle.state === "closed" }).has("definition");
}

/** The changes of a period, newest first. */
export function historyOf(changes: readonly Change[], period: PeriodId): readonly Change[] {
  return changes.filter((change) => change.period === period).reverse();
}
