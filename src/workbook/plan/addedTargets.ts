import { periodInCell, type TargetRow } from "../../goals/targets/targetRows";
import { targetsPlan } from "../../goals/targetsPlan";
import { mergeTable, type AnyRow, type TableUpdate } from "../../sheets/mergeTable";
import type { SheetPlan } from "../../sheets/plan";
import { sheetName } from "../../sheets/sheetName";
import { say, type Language } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import type { WorkbookReading } from "../read";
import { standingTargets } from "./standingTargets";
import { findTable, needColumns } from "../tables";

/** Puts rows into the table of period targets, in the place of those of the same goal and period; the table is made where it is missing. */
export function addedTargets(reading: WorkbookReading, rows: readonly TargetRow[], language: Language): { readonly plans: readonly SheetPlan[]; readonly updates: readonly TableUpdate[] } {
  const table = findTable(reading, "targets");
  if (rows.length === 0) return { plans: [], updates: [] };
  if (table === null) return { plans: [targetsPlan(rows, sheetName(say(sheetNames.targets, language), reading.sheets), language)], updates: [] };
  const { update, missing } = mergeTable({ table: "targets", reading: table, language, rows, keyOf });
  needColumns(table.table, missing, language);
  return { plans: [], updates: update === null ? [] : [update] };
}

/** The rows as they stand in whose place others come. */
export function replacedTargets(reading: WorkbookReading, rows: readonly TargetRow[], language: Language): readonly TargetRow[] {
  const table = findTable(reading, "targets");
  const keys = new Set(rows.map((row) => keyOf({ ...row })));
  return table === null || rows.length === 0 ? [] : standingTargets(table, language).map(({ row }) => row).filter((row) => keys.has(keyOf({ ...row })));
}

function keyOf({ goalId, period }: AnyRow): string {
  return `${String(goalId)}\n${periodInCell(String(period))}`;
}
