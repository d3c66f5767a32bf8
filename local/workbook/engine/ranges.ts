import type { IRange } from "@univerjs/core";
import { areaOf, lastColumn, lastRow, type Area } from "./area";

/** Univer's way of writing a rectangle: first and last row and column. */
export const rangeOf = (area: Area): IRange => ({
  startRow: area.row, startColumn: area.column, endRow: lastRow(area), endColumn: lastColumn(area),
});

export const areaOfRange = ({ startRow, startColumn, endRow, endColumn }: Pick<IRange, "startRow" | "startColumn" | "endRow" | "endColumn">): Area =>
  areaOf(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
