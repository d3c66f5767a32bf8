import type { CellValue } from "../../calc/calculation";
import { areaOf, type Area } from "../area";

/** The parts of a range that a chart is made from. */
export interface SourceSeries {
  readonly name: Area | null;
  readonly categories: Area | null;
  readonly values: Area;
  readonly bubbleSizes: Area | null;
}

export interface ChartSourceParts {
  readonly plotBy: "Columns" | "Rows";
  readonly series: readonly SourceSeries[];
}

/** How the cells of the range are read. */
export interface SourceReader {
  value(row: number, column: number): CellValue;
  /** Whether the cell shows a number as a day: days are labels, as texts are. */
  isDate(row: number, column: number): boolean;
}

/** A place in the range, whichever way its series lie. */
type At<T> = (along: number, across: number) => T;

const isBlank = (value: CellValue): boolean => value === null || value === "";
const isHeading = (value: CellValue): boolean => typeof value === "string" && value !== "";

/**
 * Divides a range into series as Excel does: the longer side gives the categories, a first row or column of texts the
 * names, several of them names or categories in levels; scatter charts take their first column as x, bubble charts take y and
 * size in turn.
 */
export function seriesOf(area: Area, seriesBy: "Auto" | "Columns" | "Rows", chartType: string, reader: SourceReader): ChartSourceParts {
  const plotBy = seriesBy === "Auto" ? (area.columns > area.rows ? "Rows" : "Columns") : seriesBy;
  const columns = plotBy === "Columns";
  const [length, width] = columns ? [area.rows, area.columns] : [area.columns, area.rows];
  const at: At<CellValue> = (along, across) => (columns ? reader.value(area.row + along, area.column + across) : reader.value(area.row + across, area.column + along));
  const isDate: At<boolean> = (along, across) => (columns ? reader.isDate(area.row + along, area.column + across) : reader.isDate(area.row + across, area.column + along));
  const part = (along: number, across: number, count = 1, levels = 1): Area =>
    columns ? areaOf(area.row + along, area.column + across, count, levels) : areaOf(area.row + across, area.column + along, levels, count);
  const corner = isBlank(at(0, 0));
  const xy = /^(XYScatter|Bubble)/.test(chartType);
  // Days above a column of other numbers are its name.
  const isName = (index: number): boolean => isHeading(at(0, index)) || (index > 0 && isDate(0, index) && !isDate(1, index));
  const hasNames = length > 1 && Array.from({ length: width }, (_, index) => index).some((index) => (index > 0 || width === 1) && isName(index));
  const first = hasNames ? namingLines(length, width, at) : 0;
  const isLabel = isHeading(at(first, 0)) || isDate(first, 0);
  const hasCategories = width > 1 && (xy || (corner && hasNames) || isLabel || (hasNames && isHeading(at(0, 0)) && looksLikeLabels(first, length, at)));
  const begin = !hasCategories ? 0 : xy ? 1 : labelLines(first, length, width, at);
  const step = chartType.startsWith("Bubble") && width - begin > 1 ? 2 : 1;
  const series: SourceSeries[] = [];
  for (let across = begin; across < width; across += step) {
    series.push({
      name: hasNames ? part(0, across, first) : null,
      categories: hasCategories ? part(first, 0, length - first, begin) : null,
      values: part(first, across, length - first),
      bubbleSizes: step === 2 && across + 1 < width ? part(first, across + 1, length - first) : null,
    });
  }
  return { plotBy, series };
}

/** The lines of names: those after the first have nothing in their corner and texts above every series. */
function namingLines(length: number, width: number, at: At<CellValue>): number {
  const isNaming = (along: number): boolean =>
    width > 1 && isBlank(at(along, 0)) && Array.from({ length: width - 1 }, (_, index) => at(along, index + 1)).every(isHeading);
  let lines = 1;
  while (lines < length - 1 && isNaming(lines)) lines++;
  return lines;
}

/** The lines of categories: those after the first hold texts and no number; one line is left for the values. */
function labelLines(first: number, length: number, width: number, at: At<CellValue>): number {
  const isLabelling = (across: number): boolean => {
    const values = Array.from({ length: length - first }, (_, index) => at(first + index, across));
    return values.some(isHeading) && values.every((value) => isHeading(value) || isBlank(value));
  };
  let lines = 1;
  while (lines < width - 1 && isLabelling(lines)) lines++;
  return lines;
}

/** Years in the first column are labels, not values: they rise one by one. */
function looksLikeLabels(first: number, length: number, at: At<CellValue>): boolean {
  const values = Array.from({ length: length - first }, (_, index) => at(first + index, 0));
  return values.every((value, index) => typeof value === "number" && value >= 1900 && value <= 2100 && (index === 0 || value === Number(values[index - 1]) + 1));
}
