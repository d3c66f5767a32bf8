import { isClosed } from "../../review/cycle/cycles";
import type { ReviewTab } from "../../review/consolidate";
import type { PeriodId } from "../../review/types";
import type { WorkbookReading } from "../read";
import { cyclesIn } from "./cycleTables";
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
  const tabs = frozen.flatMap(({ department, closed, goals, rules }) => (closed === null || !isClosed(cycles, period, department) ? [] : closed.tabs.map(
    ({ person, reading: tab }): ReviewTab => ({ department, person, reading: tab, frozen: { goals, rules } }),
  )));
  return { tabs, tables: new Set(tabs.map((tab) => tab.reading.table)) };
}
