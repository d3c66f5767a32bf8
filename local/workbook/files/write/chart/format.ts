import type { ElementFormat, FontFormat, LineFormat } from "../../../engine/charts/chart";
import type { ChartLook } from "../../model/chartLook";
import { dashStyles, fileWord } from "../../model/chartWords";
import { tag } from "../../xml/write";

const EMU_PER_POINT = 12_700;

/** An element that only has a value; nothing where there is none. */
export const val = (name: string, value: string | number | boolean | null | undefined): string =>
  value === null || value === undefined ? "" : tag(`c:${name}`, { val: value });

const solid = (color: string): string => tag("a:solidFill", {}, tag("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));

const fillElement = (fill: string | undefined): string => (fill === undefined ? "" : fill === "" ? "<a:noFill/>" : solid(fill));

function lineElement({ color, lineStyle, weight }: LineFormat): string {
  if (lineStyle === "None") return tag("a:ln", {}, "<a:noFill/>");
  if (color === undefined && lineStyle === undefined && weight === undefined) return "";
  const dash = fileWord(dashStyles, lineStyle);
  return tag("a:ln", { w: weight === undefined ? null : Math.round(weight * EMU_PER_POINT) }, [
    color === undefined || color === "" ? "" : solid(color), dash === null ? "" : tag("a:prstDash", { val: dash }),
  ]);
}

/** Fill and line of an element, what the drawing does by itself included: nobody else draws it like this unasked. */
export function shapeProperties(format: ElementFormat, look: ChartLook): string {
  const own = format[look.outline];
  const isGone = own.lineStyle === "None" || (look.line.lineStyle === "None" && Object.keys(own).length === 0);
  const line = isGone ? { lineStyle: "None" } : { ...look.line, ...(look.line.lineStyle === "None" ? { lineStyle: "Continuous" } : {}), ...own };
  const content = fillElement(format.fill ?? look.fill) + lineElement(line);
  return content === "" ? "" : tag("c:spPr", {}, content);
}

export function runProperties(name: string, font: FontFormat, look: ChartLook): string {
  const { bold, color, italic, name: face, size, underline } = { ...look.font, ...font };
  return tag(name, {
    sz: size === undefined ? null : Math.round(size * 100), b: bold ?? false, i: italic ?? null, u: underline === "Single" ? "sng" : null,
  }, [
    color === undefined || color === "" ? "" : solid(color), face === undefined || face === "" ? "" : tag("a:latin", { typeface: face }),
  ]);
}

/** Degrees as Excel counts them, upwards; files count them clockwise, in 60,000ths. */
export const bodyProperties = (degrees: number | null): string => tag("a:bodyPr", degrees === null ? {} : { rot: Math.round(-degrees * 60_000), vert: "horz" });

export const textProperties = (format: ElementFormat, look: ChartLook, degrees: number | null = null): string =>
  tag("c:txPr", {}, `${bodyProperties(degrees)}<a:lstStyle/><a:p><a:pPr>${runProperties("a:defRPr", format.font, look)}</a:pPr><a:endParaRPr lang="en-US"/></a:p>`);
