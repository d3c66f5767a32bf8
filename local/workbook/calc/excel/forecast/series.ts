import { dayOf, serialOf } from "../serialDate";
import { errors } from "../../values";

/** Observations at even distances, and where points of the timeline stand among them. */
export interface Series {
  readonly values: readonly number[];
  /** Between two observations, in units of the timeline; 1 for a timeline of months. */
  readonly step: number;
  /** How many steps after the first observation a point of the timeline lies. */
  readonly position: (time: number) => number;
}

interface Point {
  readonly time: number;
  readonly value: number;
}

/** More of the points than this must not be missing. */
const MISSING = 0.3;
/** Steps of times of day are no exact fractions. */
const TOLERANCE = 1e-6;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}

/** What becomes of several values at one point of the timeline, by the number that Excel gives it. */
export const aggregations: Readonly<Record<number, (values: readonly number[]) => number>> = {
  1: (values) => sum(values) / values.length,
  2: (values) => values.length,
  3: (values) => values.length,
  4: (values) => values.reduce((most, value) => Math.max(most, value)),
  5: median,
  6: (values) => values.reduce((least, value) => Math.min(least, value)),
  7: sum,
};

/** Months since year 0, and how much of the next one has passed since the day on which the observations lie. */
function monthOf(time: number, dayOfMonth: number): number {
  const { year, month, day } = dayOf(time);
  const length = serialOf(year, month + 1, 1) - serialOf(year, month, 1);
  return year * 12 + month - 1 + (day - Math.min(dayOfMonth, length)) / length;
}

/** The day of the month on which every point lies, or the last of its month; null for any other timeline. */
function dayOfMonthOf(times: readonly number[]): number | null {
  if (times.length < 3 || times.some((time, index) => !Number.isInteger(time) || time < 1 || (index > 0 && time - times[index - 1]! < 28))) return null;
  const days = times.reduce((last, time) => Math.max(last, dayOf(time).day), 0);
  return times.every((time) => Number.isInteger(monthOf(time, days))) ? days : null;
}

/**
 * The observations in order, one at each step: a timeline on the same day of months is one of months; what stands several
 * times at a point is aggregated; missing points are filled in with the average of their neighbours, or with zeros.
 * @throws `#NUM!` where no step is constant, or too much is missing
 */
export function seriesOf(points: readonly Point[], fillIn: boolean, aggregate: (values: readonly number[]) => number): Series {
  const byTime = new Map<number, number[]>();
  for (const { time, value } of points) byTime.set(time, [...(byTime.get(time) ?? []), value]);
  const times = [...byTime.keys()].sort((a, b) => a - b);
  const dayOfMonth = dayOfMonthOf(times);
  const placeOf = (time: number): number => (dayOfMonth === null ? time : monthOf(time, dayOfMonth));
  const places = times.map(placeOf);
  const [first = 0] = places;
  const step = places.reduce((least, place, index) => (index === 0 ? least : Math.min(least, place - places[index - 1]!)), Infinity);
  if (!Number.isFinite(step)) throw errors.number;
  const values: number[] = [];
  times.forEach((time, index) => {
    const exact = (places[index]! - first) / step;
    const position = Math.round(exact);
    if (Math.abs(exact - position) > TOLERANCE) throw errors.number;
    if (position + 1 - times.length > MISSING * times.length) throw errors.number;
    const value = aggregate(byTime.get(time)!);
    const between = fillIn ? ((values.at(-1) ?? value) + value) / 2 : 0;
    while (values.length < position) values.push(between);
    values.push(value);
  });
  return { values, step, position: (time) => (placeOf(time) - first) / step };
}
