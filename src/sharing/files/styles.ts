import type { BorderSide, CellStyle, FontStyle } from "hucre";
import { bodyLook, headingLook, looks, palette, quietLook, type Look } from "../../sheets/look";
import type { ColumnPlan } from "../../sheets/plan";
import type { Language } from "../../text/language";

/** The font that Excel itself begins with in each language. */
const fonts: Readonly<Record<Language, string>> = { "zh-CN": "等线", "en-US": "Calibri" };

export const fontOf = (language: Language): FontStyle => ({ name: fonts[language], size: 11 });

/** What a look is in a file. */
export function styleOf(look: Look, language: Language): CellStyle {
  return {
    font: { name: fonts[language], size: look.size, bold: look.bold, color: color(look.color) },
    ...(look.fill === undefined ? {} : { fill: filled(look.fill) }),
    alignment: { vertical: "center", ...(look.align === undefined ? {} : { horizontal: look.align }) },
  };
}

export const filled = (fill: string): NonNullable<CellStyle["fill"]> => ({ type: "pattern", pattern: "solid", fgColor: color(fill) });

export const color = (hex: string): { rgb: string } => ({ rgb: hex.slice(1) });

/** A heading stands over its values; over numbers in the middle. */
export function headingStyle({ align = "left" }: ColumnPlan, language: Language): CellStyle {
  const style = styleOf(headingLook, language);
  return { ...style, alignment: { ...style.alignment, horizontal: align === "right" ? "center" : align } };
}

const line = (hex: string): BorderSide => ({ style: "thin", color: color(hex) });

/** A cell in the body of a table; `index` is its row. A cell that calculates no longer stands in italics. */
export function bodyStyle(column: ColumnPlan, index: number, language: Language, isValue: boolean): CellStyle {
  const { align, wrap, input, quiet, numberFormat, numberFormats, indents } = column;
  const base = styleOf(quiet === true ? quietLook : bodyLook, language);
  const sides = input === true ? palette.border : palette.line;
  const format = numberFormats?.[index] ?? numberFormat;
  const indent = indents?.[index] ?? 0;
  return {
    ...base,
    ...(isValue ? { font: { ...base.font, italic: true, color: color(palette.muted) } } : {}),
    ...(input === true ? { fill: filled(looks.input.fill ?? palette.input), protection: { locked: false } } : {}),
    alignment: {
      ...base.alignment,
      ...(align === undefined ? {} : { horizontal: align }),
      ...(wrap === true ? { wrapText: true } : {}),
      ...(indent > 0 ? { indent, horizontal: "left" as const } : {}),
    },
    border: { left: line(sides), right: line(sides), top: line(palette.border), bottom: line(palette.border) },
    ...(format === undefined ? {} : { numFmt: format }),
  };
}
