import type { CellValueOperator, TextOperator } from "./operators";

/** Where a bar, a colour or an icon begins. `formula` is a number or a formula with its "="; the ends of the values need none. */
export interface Threshold<Type extends string> {
  readonly type: Type;
  readonly formula?: string;
}

export type BoundType = "Automatic" | "LowestValue" | "HighestValue" | "Number" | "Percent" | "Formula" | "Percentile";
export type ColorPointType = Exclude<BoundType, "Automatic">;
export type IconPointType = "Number" | "Percent" | "Formula" | "Percentile";

export interface ColorPoint extends Threshold<ColorPointType> {
  /** #RRGGBB */
  readonly color: string;
}

export interface IconPoint extends Threshold<IconPointType> {
  readonly operator: "GreaterThan" | "GreaterThanOrEqual";
  /** Of another set than the condition's own. */
  readonly custom?: CustomIcon;
}

/** The place of an icon in a set, the lowest first. */
export interface CustomIcon {
  /** Excel's name, or NoIcons. */
  readonly set: string;
  readonly index: number;
}

export interface DataBar {
  readonly kind: "dataBar";
  readonly showValue: boolean;
  readonly direction: "Context" | "LeftToRight" | "RightToLeft";
  readonly axisFormat: "Automatic" | "None" | "CellMidPoint";
  /** Colours are #RRGGBB; "" draws none. */
  readonly axisColor: string;
  readonly lower: Threshold<BoundType>;
  readonly upper: Threshold<BoundType>;
  readonly positive: { readonly fill: string; readonly border: string; readonly gradient: boolean };
  readonly negative: { readonly fill: string; readonly border: string; readonly matchFill: boolean; readonly matchBorder: boolean };
}

export interface IconSetCondition {
  readonly kind: "iconSet";
  /** Excel's name: ThreeArrows. */
  readonly set: string;
  readonly reversed: boolean;
  readonly showValue: boolean;
  /** One per icon, the lowest first; the first has no threshold of its own. */
  readonly points: readonly IconPoint[];
}

/** When a format applies, or how it colours. Formulas begin with "=" and are written for the first cell of the area. */
export type Condition =
  | { readonly kind: "custom"; readonly formula: string }
  | { readonly kind: "cellValue"; readonly operator: CellValueOperator; readonly formula1: string; readonly formula2?: string }
  | { readonly kind: "containsText"; readonly operator: TextOperator; readonly text: string }
  | { readonly kind: "topBottom"; readonly type: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent"; readonly rank: number }
  | { readonly kind: "preset"; readonly criterion: string }
  | { readonly kind: "colorScale"; readonly points: readonly ColorPoint[] }
  | DataBar
  | IconSetCondition;

/** What a new format of the kind begins with; null where Excel applies nothing until it is told what. */
export function initialCondition(kind: Condition["kind"]): Condition | null {
  if (kind === "dataBar") {
    return {
      kind, showValue: true, direction: "Context", axisFormat: "Automatic", axisColor: "#000000", lower: { type: "Automatic" }, upper: { type: "Automatic" },
      positive: { fill: "#638EC6", border: "#638EC6", gradient: true },
      negative: { fill: "#FF0000", border: "#FF0000", matchFill: false, matchBorder: false },
    };
  }
  if (kind === "topBottom") return { kind, type: "TopItems", rank: 10 };
  if (kind === "iconSet") return { kind, set: "ThreeTrafficLights1", reversed: false, showValue: true, points: evenPoints(3) };
  return null;
}

/** The condition with its formulas changed; the numbers of thresholds are none. */
export function withFormulas(condition: Condition, change: (formula: string) => string): Condition {
  const point = <Point extends { readonly formula?: string }>(threshold: Point): Point =>
    (threshold.formula?.startsWith("=") ? { ...threshold, formula: change(threshold.formula) } : threshold);
  switch (condition.kind) {
    case "custom":
      return { ...condition, formula: change(condition.formula) };
    case "cellValue": {
      const { formula1, formula2 } = condition;
      return { ...condition, formula1: change(formula1), ...(formula2 === undefined ? {} : { formula2: change(formula2) }) };
    }
    case "dataBar":
      return { ...condition, lower: point(condition.lower), upper: point(condition.upper) };
    case "colorScale":
      return { ...condition, points: condition.points.map(point) };
    case "iconSet":
      return { ...condition, points: condition.points.map(point) };
    default:
      return condition;
  }
}

/** Icons that divide the span of the values evenly. */
export const evenPoints = (count: number): IconPoint[] =>
  Array.from({ length: count }, (_, index) => ({ type: "Percent", operator: "GreaterThanOrEqual", formula: String(Math.round((index * 100) / count)) }));
