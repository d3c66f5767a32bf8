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

  constructor(kpis: readonly GoalNode[], parts: GroupParts, period: DaySpan, daysOf: (kpi: GoalNode) => DaySpan = spanOf) {
    this.runs = runsOf(period, kpis.map(daysOf));
    for (const kpi of kpis) {
      const { first, last } = daysOf(kpi);
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

  /** Whether a goal counts on some days of the period, but not on all. */
  isPartly(goal: GoalNode): boolean {
    const there = this.runs.filter((_, run) => this.isThere(goal, run)).length;
    return there > 0 && there < this.runs.length;
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
}

function runsOf({ first, last }: DaySpan, spans: readonly DaySpan[]): readonly DaySpan[] {
  const starts = new Set([first, ...spans.flatMap((span) => [span.first, span.last + 1]).filter((day) => day > first && day <= last)]);
  const sorted = [...starts].sort((one, other) => one - other);
  return sorted.map((start, at) => ({ first: start, last: (sorted[at + 1] ?? last + 1) - 1 }));
}

function lengthOf({ first, last }: DaySpan): number {
  return last - first + 1;
}
