import { isNamed } from "../../goals/contributors";
import { readTable, type TableReading } from "../../sheets/readTable";
import { tables, type Row } from "../../sheets/schema";
import { isoDate } from "../../sheets/serialDate";
import { comparePeriods } from "../periods";
import type { PeriodId } from "../types";

/** One note of a review meeting: a row of `tblActions`. A person of "" stands for the whole department. */
export type ReviewAction = Omit<Row<"actions">, "state"> & { readonly state: NonNullable<Row<"actions">["state"]> };

/** Whom a meeting is about: a department, or one person in it. */
export interface MeetingSubject {
  readonly department: string;
  readonly person: string;
}

/** `tblActions` as notes; a state that nobody filled in is open, dates are ISO. */
export function readActions(reading: TableReading): readonly ReviewAction[] {
  return readTable(tables.actions, reading).rows.map(({ values }) => ({ ...values, due: isoDate(values.due), state: values.state ?? "open" }));
}

/** What was promised in earlier periods and is still open, oldest first: it comes back in every meeting until it is settled. */
export function openActions(actions: readonly ReviewAction[], period: PeriodId, of?: MeetingSubject): readonly ReviewAction[] {
  return earlierPromises(actions, period, of).filter(({ state }) => state === "open");
}

/**
 * What the page of a period says about promises, oldest first: those of the period before it whatever became of them,
 * and older ones that are still open.
 */
export function promisesFor(actions: readonly ReviewAction[], period: PeriodId, of: MeetingSubject): readonly ReviewAction[] {
  const earlier = earlierPromises(actions, period, of);
  const last = earlier.at(-1)?.period;
  return earlier.filter((action) => action.state === "open" || action.period === last);
}

/** The notes of one meeting. */
export function notesOf(actions: readonly ReviewAction[], period: PeriodId, of: MeetingSubject): readonly ReviewAction[] {
  return actions.filter((action) => action.period === period && isOf(action, of));
}

function earlierPromises(actions: readonly ReviewAction[], period: PeriodId, of?: MeetingSubject): readonly ReviewAction[] {
  return actions
    .filter((action) => action.action !== "" && comparePeriods(action.period, period) > 0 && (of === undefined || isOf(action, of)))
    .sort((a, b) => comparePeriods(b.period, a.period));
}

function isOf(action: ReviewAction, { department, person }: MeetingSubject): boolean {
  return action.department === department && (person === "" ? action.person === "" : isNamed(person, action.person));
}
