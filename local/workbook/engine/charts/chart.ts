import type { TrackedArea } from "../trackedAreas";

/**
 * A chart as the workbook keeps it: plain data, with the names and words of Excel's API. What is left out is automatic.
 * Sizes and places are in points from the sheet's first cell; colours are #RRGGBB.
 */
export interface Chart {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  /** Excel's word: ColumnClustered, Line, Pie, XYScatter … */
  chartType: string;
  left: number;
  top: number;
  width: number;
  height: number;
  plotBy: "Columns" | "Rows";
  series: ChartSeries[];
  readonly options: ChartOptions;
  readonly format: ElementFormat;
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly plotArea: ChartPlotArea;
  readonly dataLabels: ChartDataLabels;
  readonly dataTable: ChartOptions & { visible?: boolean; readonly format: ElementFormat };
  readonly axes: Readonly<Record<AxisKey, ChartAxis>>;
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

export interface ChartTitle extends ChartOptions {
  visible?: boolean;
  text?: string;
  /** The cell that the title repeats. */
  source?: TrackedArea | null;
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

export interface ChartAxis extends ChartOptions {
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
  categories?: TrackedArea | null;
  readonly title: ChartTitle;
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

export interface ChartSeries extends ChartOptions {
  /** Given by itself, or taken from a cell. */
  name?: string;
  nameSource: TrackedArea | null;
  values: TrackedArea | null;
  categories: TrackedArea | null;
  bubbleSizes: TrackedArea | null;
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
const plainTitle = (): ChartTitle => ({ format: plainFormat() });
export const plainLabels = (): ChartDataLabels => ({ format: plainFormat() });
const plainAxis = (visible?: boolean): ChartAxis => ({
  title: plainTitle(), majorGridlines: { format: plainFormat() }, minorGridlines: { format: plainFormat() }, format: plainFormat(),
  ...(visible === undefined ? {} : { visible }),
});

export const plainPoint = (): ChartPoint => ({ dataLabel: plainLabels(), format: plainFormat() });
export const plainTrendline = (type: string): ChartTrendline => ({ type, label: plainTitle(), format: plainFormat() });

export const plainSeries = (given: Partial<ChartSeries> = {}): ChartSeries => ({
  nameSource: null, values: null, categories: null, bubbleSizes: null, points: {}, trendlines: [], dataLabels: plainLabels(),
  xErrorBars: { format: plainFormat() }, yErrorBars: { format: plainFormat() }, format: plainFormat(), ...given,
});

/** Excel's size of a new chart. */
const SIZE = { width: 360, height: 216 } as const;

export const newChart = (id: string, sheetId: string, name: string, chartType: string): Chart => ({
  id, sheetId, name, chartType, left: 160, top: 90, ...SIZE, plotBy: "Columns", series: [], options: {}, format: plainFormat(), title: plainTitle(),
  legend: { hiddenEntries: [], format: plainFormat() }, plotArea: { format: plainFormat() }, dataLabels: plainLabels(), dataTable: { format: plainFormat() },
  axes: { category: plainAxis(), value: plainAxis(), series: plainAxis(false), secondaryCategory: plainAxis(false), secondaryValue: plainAxis() },
});
