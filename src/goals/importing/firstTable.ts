import { cellAddress } from "../../sheets/address";
import { importText as text } from "../../text/importing";
import type { Finding } from "../types";
import { isAmount, readAmount } from "./amount";
import type { CellBlock } from "./block";
import { foldHeading } from "./fields";
import { findLayout, headingsIn, type Layout } from "./layout";

/** The upper left one of the tables of a sheet, with its layout, and what is said of the others. */
export interface FirstTable {
  readonly block: CellBlock;
  readonly layout: Layout;
  readonly findings: readonly Finding[];
}

/** So many headings make a row one of headings, in other columns than before. */
const enough = 3;

/**
 * The table that is read of a sheet; null where none is. Tables beside it and below it that have their columns elsewhere
 * cannot be read by the same layout: each is said with its place, so that it can be selected and read by itself.
 */
export function firstTable(whole: CellBlock): FirstTable | null {
  const all = findLayout(whole);
  if (all === null) return null;
  const right = beside(all);
  const left = right === null ? whole : cropped(whole, whole.values.length, right);
  const layout = right === null ? all : findLayout(left);
  if (layout === null) return { block: whole, layout: all, findings: [] };
  const end = below(left, layout);
  const block = end === null ? left : cropped(left, end, Infinity);
  return {
    block,
    // What stands in the other tables says nothing of the columns of this one.
    layout: end === null ? layout : (findLayout(block) ?? layout),
    findings: [
      ...(right === null ? [] : [otherTable(whole, layout.headingRow, right)]),
      ...(end === null ? [] : [otherTable(whole, end, 0)]),
    ],
  };
}

/** The column in which the same headings begin again. */
function beside({ headings, mapping }: Layout): number | null {
  const { kpi } = mapping;
  if (kpi === undefined) return null;
  const folded = headings.map(foldHeading);
  const again = folded.findIndex((heading, column) => column > kpi && heading === folded[kpi]);
  // The tables are alike: what stands before the KPI in the first does so in the second.
  const first = folded.findIndex((heading) => heading !== "");
  const start = again - (kpi - first);
  return again === -1 || start <= kpi || folded[start] !== folded[first] ? null : start;
}

/** The row with which a table begins that has its headings in other columns, with the title above it. */
function below({ values, formats }: CellBlock, { headingRow, headingRows, headings }: Layout): number | null {
  const own = headings.map((heading) => foldHeading(heading.split(" · ").pop()));
  for (let row = headingRow + headingRows; row < values.length; row += 1) {
    const cells = values[row] ?? [];
    if (cells.some((cell, column) => typeof cell === "number" || isAmount(readAmount(cell, formats[row]?.[column])))) continue;
    const isAgain = cells.every((cell, column) => foldHeading(cell) === "" || foldHeading(cell) === own[column]);
    if (isAgain || headingsIn(cells) < enough) continue;
    return titleAbove(values, row, headingRow + headingRows);
  }
  return null;
}

/** A title, or nothing, stands above a row of headings. */
function titleAbove(values: CellBlock["values"], row: number, first: number): number {
  let start = row;
  const texts = (at: number): ReadonlySet<unknown> => new Set((values[at] ?? []).filter((cell) => cell !== "" && cell !== null && cell !== undefined));
  while (start - 1 >= first && texts(start - 1).size <= 1) start -= 1;
  return start;
}

function cropped(block: CellBlock, rows: number, columns: number): CellBlock {
  return { ...block, values: block.values.slice(0, rows).map((row) => row.slice(0, columns)), formats: block.formats.slice(0, rows).map((row) => row.slice(0, columns)) };
}

function otherTable({ sheet, row, column }: CellBlock, atRow: number, atColumn: number): Finding {
  const address = cellAddress(sheet, row + atRow, column + atColumn);
  return { id: `import:table:${address}`, severity: "warning", text: text.otherTable, detail: text.otherTableDetail, parameters: { cell: address }, address };
}
