import { periodInCell, type TargetRow } from "../../goals/targets/targetRows";
import { targetsFor } from "../../goals/targets/targetsFor";
import { targetsPlan } from "../../goals/targetsPlan";
import { splitYear } from "../../review/agreed/splitYear";
import type { PeriodGoal } from "../../review/changes/segments";
import type { PeriodId } from "../../review/types";
import { mergeTable } from "../../sheets/mergeTable";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import { say, type Language } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { goalsOf } from "../goals";
import type { WorkbookReading } from "../read";
import { findTable, needColumns } from "../tables";
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
  if (table === null) return { plans: [targetsPlan(rows, sheetName(say(sheetNames.targets, language), reading.sheets), language)], updates: [], goals: after };
  const { update, missing } = mergeTable({ table: "targets", reading: table, language, rows, keyOf: (row) => keyOf(row as Pick<TargetRow, "goalId" | "period">) });
  needColumns(table.table, missing, language);
  return { plans: [], updates: update === null ? [] : [update], goals: after };
}

function keyOf({ goalId, period }: Pick<TargetRow, "goalId" | "period">): string {
  return `${goalId}\n${periodInCell(String(period))}`;
}
