import { formatArea } from "../../engine/address";
import type { Area } from "../../engine/area";
import { formulaForFile, type FormulaNames } from "../formula/fileFormula";
import { writeAreas } from "../model/areas";
import { argb } from "../model/color";
import type { ConditionFile, ConditionalFile, DataBarFile, ScalePoint, TextOperator } from "../model/conditional";
import { escapeText, group, storedText, tag, type AttributeValue } from "../xml/write";
import type { StylesWriter } from "./styles";

/** Rules in the elements of old and, where these cannot say it all, what is to stand in the extension. */
export interface ConditionalElements {
  readonly elements: string;
  readonly extension: string;
}

export function conditionalElements(formats: readonly ConditionalFile[], styles: StylesWriter, names: FormulaNames): ConditionalElements {
  const extended: string[] = [];
  const elements = formats.filter(({ areas }) => areas.length > 0).map((format, index) => {
    const { areas, condition, priority, stopIfTrue } = format;
    const id = `{${(index + 1).toString(16).toUpperCase().padStart(8, "0")}-0003-4000-8000-000000000000}`;
    if (condition.type === "iconSet" && isNewer(condition)) {
      extended.push(extendedRule(areas, tag("x14:cfRule", { type: "iconSet", priority, stopIfTrue: stopIfTrue || null, id }, extendedIcons(condition, names))));
      return "";
    }
    const link = condition.type === "dataBar" ? tag("extLst", {}, tag("ext", { uri: LINKED, "xmlns:x14": X14 }, `<x14:id>${id}</x14:id>`)) : "";
    if (condition.type === "dataBar") extended.push(extendedBar(condition, id, areas, names));
    const rule = tag("cfRule", {
      type: typeOf(condition), ...attributesOf(condition),
      dxfId: styles.differential(format.format), priority, stopIfTrue: stopIfTrue || null,
    }, [contentOf(condition, areas, names), link]);
    return tag("conditionalFormatting", { sqref: writeAreas(areas) }, rule);
  });
  return { elements: elements.join(""), extension: group("x14:conditionalFormattings", extended) };
}

type IconSetFile = Extract<ConditionFile, { readonly type: "iconSet" }>;

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
/** Says that a rule goes on in the extension. */
const LINKED = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

const typeOf = (condition: ConditionFile): string =>
  condition.type !== "text" ? condition.type : condition.operator === "notContains" ? "notContainsText" : condition.operator;

function attributesOf(condition: ConditionFile): Readonly<Record<string, AttributeValue>> {
  switch (condition.type) {
    case "cellIs":
      return { operator: condition.operator };
    case "text":
      return { operator: condition.operator, text: storedText(condition.text) };
    case "top10":
      return { rank: condition.rank, percent: condition.percent || null, bottom: condition.bottom || null };
    case "aboveAverage":
      return { aboveAverage: condition.above ? null : false, equalAverage: condition.orEqual || null, stdDev: condition.deviations || null };
    case "timePeriod":
      return { timePeriod: condition.period };
    default:
      return {};
  }
}

/** When text is in a cell, whatever its case: the formulas that Excel writes beside the text. */
const textTests: Readonly<Record<TextOperator, (cell: string, text: string) => string>> = {
  containsText: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContains: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWith: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWith: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
};

const blankTests: Readonly<Record<string, (cell: string) => string>> = {
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`, notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  containsErrors: (cell) => `ISERROR(${cell})`, notContainsErrors: (cell) => `NOT(ISERROR(${cell}))`,
};

/** The dates of a period, as Excel tests them. */
const periodTests: Readonly<Record<string, (cell: string) => string>> = {
  today: (cell) => `FLOOR(${cell},1)=TODAY()`, yesterday: (cell) => `FLOOR(${cell},1)=TODAY()-1`, tomorrow: (cell) => `FLOOR(${cell},1)=TODAY()+1`,
  last7Days: (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  lastWeek: (cell) => `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  thisWeek: (cell) => `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  nextWeek: (cell) => `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  lastMonth: (cell) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0-1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0-1)))`,
  thisMonth: (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`,
  nextMonth: (cell) => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0+1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0+1)))`,
};

function contentOf(condition: ConditionFile, areas: readonly Area[], names: FormulaNames): string {
  const formula = (text: string): string => `<formula>${escapeText(stored(text, names))}</formula>`;
  const cell = firstCell(areas);
  switch (condition.type) {
    case "expression":
      return formula(condition.formula);
    case "cellIs":
      return condition.formulas.map(formula).join("");
    case "text":
      return formula(`=${textTests[condition.operator](cell, `"${condition.text.replaceAll('"', '""')}"`)}`);
    case "timePeriod":
      return formula(`=${(periodTests[condition.period] ?? periodTests["today"])?.(cell) ?? "FALSE"}`);
    case "colorScale":
      return tag("colorScale", {}, [...condition.points.map((point) => pointXml("cfvo", point, names)), ...condition.points.map(({ color }) => tag("color", { rgb: argb(color) }))]);
    case "dataBar":
      return tag("dataBar", { showValue: condition.showValue ? null : false }, [
        pointXml("cfvo", classic(condition.minimum), names), pointXml("cfvo", classic(condition.maximum), names), tag("color", { rgb: argb(condition.color) }),
      ]);
    case "iconSet":
      return tag("iconSet", { iconSet: condition.set, showValue: condition.showValue ? null : false, reverse: condition.reverse || null },
        condition.points.map((point) => pointXml("cfvo", point, names, { gte: point.orEqual ? null : false })));
    default: {
      const test = blankTests[condition.type];
      return test ? formula(`=${test(cell)}`) : "";
    }
  }
}

/** The ends that a bar finds by itself are newer than the element that they stand in. */
const classic = (point: ScalePoint): ScalePoint => (point.type === "autoMin" ? { ...point, type: "min" } : point.type === "autoMax" ? { ...point, type: "max" } : point);

const stored = (text: string, names: FormulaNames): string => (text.startsWith("=") ? formulaForFile(text, names) : Number.isFinite(Number(text)) ? text : formulaForFile(`=${text}`, names));

const pointXml = (name: string, { type, value }: ScalePoint, names: FormulaNames, more: Readonly<Record<string, AttributeValue>> = {}): string =>
  tag(name, { type, val: value === "" ? null : stored(value, names), ...more });

function extendedBar(bar: DataBarFile, id: string, areas: readonly Area[], names: FormulaNames): string {
  const color = (name: string, value: string | null): string => (value === null ? "" : tag(`x14:${name}`, { rgb: argb(value) }));
  const rule = tag("x14:cfRule", { type: "dataBar", id }, tag("x14:dataBar", {
    minLength: 0, maxLength: 100, border: bar.border === null ? null : true, gradient: bar.gradient, direction: bar.direction === "context" ? null : bar.direction,
    negativeBarColorSameAsPositive: bar.negativeColor === null ? true : null, negativeBarBorderColorSameAsPositive: bar.negativeBorder === null ? null : false,
    axisPosition: bar.axis === "automatic" ? null : bar.axis,
  }, [
    extendedPoint(bar.minimum, names), extendedPoint(bar.maximum, names), color("borderColor", bar.border), color("negativeFillColor", bar.negativeColor),
    color("negativeBorderColor", bar.negativeBorder), color("axisColor", bar.axisColor),
  ]));
  return extendedRule(areas, rule);
}

const extendedRule = (areas: readonly Area[], rule: string): string =>
  tag("x14:conditionalFormatting", { "xmlns:xm": "http://schemas.microsoft.com/office/excel/2006/main" }, [rule, `<xm:sqref>${writeAreas(areas)}</xm:sqref>`]);

const extendedPoint = ({ type, value }: ScalePoint, names: FormulaNames, more: Readonly<Record<string, AttributeValue>> = {}): string =>
  tag("x14:cfvo", { type, ...more }, value === "" ? "" : `<xm:f>${escapeText(stored(value, names))}</xm:f>`);

/** Sets that the element of old does not know: Excel takes a file with one of them there for damaged. */
const newerSets: ReadonlySet<string> = new Set(["3Stars", "3Triangles", "5Boxes"]);

const isNewer = ({ set, points }: IconSetFile): boolean => newerSets.has(set) || points.some(({ icon }) => icon);

function extendedIcons({ set, showValue, reverse, points }: IconSetFile, names: FormulaNames): string {
  const icons = points.flatMap(({ icon }) => (icon ? [tag("x14:cfIcon", { iconSet: icon.set, iconId: icon.index })] : []));
  return tag("x14:iconSet", { iconSet: set, showValue: showValue ? null : false, reverse: reverse || null, custom: icons.length > 0 || null }, [
    ...points.map((point) => extendedPoint(point, names, { gte: point.orEqual ? null : false })), ...icons,
  ]);
}

function firstCell(areas: readonly Area[]): string {
  const [first] = [...areas].sort((a, b) => a.row - b.row || a.column - b.column);
  return first ? formatArea({ ...first, rows: 1, columns: 1 }) : "A1";
}
