import { kindOf, partsIn, type CalendarKind } from "../../review/periods";
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

/** Kinds of period that a year's target is shared out to, the longest first. */
export const targetKinds = ["half", "quarter", "month", "week"] as const satisfies readonly CalendarKind[];
export type TargetKind = (typeof targetKinds)[number];

/** The targets of the periods that make up a period, where all of them have a row. */
export function combinedParts(rows: ReadonlyMap<PeriodId, TargetRow>, period: PeriodId, rollUp: RollUp): Heights | null {
  for (const kind of targetKinds) {
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

/**
 * The part of a longer period's target that falls on a period: of an amount an even one of what the periods beside it that
 * have targets of their own leave, the same of everything else.
 */
export function shareOfLonger(rows: ReadonlyMap<PeriodId, TargetRow>, period: PeriodId, rollUp: RollUp, unit: string): number | null {
  const kind = kindOf(period);
  if (kind === null || kind === "own") return null;
  // The shortest of the longer periods says most about this one.
  const longer = [...rows].map(([id, row]) => ({ row, parts: partsOf(id, kind) })).filter(({ parts }) => parts.includes(period))
    .sort((a, b) => a.parts.length - b.parts.length);
  const [nearest] = longer;
  if (nearest === undefined || nearest.row.target === null) return null;
  const known = knownParts(rows, nearest.parts, kind, rollUp, unit);
  const targets = splitOver({ total: nearest.row.target, unit, rollUp, count: nearest.parts.length, byHand: nearest.parts.map((part) => known.get(part) ?? null) });
  return isRefusal(targets) ? null : (targets[nearest.parts.indexOf(period)] ?? null);
}

/** The targets that some periods of a kind have by their own rows, by those of their parts, or as parts of others among them. */
function knownParts(rows: ReadonlyMap<PeriodId, TargetRow>, among: readonly PeriodId[], kind: CalendarKind, rollUp: RollUp, unit: string): ReadonlyMap<PeriodId, number> {
  const known = new Map<PeriodId, number>();
  for (const part of among) {
    const target = (rows.get(part) ?? combinedParts(rows, part, rollUp))?.target ?? null;
    if (target !== null) known.set(part, target);
  }
  const between = [...rows].map(([id, { target }]) => ({ target, parts: partsOf(id, kind) }))
    .filter(({ parts }) => parts.length > 0 && parts.length < among.length && parts.every((part) => among.includes(part)))
    .sort((a, b) => a.parts.length - b.parts.length);
  for (const { target, parts } of between) {
    const targets = target === null ? [] : splitOver({ total: target, unit, rollUp, count: parts.length, byHand: parts.map((part) => known.get(part) ?? null) });
    if (!isRefusal(targets)) parts.forEach((part, at) => known.set(part, targets[at] ?? 0));
  }
  return known;
}

/** The years that a goal's rows of one kind fill, the latest last. */
export function wholeYears(rows: ReadonlyMap<PeriodId, TargetRow>): readonly { readonly year: PeriodId; readonly parts: readonly TargetRow[] }[] {
  const wanted = new Map([...rows.keys()].flatMap((period) => {
    const parts = partsIn(period);
    if (parts === null) return [];
    const year = parts.yearStart === 1 ? String(parts.year) : `FY${parts.year}-${String(parts.yearStart).padStart(2, "0")}`;
    return [[`${year} ${parts.kind}`, { year, found: partsOf(year, parts.kind).map((part) => rows.get(part)) }] as const];
  }));
  return [...wanted.values()].flatMap(({ year, found }) => {
    const parts = found.filter((row) => row !== undefined);
    return parts.length > 0 && parts.length === found.length ? [{ year, parts }] : [];
  }).sort((a, b) => a.year.localeCompare(b.year, "en"));
}
