import { DivisionByZero, Impossible, type Failure } from "../failure";
import { Options } from "../options";
import { fraction, type Fraction } from "../types";
import type { ArgumentName } from "../../text/functionArguments";
import { daysBetween, isSerial, monthsBetween, workdaysBetween, type Serial } from "./serial";

/** What is counted: the length of the time from one day to another, both included. */
export type Basis = (first: Serial, last: Serial) => number;

export const bases = new Options<Basis>([
  { value: daysBetween, label: { zh: "天数", en: "days" }, also: ["天", "自然日"] },
  { value: monthsBetween, label: { zh: "月数", en: "months" }, also: ["月"] },
  { value: workdaysBetween, label: { zh: "工作日", en: "workdays" } },
]);

const startAfterEnd = new Impossible("startAfterEnd");
const periodReversed = new Impossible("periodReversed");
const noWorkday = new DivisionByZero("noWorkday");

/** A cell as a day: a time of the day is cut off; 0 is what some builds of Excel make of a blank cell. */
export function dayOf(argument: ArgumentName, value: number): Serial | null | Impossible {
  if (value === 0) return null;
  return isSerial(value) ? Math.floor(value) : new Impossible("notADate", argument, { value });
}

/**
 * KPI.PRORATE: the share of a period that lies between two days, all days included. Without a start it began before the
 * period, without an end it goes on after it; without any overlap the share is 0. Months touched in part count by their
 * days, workdays are Monday to Friday.
 */
export function prorated(
  start: Serial | null,
  end: Serial | null,
  periodStart: Serial,
  periodEnd: Serial,
  basis: Basis = daysBetween,
): Fraction | Failure {
  if (start !== null && end !== null && start > end) return startAfterEnd;
  if (periodStart > periodEnd) return periodReversed;
  const first = Math.max(start ?? periodStart, periodStart);
  const last = Math.min(end ?? periodEnd, periodEnd);
  if (first > last) return fraction(0);
  const whole = basis(periodStart, periodEnd);
  return whole === 0 ? noWorkday : fraction(basis(first, last) / whole);
}
