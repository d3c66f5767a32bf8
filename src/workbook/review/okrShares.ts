import { noShare, type OkrShare } from "../../goals/okr/totalWithOkrs";
import { isClosed } from "../../review/cycle/cycles";
import { shareOf } from "../../review/sheet/okrTerms";
import type { PeriodId } from "../../review/types";
import type { WorkbookReading } from "../read";
import { cyclesIn } from "./cycleTables";
import { frozenFor } from "./departmentNames";
import { okrsIn } from "./reviewTables";

/** What key results take of a department's total: as it was frozen where the period is closed, else as it is now. */
export function okrSharesIn(reading: WorkbookReading, period: PeriodId): (department: string) => OkrShare {
  const cycles = cyclesIn(reading);
  const okrs = okrsIn(reading);
  return (department) => {
    const closed = isClosed(cycles, period, department) ? (frozenFor(reading, period, department)?.closed ?? null) : null;
    return closed === null ? shareOf(okrs, department, period) : (closed.okrs ?? noShare);
  };
}
