import { argb } from "../model/color";
import type { DifferentialFormat } from "../model/conditional";
import { PLAIN_FORMAT, type Alignment, type Borders, type CellFormat, type Font, type Line } from "../model/format";
import type { KeptStyles } from "../model/kept";
import { builtInNumber, FIRST_OWN_FORMAT } from "../model/numberFormats";
import { group, HEAD, tag } from "../xml/write";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Entries that others point to by their place; the same entry twice is kept once. */
class Places {
  private readonly places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const xml of first) this.of(xml);
  }

  of(xml: string): number {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    this.places.set(xml, this.places.size);
    return this.places.size - 1;
  }

  get entries(): readonly string[] {
    return [...this.places.keys()];
  }

  written(name: string): string {
    return group(name, this.entries, { count: this.places.size });
  }
}

/** The styles of a workbook while its sheets are written. */
export class StylesWriter {
  private readonly fonts = new Places();
  private readonly fills = new Places(fillXml(PLAIN_FORMAT), tag("fill", {}, tag("patternFill", { patternType: "gray125" })));
  private readonly borders = new Places();
  private readonly formats = new Places();
  private readonly differentials = new Places();
  private readonly codes = new Map<string, number>();
  private readonly places: readonly number[];

  constructor(formats: readonly CellFormat[], private readonly kept: KeptStyles) {
    const [plain = PLAIN_FORMAT] = formats;
    this.normal = this.xf(plain);
    this.places = [this.normal, ...formats.slice(1).map((format) => this.xf(format))].map((xml) => this.formats.of(xml));
  }

  private readonly normal: string;

  /** Where a format of the workbook stands in the file. */
  place(format: number): number {
    return this.places[format] ?? 0;
  }

  differential(format: DifferentialFormat): number | null {
    const xml = differentialXml(format, (code) => this.numberFormat(code));
    return xml === "" ? null : this.differentials.of(tag("dxf", {}, xml));
  }

  /** A kept part's XML with the places of now for what it points to. */
  placed(xml: string): string {
    return xml
      .replace(/\bdxfId="(\d+)"/g, (_whole, id: string) => `dxfId="${this.differentials.of(this.kept.differential[Number(id)] ?? "<dxf/>")}"`)
      .replace(/\bnumFmtId="(\d+)"/g, (whole, id: string) => {
        const code = this.kept.codes.get(Number(id));
        return code === undefined ? whole : `numFmtId="${this.numberFormat(code)}"`;
      });
  }

  finish(): string {
    const { tableStyles, extensions } = this.kept;
    const own = tableStyles.map((style) => this.placed(style));
    const codes = [...this.codes].map(([formatCode, numFmtId]) => tag("numFmt", { numFmtId, formatCode }));
    return HEAD + tag("styleSheet", { xmlns: MAIN }, [
      group("numFmts", codes, { count: codes.length }),
      this.fonts.written("fonts"),
      this.fills.written("fills"),
      this.borders.written("borders"),
      tag("cellStyleXfs", { count: 1 }, this.normal.replace(/ xfId="0"/, "")),
      this.formats.written("cellXfs"),
      tag("cellStyles", { count: 1 }, tag("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      this.differentials.written("dxfs"),
      tag("tableStyles", { count: own.length, defaultTableStyle: "TableStyleMedium2", defaultPivotStyle: "PivotStyleLight16" }, own),
      group("extLst", extensions),
    ]);
  }

  private xf(format: CellFormat): string {
    const { locked, formulaHidden } = format;
    const alignment = alignmentXml(format.alignment);
    const protection = locked && !formulaHidden ? "" : tag("protection", { locked, hidden: formulaHidden ? true : null });
    const numFmtId = this.numberFormat(format.numberFormat);
    const fontId = this.fonts.of(fontXml(format.font));
    const fillId = this.fills.of(fillXml(format));
    const borderId = this.borders.of(bordersXml(format.borders));
    return tag("xf", {
      numFmtId, fontId, fillId, borderId, xfId: 0,
      applyNumberFormat: numFmtId !== 0 || null, applyFont: fontId !== 0 || null, applyFill: fillId !== 0 || null, applyBorder: borderId !== 0 || null,
      applyAlignment: alignment !== "" || null, applyProtection: protection !== "" || null,
    }, [alignment, protection]);
  }

  private numberFormat(code: string): number {
    const id = builtInNumber(code) ?? this.codes.get(code) ?? FIRST_OWN_FORMAT + this.codes.size;
    if (id >= FIRST_OWN_FORMAT) this.codes.set(code, id);
    return id;
  }
}

const colorXml = (name: string, color: string | null): string => (color === null ? "" : tag(name, { rgb: argb(color) }));

/** The parts of a font, in the order of the schema; `nameTag` differs between cells and runs of text. */
export function fontParts(font: Partial<Font>, nameTag: "name" | "rFont"): string[] {
  return [
    ...(nameTag === "rFont" && font.name !== undefined ? [tag("rFont", { val: font.name })] : []),
    font.bold ? "<b/>" : "",
    font.italic ? "<i/>" : "",
    font.strike ? "<strike/>" : "",
    ...(nameTag === "rFont" ? [colorXml("color", font.color ?? null), font.size === undefined ? "" : tag("sz", { val: font.size })] : []),
    font.underline === undefined || font.underline === "none" ? "" : tag("u", { val: font.underline === "single" ? null : font.underline }),
    font.position === undefined || font.position === "baseline" ? "" : tag("vertAlign", { val: font.position }),
    ...(nameTag === "name" ? [tag("sz", { val: font.size ?? 11 }), colorXml("color", font.color ?? null), tag("name", { val: font.name ?? "Calibri" }), tag("family", { val: 2 })] : []),
  ];
}

const fontXml = (font: Font): string => tag("font", {}, fontParts(font, "name"));

function fillXml({ fill, pattern }: Pick<CellFormat, "fill" | "pattern">): string {
  if (pattern) return tag("fill", {}, tag("patternFill", { patternType: pattern.type }, [colorXml("fgColor", pattern.color), colorXml("bgColor", fill)]));
  const solid = fill === null ? tag("patternFill", { patternType: "none" }) : tag("patternFill", { patternType: "solid" }, [colorXml("fgColor", fill), tag("bgColor", { indexed: 64 })]);
  return tag("fill", {}, solid);
}

const lineXml = (name: string, line: Line | null | undefined): string => (line ? tag(name, { style: line.style }, line.color === null ? tag("color", { auto: true }) : colorXml("color", line.color)) : tag(name));

/** A cell has one diagonal line for both directions. */
function bordersXml({ left, right, top, bottom, diagonalDown, diagonalUp }: Borders): string {
  return tag("border", { diagonalUp: diagonalUp ? true : null, diagonalDown: diagonalDown ? true : null }, [
    lineXml("left", left), lineXml("right", right), lineXml("top", top), lineXml("bottom", bottom), lineXml("diagonal", diagonalDown ?? diagonalUp),
  ]);
}

function alignmentXml({ horizontal, vertical, wrap, shrink, indent, rotation }: Alignment): string {
  const textRotation = rotation === "stacked" ? 255 : rotation < 0 ? 90 - rotation : rotation;
  const attributes = {
    horizontal: horizontal === "general" ? null : horizontal, vertical: vertical === "bottom" ? null : vertical,
    textRotation: textRotation || null, wrapText: wrap || null, indent: indent || null, shrinkToFit: shrink || null,
  };
  return Object.values(attributes).every((value) => value === null) ? "" : tag("alignment", attributes);
}

function differentialXml({ font, fill, numberFormat, borders }: DifferentialFormat, idOf: (code: string) => number): string {
  const flag = (name: string, on: boolean | undefined): string => (on === undefined ? "" : tag(name, { val: on ? null : 0 }));
  const fontXml = font === undefined ? "" : tag("font", {}, [
    flag("b", font.bold), flag("i", font.italic), flag("strike", font.strike),
    font.underline === undefined ? "" : tag("u", { val: font.underline === "single" ? null : font.underline }),
    colorXml("color", font.color ?? null),
  ]);
  return [
    fontXml === "<font/>" ? "" : fontXml,
    numberFormat === undefined ? "" : tag("numFmt", { numFmtId: idOf(numberFormat), formatCode: numberFormat }),
    fill === undefined || fill === null ? "" : tag("fill", {}, tag("patternFill", {}, colorXml("bgColor", fill))),
    borders === undefined ? "" : tag("border", {}, (["left", "right", "top", "bottom"] as const).map((side) => (borders[side] ? lineXml(side, borders[side]) : ""))),
  ].join("");
}
