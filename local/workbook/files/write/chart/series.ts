import { hasLabels, type ChartDataLabels, type ChartErrorBars, type ChartOptions, type ChartPoint, type ChartSeries, type ChartTrendline } from "../../../engine/charts/chart";
import { accent } from "../../../engine/charts/scene/shape";
import type { ChartSource } from "../../model/chart";
import { isRound, isSolid, type ChartKind } from "../../model/chartKinds";
import { chartLooks, filledLook, linedLook, pointLook, trendlineLook } from "../../model/chartLook";
import { errorSides, errorTypes, fileWord, markerStyles, trendTypes } from "../../model/chartWords";
import { group, tag, textTag } from "../../xml/write";
import { shapeProperties, textProperties, val } from "./format";
import { seriesLabels, type LabelPlace } from "./labels";
import { anyReference, numberReference, textReference } from "./sources";
import { layout, richText } from "./text";

/** A series with its place in the chart, which its colour goes by, and what the chart says for all. */
export interface NumberedSeries {
  readonly series: ChartSeries<ChartSource>;
  readonly index: number;
  readonly labels: ChartDataLabels;
  /** Categories that stand in place of those of all series. */
  readonly categories: ChartSource | null;
}

const linedElements = new Set(["lineChart", "line3DChart", "scatterChart", "radarChart", "stockChart"]);
const markedElements = new Set(["lineChart", "scatterChart", "radarChart", "stockChart"]);

/** Whether a series is drawn as a line and not as an area. */
export const isLined = ({ element, head }: ChartKind): boolean => linedElements.has(element) && head["radarStyle"] !== "filled";

export const colorOf = ({ format }: Pick<ChartSeries, "format">, index: number): string => format.fill || format.line.color || accent(index);

export const lookOf = (kind: ChartKind, color: string) => (isLined(kind) ? linedLook(color, kind.lines) : filledLook(color));

export const labelPlace = ({ element, head }: ChartKind): LabelPlace => ({ element, isStacked: /stacked/i.test(head["grouping"] ?? "") });

/** One series; the parts stand in the order of the schema, and each kind of chart has those that it may have. */
export function seriesElement({ series, index, labels, categories }: NumberedSeries, kind: ChartKind): string {
  const { element } = kind;
  const color = colorOf(series, index);
  const isNumbers = kind.axes === "numbers";
  const x = categories ?? series.categories;
  const surface = element.startsWith("surface");
  const own = hasOwnLabels(series);
  const isShown = series.hasDataLabels ?? hasLabels(labels);
  return tag("c:ser", {}, [
    val("idx", index), val("order", index), nameElement(series),
    isRound(kind) && series.format.fill === undefined ? "" : shapeProperties(series.format, lookOf(kind, accent(index))),
    element.startsWith("bar") || element === "bubbleChart" ? val("invertIfNegative", series["invertIfNegative"] === true) : "",
    markedElements.has(element) && isLined(kind) ? markerElement(series, kind.markers, color) : "",
    isRound(kind) && element !== "ofPieChart" ? explosionElement(series, kind) : "",
    ...(surface ? [] : Object.entries(series.points).map(([at, point]) => pointElement(Number(at), point, kind))),
    surface || !own ? "" : seriesLabels(series.points, { ...labels, ...series.dataLabels }, isShown, hasLabels(labels), labelPlace(kind)),
    ...(surface || isRound(kind) || element === "radarChart" || isSolid(kind) ? [] : [...series.trendlines.map((each) => trendlineElement(each, color)), ...errorBars(series, kind)]),
    x === null ? "" : tag(isNumbers ? "c:xVal" : "c:cat", {}, anyReference(x)),
    series.values === null ? "" : tag(isNumbers ? "c:yVal" : "c:val", {}, numberReference(series.values)),
    element === "lineChart" || element === "stockChart" || element === "scatterChart" ? val("smooth", series.smooth ?? kind.smooth) : "",
    element === "bubbleChart" ? bubbles(series, kind) : "",
  ]);
}

const bubbles = ({ bubbleSizes }: ChartSeries<ChartSource>, { tail }: ChartKind): string =>
  (bubbleSizes === null ? "" : tag("c:bubbleSize", {}, numberReference(bubbleSizes))) + val("bubble3D", tail["bubble3D"] ?? false);

const hasOwnLabels = ({ hasDataLabels, dataLabels, points }: ChartSeries<ChartSource>): boolean =>
  hasDataLabels !== undefined || hasLabels(dataLabels) || Object.values(points).some(({ hasDataLabel, dataLabel }) => hasDataLabel !== undefined || Object.keys(dataLabel).length > 1);

function nameElement({ name, nameSource }: ChartSeries<ChartSource>): string {
  if (name !== undefined) return tag("c:tx", {}, textTag("c:v", name));
  return nameSource === null ? "" : tag("c:tx", {}, textReference(nameSource));
}

function explosionElement({ explosion }: ChartSeries<ChartSource>, { exploded }: ChartKind): string {
  return val("explosion", explosion ?? (exploded ? AWAY : null));
}

/** How far the pieces of an exploded pie are apart. */
export const AWAY = 25;

function markerElement({ markerStyle, markerSize, markerBackgroundColor, markerForegroundColor }: ChartOptions, isUsual: boolean | null, color: string): string {
  const symbol = fileWord(markerStyles, markerStyle) ?? (isUsual === true ? "circle" : isUsual === false ? "none" : null);
  if (symbol === "none" || symbol === null) return symbol === null ? "" : tag("c:marker", {}, val("symbol", "none"));
  const fill = typeof markerBackgroundColor === "string" && markerBackgroundColor !== "" ? markerBackgroundColor : color;
  const line = typeof markerForegroundColor === "string" && markerForegroundColor !== "" ? markerForegroundColor : color;
  return tag("c:marker", {}, [val("symbol", symbol), val("size", Number(markerSize ?? 5)), shapeProperties({ fill, line: { color: line, weight: 0.75 }, border: {}, font: {} }, linedLook(color, true))]);
}

function pointElement(index: number, point: ChartPoint, kind: ChartKind): string {
  const marked = ["markerStyle", "markerSize", "markerBackgroundColor", "markerForegroundColor"].some((key) => point[key] !== undefined);
  const parts = [
    marked && markedElements.has(kind.element) ? markerElement(point, true, point.format.fill ?? accent(index)) : "", shapeProperties(point.format, pointLook),
  ].join("");
  if (parts === "") return "";
  return tag("c:dPt", {}, val("idx", index) + (kind.element.startsWith("bar") ? val("invertIfNegative", false) : "") + parts);
}

function trendlineElement({ type, name, polynomialOrder, movingAveragePeriod, label, format, ...options }: ChartTrendline, color: string): string {
  const amount = (key: string): number | null => (typeof options[key] === "number" ? options[key] : null);
  const words = typeof label["text"] === "string" && label["text"] !== "" ? richText(label["text"], "", "", null) : "";
  const shows = options["showEquation"] === true || options["showRSquared"] === true;
  return tag("c:trendline", {}, [
    name === undefined ? "" : textTag("c:name", name), shapeProperties(format, trendlineLook(color)), val("trendlineType", fileWord(trendTypes, type) ?? "linear"),
    type === "Polynomial" ? val("order", polynomialOrder ?? 2) : "", type === "MovingAverage" ? val("period", movingAveragePeriod ?? 2) : "",
    val("forward", amount("forwardPeriod")), val("backward", amount("backwardPeriod")), val("intercept", amount("intercept")),
    val("dispRSqr", options["showRSquared"] === true), val("dispEq", options["showEquation"] === true),
    shows ? tag("c:trendlineLbl", {}, [layout(label), words, tag("c:numFmt", { formatCode: String(label["numberFormat"] ?? "General"), sourceLinked: false }),
      textProperties(label.format, chartLooks.labels)]) : "",
  ]);
}

/** Bars of an amount that the API cannot give have Excel's own: 1, 5 %, one deviation. */
const amounts: Readonly<Record<string, number>> = { FixedValue: 1, Percent: 5, StDev: 1 };

function errorBars({ xErrorBars, yErrorBars }: ChartSeries<ChartSource>, { axes, element }: ChartKind): string[] {
  if (element === "stockChart") return [];
  const one = (bars: ChartErrorBars, direction: "x" | "y"): string => {
    if (!bars.visible) return "";
    const type = String(bars["type"] ?? "StError");
    const amount = typeof bars["value"] === "number" ? bars["value"] : (amounts[type] ?? null);
    return tag("c:errBars", {}, [
      element.startsWith("bar") || element === "lineChart" ? "" : val("errDir", direction), val("errBarType", fileWord(errorSides, bars["include"]) ?? "both"),
      val("errValType", fileWord(errorTypes, type) ?? "stdErr"), val("noEndCap", bars["endStyleCap"] === false), val("val", amount), shapeProperties(bars.format, chartLooks.errorBars),
    ]);
  };
  return [axes === "numbers" ? one(xErrorBars, "x") : "", one(yErrorBars, "y")];
}

/** Series that are left out for now stand aside, where only programs look that know of them. */
export function filteredSeries(all: readonly NumberedSeries[], kind: ChartKind): string {
  const family = /^(?:bar|line|pie|area|scatter|bubble|radar|surface)/i.exec(kind.element.replace(/^(?:doughnut|ofPie)/, "pie"))?.[0] ?? "";
  const name = `c15:filtered${family.charAt(0).toUpperCase()}${family.slice(1)}Series`;
  const extension = (each: NumberedSeries): string =>
    tag("c:ext", { uri: "{02D57815-91ED-43cb-92C2-25804820EDAC}", "xmlns:c15": "http://schemas.microsoft.com/office/drawing/2012/chart" },
      tag(name, {}, seriesElement(each, kind).replace(/^<c:ser>/, "<c15:ser>").replace(/<\/c:ser>$/, "</c15:ser>")));
  return family === "" ? "" : group("c:extLst", all.map(extension));
}

