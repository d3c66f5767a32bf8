import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { formatArea } from "../../engine/address";
import { areaOf } from "../../engine/area";
import type { CellValueOperator, TextOperator } from "../../engine/conditions/operators";
import { presetNames } from "../../engine/conditions/presets";
import { asChoice, asInteger, asRecord, asText } from "../api/arguments";
import { HostClass, type HostObject, type ScalarMember } from "../api/hostClass";
import { invalidArgument } from "../api/officeError";
import { checkedRuleFormula } from "../range/coercion";
import { ConditionalRangeFormatClass } from "./conditionalRangeFormat";
import { conditionMember, type FormatState } from "./conditionState";

const cellValueOperators: readonly CellValueOperator[] = [
  "Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual",
];
const textOperators: readonly TextOperator[] = ["Contains", "NotContains", "BeginsWith", "EndsWith"];

const formatOf = (state: FormatState): HostObject => ConditionalRangeFormatClass.of(state);

const customFormula: ScalarMember<FormatState> = conditionMember(
  "custom",
  ({ formula }) => formula,
  (value) => {
    const formula = asText(value);
    return { kind: "custom", formula: checkedRuleFormula(formula.startsWith("=") ? formula : `=${formula}`) };
  },
);

/** Relative references of a rule count from the first cell that it holds for. */
const firstCell = ({ format: { areas: [area] } }: FormatState): string => formatArea(areaOf(area?.row ?? 0, area?.column ?? 0));

const formulaR1C1: ScalarMember<FormatState> = {
  get: (state) => {
    const formula = customFormula.get(state);
    return typeof formula === "string" && formula !== "" ? translateFormulaToR1C1(formula, firstCell(state)) : formula;
  },
  set: (state, value) => customFormula.set?.(state, translateFormulaToA1(asText(value), firstCell(state))),
};

const RuleClass = new HostClass<FormatState>({
  name: "ConditionalFormatRule",
  scalars: { Formula: customFormula, FormulaLocal: { ...customFormula, byDefault: false }, FormulaR1C1: { ...formulaR1C1, byDefault: false } },
});

export const CustomClass = new HostClass<FormatState>({
  name: "CustomConditionalFormat",
  objects: { Rule: (state) => RuleClass.of(state), Format: formatOf },
});

/** A value, or a formula that can be read. */
function boundOf(value: unknown): string {
  const bound = asText(value);
  return bound.startsWith("=") ? checkedRuleFormula(bound) : bound;
}

/** A format that is told by one rule object, and marks cells. */
const ruleClass = (name: string, rule: ScalarMember<FormatState>): HostClass<FormatState> =>
  new HostClass<FormatState>({ name, scalars: { Rule: rule }, objects: { Format: formatOf } });

export const CellValueClass = ruleClass("CellValueConditionalFormat", conditionMember(
  "cellValue",
  ({ kind: _kind, ...rule }) => rule,
  (value) => {
    const rule = asRecord(value);
    const operator = asChoice(rule["operator"], cellValueOperators);
    const second = rule["formula2"];
    const given = second !== undefined && second !== null && second !== "";
    if (!given && (operator === "Between" || operator === "NotBetween")) throw invalidArgument();
    return { kind: "cellValue", operator, formula1: boundOf(rule["formula1"]), ...(given ? { formula2: boundOf(second) } : {}) };
  },
));

export const TextClass = ruleClass("TextConditionalFormat", conditionMember(
  "containsText",
  ({ operator, text }) => ({ operator, text }),
  (value) => {
    const rule = asRecord(value);
    return { kind: "containsText", operator: asChoice(rule["operator"], textOperators), text: asText(rule["text"]) };
  },
));

export const TopBottomClass = ruleClass("TopBottomConditionalFormat", conditionMember(
  "topBottom",
  ({ type, rank }) => ({ rank, type }),
  (value) => {
    const rule = asRecord(value);
    const rank = asInteger(rule["rank"]);
    const type = asChoice(rule["type"], ["TopItems", "TopPercent", "BottomItems", "BottomPercent"]);
    if (rank < 1 || rank > (type.endsWith("Percent") ? 100 : 1000)) throw invalidArgument();
    return { kind: "topBottom", rank, type };
  },
));

export const PresetClass = ruleClass("PresetCriteriaConditionalFormat", conditionMember(
  "preset",
  ({ criterion }) => ({ criterion }),
  (value) => ({ kind: "preset", criterion: asChoice(asRecord(value)["criterion"], presetNames) }),
));
