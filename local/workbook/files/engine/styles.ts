import {
  BaselineOffset, BooleanNumber, BorderStyleTypes, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy, type IBorderData,
  type IBorderStyleData, type IStyleData, type Nullable,
} from "@univerjs/core";
import type { Marks } from "../../engine/formats/formats";
import type { CellFormat, Horizontal, Line, LineStyle, Pattern, PatternType, Underline, Vertical } from "../model/format";
import { DEFAULT_FONT, GENERAL } from "../model/format";

/** One step of indent, in the pixels by which the grid moves text in. */
const INDENT = 9;

const horizontals: Readonly<Record<Horizontal, HorizontalAlign>> = {
  general: HorizontalAlign.UNSPECIFIED, left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT,
  fill: HorizontalAlign.LEFT, justify: HorizontalAlign.JUSTIFIED, centerContinuous: HorizontalAlign.CENTER, distributed: HorizontalAlign.DISTRIBUTED,
};
const verticals: Readonly<Record<Vertical, VerticalAlign>> = {
  top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM, justify: VerticalAlign.MIDDLE, distributed: VerticalAlign.MIDDLE,
};
/** What the grid's style has no word for is marked beside it, as the API names it. */
const markedHorizontal: Readonly<Partial<Record<Horizontal, string>>> = { fill: "Fill", centerContinuous: "CenterAcrossSelection" };
const markedVertical: Readonly<Partial<Record<Vertical, string>>> = { justify: "Justify", distributed: "Distributed" };
const markedUnderline: Readonly<Partial<Record<Underline, string>>> = { singleAccounting: "SingleAccountant", doubleAccounting: "DoubleAccountant" };

const lineStyles: Readonly<Record<LineStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN, hair: BorderStyleTypes.HAIR, dotted: BorderStyleTypes.DOTTED, dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT, dashDotDot: BorderStyleTypes.DASH_DOT_DOT, double: BorderStyleTypes.DOUBLE, medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED, mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT, mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT, thick: BorderStyleTypes.THICK,
};
const positions = { baseline: BaselineOffset.NORMAL, subscript: BaselineOffset.SUBSCRIPT, superscript: BaselineOffset.SUPERSCRIPT } as const;

const sides = [["left", "l"], ["right", "r"], ["top", "t"], ["bottom", "b"], ["diagonalDown", "tl_br"], ["diagonalUp", "bl_tr"]] as const;

/** Patterns, as the API names them. */
const patterns: Readonly<Record<PatternType, string>> = {
  mediumGray: "Gray50", darkGray: "Gray75", lightGray: "Gray25", gray125: "Gray16", gray0625: "Gray8", darkHorizontal: "Horizontal", darkVertical: "Vertical",
  darkDown: "Down", darkUp: "Up", darkGrid: "Checker", darkTrellis: "SemiGray75", lightHorizontal: "LightHorizontal", lightVertical: "LightVertical",
  lightDown: "LightDown", lightUp: "LightUp", lightGrid: "Grid", lightTrellis: "CrissCross",
};

const keyOf = <Key extends string, Value>(table: Readonly<Record<Key, Value>>, value: unknown, otherwise: Key): Key =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value) ?? otherwise;

const markedKey = <Key extends string>(table: Readonly<Partial<Record<Key, string>>>, mark: string | undefined): Key | null =>
  mark === undefined ? null : ((Object.keys(table) as Key[]).find((key) => table[key] === mark) ?? null);

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Every key of a format in the grid's style. */
function wholeStyle({ font, fill, borders, alignment, numberFormat }: CellFormat): IStyleData {
  const lines = sides.flatMap(([side, key]) => {
    const line = borders[side];
    return line ? [[key, lineOf(line)] as const] : [];
  });
  const { underline } = font;
  return {
    ff: font.name, fs: font.size, bl: flag(font.bold), it: flag(font.italic), st: { s: flag(font.strike) },
    ul: underline === "none" ? { s: BooleanNumber.FALSE } : { s: BooleanNumber.TRUE, ...(underline.startsWith("double") ? { t: TextDecoration.DOUBLE } : {}) },
    va: positions[font.position], cl: font.color === null ? null : { rgb: font.color }, bg: fill === null ? null : { rgb: fill },
    bd: lines.length > 0 ? (Object.fromEntries(lines) as IBorderData) : null,
    n: numberFormat === GENERAL ? null : { pattern: numberFormat },
    ht: horizontals[alignment.horizontal], vt: verticals[alignment.vertical],
    tb: alignment.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: alignment.indent === 0 ? null : { l: alignment.indent * INDENT },
    tr: alignment.rotation === 0 ? null : alignment.rotation === "stacked" ? { a: 0, v: BooleanNumber.TRUE } : { a: -alignment.rotation },
  };
}

const lineOf = ({ style, color }: Line): IBorderStyleData => ({ s: lineStyles[style], cl: { rgb: color ?? "#000000" } });

/** What the grid has anyway, so that nobody need say it. */
const unsaid: IStyleData = {
  bl: 0, it: 0, st: { s: 0 }, ul: { s: 0 }, va: BaselineOffset.NORMAL, cl: null, bg: null, bd: null, n: null, ht: HorizontalAlign.UNSPECIFIED,
  vt: VerticalAlign.BOTTOM, tb: WrapStrategy.OVERFLOW, pd: null, tr: null,
};

/** Only the keys in which a style differs from what lies under it; null where it takes something away. */
function differing(style: IStyleData, under: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(under[key as keyof IStyleData] ?? null))) as IStyleData;
}

/** The style of all of a sheet's cells, from the workbook's first format. */
export const defaultStyle = (format: CellFormat): IStyleData => differing(wholeStyle(format), unsaid);

/** The style of cells that do not look like the others; null when they do. */
export function cellStyle(format: CellFormat, base: CellFormat): IStyleData | null {
  const style = differing(wholeStyle(format), wholeStyle(base));
  return Object.keys(style).length === 0 ? null : style;
}

/** A style that says everything, for cells of rows and columns that have a format themselves. */
export const absoluteStyle = (format: CellFormat): IStyleData => wholeStyle(format);

/** Marks that also take away what a row or column marks. */
export const absoluteMarks = (format: CellFormat): Marks => ({
  locked: format.locked, formulaHidden: format.formulaHidden, horizontal: undefined, vertical: undefined, underline: undefined, shrinkToFit: undefined,
  pattern: undefined, patternColor: undefined, ...marksOf(format),
});

/** What of a format stands beside its style; null for nothing. */
export function marksOf({ font, alignment, pattern, locked, formulaHidden }: CellFormat): Marks | null {
  const horizontal = markedHorizontal[alignment.horizontal];
  const vertical = markedVertical[alignment.vertical];
  const underline = markedUnderline[font.underline];
  const marks: Marks = {
    ...(locked ? {} : { locked: false }), ...(formulaHidden ? { formulaHidden: true } : {}),
    ...(horizontal ? { horizontal } : {}), ...(vertical ? { vertical } : {}), ...(underline ? { underline } : {}),
    ...(alignment.shrink ? { shrinkToFit: true } : {}),
    ...(pattern ? { pattern: patterns[pattern.type], ...(pattern.color === null ? {} : { patternColor: pattern.color }) } : {}),
  };
  return Object.keys(marks).length === 0 ? null : marks;
}

/** The way back: a format from what a cell shows and its marks. */
export function formatOf(style: IStyleData, marks: Marks): CellFormat {
  const border = (key: (typeof sides)[number][1]): Line | null => {
    const line = style.bd?.[key];
    return line && line.s !== BorderStyleTypes.NONE ? { style: keyOf(lineStyles, line.s, "thin"), color: colorOf(line.cl?.rgb) ?? "#000000" } : null;
  };
  const underlined: Underline = style.ul?.s !== BooleanNumber.TRUE ? "none" : style.ul.t === TextDecoration.DOUBLE ? "double" : "single";
  return {
    numberFormat: style.n?.pattern || GENERAL,
    font: {
      name: style.ff ?? DEFAULT_FONT.name, size: style.fs ?? DEFAULT_FONT.size, bold: style.bl === BooleanNumber.TRUE, italic: style.it === BooleanNumber.TRUE,
      strike: style.st?.s === BooleanNumber.TRUE, underline: (underlined === "none" ? null : markedKey(markedUnderline, marks.underline)) ?? underlined,
      position: keyOf(positions, style.va, "baseline"), color: colorOf(style.cl?.rgb),
    },
    fill: colorOf(style.bg?.rgb),
    pattern: patternOf(marks),
    borders: {
      left: border("l"), right: border("r"), top: border("t"), bottom: border("b"), diagonalDown: border("tl_br"), diagonalUp: border("bl_tr"),
    },
    alignment: {
      horizontal: markedKey(markedHorizontal, marks.horizontal) ?? keyOf(horizontals, style.ht ?? HorizontalAlign.UNSPECIFIED, "general"),
      vertical: markedKey(markedVertical, marks.vertical) ?? keyOf(verticals, style.vt, "bottom"),
      wrap: style.tb === WrapStrategy.WRAP,
      shrink: marks.shrinkToFit === true,
      indent: Math.round((style.pd?.l ?? 0) / INDENT),
      rotation: style.tr?.v === BooleanNumber.TRUE ? "stacked" : Math.max(-90, Math.min(90, -(style.tr?.a ?? 0))) || 0,
    },
    locked: marks.locked !== false,
    formulaHidden: marks.formulaHidden === true,
  };
}

function patternOf({ pattern, patternColor }: Marks): Pattern | null {
  const type = (Object.keys(patterns) as PatternType[]).find((key) => patterns[key] === pattern);
  return type ? { type, color: colorOf(patternColor) } : null;
}

/** #RRGGBB of any way in which the grid writes a colour. */
export function colorOf(color: Nullable<string>): string | null {
  if (!color) return null;
  const text = color.trim();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join("")}`.toUpperCase();
  if (/^#[0-9a-f]{6,8}$/i.test(text)) return text.slice(0, 7).toUpperCase();
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(text);
  return parts ? `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase() : null;
}
