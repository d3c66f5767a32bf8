import type { IRange } from "@univerjs/core";
import { areaOf, lastColumn, lastRow, type Area } from "./area";

/** Univer's way of writing a rectangle: first and last row and column. */
export const rangeOf = (area: Area): IRange => ({
  startRow: area.row, startColumn: area.column, endRow: lastRow(area), endColumn: lastColumn(area),
});

/** The range whose first cell is the first of all: formulas of rules are written for it. */
export const firstCell = (ranges: readonly IRange[]): IRange | undefined =>
  [...ranges].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn)[0];

export const areaOfRange = ({ startRow, startColumn, endRow, endColumn }: Pick<IRange, "startRow" | "startColumn" | "endRow" | "endColumn">): Area =>
  areaOf(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
