import { cornerOf } from "../../engine/charts/place";
import { drawChart } from "../../engine/charts/scene/draw";
import { LIGHT } from "../../engine/charts/scene/shape";
import { asChoice, asText, type Arguments } from "../api/arguments";
import { HostClass, type HostObject } from "../api/hostClass";
import { apiNotFound, invalidArgument, itemNotFound, OfficeError } from "../api/officeError";
import type { Book, RangeState } from "../book";
import { RangeClass, WorksheetClass } from "../declaredClasses";
import { chartEvents, chartsEvents } from "../event/eventRegistration";
import { ChartAxesClass } from "./chartAxis";
import { ChartElementClass } from "./chartElement";
import { ChartAreaFormatClass, formatObject } from "./chartFormat";
import { ChartDataLabelsClass } from "./chartLabels";
import { ChartLegendClass } from "./chartLegend";
import { rectangleOf } from "./chartPlace";
import { ChartSeriesCollectionClass } from "./chartSeries";
import { alive, among, atLeast, flag, kept, keptMembers, number, type ChartsState, type ChartState } from "./chartState";
import { automaticTitle, ChartTitleClass } from "./chartTitle";
import { chartTypes } from "./chartTypes";

const PlotAreaClass = new ChartElementClass<ChartState>({
  name: "ChartPlotArea",
  scalars: keptMembers<ChartState>(({ chart }) => chart.plotArea, {
    Left: [number, 7], Top: [number, 40], Width: [number, ({ chart }: ChartState) => chart.width - 14], Height: [number, ({ chart }: ChartState) => chart.height - 70],
    InsideLeft: [number, 34], InsideTop: [number, 44], InsideWidth: [number, ({ chart }: ChartState) => chart.width - 48],
    InsideHeight: [number, ({ chart }: ChartState) => chart.height - 100], Position: [among("Automatic", "Custom"), "Automatic"],
  }),
  objects: formatObject<ChartState>("plotArea", ({ chart }) => chart.plotArea.format),
});

const DataTableClass = new ChartElementClass<ChartState>({
  name: "ChartDataTable",
  scalars: keptMembers<ChartState>(({ chart }) => chart.dataTable, {
    Visible: [flag, false], ShowLegendKey: [flag, true], ShowHorizontalBorder: [flag, true], ShowVerticalBorder: [flag, true], ShowOutlineBorder: [flag, true],
  }),
  objects: formatObject<ChartState>("dataTable", ({ chart }) => chart.dataTable.format),
});

const PivotOptionsClass = new ChartElementClass<ChartState>({
  name: "ChartPivotOptions",
  scalars: keptMembers<ChartState>(({ chart }) => chart.options, {
    ShowAxisFieldButtons: [flag, true], ShowLegendFieldButtons: [flag, true], ShowReportFilterFieldButtons: [flag, true], ShowValueFieldButtons: [flag, true],
  }),
});

const PIXELS_PER_POINT = 4 / 3;

/** Bars, lines, areas and columns can show their numbers in a table below. */
const hasDataTable = ({ chart }: ChartState): boolean => !/Pie|Doughnut|XYScatter|Bubble|Radar|Surface|Treemap|Sunburst|Funnel|Map/.test(chart.chartType);

function rangeAt({ book, chart }: ChartState, args: Arguments, index: number): RangeState {
  const range = args.object(index, RangeClass) ?? book.locate(args.text(index), chart.sheetId);
  if (!range) throw invalidArgument();
  return range;
}

export const ChartClass: HostClass<ChartState> = new ChartElementClass<ChartState>({
  name: "Chart",
  identity: { property: "Id", of: ({ chart }) => chart.id },
  scalars: {
    Id: { get: (state) => alive(state).id },
    Name: {
      get: (state) => alive(state).name,
      set: (state, value) => {
        const name = asText(value);
        const owner = state.book.engine.charts.find(state.chart.sheetId, name);
        if (name === "" || (owner && owner !== state.chart)) throw invalidArgument();
        alive(state).name = name;
        state.book.engine.charts.changed(state.chart);
      },
    },
    ChartType: {
      get: (state) => alive(state).chartType,
      set: (state, value) => {
        alive(state).chartType = asChoice(value, chartTypes);
        for (const series of state.chart.series) delete series.chartType;
        state.book.engine.charts.changed(state.chart);
      },
    },
    Left: kept(alive, "left", atLeast(0), 0),
    Top: kept(alive, "top", atLeast(0), 0),
    Width: kept(alive, "width", atLeast(1), 0),
    Height: kept(alive, "height", atLeast(1), 0),
    PlotBy: {
      get: (state) => alive(state).plotBy,
      set: (state, value) => {
        const seriesBy = asChoice(value, ["Columns", "Rows"]);
        const { book, chart } = state;
        const source = rectangleOf(alive(state));
        if (source && chart.plotBy !== seriesBy) book.engine.charts.setSource(chart, source.sheetId, source.area, seriesBy);
      },
    },
    ...keptMembers<ChartState>(({ chart }) => chart.options, {
      Style: [atLeast(1), 201], DisplayBlanksAs: [among("NotPlotted", "Zero", "Interplotted"), "NotPlotted"], PlotVisibleOnly: [flag, true],
      ShowAllFieldButtons: [flag, true], ShowDataLabelsOverMaximum: [flag, true], CategoryLabelLevel: [number, -1], SeriesNameLevel: [number, -1],
    }),
  },
  objects: {
    Title: (state) => ChartTitleClass.of({ ...state, title: alive(state).title, automatic: automaticTitle, shown: () => true }),
    Legend: (state) => ChartLegendClass.of(state),
    Series: (state) => ChartSeriesCollectionClass.of(state),
    Axes: (state) => ChartAxesClass.of(state),
    DataLabels: (state) => ChartDataLabelsClass.of({ ...state, labels: alive(state).dataLabels }),
    PlotArea: (state) => PlotAreaClass.of(state),
    PivotOptions: (state) => PivotOptionsClass.of(state),
    Format: (state) => ChartAreaFormatClass.of({ ...state, format: alive(state).format }),
    Worksheet: ({ book, chart }) => WorksheetClass.of(book.sheet(chart.sheetId)),
  },
  methods: {
    Activate: (state) => {
      state.book.engine.sheets.activate(alive(state).sheetId);
      state.book.engine.charts.activate(state.chart);
    },
    Delete: (state) => state.book.engine.charts.remove(alive(state)),
    SetData: (state, args) => {
      const range = rangeAt({ ...state, chart: alive(state) }, args, 0);
      state.book.engine.charts.setSource(state.chart, range.sheetId, range.area, args.choice(1, ["Auto", "Columns", "Rows"], "Auto"));
    },
    /** Over the cells from the first one's corner to the last one's. */
    SetPosition: (state, args) => {
      const { book, chart } = state;
      const first = rangeAt({ ...state, chart: alive(state) }, args, 0);
      const last = args.isGiven(1) ? rangeAt(state, args, 1) : null;
      const from = cornerOf(book.engine, chart.sheetId, first.area.row, first.area.column);
      chart.left = from.left;
      chart.top = from.top;
      if (last) {
        const to = cornerOf(book.engine, chart.sheetId, last.area.row + last.area.rows, last.area.column + last.area.columns);
        chart.width = Math.max(1, to.left - from.left);
        chart.height = Math.max(1, to.top - from.top);
      }
      book.engine.charts.changed(chart);
    },
    GetImage: (state, args) => {
      const { engine } = state.book;
      const { painter } = engine.charts;
      if (!painter) throw apiNotFound("Chart.getImage");
      const { width, height } = alive(state);
      const scale = Math.min((args.optionalInteger(0) ?? width * PIXELS_PER_POINT) / width, (args.optionalInteger(1) ?? height * PIXELS_PER_POINT) / height);
      return painter(drawChart(state.chart, engine, LIGHT), width, height, scale);
    },
    GetDataTable: (state) => {
      if (!hasDataTable(state)) throw itemNotFound();
      return DataTableClass.of(state);
    },
    GetDataTableOrNullObject: (state) => (hasDataTable(state) ? DataTableClass.of(state) : null),
    ...chartEvents,
  },
});

const chartObject = (book: Book, chart: ChartState["chart"] | null | undefined): HostObject | null => (chart ? ChartClass.of({ book, chart }) : null);

const find = ({ book, sheetId }: ChartsState, args: Arguments): HostObject | null => chartObject(book, book.engine.charts.find(sheetId, args.text(0)));

function existing(charts: ChartsState, args: Arguments): HostObject {
  const chart = find(charts, args);
  if (!chart) throw itemNotFound();
  return chart;
}

export const activeChart = (book: Book): HostObject | null => chartObject(book, book.engine.charts.active);

export const ChartCollectionClass: HostClass<ChartsState> = new HostClass<ChartsState>({
  name: "ChartCollection",
  scalars: { Count: { get: ({ book, sheetId }) => book.engine.charts.all(sheetId).length } },
  items: ({ book, sheetId }) => book.engine.charts.all(sheetId).map((chart) => ChartClass.of({ book, chart })),
  item: existing,
  methods: {
    Add: ({ book, sheetId }, args) => {
      if (!book.engine.protection.allows(sheetId, "allowEditObjects")) throw new OfficeError("AccessDenied");
      const type = args.choice(0, chartTypes);
      const seriesBy = args.choice(2, ["Auto", "Columns", "Rows"], "Auto");
      const range = args.object(1, RangeClass) ?? book.locate(args.text(1), sheetId);
      if (!range) throw invalidArgument();
      return ChartClass.of({ book, chart: book.engine.charts.add(sheetId, type, { sheetId: range.sheetId, area: range.area }, seriesBy) });
    },
    GetCount: ({ book, sheetId }) => book.engine.charts.all(sheetId).length,
    GetItem: existing,
    _GetItem: existing,
    GetItemOrNullObject: find,
    GetItemAt: ({ book, sheetId }, args) => {
      const chart = chartObject(book, book.engine.charts.all(sheetId)[args.integer(0)]);
      if (!chart) throw invalidArgument();
      return chart;
    },
    ...chartsEvents,
  },
});
