import { weightFormat, weightFormats } from "../../goals/goalsPlan";
import { percent } from "../../sheets/columns";
import type { Content } from "../../sheets/plan";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { TableSnapshot } from "../read";
import type { GoalStep } from "./goalStep";
import type { WeightFormats } from "./rowFormats";
import type { RowMoves } from "./rowMoves";

/** How weights that a step writes are shown before it, and how they are to be: 33.3 % as 33% would make a total of 101. */
export interface WeightLooks {
  readonly before: WeightFormats;
  readonly after: WeightFormats;
}

/** The formats of all weights, which the next sync brings; null where the step changes none. */
export function requestWeightFormats(context: Excel.RequestContext, table: TableSnapshot, step: GoalStep): Excel.Range | null {
  if ((step.weightFormats ?? exact(step, table)).size === 0) return null;
  return context.workbook.tables.getItem(table.table).getDataBodyRange().getColumn(weightColumn(table)).load("numberFormat");
}

export function weightLooks(request: Excel.Range | null, { before: keys }: RowMoves, step: GoalStep, table: TableSnapshot): WeightLooks {
  const wanted = step.weightFormats ?? exact(step, table);
  const shown = new Map(request === null ? [] : keys.map((key, index) => [key, String(request.numberFormat[index]?.[0])] as const));
  // A format of somebody's own stays, and so does one that shows more; only what goes back does so whatever it is.
  const isDue = (key: string, format: string): boolean => {
    const now = decimalsOf(shown.get(key) ?? percent);
    return step.weightFormats !== undefined || (now >= 0 && now < decimalsOf(format));
  };
  const after = new Map([...wanted].filter(([key, format]) => isDue(key, format)));
  return { before: new Map([...shown].filter(([key]) => after.has(key))), after };
}

/** -1 for a format that is none of ours. */
function decimalsOf(format: string): number {
  return weightFormats.findIndex((each) => each === format);
}

/** Queues showing weights so, each in the row that `rowOf` tells. */
export function setWeightFormats(sheet: Excel.Worksheet, table: TableSnapshot, formats: WeightFormats, rowOf: (key: string) => number | undefined): void {
  const column = table.column + weightColumn(table);
  for (const [key, format] of formats) {
    const row = rowOf(key);
    if (row !== undefined) sheet.getRangeByIndexes(table.row + 1 + row, column, 1, 1).numberFormat = [[format]];
  }
}

/** The weights that a step writes and that need decimals; rows that come back have their looks. */
function exact(step: GoalStep, table: TableSnapshot): WeightFormats {
  const heading = String(table.header[weightColumn(table)]);
  const written: readonly (readonly [string, Content | undefined])[] = [
    ...step.cells.flatMap((cell) => (cell.heading === heading ? [[cell.key, cell.content] as const] : [])),
    ...step.added.flatMap(({ key, cells, format }) => (format === undefined ? [[key, cells.get(heading)] as const] : [])),
  ];
  return new Map(written.flatMap(([key, content]) => {
    const format = weightFormat([typeof content === "number" ? content : null]);
    return format === percent ? [] : [[key, format] as const];
  }));
}

function weightColumn({ header }: TableSnapshot): number {
  return findColumns(tables.goals.columns, header).get("weight") ?? 0;
}
