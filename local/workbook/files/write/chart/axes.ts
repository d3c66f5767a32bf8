import type { AxisKey, ChartAxis, ChartGridlines } from "../../../engine/charts/chart";
import type { ChartSource } from "../../model/chart";
import { chartLooks } from "../../model/chartLook";
import { crossings, displayUnits, fileWord, labelAlignments, tickLabels, tickMarks, timeUnits } from "../../model/chartWords";
import { tag } from "../../xml/write";
import { shapeProperties, textProperties, val } from "./format";
import { titleElement } from "./text";

type Axis = ChartAxis<ChartSource>;

/** An axis of a chart as it stands in the file. */
export interface AxisPlan {
  readonly id: number;
  readonly crossId: number;
  readonly key: AxisKey;
  readonly element: "catAx" | "valAx" | "serAx";
  readonly side: "b" | "l" | "t" | "r";
  readonly axis: Axis;
  /** Where this one crosses the other is said by the other. */
  readonly crossed: Axis;
  readonly isShown: boolean;
  readonly hasGridlines: boolean;
  readonly isPercent: boolean;
  /** Whether series stand between the marks of the categories, which the axis of numbers says. */
  readonly isBetween: boolean;
}

const flag = (axis: Axis, key: string, usual: boolean): boolean => (typeof axis[key] === "boolean" ? axis[key] : usual);
const amount = (axis: Axis, key: string): number | null => (typeof axis[key] === "number" ? axis[key] : null);

const gridlines = (name: string, { visible, format }: ChartGridlines, usual: boolean): string =>
  (visible ?? usual) ? tag(`c:${name}`, {}, shapeProperties(format, chartLooks.gridlines)) : "";

function crossing(axis: Axis): string {
  for (const [word, place] of [["position", "positionAt"], ["crosses", "crossesAt"]] as const) {
    if (axis[word] === "Custom") return val("crossesAt", amount(axis, place) ?? 0);
    const stored = fileWord(crossings, axis[word]);
    if (stored !== null && stored !== "autoZero") return val("crosses", stored);
  }
  return val("crosses", "autoZero");
}

function scaling({ scaleType, logBase, reversePlotOrder, maximum, minimum }: Axis): string {
  return tag("c:scaling", {}, [
    scaleType === "Logarithmic" ? val("logBase", logBase ?? 10) : "", val("orientation", reversePlotOrder ? "maxMin" : "minMax"), val("max", maximum), val("min", minimum),
  ]);
}

function units(axis: Axis): string {
  const { displayUnit, customDisplayUnit } = axis;
  const stored = fileWord(displayUnits, displayUnit);
  if (stored === null && displayUnit !== "Custom") return "";
  return tag("c:dispUnits", {}, [
    displayUnit === "Custom" ? val("custUnit", customDisplayUnit ?? 1) : val("builtInUnit", stored), flag(axis, "showDisplayUnitLabel", true) ? "<c:dispUnitsLbl/>" : "",
  ]);
}

export function axisElement({ id, crossId, key, element, side, axis, crossed, isShown, hasGridlines, isPercent, isBetween }: AxisPlan): string {
  const isDate = element === "catAx" && axis["categoryType"] === "DateAxis";
  const look = element === "valAx" ? chartLooks.valueAxis : chartLooks.categoryAxis;
  const isUpright = side === "l" || side === "r";
  const degrees = amount(axis, "textOrientation");
  const { numberFormat } = axis;
  const spacing = (name: string, option: string): string => val(name, amount(axis, option));
  const ends: Readonly<Record<AxisPlan["element"], () => string[]>> = {
    valAx: () => [val("crossBetween", isBetween ? "between" : "midCat"), val("majorUnit", axis.majorUnit), val("minorUnit", axis.minorUnit), units(axis)],
    serAx: () => [spacing("tickLblSkip", "tickLabelSpacing"), spacing("tickMarkSkip", "tickMarkSpacing")],
    catAx: () => (isDate ? [
      val("auto", false), val("lblOffset", amount(axis, "offset") ?? 100), val("baseTimeUnit", fileWord(timeUnits, axis["baseTimeUnit"])), val("majorUnit", axis.majorUnit),
      val("majorTimeUnit", fileWord(timeUnits, axis["majorTimeUnitScale"])), val("minorUnit", axis.minorUnit), val("minorTimeUnit", fileWord(timeUnits, axis["minorTimeUnitScale"])),
    ] : [
      val("auto", axis["categoryType"] !== "TextAxis"), val("lblAlgn", fileWord(labelAlignments, axis["alignment"]) ?? "ctr"), val("lblOffset", amount(axis, "offset") ?? 100),
      spacing("tickLblSkip", "tickLabelSpacing"), spacing("tickMarkSkip", "tickMarkSpacing"), val("noMultiLvlLbl", !flag(axis, "multiLevel", true)),
    ]),
  };
  return tag(isDate ? "c:dateAx" : `c:${element}`, {}, [
    val("axId", id), scaling(axis), val("delete", !isShown), val("axPos", side),
    gridlines("majorGridlines", axis.majorGridlines, hasGridlines), gridlines("minorGridlines", axis.minorGridlines, false),
    axis.title.visible ? titleElement(axis.title, chartLooks.axisTitle, isUpright && key !== "series" ? 90 : null) : "",
    tag("c:numFmt", { formatCode: numberFormat ?? (isPercent ? "0%" : "General"), sourceLinked: numberFormat === undefined ? !isPercent : axis["linkNumberFormat"] === true }),
    val("majorTickMark", fileWord(tickMarks, axis["majorTickMark"]) ?? "none"), val("minorTickMark", fileWord(tickMarks, axis["minorTickMark"]) ?? "none"),
    val("tickLblPos", fileWord(tickLabels, axis["tickLabelPosition"]) ?? "nextTo"), shapeProperties(axis.format, look), textProperties(axis.format, look, degrees),
    val("crossAx", crossId), crossing(crossed), ...ends[element](),
  ]);
}
