import { checkClosed as checked } from "../../review/cycle/checkClosed";
import { readRules } from "../../review/rules";
import type { PeriodId } from "../../review/types";
import { stopIfCancelled } from "../inExcel";
import { goalsIn, readReviewTables, reviewTabs } from "./reviewTables";
import { findTable } from "../tables";
import type { Work } from "../types";
import { writtenOf, writtenResults } from "./currentResults";
import { cyclesIn } from "./cycleTables";
import type { ClosedCheck } from "./cycleTypes";
import { frozenFor } from "./departmentNames";
import { frozenOf } from "./frozenPart";

/** See `CycleWorkbook.checkClosed`. */
export async function checkClosed(context: Excel.RequestContext, period: PeriodId, work?: Work): Promise<readonly ClosedCheck[]> {
  const reading = await readReviewTables(context, period, ["goals", "grades", "status", "totals"]);
  stopIfCancelled(work?.signal);
  const language = reading.language ?? "en-US";
  const cycles = cyclesIn(reading);
  const frozen = frozenOf(reading, period);
  const goals = goalsIn(reading, period, language) ?? [];
  const rules = readRules(findTable(reading, "grades"), findTable(reading, "status"), language);
  const written = writtenResults(reading, period);
  const tabs = reviewTabs(reading, period, goals).map((tab) => tab.reading);
  return cycles.filter((cycle) => cycle.period === period && cycle.state === "closed").map(({ department }) => {
    const own = frozenFor(reading, period, department);
    const name = own?.department ?? department;
    return checked({
      period, department, tabs, goals, rules,
      frozen: own,
      written: writtenOf(written, (each) => each === department),
      fingerprint: frozen?.fingerprints.get(name) ?? "",
      isBroken: frozen?.broken.has(name) ?? false,
    });
  });
}
