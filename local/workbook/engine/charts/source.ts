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

type Read = (row: number, column: number) => CellValue;

const isHeading = (value: CellValue): boolean => typeof value === "string" && value !== "";

/**
 * Divides a range into series as Excel does: the longer side gives the categories, a first row or column of texts the
 * names; scatter charts take their first column as x, bubble charts take y and size in turn.
 */
export function seriesOf(area: Area, seriesBy: "Auto" | "Columns" | "Rows", chartType: string, read: Read): ChartSourceParts {
  const plotBy = seriesBy === "Auto" ? (area.columns > area.rows ? "Rows" : "Columns") : seriesBy;
  const columns = plotBy === "Columns";
  const [length, width] = columns ? [area.rows, area.columns] : [area.columns, area.rows];
  const at = (along: number, across: number): CellValue => (columns ? read(area.row + along, area.column + across) : read(area.row + across, area.column + along));
  const part = (along: number, across: number, count = 1): Area =>
    columns ? areaOf(area.row + along, area.column + across, count, 1) : areaOf(area.row + across, area.column + along, 1, count);
  const corner = at(0, 0) === null || at(0, 0) === "";
  const xy = /^(XYScatter|Bubble)/.test(chartType);
  const hasNames = length > 1 && Array.from({ length: width }, (_, index) => at(0, index)).some((value, index) => (index > 0 || width === 1) && isHeading(value));
  const first = hasNames ? 1 : 0;
  const hasCategories = width > 1 && (xy || (corner && hasNames) || isHeading(at(first, 0)) || (hasNames && isHeading(at(0, 0)) && looksLikeLabels(first, length, at)));
  const begin = hasCategories ? 1 : 0;
  const step = chartType.startsWith("Bubble") && width - begin > 1 ? 2 : 1;
  const series: SourceSeries[] = [];
  for (let across = begin; across < width; across += step) {
    series.push({
      name: hasNames ? part(0, across) : null,
      categories: hasCategories ? part(first, 0, length - first) : null,
      values: part(first, across, length - first),
      bubbleSizes: step === 2 && across + 1 < width ? part(first, across + 1, length - first) : null,
    });
  }
  return { plotBy, series };
}

/** Years in the first column are labels, not values: they rise one by one. */
function looksLikeLabels(first: number, length: number, at: (along: number, across: number) => CellValue): boolean {
  const values = Array.from({ length: length - first }, (_, index) => at(first + index, 0));
  return values.every((value, index) => typeof value === "number" && value >= 1900 && value <= 2100 && (index === 0 || value === Number(values[index - 1]) + 1));
}
