/** Where a cell leads: a web page or file, or a place in this workbook. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/**
 * Marks beside the style that a cell, row, column or sheet carries: what protection locks and hides, and what Excel knows
 * of a format and the grid's style has no word for.
 */
export interface Marks {
  readonly locked?: boolean | undefined;
  readonly formulaHidden?: boolean | undefined;
  /** `Fill` and `CenterAcrossSelection`, which the grid shows as left and centred. */
  readonly horizontal?: string | undefined;
  /** `Justify` and `Distributed`, which the grid shows in the middle. */
  readonly vertical?: string | undefined;
  /** `SingleAccountant` and `DoubleAccountant`. */
  readonly underline?: string | undefined;
  readonly shrinkToFit?: boolean | undefined;
  readonly autoIndent?: boolean | undefined;
  readonly readingOrder?: string | undefined;
  /** A fill with a pattern other than `Solid`; its colour is the pattern's background. */
  readonly pattern?: string | undefined;
  readonly patternColor?: string | undefined;
  readonly patternTint?: number | undefined;
  readonly fillTint?: number | undefined;
  readonly fontTint?: number | undefined;
  readonly borderTint?: number | undefined;
  /** The named style that the cell has, `Normal` where there is none. */
  readonly style?: string | undefined;
  readonly link?: Hyperlink | undefined;
  /** How many groups a row or column is in. */
  readonly outline?: number | undefined;
}

/** Marks that are no formats: they stay when formats are cleared. */
const LASTING = ["link", "outline"] as const satisfies readonly (keyof Marks)[];

export function lastingOnly(custom: unknown): Record<string, unknown> | null {
  const kept = Object.entries((custom ?? {}) as object).filter(([key]) => (LASTING as readonly string[]).includes(key));
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

/** The marks that are formats: they go with a format that is copied. */
export function formatOnly(custom: unknown): Marks {
  return Object.fromEntries(Object.entries((custom ?? {}) as object).filter(([key]) => !(LASTING as readonly string[]).includes(key)));
}

/** Marks with a change worked in; undefined takes a mark away, null stands for none at all. */
export function mergedMarks(old: unknown, change: Marks): Record<string, unknown> | null {
  const left = Object.entries({ ...(old as object | null | undefined), ...change }).filter(([, value]) => value !== undefined);
  return left.length > 0 ? Object.fromEntries(left) : null;
}

export const hasMark = (custom: unknown, marks: Marks): boolean => Object.keys(marks).some((key) => Object.hasOwn((custom ?? {}) as object, key));
