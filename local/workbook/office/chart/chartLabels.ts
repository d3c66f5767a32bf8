import type { ChartDataLabels, ChartErrorBars, ChartTrendline } from "../../engine/charts/chart";
import { asText } from "../api/arguments";
import { type ScalarMember } from "../api/hostClass";
import { ChartElementClass } from "./chartElement";
import { formatObject } from "./chartFormat";
import { among, atLeast, automatic, flag, keptMembers, number, text, type ChartState, type Reading } from "./chartState";

const positions = among("None", "Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom", "BestFit", "Callout");
const horizontal = among("Center", "Left", "Right", "Justify", "Distributed");
const vertical = among("Center", "Bottom", "Top", "Justify", "Distributed");

const common: Readonly<Record<string, readonly [Reading, unknown]>> = {
  Position: [positions, "OutsideEnd"], ShowValue: [flag, true], ShowSeriesName: [flag, false], ShowCategoryName: [flag, false], ShowLegendKey: [flag, false],
  ShowPercentage: [flag, false], ShowBubbleSize: [flag, false], Separator: [text, ","], NumberFormat: [text, "General"], LinkNumberFormat: [flag, ({ labels }: LabelsState) => labels.numberFormat === undefined],
  TextOrientation: [number, 0], AutoText: [flag, true], HorizontalAlignment: [horizontal, "Center"], VerticalAlignment: [vertical, "Center"],
};

export interface LabelsState extends ChartState {
  readonly labels: ChartDataLabels;
}

export const ChartDataLabelsClass = new ChartElementClass<LabelsState>({
  name: "ChartDataLabels",
  scalars: keptMembers<LabelsState>(({ labels }) => labels, common),
  objects: formatObject<LabelsState>("dataLabel", ({ labels }) => labels.format),
});

export interface LabelState extends LabelsState {
  readonly automaticText: () => string;
}

const ownText: ScalarMember<LabelState> = {
  get: ({ labels, automaticText }) => labels["text"] ?? automaticText(),
  set: ({ book, chart, labels }, value) => {
    Object.assign(labels, { text: asText(value), autoText: false });
    book.engine.charts.changed(chart);
  },
};

export const ChartDataLabelClass = new ChartElementClass<LabelState>({
  name: "ChartDataLabel",
  scalars: {
    ...keptMembers<LabelState>(({ labels }) => labels, { ...common, Left: [number, 0], Top: [number, 0], Formula: [text, ""] }),
    Text: ownText,
    Width: { get: () => 30 },
    Height: { get: () => 15 },
  },
  objects: formatObject<LabelState>("dataLabel", ({ labels }) => labels.format),
});

export interface ErrorBarsState extends ChartState {
  readonly bars: ChartErrorBars;
}

export const ChartErrorBarsClass = new ChartElementClass<ErrorBarsState>({
  name: "ChartErrorBars",
  scalars: keptMembers<ErrorBarsState>(({ bars }) => bars, {
    Visible: [flag, false], EndStyleCap: [flag, true], Include: [among("Both", "MinusValues", "PlusValues"), "Both"],
    Type: [among("FixedValue", "Percent", "StDev", "StError", "Custom"), "StError"],
  }),
  objects: formatObject<ErrorBarsState>("errorBars", ({ bars }) => bars.format),
});

export interface TrendlineState extends ChartState {
  readonly trendlines: ChartTrendline[];
  readonly trendline: ChartTrendline;
}

export const trendlineTypes = ["Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power"] as const;

const TrendlineLabelClass = new ChartElementClass<TrendlineState>({
  name: "ChartTrendlineLabel",
  scalars: {
    ...keptMembers<TrendlineState>(({ trendline }) => trendline.label, {
      Text: [text, ""], AutoText: [flag, true], Formula: [text, ""], NumberFormat: [text, "General"], LinkNumberFormat: [flag, false], Left: [number, 0], Top: [number, 0],
      TextOrientation: [number, 0], HorizontalAlignment: [horizontal, "Center"], VerticalAlignment: [vertical, "Center"],
    }),
    Width: { get: () => 60 },
    Height: { get: () => 15 },
  },
  objects: formatObject<TrendlineState>("trendlineLabel", ({ trendline }) => trendline.label.format),
});

export const ChartTrendlineClass = new ChartElementClass<TrendlineState>({
  name: "ChartTrendline",
  identity: { property: "_Id", of: ({ trendlines, trendline }) => trendlines.indexOf(trendline) },
  scalars: keptMembers<TrendlineState>(({ trendline }) => trendline, {
    Type: [among(...trendlineTypes), "Linear"], PolynomialOrder: [atLeast(2, 6), 2], MovingAveragePeriod: [atLeast(2, 255), 2], ShowEquation: [flag, false],
    ShowRSquared: [flag, false], ForwardPeriod: [atLeast(0), 0], BackwardPeriod: [atLeast(0), 0], Intercept: [automatic, 0],
    Name: [text, ({ trendline }: TrendlineState) => `${trendline.type} (Series)`],
  }),
  objects: { ...formatObject<TrendlineState>("trendline", ({ trendline }) => trendline.format), Label: (state) => TrendlineLabelClass.of(state) },
  methods: {
    Delete: ({ book, chart, trendlines, trendline }) => {
      trendlines.splice(trendlines.indexOf(trendline), 1);
      book.engine.charts.changed(chart);
    },
  },
});
