import { CellError } from "../../calc/calculation";
import { formatArea, parseArea, quoteSheet, splitSheet } from "../../engine/address";
import { cellCount, type Area } from "../../engine/area";
import { withSources, type Chart, type ChartContent, type ChartOptions } from "../../engine/charts/chart";
import { cellAt, cornerOf } from "../../engine/charts/place";
import type { Engine } from "../../engine/engine";
import { GENERAL } from "../../engine/formats/displayText";
import type { TrackedArea } from "../../engine/moving/trackedAreas";
import type { ChartAnchor, ChartFile, ChartSource, ChartValue, Corner, OriginalChart } from "../model/chart";

/** A chart that came from a file: what it was there, and what it was here at first. */
export interface KeptChart {
  readonly file: ChartFile;
  readonly original: OriginalChart;
  readonly content: ChartContent<string>;
  readonly anchor: ChartAnchor;
}

export type KeptCharts = ReadonlyMap<string, KeptChart>;

/** Places and sizes of elements are shares of the chart in a file, and points in the workbook. */
const placed = ["left", "top", "width", "height", "insideLeft", "insideTop", "insideWidth", "insideHeight"] as const;

function scaled<T extends ChartOptions>(options: T, width: number, height: number): T {
  const changed = placed.flatMap((key) => {
    const value = options[key];
    const size = /left|width/i.test(key) ? width : height;
    return typeof value === "number" ? [[key, round(value * size, 6)] as const] : [];
  });
  return { ...options, ...Object.fromEntries(changed) };
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

const resized = <Source>(content: ChartContent<Source>, width: number, height: number): ChartContent<Source> => ({
  ...content, title: scaled(content.title, width, height), legend: scaled(content.legend, width, height), plotArea: scaled(content.plotArea, width, height),
});

/** Puts the charts of a file on a sheet; the answer tells how to know them again, for those that it has as they were. */
export function fillCharts(engine: Engine, sheetId: string, charts: readonly ChartFile[], sheetOf: (name: string) => string | null): KeptCharts {
  const kept = new Map<string, KeptChart>();
  for (const file of charts) {
    const { anchor: _anchor, original, ...content } = file;
    const box = boxOf(engine, sheetId, file.anchor);
    const track = (source: ChartSource | null): TrackedArea | null => {
      const { sheet, address } = splitSheet(source?.formula ?? "");
      const area = parseArea(address);
      const target = sheet === null ? null : sheetOf(sheet);
      return area && target !== null ? engine.charts.track(target, area) : null;
    };
    const chart = engine.charts.insert(sheetId, { ...withSources(resized(content, box.width, box.height), track), ...box });
    if (original) kept.set(chart.id, { file, original, content: comparableContent(engine, chart), anchor: anchorOf(engine, chart) });
  }
  return kept;
}

type Box = Pick<Chart, "left" | "top" | "width" | "height">;

function boxOf(engine: Engine, sheetId: string, anchor: ChartFile["anchor"]): Box {
  const place = ({ row, column, down, right }: Corner): { readonly left: number; readonly top: number } => {
    const { left, top } = cornerOf(engine, sheetId, row, column);
    return { left: left + right, top: top + down };
  };
  const from = "row" in anchor.from ? place(anchor.from) : anchor.from;
  const to = "to" in anchor ? place(anchor.to) : { left: from.left + anchor.width, top: from.top + anchor.height };
  return { left: round(from.left, 4), top: round(from.top, 4), width: round(Math.max(1, to.left - from.left), 4), height: round(Math.max(1, to.top - from.top), 4) };
}

function anchorOf(engine: Engine, { sheetId, left, top, width, height }: Chart): ChartAnchor {
  return { from: cellAt(engine, sheetId, left, top), to: cellAt(engine, sheetId, left + width, top + height) };
}

/** The sheet's charts as a file has them; those that came with the file as they stood there, unless somebody changed them. */
export function takeCharts(engine: Engine, sheetId: string, kept: KeptCharts): ChartFile[] {
  return engine.charts.all(sheetId).map((chart): ChartFile => {
    const known = kept.get(chart.id);
    const anchor = anchorOf(engine, chart);
    const isMoved = !known || !same(anchor, known.anchor);
    const { name, width, height } = chart;
    const file: ChartFile = {
      ...contentOf(resized(chart, 1 / width, 1 / height), (area) => sourceOf(engine, area)), name, anchor: isMoved ? anchor : known.file.anchor, original: null,
    };
    if (!known) return file;
    const { original } = known;
    return { ...file, original: { ...original, isMoved, item: name === known.file.name ? original.item : null, formulas: movedFormulas(known, comparableContent(engine, chart)) } };
  });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A chart without what only the workbook knows of it. */
function contentOf<To>(chart: ChartContent<TrackedArea>, convert: (area: TrackedArea | null) => To | null): ChartContent<To> {
  const { name, chartType, plotBy, series, options, format, title, legend, plotArea, dataLabels, dataTable, axes } = chart;
  return structuredClone(withSources({ name, chartType, plotBy, series, options, format, title, legend, plotArea, dataLabels, dataTable, axes }, convert));
}

/** What a chart shows; its name stands beside it. */
const comparableContent = (engine: Engine, chart: Chart): ChartContent<string> => ({ ...contentOf(chart, (tracked) => formulaOf(engine, tracked)), name: "" });

function formulaOf({ sheets }: Engine, tracked: TrackedArea | null): string | null {
  return tracked?.area && sheets.has(tracked.sheetId) ? `${quoteSheet(sheets.name(tracked.sheetId))}!${formatArea(tracked.area, true)}` : null;
}

/** All that a chart says of cells, in one order. */
function formulasOf<Source>(content: ChartContent<Source>): { readonly formulas: readonly (Source | null)[]; readonly rest: ChartContent<string> } {
  const formulas: (Source | null)[] = [];
  const rest = withSources(content, (source): string | null => {
    formulas.push(source);
    return source === null ? null : "";
  });
  return { formulas, rest };
}

/** What the formulas of the file are now; null when the chart is not the same any more. */
function movedFormulas({ file, content }: KeptChart, now: ChartContent<string>): ReadonlyMap<string, string> | null {
  const [before, after, stored] = [formulasOf(content), formulasOf(now), formulasOf<ChartSource>(file)];
  if (!same(before.rest, after.rest)) return null;
  const moved = new Map<string, string>();
  for (const [index, source] of stored.formulas.entries()) {
    const formula = after.formulas[index];
    if (!source || formula === null || formula === undefined) continue;
    const wanted = formula === before.formulas[index] ? source.formula : formula;
    if ((moved.get(source.formula) ?? wanted) !== wanted) return null;
    moved.set(source.formula, wanted);
  }
  return moved;
}

/** Values beside a formula are for programs that do not calculate; for whole columns they are left out. */
const MOST_SHOWN = 5_000;

function sourceOf(engine: Engine, tracked: TrackedArea | null): ChartSource | null {
  const formula = formulaOf(engine, tracked);
  if (formula === null || !tracked?.area) return null;
  const { sheetId, area } = tracked;
  return { formula, shown: cellCount(area) > MOST_SHOWN ? [] : shownIn(engine, sheetId, area), numberFormat: engine.formats.style(sheetId, area.row, area.column).n?.pattern ?? GENERAL };
}

function shownIn(engine: Engine, sheetId: string, { row, column, rows, columns }: Area): ChartValue[] {
  return Array.from({ length: rows * columns }, (_, index): ChartValue => {
    const value = engine.value(sheetId, row + Math.floor(index / columns), column + (index % columns));
    if (value === null || value === "" || value instanceof CellError) return null;
    return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value;
  });
}
