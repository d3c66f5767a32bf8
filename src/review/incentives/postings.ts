import { groupBy } from "../../goals/tree";
import { readTable, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { RowContent } from "../../sheets/tablePlan";
import type { PeriodId } from "../types";
import type { Payout } from "./checkList";
import { personId } from "./people";

/** What was approved for somebody in a period so far. */
export interface Paid {
  readonly person: string;
  readonly department: string;
  readonly amount: number;
}

/** What was approved for a period, by person: the sum of the rows. */
export function paidIn(reading: TableReading | null, period: PeriodId): ReadonlyMap<string, Paid> {
  if (reading === null) return new Map();
  const rows = readTable(tables.payouts, reading).rows.filter(({ values }) => values.period === period && values.person !== "");
  return new Map([...groupBy(rows, ({ values }) => personId(values.person))].map(([id, own]) => {
    const last = own[own.length - 1]?.values;
    return [id, { person: last?.person ?? "", department: last?.department ?? "", amount: cents(own.reduce((sum, { values }) => sum + (values.amount ?? 0), 0)) }] as const;
  }));
}

/** An amount to be approved: the first one, or the difference to what was approved before. */
export interface Posting {
  readonly id: string;
  readonly person: string;
  readonly department: string;
  readonly rule: string;
  readonly amount: number;
  /** What has been approved in all with it. */
  readonly total: number;
  /** It changes what was approved before. */
  readonly isCorrection: boolean;
  /** What the list says about an adjustment. */
  readonly reason: string;
}

/**
 * What an approval adds: everybody's payout, or its difference to what stands. Who is not on the list any more gets back to
 * zero. Payouts that are not known are none of it.
 */
export function postings(payouts: readonly Payout[], paid: ReadonlyMap<string, Paid>): readonly Posting[] {
  const isFirst = paid.size === 0;
  const listed = new Set(payouts.map(({ id }) => id));
  const gone = [...paid].filter(([id, { amount }]) => !listed.has(id) && amount !== 0);
  return [
    ...payouts.flatMap(({ id, person, department, rule, reason, amount }): readonly Posting[] => {
      const before = paid.get(id);
      if (amount === null || (before !== undefined && cents(amount - before.amount) === 0)) return [];
      return [{ id, person, department, rule, reason, amount: cents(amount - (before?.amount ?? 0)), total: amount, isCorrection: !isFirst }];
    }),
    ...gone.map(([id, { person, department, amount }]): Posting => ({ id, person, department, rule: "", reason: "", amount: -amount, total: 0, isCorrection: true })),
  ];
}

/** Sums of amounts without what binary fractions add to them. */
function cents(amount: number): number {
  return Math.round(amount * 1e6) / 1e6 + 0;
}

export interface Approval {
  readonly reason: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

export function postingRows(period: PeriodId, rows: readonly Posting[], { reason, by, at }: Approval): readonly RowContent<"payouts">[] {
  return rows.map((row) => ({
    period, person: row.person, department: row.department, amount: row.amount, total: row.total, rule: row.rule,
    reason: [reason, row.reason].filter((each) => each !== "").join(" · "), by, at,
  }));
}

/** What identifies a row of `tblPayouts`: an approval, and whose it is. */
export function postingKey({ period, person, at }: { readonly period?: unknown; readonly person?: unknown; readonly at?: unknown }): string {
  return `${String(period)} ${String(person)} ${String(at)}`;
}
