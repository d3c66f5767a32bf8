import { defaultNames, type EngineLanguage } from "../language";
import type { CellValue } from "../../calc/calculation";
import type { TrackedArea } from "../moving/trackedAreas";
import type { Chart, ChartSeries } from "./chart";

/** How a chart reads cells. */
export interface ChartReader {
  /** The language of what stands there by itself; English where nothing is said. */
  readonly language?: EngineLanguage;
  value(sheetId: string, row: number, column: number): CellValue;
  text(sheetId: string, row: number, column: number): string;
  /** Rows out of sight are left out, unless the chart says otherwise. */
  isRowHidden(sheetId: string, row: number): boolean;
}

/** A series with what is in its cells now. */
export interface PlottedSeries {
  readonly series: ChartSeries;
  /** Its number in the chart, which its colour goes by. */
  readonly index: number;
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** The values as their cells show them. */
  readonly texts: readonly string[];
  /** Of scatter and bubble charts: where there are no numbers, 1, 2, 3 … */
  readonly x: readonly number[];
  readonly categories: readonly string[];
  readonly sizes: readonly (number | null)[];
}

const cellsOf = <T>(source: TrackedArea | null, read: (sheetId: string, row: number, column: number) => T, isHidden?: (sheetId: string, row: number) => boolean): T[] => {
  if (!source?.area) return [];
  const { sheetId, area } = source;
  const found: T[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (isHidden?.(sheetId, row)) continue;
    for (let column = area.column; column < area.column + area.columns; column++) found.push(read(sheetId, row, column));
  }
  return found;
};

/** Categories in several columns, or rows where series are rows, stand in levels: here they are read one after the other. */
function labelsOf(source: TrackedArea | null, areRows: boolean, reader: ChartReader, isHidden?: (sheetId: string, row: number) => boolean): string[] {
  const texts = cellsOf(source, reader.text.bind(reader), isHidden);
  const { rows = 1, columns = 1 } = source?.area ?? {};
  if (rows === 1 || columns === 1) return texts;
  const joined = (parts: readonly string[]): string => parts.filter((text) => text !== "").join(" ");
  if (areRows) return Array.from({ length: columns }, (_, at) => joined(texts.filter((__, index) => index % columns === at)));
  return Array.from({ length: texts.length / columns }, (_, at) => joined(texts.slice(at * columns, (at + 1) * columns)));
}

export function seriesName({ series }: Chart, index: number, reader: ChartReader): string {
  const own = series[index];
  const text = own?.name ?? cellsOf(own?.nameSource ?? null, reader.text.bind(reader)).join(" ");
  return text === "" ? `${defaultNames[reader.language ?? "en-US"].series}${index + 1}` : text;
}

/** The series that are drawn. */
export function plotted(chart: Chart, reader: ChartReader): PlottedSeries[] {
  const isHidden = chart.options["plotVisibleOnly"] === false ? undefined : reader.isRowHidden.bind(reader);
  return chart.series.flatMap((series, index): PlottedSeries[] => {
    if (series.filtered) return [];
    const numbers = (source: TrackedArea | null) => cellsOf(source, reader.value.bind(reader), isHidden).map((value) => (typeof value === "number" ? value : null));
    const values = numbers(series.values);
    const source = chart.axes.category.categories ?? series.categories ?? chart.series[0]?.categories ?? null;
    const areRows = series.values?.area?.rows === 1 && series.values.area.columns > 1;
    const categories = labelsOf(source, areRows, reader, isHidden);
    const given = numbers(source);
    const xs = given.length > 0 && given.every((value) => value !== null);
    return [{
      series, index, name: seriesName(chart, index, reader), values, texts: cellsOf(series.values, reader.text.bind(reader), isHidden), sizes: numbers(series.bubbleSizes),
      x: values.map((_, at) => (xs ? (given[at] ?? at + 1) : at + 1)),
      categories: values.map((_, at) => categories[at] ?? String(at + 1)),
    }];
  });
}

/** The text of a title: its own, that of its cell, or what Excel puts there by itself. */
export function titleText({ title, series }: Chart, reader: ChartReader, names: readonly string[]): string {
  if (title.source) return cellsOf(title.source, reader.text.bind(reader)).join(" ");
  const { chartTitle } = defaultNames[reader.language ?? "en-US"];
  return title.text ?? (series.length === 1 ? (names[0] ?? chartTitle) : chartTitle);
}
