import type { GoalNode } from "../../goals/types";
import { cycleOrStart } from "../../review/cycle/board";
import { cycleOf, type Cycle } from "../../review/cycle/cycles";
import type { ReviewInput } from "../../review/cycle/locks";
import { openOn } from "../../review/fill/fillSheet";
import { standingAt, type SubmissionStanding } from "../../review/fill/submissions";
import type { PeriodId } from "../../review/types";
import type { WorkbookReading } from "../read";
import { closedTabs } from "./closedTabs";
import { cyclesIn } from "./cycleTables";
import { standingsOf, type ReviewTableTab } from "./reviewTables";

/** Where one review sheet stands, and what may be written on it now. */
export interface TabState {
  readonly cycle: Cycle | null;
  readonly standing: SubmissionStanding;
  readonly open: ReadonlySet<ReviewInput>;
}

/** Where the review sheets of a period stand. What was frozen is closed, whatever its department is called by now. */
export function tabStates(reading: WorkbookReading, period: PeriodId, goals: readonly GoalNode[]): (tab: ReviewTableTab) => TabState {
  const cycles = cyclesIn(reading);
  const closed = closedTabs(reading, period).tables;
  const standings = standingsOf(reading, goals);
  return ({ department, person, reading: table }) => {
    const own = cycleOf(cycles, period, department);
    const cycle = closed.has(table.table) ? { ...cycleOrStart(own, period, department, true), state: "closed" as const } : own;
    const standing = standingAt(standings, { period, department, owner: person });
    return { cycle, standing, open: openOn(table, cycle, standing) };
  };
}
