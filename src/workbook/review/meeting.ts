import { notesOf, promisesFor, readActions, type MeetingSubject } from "../../review/meeting/actions";
import { factsOf, kpiPart, questionOf, resultsFor, suggestionOf } from "../../review/meeting/facts";
import { meetingPlan, meetingSheetName, meetingTableName } from "../../review/meeting/meetingPlan";
import { notesPlan, type NoteChange } from "../../review/meeting/saveNotes";
import { periodBefore, standingOf } from "../../review/meeting/standing";
import { agreedIn, topicsOf } from "../../review/meeting/topics";
import { talkOf } from "../../review/talk/talk";
import { readResults } from "../../review/results";
import { readRules } from "../../review/rules";
import type { PeriodId } from "../../review/types";
import { cellAddress } from "../../sheets/address";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import { say, type Language } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { readWorkbook, type FixedTable, type WorkbookReading } from "../read";
import { render } from "../render";
import { findTable, needColumns } from "../tables";
import type { Work, WriteReport } from "../types";
import type { MeetingReading, NotesReport } from "./meetingTypes";
import { departmentNames } from "./departmentNames";
import { layOutMeeting } from "./layOutMeeting";
import { replaceSheet } from "./replaceSheet";
import { okrsIn } from "./reviewTables";
import { saidIn } from "./saidIn";

const wanted: readonly FixedTable[] = ["goals", "results", "totals", "actions", "grades", "okrs", "threads", "suggestions", "submissions"];

/** See `KpiWorkbook.readMeeting`. */
export async function readMeeting(context: Excel.RequestContext): Promise<MeetingReading> {
  return meetingOf(await readWorkbook(context, wanted));
}

/** See `KpiWorkbook.saveNotes`. */
export async function saveNotes(context: Excel.RequestContext, changes: readonly NoteChange[], preferred: Language): Promise<NotesReport> {
  const reading = await readWorkbook(context, ["actions"]);
  const language = reading.language ?? preferred;
  const { plans, updates, missing, kept } = notesPlan({
    changes, language,
    actions: findTable(reading, "actions"),
    name: sheetName(say(sheetNames.actions, language), reading.sheets),
  });
  needColumns(tables.actions.name, missing, language);
  await render(context, { plans, updates, language }, reading);
  return { kept };
}

/** See `KpiWorkbook.makeMeetingPage`. */
export async function makeMeetingPage(
  context: Excel.RequestContext, period: PeriodId, subject: MeetingSubject, preferred: Language, work?: Work,
): Promise<WriteReport> {
  const table = meetingTableName(period, subject);
  const reading = await readWorkbook(context, wanted, (name) => name === table);
  const language = reading.language ?? preferred;
  const { results, totals, actions, grades, keyResults, said } = meetingOf(reading);
  const now = resultsFor(results, period, subject);
  const before = periodBefore(results.map((result) => result.period), period);
  const notes = notesOf(actions, period, subject);
  const old = reading.found.get(table) ?? null;
  const page = meetingPlan({
    period, subject, language,
    standing: standingOf({ results, totals, grades, period, subject }),
    topics: topicsOf(factsOf(now, before === null ? [] : resultsFor(results, before, subject)), notes, language),
    promises: promisesFor(actions, period, subject),
    question: questionOf(now),
    suggestion: suggestionOf(now, kpiPart(keyResults, period, subject)),
    agreed: agreedIn(notes),
    talk: talkOf(said, period, subject, now),
    name: sheetName(meetingSheetName(period, subject, language), reading.sheets.filter((sheet) => sheet !== old?.sheet)),
  });
  await replaceSheet(context, reading, { plan: page.sheet, old, draw: (sheet) => layOutMeeting(sheet, page), language, work });
  const { name } = page.sheet;
  return { sheets: [name], added: 1, kept: 0, findings: [], address: cellAddress(name, 0, 0) };
}

function meetingOf(reading: WorkbookReading): MeetingReading {
  const language = reading.language ?? "en-US";
  const results = findTable(reading, "results");
  const totals = findTable(reading, "totals");
  const actions = findTable(reading, "actions");
  const read = results === null ? null : readResults(results);
  const notes = actions === null ? null : readTable(tables.actions, actions);
  if (read !== null) needColumns(tables.results.name, read.missing, language);
  if (notes !== null) needColumns(tables.actions.name, notes.missing, language);
  const nameOf = departmentNames(reading);
  const renamed = <Each extends { readonly department: string; readonly period: PeriodId }>(each: Each): Each => ({ ...each, department: nameOf(each.department, each.period) });
  return {
    language: reading.language,
    results: (read?.cited ?? []).map(({ result, row }) => ({ ...renamed(result), address: row.cell("score") })),
    totals: totals === null ? [] : readTable(tables.totals, totals).rows.map(({ values: { period, department, total, grade } }) => renamed({ period, department, total, grade })),
    actions: actions === null ? [] : readActions(actions).map(renamed),
    grades: readRules(findTable(reading, "grades"), null, language).grades,
    keyResults: okrsIn(reading)?.keyResults ?? [],
    said: saidIn(reading),
  };
}
