import { readActions } from "../../review/meeting/actions";
import { notesPlan, type NoteChange } from "../../review/meeting/saveNotes";
import { actionChange, actionOf, afterStep, readSuggestions, suggestionKey, suggestionRefusal, type NewSuggestion, type Suggestion } from "../../review/talk/suggestions";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import { say, type Language } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { suggestionMessages as text } from "../../text/suggestions";
import { shownTime } from "../pushTime";
import { readWorkbook, type TableSnapshot, type WorkbookReading } from "../read";
import { render } from "../render";
import { findTable, needColumns } from "../tables";
import { record, together, type RecordStep } from "./records";
import type { SuggestionReport, SuggestionRequest } from "./suggestionTypes";
import { narrowTables, widenTable } from "./widenTable";

/** See `KpiWorkbook.addSuggestions`. */
export async function addSuggestions(context: Excel.RequestContext, suggestions: readonly NewSuggestion[], preferred: Language): Promise<number> {
  const reading = await readWorkbook(context, ["suggestions"]);
  const table = findTable(reading, "suggestions");
  // Beside a renamed column a new one would hide what the old one says.
  if (table !== null) needColumns(table.table, readTable(tables.suggestions, table).missing, reading.language ?? preferred);
  // A second click, or a file that comes in again: what was answered meanwhile stays answered.
  const known = new Set(readSuggestions(table).map(({ id }) => id));
  const added = suggestions.filter(({ id }) => !known.has(id)).map((suggestion): Suggestion =>
    ({ ...suggestion, at: now(), state: "open", answer: "", answeredBy: "", answeredAt: "", doneBy: "", doneAt: "", actionId: "" }));
  await write(context, reading, added, reading.language ?? preferred, () => []);
  return added.length;
}

/** See `KpiWorkbook.stepSuggestion`. */
export async function stepSuggestion(context: Excel.RequestContext, { key, ...asked }: SuggestionRequest, preferred: Language): Promise<SuggestionReport> {
  const reading = await readWorkbook(context, ["suggestions", "actions"]);
  const language = reading.language ?? preferred;
  const table = findTable(reading, "suggestions");
  if (table !== null) needColumns(table.table, readTable(tables.suggestions, table).missing, language);
  const before = readSuggestions(table).find((each) => suggestionKey(each) === key);
  if (before === undefined) return { suggestion: null, refused: text.gone };
  const actions = findTable(reading, "actions");
  const own = actions === null ? null : actionOf(before, readActions(actions));
  // What was opened again and is accepted anew keeps its action.
  const words = own === null || asked.action === undefined ? asked : { ...asked, action: { ...asked.action, id: own.id } };
  const refused = suggestionRefusal(before, words, own);
  if (refused !== null) return { suggestion: before, refused };
  const after = afterStep(before, words, now());
  await write(context, reading, [after], language, () => actionStep(reading, actionChange(before, words, own, language), language));
  return { suggestion: after, refused: null };
}

/** Writes suggestions whole, and what belongs to the same step. Columns that somebody has deleted come back at the end. */
async function write(
  context: Excel.RequestContext, reading: WorkbookReading, rows: readonly Suggestion[], language: Language, others: () => readonly RecordStep[],
): Promise<void> {
  const existing = findTable(reading, "suggestions");
  const steps = others();
  const widened = existing === null ? [] : [widenTable(context, existing, "suggestions", filledIn(rows), language)];
  const found = new Map<string, TableSnapshot>([...reading.found, ...widened.map((each) => [each.table.table, each.table] as const)]);
  try {
    const step = record({ ...reading, found }, "suggestions", rows, suggestionKey, language);
    await render(context, { ...together([step, ...steps]), language }, reading);
  } catch (error) {
    if (widened.some(({ added }) => added.length > 0)) await Excel.run((again) => narrowTables(again, widened));
    throw error;
  }
}

function filledIn(rows: readonly Suggestion[]): readonly (keyof Suggestion)[] {
  return (Object.keys(tables.suggestions.columns) as (keyof Suggestion)[]).filter((column) => rows.some((row) => row[column] !== ""));
}

/** The row of `tblActions` that a suggestion becomes or has become. */
function actionStep(reading: WorkbookReading, change: NoteChange | null, language: Language): readonly RecordStep[] {
  if (change === null) return [];
  const { plans, updates, missing } = notesPlan({
    changes: [change], language,
    actions: findTable(reading, "actions"),
    name: sheetName(say(sheetNames.actions, language), reading.sheets),
  });
  needColumns(tables.actions.name, missing, language);
  return [{ plans, updates }];
}

function now(): string {
  return shownTime(new Date().toISOString());
}
