import { mergeTable, type TableUpdate } from "../../sheets/mergeTable";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { Language } from "../../text/language";
import type { TableSnapshot } from "../read";
import { needColumns } from "../tables";
import { formulaOf } from "./cellContent";
import { alike, cellsByHeading, layByHeading, type CellsByHeading } from "./cellsByHeading";
import type { RowSteps } from "./goalStep";
import type { KeptGoal } from "./types";

/** What stands in the way of key results that go: who has written into the row of one since does not lose it. */
export function okrsInTheWay({ removed }: RowSteps, table: TableSnapshot): readonly KeptGoal[] {
  const standing = table.rows.map((_, index) => cellsByHeading(table, index));
  const { id, keyResult } = headings(table);
  return removed.flatMap((cells): readonly KeptGoal[] => {
    const same = standing.filter((row) => textIn(row, id) === textIn(cells, id));
    const [changed] = same;
    if (changed === undefined || same.some((row) => alike(row) === alike(cells))) return [];
    return [{ id: textIn(cells, id), goal: textIn(changed, keyResult), reason: "changed", column: null, there: "" }];
  });
}

/** The update of the table that puts key results in, where they are not there by now, and takes out those that still are what they were. */
export function okrsUpdate({ added, removed }: RowSteps, table: TableSnapshot, language: Language): TableUpdate | null {
  const { update, missing } = mergeTable({ table: "okrs", reading: table, language, rows: [], keyOf: ({ id }) => String(id), protected: table.sheetProtected });
  needColumns(table.table, missing, language);
  if (update === null) return null;
  const { id } = headings(table);
  const rows = table.rows.map((_, index) => cellsByHeading(table, index));
  const there = new Set(rows.map((row) => textIn(row, id)));
  const gone = new Set(removed.map(alike));
  return {
    ...update,
    added: added.filter((cells) => !there.has(textIn(cells, id))).map((cells) => layByHeading(cells, table.header)),
    deleted: rows.flatMap((row, index) => (gone.has(alike(row)) ? [index] : [])),
  };
}

function headings({ header }: TableSnapshot): { readonly id: string; readonly keyResult: string } {
  const positions = findColumns(tables.okrs.columns, header);
  const heading = (column: "id" | "keyResult"): string => String(header[positions.get(column) ?? -1]);
  return { id: heading("id"), keyResult: heading("keyResult") };
}

function textIn(cells: CellsByHeading, heading: string): string {
  return String(formulaOf(cells.get(heading) ?? null));
}
