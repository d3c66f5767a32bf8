import { cycleOf, readCycles, type Cycle } from "../../review/cycle/cycles";
import { entryOf, isWebAddress, sameEntry, type Entry } from "../../review/fill/entry";
import { fillSheet, openOn } from "../../review/fill/fillSheet";
import { standingAt } from "../../review/fill/submissions";
import { readThreads } from "../../review/fill/threads";
import { readResults } from "../../review/results";
import { readRules } from "../../review/rules";
import type { PeriodId } from "../../review/types";
import { cellText } from "../../sheets/cellText";
import { bodyLook } from "../../sheets/look";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { protect } from "../protection";
import { readWorkbook, type TableSnapshot, type WorkbookReading } from "../read";
import { goalsIn, readReviewTables, reviewTabs, standingsOf, type ReviewTableTab } from "../reviews";
import { findTable } from "../tables";
import type { FillChange, FillOutcome, FillReading } from "./fillTypes";

/** See `KpiWorkbook.readFill`. */
export async function readFill(context: Excel.RequestContext, period: PeriodId): Promise<FillReading> {
  const reading = await readReviewTables(context, period, ["goals", "grades", "status", "results", "submissions", "threads"]);
  const language = reading.language ?? "en-US";
  const goals = goalsIn(reading, period, language) ?? [];
  const rules = readRules(findTable(reading, "grades"), findTable(reading, "status"), language);
  const { cycles } = readCycles(findTable(reading, "cycles"));
  const standings = standingsOf(reading, goals);
  const resultTable = findTable(reading, "results");
  const results = resultTable === null ? [] : readResults(resultTable).results;
  const messages = readThreads(findTable(reading, "threads")).filter((message) => message.period === period);
  return {
    period,
    sheets: reviewTabs(reading, period, goals).map((tab) => fillSheet(tab, {
      period, goals, rules, results, messages,
      cycle: cycleOf(cycles, period, tab.department),
      standing: standingAt(standings, { period, department: tab.department, owner: tab.person }),
    })),
  };
}

/** A review sheet that is written to, with what decides whether it may be. */
export interface OpenedSheet {
  readonly reading: WorkbookReading;
  readonly tab: ReviewTableTab;
  readonly cycle: Cycle | null;
}

/** Reads one review table with the record of its submissions; null where it is gone. */
export async function openSheet(context: Excel.RequestContext, period: PeriodId, table: string): Promise<OpenedSheet | null> {
  const reading = await readWorkbook(context, ["goals", "submissions", "cycles", "threads"], (name) => name === table);
  const goals = goalsIn(reading, period, reading.language ?? "en-US") ?? [];
  const tab = reviewTabs(reading, period, goals).find((each) => each.reading.table === table);
  if (tab === undefined) return null;
  const { cycles } = readCycles(findTable(reading, "cycles"));
  return { reading, tab, cycle: cycleOf(cycles, period, tab.department) };
}

/** See `KpiWorkbook.writeFill`. */
export async function writeFill(context: Excel.RequestContext, { period, table, goalId, input, before, after }: FillChange): Promise<FillOutcome> {
  const opened = await openSheet(context, period, table);
  if (opened === null) return { kind: "gone" };
  const { reading, tab: { reading: found, department, person }, cycle } = opened;
  const row = readTable(tables.review, found).rows.find(({ values }) => values.goalId === goalId);
  const position = row?.position(input) ?? -1;
  if (row === undefined || position < 0) return { kind: "gone" };
  const standing = standingAt(standingsOf(reading, []), { period, department, owner: person });
  if (!openOn(found, cycle, standing).has(input)) return { kind: "locked" };
  const now = entryOf(row.raw(input));
  // Whoever typed the same has settled it.
  if (sameEntry(now, after)) return { kind: "written" };
  if (!sameEntry(now, before)) return { kind: "conflict", now };
  writeEntry(context, found, { row: row.index, column: position }, after);
  await context.sync();
  return { kind: "written" };
}

/** Queues an entry. Evidence that is an address on the web becomes a link, for which a locked sheet is opened. */
function writeEntry(context: Excel.RequestContext, table: TableSnapshot, { row, column }: { readonly row: number; readonly column: number }, entry: Entry): void {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const cell = sheet.getRangeByIndexes(table.row + 1 + row, table.column + column, 1, 1);
  cell.formulas = [[typeof entry === "string" ? cellText(entry) : (entry ?? "")]];
  if (!isWebAddress(entry)) return;
  if (table.sheetProtected) sheet.protection.unprotect();
  cell.hyperlink = { address: entry, textToDisplay: entry };
  // A link comes in the size of its style.
  cell.format.font.size = bodyLook.size;
  if (table.sheetProtected) protect(sheet);
}
