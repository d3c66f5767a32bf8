import type { ChartDataLabels, ChartPoint } from "../../../engine/charts/chart";
import { chartLooks } from "../../model/chartLook";
import { fileWord, labelPositions } from "../../model/chartWords";
import { tag, textTag } from "../../xml/write";
import { runProperties, shapeProperties, textProperties, val } from "./format";
import { richText } from "./text";

const anywhere = ["outEnd", "inEnd", "ctr", "inBase"];
const around = ["t", "b", "l", "r", "ctr"];

/** Where the labels of an element's series may stand: Excel takes a file for damaged that says anything else. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  barChart: anywhere, lineChart: around, scatterChart: around, bubbleChart: around, stockChart: around, radarChart: ["outEnd"],
  pieChart: ["bestFit", "outEnd", "inEnd", "ctr"], pie3DChart: ["bestFit", "outEnd", "inEnd", "ctr"], ofPieChart: ["bestFit", "outEnd", "inEnd", "ctr"],
};

function position({ position: wanted }: ChartDataLabels, element: string, isStacked: boolean): string {
  const stored = fileWord(labelPositions, wanted);
  if (stored === null || !allowed[element]?.includes(stored) || (isStacked && stored === "outEnd")) return "";
  return val("dLblPos", stored);
}

export interface LabelPlace {
  readonly element: string;
  readonly isStacked: boolean;
}

function content(labels: ChartDataLabels, { element, isStacked }: LabelPlace): string {
  const degrees = typeof labels["textOrientation"] === "number" ? labels["textOrientation"] : null;
  const { separator, numberFormat } = labels;
  return [
    numberFormat === undefined ? "" : tag("c:numFmt", { formatCode: numberFormat, sourceLinked: labels["linkNumberFormat"] === true }),
    shapeProperties(labels.format, chartLooks.labels), textProperties(labels.format, chartLooks.labels, degrees),
    position(labels, element, isStacked),
    val("showLegendKey", labels["showLegendKey"] === true), val("showVal", labels.showValue ?? !labels.showPercentage),
    val("showCatName", labels.showCategoryName ?? false), val("showSerName", labels.showSeriesName ?? false), val("showPercent", labels.showPercentage ?? false),
    val("showBubbleSize", labels["showBubbleSize"] === true), separator === undefined || separator === "," ? "" : textTag("c:separator", separator),
  ].join("");
}

function pointLabel(index: number, { hasDataLabel, dataLabel }: ChartPoint, common: ChartDataLabels, isShown: boolean, place: LabelPlace): string {
  const own = Object.keys(dataLabel).some((key) => key !== "format") || Object.values(dataLabel.format).some((part) => typeof part === "string" || Object.keys(part as object).length > 0);
  if ((hasDataLabel ?? isShown) === isShown && !own) return "";
  if (!(hasDataLabel ?? isShown)) return tag("c:dLbl", {}, val("idx", index) + val("delete", true));
  const labels = { ...common, ...dataLabel };
  const font = runProperties("a:defRPr", labels.format.font, chartLooks.labels);
  const text = typeof dataLabel.text === "string" ? richText(dataLabel.text, font, font.replaceAll("a:defRPr", "a:rPr"), null) : "";
  return tag("c:dLbl", {}, val("idx", index) + text + content(labels, place));
}

/** Labels at the points of a series; `isShown` says whether they all have one. */
export function seriesLabels(points: Readonly<Record<number, ChartPoint>>, labels: ChartDataLabels, isShown: boolean, isGone: boolean, place: LabelPlace): string {
  const single = Object.entries(points).map(([index, point]) => pointLabel(Number(index), point, labels, isShown, place));
  if (isShown) return tag("c:dLbls", {}, [...single, content(labels, place)]);
  if (single.some((xml) => xml !== "")) return tag("c:dLbls", {}, [...single, content({ ...labels, showValue: false, showPercentage: false, showCategoryName: false, showSeriesName: false }, place)]);
  return isGone ? tag("c:dLbls", {}, val("delete", true)) : "";
}

export const groupLabels = (labels: ChartDataLabels, place: LabelPlace): string => tag("c:dLbls", {}, content(labels, place));
