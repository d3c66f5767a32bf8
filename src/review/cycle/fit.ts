import type { FitVerdict } from "../../sheets/cycleTerms";
import { readTable, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { GoalNode } from "../../goals/types";
import { earlierDay, isoDay } from "../days";
import { parsePeriod } from "../periods";
import type { PeriodId } from "../types";

/** Whether a KPI still suits after its cycle, as somebody has judged. */
export interface Fit {
  readonly period: PeriodId;
  readonly department: string;
  readonly goalId: string;
  readonly kpi: string;
  readonly verdict: FitVerdict;
  /** What a change makes of it; null leaves it as it is. */
  readonly newTarget: number | null;
  /** Fraction. */
  readonly newWeight: number | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** `tblKpiFit`; rows without a verdict say nothing. */
export function readFit(reading: TableReading | null): readonly Fit[] {
  if (reading === null) return [];
  return readTable(tables.fit, reading).rows.flatMap(({ values }): readonly Fit[] => {
    const { verdict } = values;
    return verdict === null ? [] : [{ ...values, verdict }];
  });
}

export function fitKey({ period, goalId }: { readonly period?: unknown; readonly goalId?: unknown }): string {
  return `${String(period)} ${String(goalId)}`;
}

/** What the verdicts of a period make of the goals from the next one on: a retired KPI ends with its last day, or before it. */
export function appliedFit(nodes: readonly GoalNode[], fits: readonly Fit[], period: PeriodId): readonly GoalNode[] {
  const end = parsePeriod(period)?.end;
  const byGoal = new Map(fits.filter((fit) => fit.period === period).map((fit) => [fit.goalId, fit] as const));
  return nodes.map((node) => {
    const fit = byGoal.get(node.id);
    if (fit === undefined || fit.verdict === "keep" || end === undefined) return node;
    if (fit.verdict === "retire") return { ...node, until: earlierDay(node.until, isoDay(end)) };
    return { ...node, target: fit.newTarget ?? node.target, weight: fit.newWeight ?? node.weight };
  });
}
