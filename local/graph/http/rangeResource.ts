import { translateFormulaToR1C1 } from "@borgar/fx";
import { format } from "numfmt";
import { cellName, columnsOf, lastColumn, lastRow, parseArea, rowsOf, sheetAddress, splitAddress, type Area } from "../cells/address";
import { columnsHidden, rowsHidden } from "../edits/hidden";
import { GraphError } from "../errors";
import { numberFormatOf, readStyles } from "../parts/styles";
import { sheetOf, textOf, type SheetInfo, type Workbook } from "../parts/workbook";
import { readCells } from "../read";
import type { CellReading } from "../stored";
import { once, type Lazy } from "./query";
import { rangeId } from "./resources";

/**
 * A range with every property of Graph's workbookRange; the values are arrays of rows. A range of whole rows or columns
 * tells of its cells nothing but null.
 */
export function rangeResource(root: string, workbook: Workbook, sheet: SheetInfo, area: Area): Lazy {
  const count = rowsOf(area) * columnsOf(area);
  const grid = once(() => readCells(workbook, sheet, area));
  const styles = once(() => (workbook.stylesPart === null ? null : readStyles(textOf(workbook, workbook.stylesPart))));
  const formatOf = (cell: CellReading) => {
    const known = styles();
    return known === null ? "General" : numberFormatOf(known, cell.style);
  };
  const each = (read: (cell: CellReading, row: number, column: number) => unknown) => () =>
    isUnbounded(area) ? null : grid().map((line, row) => line.map((cell, column) => read(cell, area.top + row, area.left + column)));
  const formulas = each((cell) => cell.formula ?? cell.value);
  const rows = once(() => rowsHidden(sheetOf(workbook, sheet), area));
  const columns = once(() => columnsHidden(sheetOf(workbook, sheet), area));
  return {
    "@odata.type": () => "#microsoft.graph.workbookRange",
    "@odata.id": () => rangeId(root, sheet, area),
    address: () => sheetAddress(sheet.name, area),
    addressLocal: () => sheetAddress(sheet.name, area),
    cellCount: () => (count > 2 ** 31 - 1 ? -1 : count),
    columnCount: () => columnsOf(area),
    columnHidden: columns,
    columnIndex: () => area.left,
    formulas,
    formulasLocal: formulas,
    formulasR1C1: each((cell, row, column) => (cell.formula === null ? cell.value : translateFormulaToR1C1(cell.formula, cellName(row, column)))),
    hidden: () => (rows() === true || columns() === true ? true : rows() === null || columns() === null ? null : false),
    numberFormat: each(formatOf),
    rowCount: () => rowsOf(area),
    rowHidden: rows,
    rowIndex: () => area.top,
    text: each((cell) => shownText(cell, formatOf(cell))),
    valueTypes: each((cell) => cell.type),
    values: each((cell) => cell.value),
  };
}

/** Whether an area is whole rows or whole columns. */
export function isUnbounded(area: Area): boolean {
  return rowsOf(area) > lastRow || columnsOf(area) > lastColumn;
}

function shownText({ value }: CellReading, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  try {
    return format(numberFormat, value);
  } catch {
    return String(value); // a format this server cannot read
  }
}

/**
 * An address of a range on a sheet, with or without the sheet's name; nothing means the whole sheet.
 * @throws GraphError invalidArgument: not an address, or one on another sheet.
 */
export function areaOn(sheet: SheetInfo, address: string | undefined): Area {
  if (address === undefined || address === "") return { top: 0, left: 0, bottom: lastRow, right: lastColumn };
  const { sheet: named, range } = splitAddress(address);
  if (named !== null && named.toLowerCase() !== sheet.name.toLowerCase()) {
    throw new GraphError("invalidArgument", `The address is on another sheet than "${sheet.name}".`);
  }
  return parseArea(range);
}
