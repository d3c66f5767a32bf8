import { closedReviewTabs } from "../../review/cycle/checkClosed";
import { isClosed } from "../../review/cycle/cycles";
import type { Frozen } from "../../review/cycle/frozen";
import type { ReviewTab } from "../../review/consolidate";
import type { PeriodId } from "../../review/types";
import type { WorkbookReading } from "../read";
import { cyclesIn } from "./cycleTables";
import { departmentNames } from "./departmentNames";
import { frozenOf } from "./frozenPart";

export interface ClosedTabs {
  /** The review sheets of closed departments as they stood when they were closed. */
  readonly tabs: readonly ReviewTab[];
  /** Names of the tables that they stand for. */
  readonly tables: ReadonlySet<string>;
}

/** The frozen sheets that count instead of what stands in the workbook now, whatever became of it. */
export function closedTabs(reading: WorkbookReading, period: PeriodId): ClosedTabs {
  const cycles = cyclesIn(reading);
  const frozen = [...(frozenOf(reading, period)?.departments.values() ?? [])];
  const nameOf = departmentNames(reading);
  const tabs = frozen.flatMap((each): readonly ReviewTab[] => {
    const now = nameOf(each.department, period);
    return each.closed === null || !isClosed(cycles, period, now) ? [] : closedReviewTabs(renamed(each, now), each.closed);
  });
  return { tabs, tables: new Set(tabs.map((tab) => tab.reading.table)) };
}

/** What was frozen under the present name of its department. */
function renamed(frozen: Frozen, department: string): Frozen {
  if (frozen.department === department) return frozen;
  return { ...frozen, department, goals: frozen.goals.map((goal) => (goal.department === frozen.department ? { ...goal, department } : goal)) };
}
