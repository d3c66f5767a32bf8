import { groupBy } from "../../goals/tree";
import type { PeriodTotal } from "../../review/meeting/standing";
import { previousPeriod } from "../../review/periodSteps";
import type { KpiResult, PeriodId } from "../../review/types";

/** A result with the cells that show it in the table of results: `Sheet!A1`. */
export interface CitedResult extends KpiResult {
  readonly cells: { readonly actual: string; readonly score: string };
  /** What stands in the cell of the department, where that is not the name which it has now. */
  readonly writtenDepartment?: string;
}

/** A total with the cell that shows it, where it was read from one, and as `CitedResult` what stands for its department. */
export interface CitedTotal extends PeriodTotal {
  readonly cells?: { readonly total: string };
  readonly writtenDepartment?: string;
}

/** What a KPI reached in one period; everything is null in a period without a result. */
export interface SeriesPoint {
  readonly period: PeriodId;
  readonly actual: number | null;
  readonly target: number | null;
  readonly score: number | null;
  /** Cell of the actual, "" where there is none. */
  readonly address: string;
}

/** A KPI through the periods of one length, oldest first; the last point is the period that is looked at. */
export interface KpiSeries {
  readonly id: string;
  readonly now: CitedResult;
  readonly points: readonly SeriesPoint[];
}

/** How many periods back a series goes. */
const farthest = 60;

/**
 * The KPIs that have a result in a period, each with what it reached before. A series begins anew where the unit or the
 * direction of the KPI was another: such values cannot be compared.
 */
export function seriesUpTo(results: readonly CitedResult[], period: PeriodId): readonly KpiSeries[] {
  const earlier = periodsBefore(period);
  const known = new Set([period, ...earlier]);
  const alike = results.filter((result) => known.has(result.period));
  return [...groupBy(alike, keyOf)].flatMap(([id, own]) => seriesOf(id, own, period, earlier) ?? []);
}

export function actualsOf({ points }: KpiSeries): readonly (number | null)[] {
  return points.map(({ actual }) => actual);
}

/** The periods of the same length before one, newest first. */
function periodsBefore(period: PeriodId): readonly PeriodId[] {
  const found: PeriodId[] = [];
  for (let id = previousPeriod(period); id !== null && found.length < farthest; id = previousPeriod(id)) found.push(id);
  return found;
}

/** Rows without an id are told apart by where they stand and what they are called. */
export function keyOf({ goalId, department, owner, kpi }: KpiResult): string {
  return goalId === "" ? [department, owner, kpi].join("\n") : goalId;
}

function seriesOf(id: string, own: readonly CitedResult[], period: PeriodId, earlier: readonly PeriodId[]): KpiSeries | null {
  const byPeriod = new Map(own.map((result) => [result.period, result] as const));
  const now = byPeriod.get(period);
  if (now === undefined) return null;
  const points = [pointOf(now)];
  let left = byPeriod.size - 1;
  for (const before of earlier) {
    if (left === 0) break;
    const result = byPeriod.get(before);
    if (result !== undefined) left -= 1;
    if (result !== undefined && !isComparable(result, now)) break;
    points.push(result === undefined ? { period: before, actual: null, target: null, score: null, address: "" } : pointOf(result));
  }
  while (points.length > 1 && points.at(-1)?.actual === null) points.pop();
  return { id, now, points: points.reverse() };
}

function pointOf({ period, actual, target, score, cells }: CitedResult): SeriesPoint {
  return { period, actual, target, score, address: cells.actual };
}

function isComparable(earlier: KpiResult, now: KpiResult): boolean {
  return earlier.unit === now.unit && earlier.direction === now.direction;
}
