import { dayNumber, dayOfNumber } from "../../review/days";
import { comparePeriods, parsePeriod, partsIn, periodOfDay } from "../../review/periods";
import { partsOf } from "../../review/periodSteps";
import type { PeriodId } from "../../review/types";
import { groupBy } from "../tree";
import { periodInCell, targetKinds, type TargetKind, type TargetRow } from "./targetRows";

/** The targets of a goal in the periods of one kind in one year. */
export interface YearTargets {
  readonly year: PeriodId;
  readonly kind: TargetKind;
  readonly rows: readonly TargetRow[];
}

/** The periods of a kind in a calendar or fiscal year. A week belongs to the year that most of its days lie in. */
export function periodsOfYear(year: PeriodId, kind: TargetKind): readonly PeriodId[] {
  if (kind !== "week") return partsOf(year, kind);
  const days = parsePeriod(year);
  if (days === null) return [];
  // Day 0 was a Thursday, the middle of a week.
  const [first, last] = [Math.ceil(dayNumber(days.start) / 7), Math.floor(dayNumber(days.end) / 7)];
  return Array.from({ length: last - first + 1 }, (_, at) => periodOfDay(dayOfNumber(7 * (first + at)), "week"));
}

/**
 * The rows of one goal by year and kind, the latest year and the longest kind first, and those of periods that are none of
 * these kinds. `yearStart` is the month with which the year of a month or a week begins.
 */
export function targetsByYear(rows: readonly TargetRow[], yearStart: number): { readonly years: readonly YearTargets[]; readonly others: readonly TargetRow[] } {
  const placed = rows.map((row) => ({ row, ...placeOf(periodInCell(row.period), yearStart) }));
  const groups = [...groupBy(placed, ({ year, kind }) => `${year} ${kind}`).values()].flatMap((group): readonly YearTargets[] => {
    const [{ year, kind } = { year: "", kind: null }] = group;
    return kind === null ? [] : [{ year, kind, rows: group.map(({ row }) => row) }];
  });
  return {
    years: groups.sort((a, b) => comparePeriods(a.year, b.year) || targetKinds.indexOf(a.kind) - targetKinds.indexOf(b.kind)),
    others: placed.filter(({ kind }) => kind === null).map(({ row }) => row),
  };
}

function placeOf(period: PeriodId, yearStart: number): { readonly year: PeriodId; readonly kind: TargetKind | null } {
  const days = parsePeriod(period);
  const parts = partsIn(period);
  const kind = targetKinds.find((each) => each === parts?.kind) ?? null;
  if (days === null || parts === null || kind === null) return { year: "", kind: null };
  const isOfAnyYear = kind === "month" || kind === "week";
  const day = kind === "week" ? dayOfNumber(dayNumber(days.start) + 3) : days.start;
  return { year: periodOfDay(day, "year", isOfAnyYear ? yearStart : parts.yearStart), kind };
}
