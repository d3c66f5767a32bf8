/** How a cell looks, in Excel's terms. Colours are #RRGGBB. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly font: Font;
  /** The colour of the ground. */
  readonly fill: string | null;
  /** What is drawn over the ground; null for a plain one. */
  readonly pattern: Pattern | null;
  readonly borders: Borders;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export interface Pattern {
  readonly type: PatternType;
  readonly color: string | null;
}

export type PatternType =
  | "darkGray" | "mediumGray" | "lightGray" | "gray125" | "gray0625" | "darkHorizontal" | "darkVertical" | "darkDown" | "darkUp" | "darkGrid"
  | "darkTrellis" | "lightHorizontal" | "lightVertical" | "lightDown" | "lightUp" | "lightGrid" | "lightTrellis";

export interface Font {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: Underline;
  readonly position: "baseline" | "superscript" | "subscript";
  /** Null for the colour that text has by itself. */
  readonly color: string | null;
}

export type Underline = "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";

export type LineStyle =
  | "thin" | "hair" | "dotted" | "dashed" | "dashDot" | "dashDotDot" | "double" | "medium" | "mediumDashed" | "mediumDashDot"
  | "mediumDashDotDot" | "slantDashDot" | "thick";

export interface Line {
  readonly style: LineStyle;
  readonly color: string | null;
}

export interface Borders {
  readonly left: Line | null;
  readonly right: Line | null;
  readonly top: Line | null;
  readonly bottom: Line | null;
  readonly diagonalDown: Line | null;
  readonly diagonalUp: Line | null;
}

export type Horizontal = "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
export type Vertical = "top" | "center" | "bottom" | "justify" | "distributed";

export interface Alignment {
  readonly horizontal: Horizontal;
  readonly vertical: Vertical;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** Degrees from -90 to 90, upwards positive; "stacked" sets letter under letter. */
  readonly rotation: number | "stacked";
}

export const NO_BORDERS: Borders = { left: null, right: null, top: null, bottom: null, diagonalDown: null, diagonalUp: null };

export const PLAIN_ALIGNMENT: Alignment = { horizontal: "general", vertical: "bottom", wrap: false, shrink: false, indent: 0, rotation: 0 };

export const DEFAULT_FONT: Font = {
  name: "Calibri", size: 11, bold: false, italic: false, strike: false, underline: "none", position: "baseline", color: null,
};

export const GENERAL = "General";

export const PLAIN_FORMAT: CellFormat = {
  numberFormat: GENERAL, font: DEFAULT_FONT, fill: null, pattern: null, borders: NO_BORDERS, alignment: PLAIN_ALIGNMENT, locked: true, formulaHidden: false,
};
