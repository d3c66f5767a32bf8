import { isNamed, isSamePerson } from "../../goals/contributors";
import { groupBy } from "../../goals/tree";
import { instantOf, standingAt, submissionsOf, type SubmissionRecord } from "../fill/submissions";
import type { ThreadMessage } from "../fill/threads";
import type { MeetingSubject } from "../meeting/actions";
import type { KpiResult, PeriodId } from "../types";
import type { Suggestion } from "./suggestions";

/** Everything that was said during reviews, whatever it is about. */
export interface Said {
  readonly messages: readonly ThreadMessage[];
  readonly suggestions: readonly Suggestion[];
  /** Appeals with their answers, and what somebody returned a sheet for. */
  readonly records: readonly SubmissionRecord[];
}

export type TalkKind = "comment" | "message" | "suggestion" | "answer" | "appeal" | "appealAnswer" | "return";

/** One thing that somebody said. */
export interface TalkEntry {
  readonly kind: TalkKind;
  readonly author: string;
  /** As its sheet says it; "" where nobody knows. */
  readonly at: string;
  readonly text: string;
  /** The suggestion that it is or answers. */
  readonly suggestion?: Suggestion;
}

/** What was said about a KPI, oldest first; a goal of "" stands for the whole sheet. */
export interface TalkThread {
  readonly goalId: string;
  readonly kpi: string;
  readonly entries: readonly TalkEntry[];
}

/** What a meeting has to talk about. */
export interface Talk {
  /** Appeals that nobody has answered, then suggestions that nobody has, oldest first. */
  readonly appeals: readonly SubmissionRecord[];
  readonly suggestions: readonly Suggestion[];
  /** Of the whole sheet first, then KPI by KPI in the order of the results. */
  readonly threads: readonly TalkThread[];
}

export const noTalk: Talk = { appeals: [], suggestions: [], threads: [] };

/**
 * What was said in a period about a department or a person. On a person's page stands what concerns the own KPIs and the
 * own sheet; what others said about the sheet of the department does not, and nothing of people's own sheets stands on the
 * page of their department. `results` are those of the subject.
 */
export function talkOf({ messages, suggestions, records }: Said, period: PeriodId, subject: MeetingSubject, results: readonly Pick<KpiResult, "goalId" | "kpi" | "comment" | "owner">[]): Talk {
  const { department, person } = subject;
  const goals = new Set(results.map(({ goalId }) => goalId));
  const isHere = (each: { readonly period: PeriodId; readonly department: string }): boolean => each.period === period && each.department === department;
  const isSheet = (sheet: string, by: string): boolean => (person === "" ? sheet === "" : sheet === "" ? isSamePerson(by, person) : isNamed(person, sheet));
  const suggested = suggestions.filter((each) => isHere(each) && (each.goalId === "" ? isSheet(each.person, each.author) : goals.has(each.goalId)));
  const events = records.filter((each) => isHere(each) && isSheet(each.owner, each.appellant ?? each.by));
  const said = messages.filter((each) => isHere(each) && goals.has(each.goalId));
  const threads = [
    { goalId: "", kpi: "", entries: ordered([...events.flatMap(entryOfRecord), ...suggested.filter(({ goalId }) => goalId === "").flatMap(entriesOfSuggestion)]) },
    ...results.map(({ goalId, kpi, comment, owner }): TalkThread => ({
      goalId, kpi,
      entries: [
        ...(comment.trim() === "" ? [] : [{ kind: "comment", author: owner, at: "", text: comment } as const]),
        ...ordered([
          ...said.filter((each) => each.goalId === goalId).map(({ author, at, message }): TalkEntry => ({ kind: "message", author, at, text: message })),
          ...suggested.filter((each) => each.goalId === goalId).flatMap(entriesOfSuggestion),
        ]),
      ],
    })),
  ];
  return {
    appeals: ordered(openAppeals(events)),
    suggestions: ordered(suggested.filter(({ state }) => state === "open")),
    threads: threads.filter(({ entries }) => entries.length > 0),
  };
}

/** Appeals without an answer, sheet by sheet. */
function openAppeals(records: readonly SubmissionRecord[]): readonly SubmissionRecord[] {
  const standings = submissionsOf(records);
  return [...groupBy(records, ({ owner }) => owner).values()].flatMap(([first]) => (first === undefined ? [] : standingAt(standings, first).openAppeals));
}

/** What a step between those who fill in and those who check says; handing in says nothing. */
function entryOfRecord({ state, by, at, note }: SubmissionRecord): readonly TalkEntry[] {
  const kinds = { submitted: null, returned: "return", appealed: "appeal", answered: "appealAnswer" } as const;
  const kind = kinds[state];
  return kind === null || note.trim() === "" ? [] : [{ kind, author: by, at, text: note }];
}

function entriesOfSuggestion(suggestion: Suggestion): readonly TalkEntry[] {
  const { author, at, suggestion: text, state, answer, answeredBy, answeredAt } = suggestion;
  return [
    { kind: "suggestion", author, at, text, suggestion },
    ...(state === "open" || answer.trim() === "" ? [] : [{ kind: "answer", author: answeredBy, at: answeredAt, text: answer, suggestion } as const]),
  ];
}

/** By time; what was said at the same time stays in the order of its sheet. */
function ordered<Each extends { readonly at: string }>(items: readonly Each[]): readonly Each[] {
  return [...items].sort((a, b) => instantOf(a.at) - instantOf(b.at));
}
