import type { SharedFrom } from "../../goals/sharedKpis";
import type { Formula } from "../../sheets/plan";
import { findColumns, readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { say, type Language } from "../../text/language";
import { sharedMessages as text } from "../../text/sharedKpis";
import type { PeriodGoal } from "../changes/segments";
import { reviewInputs, type ReviewInput } from "../cycle/locks";
import type { ReviewReading } from "../sheet/head";
import { isShown } from "../sheet/sections";
import { actualLink, isActualLink, type ActualHome } from "./actualHomes";

/** By the id of a goal: where its actual is entered. */
export type Homes = ReadonlyMap<string, ActualHome>;

/** The formula that looks up an actual; null where its department has no sheet yet. */
export function linkOf({ goalId }: SharedFrom, homes: Homes): Formula | null {
  const home = homes.get(goalId);
  return home === undefined ? null : { formula: actualLink(home, goalId) };
}

/** What says on the sheet of a department that it only works on a KPI. */
export function sharedComment(kpi: PeriodGoal, language: Language): { readonly comment?: string } {
  return kpi.sharedFrom !== undefined && isShown(kpi) ? { comment: say(text.comment, language, { department: kpi.sharedFrom.department }) } : {};
}

/** The inputs of a KPI that nobody fills in on this sheet. */
export function lockedInputs(kpi: PeriodGoal): readonly ReviewInput[] {
  return kpi.sharedFrom === undefined ? [] : isShown(kpi) ? reviewInputs : ["actual"];
}

/** An input cell of a review table that nobody fills in, counted from the first of its rows and columns. */
export interface LockedInput {
  readonly row: number;
  readonly column: number;
}

/** The inputs of each row, by its index, that nobody fills in on this sheet. */
export function lockedByRow(reading: ReviewReading): ReadonlyMap<number, ReadonlySet<ReviewInput>> {
  const positions = findColumns(tables.review.columns, reading.header);
  return new Map(readTable(tables.review, reading).rows.flatMap(({ index, values: { section } }) => {
    const column = positions.get("actual");
    const isLinked = column !== undefined && isActualLink(reading.formulas?.[index]?.[column]);
    return section === "shared" ? [[index, new Set(reviewInputs)] as const] : isLinked ? [[index, new Set<ReviewInput>(["actual"])] as const] : [];
  }));
}

/** The input cells of a sheet that look into another one, or belong to a KPI that the department only works on. */
export function sharedInputs(reading: ReviewReading): readonly LockedInput[] {
  const positions = findColumns(tables.review.columns, reading.header);
  return [...lockedByRow(reading)].flatMap(([row, inputs]) => [...inputs].flatMap((input): readonly LockedInput[] => {
    const column = positions.get(input);
    return column === undefined ? [] : [{ row, column }];
  }));
}
