import { lastRow, type Area } from "../../engine/area";
import { formulaForFile, type FormulaNames } from "../formula/fileFormula";
import { writeArea } from "../model/areas";
import type { CellFile, TableColumnFile, TableFile } from "../model/workbook";
import { escapeText, group, HEAD, storedText, tag } from "../xml/write";
import { filterElement } from "./filter";
import type { StylesWriter } from "./styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The cell of a place, for what a table says of its columns. */
export type CellAt = (row: number, column: number) => CellFile | undefined;

export interface TableWriting {
  readonly names: FormulaNames;
  readonly styles: StylesWriter;
}

export function tableXml(table: TableFile, id: number, { names, styles }: TableWriting, cellAt: CellAt): string {
  const { name, area, showHeaders, showTotals } = table;
  const filtered: Area = { ...area, rows: area.rows - (showTotals ? 1 : 0) };
  const filter = showHeaders && table.showFilterButton ? filterElement({ area: filtered, criteria: table.filter?.criteria ?? [] }, styles) : "";
  return HEAD + tag("table", {
    xmlns: MAIN, id, name, displayName: name, ref: writeArea(area), headerRowCount: showHeaders ? null : 0,
    totalsRowCount: showTotals ? 1 : null, totalsRowShown: showTotals ? null : false,
  }, [
    filter,
    group("tableColumns", table.columns.map((column, index) => columnElement(table, column, index, names, cellAt)), { count: table.columns.length }),
    tag("tableStyleInfo", {
      name: table.style === "" ? null : table.style, showFirstColumn: table.highlightFirstColumn, showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows, showColumnStripes: table.showBandedColumns,
    }),
  ]);
}

function columnElement(table: TableFile, { id, name }: TableColumnFile, index: number, names: FormulaNames, cellAt: CellAt): string {
  const column = table.area.column + index;
  const total = table.showTotals ? cellAt(lastRow(table.area), column) : undefined;
  const formula = commonFormula(table, column, cellAt);
  const totalFormula = total?.formula ?? null;
  const known = totalFormula === null ? null : totalsFunction(totalFormula, name);
  return tag("tableColumn", {
    id,
    name: storedText(name).replaceAll("\n", "_x000a_"),
    totalsRowLabel: typeof total?.value === "string" && totalFormula === null ? storedText(total.value) : null,
    totalsRowFunction: totalFormula === null ? null : (known ?? "custom"),
  }, [
    formula === null ? "" : `<calculatedColumnFormula>${escapeText(formulaForFile(formula, names, table.name))}</calculatedColumnFormula>`,
    totalFormula === null || known !== null ? "" : `<totalsRowFormula>${escapeText(formulaForFile(totalFormula, names, table.name))}</totalsRowFormula>`,
  ]);
}

/** The formula that every cell of a column has, with which Excel fills new rows; null when they differ. */
function commonFormula({ area, showHeaders, showTotals }: TableFile, column: number, cellAt: CellAt): string | null {
  const first = area.row + (showHeaders ? 1 : 0);
  const last = lastRow(area) - (showTotals ? 1 : 0);
  const formula = cellAt(first, column)?.formula ?? null;
  if (formula === null) return null;
  for (let row = first + 1; row <= last; row++) if (cellAt(row, column)?.formula !== formula) return null;
  return formula;
}

const functions: Readonly<Record<string, string>> = {
  101: "average", 102: "countNums", 103: "count", 104: "max", 105: "min", 107: "stdDev", 109: "sum", 110: "var",
};

/** `=SUBTOTAL(109,[Sales])` is what Excel calls "sum" in a totals row. */
function totalsFunction(formula: string, column: string): string | null {
  const [, number = "", reference = ""] = /^=SUBTOTAL\((\d+),\s*[^[\]]*\[((?:[^[\]']|'.)*)\]\)$/is.exec(formula) ?? [];
  return reference.replace(/'(.)/gs, "$1") === column ? (functions[number] ?? null) : null;
}
