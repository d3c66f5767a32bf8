import { remembering } from "../remember";
import { isoOf, parseIso } from "./dates";
import { endOfPeriod } from "./period";
import type { TimeExpression } from "./types";

/** The day on which a goal is read. */
export interface ReadingDay {
  /** ISO date, or null when it is not known. */
  readonly asOf: string | null;
  /** First month of the fiscal year, 1 to 12; quarters, halves and fiscal years follow it. */
  readonly fiscalYearStart: number;
}

/** Many goals are read on one day. */
const dayOf = remembering(parseIso);

/**
 * Last day of an expression of time as ISO date, or `event:…` with the words of the event. Null for one that fixes nothing,
 * and when the date needs a day of reading that is not known.
 */
export function deadlineOf({ ends }: Pick<TimeExpression, "ends">, { asOf, fiscalYearStart }: ReadingDay): string | null {
  if (ends === null) return null;
  if ("event" in ends) return `event:${ends.event}`;
  const day = endOfPeriod(ends, { asOf: asOf === null ? null : dayOf(asOf), fiscalYearStart });
  return day === null ? null : isoOf(day);
}
