import type { Finding } from "../../goals/types";
import type { PeriodGoal } from "../../review/changes/segments";
import { cycleOf, isClosed } from "../../review/cycle/cycles";
import { ruleVersion, type Frozen } from "../../review/cycle/frozen";
import type { Move } from "../../review/moves";
import { periodMessage } from "../../review/periods";
import type { Rules } from "../../review/rules";
import type { PeriodId } from "../../review/types";
import { cycleMessages as text } from "../../text/cycle";
import type { Language } from "../../text/language";
import { withTerms } from "../../text/terms";
import { shownTime } from "../pushTime";
import type { WorkbookReading } from "../read";
import type { Drawing } from "../render";
import { standingsOf, type ReviewTableTab } from "./reviewTables";
import { closedTabs } from "./closedTabs";
import { applyLocks, lockDepartment, locksOf } from "./cycleLocks";
import { cycleKeyIn, cyclesIn } from "./cycleTables";
import { frozenFor } from "./departmentNames";
import { putFrozenBack, writeFrozen } from "./frozenPart";
import { putLocksBack } from "./putLocksBack";
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
  /** The same as they were before anything was queued. */
  readonly before: readonly ReviewTableTab[];
  /** Rows that go to other sheets, also from those of other departments. */
  readonly moves: readonly Move[];
  readonly language: Language;
  readonly by: string;
}

export interface CycleStart extends RecordStep {
  /** Queues what the sheets were generated from, and the locks of those that were there. */
  readonly also: NonNullable<Drawing["also"]>;
  readonly alsoBack: NonNullable<Drawing["alsoBack"]>;
  /** Queues the locks as they were. */
  readonly undoAlso: (context: Excel.RequestContext) => void;
}

/**
 * What generating adds to the record: a cycle for each department that has none or was still being set, and what its
 * sheets were generated from. A cycle that is further stays where it is.
 */
export function startCycles(reading: WorkbookReading, { period, departments, goals, rules, tabs, before, moves, language, by }: CycleStartRequest): CycleStart {
  const cycles = cyclesIn(reading);
  const at = shownTime(new Date().toISOString());
  const starting = departments.filter((department) => (cycleOf(cycles, period, department)?.stage ?? "set") === "set");
  const rows = starting.map((department) => ({ period, department, cycleStage: "process" as const, state: "open" as const, by, at }));
  const frozen = departments.map((department): Frozen => ({
    department, at, ruleVersion, rules, closed: null, goals: goals.filter((goal) => goal.department === department),
  }));
  const standings = standingsOf(reading, goals);
  const running = cycleIn(reading, period).departments.flatMap(({ department, cycle }) =>
    (cycle === null || !departments.includes(department) ? [] : [{ period, department, cycle, tabs, standings }]));
  return {
    ...record(reading, "cycles", rows, cycleKeyIn(reading), language),
    also: (context) => {
      writeFrozen(context, reading, period, [...frozen, ...leftBehind(reading, period, moves, departments)]);
      // A sheet that was locked while the goals were set opens, and a new row on one that is further on is locked with the others.
      for (const each of running) lockDepartment(context, { ...each, cycle: { ...each.cycle, stage: each.cycle.stage === "set" ? "process" : each.cycle.stage }, isRedrawn: true });
    },
    alsoBack: async (context) => {
      await putFrozenBack(context, reading, period);
      await putLocksBack(context, running.flatMap(locksOf));
    },
    undoAlso: (context) => {
      for (const { reading: table, open } of running.flatMap((each) => locksOf({ ...each, tabs: before }))) {
        applyLocks(context, table, open);
        if (!table.sheetProtected) context.workbook.tables.getItem(table.table).worksheet.protection.unprotect();
      }
    },
  };
}

/** What the sheets of other departments go by once rows have gone from them. */
function leftBehind(reading: WorkbookReading, period: PeriodId, moves: readonly Move[], departments: readonly string[]): readonly Frozen[] {
  const gone = new Set(moves.map(({ kpi }) => kpi.id));
  const sources = new Set(moves.flatMap(({ fromDepartment }) => (fromDepartment === null || departments.includes(fromDepartment) ? [] : [fromDepartment])));
  return [...sources].flatMap((department) => {
    const frozen = frozenFor(reading, period, department);
    return frozen === null ? [] : [{ ...frozen, goals: frozen.goals.filter(({ id }) => !gone.has(id)) }];
  });
}

/** The departments whose sheets may be generated, and why the others may not. */
export function openDepartments(
  reading: WorkbookReading, period: PeriodId, departments: readonly string[], tabs: readonly ReviewTableTab[],
): { readonly open: readonly string[]; readonly findings: readonly Finding[] } {
  const cycles = cyclesIn(reading);
  const { tables } = closedTabs(reading, period);
  // What was frozen stays closed, whatever its department is called by now.
  const frozen = new Set(tabs.flatMap((tab) => (tables.has(tab.reading.table) ? [tab.department] : [])));
  const closed = departments.filter((department) => frozen.has(department) || isClosed(cycles, period, department));
  return {
    open: departments.filter((department) => !closed.includes(department)),
    findings: closed.map((department) => ({
      id: `closed:${department}`, severity: "warning", text: withTerms(text.alreadyClosed, { period: periodMessage(period) }), parameters: { department }, department,
    })),
  };
}
