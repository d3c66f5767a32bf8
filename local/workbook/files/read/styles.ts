import { DEFAULT_FONT, GENERAL, NO_BORDERS, PLAIN_ALIGNMENT, PLAIN_FORMAT } from "../model/format";
import type { Alignment, Borders, CellFormat, Font, Horizontal, Line, LineStyle, PatternType, Underline, Vertical } from "../model/format";
import { INDEXED, OFFICE_THEME, readColor, type Palette } from "../model/color";
import type { DifferentialFormat } from "../model/conditional";
import { builtInFormat } from "../model/numberFormats";
import { NO_STYLES_KEPT, type KeptStyles } from "../model/kept";
import { divideElement, selfContained } from "../xml/pieces";
import { childOf, childrenOf, flagOf, numberOf, parseXml, type XmlElement } from "../xml/tree";

/** What a workbook's styles part says. */
export interface StylesFile {
  readonly formats: readonly CellFormat[];
  /** What conditional formats point into. */
  readonly differential: readonly DifferentialFormat[];
  readonly palette: Palette;
  readonly kept: KeptStyles;
}

/** The colours of a theme, in the order in which cells count them. */
export function readTheme(xml: string | null): readonly string[] {
  if (xml === null) return OFFICE_THEME;
  const scheme = childOf(childOf(parseXml(xml), "themeElements"), "clrScheme");
  const colorOf = (name: string, otherwise: string): string => {
    const [color] = childOf(scheme, name)?.children ?? [];
    const value = color?.attributes["lastClr"] ?? color?.attributes["val"];
    return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toUpperCase()}` : otherwise;
  };
  const order = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  return order.map((name, index) => colorOf(name, OFFICE_THEME[index] ?? "#000000"));
}

export function readStyles(xml: string | null, theme: readonly string[]): StylesFile {
  if (xml === null) return { formats: [PLAIN_FORMAT], differential: [], palette: { theme, indexed: INDEXED }, kept: NO_STYLES_KEPT };
  const root = parseXml(xml);
  const own = childrenOf(childOf(childOf(root, "colors"), "indexedColors"), "rgbColor").map(({ attributes }) => `#${(attributes["rgb"] ?? "").slice(-6).toUpperCase()}`);
  const palette: Palette = { theme, indexed: own.length > 0 ? INDEXED.map((color, index) => own[index] ?? color) : INDEXED };
  const codes = new Map(childrenOf(childOf(root, "numFmts"), "numFmt").map(({ attributes }) => [numberOf(attributes, "numFmtId") ?? -1, attributes["formatCode"] ?? GENERAL]));
  const numberFormat = (id: number): string => codes.get(id) ?? builtInFormat(id);
  const fonts = childrenOf(childOf(root, "fonts"), "font").map((font) => readFont(font, palette));
  const fills = childrenOf(childOf(root, "fills"), "fill").map((fill) => readFill(fill, palette));
  const borders = childrenOf(childOf(root, "borders"), "border").map((border) => readBorders(border, palette));
  const formats = childrenOf(childOf(root, "cellXfs"), "xf").map((xf): CellFormat => {
    const { attributes } = xf;
    const protection = childOf(xf, "protection")?.attributes ?? {};
    return {
      numberFormat: numberFormat(numberOf(attributes, "numFmtId") ?? 0),
      font: fonts[numberOf(attributes, "fontId") ?? 0] ?? DEFAULT_FONT,
      ...(fills[numberOf(attributes, "fillId") ?? 0] ?? { fill: null, pattern: null }),
      borders: borders[numberOf(attributes, "borderId") ?? 0] ?? NO_BORDERS,
      alignment: readAlignment(childOf(xf, "alignment")),
      locked: flagOf(protection, "locked", true),
      formulaHidden: flagOf(protection, "hidden"),
    };
  });
  const differential = childrenOf(childOf(root, "dxfs"), "dxf").map((dxf) => readDifferential(dxf, palette));
  return { formats: formats.length > 0 ? formats : [PLAIN_FORMAT], differential, palette, kept: keptStyles(xml, codes) };
}

/** What tables, pivot tables and slicers point to. Elements of another program's spelling, with a prefix, are left behind. */
function keptStyles(xml: string, codes: ReadonlyMap<number, string>): KeptStyles {
  const root = divideElement(xml);
  if (!root || !/^<styleSheet\b/.test(root.start)) return NO_STYLES_KEPT;
  const within = (name: string): readonly string[] => {
    const element = root.children.find((child) => child.startsWith(`<${name}`) && /[\s/>]/.test(child.charAt(name.length + 1)));
    return (element === undefined ? [] : (divideElement(element)?.children ?? [])).map((child) => selfContained(child, root.start));
  };
  return { differential: within("dxfs"), codes, tableStyles: within("tableStyles"), extensions: within("extLst") };
}

const isOn = (element: XmlElement | undefined): boolean => element !== undefined && flagOf(element.attributes, "val", true);

const underlines: readonly Underline[] = ["none", "single", "double", "singleAccounting", "doubleAccounting"];

function readUnderline(element: XmlElement | undefined): Underline {
  if (!element) return "none";
  const value = element.attributes["val"] ?? "single";
  return underlines.find((name) => name === value) ?? "single";
}

export function readFont(font: XmlElement, palette: Palette): Font {
  const position = childOf(font, "vertAlign")?.attributes["val"];
  return {
    name: (childOf(font, "name") ?? childOf(font, "rFont"))?.attributes["val"] ?? DEFAULT_FONT.name,
    size: numberOf(childOf(font, "sz")?.attributes ?? {}, "val") ?? DEFAULT_FONT.size,
    bold: isOn(childOf(font, "b")),
    italic: isOn(childOf(font, "i")),
    strike: isOn(childOf(font, "strike")),
    underline: readUnderline(childOf(font, "u")),
    position: position === "superscript" || position === "subscript" ? position : "baseline",
    color: readColor(childOf(font, "color"), palette),
  };
}

const patternTypes: ReadonlySet<string> = new Set<PatternType>([
  "darkGray", "mediumGray", "lightGray", "gray125", "gray0625", "darkHorizontal", "darkVertical", "darkDown", "darkUp", "darkGrid", "darkTrellis",
  "lightHorizontal", "lightVertical", "lightDown", "lightUp", "lightGrid", "lightTrellis",
]);

type Ground = Pick<CellFormat, "fill" | "pattern">;

/** A gradient is shown as the colour that it begins with. */
function readFill(fill: XmlElement, palette: Palette): Ground {
  const pattern = childOf(fill, "patternFill");
  if (!pattern) {
    const [first] = childrenOf(childOf(fill, "gradientFill"), "stop");
    return { fill: readColor(childOf(first, "color"), palette), pattern: null };
  }
  const type = pattern.attributes["patternType"] ?? "none";
  const front = readColor(childOf(pattern, "fgColor"), palette);
  if (type === "solid") return { fill: front, pattern: null };
  if (!patternTypes.has(type)) return { fill: null, pattern: null };
  return { fill: readColor(childOf(pattern, "bgColor"), palette), pattern: { type: type as PatternType, color: front } };
}

const lineStyles: ReadonlySet<string> = new Set<LineStyle>([
  "thin", "hair", "dotted", "dashed", "dashDot", "dashDotDot", "double", "medium", "mediumDashed", "mediumDashDot", "mediumDashDotDot", "slantDashDot", "thick",
]);

/** Lines without a colour of their own are black. */
const BLACK = "#000000";

function readLine(element: XmlElement | undefined, palette: Palette): Line | null {
  const style = element?.attributes["style"];
  return style !== undefined && lineStyles.has(style) ? { style: style as LineStyle, color: readColor(childOf(element, "color"), palette) ?? BLACK } : null;
}

function readBorders(border: XmlElement, palette: Palette): Borders {
  const side = (name: string): Line | null => readLine(childOf(border, name), palette);
  const diagonal = side("diagonal");
  return {
    left: side("left") ?? side("start"), right: side("right") ?? side("end"), top: side("top"), bottom: side("bottom"),
    diagonalDown: flagOf(border.attributes, "diagonalDown") ? diagonal : null,
    diagonalUp: flagOf(border.attributes, "diagonalUp") ? diagonal : null,
  };
}

const horizontals: readonly Horizontal[] = ["general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"];
const verticals: readonly Vertical[] = ["top", "center", "bottom", "justify", "distributed"];

function readAlignment(element: XmlElement | undefined): Alignment {
  if (!element) return PLAIN_ALIGNMENT;
  const { attributes } = element;
  const turned = numberOf(attributes, "textRotation") ?? 0;
  return {
    horizontal: horizontals.find((name) => name === attributes["horizontal"]) ?? "general",
    vertical: verticals.find((name) => name === attributes["vertical"]) ?? "bottom",
    wrap: flagOf(attributes, "wrapText"),
    shrink: flagOf(attributes, "shrinkToFit"),
    indent: numberOf(attributes, "indent") ?? 0,
    // Files count 0 to 90 upwards and 91 to 180 downwards.
    rotation: turned === 255 ? "stacked" : turned > 90 ? 90 - turned : turned,
  };
}

export function readDifferential(dxf: XmlElement, palette: Palette): DifferentialFormat {
  const font = childOf(dxf, "font");
  const pattern = childOf(childOf(dxf, "fill"), "patternFill");
  const code = childOf(dxf, "numFmt")?.attributes["formatCode"];
  const border = childOf(dxf, "border");
  // Solid fills of conditional formats have their colour where others have that of the ground.
  const fill = pattern ? (readColor(childOf(pattern, "bgColor"), palette) ?? readColor(childOf(pattern, "fgColor"), palette)) : null;
  const color = readColor(childOf(font, "color"), palette);
  const changed = (name: string): boolean | null => (childOf(font, name) ? isOn(childOf(font, name)) : null);
  const flags = { bold: changed("b"), italic: changed("i"), strike: changed("strike") };
  const changes = {
    ...Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== null)),
    ...(childOf(font, "u") ? { underline: readUnderline(childOf(font, "u")) } : {}),
    ...(color === null ? {} : { color }),
  };
  const lines = border ? Object.entries(readBorders(border, palette)).filter(([, line]) => line !== null) : [];
  return {
    ...(Object.keys(changes).length > 0 ? { font: changes } : {}),
    ...(fill === null ? {} : { fill }),
    ...(code === undefined ? {} : { numberFormat: code }),
    ...(lines.length > 0 ? { borders: Object.fromEntries(lines) } : {}),
  };
}
