import { flagOf, numberOf, type XmlElement } from "../xml/tree";

/** The colours that a file may name by number instead of saying them. */
export interface Palette {
  /** Of the theme, in the order in which cells count them. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The Office theme of 2013 and later, for files without one. */
export const OFFICE_THEME: readonly string[] = [
  "#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72",
];

const EIGHT = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

/** Colours by number, as Excel 97 had them. ECMA-376 part 1, 18.8.27. */
export const INDEXED: readonly string[] = [
  ...EIGHT, ...EIGHT,
  "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080",
  "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99",
  "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696", "003366", "339966",
  "003300", "333300", "993300", "993366", "333399", "333333",
].map((rgb) => `#${rgb}`);

export const DEFAULT_PALETTE: Palette = { theme: OFFICE_THEME, indexed: INDEXED };

/** A colour element as #RRGGBB; null when it leaves the colour to the program. */
export function readColor(element: XmlElement | undefined, palette: Palette): string | null {
  if (!element) return null;
  const { attributes } = element;
  if (flagOf(attributes, "auto")) return null;
  const tint = numberOf(attributes, "tint") ?? 0;
  const rgb = attributes["rgb"];
  if (rgb !== undefined && /^[0-9a-f]{6,8}$/i.test(rgb)) return tinted(`#${rgb.slice(-6).toUpperCase()}`, tint);
  const theme = numberOf(attributes, "theme");
  if (theme !== null) return tinted(palette.theme[theme] ?? "#000000", tint);
  const indexed = numberOf(attributes, "indexed");
  return indexed === null ? null : (palette.indexed[indexed] ?? null);
}

/** Lightens (to 1) or darkens (to -1) a colour as Excel does, in hue, saturation and luminance. */
export function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [hue, saturation, luminance] = toHsl(rgb);
  return fromHsl(hue, saturation, tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint);
}

/** Multiplies and then raises the luminance of a colour, as drawings do with those of the theme. */
export function shifted(rgb: string, factor: number, offset: number): string {
  const [hue, saturation, luminance] = toHsl(rgb);
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, luminance * factor + offset)));
}

function toHsl(rgb: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const span = high - low;
  const luminance = (high + low) / 2;
  if (span === 0) return [0, 0, luminance];
  const saturation = span / (1 - Math.abs(2 * luminance - 1));
  const sector = high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [sector / 6, saturation, luminance];
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const reach = saturation * Math.min(luminance, 1 - luminance);
  const part = (shift: number): string => {
    const position = (shift + hue * 12) % 12;
    const value = luminance - reach * Math.max(-1, Math.min(position - 3, 9 - position, 1));
    return Math.round(Math.min(1, Math.max(0, value)) * 255).toString(16).padStart(2, "0");
  };
  return `#${part(0)}${part(8)}${part(4)}`.toUpperCase();
}

/** #RRGGBB as files have it, opaque. */
export const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;
