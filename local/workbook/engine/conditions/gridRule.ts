import type { IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator, CFRuleType, CFSubRuleType, CFValueType, type IConditionFormattingRule, type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { formatArea } from "../address";
import type { Area } from "../area";
import type { ColorPoint, Condition, DataBar, IconSetCondition, Threshold } from "./condition";
import { gridIcon, gridIcons } from "./icons";
import type { CellValueOperator, TextOperator } from "./operators";
import { presetFormulas } from "./presets";

export type GridRule = IConditionFormattingRule["rule"];
type Base = { readonly type: CFRuleType.highlightCell; readonly style: IStyleBase };

const numberOperators: Readonly<Record<CellValueOperator, CFNumberOperator>> = {
  Between: CFNumberOperator.between, NotBetween: CFNumberOperator.notBetween, EqualTo: CFNumberOperator.equal, NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan, LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual, LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const comparisons: Readonly<Partial<Record<CellValueOperator, string>>> = {
  EqualTo: "=", NotEqualTo: "<>", GreaterThan: ">", LessThan: "<", GreaterThanOrEqual: ">=", LessThanOrEqual: "<=",
};

/** When text is in a cell, whatever its case: the formulas that Excel writes into its files for it. */
const textTests: Readonly<Record<TextOperator, (cell: string, text: string) => string>> = {
  Contains: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  NotContains: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  BeginsWith: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  EndsWith: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
};

/** The grid's rule for a condition over some cells; the style counts where cells are only marked. */
export function gridRule(condition: Condition, style: IStyleBase, areas: readonly Area[]): GridRule {
  const base: Base = { type: CFRuleType.highlightCell, style };
  const formula = (text: string): GridRule => ({ ...base, subType: CFSubRuleType.formula, value: `=${text}` });
  switch (condition.kind) {
    case "custom":
      return { ...base, subType: CFSubRuleType.formula, value: condition.formula };
    case "containsText":
      return formula(textTests[condition.operator](firstCell(areas), quoted(condition.text)));
    case "cellValue":
      return cellValueRule(condition, base, areas);
    case "topBottom":
      return {
        ...base, subType: CFSubRuleType.rank, value: condition.rank,
        isBottom: condition.type.startsWith("Bottom"), isPercent: condition.type.endsWith("Percent"),
      };
    case "preset": {
      const preset = presetFormulas[condition.criterion];
      if (preset) return formula(preset(firstCell(areas), allCells(areas)));
      return { ...base, subType: condition.criterion === "UniqueValues" ? CFSubRuleType.uniqueValues : CFSubRuleType.duplicateValues };
    }
    case "colorScale":
      return { type: CFRuleType.colorScale, config: condition.points.map((point, index) => ({ index, color: point.color, value: valueOf(point) })) };
    case "dataBar":
      return dataBarRule(condition, areas);
    case "iconSet":
      return iconSetRule(condition);
  }
}

const valueTypes: Readonly<Record<Exclude<ColorPoint["type"], "LowestValue" | "HighestValue">, CFValueType>> = {
  Number: CFValueType.num, Percent: CFValueType.percent, Percentile: CFValueType.percentile, Formula: CFValueType.formula,
};

/** A number stays one; "=…" is calculated, whatever its kind says. */
function valueOf({ type, formula = "0" }: Threshold<ColorPoint["type"]>): IValueConfig {
  if (type === "LowestValue") return { type: CFValueType.min };
  if (type === "HighestValue") return { type: CFValueType.max };
  const number = asNumber(formula);
  if (type === "Number" || type === "Formula") {
    return number === null ? { type: CFValueType.formula, value: `=${expression(formula)}` } : { type: CFValueType.num, value: number };
  }
  return { type: valueTypes[type], value: number ?? 0 };
}

/** Bars of their own accord begin at zero unless values are negative. */
function dataBarRule({ lower, upper, positive, negative, showValue }: DataBar, areas: readonly Area[]): GridRule {
  const end = (bound: DataBar["lower"], automatic: "MIN" | "MAX"): IValueConfig =>
    bound.type === "Automatic"
      ? { type: CFValueType.formula, value: `=${automatic}(0,${allCells(areas)})` }
      : valueOf({ ...bound, type: bound.type });
  return {
    type: CFRuleType.dataBar, isShowValue: showValue,
    config: {
      min: end(lower, "MIN"), max: end(upper, "MAX"), isGradient: positive.gradient, positiveColor: positive.fill,
      nativeColor: negative.matchFill ? positive.fill : negative.fill,
    },
  };
}

/** The grid looks for the first icon, from the highest down, whose threshold a value reaches. */
function iconSetRule({ set, reversed, showValue, points }: IconSetCondition): GridRule {
  const { type, ids } = gridIcons(set, reversed);
  const config = [...points].reverse().map((point, index) => {
    const icon = point.custom ? gridIcon(point.custom) : { type, id: ids[index] ?? "0" };
    return {
      operator: point.operator === "GreaterThan" ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual,
      value: valueOf(point), iconType: icon.type, iconId: icon.id,
    };
  });
  return { type: CFRuleType.iconSet, isShowValue: showValue, config } as GridRule;
}

/** Numbers are compared by the grid itself; anything else (text, a reference, a calculation) becomes a formula. */
function cellValueRule(condition: Extract<Condition, { kind: "cellValue" }>, base: Base, areas: readonly Area[]): GridRule {
  const first = asNumber(condition.formula1);
  const second = asNumber(condition.formula2);
  const { operator } = condition;
  if (operator === "Between" || operator === "NotBetween") {
    if (first !== null && second !== null) {
      const between = operator === "Between" ? CFNumberOperator.between : CFNumberOperator.notBetween;
      return { ...base, subType: CFSubRuleType.number, operator: between, value: [first, second] };
    }
  } else if (first !== null) {
    const simple = numberOperators[operator] as CFNumberOperator.equal;
    return { ...base, subType: CFSubRuleType.number, operator: simple, value: first };
  }
  const cell = firstCell(areas);
  const low = expression(condition.formula1);
  const high = expression(condition.formula2 ?? "0");
  const inside = `AND(${cell}>=${low},${cell}<=${high})`;
  const value = operator === "Between" ? `=${inside}` : operator === "NotBetween" ? `=NOT(${inside})` : `=${cell}${comparisons[operator] ?? "="}${low}`;
  return { ...base, subType: CFSubRuleType.formula, value };
}

/** The area that begins highest, and of those leftmost. */
export const firstOf = (areas: readonly Area[]): Area | undefined => [...areas].sort((a, b) => a.row - b.row || a.column - b.column)[0];

function firstCell(areas: readonly Area[]): string {
  const area = firstOf(areas);
  return area ? formatArea({ ...area, rows: 1, columns: 1 }) : "A1";
}

const allCells = (areas: readonly Area[]): string => areas.map((area) => formatArea(area, true)).join(",");

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function asNumber(formula: string | undefined): number | null {
  const text = formula?.replace(/^=/, "").trim() ?? "";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

const expression = (formula: string): string => formula.replace(/^=/, "");
