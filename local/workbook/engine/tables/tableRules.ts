import { formatArea, parseArea, splitSheet } from "../address";
import { containsArea, intersection, lastRow, type Area } from "../area";
import type { Charts } from "../charts/charts";
import type { ConditionalFormats } from "../conditionalFormats";
import type { TrackedArea } from "../moving/trackedAreas";
import type { Names } from "../names";
import { firstCell } from "../ranges";
import type { Sheets } from "../sheets";
import type { Validation } from "../validation/validation";

/** What says something of whole columns. */
export interface RuleParts {
  readonly charts: Charts;
  readonly conditionalFormats: ConditionalFormats;
  readonly names: Names;
  readonly sheets: Sheets;
  readonly validation: Validation;
}

/**
 * What holds for every row of a table holds for the rows that join it at its end too, as in Excel: validations and conditional
 * formats, charts of whole columns, and names and lists of choices that are whole columns.
 * @param data the rows that the table had
 */
export function extendOverNewRows(parts: RuleParts, sheetId: string, data: Area, added: number): void {
  if (added <= 0) return;
  extendValidations(parts.validation, sheetId, data, added);
  parts.conditionalFormats.lengthen(sheetId, data, added);
  lengthenReferences(parts, sheetId, data, added);
  for (const chart of parts.charts.all()) {
    const sources = chart.series.flatMap(({ values, categories, bubbleSizes }) => [values, categories, bubbleSizes]);
    const shown = [...sources, chart.axes.category.categories ?? null].filter((source): source is TrackedArea => source?.area != null && source.sheetId === sheetId);
    const whole = shown.filter(({ area }) => area !== null && containsArea(data, area) && area.rows === data.rows);
    for (const source of whole) source.area = source.area && { ...source.area, rows: source.area.rows + added };
    if (whole.length > 0) parts.charts.changed(chart);
  }
}

function extendValidations(validation: Validation, sheetId: string, data: Area, added: number): void {
  const below: Area = { ...data, row: lastRow(data) + 1, rows: added };
  const whole = validation.within(sheetId, data).filter(({ area }) => area.rows === data.rows);
  for (const { area, rule } of whole) {
    const first = firstCell(rule.ranges);
    const target = intersection(below, { ...below, column: area.column, columns: area.columns });
    if (!first || !target || validation.within(sheetId, target).length > 0) continue;
    validation.paste(rule, sheetId, target, target.row - first.startRow, target.column - first.startColumn);
  }
}

/** References that are nothing but whole columns of the table. */
function lengthenReferences({ names, sheets, validation }: RuleParts, sheetId: string, data: Area, added: number): void {
  const own = sheets.name(sheetId).toLowerCase();
  const lengthened = (formula: string, home: string | null): string => {
    const { sheet, address } = splitSheet(formula.slice(1));
    const area = parseArea(address);
    const isWhole = area !== null && address === formatArea(area, true) && (sheet ?? home)?.toLowerCase() === own && containsArea(data, area) && area.rows === data.rows;
    return isWhole ? `=${formula.slice(1, formula.length - address.length)}${formatArea({ ...area, rows: area.rows + added }, true)}` : formula;
  };
  for (const name of names.all()) {
    const formula = lengthened(name.formula, null);
    if (formula !== name.formula) names.set({ ...name, formula });
  }
  for (const other of sheets.ids) validation.rewrite(other, (formula) => (formula.startsWith("=") ? lengthened(formula, sheets.name(other)) : formula));
}
