import { targetsFor } from "../../goals/targets/targetsFor";
import { splitYear } from "../../review/agreed/splitYear";
import type { PeriodGoal } from "../../review/changes/segments";
import type { PeriodId } from "../../review/types";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { Language } from "../../text/language";
import { goalsOf } from "../goals";
import type { WorkbookReading } from "../read";
import { addedTargets } from "../plan/addedTargets";
import { findTable } from "../tables";
import { noRecord, type RecordStep } from "./records";

export interface SplitYears extends RecordStep {
  /** The goals with the targets that the period has from now on. */
  readonly goals: readonly PeriodGoal[];
}

/** Shares the targets of the year of some goals out over the periods of one kind, in `tblTargets`, which is made where it is missing. */
export function splitYears(reading: WorkbookReading, period: PeriodId, goals: readonly PeriodGoal[], ids: readonly string[], language: Language): SplitYears {
  const table = findTable(reading, "targets");
  const existing = table === null ? [] : readTable(tables.targets, table).rows.map(({ values }) => values);
  const nodes = (goalsOf(reading, language)?.nodes ?? []).filter(({ id }) => ids.includes(id));
  const rows = nodes.flatMap((node) => splitYear(node, period, existing));
  if (rows.length === 0) return { ...noRecord, goals };
  const targets = targetsFor(nodes, [...existing, ...rows], [], period);
  const after = goals.map((goal): PeriodGoal => {
    const own = targets.get(goal.id);
    return own === undefined || own.from !== "period" ? goal : { ...goal, target: own.target, threshold: own.threshold, stretch: own.stretch };
  });
  return { ...addedTargets(reading, rows, language), goals: after };
}
