import { findColumns, readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { ReviewReading } from "../sheet/head";
import { isActualLink } from "./actualHomes";

/**
 * What stands on a closed sheet instead of a look at what another department has entered, by that formula. The id of the
 * goal makes each of them like no other text on the sheet, so that reopening finds it again.
 */
export function linkLiterals(reading: ReviewReading): Readonly<Record<string, string>> {
  const column = findColumns(tables.review.columns, reading.header).get("actual");
  return Object.fromEntries(readTable(tables.review, reading).rows.flatMap((row): readonly (readonly [string, string])[] => {
    const formula = column === undefined ? undefined : reading.formulas?.[row.index]?.[column];
    if (!isActualLink(formula)) return [];
    const value = row.raw("actual");
    const shown = typeof value === "number" ? String(value) : textOf(value ?? "");
    return [[String(formula), `=IF(${textOf(row.values.goalId)}="","",${shown})`]];
  }));
}

function textOf(value: unknown): string {
  return `"${String(value).replace(/"/g, '""')}"`;
}
