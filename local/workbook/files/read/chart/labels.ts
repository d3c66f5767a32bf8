import { hasLabels, plainPoint, type ChartDataLabels, type ChartPoint } from "../../../engine/charts/chart";
import { chartLooks } from "../../model/chartLook";
import { apiWord, labelPositions } from "../../model/chartWords";
import { childOf, childrenOf, flagOf, textOf, type XmlElement } from "../../xml/tree";
import { amountOf, isSet, readFormat, readOrientation, valueOf } from "./format";
import { plainText } from "./text";

const shows = [
  ["showLegendKey", "showLegendKey"], ["showVal", "showValue"], ["showCatName", "showCategoryName"], ["showSerName", "showSeriesName"], ["showPercent", "showPercentage"],
  ["showBubbleSize", "showBubbleSize"],
] as const;

/** What labels show, as far as it differs from what the series (or chart) around says. */
function readLabels(element: XmlElement, around: ChartDataLabels, theme: readonly string[]): ChartDataLabels {
  const isShown = (name: string): boolean => isSet(element, name, false);
  const flags: Record<string, boolean> = {};
  for (const [stored, key] of shows) {
    const usual = around[key] ?? (key === "showValue" && !isShown("showPercent"));
    if (isShown(stored) !== usual) flags[key] = isShown(stored);
  }
  const format = childOf(element, "numFmt")?.attributes;
  const code = format?.["formatCode"];
  const linked = format !== undefined && flagOf(format, "sourceLinked");
  const position = apiWord(labelPositions, valueOf(element, "dLblPos"));
  const separator = textOf(element, "separator");
  const degrees = readOrientation(element);
  return {
    ...flags, ...(code === undefined || (linked && code === "General") ? {} : { numberFormat: code, ...(linked ? { linkNumberFormat: true } : {}) }),
    ...(position === null ? {} : { position }), ...(separator === "" || separator.trim() === "," ? {} : { separator }),
    ...(degrees === undefined || degrees === 0 ? {} : { textOrientation: degrees }), format: readFormat(element, chartLooks.labels, theme),
  };
}

const showsAnything = (element: XmlElement): boolean => !isSet(element, "delete", false) && shows.some(([stored]) => isSet(element, stored, false));

/** Labels that a chart gives to all its series; it says so even where it shows the values alone. */
export function readGroupLabels(element: XmlElement | undefined, theme: readonly string[]): ChartDataLabels | null {
  if (!element || !showsAnything(element)) return null;
  const labels = readLabels(element, { format: { line: {}, border: {}, font: {} } }, theme);
  return { ...(isSet(element, "showVal", false) ? { showValue: true } : {}), ...labels };
}

export interface SeriesLabels {
  readonly hasDataLabels?: boolean;
  readonly dataLabels: ChartDataLabels;
}

/** The labels of a series; those of single points go to the points. */
export function readSeriesLabels(element: XmlElement | undefined, chart: ChartDataLabels, points: Record<number, ChartPoint>, theme: readonly string[]): SeriesLabels {
  const none: ChartDataLabels = { format: { line: {}, border: {}, font: {} } };
  if (!element) return { dataLabels: none };
  const isShown = showsAnything(element);
  const labels = isShown ? readLabels(element, chart, theme) : none;
  for (const single of childrenOf(element, "dLbl")) {
    const index = amountOf(single, "idx") ?? 0;
    const point = (points[index] ??= plainPoint());
    if (!showsAnything(single)) {
      if (isShown) point.hasDataLabel = false;
      continue;
    }
    const rich = childOf(childOf(single, "tx"), "rich");
    if (!isShown) point.hasDataLabel = true;
    points[index] = { ...point, dataLabel: { ...readLabels(single, { ...chart, ...labels }, theme), ...(rich ? { text: plainText(rich) } : {}) } };
  }
  return { ...(isShown || hasLabels(chart) ? { hasDataLabels: isShown } : {}), dataLabels: labels };
}
