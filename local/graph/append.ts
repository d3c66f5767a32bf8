import { lastRow, overlaps, tryArea, type Area } from "./cells/address";
import { coerce } from "./cells/coerce";
import type { Typed } from "./cells/content";
import { refuseProtected } from "./edits/cells";
import { GraphError } from "./errors";
import { grownSheet } from "./growth";
import { styleCells, stylesInRow, writeGrid } from "./newCells";
import { withFullCalculation } from "./parts/calculation";
import { isBlank } from "./parts/rows";
import { changeRows, type SheetXml } from "./parts/sheetXml";
import { numberFormatOf, readStyles, stylesXml } from "./parts/styles";
import { bodyArea, grownTable, type Table, type TableColumn } from "./parts/table";
import { sheetOf, textOf, withPart, type Workbook } from "./parts/workbook";
import { rowsIn } from "./stored";

/**
 * Appends rows to a table: its part, its filter, the sheet's dimension and the conditional formats and validations that
 * reach to its last row grow with it; new cells take the formats of the row above.
 * @param values rows of JSON scalars, as wide as the table.
 * @returns the workbook with the rows, and the index of the first new one.
 * @throws GraphError invalidArgument: wrong width or value. insertDeleteConflict: something stands below the table.
 * accessDenied: the sheet is protected. notImplemented: a table with a totals row.
 */
export function appendRows(workbook: Workbook, table: Table, values: readonly (readonly unknown[])[]): { workbook: Workbook; index: number } {
  const body = bodyArea(table);
  const above = body?.bottom ?? table.area.top - (table.headers ? 0 : 1);
  const target: Area = { ...table.area, top: above + 1, bottom: above + values.length };
  refuseUnfit(sheetOf(workbook, table.sheet), table, target, values);

  // A table without data has its formats in the empty row that waits below the header.
  const written = newRows(workbook, table, target, body === null ? target.top : above, values);
  const grown = withPart(written, table.sheet.part, grownSheet(sheetOf(written, table.sheet), table.area, body?.bottom ?? target.top, target));
  const result = withPart(grown, table.part, grownTable(textOf(workbook, table.part), table, target.bottom));
  return { workbook: result, index: body === null ? 0 : body.bottom - body.top + 1 };
}

/**
 * Writes rows of values into cells of a table that are new, with its formats and calculated columns.
 * @param model the row whose formats the new ones take.
 */
export function newRows(workbook: Workbook, table: Table, target: Area, model: number, values: readonly (readonly unknown[])[]): Workbook {
  const sheet = sheetOf(workbook, table.sheet);
  const base = stylesInRow(sheet, table.area, model);
  const styles = workbook.stylesPart === null ? null : readStyles(textOf(workbook, workbook.stylesPart));
  const asText = base.map((style) => styles !== null && numberFormatOf(styles, style) === "@");
  const typed = values.map((row) =>
    row.map((value, column) => calculated(value, table.columns[column]) ?? coerce(value, { asText: asText[column] ?? false, date1904: workbook.date1904 })),
  );
  const cells = styleCells(styles, typed, base);
  const written = changeRows(sheet, target.top, target.bottom, (xml, first) => writeGrid(xml, first, target, cells.rows, sheet.prefix));
  let result = withPart(workbook, table.sheet.part, written);
  if (workbook.stylesPart !== null && cells.styles?.changed === true) result = withPart(result, workbook.stylesPart, stylesXml(cells.styles));
  const formulas = typed.some((row) => row.some(({ content }) => content.kind === "formula"));
  return formulas || workbook.hasCalcChain ? withFullCalculation(result) : result;
}

/** A calculated column fills a cell that is left out (null). */
function calculated(value: unknown, column: TableColumn | undefined): Typed | null {
  const formula = value === null ? (column?.formula ?? null) : null;
  return formula === null ? null : { content: { kind: "formula", formula } };
}

function refuseUnfit(sheet: SheetXml, table: Table, target: Area, values: readonly (readonly unknown[])[]): void {
  refuseWidth(table, values);
  if (table.totals) throw new GraphError("notImplemented", `The table "${table.name}" has a totals row. Switch it off and try again.`);
  refuseProtected(sheet, table.sheet);
  if (target.bottom > lastRow) throw new GraphError("insertDeleteConflict", "The sheet has no room for more rows.");
  refuseObstacles(sheet, table, target);
}

/** @throws GraphError invalidArgument for rows that are not as wide as the table. */
export function refuseWidth(table: Table, values: readonly (readonly unknown[])[]): void {
  const width = table.columns.length;
  if (values.length === 0 || values.some((row) => row.length !== width)) {
    throw new GraphError("invalidArgument", `The number of rows or columns in the input array doesn't match the size of the table: ${width} columns.`);
  }
}

/** Nothing may stand below the table: not in the rows to be written, and not further down either. */
function refuseObstacles(sheet: SheetXml, table: Table, target: Area): void {
  for (const { row, cells } of rowsIn(sheet, target.top, lastRow)) {
    if (cells.some((cell) => cell.column >= target.left && cell.column <= target.right && !isBlank(cell))) {
      throw new GraphError("insertDeleteConflict", `Something stands below the table "${table.name}", in row ${row + 1}. Nothing may stand there.`);
    }
  }
  const merged = [...sheet.tail.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]*)"/g)].map((match) => tryArea(match[1] ?? ""));
  if (merged.some((area) => area !== null && overlaps(area, target))) {
    throw new GraphError("insertDeleteConflict", `Merged cells stand below the table "${table.name}".`);
  }
}
