import { formatArea, quoteSheet } from "../../engine/address";
import { hasLabels, plainPoint, plainSeries, plainTrendline, type ChartPoint, type ChartSeries } from "../../engine/charts/chart";
import { plotted, seriesName } from "../../engine/charts/plot";
import type { TrackedArea } from "../../engine/moving/trackedAreas";
import { asText, type Arguments } from "../api/arguments";
import type { HostClass} from "../api/hostClass";
import { type HostObject, type ScalarMember } from "../api/hostClass";
import { invalidArgument, itemNotFound } from "../api/officeError";
import { RangeClass } from "../declaredClasses";
import { ChartElementClass } from "./chartElement";
import { formatObject } from "./chartFormat";
import { ChartDataLabelClass, ChartDataLabelsClass, ChartErrorBarsClass, ChartTrendlineClass, trendlineTypes } from "./chartLabels";
import { alive, among, atLeast, color, flag, keptMembers, number, type ChartState, type Reading } from "./chartState";

interface SeriesState extends ChartState {
  readonly series: ChartSeries;
}

interface PointState extends SeriesState {
  readonly index: number;
}

const markers = ["Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus", "Picture"];

const markerMembers: Readonly<Record<string, readonly [Reading, unknown]>> = {
  MarkerStyle: [among(...markers), "Automatic"], MarkerSize: [atLeast(2, 72), 5], MarkerBackgroundColor: [color, ""], MarkerForegroundColor: [color, ""],
};

const positionOf = ({ chart, series }: SeriesState): number => {
  const index = chart.series.indexOf(series);
  if (index < 0) throw itemNotFound();
  return index;
};

const pointOf = ({ series, index }: PointState): ChartPoint => (series.points[index] ??= plainPoint());

const plottedOf = (state: SeriesState) => plotted({ ...state.chart, series: [{ ...state.series, filtered: false }] }, state.book.engine)[0];

const PointClass: HostClass<PointState> = new ChartElementClass<PointState>({
  name: "ChartPoint",
  scalars: {
    Value: { get: (state) => plottedOf(state)?.values[state.index] ?? null },
    ...keptMembers<PointState>(pointOf, { HasDataLabel: [flag, ({ chart, series }: PointState) => series.hasDataLabels ?? hasLabels(chart.dataLabels)], ...markerMembers }),
  },
  objects: {
    ...formatObject<PointState>("point", (state) => pointOf(state).format),
    DataLabel: (state) => ChartDataLabelClass.of({
      book: state.book, chart: state.chart, labels: pointOf(state).dataLabel, automaticText: () => String(plottedOf(state)?.values[state.index] ?? ""),
    }),
  },
});

const pointCount = (state: SeriesState): number => plottedOf(state)?.values.length ?? 0;

const PointsClass = new ChartElementClass<SeriesState>({
  name: "ChartPointsCollection",
  scalars: { Count: { get: pointCount } },
  items: (state) => Array.from({ length: pointCount(state) }, (_, index) => PointClass.of({ ...state, index })),
  methods: {
    GetCount: pointCount,
    GetItemAt: (state, args) => {
      const index = args.integer(0);
      if (index < 0 || index >= pointCount(state)) throw invalidArgument();
      return PointClass.of({ ...state, index });
    },
  },
});

function trendlineAt({ book, chart, series }: SeriesState, args: Arguments): HostObject {
  const trendline = series.trendlines[args.integer(0)];
  if (!trendline) throw itemNotFound();
  return ChartTrendlineClass.of({ book, chart, trendlines: series.trendlines, trendline });
}

const TrendlinesClass = new ChartElementClass<SeriesState>({
  name: "ChartTrendlineCollection",
  items: ({ book, chart, series: { trendlines } }) => trendlines.map((trendline) => ChartTrendlineClass.of({ book, chart, trendlines, trendline })),
  item: trendlineAt,
  methods: {
    Add: ({ book, chart, series: { trendlines } }, args) => {
      const trendline = plainTrendline(args.choice(0, trendlineTypes, "Linear"));
      trendlines.push(trendline);
      book.engine.charts.changed(chart);
      return ChartTrendlineClass.of({ book, chart, trendlines, trendline });
    },
    GetCount: ({ series }) => series.trendlines.length,
    GetItem: trendlineAt,
  },
});

function setSource(key: "values" | "categories" | "bubbleSizes") {
  return (state: SeriesState, args: Arguments): void => {
    const range = args.object(0, RangeClass);
    if (!range) throw invalidArgument();
    state.series[key] = state.book.engine.charts.track(range.sheetId, range.area);
    state.book.engine.charts.changed(alive(state));
  };
}

/** What all series of one type on the same axes have in common: setting it for one sets it for all, as in Excel. */
function ofGroup(members: Readonly<Record<string, ScalarMember<SeriesState>>>): Readonly<Record<string, ScalarMember<SeriesState>>> {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, {
    ...member,
    set: (state: SeriesState, value: unknown) => {
      const { chartType, axisGroup = "Primary" } = state.series;
      const isAlike = (other: ChartSeries): boolean => other.chartType === chartType && (other.axisGroup ?? "Primary") === axisGroup;
      for (const series of state.chart.series.filter(isAlike)) member.set?.({ ...state, series }, value);
    },
  }]));
}

const dimensions = ["Categories", "Values", "XValues", "YValues", "BubbleSizes"] as const;

function sourceOf({ series }: SeriesState, args: Arguments): TrackedArea | null {
  const dimension = args.choice(0, dimensions);
  if (dimension === "Categories" || dimension === "XValues") return series.categories;
  return dimension === "BubbleSizes" ? series.bubbleSizes : series.values;
}

const labelsMember = ({ book, chart, series }: SeriesState): HostObject => ChartDataLabelsClass.of({ book, chart, labels: series.dataLabels });

export const ChartSeriesClass: HostClass<SeriesState> = new ChartElementClass<SeriesState>({
  name: "ChartSeries",
  scalars: {
    Name: {
      get: (state) => seriesName(state.chart, positionOf(state), state.book.engine),
      set: (state, value) => {
        state.series.name = asText(value);
        state.book.engine.charts.changed(alive(state));
      },
    },
    PlotOrder: {
      get: positionOf,
      set: (state, value) => {
        const place = Number(atLeast(0, state.chart.series.length - 1)(value));
        const { series } = state.chart;
        series.splice(positionOf(state), 1);
        series.splice(place, 0, state.series);
        state.book.engine.charts.changed(alive(state));
      },
    },
    ...keptMembers<SeriesState>(({ series }) => series, {
      ChartType: [(value) => asText(value), ({ chart }: SeriesState) => chart.chartType], AxisGroup: [among("Primary", "Secondary"), "Primary"],
      HasDataLabels: [flag, ({ chart }: SeriesState) => hasLabels(chart.dataLabels)], Filtered: [flag, false], Smooth: [flag, ({ chart }: SeriesState) => chart.chartType.includes("Smooth")],
      Explosion: [atLeast(0, 4000), 0], InvertIfNegative: [flag, false], ShowLeaderLines: [flag, true], ShowShadow: [flag, false], InvertColor: [color, "#FFFFFF"],
      ...markerMembers,
    }),
    ...ofGroup(keptMembers<SeriesState>(({ series }) => series, {
      GapWidth: [atLeast(0, 500), 219], Overlap: [atLeast(-100, 100), -27], DoughnutHoleSize: [atLeast(10, 90), 75],
      FirstSliceAngle: [atLeast(0, 360), 0], BubbleScale: [atLeast(0, 300), 100], SecondPlotSize: [atLeast(5, 200), 75],
      SplitType: [among("SplitByPosition", "SplitByValue", "SplitByPercentValue", "SplitByCustomSplit"), "SplitByPosition"], SplitValue: [number, 2],
      VaryByCategories: [flag, ({ chart }: SeriesState) => /Pie|Doughnut/.test(chart.chartType)], ShowConnectorLines: [flag, true],
    })),
  },
  objects: {
    ...formatObject<SeriesState>("series", ({ series }) => series.format),
    DataLabels: labelsMember,
    Points: (state) => PointsClass.of(state),
    Trendlines: (state) => TrendlinesClass.of(state),
    XErrorBars: ({ book, chart, series }) => ChartErrorBarsClass.of({ book, chart, bars: series.xErrorBars }),
    YErrorBars: ({ book, chart, series }) => ChartErrorBarsClass.of({ book, chart, bars: series.yErrorBars }),
  },
  methods: {
    Delete: (state) => {
      state.chart.series.splice(positionOf(state), 1);
      state.book.engine.charts.changed(alive(state));
    },
    SetValues: setSource("values"),
    SetXAxisValues: setSource("categories"),
    SetBubbleSizes: setSource("bubbleSizes"),
    GetDimensionValues: (state, args) => {
      const dimension = args.choice(0, dimensions);
      const own = plottedOf(state);
      if (dimension === "Categories") return own?.categories ?? [];
      if (dimension === "XValues") return own?.x ?? [];
      return (dimension === "BubbleSizes" ? own?.sizes : own?.values) ?? [];
    },
    GetDimensionDataSourceString: (state, args) => {
      const source = sourceOf(state, args);
      if (!source?.area) throw itemNotFound();
      return `${quoteSheet(state.book.engine.sheets.name(source.sheetId))}!${formatArea(source.area, true)}`;
    },
    GetDimensionDataSourceType: (state, args) => (sourceOf(state, args)?.area ? "LocalRange" : "Unknown"),
  },
});

export const ChartSeriesCollectionClass = new ChartElementClass<ChartState>({
  name: "ChartSeriesCollection",
  scalars: { Count: { get: (state) => alive(state).series.length } },
  items: (state) => alive(state).series.map((series) => ChartSeriesClass.of({ ...state, series })),
  methods: {
    Add: (state, args) => {
      const { series } = alive(state);
      const index = args.optionalInteger(1) ?? series.length;
      if (index < 0 || index > series.length) throw invalidArgument();
      const name = args.optionalText(0);
      const added = plainSeries({ categories: series[0]?.categories ?? null, ...(name === null ? {} : { name }) });
      series.splice(index, 0, added);
      state.book.engine.charts.changed(state.chart);
      return ChartSeriesClass.of({ ...state, series: added });
    },
    GetCount: (state) => alive(state).series.length,
    GetItemAt: (state, args) => {
      const series = alive(state).series[args.integer(0)];
      if (!series) throw invalidArgument();
      return ChartSeriesClass.of({ ...state, series });
    },
  },
});
