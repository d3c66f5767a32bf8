import { changeRow, nextChangeId, type Change } from "../../review/changes/changes";
import { cycleOf } from "../../review/cycle/cycles";
import type { PeriodId } from "../../review/types";
import { cycleStageTerms } from "../../sheets/cycleTerms";
import { say, type Language } from "../../text/language";
import { termName } from "../../text/terms";
import { shownTime } from "../pushTime";
import type { WorkbookReading } from "../read";
import { changesIn, cyclesIn } from "./cycleTables";
import { record, type RecordStep } from "./records";

export interface DespiteRequest {
  readonly period: PeriodId;
  readonly departments: readonly string[];
  readonly by: string;
  /** What was done in spite of what, and why. */
  readonly reason: string;
  readonly language: Language;
}

/** A row of `tblChanges` for each department with which somebody went on in spite of errors. */
export function despiteLog(reading: WorkbookReading, { period, departments, by, reason, language }: DespiteRequest): RecordStep {
  const at = shownTime(new Date().toISOString());
  const cycles = cyclesIn(reading);
  const { changes } = changesIn(reading);
  const written: Change[] = [];
  for (const department of departments) {
    const stage = say(termName(cycleStageTerms, cycleOf(cycles, period, department)?.stage ?? "set"), language);
    written.push({
      id: nextChangeId([...changes, ...written]), period, department, what: "stage", goalId: "", kpi: "", old: stage, new: stage,
      effective: at.slice(0, 10), reason, by, at, state: "approved", approved: by, approvedAt: at,
    });
  }
  return record(reading, "changes", written.map(changeRow), ({ id }) => String(id), language);
}
