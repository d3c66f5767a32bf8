import { findColumns, readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { ReviewReading } from "../sheet/head";
import { closedLink, isActualLink } from "./actualHomes";

/** What stands on a closed sheet instead of a look at what another department has entered, by that formula: reopening finds it again. */
export function linkLiterals(reading: ReviewReading): Readonly<Record<string, string>> {
  const column = findColumns(tables.review.columns, reading.header).get("actual");
  return Object.fromEntries(readTable(tables.review, reading).rows.flatMap((row): readonly (readonly [string, string])[] => {
    const formula = column === undefined ? undefined : reading.formulas?.[row.index]?.[column];
    return isActualLink(formula) ? [[String(formula), closedLink(row.values.goalId, row.raw("actual"))]] : [];
  }));
}
