import { say, type Language, type Message } from "../text/language";
import { columnWidths } from "./columnWidths";
import { palette } from "./look";
import type { SheetPlan } from "./plan";
import { tablePlan, type RowContent } from "./tablePlan";

const headingRow = 3;

export interface RecordPlanRequest<Key extends "pushes" | "shared"> {
  readonly table: Key;
  readonly rows: readonly RowContent<Key>[];
  /** Name on the tab. */
  readonly name: string;
  readonly language: Language;
  readonly title: Message;
  readonly note: Message;
  /** Columns that stay in view. */
  readonly frozenColumns?: number;
}

/** A sheet with one long table that is written by the add-in and read by people. */
export function recordPlan<Key extends "pushes" | "shared">({ table, rows, name, language, title, note, frozenColumns = 0 }: RecordPlanRequest<Key>): SheetPlan {
  const plan = tablePlan({ table, language, row: headingRow, rows });
  return {
    id: table,
    name,
    tabColor: palette.tab.result,
    columnWidths: columnWidths(table, plan),
    freeze: { rows: headingRow + 1, columns: frozenColumns },
    cells: [
      { row: 0, column: 0, content: say(title, language), style: "title" },
      { row: 1, column: 0, content: say(note, language), style: "note" },
    ],
    tables: [plan],
    protected: false,
    print: { orientation: "landscape", fitToWidth: true, language },
  };
}
