import type { ElementFormat, FontFormat, LineFormat } from "../../../engine/charts/chart";
import type { ChartLook } from "../../model/chartLook";
import { apiWord, dashStyles } from "../../model/chartWords";
import { childOf, childrenOf, flagOf, numberOf, type XmlElement } from "../../xml/tree";
import { readFill } from "./color";

const EMU_PER_POINT = 12_700;

/** What stands under `val` in an element's child; undefined when there is none. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attributes["val"];

export const amountOf = (element: XmlElement | undefined, name: string): number | undefined => {
  const child = childOf(element, name);
  return child ? (numberOf(child.attributes, "val") ?? undefined) : undefined;
};

/** A truth value that is true where the element stands without saying anything. */
export const isSet = (element: XmlElement | undefined, name: string, otherwise: boolean): boolean => {
  const child = childOf(element, name);
  return child ? flagOf(child.attributes, "val", true) : otherwise;
};

/** Entries that say something else than the element does by itself. */
function different<T extends object>(found: T, usual: object): T {
  const known = usual as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(found).filter(([key, value]) => value !== undefined && value !== known[key])) as T;
}

function readLine(line: XmlElement | undefined, look: ChartLook, theme: readonly string[]): LineFormat {
  if (!line) return {};
  const fill = readFill(line, theme);
  if (fill === "") return look.line.lineStyle === "None" ? {} : { lineStyle: "None" };
  const width = numberOf(line.attributes, "w");
  const dash = apiWord(dashStyles, valueOf(line, "prstDash"));
  const found = {
    color: fill ?? undefined, weight: width === null ? undefined : Math.round((width / EMU_PER_POINT) * 100) / 100,
    lineStyle: dash === null ? undefined : dash === "Continuous" && look.line.lineStyle !== "Dot" ? undefined : dash,
  };
  return different(found, look.line) as LineFormat;
}

/** The run or default properties of a text, whichever say something. */
function readFont(text: XmlElement | undefined, look: ChartLook, theme: readonly string[]): FontFormat {
  const [paragraph] = childrenOf(text, "p");
  const sources = [childOf(childOf(paragraph, "pPr"), "defRPr"), childOf(childOf(paragraph, "r"), "rPr")];
  const found: Record<string, unknown> = {};
  for (const source of sources) {
    if (!source) continue;
    const { attributes } = source;
    const size = numberOf(attributes, "sz");
    if (size !== null) found["size"] = size / 100;
    if (attributes["b"] !== undefined) found["bold"] = flagOf(attributes, "b");
    if (attributes["i"] !== undefined) found["italic"] = flagOf(attributes, "i");
    if (attributes["u"] !== undefined) found["underline"] = attributes["u"] === "none" ? "None" : "Single";
    const color = readFill(source, theme);
    if (color) found["color"] = color;
    const face = childOf(source, "latin")?.attributes["typeface"];
    if (face !== undefined && !face.startsWith("+")) found["name"] = face;
  }
  return different(found, { bold: false, italic: false, underline: "None", ...look.font }) as FontFormat;
}

/** The format of an element, as far as it is another than the element has by itself. */
export function readFormat(element: XmlElement | undefined, look: ChartLook, theme: readonly string[]): ElementFormat {
  const properties = childOf(element, "spPr");
  const fill = readFill(properties, theme);
  const line = readLine(childOf(properties, "ln"), look, theme);
  const text = childOf(childOf(element, "tx"), "rich") ?? childOf(element, "txPr");
  const isUsual = fill === null || fill === look.fill || (fill === "" && look.fill === undefined);
  return { ...(isUsual ? {} : { fill }), line: {}, border: {}, font: readFont(text, look, theme), [look.outline]: line };
}

/** The direction of a text in degrees, upwards; undefined where nothing is said. */
export function readOrientation(element: XmlElement | undefined): number | undefined {
  const text = childOf(childOf(element, "tx"), "rich") ?? childOf(element, "txPr");
  const turn = numberOf(childOf(text, "bodyPr")?.attributes ?? {}, "rot");
  return turn === null || Math.abs(turn) > 5_400_000 ? undefined : -turn / 60_000;
}

