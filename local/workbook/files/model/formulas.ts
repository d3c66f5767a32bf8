import { formatArea, parseArea, quoteSheet, splitSheet } from "../../engine/address";
import { withSources } from "../../engine/charts/chart";
import type { ChartSource } from "./chart";
import type { ConditionFile, ScalePoint } from "./conditional";
import type { SheetFile } from "./workbook";

type Rewrite = (formula: string) => string;

const isFormula = (text: string): boolean => text.startsWith("=");

/** A sheet with every formula on it written anew: in cells, rules, charts and links within the workbook. */
export function withFormulas(sheet: SheetFile, rewrite: Rewrite): SheetFile {
  const bound = (text: string | null): string | null => (text !== null && isFormula(text) ? rewrite(text) : text);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === null ? cell : { ...cell, formula: rewrite(cell.formula) })),
    validations: sheet.validations.map((rule) => ({ ...rule, formula1: bound(rule.formula1), formula2: bound(rule.formula2) })),
    conditionals: sheet.conditionals.map((format) => ({ ...format, condition: withConditionFormulas(format.condition, rewrite) })),
    hyperlinks: sheet.hyperlinks.map((link) => (link.location === "" ? link : { ...link, location: rewrite(`=${link.location}`).slice(1) })),
    charts: sheet.charts.map((chart) => ({ ...chart, ...withSources(chart, (source) => source && withSourceFormula(source, rewrite)) })),
  };
}

/** Null where the cells are gone. */
function withSourceFormula(source: ChartSource, rewrite: Rewrite): ChartSource | null {
  const { sheet, address } = splitSheet(rewrite(`=${source.formula}`).slice(1));
  const area = parseArea(address);
  return sheet === null || !area ? null : { ...source, formula: `${quoteSheet(sheet)}!${formatArea(area, true)}` };
}

function withConditionFormulas(condition: ConditionFile, rewrite: Rewrite): ConditionFile {
  const text = (formula: string): string => (isFormula(formula) ? rewrite(formula) : formula);
  const point = <Point extends ScalePoint>(each: Point): Point => ({ ...each, value: text(each.value) });
  switch (condition.type) {
    case "expression":
      return { ...condition, formula: text(condition.formula) };
    case "cellIs":
      return { ...condition, formulas: condition.formulas.map(text) };
    case "colorScale":
      return { ...condition, points: condition.points.map(point) };
    case "iconSet":
      return { ...condition, points: condition.points.map(point) };
    case "dataBar":
      return { ...condition, minimum: point(condition.minimum), maximum: point(condition.maximum) };
    default:
      return condition;
  }
}
