import { parseArea, splitSheet } from "../../../engine/address";
import { plainContent, type AxisKey, type ChartAxis, type ChartContent, type ChartDataLabels, type ChartOptions, type ChartSeries } from "../../../engine/charts/chart";
import type { ChartSource } from "../../model/chart";
import { isRound, TYPE_EXTENSION, volumeStocks, type ChartKind } from "../../model/chartKinds";
import { chartLooks } from "../../model/chartLook";
import { apiWord, blanks, legendPositions, splits } from "../../model/chartWords";
import { childOf, childrenOf, type XmlElement } from "../../xml/tree";
import { readAxis, readCrossing } from "./axes";
import { amountOf, isSet, readFormat, valueOf } from "./format";
import { readKind } from "./kinds";
import { readGroupLabels } from "./labels";
import { readSeries } from "./series";
import { UnknownChart, type ChartContext } from "./sources";
import { readLayout, readTitle } from "./text";

interface Group {
  readonly element: XmlElement;
  readonly type: string;
  readonly kind: ChartKind;
  readonly isSecondary: boolean;
}

/**
 * A chart's part as the workbook keeps charts.
 * @throws UnknownChart where it is of a kind, or says something, that the workbook does not know
 */
export function readChart(root: XmlElement, name: string, context: ChartContext): ChartContent<ChartSource> {
  const chart = childOf(root, "chart");
  const plot = childOf(chart, "plotArea");
  if (!chart || !plot || childOf(root, "pivotSource")) throw new UnknownChart("no chart of cells");
  const groups = readGroups(plot);
  const [first] = groups;
  if (!first) throw new UnknownChart("no series");
  const { theme } = context;
  const labels = readGroupLabels(childOf(first.element, "dLbls"), theme) ?? { format: { line: {}, border: {}, font: {} } };
  const isStock = groups.length === 2 && first.kind.element === "barChart" && groups[1]?.kind.element === "stockChart";
  const series = readAllSeries(groups, labels, context);
  const type = isStock ? Object.keys(volumeStocks).find((word) => volumeStocks[word] === groups[1]?.type) : (ownType(root) ?? first.type);
  const content = plainContent<ChartSource>(name, type ?? first.type);
  return {
    ...content,
    series: series.map(({ series: each, type: own, isSecondary }) => ({
      ...each, ...(isStock ? {} : { ...(own === first.type ? {} : { chartType: own }), ...(isSecondary ? { axisGroup: "Secondary" as const } : {}) }),
    })),
    plotBy: plotBy(series.map(({ series: each }) => each)),
    options: readOptions(root, chart),
    format: readFormat(root, chartLooks.chart, theme),
    title: readChartTitle(chart, series.length, context),
    legend: readLegend(childOf(chart, "legend"), theme),
    plotArea: { ...readLayout(plot), format: readFormat(plot, chartLooks.plotArea, theme) },
    dataLabels: labels,
    dataTable: readDataTable(childOf(plot, "dTable"), theme),
    axes: { ...content.axes, ...readAxes(plot, groups, context) },
  };
}

/** The type of a chart that stands there as another, which it is drawn as. */
function ownType(root: XmlElement): string | null {
  const extension = childrenOf(childOf(root, "extLst"), "ext").find(({ attributes }) => attributes["uri"] === TYPE_EXTENSION.uri);
  return valueOf(extension, "chartType") ?? null;
}

function readGroups(plot: XmlElement): Group[] {
  const elements = plot.children.filter(({ name }) => name.endsWith("Chart"));
  const primary = elements.length > 0 ? axisIds(elements[0]) : [];
  return elements.map((element) => {
    const found = readKind(element);
    if (!found) throw new UnknownChart(element.name);
    const ids = axisIds(element);
    return { element, ...found, isSecondary: !isRound(found.kind) && ids.length > 0 && !ids.some((id) => id !== "0" && primary.includes(id)) };
  });
}

const axisIds = (group: XmlElement | undefined): string[] => childrenOf(group, "axId").map(({ attributes }) => attributes["val"] ?? "");

interface FoundSeries {
  readonly order: number;
  readonly series: ChartSeries<ChartSource>;
  readonly type: string;
  readonly isSecondary: boolean;
}

function readAllSeries(groups: readonly Group[], labels: ChartDataLabels, context: ChartContext): FoundSeries[] {
  const all = groups.flatMap((group) => [
    ...childrenOf(group.element, "ser").map((element) => ({ group, element, filtered: false })),
    ...filteredOf(group.element).map((element) => ({ group, element, filtered: true })),
  ]);
  const ordered = all.map((each) => ({ ...each, order: amountOf(each.element, "order") ?? 0 })).sort((a, b) => a.order - b.order);
  return ordered.map(({ group, element, filtered, order }, index) => ({
    order, type: group.type, isSecondary: group.isSecondary,
    series: { ...readSeries(element, { kind: group.kind, index, labels, filtered }, context), ...groupOptions(group) },
  }));
}

/** Series that are left out for now stand in extensions. */
const filteredOf = (group: XmlElement): XmlElement[] =>
  childrenOf(childOf(group, "extLst"), "ext").flatMap(({ children }) => children.filter(({ name }) => /^filtered\w+Series$/.test(name)).flatMap((each) => childrenOf(each, "ser")));

/** What a group says for its series, as far as Excel does not do so by itself. */
function groupOptions({ element, kind }: Group): Partial<ChartSeries<ChartSource>> {
  const stacked = /stacked/i.test(kind.head["grouping"] ?? "");
  const isBar = kind.element === "barChart" || kind.element === "bar3DChart";
  const varies = isSet(element, "varyColors", isRound(kind));
  const entries: Readonly<Record<string, readonly [found: unknown, usual: unknown]>> = {
    ...(isBar ? { gapWidth: [amountOf(element, "gapWidth") ?? 150, stacked ? 150 : 219] } : {}),
    ...(kind.element === "barChart" ? { overlap: [amountOf(element, "overlap") ?? 0, stacked ? 100 : -27] } : {}),
    ...(kind.element === "doughnutChart" ? { doughnutHoleSize: [amountOf(element, "holeSize") ?? 50, 75] } : {}),
    ...(kind.element === "bubbleChart" ? { bubbleScale: [amountOf(element, "bubbleScale") ?? 100, 100] } : {}),
    ...(kind.element === "ofPieChart" ? {
      gapWidth: [amountOf(element, "gapWidth") ?? 100, 100], splitType: [apiWord(splits, valueOf(element, "splitType")), "SplitByPosition"],
      splitValue: [amountOf(element, "splitPos") ?? 2, 2], secondPlotSize: [amountOf(element, "secondPieSize") ?? 75, 75],
      showConnectorLines: [childOf(element, "serLines") !== undefined, true],
    } : {}),
    firstSliceAngle: [amountOf(element, "firstSliceAng") ?? 0, 0], varyByCategories: [varies, isRound(kind)],
  };
  return Object.fromEntries(Object.entries(entries).filter(([, [found, usual]]) => found !== null && found !== usual).map(([key, [found]]) => [key, found]));
}

/** Down the columns, unless the values lie in a row. */
function plotBy(series: readonly ChartSeries<ChartSource>[]): "Columns" | "Rows" {
  const area = parseArea(splitSheet(series[0]?.values?.formula ?? "").address);
  return area && area.columns > 1 && area.rows === 1 ? "Rows" : "Columns";
}

function readOptions(root: XmlElement, chart: XmlElement): ChartOptions {
  const style = amountOf(root, "style");
  const shown = apiWord(blanks, valueOf(chart, "dispBlanksAs"));
  return {
    ...(style === undefined || style === 2 ? {} : { style }), ...(shown === null || shown === "NotPlotted" ? {} : { displayBlanksAs: shown }),
    ...(isSet(chart, "plotVisOnly", true) ? {} : { plotVisibleOnly: false }), ...(isSet(root, "roundedCorners", false) ? { roundedCorners: true } : {}),
    ...(isSet(chart, "showDLblsOverMax", true) ? {} : { showDataLabelsOverMaximum: false }),
  };
}

/** A chart of one series has a title by itself, unless somebody took it away. */
function readChartTitle(chart: XmlElement, count: number, context: ChartContext): ChartContent<ChartSource>["title"] {
  const element = childOf(chart, "title");
  if (element) {
    const { visible: _shown, ...title } = readTitle(element, chartLooks.title, context);
    return title;
  }
  const format = readFormat(undefined, chartLooks.title, context.theme);
  return count === 1 && !isSet(chart, "autoTitleDeleted", false) ? { format } : { visible: false, format };
}

function readLegend(element: XmlElement | undefined, theme: readonly string[]): ChartContent<ChartSource>["legend"] {
  const format = readFormat(element, chartLooks.legend, theme);
  if (!element) return { visible: false, hiddenEntries: [], format };
  const place = readLayout(element);
  const isPlaced = typeof place["left"] === "number" && typeof place["top"] === "number";
  const position = isPlaced ? "Custom" : (apiWord(legendPositions, valueOf(element, "legendPos") ?? "r") ?? "Right");
  const hidden = childrenOf(element, "legendEntry").filter((entry) => isSet(entry, "delete", false)).map((entry) => amountOf(entry, "idx") ?? 0);
  return {
    visible: true, ...(position === "Bottom" ? {} : { position }), ...(isSet(element, "overlay", false) ? { overlay: true } : {}), ...(isPlaced ? place : {}), hiddenEntries: hidden, format,
  };
}

function readDataTable(element: XmlElement | undefined, theme: readonly string[]): ChartContent<ChartSource>["dataTable"] {
  const format = readFormat(element, chartLooks.table, theme);
  if (!element) return { format };
  const hides = ([["showHorzBorder", "showHorizontalBorder"], ["showVertBorder", "showVerticalBorder"], ["showOutline", "showOutlineBorder"], ["showKeys", "showLegendKey"]] as const)
    .filter(([stored]) => !isSet(element, stored, false)).map(([, key]) => [key, false] as const);
  return { visible: true, ...Object.fromEntries(hides), format };
}

function readAxes(plot: XmlElement, groups: readonly Group[], context: ChartContext): Partial<Record<AxisKey, ChartAxis<ChartSource>>> {
  const elements = plot.children.filter(({ name }) => /^(?:cat|val|date|ser)Ax$/.test(name));
  const found: Partial<Record<AxisKey, ChartAxis<ChartSource>>> = {};
  for (const isSecondary of [false, true]) {
    const group = groups.find((each) => each.isSecondary === isSecondary && !isRound(each.kind));
    if (!group) continue;
    const ids = axisIds(group.element);
    const own = elements.filter((element) => ids.includes(valueOf(element, "axId") ?? ""));
    const { across, up } = pairOf(own, group.kind);
    const [first, second]: readonly [AxisKey, AxisKey] = isSecondary ? ["secondaryCategory", "secondaryValue"] : ["category", "value"];
    const { kind } = group;
    const isBetween = valueOf(up, "crossBetween") !== "midCat" || kind.axes === "numbers" || /^(?:area|surface)/.test(kind.element);
    if (across) found[first] = { ...readAxis({ key: first, element: across, kind }, context), ...(up ? readCrossing(up, isSecondary ? "max" : "autoZero") : {}), ...(isBetween ? {} : { isBetweenCategories: false }) };
    if (up) found[second] = { ...readAxis({ key: second, element: up, kind }, context), ...(across ? readCrossing(across, "autoZero") : {}) };
    const depth = own.find(({ name }) => name === "serAx");
    if (depth && !isSecondary) found.series = readAxis({ key: "series", element: depth, kind }, context);
  }
  return found;
}

/** The axis along which the series go, and that of their values: of two axes of numbers the lying one comes first. */
function pairOf(axes: readonly XmlElement[], { axes: kind }: ChartKind): { readonly across: XmlElement | undefined; readonly up: XmlElement | undefined } {
  const values = axes.filter(({ name }) => name === "valAx");
  if (kind !== "numbers") return { across: axes.find(({ name }) => name === "catAx" || name === "dateAx"), up: values[0] };
  const across = values.find((axis) => /^[bt]$/.test(valueOf(axis, "axPos") ?? "")) ?? values[0];
  return { across, up: values.find((axis) => axis !== across) };
}
