import { dayNumber } from "../../../../review/days";
import { comparePeriods, kindOf, parsePeriod, partsIn, periodId, periodOfDay, type CalendarKind } from "../../../../review/periods";
import { stepPeriod } from "../../../../review/periodSteps";
import type { PeriodId } from "../../../../review/types";
import type { PeriodAsk, YearAsk } from "./ask";
import { oldestFirst, type Covered } from "./covered";

/** The periods with results that an ask means, oldest first; none where it means periods without any: those are `asked`. */
export interface Resolved {
  readonly periods: readonly PeriodId[];
  readonly asked: readonly PeriodId[];
}

type AskOf<Type extends PeriodAsk["type"]> = Extract<PeriodAsk, { readonly type: Type }>;

/** Which periods an ask means; `base` is the one that is asked about, for "a year before" it. */
export function resolve(ask: PeriodAsk, covered: Covered, base: PeriodId): Resolved {
  switch (ask.type) {
    case "calendar": return calendar(ask, covered);
    case "year": return ofYear(yearNumber(ask.year, covered.day.year), covered);
    case "relative": return firstCovered(covered.yearStarts.map((start) => [stepPeriod(periodOfDay(covered.day, ask.kind, start), ask.offset) ?? base]), covered);
    case "last": return last(ask, covered);
    case "chosen": return known([stepPeriod(covered.vocabulary.chosen, ask.offset) ?? base], covered);
    case "before": return known([stepsBack(base, ask.periods)], covered);
    case "all": return upToChosen(kindOf(covered.vocabulary.chosen), covered);
    case "ids": return known(ask.ids, covered);
    case "range": return range(ask, covered, base);
  }
}

/** All periods of a kind up to the chosen one. */
export function upToChosen(kind: ReturnType<typeof kindOf>, covered: Covered): Resolved {
  const { chosen } = covered.vocabulary;
  const periods = covered.ofKind(kind).filter((id) => comparePeriods(id, chosen) >= 0);
  return { periods, asked: kind === null || kind === "own" ? [chosen] : [periodOfDay(covered.day, kind)] };
}

export function stepsBack(base: PeriodId, by: number | "year"): PeriodId {
  if (by !== "year") return stepPeriod(base, -by) ?? base;
  const parts = partsIn(base);
  return parts === null ? (stepPeriod(base, -1) ?? base) : periodId({ ...parts, year: parts.year - 1 });
}

function known(asked: readonly PeriodId[], covered: Covered): Resolved {
  return { periods: oldestFirst(asked.flatMap((id) => covered.of(id))), asked };
}

function firstCovered(choices: readonly (readonly PeriodId[])[], covered: Covered): Resolved {
  const resolved = choices.map((asked) => known(asked, covered));
  return resolved.find(({ periods }) => periods.length > 0) ?? resolved[0] ?? { periods: [], asked: [] };
}

function yearNumber(year: Exclude<YearAsk, null>, now: number): number {
  return typeof year === "number" ? year : now - year.ago;
}

function ofYear(year: number, covered: Covered): Resolved {
  return firstCovered(covered.yearStarts.map((yearStart) => [periodId({ kind: "year", year, index: 1, yearStart })]), covered);
}

/** Without a year the newest that has begun and has results, else the newest that has begun. */
function calendar(ask: AskOf<"calendar">, covered: Covered): Resolved {
  const idsIn = (year: number): readonly (readonly PeriodId[])[] => covered.yearStarts.map((yearStart) => run(ask, year, yearStart));
  if (ask.year !== null) return firstCovered(idsIn(yearNumber(ask.year, covered.day.year)), covered);
  const now = covered.day.year + 1;
  const begun = [...new Set([now, now - 1, ...covered.vocabulary.periods.flatMap((id) => partsIn(id)?.year ?? [])])]
    .sort((a, b) => b - a).flatMap(idsIn).filter((ids) => ids.some((id) => hasBegun(id, covered)));
  return firstCovered(begun, covered);
}

function run({ kind, index, to = index }: AskOf<"calendar">, year: number, yearStart: number): readonly PeriodId[] {
  const count = to - index + 1;
  const start = kind === "month" || kind === "week" ? 1 : yearStart;
  return Array.from({ length: count }, (_, step) => periodId({ kind, year, index: index + step, yearStart: start }));
}

function hasBegun(id: PeriodId, { day }: Covered): boolean {
  const period = parsePeriod(id);
  return period !== null && dayNumber(period.start) <= dayNumber(day);
}

const months: Readonly<Partial<Record<string, number>>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** So many up to the newest with results that has begun; a length that no results have is counted in that of the chosen period. */
function last({ kind, count }: AskOf<"last">, covered: Covered): Resolved {
  const own = kindOf(covered.vocabulary.chosen);
  if (kind === null) return back(covered.vocabulary.chosen, count, covered);
  const total = count * (months[kind] ?? 0);
  const each = months[own ?? ""] ?? 0;
  const inOwn = each > 0 && total >= each && total % each === 0;
  if (own !== kind && inOwn && (kind === "year" || covered.ofKind(kind).length === 0)) return lastOf(own as CalendarKind, total / each, covered);
  return lastOf(kind, count, covered);
}

function lastOf(kind: CalendarKind, count: number, covered: Covered): Resolved {
  const newest = covered.ofKind(kind).filter((id) => hasBegun(id, covered)).at(-1);
  return back(newest ?? periodOfDay(covered.day, kind, covered.yearStarts[0]), count, covered);
}

/** Nobody has more periods than this; a number of any size is understood. */
const farthest = 600;

function back(newest: PeriodId, count: number, covered: Covered): Resolved {
  const asked = Array.from({ length: Math.min(count, farthest) }, (_, step) => stepPeriod(newest, -step) ?? newest);
  return { periods: oldestFirst(asked.filter((id) => covered.has(id))), asked };
}

/** Everything of one kind from the one period to the other, in whichever order they were said. */
function range({ from, to }: AskOf<"range">, covered: Covered, base: PeriodId): Resolved {
  const [first, second] = [resolve(from, covered, base), to === null ? known([covered.vocabulary.chosen], covered) : resolve(to, covered, base)];
  const missing = [first, second].find(({ periods }) => periods.length === 0);
  const ends = oldestFirst([...first.periods, ...second.periods]);
  const [oldest, newest] = [ends[0], ends.at(-1)];
  if (missing !== undefined || oldest === undefined || newest === undefined) return { periods: [], asked: missing?.asked ?? [] };
  return { periods: covered.ofKind(kindOf(oldest)).filter((id) => comparePeriods(id, oldest) <= 0 && comparePeriods(id, newest) >= 0), asked: [] };
}
