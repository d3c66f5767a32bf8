import { kindOf, partsIn } from "../../review/periods";
import { partsOf } from "../../review/periodSteps";
import type { PeriodId } from "../../review/types";
import type { Row } from "../../sheets/schema";
import { isoDate } from "../../sheets/serialDate";
import { addsUp } from "../cascade/rollUp";
import type { GoalNode, RollUp } from "../types";
import { splitOver } from "./splitOver";
import { isRefusal } from "../editing/types";

export type TargetRow = Row<"targets">;

/** The three heights of a target. */
export interface Heights {
  readonly target: number | null;
  readonly threshold: number | null;
  readonly stretch: number | null;
}

/** The rows that say what a goal's target is in each of some periods. */
export function targetRows(node: GoalNode, periods: readonly PeriodId[], targets: readonly number[]): readonly TargetRow[] {
  return periods.map((period, at) => ({
    kpi: node.goal, department: node.department, period, target: targets[at] ?? null, threshold: null, stretch: null, goalId: node.id,
  }));
}

/** The period that a cell means. `2026-01` typed into a sheet is a date there, the first of its month. */
export function periodInCell(cell: string): PeriodId {
  const text = isoDate(cell.trim()).toUpperCase();
  const month = /^(\d{4}-\d{2})-01$/.exec(text)?.[1];
  return month ?? text;
}

/** The rows of one goal, by their periods; of two for the same period the later one counts. */
export function byPeriod(rows: readonly TargetRow[]): ReadonlyMap<PeriodId, TargetRow> {
  return new Map(rows.filter(({ target }) => target !== null).map((row) => [periodInCell(row.period), row]));
}

/** Shorter kinds of period, the longest first. */
const kinds = ["half", "quarter", "month", "week"] as const;

/** The targets of the periods that make up a period, where all of them have a row. */
export function combinedParts(rows: ReadonlyMap<PeriodId, TargetRow>, period: PeriodId, rollUp: RollUp): Heights | null {
  for (const kind of kinds) {
    const parts = partsOf(period, kind).map((part) => rows.get(part));
    const whole = parts.filter((part) => part !== undefined);
    if (whole.length > 0 && whole.length === parts.length) return combinedHeights(whole, rollUp);
  }
  return null;
}

function combinedHeights(parts: readonly TargetRow[], rollUp: RollUp): Heights {
  const combine = (values: readonly (number | null)[]): number | null => {
    const present = values.filter((value) => value !== null);
    if (present.length < values.length) return null;
    if (rollUp === "last") return present.at(-1) ?? null;
    const sum = present.reduce((all, value) => all + value, 0);
    return Number((addsUp(rollUp) ? sum : sum / present.length).toPrecision(12));
  };
  return {
    target: combine(parts.map(({ target }) => target)),
    threshold: combine(parts.map(({ threshold }) => threshold)),
    stretch: combine(parts.map(({ stretch }) => stretch)),
  };
}

/** The part of a longer period's target that falls on a period: an even one of an amount, the same of everything else. */
export function shareOfLonger(rows: ReadonlyMap<PeriodId, TargetRow>, period: PeriodId, rollUp: RollUp, unit: string): number | null {
  const kind = kindOf(period);
  if (kind === null || kind === "own") return null;
  // The shortest of the longer periods says most about this one.
  const longer = [...rows].map(([id, row]) => ({ row, parts: partsOf(id, kind) })).filter(({ parts }) => parts.includes(period))
    .sort((a, b) => a.parts.length - b.parts.length);
  const [nearest] = longer;
  if (nearest === undefined || nearest.row.target === null) return null;
  const targets = splitOver({ total: nearest.row.target, unit, rollUp, count: nearest.parts.length });
  return isRefusal(targets) ? null : (targets[nearest.parts.indexOf(period)] ?? null);
}

/** The whole that a goal's rows are parts of: the shortest period that holds them all, when they fill it. */
export function wholeOf(rows: ReadonlyMap<PeriodId, TargetRow>): { readonly period: PeriodId; readonly parts: readonly TargetRow[] } | null {
  const [first] = rows.keys();
  const parts = first === undefined ? null : partsIn(first);
  if (parts === null) return null;
  const year = parts.yearStart === 1 ? String(parts.year) : `FY${parts.year}-${String(parts.yearStart).padStart(2, "0")}`;
  const found = partsOf(year, parts.kind).map((part) => rows.get(part));
  const whole = found.filter((row) => row !== undefined);
  return whole.length > 0 && whole.length === found.length ? { period: year, parts: whole } : null;
}
