import type { AxisKey, ChartAxis, ChartOptions } from "../../../engine/charts/chart";
import type { ChartSource } from "../../model/chart";
import type { ChartKind } from "../../model/chartKinds";
import { chartLooks } from "../../model/chartLook";
import { apiWord, crossings, displayUnits, labelAlignments, tickLabels, tickMarks, timeUnits } from "../../model/chartWords";
import { childOf, flagOf, type XmlElement } from "../../xml/tree";
import { amountOf, isSet, readFormat, readOrientation, valueOf } from "./format";
import type { ChartContext } from "./sources";
import { readTitle } from "./text";

/** An axis's element with what it is in the chart. */
export interface FoundAxis {
  readonly key: AxisKey;
  readonly element: XmlElement;
  readonly kind: ChartKind;
}

/** Only what is said, and said otherwise than it is by itself. */
const said = (entries: Readonly<Record<string, readonly [found: unknown, usual: unknown]>>): ChartOptions =>
  Object.fromEntries(Object.entries(entries).flatMap(([key, [found, usual]]) => (found === undefined || found === null || found === usual ? [] : [[key, found]])));

export function readAxis({ key, element, kind }: FoundAxis, context: ChartContext): ChartAxis<ChartSource> {
  const { theme } = context;
  const isNumbers = element.name === "valAx";
  const look = isNumbers ? chartLooks.valueAxis : chartLooks.categoryAxis;
  const scaling = childOf(element, "scaling");
  const base = amountOf(scaling, "logBase");
  const title = childOf(element, "title");
  const side = valueOf(element, "axPos");
  const upright = (side === "l" || side === "r") && key !== "series" ? 90 : null;
  const visible = !isSet(element, "delete", false);
  const isUsuallyShown = key !== "series" && key !== "secondaryCategory";
  const lines = (name: string, usual: boolean): ChartAxis<ChartSource>["majorGridlines"] => {
    const found = childOf(element, name);
    return { ...((found !== undefined) === usual ? {} : { visible: found !== undefined }), format: readFormat(found, chartLooks.gridlines, theme) };
  };
  return {
    ...(visible === isUsuallyShown && isUsuallyShown ? {} : { visible }),
    ...said({
      minimum: [amountOf(scaling, "min"), undefined], maximum: [amountOf(scaling, "max"), undefined], majorUnit: [amountOf(element, "majorUnit"), undefined],
      minorUnit: [amountOf(element, "minorUnit"), undefined], reversePlotOrder: [valueOf(scaling, "orientation") === "maxMin", false],
      scaleType: [base === undefined ? undefined : "Logarithmic", undefined], logBase: [base, 10],
      majorTickMark: [tickMark(element, "majorTickMark"), "None"], minorTickMark: [tickMark(element, "minorTickMark"), "None"],
      tickLabelPosition: [apiWord(tickLabels, valueOf(element, "tickLblPos")), "NextToAxis"], alignment: [apiWord(labelAlignments, valueOf(element, "lblAlgn")), "Center"],
      offset: [amountOf(element, "lblOffset"), 100], tickLabelSpacing: [amountOf(element, "tickLblSkip"), undefined], tickMarkSpacing: [amountOf(element, "tickMarkSkip"), undefined],
      multiLevel: [!isSet(element, "noMultiLvlLbl", false), true], textOrientation: [readOrientation(element), 0],
      categoryType: [element.name === "dateAx" ? "DateAxis" : element.name === "catAx" && !isSet(element, "auto", true) ? "TextAxis" : undefined, undefined],
      baseTimeUnit: [apiWord(timeUnits, valueOf(element, "baseTimeUnit")), undefined], majorTimeUnitScale: [apiWord(timeUnits, valueOf(element, "majorTimeUnit")), undefined],
      minorTimeUnitScale: [apiWord(timeUnits, valueOf(element, "minorTimeUnit")), undefined],
    }),
    ...numberFormat(element, kind), ...units(element),
    title: title ? readTitle(title, chartLooks.axisTitle, context, upright) : { format: readFormat(undefined, chartLooks.axisTitle, theme) },
    majorGridlines: lines("majorGridlines", key === "value"), minorGridlines: lines("minorGridlines", false), format: readFormat(element, look, theme),
  };
}

function tickMark(element: XmlElement, name: string): string | null {
  const child = childOf(element, name);
  return child ? apiWord(tickMarks, child.attributes["val"] ?? "cross") : null;
}

function numberFormat(element: XmlElement, { head }: ChartKind): ChartOptions {
  const attributes = childOf(element, "numFmt")?.attributes ?? {};
  const code = attributes["formatCode"];
  const linked = flagOf(attributes, "sourceLinked");
  if (code === undefined || (linked && code === "General") || (code === "0%" && head["grouping"] === "percentStacked")) return {};
  return { numberFormat: code, ...(linked ? { linkNumberFormat: true } : {}) };
}

function units(element: XmlElement): ChartOptions {
  const found = childOf(element, "dispUnits");
  if (!found) return {};
  const own = amountOf(found, "custUnit");
  const label = childOf(found, "dispUnitsLbl") ? {} : { showDisplayUnitLabel: false };
  const word = apiWord(displayUnits, valueOf(found, "builtInUnit"));
  return own === undefined ? (word === null ? {} : { displayUnit: word, ...label }) : { displayUnit: "Custom", customDisplayUnit: own, ...label };
}

/** Where the other axis crosses, which the other one says; "" is where it does so by itself. */
export function readCrossing(other: XmlElement, usual: "autoZero" | "max"): ChartOptions {
  const at = amountOf(other, "crossesAt");
  if (at !== undefined) return { position: "Custom", positionAt: at, crosses: "Custom", crossesAt: at };
  const stored = valueOf(other, "crosses") ?? "autoZero";
  const word = apiWord(crossings, stored);
  return stored === usual || word === null ? {} : { position: word, crosses: word };
}
