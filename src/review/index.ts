export {
  comparePeriods, kindOf, ownPeriod, parsePeriod, periodDates, periodLabel, periodLabelWithDates, type DateParts, type CalendarKind, type Period, type PeriodKind,
} from "./periods";
export { currentPeriod, nextPeriod, periodsAround } from "./periodSteps";
export type { Consolidation, DepartmentTotal, KpiResult, PeriodId } from "./types";
