import { isSamePerson, namesIn, personKey } from "../../goals/contributors";
import { groupBy } from "../../goals/tree";
import { readTable, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { SubmissionEvent } from "../../sheets/submissionStates";
import type { Message } from "../../text/language";
import { fillMessages as text } from "../../text/fill";
import { dayIn } from "../cycle/cycles";
import type { PeriodId } from "../types";

/** One row of `tblSubmissions`. */
export interface SubmissionRecord {
  readonly period: PeriodId;
  readonly department: string;
  /** Whose sheet it is where each person has one; "" for the sheet of the department. */
  readonly owner: string;
  readonly state: SubmissionEvent;
  readonly by: string;
  /** As the sheet says it, in the time of whoever wrote it: `2026-11-22 04:00:00 +08:00`. */
  readonly at: string;
  /** Which submission it is or answers, from 1. */
  readonly revision: number;
  readonly note: string;
  /** The day until which it was to be handed in then, ISO; absent where nobody had said. */
  readonly due?: string;
  /** Whose appeal an answer settles; absent where it names nobody, as in older workbooks. */
  readonly appellant?: string;
}

export type SubmissionState = "open" | "submitted" | "returned";

/** Where the review of a department, or of one person, stands. */
export interface SubmissionStanding {
  readonly period: PeriodId;
  readonly department: string;
  readonly owner: string;
  readonly state: SubmissionState;
  /** Of the event that made the state; "" while open. */
  readonly by: string;
  readonly at: string;
  readonly note: string;
  /** How often it has been submitted. */
  readonly revision: number;
  /** The first submission came after the day on which it was due. */
  readonly isLate: boolean;
  /** Submitted by somebody other than those who are responsible. */
  readonly isSubstitute: boolean;
  /** Appeals that nobody has answered: while there are any the cycle cannot close. */
  readonly openAppeals: readonly SubmissionRecord[];
}

export interface SubmissionRules {
  /** Last day to submit, ISO, for submissions that do not say theirs; "" where none is set. */
  readonly due?: (period: PeriodId, department: string) => string;
  /** Who is responsible for a department's sheet; nobody known, nobody is a substitute. */
  readonly owners?: (department: string) => readonly string[];
}

type Place = Pick<SubmissionRecord, "period" | "department" | "owner">;

/** What identifies the sheet that was submitted. */
export function submissionKey({ period, department, owner }: Place): string {
  return [period, personKey(department), personKey(owner)].join("\n");
}

/** Where every review stands, by `submissionKey`. Events count in the order of their times, whatever order the rows have. */
export function submissionsOf(records: readonly SubmissionRecord[], rules: SubmissionRules = {}): ReadonlyMap<string, SubmissionStanding> {
  const ordered = records
    .map((record, row) => ({ record, row, instant: instantOf(record.at) }))
    .sort((a, b) => a.instant - b.instant || a.row - b.row)
    .map(({ record }) => record);
  return new Map([...groupBy(ordered, submissionKey)].flatMap(([key, own]) => {
    const [first] = own;
    return first === undefined ? [] : [[key, standingOf(first, own, rules)] as const];
  }));
}

/** Where one review stands; open when nothing was submitted yet. */
export function standingAt(standings: ReadonlyMap<string, SubmissionStanding>, place: Place): SubmissionStanding {
  return standings.get(submissionKey(place)) ?? standingOf(place, [], {});
}

/** Appeals that hold a period open. */
export function openAppealsOf(standings: ReadonlyMap<string, SubmissionStanding>, period: PeriodId): readonly SubmissionRecord[] {
  return [...standings.values()].filter((standing) => standing.period === period).flatMap(({ openAppeals }) => openAppeals);
}

function standingOf({ period, department, owner }: Place, events: readonly SubmissionRecord[], { due, owners }: SubmissionRules): SubmissionStanding {
  const submissions = events.filter(({ state }) => state === "submitted");
  const last = events.findLast(({ state }) => state === "submitted" || state === "returned");
  const [first] = submissions;
  // The due day of the stage after it says nothing about what was handed in before.
  const dueDay = first?.due ?? due?.(period, department) ?? "";
  return {
    period, department, owner,
    state: last === undefined ? "open" : last.state === "submitted" ? "submitted" : "returned",
    by: last?.by ?? "",
    at: last?.at ?? "",
    note: last?.note ?? "",
    revision: submissions.length,
    isLate: first !== undefined && dueDay !== "" && dayOf(first.at) > dueDay,
    isSubstitute: isSubstitute(submissions.at(-1), owner === "" ? (owners?.(department) ?? []) : [owner]),
    openAppeals: events.reduce(appealsAfter, []),
  };
}

/** The appeals that wait once an event has happened. */
function appealsAfter(open: readonly SubmissionRecord[], event: SubmissionRecord): readonly SubmissionRecord[] {
  if (event.state === "appealed") return [...open, event];
  if (event.state !== "answered") return open;
  const others = open.filter(({ by }) => personKey(by) !== personKey(event.appellant ?? ""));
  // An answer that names nobody is to the appeals that name nobody; without such it is an older workbook's, to all before it.
  return event.appellant === undefined && others.length === open.length ? [] : others;
}

function isSubstitute(submission: SubmissionRecord | undefined, owners: readonly string[]): boolean {
  const known = owners.flatMap(namesIn);
  return submission !== undefined && known.length > 0 && !known.some((name) => isSamePerson(name, submission.by));
}

/**
 * Why an event cannot happen now; null when it can. Nothing is submitted twice, nothing returned that is not there, and
 * nobody answers an own appeal.
 */
export function refusalOf(event: SubmissionEvent, standing: SubmissionStanding, { by, appellant = "" }: Pick<SubmissionRecord, "by" | "appellant">): Message | null {
  switch (event) {
    case "submitted": return standing.state === "submitted" ? text.alreadySubmitted : null;
    case "returned": return standing.state === "submitted" ? null : text.notSubmitted;
    case "appealed": return standing.revision > 0 ? null : text.notSubmitted;
    case "answered":
      if (!standing.openAppeals.some((appeal) => personKey(appeal.by) === personKey(appellant))) return text.noAppeal;
      return isSamePerson(by, appellant) ? text.ownAppeal : null;
  }
}

/** `tblSubmissions`; rows without a known state say nothing. */
export function readSubmissions(reading: TableReading): { readonly records: readonly SubmissionRecord[]; readonly missing: readonly Message[] } {
  const { rows, missing } = readTable(tables.submissions, reading);
  return {
    missing,
    records: rows.flatMap(({ values }) => {
      const { period, department, owner, state, by, at, revision, note, appellant } = values;
      const due = dayIn(values.due);
      if (state === null) return [];
      return [{ period, department, owner, state, by, at, revision: revision ?? 1, note, ...(due === "" ? {} : { due }), ...(appellant === "" ? {} : { appellant }) }];
    }),
  };
}

const stamp = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?\s*(Z|[+-]\d\d:\d\d)?$/;

/** Milliseconds for ordering; a time that nobody can read comes first. */
export function instantOf(at: string): number {
  const [, day, time = "00:00", zone = "Z"] = stamp.exec(at.trim()) ?? [];
  const instant = day === undefined ? NaN : Date.parse(`${day}T${time}${zone}`);
  return Number.isNaN(instant) ? 0 : instant;
}

/** The day in the time of whoever wrote it, as due dates are meant. */
function dayOf(at: string): string {
  return stamp.exec(at.trim())?.[1] ?? "";
}
