import { dayNumber, dayOfNumber, isoDay, parseDay } from "../../../../src/review/days";
import type { Stay } from "../../../../src/goals/editing/assignmentDraft";
import { formatPercent } from "../../../../src/text/numbers";
import { assignText as text } from "../../../../src/text/pane/assign";
import type { Say } from "../../../hooks/useText";

/** From when until when, in words. */
export function daysInWords(start: string, until: string, t: Say): string {
  if (start === "") return until === "" ? t(text.always) : t(text.upTo, { until: isoOf(until) || until });
  return until === "" ? t(text.since, { start: isoOf(start) || start }) : t(text.between, { start: isoOf(start) || start, until: isoOf(until) || until });
}

/** What a row says of somebody's time in a job. */
export function stayInWords({ start, until, share, shareNow, isHeld, isReleased }: Stay, today: string, t: Say): string {
  const part = share ?? shareNow;
  const day = isoOf(until);
  return [
    daysInWords(start, until, t),
    ...(part === null || !Number.isFinite(part) || part === 1 ? [] : [formatPercent(part)]),
    ...(isReleased ? [t(text.takenBack)] : !isHeld ? [t(text.isNew)] : day !== "" && day < today ? [t(text.left)] : []),
  ].join(" · ");
}

/** A day as a date field takes it; "" for anything that is no day. */
export function isoOf(words: string): string {
  const day = parseDay(words);
  return day === null ? "" : isoDay(day);
}

/** The first day of somebody who gets a job that they may have had before: the one after they left it. */
export function firstDay(stays: readonly Stay[], job: string): string {
  const ends = stays.filter((stay) => stay.job === job).map(({ until }) => parseDay(until));
  const last = Math.max(...ends.map((day) => (day === null ? -Infinity : dayNumber(day))));
  return Number.isFinite(last) ? isoDay(dayOfNumber(last + 1)) : "";
}
