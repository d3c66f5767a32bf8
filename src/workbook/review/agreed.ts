import type { Finding } from "../../goals/types";
import { agreedFindings } from "../../review/agreed/agreedFindings";
import { agreedGoals, type AgreedGoals } from "../../review/agreed/agreedGoals";
import type { PeriodGoal } from "../../review/changes/segments";
import { cycleOf } from "../../review/cycle/cycles";
import { mayChange } from "../../review/mayChange";
import type { PeriodId } from "../../review/types";
import type { WorkbookReading } from "../read";
import { closedTabs } from "./closedTabs";
import { changesIn, cyclesIn } from "./cycleTables";
import { frozenFor } from "./departmentNames";
import { frozenOf } from "./frozenPart";
import { reviewTabs } from "./reviewTables";
import { tabStates, type TabState } from "./tabStates";

/** Names of the review tables that are not to change: handed in, being assessed, or closed. */
export function lockedTables(reading: WorkbookReading, period: PeriodId, goals: readonly PeriodGoal[]): ReadonlySet<string> {
  const stateOf = tabStates(reading, period, goals);
  return new Set(reviewTabs(reading, period, goals).flatMap((tab) => (isLockedIn(stateOf(tab)) ? [tab.reading.table] : [])));
}

function isLockedIn({ cycle, standing }: TabState): boolean {
  return !mayChange(cycle?.stage ?? null, { submitted: standing.state === "submitted", closed: cycle?.state === "closed" }).has("definition");
}

/** The goals by which the review sheets of a period that are read count, and where the tree has gone apart from them. */
export function agreedIn(reading: WorkbookReading, period: PeriodId, goals: readonly PeriodGoal[]): AgreedGoals {
  const stateOf = tabStates(reading, period, goals);
  const closed = closedTabs(reading, period).tables;
  return agreedGoals({
    period, goals,
    sheets: reviewTabs(reading, period, goals).filter((tab) => !closed.has(tab.reading.table)).map((tab) => ({ ...tab, isLocked: isLockedIn(stateOf(tab)) })),
    frozenOf: (department) => generatedFrom(reading, period, department),
    dated: new Set(changesIn(reading).changes.flatMap((change) => (change.period === period && change.state === "approved" && change.what === "kpi" ? [change.goalId] : []))),
  });
}

/** What the sheets of a department were generated from; null where nobody knows, or what was kept of it is not whole. */
export function generatedFrom(reading: WorkbookReading, period: PeriodId, department: string): readonly PeriodGoal[] | null {
  const frozen = frozenFor(reading, period, department);
  return frozen === null || frozenOf(reading, period)?.broken.has(frozen.department) === true ? null : frozen.goals;
}

/** Where the tree was changed after departments had handed in or entered assessment; of all of them when none are named. */
export function agreedFindingsIn(reading: WorkbookReading, period: PeriodId, { parted }: AgreedGoals, departments?: readonly string[]): readonly Finding[] {
  const cycles = cyclesIn(reading);
  const wanted = departments === undefined ? parted : parted.filter(({ department }) => departments.includes(department));
  return agreedFindings(wanted, period, (department) => cycleOf(cycles, period, department)?.stage ?? null);
}
