import { say, type Language, type Message } from "../text/language";
import { columnWidths } from "./columnWidths";
import { palette } from "./look";
import type { GroupPlan, SheetPlan, TablePlan } from "./plan";
import type { TableKey } from "./schema";
import { tablePlan, type RowContent, type TablePlanRequest } from "./tablePlan";

const headingRow = 3;

export interface RecordPlanRequest<Key extends TableKey> {
  readonly table: Key;
  readonly rows: readonly RowContent<Key>[];
  /** Name on the tab. */
  readonly name: string;
  readonly language: Language;
  readonly title: Message;
  readonly note: Message;
  /** Columns that stay in view. */
  readonly frozenColumns?: number;
  readonly options?: TablePlanRequest<Key>["options"];
  readonly tab?: keyof typeof palette.tab;
  readonly groups?: (table: TablePlan) => readonly GroupPlan[];
  /** Columns on paper, from the first; when left out all but those at the end that are for the machine. */
  readonly printed?: number;
}

/** A sheet with one long table under its title. */
export function recordPlan<Key extends TableKey>(request: RecordPlanRequest<Key>): SheetPlan {
  const { table, rows, name, language, title, note, frozenColumns = 0, options, tab = "result", groups } = request;
  const plan = tablePlan({ table, language, row: headingRow, rows, ...(options === undefined ? {} : { options }) });
  const columns = request.printed ?? plan.columns.findLastIndex(({ quiet }) => quiet !== true) + 1;
  return {
    id: table,
    name,
    tabColor: palette.tab[tab],
    columnWidths: columnWidths(table, plan),
    freeze: { rows: headingRow + 1, columns: frozenColumns },
    cells: [
      { row: 0, column: 0, content: say(title, language), style: "title" },
      { row: 1, column: 0, content: say(note, language), style: "note" },
    ],
    tables: [plan],
    ...(groups === undefined ? {} : { groups: groups(plan) }),
    protected: false,
    print: { orientation: "landscape", fitToWidth: true, language, columns },
  };
}
