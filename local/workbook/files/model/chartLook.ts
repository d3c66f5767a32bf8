import type { FontFormat, LineFormat } from "../../engine/charts/chart";
import { LIGHT } from "../../engine/charts/scene/shape";

/** What an element of a chart looks like while nobody has said anything: a file says it, the workbook leaves it out. */
export interface ChartLook {
  /** Which of a format's lines is the element's own. */
  readonly outline: "line" | "border";
  /** "" for none; undefined where files say nothing either. */
  readonly fill: string | undefined;
  readonly line: LineFormat;
  readonly font: FontFormat;
}

const NO_LINE: LineFormat = { lineStyle: "None" };
const text = (size: number): FontFormat => ({ size, color: LIGHT.text });
const thin = (color: string): LineFormat => ({ color, weight: 0.75 });

export const chartLooks = {
  chart: { outline: "border", fill: LIGHT.ground, line: thin(LIGHT.line), font: {} },
  plotArea: { outline: "border", fill: "", line: NO_LINE, font: {} },
  title: { outline: "border", fill: "", line: NO_LINE, font: text(14) },
  axisTitle: { outline: "border", fill: "", line: NO_LINE, font: text(10) },
  legend: { outline: "border", fill: "", line: NO_LINE, font: text(9) },
  labels: { outline: "border", fill: "", line: NO_LINE, font: text(9) },
  table: { outline: "border", fill: "", line: thin(LIGHT.line), font: text(9) },
  categoryAxis: { outline: "line", fill: "", line: thin(LIGHT.line), font: text(9) },
  valueAxis: { outline: "line", fill: "", line: NO_LINE, font: text(9) },
  gridlines: { outline: "line", fill: undefined, line: thin(LIGHT.line), font: {} },
  errorBars: { outline: "line", fill: undefined, line: thin(LIGHT.text), font: {} },
} as const satisfies Readonly<Record<string, ChartLook>>;

/** Series that are areas of their colour. */
export const filledLook = (color: string): ChartLook => ({ outline: "line", fill: color, line: NO_LINE, font: {} });
/** Series that are lines, or nothing but their markers. */
export const linedLook = (color: string, hasLine: boolean): ChartLook => ({ outline: "line", fill: undefined, line: hasLine ? { color, weight: 2.25 } : NO_LINE, font: {} });
export const trendlineLook = (color: string): ChartLook => ({ outline: "line", fill: undefined, line: { color, weight: 1.5, lineStyle: "Dot" }, font: {} });
/** Points say what is different about them and nothing else. */
export const pointLook: ChartLook = { outline: "border", fill: undefined, line: {}, font: {} };
