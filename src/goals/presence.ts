import { spanOf, type DaySpan } from "./dayWeights";
import type { GroupParts } from "./groupParts";
import { isAgreed } from "./tree";
import type { GoalNode } from "./types";

/** Whether a KPI counts with a weight on the days that it names. */
export function isCounted({ level, weight, state }: GoalNode): boolean {
  return level === "kpi" && (weight ?? 0) > 0 && isAgreed({ state });
}

/**
 * On which days of a period goals count: KPIs by their own dates, and with them the teams and roles above them in their
 * department. Goals of which nothing ever counts, which a check names, are taken as always there.
 */
export class Presence {
  /** The period in runs of days on which the same goals count. */
  readonly runs: readonly DaySpan[];
  private readonly there = new Map<GoalNode, boolean[]>();

  constructor(kpis: readonly GoalNode[], parts: GroupParts, private readonly period: DaySpan) {
    this.runs = runsOf(period, kpis.map(spanOf));
    for (const kpi of kpis) {
      const { first, last } = spanOf(kpi);
      const own = this.runs.map((run) => first <= run.first && run.first <= last);
      for (const goal of [kpi, ...parts.wayUp(kpi)]) {
        const known = this.there.get(goal);
        if (known === undefined) this.there.set(goal, [...own]);
        else own.forEach((isThere, run) => { known[run] ||= isThere; });
      }
    }
  }

  isThere(goal: GoalNode, run: number): boolean {
    return this.there.get(goal)?.[run] !== false;
  }

  /** Whether a goal counts on all days of the period. */
  isThroughout(goal: GoalNode): boolean {
    return this.runs.every((_, run) => this.isThere(goal, run));
  }

  /** The mean of something over the days on which a goal counts; null where it does on none. */
  meanOf(goal: GoalNode, valueOn: (run: number) => number): number | null {
    let [days, sum] = [0, 0];
    this.runs.forEach((span, run) => {
      if (!this.isThere(goal, run)) return;
      days += lengthOf(span);
      sum += lengthOf(span) * valueOn(run);
    });
    return days === 0 ? null : sum / days;
  }

  /** The most that weights come to on one day. */
  most(weights: ReadonlyMap<GoalNode, number>): number {
    return Math.max(...this.runs.map((_, run) => [...weights].reduce((sum, [goal, weight]) => (this.isThere(goal, run) ? sum + weight : sum), 0)));
  }

  /** What weights come to by days over the period. */
  total(weights: ReadonlyMap<GoalNode, number>): number {
    const days = (goal: GoalNode): number => this.runs.reduce((sum, span, run) => (this.isThere(goal, run) ? sum + lengthOf(span) : sum), 0);
    return [...weights].reduce((sum, [goal, weight]) => sum + weight * days(goal), 0) / lengthOf(this.period);
  }
}

function runsOf({ first, last }: DaySpan, spans: readonly DaySpan[]): readonly DaySpan[] {
  const starts = new Set([first, ...spans.flatMap((span) => [span.first, span.last + 1]).filter((day) => day > first && day <= last)]);
  const sorted = [...starts].sort((one, other) => one - other);
  return sorted.map((start, at) => ({ first: start, last: (sorted[at + 1] ?? last + 1) - 1 }));
}

function lengthOf({ first, last }: DaySpan): number {
  return last - first + 1;
}
