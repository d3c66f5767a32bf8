import type { TargetSteps } from "../../goals/targets/copiedTargets";
import { periodInCell, type TargetRow } from "../../goals/targets/targetRows";
import { mergeTable, type TableUpdate } from "../../sheets/mergeTable";
import type { Language } from "../../text/language";
import type { TableSnapshot, WorkbookReading } from "../read";
import { findTable, needColumns } from "../tables";
import { changesRows } from "./goalStep";
import { standingTargets } from "./standingTargets";
import { keptTargets } from "./targetObstacles";
import type { KeptGoal } from "./types";

export type { TargetSteps };

export const noTargets: TargetSteps = { added: [], removed: [] };

/** The table of period targets where a step changes it; null where it does not. */
export function targetsTable(steps: TargetSteps, reading: WorkbookReading): TableSnapshot | null {
  return changesRows(steps) ? findTable(reading, "targets") : null;
}

/** What stands in the way of rows that go: who has written into one since does not lose it. */
export function targetsInTheWay({ removed }: TargetSteps, table: TableSnapshot, language: Language): readonly KeptGoal[] {
  const gone = new Set(removed.map(({ goalId }) => goalId));
  const standing = standingTargets(table, language).filter(({ row }) => gone.has(row.goalId));
  return [...gone].flatMap((id) => {
    const seen = removed.filter(({ goalId }) => goalId === id);
    const periods = new Set(seen.map(({ period }) => period));
    return keptTargets(standing.filter(({ row }) => row.goalId === id && periods.has(row.period)), seen, new Map());
  });
}

/** The update of the table that adds and takes out these rows. */
export function targetsUpdate({ added, removed }: TargetSteps, table: TableSnapshot, language: Language): TableUpdate | null {
  const gone = new Set(removed.map(keyOf));
  const keyOfRow = (row: Readonly<Record<string, unknown>>): string => keyOf({ goalId: String(row["goalId"]), period: String(row["period"]) });
  const { update, missing } = mergeTable({
    table: "targets", reading: table, language, rows: added, keyOf: keyOfRow, isObsolete: (row) => gone.has(keyOfRow(row)), protected: table.sheetProtected,
  });
  needColumns(table.table, missing, language);
  return update;
}

function keyOf({ goalId, period }: Pick<TargetRow, "goalId" | "period">): string {
  return `${goalId}\n${periodInCell(period)}`;
}
