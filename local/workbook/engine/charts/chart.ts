import type { TrackedArea } from "../moving/trackedAreas";

/**
 * What a chart shows: plain data, with the names and words of Excel's API. What is left out is automatic; colours are
 * #RRGGBB. Where its cells are is said in one way by a workbook at work and in another by a file: that is `Source`.
 */
export interface ChartContent<Source> {
  name: string;
  /** Excel's word: ColumnClustered, Line, Pie, XYScatter … */
  chartType: string;
  plotBy: "Columns" | "Rows";
  series: ChartSeries<Source>[];
  readonly options: ChartOptions;
  readonly format: ElementFormat;
  readonly title: ChartTitle<Source>;
  readonly legend: ChartLegend;
  readonly plotArea: ChartPlotArea;
  readonly dataLabels: ChartDataLabels;
  readonly dataTable: ChartDataTable;
  readonly axes: Readonly<Record<AxisKey, ChartAxis<Source>>>;
}

/** A chart as the workbook keeps it; sizes and places are in points from the sheet's first cell. */
export interface Chart extends ChartContent<TrackedArea> {
  readonly id: string;
  readonly sheetId: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

export type AxisKey = "category" | "value" | "series" | "secondaryCategory" | "secondaryValue";

/** Properties that are kept and written to the file, and that the drawing does not need. */
export interface ChartOptions {
  [property: string]: unknown;
}

export interface LineFormat {
  color?: string;
  lineStyle?: string;
  weight?: number;
}

export interface FontFormat {
  bold?: boolean;
  color?: string;
  italic?: boolean;
  name?: string;
  size?: number;
  underline?: string;
}

export interface ElementFormat {
  /** A colour, or "" for none. */
  fill?: string;
  readonly line: LineFormat;
  readonly border: LineFormat;
  readonly font: FontFormat;
}

export interface ChartTitle<Source = TrackedArea> extends ChartOptions {
  visible?: boolean;
  text?: string;
  /** The cell that the title repeats. */
  source?: Source | null;
  overlay?: boolean;
  position?: string;
  readonly format: ElementFormat;
}

export interface ChartLegend extends ChartOptions {
  visible?: boolean;
  position?: string;
  overlay?: boolean;
  /** Series whose entries are left out. */
  readonly hiddenEntries: number[];
  readonly format: ElementFormat;
}

export interface ChartPlotArea extends ChartOptions {
  readonly format: ElementFormat;
}

export interface ChartDataTable extends ChartOptions {
  visible?: boolean;
  readonly format: ElementFormat;
}

export interface ChartAxis<Source = TrackedArea> extends ChartOptions {
  visible?: boolean;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  minorUnit?: number;
  displayUnit?: string;
  customDisplayUnit?: number;
  numberFormat?: string;
  reversePlotOrder?: boolean;
  scaleType?: string;
  logBase?: number;
  /** Categories in place of those of the series. */
  categories?: Source | null;
  readonly title: ChartTitle<Source>;
  readonly majorGridlines: ChartGridlines;
  readonly minorGridlines: ChartGridlines;
  readonly format: ElementFormat;
}

export interface ChartGridlines {
  visible?: boolean;
  readonly format: ElementFormat;
}

export interface ChartDataLabels extends ChartOptions {
  position?: string;
  showValue?: boolean;
  showSeriesName?: boolean;
  showCategoryName?: boolean;
  showPercentage?: boolean;
  separator?: string;
  numberFormat?: string;
  readonly format: ElementFormat;
}

export interface ChartSeries<Source = TrackedArea> extends ChartOptions {
  /** Given by itself, or taken from a cell. */
  name?: string;
  nameSource: Source | null;
  values: Source | null;
  categories: Source | null;
  bubbleSizes: Source | null;
  /** Where it is another than the chart's. */
  chartType?: string;
  axisGroup?: "Primary" | "Secondary";
  filtered?: boolean;
  hasDataLabels?: boolean;
  smooth?: boolean;
  gapWidth?: number;
  overlap?: number;
  doughnutHoleSize?: number;
  explosion?: number;
  firstSliceAngle?: number;
  markerStyle?: string;
  markerSize?: number;
  markerBackgroundColor?: string;
  markerForegroundColor?: string;
  readonly points: Record<number, ChartPoint>;
  readonly trendlines: ChartTrendline[];
  readonly dataLabels: ChartDataLabels;
  readonly xErrorBars: ChartErrorBars;
  readonly yErrorBars: ChartErrorBars;
  readonly format: ElementFormat;
}

export interface ChartErrorBars extends ChartOptions {
  visible?: boolean;
  readonly format: ElementFormat;
}

export interface ChartPoint extends ChartOptions {
  hasDataLabel?: boolean;
  readonly dataLabel: ChartDataLabels & { text?: string };
  readonly format: ElementFormat;
}

export interface ChartTrendline extends ChartOptions {
  type: string;
  name?: string;
  movingAveragePeriod?: number;
  polynomialOrder?: number;
  readonly label: ChartTitle;
  readonly format: ElementFormat;
}

export const plainFormat = (): ElementFormat => ({ line: {}, border: {}, font: {} });
const plainTitle = <Source>(): ChartTitle<Source> => ({ format: plainFormat() });
export const plainLabels = (): ChartDataLabels => ({ format: plainFormat() });
const plainAxis = <Source>(visible?: boolean): ChartAxis<Source> => ({
  title: plainTitle<Source>(), majorGridlines: { format: plainFormat() }, minorGridlines: { format: plainFormat() }, format: plainFormat(),
  ...(visible === undefined ? {} : { visible }),
});

export const plainPoint = (): ChartPoint => ({ dataLabel: plainLabels(), format: plainFormat() });
export const plainTrendline = (type: string): ChartTrendline => ({ type, label: plainTitle<TrackedArea>(), format: plainFormat() });

export const plainSeries = <Source = TrackedArea>(given: Partial<ChartSeries<Source>> = {}): ChartSeries<Source> => ({
  nameSource: null, values: null, categories: null, bubbleSizes: null, points: {}, trendlines: [], dataLabels: plainLabels(),
  xErrorBars: { format: plainFormat() }, yErrorBars: { format: plainFormat() }, format: plainFormat(), ...given,
});

/** Whether labels of a chart are shown at all its series: somebody has said what they show. */
export const hasLabels = (labels: ChartDataLabels): boolean => Object.keys(labels).some((key) => key.startsWith("show"));

/** Excel's size of a new chart. */
const SIZE = { width: 360, height: 216 } as const;

export const plainContent = <Source>(name: string, chartType: string): ChartContent<Source> => ({
  name, chartType, plotBy: "Columns", series: [], options: {}, format: plainFormat(), title: plainTitle<Source>(),
  legend: { hiddenEntries: [], format: plainFormat() }, plotArea: { format: plainFormat() }, dataLabels: plainLabels(), dataTable: { format: plainFormat() },
  axes: {
    category: plainAxis<Source>(), value: plainAxis<Source>(), series: plainAxis<Source>(false), secondaryCategory: plainAxis<Source>(false), secondaryValue: plainAxis<Source>(),
  },
});

export const newChart = (id: string, sheetId: string, name: string, chartType: string): Chart => ({
  id, sheetId, left: 160, top: 90, ...SIZE, ...plainContent<TrackedArea>(name, chartType),
});

/** Every place in a chart where it names cells, as the same chart with other names for them. */
export function withSources<From, To>(content: ChartContent<From>, convert: (source: From | null) => To | null): ChartContent<To> {
  // Whatever is converted keeps its place among the others: states are compared as texts.
  const title = (given: ChartTitle<From>): ChartTitle<To> =>
    ({ ...given, ...(given.source ? { source: convert(given.source) } : {}) }) as ChartTitle<unknown> as ChartTitle<To>;
  const axis = (given: ChartAxis<From>): ChartAxis<To> =>
    ({ ...given, title: title(given.title), ...(given.categories ? { categories: convert(given.categories) } : {}) }) as ChartAxis<unknown> as ChartAxis<To>;
  const { category, value, series, secondaryCategory, secondaryValue } = content.axes;
  return {
    ...content,
    title: title(content.title),
    axes: { category: axis(category), value: axis(value), series: axis(series), secondaryCategory: axis(secondaryCategory), secondaryValue: axis(secondaryValue) },
    series: content.series.map((each) => ({
      ...each, nameSource: convert(each.nameSource), values: convert(each.values), categories: convert(each.categories), bubbleSizes: convert(each.bubbleSizes),
    })),
  };
}
