import { parseArea } from "../../engine/address";
import type { DifferentialFormat } from "../model/conditional";
import type { TableColumnFile, TableFile } from "../model/workbook";
import { childOf, childrenOf, flagOf, numberOf, type XmlElement } from "../xml/tree";
import { readText } from "../xml/write";
import { readFilter } from "./filter";

/** A table's part; null when it lies on no cells. */
export function readTable(table: XmlElement, differential: readonly DifferentialFormat[]): TableFile | null {
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
    columns: withIds(childrenOf(childOf(table, "tableColumns"), "tableColumn").map(({ attributes: own }) => ({ id: numberOf(own, "id"), name: readText(own["name"] ?? "") }))),
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

/** Ids that are missing or there twice are given anew. */
function withIds(columns: readonly { readonly id: number | null; readonly name: string }[]): TableColumnFile[] {
  const isSound = new Set(columns.map(({ id }) => id)).size === columns.length && columns.every(({ id }) => id !== null && Number.isInteger(id) && id > 0);
  return columns.map(({ id, name }, index) => ({ id: isSound && id !== null ? id : index + 1, name }));
}
