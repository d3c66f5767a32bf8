import { parseArea } from "../../engine/address";
import type { DifferentialFormat } from "../model/conditional";
import type { TableFile } from "../model/workbook";
import { childOf, childrenOf, flagOf, numberOf, parseXml } from "../xml/tree";
import { readText } from "../xml/write";
import { readFilter } from "./filter";

/** A table's part; null when it lies on no cells. */
export function readTable(xml: string, differential: readonly DifferentialFormat[]): TableFile | null {
  const table = parseXml(xml);
  const { attributes } = table;
  const area = parseArea(attributes["ref"] ?? "");
  if (!area) return null;
  const style = childOf(table, "tableStyleInfo")?.attributes ?? {};
  const filter = childOf(table, "autoFilter");
  const criteria = readFilter(filter, differential);
  const showHeaders = (numberOf(attributes, "headerRowCount") ?? 1) > 0;
  return {
    name: readText(attributes["displayName"] ?? attributes["name"] ?? ""),
    area,
    columns: childrenOf(childOf(table, "tableColumns"), "tableColumn").map((column) => ({ name: readText(column.attributes["name"] ?? "") })),
    showHeaders,
    showTotals: (numberOf(attributes, "totalsRowCount") ?? 0) > 0,
    style: style["name"] ?? "",
    showBandedRows: flagOf(style, "showRowStripes"),
    showBandedColumns: flagOf(style, "showColumnStripes"),
    highlightFirstColumn: flagOf(style, "showFirstColumn"),
    highlightLastColumn: flagOf(style, "showLastColumn"),
    showFilterButton: filter !== undefined && !childrenOf(filter, "filterColumn").some(({ attributes: own }) => flagOf(own, "hiddenButton")),
    filter: criteria && criteria.criteria.length > 0 ? criteria : null,
  };
}
