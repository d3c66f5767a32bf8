import type { ChartOptions, ChartTitle } from "../../../engine/charts/chart";
import type { ChartSource } from "../../model/chart";
import type { ChartLook } from "../../model/chartLook";
import { childOf, childrenOf, textOf, type XmlElement } from "../../xml/tree";
import { amountOf, isSet, readFormat, readOrientation, valueOf } from "./format";
import { readSource, type ChartContext } from "./sources";

/** A place of its own, as shares of the chart; nothing where the program places the element. */
export function readLayout(element: XmlElement | undefined): ChartOptions {
  const manual = childOf(childOf(element, "layout"), "manualLayout");
  const isInner = valueOf(manual, "layoutTarget") === "inner";
  const places = [["x", "left"], ["y", "top"], ["w", "width"], ["h", "height"]] as const;
  const key = (name: string): string => (isInner ? `inside${name.charAt(0).toUpperCase()}${name.slice(1)}` : name);
  return Object.fromEntries(places.flatMap(([place, name]) => {
    const share = amountOf(manual, place);
    // Without "edge" it says how far the element is from where it would be.
    const isAbsolute = place === "w" || place === "h" || valueOf(manual, `${place}Mode`) === "edge";
    return share === undefined || !isAbsolute ? [] : [[key(name), share]];
  }));
}

export const plainText = (rich: XmlElement | undefined): string =>
  childrenOf(rich, "p").map((paragraph) => paragraph.children.filter(({ name }) => name === "r" || name === "fld").map((run) => textOf(run, "t")).join("")).join("\n");

export function readTitle(element: XmlElement, look: ChartLook, context: ChartContext, upright: number | null = null): ChartTitle<ChartSource> {
  const words = childOf(element, "tx");
  const rich = childOf(words, "rich");
  const degrees = readOrientation(element);
  return {
    visible: true, ...(words ? (rich ? { text: plainText(rich) } : { source: readSource(words, context) }) : {}),
    ...(isSet(element, "overlay", false) ? { overlay: true } : {}), ...readLayout(element),
    ...(degrees === undefined || degrees === (upright ?? 0) ? {} : { textOrientation: degrees }), format: readFormat(element, look, context.theme),
  };
}
