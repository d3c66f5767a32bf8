import { isNamed } from "../../goals/contributors";
import { Failure } from "../../scoring/failure";
import { gradeOf, type GradeScale } from "../../scoring/grade";
import { points } from "../../scoring/types";
import { weightedMean } from "../../scoring/weighted";
import { comparePeriods, kindOf } from "../periods";
import type { KpiResult, PeriodId } from "../types";
import type { MeetingSubject } from "./actions";

/** A row of `tblTotals`. */
export interface PeriodTotal {
  readonly period: PeriodId;
  readonly department: string;
  readonly total: number | null;
  readonly grade: string;
}

/** How a department or a person stands in a period. */
export interface MeetingStanding {
  readonly total: number | null;
  readonly grade: string;
  /** Points more than in the period before; null where there is none to compare with. */
  readonly change: number | null;
  /** Place among the departments that have a total; null for a person: people are not ranked on a page that is passed round. */
  readonly rank: { readonly place: number; readonly of: number } | null;
}

export interface StandingRequest {
  readonly results: readonly KpiResult[];
  readonly totals: readonly PeriodTotal[];
  readonly grades: GradeScale;
  readonly period: PeriodId;
  readonly subject: MeetingSubject;
}

/** The newest of the periods that lie before one of the same length; null for the first. */
export function periodBefore(periods: readonly PeriodId[], period: PeriodId): PeriodId | null {
  const kind = kindOf(period);
  return [...new Set(periods)].filter((id) => kindOf(id) === kind && comparePeriods(id, period) > 0).sort(comparePeriods)[0] ?? null;
}

/** Total, grade, change and rank of a subject. A department has the total that was consolidated, a person that of the own KPIs. */
export function standingOf({ results, totals, grades, period, subject }: StandingRequest): MeetingStanding {
  const { department, person } = subject;
  const before = periodBefore(results.map((result) => result.period), period);
  const totalIn = (id: PeriodId): number | null =>
    person === "" ? (totals.find((row) => row.period === id && row.department === department)?.total ?? null) : ownTotal(results, id, subject);
  const total = totalIn(period);
  const previous = before === null ? null : totalIn(before);
  const scored = totals.flatMap((row) => (row.period === period && row.total !== null ? [row.total] : []));
  return {
    total,
    grade: person === "" ? (totals.find((row) => row.period === period && row.department === department)?.grade ?? "") : total === null ? "" : String(gradeOf(points(total), grades)),
    change: total === null || previous === null ? null : total - previous,
    rank: person !== "" || total === null ? null : { place: 1 + scored.filter((other) => other > total).length, of: scored.length },
  };
}

function ownTotal(results: readonly KpiResult[], period: PeriodId, { department, person }: MeetingSubject): number | null {
  const own = results.filter((result) => result.period === period && result.department === department && isNamed(person, result.owner));
  const mean = weightedMean(own.map(({ score }) => score), own.map(({ weight }) => weight));
  return mean instanceof Failure ? null : mean;
}
