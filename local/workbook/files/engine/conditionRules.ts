import type { ColorPoint, Condition, DataBar, IconPoint, IconSetCondition, Threshold } from "../../engine/conditions/condition";
import type { CellValueOperator, TextOperator } from "../../engine/conditionalFormats";
import type { CellOperator, ConditionFile, DataBarFile, IconFile, ScalePoint, TextOperator as FileTextOperator } from "../model/conditional";
import { apiSet, storedSet } from "../model/iconSets";

const cellOperators: Readonly<Record<CellOperator, CellValueOperator>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual", lessThanOrEqual: "LessThanOrEqual",
};
const textOperators: Readonly<Record<FileTextOperator, TextOperator>> = {
  containsText: "Contains", notContains: "NotContains", beginsWith: "BeginsWith", endsWith: "EndsWith",
};

const keyOf = <Key extends string>(table: Readonly<Record<Key, string>>, value: string, otherwise: Key): Key =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value) ?? otherwise;

/** Presets of the API that are a rule of their own in files. */
const presets: Readonly<Record<string, ConditionFile>> = {
  Blanks: { type: "containsBlanks" }, NonBlanks: { type: "notContainsBlanks" }, Errors: { type: "containsErrors" }, NonErrors: { type: "notContainsErrors" },
  UniqueValues: { type: "uniqueValues" }, DuplicateValues: { type: "duplicateValues" },
  ...Object.fromEntries(
    (["Yesterday", "Today", "Tomorrow", "LastWeek", "ThisWeek", "NextWeek", "LastMonth", "ThisMonth", "NextMonth"] as const).map((name) => [
      name, { type: "timePeriod", period: name.charAt(0).toLowerCase() + name.slice(1) } as const,
    ]),
  ),
  LastSevenDays: { type: "timePeriod", period: "last7Days" },
  AboveAverage: average(true), BelowAverage: average(false), EqualOrAboveAverage: average(true, true), EqualOrBelowAverage: average(false, true),
  OneStdDevAboveAverage: average(true, false, 1), OneStdDevBelowAverage: average(false, false, 1),
  TwoStdDevAboveAverage: average(true, false, 2), TwoStdDevBelowAverage: average(false, false, 2),
  ThreeStdDevAboveAverage: average(true, false, 3), ThreeStdDevBelowAverage: average(false, false, 3),
};

function average(above: boolean, orEqual = false, deviations = 0): ConditionFile {
  return { type: "aboveAverage", above, orEqual, deviations };
}

const presetOf = (condition: ConditionFile): string | undefined => {
  const wanted = JSON.stringify(condition);
  return Object.keys(presets).find((name) => JSON.stringify(presets[name]) === wanted);
};

/** A condition as the engine keeps it; null for one that no format here can have. */
export function conditionOf(condition: ConditionFile): Condition | null {
  switch (condition.type) {
    case "expression":
      return { kind: "custom", formula: condition.formula };
    case "cellIs": {
      const [formula1 = "=0", formula2] = condition.formulas.map(asFormula);
      return { kind: "cellValue", operator: cellOperators[condition.operator] ?? "EqualTo", formula1, ...(formula2 === undefined ? {} : { formula2 }) };
    }
    case "text":
      return { kind: "containsText", operator: textOperators[condition.operator], text: condition.text };
    case "top10":
      return { kind: "topBottom", type: `${condition.bottom ? "Bottom" : "Top"}${condition.percent ? "Percent" : "Items"}`, rank: condition.rank };
    case "colorScale":
      return { kind: "colorScale", points: condition.points.map((point): ColorPoint => ({ ...thresholdOf(point, "colour"), color: point.color })) };
    case "dataBar":
      return dataBarOf(condition);
    case "iconSet":
      return {
        kind: "iconSet", set: apiSet(condition.set), reversed: condition.reverse, showValue: condition.showValue,
        points: condition.points.map((point, index): IconPoint => ({
          ...thresholdOf(point, "icon"), operator: point.orEqual ? "GreaterThanOrEqual" : "GreaterThan", ...customOf(point.icon, condition.set, index),
        })),
      };
    default: {
      const criterion = presetOf(condition);
      return criterion === undefined ? null : { kind: "preset", criterion };
    }
  }
}

export function fileCondition(condition: Condition): ConditionFile | null {
  switch (condition.kind) {
    case "custom":
      return { type: "expression", formula: condition.formula };
    case "cellValue":
      return {
        type: "cellIs", operator: keyOf(cellOperators, condition.operator, "equal"),
        formulas: [condition.formula1, ...(condition.formula2 === undefined ? [] : [condition.formula2])].map(plainBound),
      };
    case "containsText":
      return { type: "text", operator: keyOf(textOperators, condition.operator, "containsText"), text: condition.text };
    case "topBottom":
      return { type: "top10", rank: condition.rank, percent: condition.type.endsWith("Percent"), bottom: condition.type.startsWith("Bottom") };
    case "preset":
      return presets[condition.criterion] ?? null;
    case "colorScale":
      return { type: "colorScale", points: condition.points.map((point) => ({ ...pointOf(point, "min"), color: point.color })) };
    case "dataBar":
      return fileDataBar(condition);
    case "iconSet":
      return {
        type: "iconSet", set: storedSet(condition.set), reverse: condition.reversed && !isMixed(condition), showValue: condition.showValue,
        points: condition.points.map((point, index) => ({
          ...(index === 0 && point.formula === undefined ? { type: "percent" as const, value: "0" } : pointOf(point, "min")), orEqual: point.operator === "GreaterThanOrEqual",
          ...(isMixed(condition) ? { icon: iconAt(condition, index) } : {}),
        })),
      };
  }
}

const isMixed = ({ points }: IconSetCondition): boolean => points.some(({ custom }) => custom);

function iconAt({ set, reversed, points }: IconSetCondition, index: number): IconFile {
  const icon = points[index]?.custom ?? { set, index: reversed ? points.length - 1 - index : index };
  return { ...icon, set: storedSet(icon.set) };
}

/** An icon that is the set's own is none of another. */
const customOf = (icon: IconFile | undefined, set: string, index: number): Pick<IconPoint, "custom"> =>
  (icon === undefined || (icon.set === set && icon.index === index) ? {} : { custom: { ...icon, set: apiSet(icon.set) } });

/** Excel tells a bound as a formula, though files have none of its "=". */
const asFormula = (text: string): string => (text.startsWith("=") ? text : `=${text}`);

/** `=5` and `5` are the same bound. */
const plainBound = (text: string): string => (/^=\s*-?[\d.]+(?:e[+-]?\d+)?\s*$/i.test(text) ? text.slice(1).trim() : text);

const types = { num: "Number", percent: "Percent", percentile: "Percentile", formula: "Formula", min: "LowestValue", max: "HighestValue", autoMin: "Automatic", autoMax: "Automatic" } as const;

/** What comes of a point's type depends on where it stands: icons know no ends of the values, only bars find theirs. */
interface PointTypes {
  readonly bar: (typeof types)[keyof typeof types];
  readonly colour: Exclude<PointTypes["bar"], "Automatic">;
  readonly icon: Exclude<PointTypes["colour"], "LowestValue" | "HighestValue">;
}

function thresholdOf<Place extends keyof PointTypes>({ type, value }: ScalePoint, place: Place): Threshold<PointTypes[Place]> {
  const named = types[type];
  const fitting = place === "icon" && (named === "LowestValue" || named === "HighestValue" || named === "Automatic") ? "Percent"
    : place === "colour" && named === "Automatic" ? (type === "autoMin" ? "LowestValue" : "HighestValue") : named;
  return { type: fitting as PointTypes[Place], ...(value === "" ? {} : { formula: value }) };
}

const pointOf = ({ type, formula }: Threshold<PointTypes["bar"]>, end: "min" | "max"): ScalePoint => {
  const stored: ScalePoint["type"] = type === "Automatic" ? (end === "min" ? "autoMin" : "autoMax") : keyOf<keyof typeof types>(types, type, "num");
  return { type: stored, value: stored === "min" || stored === "max" || stored === "autoMin" || stored === "autoMax" ? "" : plainBound(formula ?? "0") };
};

const directions = { context: "Context", leftToRight: "LeftToRight", rightToLeft: "RightToLeft" } as const;
const axes = { automatic: "Automatic", middle: "CellMidPoint", none: "None" } as const;

function dataBarOf(bar: DataBarFile): DataBar {
  return {
    kind: "dataBar", showValue: bar.showValue, direction: directions[bar.direction], axisFormat: axes[bar.axis], axisColor: bar.axisColor ?? "",
    lower: thresholdOf(bar.minimum, "bar"), upper: thresholdOf(bar.maximum, "bar"),
    positive: { fill: bar.color, border: bar.border ?? "", gradient: bar.gradient },
    negative: {
      fill: bar.negativeColor ?? bar.color, border: bar.negativeBorder ?? bar.border ?? "", matchFill: bar.negativeColor === null, matchBorder: bar.negativeBorder === null,
    },
  };
}

function fileDataBar({ showValue, direction, axisFormat, axisColor, lower, upper, positive, negative }: DataBar): DataBarFile {
  const orNone = (color: string): string | null => (color === "" ? null : color);
  return {
    type: "dataBar", minimum: pointOf(lower, "min"), maximum: pointOf(upper, "max"), color: positive.fill, border: orNone(positive.border), gradient: positive.gradient,
    negativeColor: negative.matchFill ? null : orNone(negative.fill), negativeBorder: negative.matchBorder ? null : orNone(negative.border),
    axis: keyOf(axes, axisFormat, "automatic"), axisColor: orNone(axisColor), direction: keyOf(directions, direction, "context"), showValue,
  };
}
