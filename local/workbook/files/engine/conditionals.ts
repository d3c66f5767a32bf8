import { BooleanNumber, TextDecoration, type IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator, CFValueType, ConditionalFormattingRuleModel, type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { Engine } from "../../engine/engine";
import { areaOfRange } from "../../engine/ranges";
import type { CellOperator, ConditionFile, ConditionalFile, DifferentialFormat, ScalePoint } from "../model/conditional";
import { conditionOf, fileCondition } from "./conditionRules";
import { colorOf } from "./styles";

type Rule = IConditionFormattingRule["rule"];

/** The last one first, so that the first is the newest, which comes before the others. */
export function fillConditionals(engine: Engine, sheetId: string, formats: readonly ConditionalFile[]): void {
  [...formats].reverse().forEach((format) => {
    const [first] = format.areas;
    if (!first) return;
    const condition = conditionOf(format.condition);
    if (!condition) return;
    const made = engine.conditionalFormats.add(sheetId, first, condition.kind);
    Object.assign(made, { areas: format.areas, condition, style: styleOf(format.format), stopIfTrue: format.stopIfTrue });
    engine.conditionalFormats.update(made);
  });
}

export function takeConditionals(engine: Engine, sheetId: string): ConditionalFile[] {
  const { injector, unitId } = engine.context;
  const rules = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [];
  return rules.flatMap((shown, index): ConditionalFile[] => {
    const known = engine.conditionalFormats.byId(shown.cfId);
    const condition = (known?.condition && fileCondition(known.condition)) ?? gridCondition(shown.rule);
    if (!condition) return [];
    const style = known?.style ?? (shown.rule.type === CFRuleType.highlightCell ? shown.rule.style : {});
    return [{ areas: known?.areas ?? shown.ranges.map((range) => areaOfRange(range)), priority: index + 1, stopIfTrue: shown.stopIfTrue, format: formatOf(style), condition }];
  });
}

const keyOf = <Key extends string, Value>(table: Readonly<Record<Key, Value>>, value: unknown, otherwise: Key): Key =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value) ?? otherwise;

const pointTypes: Readonly<Record<ScalePoint["type"], CFValueType>> = {
  num: CFValueType.num, percent: CFValueType.percent, percentile: CFValueType.percentile, formula: CFValueType.formula, min: CFValueType.min, max: CFValueType.max,
  autoMin: CFValueType.min, autoMax: CFValueType.max,
};

const pointOf = ({ type, value }: { readonly type: CFValueType; readonly value?: number | string }): ScalePoint => ({
  type: keyOf(pointTypes, type, "num"), value: type === CFValueType.min || type === CFValueType.max ? "" : String(value ?? ""),
});

/** A rule that the user made in the grid. */
function gridCondition(rule: Rule): ConditionFile | null {
  switch (rule.type) {
    case CFRuleType.colorScale:
      return { type: "colorScale", points: [...rule.config].sort((a, b) => a.index - b.index).map(({ color, value }) => ({ ...pointOf(value), color: colorOf(color) ?? "#FFFFFF" })) };
    case CFRuleType.dataBar: {
      const { min, max, isGradient, positiveColor, nativeColor } = rule.config;
      const color = colorOf(positiveColor) ?? "#638EC6";
      const negative = colorOf(nativeColor);
      return {
        type: "dataBar", minimum: pointOf(min), maximum: pointOf(max), color, border: null, negativeColor: negative === color ? null : negative, negativeBorder: null,
        axis: "automatic", axisColor: "#000000", direction: "context", gradient: isGradient, showValue: rule.isShowValue,
      };
    }
    case CFRuleType.iconSet: {
      const points = [...rule.config].reverse();
      const first = rule.config[0];
      if (!first) return null;
      return {
        type: "iconSet", set: first.iconType.replace(/^_/, ""), reverse: first.iconId !== "0", showValue: rule.isShowValue,
        points: points.map(({ value, operator }, index) => ({ ...(index === 0 ? lowest(value) : pointOf(value)), orEqual: operator !== CFNumberOperator.greaterThan })),
      };
    }
    default:
      return highlightCondition(rule);
  }
}

/** The lowest icon is for whatever is left: files give it a bound nevertheless. */
const lowest = (value: Parameters<typeof pointOf>[0]): ScalePoint => (value.value === undefined || value.value === "" ? { type: "percent", value: "0" } : pointOf(value));

function highlightCondition(rule: Extract<Rule, { subType: CFSubRuleType }>): ConditionFile | null {
  switch (rule.subType) {
    case CFSubRuleType.formula:
      return { type: "expression", formula: rule.value };
    case CFSubRuleType.rank:
      return { type: "top10", rank: rule.value, percent: rule.isPercent, bottom: rule.isBottom };
    case CFSubRuleType.duplicateValues:
      return { type: "duplicateValues" };
    case CFSubRuleType.uniqueValues:
      return { type: "uniqueValues" };
    case CFSubRuleType.timePeriod:
      return { type: "timePeriod", period: rule.operator };
    case CFSubRuleType.average: {
      const { operator } = rule;
      const above = operator === CFNumberOperator.greaterThan || operator === CFNumberOperator.greaterThanOrEqual;
      return { type: "aboveAverage", above, orEqual: operator === CFNumberOperator.greaterThanOrEqual || operator === CFNumberOperator.lessThanOrEqual, deviations: 0 };
    }
    case CFSubRuleType.number: {
      const values = Array.isArray(rule.value) ? rule.value : [rule.value ?? 0];
      return { type: "cellIs", operator: rule.operator as CellOperator, formulas: values.map(String) };
    }
    case CFSubRuleType.text:
      return textCondition(rule.operator, rule.value ?? "");
    default:
      return null;
  }
}

function textCondition(operator: CFTextOperator, text: string): ConditionFile {
  const quoted = `="${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case CFTextOperator.containsBlanks:
    case CFTextOperator.notContainsBlanks:
    case CFTextOperator.containsErrors:
    case CFTextOperator.notContainsErrors:
      return { type: operator };
    case CFTextOperator.equal:
    case CFTextOperator.notEqual:
      return { type: "cellIs", operator, formulas: [quoted] };
    default:
      return { type: "text", operator: operator === CFTextOperator.notContainsText ? "notContains" : operator, text };
  }
}

/** What a conditional format changes, as the grid's style. */
export function styleOf({ font = {}, fill, numberFormat, borders = {} }: DifferentialFormat): IStyleBase {
  const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  const sides = [["left", "l"], ["right", "r"], ["top", "t"], ["bottom", "b"]] as const;
  const lines = sides.flatMap(([side, key]) => {
    const line = borders[side];
    return line ? [[key, { s: 1, cl: { rgb: line.color ?? "#000000" } }] as const] : [];
  });
  return {
    ...(font.bold === undefined ? {} : { bl: flag(font.bold) }),
    ...(font.italic === undefined ? {} : { it: flag(font.italic) }),
    ...(font.strike === undefined ? {} : { st: { s: flag(font.strike) } }),
    ...(font.underline === undefined ? {} : { ul: { s: flag(font.underline !== "none"), ...(font.underline === "double" ? { t: TextDecoration.DOUBLE } : {}) } }),
    ...(font.color === undefined || font.color === null ? {} : { cl: { rgb: font.color } }),
    ...(fill === undefined || fill === null ? {} : { bg: { rgb: fill } }),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
    ...(lines.length === 0 ? {} : { bd: Object.fromEntries(lines) }),
  };
}

function formatOf(style: IStyleBase): DifferentialFormat {
  const on = (flag: BooleanNumber | undefined): boolean => flag === BooleanNumber.TRUE;
  const color = colorOf(style.cl?.rgb);
  const fill = colorOf(style.bg?.rgb);
  const font = {
    ...(style.bl === undefined ? {} : { bold: on(style.bl) }),
    ...(style.it === undefined ? {} : { italic: on(style.it) }),
    ...(style.st?.s === undefined ? {} : { strike: on(style.st.s) }),
    ...(style.ul?.s === undefined ? {} : { underline: !on(style.ul.s) ? ("none" as const) : style.ul.t === TextDecoration.DOUBLE ? ("double" as const) : ("single" as const) }),
    ...(color === null ? {} : { color }),
  };
  const sides = [["left", "l"], ["right", "r"], ["top", "t"], ["bottom", "b"]] as const;
  const borders = sides.flatMap(([side, key]) => {
    const line = style.bd?.[key];
    return line ? [[side, { style: "thin" as const, color: colorOf(line.cl?.rgb) ?? "#000000" }] as const] : [];
  });
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill === null ? {} : { fill }),
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
    ...(borders.length > 0 ? { borders: Object.fromEntries(borders) } : {}),
  };
}
