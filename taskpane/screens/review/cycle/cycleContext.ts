import type { DateParts, PeriodId } from "../../../../src/review";
import { isoDay } from "../../../../src/review/days";
import { cycleOrStart } from "../../../../src/review/cycle/board";
import type { Cycle } from "../../../../src/review/cycle/cycles";
import type { CycleReading, DepartmentCycle } from "../../../../src/workbook/types";
import type { Person } from "../../../hooks/usePerson";
import type { ReviewSheet } from "../departmentState";

/** A department of the period: its cycle, and its sheet where it has one. */
export interface BoardRow {
  readonly state: DepartmentCycle;
  readonly cycle: Cycle;
  readonly sheet: ReviewSheet | undefined;
  readonly isLate: boolean;
  readonly isSubmitted: boolean;
}

/** What the parts of the Cycle tab share. */
export interface CycleContext {
  readonly period: PeriodId;
  readonly reading: CycleReading;
  readonly rows: readonly BoardRow[];
  /** Departments that are ticked, among those there are. */
  readonly chosen: readonly BoardRow[];
  readonly person: Person;
  /** Reads the cycle and the summary again. */
  readonly again: () => void;
}

/** The departments of a period with everything that is known of them. */
export function boardRows(period: PeriodId, { departments }: CycleReading, sheets: readonly ReviewSheet[], today: DateParts): readonly BoardRow[] {
  return departments.map((state) => {
    const cycle = cycleOrStart(state.cycle, period, state.department, state.hasSheet);
    const isSubmitted = state.sheets > 0 && state.submitted >= state.sheets;
    return {
      state, cycle, isSubmitted,
      sheet: sheets.find(({ name }) => name === state.department),
      isLate: cycle.state === "open" && !isSubmitted && cycle.due !== "" && cycle.due < isoDay(today),
    };
  });
}
