import { isDateFormat } from "numfmt";
import type { CellValue } from "../../calc/calculation";
import { isEntireColumn, isEntireRow, type Area } from "../area";
import type { Context } from "../context";
import type { Shift } from "../moving/shift";
import type { TrackedArea, TrackedAreas } from "../moving/trackedAreas";
import { defaultNames, type EngineLanguage } from "../language";
import { newChart, plainSeries, withSources, type Chart } from "./chart";
import type { Shape } from "./scene/shape";
import { seriesOf } from "./source";

export interface ChartChange {
  readonly kind: "added" | "deleted" | "changed" | "activated" | "deactivated";
  readonly chart: Chart;
}

type SeriesBy = "Auto" | "Columns" | "Rows";

const PIXELS_PER_POINT = 4 / 3;

/** The charts of the workbook, in the order in which they were made. */
export class Charts {
  /** Makes a PNG of a drawing, in base64; set where there is a canvas. */
  painter: ((shapes: readonly Shape[], width: number, height: number, scale: number) => string) | null = null;
  private readonly charts: Chart[] = [];
  private readonly listeners = new Set<(change: ChartChange) => void>();
  private readonly valueListeners = new Set<() => void>();
  private nextId = 1;
  private current: Chart | null = null;

  constructor(
    private readonly context: Context,
    private readonly areas: TrackedAreas,
    private readonly read: (sheetId: string, row: number, column: number) => CellValue,
    private readonly formatOf: (sheetId: string, row: number, column: number) => string,
    private readonly language: EngineLanguage,
  ) {}

  onChange(listener: (change: ChartChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back when cells may have other values: a chart draws what is in them. */
  onValues(listener: () => void): void {
    this.valueListeners.add(listener);
  }

  valuesChanged(): void {
    for (const listener of this.valueListeners) listener();
  }

  all(sheetId?: string): Chart[] {
    return this.charts.filter((chart) => sheetId === undefined || chart.sheetId === sheetId);
  }

  byId(id: string): Chart | null {
    return this.charts.find((chart) => chart.id === id) ?? null;
  }

  /** By name, whatever its case. */
  find(sheetId: string, name: string): Chart | null {
    const key = name.toLowerCase();
    return this.all(sheetId).find((chart) => chart.name.toLowerCase() === key || chart.id.toLowerCase() === key) ?? null;
  }

  /** The chart that the user works on. */
  get active(): Chart | null {
    return this.current;
  }

  add(sheetId: string, chartType: string, source: { readonly sheetId: string; readonly area: Area } | null, seriesBy: SeriesBy = "Auto"): Chart {
    const id = this.newId();
    const chart = newChart(id, sheetId, this.freeName(sheetId), chartType);
    const step = (this.all(sheetId).length % 8) * 15;
    chart.left += step;
    chart.top += step;
    this.charts.push(chart);
    if (source) this.fill(chart, source.sheetId, source.area, seriesBy);
    this.tell("added", chart);
    return chart;
  }

  /** Takes over a chart that somebody else put together, as from a file; it gets an id of its own. */
  insert(sheetId: string, content: Omit<Chart, "id" | "sheetId">): Chart {
    const chart: Chart = { ...content, id: this.newId(), sheetId };
    this.charts.push(chart);
    this.tell("added", chart);
    return chart;
  }

  setSource(chart: Chart, sheetId: string, area: Area, seriesBy: SeriesBy): void {
    this.fill(chart, sheetId, area, seriesBy);
    this.changed(chart);
  }

  track(sheetId: string, area: Area): TrackedArea {
    return this.areas.track(sheetId, area);
  }

  remove(chart: Chart): void {
    const index = this.charts.indexOf(chart);
    if (index < 0) return;
    this.charts.splice(index, 1);
    if (this.current === chart) this.current = null;
    this.tell("deleted", chart);
  }

  activate(chart: Chart | null): void {
    const left = this.current;
    if (left === chart) return;
    this.current = chart;
    if (left) this.tell("deactivated", left);
    if (chart) this.tell("activated", chart);
  }

  /** Says that a chart looks different now. */
  changed(chart: Chart): void {
    this.tell("changed", chart);
  }

  /** Charts stand on their cells: they move when rows or columns before them come and go. */
  follow(shift: Shift): void {
    if (shift.kind === "move") return;
    const rows = shift.axis === "row" && isEntireRow(shift.area);
    const columns = shift.axis === "column" && isEntireColumn(shift.area);
    if (!rows && !columns) return;
    const config = this.context.sheet(shift.sheetId).getConfig();
    const size = (rows ? config.defaultRowHeight : config.defaultColumnWidth) / PIXELS_PER_POINT;
    const first = rows ? shift.area.row : shift.area.column;
    const moved = size * (rows ? shift.area.rows : shift.area.columns) * (shift.kind === "insert" ? 1 : -1);
    for (const chart of this.all(shift.sheetId)) {
      const key = rows ? "top" : "left";
      if (chart[key] < first * size) continue;
      chart[key] = Math.max(0, chart[key] + moved);
      this.changed(chart);
    }
  }

  capture(): readonly Chart[] {
    return this.charts;
  }

  restore(states: readonly Chart[]): void {
    const wanted = new Set(states.map(({ id }) => id));
    for (const chart of [...this.charts]) if (!wanted.has(chart.id)) this.remove(chart);
    const present = new Map(this.charts.map((chart) => [chart.id, chart]));
    this.charts.length = 0;
    for (const state of states) {
      // Cells that are gone stay named as such: a chart without any is another one.
      const track = (area: TrackedArea | null): TrackedArea | null => (area?.area ? this.track(area.sheetId, area.area) : area);
      const known = present.get(state.id);
      const chart: Chart = Object.assign(known ?? {}, state, withSources(state, track));
      this.charts.push(chart);
      this.tell(known ? "changed" : "added", chart);
    }
  }

  sheetRemoved(sheetId: string): void {
    for (const chart of this.all(sheetId)) this.remove(chart);
  }

  copySheet(from: string, to: string): void {
    for (const chart of this.all(from)) {
      const copy = structuredClone(chart) as Chart;
      const retarget = (area: TrackedArea | null): TrackedArea | null => (area?.area ? this.track(area.sheetId === from ? to : area.sheetId, area.area) : null);
      const { left, top, width, height } = copy;
      this.insert(to, { ...withSources(copy, retarget), left, top, width, height });
    }
  }

  private fill(chart: Chart, sheetId: string, area: Area, seriesBy: SeriesBy): void {
    const parts = seriesOf(area, seriesBy, chart.chartType, {
      value: (row, column) => this.read(sheetId, row, column),
      isDate: (row, column) => typeof this.read(sheetId, row, column) === "number" && isDateFormat(this.formatOf(sheetId, row, column)),
    });
    const track = (part: Area | null): TrackedArea | null => part && this.track(sheetId, part);
    chart.plotBy = parts.plotBy;
    chart.series = parts.series.map(({ name, categories, values, bubbleSizes }) =>
      plainSeries({ nameSource: track(name), categories: track(categories), values: track(values), bubbleSizes: track(bubbleSizes) }));
  }

  private newId(): string {
    return `{${(this.nextId++).toString(16).toUpperCase().padStart(8, "0")}-0004-0000-0000-000000000000}`;
  }

  private freeName(sheetId: string): string {
    const word = defaultNames[this.language].chart;
    for (let count = this.nextId - 1; ; count++) if (!this.find(sheetId, `${word}${count}`)) return `${word}${count}`;
  }

  private tell(kind: ChartChange["kind"], chart: Chart): void {
    for (const listener of this.listeners) listener({ kind, chart });
  }
}
