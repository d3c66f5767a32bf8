import {
  evenPoints, type CustomIcon, type BoundType, type ColorPoint, type ColorPointType, type DataBar, type IconPoint, type IconPointType, type IconSetCondition, type Threshold,
} from "../../engine/conditions/condition";
import { iconCount, iconSetNames } from "../../engine/conditions/icons";
import { asChoice, asFlag, asInteger, asRecord, asText } from "../api/arguments";
import { HostClass, type ScalarMember } from "../api/hostClass";
import { invalidArgument } from "../api/officeError";
import { parseColor } from "../color";
import { conditionMember, conditionOf, type FormatState } from "./conditionState";

const colorPoints: readonly ColorPointType[] = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"];
const bounds: readonly BoundType[] = ["Automatic", ...colorPoints];
const iconPoints: readonly IconPointType[] = ["Number", "Percent", "Formula", "Percentile"];

const given = (value: unknown): boolean => value !== undefined && value !== null && value !== "";
const color = (value: unknown): string => (asText(value) === "" ? "" : parseColor(value));

function threshold<Type extends string>(value: unknown, types: readonly Type[]): Threshold<Type> {
  const { type, formula } = asRecord(value);
  return { type: asChoice(type, types), ...(given(formula) ? { formula: asText(formula) } : {}) };
}

const colorPoint = (value: unknown): ColorPoint => ({ ...threshold(value, colorPoints), color: parseColor(asRecord(value)["color"]) });

/** As Excel tells a threshold: with a formula in any case. */
const described = <Type extends string>({ formula = "", ...rest }: Threshold<Type>) => ({ formula, ...rest });

export const ColorScaleClass = new HostClass<FormatState>({
  name: "ColorScaleConditionalFormat",
  scalars: {
    ThreeColorScale: { get: (state) => conditionOf(state, "colorScale")?.points.length === 3 },
    Criteria: conditionMember(
      "colorScale",
      ({ points }) => {
        const [minimum, second, third] = points.map(described);
        return third ? { minimum, midpoint: second, maximum: third } : { minimum, maximum: second };
      },
      (value) => {
        const { minimum, midpoint, maximum } = asRecord(value);
        return { kind: "colorScale", points: [minimum, ...(given(midpoint) ? [midpoint] : []), maximum].map(colorPoint) };
      },
    ),
  },
});

/** A property that is one part of a data bar. */
const barMember = (read: (bar: DataBar) => unknown, write: (value: unknown, bar: DataBar) => Partial<DataBar>): ScalarMember<FormatState> =>
  conditionMember("dataBar", read, (value, bar) => {
    if (!bar) throw invalidArgument();
    return { ...bar, ...write(value, bar) };
  });

const PositiveClass = new HostClass<FormatState>({
  name: "ConditionalDataBarPositiveFormat",
  scalars: {
    FillColor: barMember(({ positive }) => positive.fill, (value, { positive }) => ({ positive: { ...positive, fill: parseColor(value) } })),
    BorderColor: barMember(({ positive }) => positive.border, (value, { positive }) => ({ positive: { ...positive, border: color(value) } })),
    GradientFill: barMember(({ positive }) => positive.gradient, (value, { positive }) => ({ positive: { ...positive, gradient: asFlag(value) } })),
  },
});

const NegativeClass = new HostClass<FormatState>({
  name: "ConditionalDataBarNegativeFormat",
  scalars: {
    FillColor: barMember(
      ({ negative, positive }) => (negative.matchFill ? positive.fill : negative.fill),
      (value, { negative }) => ({ negative: { ...negative, fill: parseColor(value), matchFill: false } }),
    ),
    BorderColor: barMember(
      ({ negative, positive }) => (negative.matchBorder ? positive.border : negative.border),
      (value, { negative }) => ({ negative: { ...negative, border: color(value), matchBorder: false } }),
    ),
    MatchPositiveFillColor: barMember(({ negative }) => negative.matchFill, (value, { negative }) => ({ negative: { ...negative, matchFill: asFlag(value) } })),
    MatchPositiveBorderColor: barMember(({ negative }) => negative.matchBorder, (value, { negative }) => ({ negative: { ...negative, matchBorder: asFlag(value) } })),
  },
});

export const DataBarClass = new HostClass<FormatState>({
  name: "DataBarConditionalFormat",
  scalars: {
    ShowDataBarOnly: barMember(({ showValue }) => !showValue, (value) => ({ showValue: !asFlag(value) })),
    BarDirection: barMember(({ direction }) => direction, (value) => ({ direction: asChoice(value, ["Context", "LeftToRight", "RightToLeft"]) })),
    AxisFormat: barMember(({ axisFormat }) => axisFormat, (value) => ({ axisFormat: asChoice(value, ["Automatic", "None", "CellMidPoint"]) })),
    AxisColor: barMember(({ axisColor }) => axisColor, (value) => ({ axisColor: color(value) })),
    LowerBoundRule: barMember(({ lower }) => lower, (value) => ({ lower: threshold(value, bounds) })),
    UpperBoundRule: barMember(({ upper }) => upper, (value) => ({ upper: threshold(value, bounds) })),
  },
  objects: { PositiveFormat: (state) => PositiveClass.of(state), NegativeFormat: (state) => NegativeClass.of(state) },
});

const iconsMember = (read: (icons: IconSetCondition) => unknown, write: (value: unknown, icons: IconSetCondition) => Partial<IconSetCondition>): ScalarMember<FormatState> =>
  conditionMember("iconSet", read, (value, icons) => {
    if (!icons) throw invalidArgument();
    return { ...icons, ...write(value, icons) };
  });

/** One criterion per icon; the first says nothing, so whatever stands there is passed over. */
function iconCriteria(value: unknown, { set, points }: IconSetCondition): Partial<IconSetCondition> {
  if (!Array.isArray(value) || value.length !== iconCount(set)) throw invalidArgument();
  return {
    points: value.map((item: unknown, index): IconPoint => {
      const { operator, type, customIcon } = asRecord(item);
      const custom = given(customIcon) ? { custom: customIconOf(customIcon) } : {};
      if (index === 0 || !given(type)) {
        const { custom: _before, ...point } = points[index] ?? { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" };
        return { ...point, ...custom };
      }
      return { ...threshold(item, iconPoints), operator: given(operator) ? asChoice(operator, ["GreaterThan", "GreaterThanOrEqual"]) : "GreaterThanOrEqual", ...custom };
    }),
  };
}

function customIconOf(value: unknown): CustomIcon {
  const { set, index } = asRecord(value);
  const icon = { set: asChoice(set, iconSetNames), index: asInteger(index) };
  if (icon.index < 0 || icon.index >= iconCount(icon.set)) throw invalidArgument();
  return icon;
}

/** As Excel tells an icon's criterion; a file may say that there is to be none. */
function describedIcon({ custom, ...point }: IconPoint, index: number) {
  const customIcon = custom === undefined ? null : iconSetNames.includes(custom.set) ? custom : { set: "Invalid", index: 0 };
  return index === 0 ? { type: "Invalid", operator: "Invalid", formula: "", customIcon } : { ...described(point), customIcon };
}

export const IconSetClass = new HostClass<FormatState>({
  name: "IconSetConditionalFormat",
  scalars: {
    Style: iconsMember(({ set }) => set, (value) => {
      const set = asChoice(value, iconSetNames);
      return { set, points: evenPoints(iconCount(set)) };
    }),
    ReverseIconOrder: iconsMember(({ reversed }) => reversed, (value) => ({ reversed: asFlag(value) })),
    ShowIconOnly: iconsMember(({ showValue }) => !showValue, (value) => ({ showValue: !asFlag(value) })),
    Criteria: iconsMember(({ points }) => points.map(describedIcon), iconCriteria),
  },
});
