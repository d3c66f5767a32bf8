import { formulaFromFile, type FormulaNames } from "../formula/fileFormula";
import { readAreas } from "../model/areas";
import { readColor, type Palette } from "../model/color";
import type { CellOperator, ConditionFile, ConditionalFile, DifferentialFormat, IconFile, ScalePoint, TextOperator } from "../model/conditional";
import { childOf, childrenOf, flagOf, numberOf, textOf, type XmlElement } from "../xml/tree";
import { readText } from "../xml/write";
import { readDifferential } from "./styles";

interface Surroundings {
  readonly names: FormulaNames;
  readonly palette: Palette;
  readonly differential: readonly DifferentialFormat[];
}

/** Conditional formats, first in order of priority; what newer programs say more of them stands in an extension. */
export function readConditionals(sheet: XmlElement, extensions: readonly XmlElement[], surroundings: Surroundings): ConditionalFile[] {
  const extended = extensions.flatMap((extension) => childrenOf(childOf(extension, "conditionalFormattings"), "conditionalFormatting"));
  const details = new Map(extended.flatMap((group) => childrenOf(group, "cfRule").map((rule) => [rule.attributes["id"] ?? "", rule] as const)));
  const used = new Set<string>();
  const own = childrenOf(sheet, "conditionalFormatting").flatMap((group) => {
    const areas = readAreas(group.attributes["sqref"]);
    return childrenOf(group, "cfRule").flatMap((rule) => {
      const id = textOf(childOf(childOf(rule, "extLst"), "ext"), "id").trim();
      const detail = details.get(id);
      if (detail) used.add(id);
      return ruleOf(rule, detail, areas, surroundings);
    });
  });
  const alone = extended.flatMap((group) => {
    const areas = readAreas(textOf(group, "sqref"));
    return childrenOf(group, "cfRule").filter((rule) => !used.has(rule.attributes["id"] ?? "")).flatMap((rule) => ruleOf(rule, rule, areas, surroundings));
  });
  return [...own, ...alone].filter(({ areas }) => areas.length > 0).sort((a, b) => a.priority - b.priority);
}

function ruleOf(rule: XmlElement, detail: XmlElement | undefined, areas: ConditionalFile["areas"], surroundings: Surroundings): ConditionalFile[] {
  const condition = conditionOf(rule, detail, surroundings);
  if (!condition) return [];
  const dxf = numberOf(rule.attributes, "dxfId");
  const inner = childOf(detail, "dxf");
  return [{
    areas,
    priority: numberOf(rule.attributes, "priority") ?? 0,
    stopIfTrue: flagOf(rule.attributes, "stopIfTrue"),
    format: (dxf === null ? undefined : surroundings.differential[dxf]) ?? (inner ? readDifferential(inner, surroundings.palette) : {}),
    condition,
  }];
}

const textOperators: readonly TextOperator[] = ["containsText", "notContains", "beginsWith", "endsWith"];
/** The type of a rule about text, by its operator where files spell the two differently. */
const textTypes: Readonly<Record<string, TextOperator>> = { containsText: "containsText", notContainsText: "notContains", beginsWith: "beginsWith", endsWith: "endsWith" };
const simple = ["duplicateValues", "uniqueValues", "containsBlanks", "notContainsBlanks", "containsErrors", "notContainsErrors"] as const;

function conditionOf(rule: XmlElement, detail: XmlElement | undefined, surroundings: Surroundings): ConditionFile | null {
  const { attributes } = rule;
  const type = attributes["type"] ?? "";
  const formulas = [...childrenOf(rule, "formula"), ...childrenOf(rule, "f")].map(({ text }) => formulaFromFile(readText(text), surroundings.names));
  const [formula = "=FALSE"] = formulas;
  const plain = simple.find((name) => name === type);
  if (plain) return { type: plain };
  if (type in textTypes) {
    const operator = textOperators.find((name) => name === attributes["operator"]) ?? textTypes[type] ?? "containsText";
    return attributes["text"] === undefined ? { type: "expression", formula } : { type: "text", operator, text: readText(attributes["text"]) };
  }
  switch (type) {
    case "expression":
      return { type: "expression", formula };
    case "cellIs":
      return { type: "cellIs", operator: (attributes["operator"] ?? "equal") as CellOperator, formulas: formulas.map(bound) };
    case "top10":
      return { type: "top10", rank: numberOf(attributes, "rank") ?? 10, percent: flagOf(attributes, "percent"), bottom: flagOf(attributes, "bottom") };
    case "aboveAverage":
      return {
        type: "aboveAverage", above: flagOf(attributes, "aboveAverage", true), orEqual: flagOf(attributes, "equalAverage"),
        deviations: numberOf(attributes, "stdDev") ?? 0,
      };
    case "timePeriod":
      return { type: "timePeriod", period: attributes["timePeriod"] ?? "today" };
    case "colorScale":
      return colorScale(childOf(rule, "colorScale"), surroundings);
    case "dataBar":
      return dataBar(childOf(rule, "dataBar"), childOf(detail, "dataBar"), surroundings);
    case "iconSet":
      return iconSet(childOf(rule, "iconSet"), surroundings.names);
    default:
      return null;
  }
}

/** A number is a bound as it is; a formula keeps its "=". */
const bound = (formula: string): string => (Number.isFinite(Number(formula.slice(1))) && formula.length > 1 ? formula.slice(1) : formula);

const pointTypes: readonly ScalePoint["type"][] = ["num", "percent", "percentile", "formula", "min", "max", "autoMin", "autoMax"];

function pointOf(element: XmlElement, names: FormulaNames): ScalePoint {
  const { attributes } = element;
  const type = pointTypes.find((name) => name === attributes["type"]) ?? "num";
  const value = attributes["val"] ?? textOf(element, "f");
  const isFormula = type === "formula" || (value !== "" && !Number.isFinite(Number(value)));
  return { type: isFormula ? "formula" : type, value: isFormula ? formulaFromFile(value, names) : value };
}

function colorScale(scale: XmlElement | undefined, { names, palette }: Surroundings): ConditionFile | null {
  const colors = childrenOf(scale, "color").map((color) => readColor(color, palette) ?? "#FFFFFF");
  const points = childrenOf(scale, "cfvo").map((point, index) => ({ ...pointOf(point, names), color: colors[index] ?? "#FFFFFF" }));
  return points.length < 2 ? null : { type: "colorScale", points };
}

function dataBar(bar: XmlElement | undefined, detail: XmlElement | undefined, { names, palette }: Surroundings): ConditionFile | null {
  const source = detail && childrenOf(detail, "cfvo").length > 1 ? detail : bar;
  const [minimum, maximum] = childrenOf(source, "cfvo").map((point) => pointOf(point, names));
  if (!minimum || !maximum) return null;
  const more = detail?.attributes ?? {};
  const axis = more["axisPosition"];
  const direction = more["direction"];
  return {
    type: "dataBar", minimum, maximum,
    color: readColor(childOf(bar, "color"), palette) ?? readColor(childOf(detail, "fillColor"), palette) ?? "#638EC6",
    border: flagOf(more, "border") ? readColor(childOf(detail, "borderColor"), palette) : null,
    negativeColor: flagOf(more, "negativeBarColorSameAsPositive") ? null : readColor(childOf(detail, "negativeFillColor"), palette),
    negativeBorder: flagOf(more, "negativeBarBorderColorSameAsPositive", true) ? null : readColor(childOf(detail, "negativeBorderColor"), palette),
    axis: axis === "middle" || axis === "none" ? axis : "automatic",
    axisColor: readColor(childOf(detail, "axisColor"), palette),
    direction: direction === "leftToRight" || direction === "rightToLeft" ? direction : "context",
    gradient: flagOf(detail?.attributes ?? {}, "gradient", true),
    showValue: flagOf((bar ?? detail)?.attributes ?? {}, "showValue", true),
  };
}

const setOf = ({ attributes }: XmlElement): string => attributes["iconSet"] ?? "3TrafficLights1";

const iconOf = (icon: XmlElement): IconFile => ({ set: setOf(icon), index: numberOf(icon.attributes, "iconId") ?? 0 });

function iconSet(set: XmlElement | undefined, names: FormulaNames): ConditionFile | null {
  if (!set) return null;
  const icons = flagOf(set.attributes, "custom") ? childrenOf(set, "cfIcon").map(iconOf) : [];
  const points = childrenOf(set, "cfvo").map((point, index) => {
    const icon = icons[index];
    return { ...pointOf(point, names), orEqual: flagOf(point.attributes, "gte", true), ...(icon ? { icon } : {}) };
  });
  return {
    type: "iconSet", set: setOf(set), reverse: icons.length === 0 && flagOf(set.attributes, "reverse"),
    showValue: flagOf(set.attributes, "showValue", true), points,
  };
}
