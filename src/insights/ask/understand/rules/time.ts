import type { CalendarKind } from "../../../../review/periods";
import { comparePeriods, kindOf, partsIn } from "../../../../review/periods";
import type { PeriodId } from "../../../../review/types";
import type { Understanding } from "../../types";
import type { PeriodAsk } from "../periods/ask";
import { oldestFirst, type Covered } from "../periods/covered";
import { resolve, stepsBack, upToChosen, type Resolved } from "../periods/resolve";

export interface SaidTime {
  readonly asks: readonly PeriodAsk[];
  readonly since: PeriodAsk | null;
  /** One answer for each period is asked for, of this length where it is said. */
  readonly each: boolean;
  readonly unit: CalendarKind | null;
  readonly isChange: boolean;
}

export interface Time {
  readonly periods: readonly PeriodId[];
  readonly since: PeriodId | null;
}

/** The periods that a question means, or that they have no results. */
export function timeOf(said: SaidTime, covered: Covered): Time | Understanding {
  const resolved = periodsOf(said, covered);
  if ("kind" in resolved) return resolved;
  const base = resolved.periods.at(-1) ?? covered.vocabulary.chosen;
  if (!said.isChange) return { periods: resolved.periods, since: null };
  const since = sinceOf(said, base, covered);
  if (typeof since !== "string") return since;
  const isTurned = comparePeriods(since, base) < 0;
  return isTurned ? { periods: [since], since: base } : { periods: [base], since };
}

function periodsOf({ asks, each, unit }: SaidTime, covered: Covered): { readonly periods: readonly PeriodId[] } | Understanding {
  const { chosen } = covered.vocabulary;
  const found: PeriodId[] = [];
  for (const ask of distinct(asks)) {
    const resolved = resolve(ask, covered, chosen);
    if (resolved.periods.length === 0) return noResults(resolved, covered);
    found.push(...inUnit(resolved, each ? unit : null, covered));
  }
  const periods = ofOneLength(oldestFirst(found), covered);
  if (!each || periods.length > 1) return { periods: periods.length === 0 ? [chosen] : periods };
  const all = upToChosen(unit ?? kindOf(chosen), covered);
  return all.periods.length === 0 ? noResults(all, covered) : all;
}

/** A period that is said a hundred times is looked up once. */
function distinct(asks: readonly PeriodAsk[]): readonly PeriodAsk[] {
  return [...new Map(asks.map((ask) => [JSON.stringify(ask), ask])).values()];
}

/** "By month in 2025": the months of the year, where they have results. */
function inUnit({ periods, asked }: Resolved, unit: CalendarKind | null, covered: Covered): readonly PeriodId[] {
  const inside = unit === null ? [] : asked.flatMap((id) => covered.of(id, unit));
  return inside.length === 0 ? periods : inside;
}

/** 2025年和7月: what is longer is told by its shorter parts. */
function ofOneLength(periods: readonly PeriodId[], covered: Covered): readonly PeriodId[] {
  const shortest = (["month", "quarter", "half"] as const).find((kind) => periods.some((id) => kindOf(id) === kind));
  if (shortest === undefined || periods.every((id) => kindOf(id) === shortest)) return periods;
  return oldestFirst(periods.flatMap((id) => covered.of(id, shortest)));
}

/** The period that the change is counted from: that of the same place in a year which has several. */
function sinceOf({ asks, since: ask }: SaidTime, base: PeriodId, covered: Covered): PeriodId | Understanding {
  const resolved = resolve(ask ?? { type: "before", periods: 1 }, covered, base);
  if (resolved.periods.length === 0) return noResults(resolved, covered);
  const alike = resolved.periods.find((id) => partsIn(id)?.index === partsIn(base)?.index);
  const since = (resolved.periods.length > 1 ? alike : undefined) ?? resolved.periods.at(-1) ?? base;
  // Both were named: whichever is later is looked at ("compare Q3 with Q2").
  if (comparePeriods(since, base) > 0 || (asks.length > 0 && since !== base)) return since;
  // "Since last quarter" while the last quarter is the one that is looked at: the one before it.
  const earlier = stepsBack(base, 1);
  return covered.has(earlier) ? earlier : noResults({ periods: [], asked: [earlier] }, covered);
}

function noResults({ asked }: Resolved, covered: Covered): Understanding {
  return { kind: "noResults", periods: oldestFirst(asked), newest: covered.newest };
}
