import { askLacked, askNotes, askSubjects } from "../../../text/ask";
import type { Message } from "../../../text/language";
import { withTerms } from "../../../text/terms";
import type { CitedResult } from "../../overview/series";
import type { Measure } from "../types";
import { rankedBy, type ShapedQuestion } from "./shape";

export interface NotesRequest {
  readonly question: ShapedQuestion;
  /** Results of the names and periods that are asked for, and those of them that limits and standing keep. */
  readonly named: readonly CitedResult[];
  readonly kept: readonly CitedResult[];
  readonly groups: readonly { readonly value: number | null }[];
  readonly valueOf: (result: CitedResult, measure: Measure) => number | null;
}

/** What could not be judged, and what a number does not say by itself. */
export function notesOf(request: NotesRequest): readonly Message[] {
  return [...lacking(request), ...groupsLeftOut(request), ...mixedUnits(request), ...severalPeriods(request.question)];
}

/** KPIs that were left out because what they are judged by is missing: filters look at all that are named, values at what filters keep. */
function lacking({ question, named, kept, valueOf }: NotesRequest): readonly Message[] {
  const filtered = filterMeasures(question);
  const valued = valueMeasures(question).filter((measure) => !filtered.includes(measure));
  const count = (results: readonly CitedResult[], measure: Measure): number => results.filter((result) => valueOf(result, measure) === null).length;
  const note = (number: number, measure: Measure): readonly Message[] => (number === 0 ? [] : [counted(number, askNotes.leftOutOne, askNotes.leftOut, { measure: askLacked[measure] })]);
  return [
    ...filtered.flatMap((measure) => note(count(named, measure), measure)),
    ...valued.flatMap((measure) => note(count(kept, measure), measure)),
  ];
}

function filterMeasures({ filters, rowLimits, aggregate }: ShapedQuestion): readonly Measure[] {
  // A share is one of all KPIs, with those that have no score.
  const isJudged = aggregate !== "share" && filters.standing !== null && filters.standing !== "notMeasured";
  return [...new Set<Measure>([...(isJudged ? (["score"] as const) : []), ...rowLimits.map(({ measure }) => measure)])];
}

function valueMeasures(question: ShapedQuestion): readonly Measure[] {
  const { shape, order, aggregate, measure } = question;
  if (shape === "kpis") return order?.count == null ? [] : [rankedBy(question)];
  return aggregate === null || aggregate === "count" || aggregate === "share" ? [] : [measure];
}

function groupsLeftOut({ question: { subject, order, groupLimits, rowLimits, shape }, groups }: NotesRequest): readonly Message[] {
  const missing = groups.filter(({ value }) => value === null).length;
  const isJudged = order?.count != null || groupLimits.length > 0 || (shape === "totals" && rowLimits.length > 0);
  return missing === 0 || !isJudged ? [] : [counted(missing, askNotes.groupOne, askNotes.groups, { subject: askSubjects[subject] })];
}

function mixedUnits({ question: { aggregate, measure }, kept, valueOf }: NotesRequest): readonly Message[] {
  const isMixed = aggregate !== null && aggregate !== "count" && aggregate !== "share" && (measure === "actual" || measure === "target")
    && new Set(kept.filter((result) => valueOf(result, measure) !== null).map(({ unit }) => unit)).size > 1;
  return isMixed ? [askNotes.units] : [];
}

function severalPeriods({ subject, aggregate, filters: { periods } }: ShapedQuestion): readonly Message[] {
  const isCounted = (aggregate === "count" || aggregate === "share") && subject !== "period" && periods.length > 1;
  return isCounted ? [withTerms(askNotes.eachPeriod, { count: number(periods.length) })] : [];
}

function counted(count: number, one: Message, many: Message, words: Readonly<Record<string, Message>>): Message {
  return withTerms(count === 1 ? one : many, { ...words, count: number(count) });
}

function number(value: number): Message {
  return { zh: String(value), en: String(value) };
}
