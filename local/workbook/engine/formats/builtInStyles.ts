import { BooleanNumber, BorderStyleTypes, type IBorderStyleData, type IStyleData } from "@univerjs/core";

/** The parts of a format that a named style can bring or leave alone. */
export interface StyleParts {
  readonly number: boolean;
  readonly font: boolean;
  readonly alignment: boolean;
  readonly border: boolean;
  readonly patterns: boolean;
  readonly protection: boolean;
}

export interface BuiltInStyle {
  readonly name: string;
  readonly format: IStyleData;
  /** Only its number format, as in Comma or Percent. */
  readonly numberOnly?: boolean;
}

const font = (color: string, more: IStyleData = {}): IStyleData => ({ cl: { rgb: color }, ...more });
const filled = (background: string, color: string, more: IStyleData = {}): IStyleData => ({ bg: { rgb: background }, cl: { rgb: color }, ...more });
const line = (s: BorderStyleTypes, rgb: string): IBorderStyleData => ({ s, cl: { rgb } });
const box = (edge: IBorderStyleData): IStyleData => ({ bd: { t: edge, b: edge, l: edge, r: edge } });
const bold: IStyleData = { bl: BooleanNumber.TRUE };

const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
const WHITE = "#FFFFFF";
const BLACK = "#000000";

/** Mixed with white. */
function lightened(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `#${parts.map((part) => Math.round(part + (255 - part) * share).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

const number = (name: string, pattern: string): BuiltInStyle => ({ name, format: { n: { pattern } }, numberOnly: true });

/** Excel's own cell styles, with the colours of its Office theme. */
export const builtInStyles: readonly BuiltInStyle[] = [
  { name: "Normal", format: {} },
  { name: "Good", format: filled("#C6EFCE", "#006100") },
  { name: "Bad", format: filled("#FFC7CE", "#9C0006") },
  { name: "Neutral", format: filled("#FFEB9C", "#9C5700") },
  { name: "Calculation", format: filled("#F2F2F2", "#FA7D00", { ...bold, ...box(line(BorderStyleTypes.THIN, "#7F7F7F")) }) },
  { name: "CheckCell", format: filled("#A5A5A5", WHITE, { ...bold, ...box(line(BorderStyleTypes.DOUBLE, "#3F3F3F")) }) },
  { name: "ExplanatoryText", format: font("#7F7F7F", { it: BooleanNumber.TRUE }) },
  { name: "Input", format: filled("#FFCC99", "#3F3F76", box(line(BorderStyleTypes.THIN, "#7F7F7F"))) },
  { name: "LinkedCell", format: font("#FA7D00", { bd: { b: line(BorderStyleTypes.DOUBLE, "#FF8001") } }) },
  { name: "Note", format: { bg: { rgb: "#FFFFCC" }, ...box(line(BorderStyleTypes.THIN, "#B2B2B2")) } },
  { name: "Output", format: filled("#F2F2F2", "#3F3F3F", { ...bold, ...box(line(BorderStyleTypes.THIN, "#3F3F3F")) }) },
  { name: "WarningText", format: font("#FF0000") },
  { name: "Heading1", format: font("#44546A", { ...bold, fs: 15, bd: { b: line(BorderStyleTypes.THICK, "#4472C4") } }) },
  { name: "Heading2", format: font("#44546A", { ...bold, fs: 13, bd: { b: line(BorderStyleTypes.THICK, "#A2B8E1") } }) },
  { name: "Heading3", format: font("#44546A", { ...bold, bd: { b: line(BorderStyleTypes.MEDIUM, "#8EA9DB") } }) },
  { name: "Heading4", format: font("#44546A", bold) },
  { name: "SheetTitle", format: font("#44546A", { fs: 18 }) },
  { name: "Total", format: { ...bold, bd: { t: line(BorderStyleTypes.THIN, "#4472C4"), b: line(BorderStyleTypes.DOUBLE, "#4472C4") } } },
  ...accents.flatMap((color, index): BuiltInStyle[] => [
    { name: `Accent${index + 1}`, format: filled(color, WHITE) },
    { name: `Accent${index + 1}_20`, format: filled(lightened(color, 0.8), BLACK) },
    { name: `Accent${index + 1}_40`, format: filled(lightened(color, 0.6), BLACK) },
    { name: `Accent${index + 1}_60`, format: filled(lightened(color, 0.4), WHITE) },
  ]),
  ...["#4472C4", "#ED7D31", "#A5A5A5"].map((color, index): BuiltInStyle => ({ name: `Emphasis${index + 1}`, format: filled(color, WHITE) })),
  number("Comma", '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'),
  number("WholeComma", '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'),
  number("Currency", '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'),
  number("WholeDollar", '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'),
  number("Percent", "0%"),
  { name: "Hlink", format: font("#0563C1", { ul: { s: BooleanNumber.TRUE } }) },
  { name: "HlinkTrav", format: font("#954F72", { ul: { s: BooleanNumber.TRUE } }) },
];
