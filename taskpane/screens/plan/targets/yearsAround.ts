import { nextPeriod, type PeriodId } from "../../../../src/review";
import { previousPeriod } from "../../../../src/review/periodSteps";

/** The year before, a year and the year after, to choose from. */
export function yearsAround(year: PeriodId): readonly PeriodId[] {
  return [previousPeriod(year), year, nextPeriod(year)].filter((each) => each !== null);
}
