import { openOn } from "../../review/fill/fillSheet";
import { sheetRefusal } from "../../review/fill/sheetRefusal";
import { refusalOf, standingAt, type SubmissionRecord } from "../../review/fill/submissions";
import type { AnyRow } from "../../sheets/mergeTable";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { fillMessages as text } from "../../text/fill";
import { shownTime } from "../pushTime";
import { render } from "../render";
import { goalsIn, standingsOf, submissionsIn } from "./reviewTables";
import { WorkbookError } from "../types";
import { applyLocks } from "./cycleLocks";
import { openSheet } from "./fill";
import type { NewMessage, SubmissionReport, SubmissionRequest } from "./fillTypes";
import { putLocksBack } from "./putLocksBack";
import { record } from "./records";
import { findTable } from "../tables";
import { narrowTables, widenTable } from "./widenTable";

/** See `KpiWorkbook.recordSubmission`. */
export async function recordSubmission(context: Excel.RequestContext, { period, table, event, by, note, appellant }: SubmissionRequest): Promise<SubmissionReport> {
  const opened = await openSheet(context, period, table);
  if (opened === null) throw new WorkbookError("tableMissing", { table });
  const { reading, tab, cycle, standing: before } = opened;
  const language = reading.language ?? "en-US";
  const goals = goalsIn(reading, period, language) ?? [];
  const place = { period, department: tab.department, owner: tab.person };
  const refused = cycle?.state === "closed" ? text.closed : refusalOf(event, before, { by, ...(appellant === undefined ? {} : { appellant }) })
    ?? sheetRefusal(event, { ...tab, sheet: tab.reading.sheet, cycle, missing: readTable(tables.review, tab.reading).missing });
  if (refused !== null) return { standing: before, refused };
  const row: SubmissionRecord = {
    ...place, state: event, by, note, at: shownTime(new Date().toISOString()), revision: before.revision + (event === "submitted" ? 1 : 0),
    // Whether it was late is told by the day that counted when it was handed in: the next stage has another one.
    ...(event === "submitted" && cycle !== null && cycle.due !== "" ? { due: cycle.due } : {}),
    ...(event === "answered" && appellant !== undefined ? { appellant } : {}),
  };
  const existing = findTable(reading, "submissions");
  const needed = (["due", "appellant"] as const).filter((column) => row[column] !== undefined);
  const widened = existing === null || needed.length === 0 ? [] : [widenTable(context, existing, "submissions", needed, language)];
  const wider = { ...reading, found: new Map([...reading.found, ...widened.map((each) => [each.table.table, each.table] as const)]) };
  const step = record(wider, "submissions", [row], submissionRowKey, language);
  const after = standingAt(standingsOf(reading, goals, [...submissionsIn(reading), row]), place);
  const open = openOn(tab.reading, cycle, after);
  try {
    await render(context, { ...step, language, also: (batch) => applyLocks(batch, tab.reading, open), alsoBack: (again) => putLocksBack(again, [{ reading: tab.reading, open: opened.open }]) }, reading);
  } catch (error) {
    if (widened.length > 0) await Excel.run((again) => narrowTables(again, widened));
    throw error;
  }
  return { standing: after, refused: null };
}

/** See `KpiWorkbook.addMessage`. */
export async function addMessage(context: Excel.RequestContext, table: string, message: NewMessage): Promise<void> {
  const opened = await openSheet(context, message.period, table);
  if (opened === null) throw new WorkbookError("tableMissing", { table });
  const { reading } = opened;
  const language = reading.language ?? "en-US";
  const step = record(reading, "threads", [{ ...message, at: shownTime(new Date().toISOString()) }], messageKey, language);
  await render(context, { ...step, language }, reading);
}

/** Every event is a row of its own; the same words twice within a second are a double click. */
function submissionRowKey({ period, department, owner, state, at, revision, note }: AnyRow): string {
  return [period, department, owner, state, at, revision, note].map(String).join("\n");
}

function messageKey({ goalId, author, at, message }: AnyRow): string {
  return [goalId, author, at, message].map(String).join("\n");
}
