import { shifted, tinted } from "../../model/color";
import { childOf, type XmlElement } from "../../xml/tree";

/** The theme's colours under the names that drawings have for them, by place in the palette. */
const themeNames = new Map<string, number>([
  ["lt1", 0], ["bg1", 0], ["dk1", 1], ["tx1", 1], ["lt2", 2], ["bg2", 2], ["dk2", 3], ["tx2", 3],
  ...[1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, number + 3] as const), ["hlink", 10], ["folHlink", 11],
]);

const presets: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", gray: "#808080", grey: "#808080", orange: "#FFA500",
};

function baseColor({ name, attributes }: XmlElement, theme: readonly string[]): string | null {
  const value = attributes["val"] ?? "";
  if (name === "srgbClr") return /^[0-9a-f]{6}$/i.test(value) ? `#${value.toUpperCase()}` : null;
  if (name === "sysClr") return `#${(attributes["lastClr"] ?? (value === "window" ? "FFFFFF" : "000000")).toUpperCase()}`;
  if (name === "schemeClr") return theme[themeNames.get(value) ?? -1] ?? null;
  return name === "prstClr" ? (presets[value] ?? null) : null;
}

/** A colour of a drawing as #RRGGBB; null where it cannot be told. */
export function readDrawingColor(parent: XmlElement | undefined, theme: readonly string[]): string | null {
  const [element] = parent?.children ?? [];
  const base = element && baseColor(element, theme);
  if (!element || !base) return null;
  return element.children.reduce((color, { name, attributes }) => {
    const share = Number(attributes["val"] ?? 100_000) / 100_000;
    if (name === "lumMod") return shifted(color, share, 0);
    if (name === "lumOff") return shifted(color, 1, share);
    if (name === "shade") return tinted(color, share - 1);
    return name === "tint" ? tinted(color, 1 - share) : color;
  }, base);
}

/** The colour of a fill: "" for none, null where nothing is said. A gradient counts as its first colour. */
export function readFill(properties: XmlElement | undefined, theme: readonly string[]): string | null {
  if (childOf(properties, "noFill")) return "";
  const solid = childOf(properties, "solidFill");
  if (solid) return readDrawingColor(solid, theme);
  const [stop] = childOf(childOf(properties, "gradFill"), "gsLst")?.children ?? [];
  return readDrawingColor(stop, theme);
}
