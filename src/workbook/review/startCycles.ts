import type { Finding } from "../../goals/types";
import type { PeriodGoal } from "../../review/changes/segments";
import type { DepartmentCycle } from "../../review/cycle/board";
import { cycleKey, cycleOf, isClosed } from "../../review/cycle/cycles";
import { ruleVersion, type Frozen } from "../../review/cycle/frozen";
import { openInputs } from "../../review/cycle/locks";
import { periodMessage } from "../../review/periods";
import type { Rules } from "../../review/rules";
import type { PeriodId } from "../../review/types";
import { cycleMessages as text } from "../../text/cycle";
import type { Language } from "../../text/language";
import { withTerms } from "../../text/terms";
import { shownTime } from "../pushTime";
import type { WorkbookReading } from "../read";
import type { ReviewTableTab } from "../reviews";
import { applyLocks } from "./cycleLocks";
import { cyclesIn } from "./cycleTables";
import { writeFrozen } from "./frozenPart";
import { cycleIn } from "./readCycle";
import { record, type RecordStep } from "./records";

export interface CycleStartRequest {
  readonly period: PeriodId;
  /** Departments that have or get review sheets. */
  readonly departments: readonly string[];
  readonly goals: readonly PeriodGoal[];
  readonly rules: Rules;
  /** The review sheets that are there already. */
  readonly tabs: readonly ReviewTableTab[];
  readonly language: Language;
  readonly by: string;
}

export interface CycleStart extends RecordStep {
  /** Queues what the sheets were generated from, and the locks of those that were there. */
  readonly also: (context: Excel.RequestContext) => void;
}

/**
 * What generating adds to the record: a cycle for each department that has none or was still being set, and what its
 * sheets were generated from. A cycle that is further stays where it is.
 */
export function startCycles(reading: WorkbookReading, { period, departments, goals, rules, tabs, language, by }: CycleStartRequest): CycleStart {
  const cycles = cyclesIn(reading);
  const at = shownTime(new Date().toISOString());
  const starting = departments.filter((department) => (cycleOf(cycles, period, department)?.stage ?? "set") === "set");
  const rows = starting.map((department) => ({ period, department, cycleStage: "process" as const, state: "open" as const, by, at }));
  const frozen = departments.map((department): Frozen => ({
    department, at, ruleVersion, rules, closed: null, goals: goals.filter((goal) => goal.department === department),
  }));
  return {
    ...record(reading, "cycles", rows, cycleKey, language),
    also: (context) => {
      writeFrozen(context, reading, period, frozen);
      for (const state of cycleIn(reading, period).departments) {
        if (departments.includes(state.department)) lockAgain(context, tabs, state);
      }
    },
  };
}

/** A sheet that was locked while the goals were set opens, and a new row on one that is further on is locked with the others. */
function lockAgain(context: Excel.RequestContext, tabs: readonly ReviewTableTab[], { department, cycle, submitted, sheets }: DepartmentCycle): void {
  if (cycle === null) return;
  const stage = cycle.stage === "set" ? "process" : cycle.stage;
  const open = openInputs(stage, { submitted: sheets > 0 && submitted >= sheets });
  for (const tab of tabs) {
    if (tab.department === department) applyLocks(context, tab.reading, open);
  }
}

/** The departments whose sheets may be generated, and why the others may not. */
export function openDepartments(reading: WorkbookReading, period: PeriodId, departments: readonly string[]): { readonly open: readonly string[]; readonly findings: readonly Finding[] } {
  const cycles = cyclesIn(reading);
  const closed = departments.filter((department) => isClosed(cycles, period, department));
  return {
    open: departments.filter((department) => !closed.includes(department)),
    findings: closed.map((department) => ({
      id: `closed:${department}`, severity: "warning", text: withTerms(text.alreadyClosed, { period: periodMessage(period) }), parameters: { department }, department,
    })),
  };
}
