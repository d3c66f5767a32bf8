import { plainPoint, plainSeries, type ChartDataLabels, type ChartErrorBars, type ChartPoint, type ChartSeries, type ChartTrendline } from "../../../engine/charts/chart";
import { accent } from "../../../engine/charts/scene/shape";
import type { ChartSource } from "../../model/chart";
import { isRound, type ChartKind } from "../../model/chartKinds";
import { chartLooks, pointLook, trendlineLook } from "../../model/chartLook";
import { apiWord, errorSides, errorTypes, markerStyles, trendTypes } from "../../model/chartWords";
import { isLined, lookOf } from "../../write/chart/series";
import { childOf, childrenOf, type XmlElement } from "../../xml/tree";
import { readFill } from "./color";
import { amountOf, isSet, readFormat, valueOf } from "./format";
import { readSeriesLabels } from "./labels";
import { readSource, type ChartContext } from "./sources";
import { plainText, readLayout } from "./text";

export interface SeriesSurroundings {
  readonly kind: ChartKind;
  /** Its place in the chart. */
  readonly index: number;
  readonly labels: ChartDataLabels;
  readonly filtered: boolean;
}

/** @throws UnknownChart */
export function readSeries(element: XmlElement, { kind, index, labels, filtered }: SeriesSurroundings, context: ChartContext): ChartSeries<ChartSource> {
  const { theme } = context;
  const isNumbers = kind.axes === "numbers";
  const points: Record<number, ChartPoint> = {};
  const look = lookOf(kind, accent(index));
  const format = readFormat(element, look, theme);
  const color = format.fill ?? format.line.color ?? accent(index);
  for (const point of childrenOf(element, "dPt")) readPoint(point, kind, points, theme);
  const explosion = amountOf(element, "explosion");
  const smooth = isSet(element, "smooth", true);
  const drawsLines = kind.element === "lineChart" || kind.element === "scatterChart";
  return plainSeries<ChartSource>({
    ...nameOf(element, context), values: readSource(childOf(element, isNumbers ? "yVal" : "val"), context), categories: readSource(childOf(element, isNumbers ? "xVal" : "cat"), context),
    bubbleSizes: readSource(childOf(element, "bubbleSize"), context), points, format,
    ...(filtered ? { filtered: true } : {}),
    ...(isSet(element, "invertIfNegative", false) ? { invertIfNegative: true } : {}),
    ...(explosion === undefined || explosion === 0 || kind.exploded ? {} : { explosion }),
    ...(drawsLines && smooth !== kind.smooth ? { smooth } : {}),
    ...(isLined(kind) ? readMarker(childOf(element, "marker"), kind.markers, color, theme) : {}),
    ...readSeriesLabels(childOf(element, "dLbls"), labels, points, theme),
    trendlines: childrenOf(element, "trendline").map((line) => readTrendline(line, color, theme)), ...readErrorBars(element, theme),
  });
}

function nameOf(element: XmlElement, context: ChartContext): Partial<ChartSeries<ChartSource>> {
  const words = childOf(element, "tx");
  const own = childOf(words, "v");
  return own ? { name: own.text } : { nameSource: readSource(words, context) };
}

/** A marker as far as it is another than the kind of chart has by itself. */
function readMarker(element: XmlElement | undefined, isUsual: boolean | null, color: string, theme: readonly string[]): Partial<ChartSeries<ChartSource>> {
  const style = apiWord(markerStyles, valueOf(element, "symbol"));
  if (!element || style === null) return {};
  if (style === "None") return isUsual === true ? { markerStyle: "None" } : {};
  const size = amountOf(element, "size");
  const properties = childOf(element, "spPr");
  const [fill, line] = [readFill(properties, theme), readFill(childOf(properties, "ln"), theme)];
  return {
    ...(style === "Circle" && isUsual === true ? {} : { markerStyle: style }), ...(size === undefined || size === 5 ? {} : { markerSize: size }),
    ...(fill === null || fill === "" || fill === color ? {} : { markerBackgroundColor: fill }), ...(line === null || line === "" || line === color ? {} : { markerForegroundColor: line }),
  };
}

function readPoint(element: XmlElement, kind: ChartKind, points: Record<number, ChartPoint>, theme: readonly string[]): void {
  const index = amountOf(element, "idx") ?? 0;
  const { fill, border, ...format } = readFormat(element, pointLook, theme);
  // Pieces of a pie are drawn in turn in the theme's colours, with a line between them.
  const round = isRound(kind);
  const isUsual = fill === undefined || (round && fill === accent(index));
  const marked = readMarker(childOf(element, "marker"), null, accent(index), theme);
  const point: ChartPoint = { ...plainPoint(), ...marked, format: { ...format, ...(isUsual ? {} : { fill }), border: round && border.color === "#FFFFFF" ? {} : border } };
  if (!isUsual || Object.keys(point.format.border).length > 0 || Object.keys(marked).length > 0) points[index] = point;
}

function readTrendline(element: XmlElement, color: string, theme: readonly string[]): ChartTrendline {
  const name = childOf(element, "name")?.text;
  const type = apiWord(trendTypes, valueOf(element, "trendlineType")) ?? "Linear";
  const label = childOf(element, "trendlineLbl");
  const order = amountOf(element, "order");
  const period = amountOf(element, "period");
  const rich = childOf(childOf(label, "tx"), "rich");
  const code = childOf(label, "numFmt")?.attributes["formatCode"];
  const options = ([["forward", "forwardPeriod"], ["backward", "backwardPeriod"], ["intercept", "intercept"]] as const)
    .flatMap(([stored, key]) => { const amount = amountOf(element, stored); return amount === undefined ? [] : [[key, amount]]; });
  return {
    type, ...(name === undefined ? {} : { name }), ...(order !== undefined && type === "Polynomial" ? { polynomialOrder: order } : {}),
    ...(period !== undefined && type === "MovingAverage" ? { movingAveragePeriod: period } : {}), ...Object.fromEntries(options) as object,
    ...(isSet(element, "dispRSqr", false) ? { showRSquared: true } : {}), ...(isSet(element, "dispEq", false) ? { showEquation: true } : {}),
    label: {
      ...readLayout(label), ...(rich ? { text: plainText(rich) } : {}), ...(code === undefined || code === "General" ? {} : { numberFormat: code }),
      format: readFormat(label, chartLooks.labels, theme),
    },
    format: readFormat(element, trendlineLook(color), theme),
  };
}

function readErrorBars(series: XmlElement, theme: readonly string[]): Partial<ChartSeries<ChartSource>> {
  const found: { xErrorBars?: ChartErrorBars; yErrorBars?: ChartErrorBars } = {};
  for (const element of childrenOf(series, "errBars")) {
    const side = apiWord(errorSides, valueOf(element, "errBarType"));
    const type = apiWord(errorTypes, valueOf(element, "errValType"));
    const amount = amountOf(element, "val");
    const bars: ChartErrorBars = {
      visible: true, ...(side === null || side === "Both" ? {} : { include: side }), ...(type === null || type === "StError" ? {} : { type }),
      ...(isSet(element, "noEndCap", false) ? { endStyleCap: false } : {}), ...(amount === undefined ? {} : { value: amount }),
      format: readFormat(element, chartLooks.errorBars, theme),
    };
    found[valueOf(element, "errDir") === "x" ? "xErrorBars" : "yErrorBars"] = bars;
  }
  return found;
}

