import { hasLabels, type AxisKey } from "../../../engine/charts/chart";
import type { ChartFile } from "../../model/chart";
import { chartKinds, isRound, isSolid, PLAIN_KIND, TYPE_EXTENSION, volumeStocks, type ChartKind } from "../../model/chartKinds";
import { chartLooks } from "../../model/chartLook";
import { blanks, fileWord, legendPositions, splits } from "../../model/chartWords";
import { HEAD, tag } from "../../xml/write";
import { axisElement, type AxisPlan } from "./axes";
import { shapeProperties, textProperties, val } from "./format";
import { groupLabels } from "./labels";
import { filteredSeries, labelPlace, seriesElement, type NumberedSeries } from "./series";
import { layout, titleElement } from "./text";

const NAMESPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

/** Series of one kind on one pair of axes. */
interface SeriesGroup {
  readonly kind: ChartKind;
  readonly isSecondary: boolean;
  readonly series: readonly NumberedSeries[];
}

/** The part of a chart of the kinds that DrawingML's charts can say. */
export function chartXml(chart: ChartFile): string {
  const groups = groupsOf(chart);
  const { options, title, dataTable } = chart;
  const axes = axesOf(chart, groups);
  const hasTitle = title.visible ?? true;
  return HEAD + tag("c:chartSpace", NAMESPACES, [
    val("roundedCorners", options["roundedCorners"] === true), styleElement(options["style"]),
    tag("c:chart", {}, [
      hasTitle ? titleElement(title, chartLooks.title) : "", val("autoTitleDeleted", !hasTitle), viewElement(groups),
      tag("c:plotArea", {}, [
        layout(chart.plotArea, "inside") || layout(chart.plotArea) || "<c:layout/>",
        ...groups.map((each) => groupElement(chart, each, axes.filter((axis) => axis.isSecondary === each.isSecondary).map(({ plan }) => plan.id))),
        ...axes.map(({ plan }) => axisElement(plan)),
        dataTable.visible ? dataTableElement(chart) : "",
        shapeProperties(chart.plotArea.format, chartLooks.plotArea),
      ]),
      legendElement(chart, groups), val("plotVisOnly", options["plotVisibleOnly"] !== false), val("dispBlanksAs", fileWord(blanks, options["displayBlanksAs"]) ?? "gap"),
      options["showDataLabelsOverMaximum"] === false ? val("showDLblsOverMax", false) : "",
    ]),
    shapeProperties(chart.format, chartLooks.chart), textProperties(chart.format, chartLooks.chart), typeExtension(chart.chartType),
  ]);
}

function typeExtension(type: string): string {
  if (chartKinds.has(type) || type in volumeStocks) return "";
  const { uri, namespace } = TYPE_EXTENSION;
  return tag("c:extLst", {}, tag("c:ext", { uri }, tag("kpi:chartType", { "xmlns:kpi": namespace, val: type })));
}

/** How solid charts are turned: surfaces from above lie flat. */
function viewElement(groups: readonly SeriesGroup[]): string {
  const view = (x: number, y: number, isUpright: boolean): string => tag("c:view3D", {}, val("rotX", x) + val("rotY", y) + val("rAngAx", isUpright));
  if (groups.some(({ kind }) => kind.element === "surfaceChart")) return view(90, 0, false);
  return groups.some(({ kind }) => isSolid(kind)) ? view(15, 20, true) : "";
}

/** Excel's first 48 styles; later ones lie in parts of their own. */
const styleElement = (style: unknown): string => (typeof style === "number" && Number.isInteger(style) && style >= 1 && style <= 48 ? val("style", style) : "");

/** Series by type and axes, those of the chart's own type first. */
function groupsOf(chart: ChartFile): SeriesGroup[] {
  const groups = new Map<string, { kind: ChartKind; isSecondary: boolean; series: NumberedSeries[] }>();
  const prices = volumeStocks[chart.chartType];
  chart.series.forEach((series, index) => {
    const type = prices === undefined ? (series.chartType ?? chart.chartType) : index === 0 ? "ColumnClustered" : prices;
    const kind = chartKinds.get(type) ?? PLAIN_KIND;
    const isSecondary = !isRound(kind) && (series.axisGroup === "Secondary" || (prices !== undefined && index > 0));
    const key = `${type}|${isSecondary}`;
    const group = groups.get(key) ?? { kind, isSecondary, series: [] };
    groups.set(key, group);
    group.series.push({ series, index, labels: chart.dataLabels, categories: chart.axes.category.categories ?? null });
  });
  const own = chartKinds.get(chart.chartType);
  const rank = ({ kind, isSecondary }: SeriesGroup): number => (isSecondary ? 2 : 0) + (kind === own ? 0 : 1);
  const inOrder = [...groups.values()].sort((a, b) => rank(a) - rank(b));
  return inOrder.length > 0 ? inOrder : [{ kind: own ?? PLAIN_KIND, isSecondary: false, series: [] }];
}

interface PlacedAxis {
  readonly plan: AxisPlan;
  readonly isSecondary: boolean;
}

const isPercent = ({ head }: ChartKind): boolean => head["grouping"] === "percentStacked";

function axesOf({ axes }: ChartFile, groups: readonly SeriesGroup[]): PlacedAxis[] {
  return [false, true].flatMap((isSecondary): PlacedAxis[] => {
    const kind = groups.find((group) => group.isSecondary === isSecondary && !isRound(group.kind))?.kind;
    if (!kind) return [];
    const base = isSecondary ? 200_000_000 : 100_000_000;
    const lies = kind.head["barDir"] === "bar";
    const [across, up]: readonly [AxisKey, AxisKey] = isSecondary ? ["secondaryCategory", "secondaryValue"] : ["category", "value"];
    const [first, second] = [axes[across], axes[up]];
    const sides = isSecondary ? (["t", "r"] as const) : (["b", "l"] as const);
    const isArea = groups.filter((group) => group.isSecondary === isSecondary).every((group) => /^(?:area|surface)/.test(group.kind.element));
    const isBetween = first["isBetweenCategories"] !== false && kind.axes !== "numbers" && !isArea;
    const numbers = kind.axes === "numbers";
    const common = { isPercent: false, isBetween };
    const placed: PlacedAxis[] = [
      {
        isSecondary, plan: {
          ...common, id: base + 1, crossId: base + 2, key: across, element: numbers ? "valAx" : "catAx", side: sides[lies ? 1 : 0], axis: first, crossed: second,
          isShown: first.visible ?? !isSecondary, hasGridlines: false, isBetween: false,
        },
      },
      {
        isSecondary, plan: {
          ...common, id: base + 2, crossId: base + 1, key: up, element: "valAx", side: sides[lies ? 0 : 1], axis: second,
          crossed: isSecondary && first["crosses"] === undefined && first["position"] === undefined ? { ...first, crosses: "Maximum" } : first,
          isShown: second.visible ?? true, hasGridlines: !isSecondary, isPercent: isPercent(kind),
        },
      },
    ];
    if (kind.axes === "three") {
      placed.push({ isSecondary, plan: { ...common, id: base + 3, crossId: base + 2, key: "series", element: "serAx", side: "b", axis: axes.series, crossed: second, isShown: axes.series.visible ?? true, hasGridlines: false } });
    }
    return placed;
  });
}

/** What stands after the series of a kind of chart, in the order of the schema. */
function groupTail({ kind: { element, head, tail }, series }: SeriesGroup): string {
  const option = (key: string): unknown => series.find(({ series: each }) => each[key] !== undefined)?.series[key];
  const number = (key: string, usual: number): number => Number(option(key) ?? usual);
  const stacked = /stacked/i.test(head["grouping"] ?? "");
  const gap = val("gapWidth", number("gapWidth", stacked ? 150 : 219));
  const isUpDown = tail["upDownBars"] !== undefined;
  const tails: Readonly<Record<string, () => string>> = {
    barChart: () => gap + val("overlap", number("overlap", stacked ? 100 : -27)),
    bar3DChart: () => gap + val("shape", tail["shape"]),
    lineChart: () => val("marker", true),
    stockChart: () => "<c:hiLowLines/>" + (isUpDown ? tag("c:upDownBars", {}, `${val("gapWidth", 150)}<c:upBars/><c:downBars/>`) : ""),
    pieChart: () => val("firstSliceAng", number("firstSliceAngle", 0)),
    doughnutChart: () => val("firstSliceAng", number("firstSliceAngle", 0)) + val("holeSize", number("doughnutHoleSize", 75)),
    ofPieChart: () => val("gapWidth", number("gapWidth", 100)) + val("splitType", fileWord(splits, option("splitType")) ?? "pos") +
      val("splitPos", number("splitValue", 2)) + val("secondPieSize", number("secondPlotSize", 75)) + (option("showConnectorLines") === false ? "" : "<c:serLines/>"),
    bubbleChart: () => val("bubbleScale", number("bubbleScale", 100)) + val("showNegBubbles", false),
  };
  return tails[element]?.() ?? "";
}

function groupElement(chart: ChartFile, group: SeriesGroup, axisIds: readonly number[]): string {
  const { kind, series } = group;
  const varies = series.find(({ series: each }) => each["varyByCategories"] !== undefined)?.series["varyByCategories"];
  const surface = kind.element.startsWith("surface");
  const needsDummy = kind.element === "bar3DChart" && axisIds.length === 2;
  return tag(`c:${kind.element}`, {}, [
    ...Object.entries(kind.head).map(([name, value]) => val(name, value)),
    surface || kind.element === "stockChart" ? "" : val("varyColors", typeof varies === "boolean" ? varies : isRound(kind)),
    ...series.filter(({ series: { filtered } }) => !filtered).map((each) => seriesElement(each, kind)),
    surface || !hasLabels(chart.dataLabels) ? "" : groupLabels(chart.dataLabels, labelPlace(kind)),
    groupTail(group),
    ...(isRound(kind) ? [] : [...axisIds.map((id) => val("axId", id)), needsDummy ? val("axId", 0) : ""]),
    filteredSeries(series.filter(({ series: { filtered } }) => filtered), kind),
  ]);
}

function legendElement({ legend, series }: ChartFile, groups: readonly SeriesGroup[]): string {
  if (!(legend.visible ?? (series.length > 1 || groups.some(({ kind }) => isRound(kind))))) return "";
  return tag("c:legend", {}, [
    val("legendPos", fileWord(legendPositions, legend.position) ?? (legend.position === "Custom" ? "r" : "b")),
    ...[...legend.hiddenEntries].sort((a, b) => a - b).map((index) => tag("c:legendEntry", {}, val("idx", index) + val("delete", true))),
    legend.position === "Custom" ? layout(legend) : "", val("overlay", legend.overlay ?? false), shapeProperties(legend.format, chartLooks.legend), textProperties(legend.format, chartLooks.legend),
  ]);
}

function dataTableElement({ dataTable }: ChartFile): string {
  const shows = (key: string): boolean => dataTable[key] !== false;
  return tag("c:dTable", {}, [
    val("showHorzBorder", shows("showHorizontalBorder")), val("showVertBorder", shows("showVerticalBorder")), val("showOutline", shows("showOutlineBorder")),
    val("showKeys", shows("showLegendKey")), shapeProperties(dataTable.format, chartLooks.table), textProperties(dataTable.format, chartLooks.table),
  ]);
}

