import type { Area } from "../../engine/area";
import type { Font, Line } from "./format";

/** What a conditional format changes about a cell; null and missing keys leave it. */
export interface DifferentialFormat {
  readonly font?: Partial<Pick<Font, "bold" | "italic" | "strike" | "underline" | "color">>;
  readonly fill?: string | null;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<"left" | "right" | "top" | "bottom", Line>>>;
}

export type CellOperator =
  | "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual";
export type TextOperator = "containsText" | "notContains" | "beginsWith" | "endsWith";

/** A point of a scale: where a colour, bar or icon begins. */
export interface ScalePoint {
  readonly type: "num" | "percent" | "percentile" | "formula" | "min" | "max" | "autoMin" | "autoMax";
  /** A number or a formula (with its "="); "" for the ends of the values. */
  readonly value: string;
}

/** When a format applies, or how it colours. Formulas have their "=" and are written for the first cell. */
export type ConditionFile =
  | { readonly type: "expression"; readonly formula: string }
  | { readonly type: "cellIs"; readonly operator: CellOperator; readonly formulas: readonly string[] }
  | { readonly type: "text"; readonly operator: TextOperator; readonly text: string }
  | { readonly type: "top10"; readonly rank: number; readonly percent: boolean; readonly bottom: boolean }
  | { readonly type: "aboveAverage"; readonly above: boolean; readonly orEqual: boolean; readonly deviations: number }
  | { readonly type: "duplicateValues" | "uniqueValues" | "containsBlanks" | "notContainsBlanks" | "containsErrors" | "notContainsErrors" }
  | { readonly type: "timePeriod"; readonly period: string }
  | { readonly type: "colorScale"; readonly points: readonly (ScalePoint & { readonly color: string })[] }
  | DataBarFile
  | {
      readonly type: "iconSet";
      readonly set: string;
      readonly reverse: boolean;
      readonly showValue: boolean;
      readonly points: readonly IconPointFile[];
    };

/** The icons of a set, the lowest first. */
export interface IconFile {
  readonly set: string;
  readonly index: number;
}

export interface IconPointFile extends ScalePoint {
  readonly orEqual: boolean;
  /** Where icons of several sets are mixed: every point has its own, and nothing is reversed. */
  readonly icon?: IconFile;
}

export interface DataBarFile {
  readonly type: "dataBar";
  readonly minimum: ScalePoint;
  readonly maximum: ScalePoint;
  readonly color: string;
  /** Null for none; of negative bars: null where they are like the others. */
  readonly border: string | null;
  readonly negativeColor: string | null;
  readonly negativeBorder: string | null;
  readonly axis: "automatic" | "middle" | "none";
  readonly axisColor: string | null;
  readonly direction: "context" | "leftToRight" | "rightToLeft";
  readonly gradient: boolean;
  readonly showValue: boolean;
}

export interface ConditionalFile {
  readonly areas: readonly Area[];
  /** 1 is looked at first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly format: DifferentialFormat;
  readonly condition: ConditionFile;
}
