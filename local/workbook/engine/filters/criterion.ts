/** The ways in which a column can be filtered, as Excel names them. */
export const filterKinds = [
  "BottomItems", "BottomPercent", "CellColor", "Dynamic", "FontColor", "Values", "TopItems", "TopPercent", "Icon", "Custom",
] as const;
export type FilterKind = (typeof filterKinds)[number];

/** A day, month, year … that cells of a date filter may fall into. */
export interface FilterDate {
  /** ISO 8601. */
  readonly date: string;
  readonly specificity: "Year" | "Month" | "Day" | "Hour" | "Minute" | "Second";
}

/** What a column's cells must be for their rows to be seen. */
export interface FilterCriterion {
  readonly filterOn: FilterKind;
  /** The number of items or percents, or a comparison such as ">50" or "=A*". */
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  /** #RRGGBB */
  readonly color?: string;
  readonly dynamicCriteria?: string;
  readonly values?: readonly (string | FilterDate)[];
  /** Of an icon set, the lowest icon is 0. */
  readonly icon?: ShownIcon;
}

/** An icon as Excel names it: the set and its place in it. */
export interface ShownIcon {
  readonly set: string;
  readonly index: number;
}
