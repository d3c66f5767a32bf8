import { goalDepths } from "../../goals/goalGroups";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { TableSnapshot } from "../read";
import type { Hangings } from "./hangings";
import type { Indent } from "./rowFormats";
import type { RowMoves } from "./rowMoves";

/** Goals that a step puts higher or deeper in the tree: by how much, by their keys. */
export type Shifts = ReadonlyMap<string, number>;

/** A goal right under the top is not set in: it would set everything in. */
export function indentAt(depth: number): number {
  return Math.max(0, depth - 1);
}

export function shiftsOf({ before: keysBefore, ordered }: RowMoves, { before, after }: Hangings): Shifts {
  const depths = (keys: readonly string[], rows: Hangings["after"]) => {
    const known = keys.filter((key) => rows.has(key));
    const levels = goalDepths(known.flatMap((key) => rows.get(key) ?? []));
    return new Map(known.map((key, at) => [key, indentAt(levels[at] ?? 0)] as const));
  };
  const was = depths(keysBefore, before);
  const now = depths(ordered, after);
  return new Map([...was].flatMap(([key, indent]) => {
    const shift = (now.get(key) ?? indent) - indent;
    return shift === 0 ? [] : [[key, shift] as const];
  }));
}

/** Indents that the next sync brings, of all rows. */
export type IndentsRequest = OfficeExtension.ClientResult<Excel.CellProperties[][]>;

export function requestIndents(context: Excel.RequestContext, table: TableSnapshot): IndentsRequest {
  return context.workbook.tables.getItem(table.table).getDataBodyRange().getColumn(goalColumn(table.header))
    .getCellProperties({ format: { indentLevel: true, horizontalAlignment: true } });
}

/** How the goals that move stand now. */
export function indentsOf({ value }: IndentsRequest, { before }: RowMoves, shifts: Shifts): ReadonlyMap<string, Indent> {
  return new Map(before.flatMap((key, index) => {
    const format = value[index]?.[0]?.format;
    return shifts.has(key) && format !== undefined ? [[key, format] as const] : [];
  }));
}

/** A goal that goes deeper is set in further, from where somebody may have put it. */
export function shifted(indents: ReadonlyMap<string, Indent>, shifts: Shifts): ReadonlyMap<string, Indent> {
  return new Map([...indents].map(([key, { indentLevel = 0, horizontalAlignment = "General" }]) => {
    const level = Math.max(0, indentLevel + (shifts.get(key) ?? 0));
    return [key, { indentLevel: level, horizontalAlignment: level > 0 && horizontalAlignment === "General" ? "Left" : horizontalAlignment }] as const;
  }));
}

/** Queues setting names of goals in, each in the row that `rowOf` tells. */
export function setIndents(sheet: Excel.Worksheet, table: TableSnapshot, indents: ReadonlyMap<string, Indent>, rowOf: (key: string) => number | undefined): void {
  const column = table.column + goalColumn(table.header);
  for (const [key, format] of indents) {
    const row = rowOf(key);
    if (row !== undefined) sheet.getRangeByIndexes(table.row + 1 + row, column, 1, 1).setCellProperties([[{ format }]]);
  }
}

function goalColumn(header: readonly unknown[]): number {
  return findColumns(tables.goals.columns, header).get("goal") ?? 0;
}
