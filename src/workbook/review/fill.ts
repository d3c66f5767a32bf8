import { entryOf, sameEntry } from "../../review/fill/entry";
import { fillSheet } from "../../review/fill/fillSheet";
import { readThreads } from "../../review/fill/threads";
import { historiesBefore } from "../../review/history";
import { readResults } from "../../review/results";
import { readRules } from "../../review/rules";
import { lockedByRow } from "../../review/shared/sharedCells";
import type { PeriodId } from "../../review/types";
import { cellText } from "../../sheets/cellText";
import type { Content } from "../../sheets/plan";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { afterFailure } from "../afterFailure";
import { toWorkbookError } from "../errors";
import { contentOf } from "../plan/cellContent";
import { protect } from "../protection";
import { readWorkbook, type TableSnapshot, type WorkbookReading } from "../read";
import { agreedIn } from "./agreed";
import { okrSharesIn } from "./okrShares";
import { goalsIn, readReviewTables, reviewTabs, type ReviewTableTab } from "./reviewTables";
import { findTable } from "../tables";
import { hasLink, linkAgain, linkEvidence, linksOf } from "./evidenceLinks";
import { frozenNamespace } from "./frozenPart";
import { suggestionsIn } from "./saidIn";
import { tabStates, type TabState } from "./tabStates";
import type { FillChange, FillOutcome, FillReading } from "./fillTypes";

/** See `KpiWorkbook.readFill`. */
export async function readFill(context: Excel.RequestContext, period: PeriodId): Promise<FillReading> {
  const reading = await readReviewTables(context, period, ["goals", "grades", "status", "results", "submissions", "threads", "suggestions", "actions"]);
  const language = reading.language ?? "en-US";
  const { goals } = agreedIn(reading, period, goalsIn(reading, period, language) ?? []);
  const rules = readRules(findTable(reading, "grades"), findTable(reading, "status"), language);
  const stateOf = tabStates(reading, period, goals);
  const resultTable = findTable(reading, "results");
  const past = historiesBefore(resultTable === null ? [] : readResults(resultTable).results, period);
  const messages = readThreads(findTable(reading, "threads")).filter((message) => message.period === period);
  const okrsOf = okrSharesIn(reading, period);
  return {
    period,
    suggestions: suggestionsIn(reading).filter((suggestion) => suggestion.period === period),
    sheets: reviewTabs(reading, period, goals).map((tab) => fillSheet(tab, {
      period, goals, rules, past, messages,
      ...stateOf(tab),
      ...(tab.person === "" ? { okrs: okrsOf(tab.department) } : {}),
    })),
  };
}

/** A review sheet that is written to, with what decides whether it may be. */
export interface OpenedSheet extends TabState {
  readonly reading: WorkbookReading;
  readonly tab: ReviewTableTab;
}

/** Reads one review table with the record of its submissions; null where it is gone. */
export async function openSheet(context: Excel.RequestContext, period: PeriodId, table: string): Promise<OpenedSheet | null> {
  const reading = await readWorkbook(context, ["goals", "submissions", "cycles", "threads"], (name) => name === table, [frozenNamespace(period)]);
  const goals = goalsIn(reading, period, reading.language ?? "en-US") ?? [];
  const tab = reviewTabs(reading, period, goals).find((each) => each.reading.table === table);
  if (tab === undefined) return null;
  return { reading, tab, ...tabStates(reading, period, goals)(tab) };
}

/** See `KpiWorkbook.writeFill`. */
export async function writeFill(context: Excel.RequestContext, { period, table, goalId, input, before, after }: FillChange): Promise<FillOutcome> {
  const opened = await openSheet(context, period, table);
  if (opened === null) return { kind: "gone" };
  const { tab: { reading: found }, open } = opened;
  const row = readTable(tables.review, found).rows.find(({ values }) => values.goalId === goalId);
  const position = row?.position(input) ?? -1;
  if (row === undefined || position < 0) return { kind: "gone" };
  if (!open.has(input) || lockedByRow(found).get(row.index)?.has(input) === true) return { kind: "locked" };
  const now = entryOf(row.raw(input));
  // Whoever typed the same has settled it.
  if (sameEntry(now, after)) return { kind: "written" };
  if (!sameEntry(now, before)) return { kind: "conflict", now };
  const old = contentOf(found.formulas[row.index]?.[position], row.raw(input));
  const place = { row: row.index, column: position };
  const [link = null] = input === "evidence" ? await linksOf(context, [cellOf(context, found, place)]) : [];
  const relink = input === "evidence" && (link !== null || hasLink(old, after));
  writeEntry(context, found, place, after, relink ? linkEvidence : null);
  try {
    await context.sync();
  } catch (error) {
    // One cell: where its sheet is locked nothing was written, and nothing could be written back.
    if (toWorkbookError(error).code !== "sheetProtected") {
      await afterFailure(error, async (again) => {
        writeEntry(again, found, place, old, relink ? (cell, content) => linkAgain(cell, content, link) : null);
        await again.sync();
      });
    }
    throw error;
  }
  return { kind: "written" };
}

interface EntryPlace {
  readonly row: number;
  readonly column: number;
}

function cellOf(context: Excel.RequestContext, table: TableSnapshot, { row, column }: EntryPlace): Excel.Range {
  return context.workbook.worksheets.getItem(table.sheet).getRangeByIndexes(table.row + 1 + row, table.column + column, 1, 1);
}

/** Queues an entry; evidence that has a link, or had one, with `relink`, for which a locked sheet is opened. */
function writeEntry(
  context: Excel.RequestContext, table: TableSnapshot, place: EntryPlace, entry: Content, relink: ((cell: Excel.Range, content: Content) => void) | null,
): void {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const cell = cellOf(context, table, place);
  const isOpened = relink !== null && table.sheetProtected;
  if (isOpened) sheet.protection.unprotect();
  cell.formulas = [[typeof entry === "string" ? cellText(entry) : typeof entry === "object" ? (entry?.formula ?? "") : entry]];
  relink?.(cell, entry);
  if (isOpened) protect(sheet);
}
