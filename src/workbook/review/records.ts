import type { AnyRow, TableUpdate } from "../../sheets/mergeTable";
import { mergeTable } from "../../sheets/mergeTable";
import type { SheetPlan } from "../../sheets/plan";
import { recordPlan, type RecordPlanRequest } from "../../sheets/recordPlan";
import { sheetName } from "../../sheets/sheetName";
import { columnsUpTo, type RowContent } from "../../sheets/tablePlan";
import { cycleMessages as text } from "../../text/cycle";
import { dataText } from "../../text/data";
import { fillMessages } from "../../text/fill";
import { say, type Language } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { suggestionMessages } from "../../text/suggestions";
import type { WorkbookReading } from "../read";
import { findTable, needColumns } from "../tables";

type RecordKey = "data" | "cycles" | "changes" | "fit" | "submissions" | "threads" | "suggestions";

type Layout = Pick<RecordPlanRequest<RecordKey>, "title" | "note" | "frozenColumns" | "printed">;

const layouts: Readonly<Record<RecordKey, Layout>> = {
  data: { title: dataText.title, note: dataText.note, frozenColumns: 1 },
  cycles: { title: text.cyclesTitle, note: text.cyclesNote, frozenColumns: 2 },
  changes: { title: text.changesTitle, note: text.changesNote, printed: columnsUpTo("changes", "approved") },
  fit: { title: text.fitTitle, note: text.fitNote },
  submissions: { title: fillMessages.submissionsTitle, note: fillMessages.submissionsNote, frozenColumns: 2 },
  suggestions: { title: suggestionMessages.title, note: suggestionMessages.note, printed: columnsUpTo("suggestions", "answeredBy"), frozenColumns: 2 },
  threads: { title: fillMessages.threadsTitle, note: fillMessages.threadsNote, frozenColumns: 2 },
};

/** What to draw and to update so that rows stand in their record. */
export interface RecordStep {
  readonly plans: readonly SheetPlan[];
  readonly updates: readonly TableUpdate[];
}

export const noRecord: RecordStep = { plans: [], updates: [] };

/** Puts rows into a record, by what identifies them; the sheet is made where the workbook has none. Nothing else is touched. */
export function record<Key extends RecordKey>(
  reading: WorkbookReading, table: Key, rows: readonly RowContent<Key>[], keyOf: (row: AnyRow) => string, language: Language,
): RecordStep {
  if (rows.length === 0) return noRecord;
  const existing = findTable(reading, table);
  if (existing === null) {
    return { plans: [recordPlan({ table, rows, name: sheetName(say(sheetNames[table], language), reading.sheets), language, ...layouts[table] })], updates: [] };
  }
  const { update, missing } = mergeTable({ table, reading: existing, language, rows, keyOf });
  needColumns(existing.table, missing, language);
  return { plans: [], updates: update === null ? [] : [update] };
}

export function together(steps: readonly RecordStep[]): RecordStep {
  return { plans: steps.flatMap(({ plans }) => plans), updates: steps.flatMap(({ updates }) => updates) };
}
