export { comparePeriods, currentPeriod, parsePeriod, periodLabel, periodsAround, type DateParts, type Period } from "./periods";
export type { Consolidation, DepartmentTotal, KpiResult, PeriodId } from "./types";
