import { parseArea, refName, type Area } from "../cells/address";
import { GraphError } from "../errors";
import { element, elements, mapTags } from "../xml/elements";
import { attribute, decodeCellText, withAttribute } from "../xml/text";
import { textOf, type SheetInfo, type Workbook } from "./workbook";

export interface TableColumn {
  readonly id: string;
  readonly name: string;
  /** Formula that fills the column, as stored in the file. */
  readonly formula: string | null;
}

/** A table as its part describes it. */
export interface Table {
  readonly part: string;
  readonly sheet: SheetInfo;
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly headers: boolean;
  readonly totals: boolean;
  /** The table has no data: the row below the header is the one to fill first. */
  readonly insertRow: boolean;
  readonly columns: readonly TableColumn[];
  readonly style: {
    readonly name: string;
    readonly firstColumn: boolean;
    readonly lastColumn: boolean;
    readonly rowStripes: boolean;
    readonly columnStripes: boolean;
  };
  readonly filterButton: boolean;
}

/** All tables of the workbook, or of one sheet. */
export function tablesOf(workbook: Workbook, sheet: SheetInfo | null): Table[] {
  return workbook.tables
    .filter((place) => sheet === null || place.sheet.part === sheet.part)
    .map((place) => readTable(place.part, place.sheet, textOf(workbook, place.part)));
}

/**
 * A table by id or by name (in any case).
 * @throws GraphError itemNotFound
 */
export function findTable(workbook: Workbook, sheet: SheetInfo | null, key: string): Table {
  const tables = tablesOf(workbook, sheet);
  const name = key.toLowerCase();
  const found = tables.find((table) => table.id === key) ?? tables.find((table) => table.name.toLowerCase() === name);
  if (found === undefined) throw new GraphError("itemNotFound", `There is no table "${key.slice(0, 100)}".`);
  return found;
}

function readTable(part: string, sheet: SheetInfo, xml: string): Table {
  const tag = element(xml, "table")?.tag ?? "";
  const flag = (name: string, from: string) => ["1", "true"].includes(attribute(from, name) ?? "");
  const style = element(xml, "tableStyleInfo")?.tag ?? "";
  return {
    part,
    sheet,
    id: attribute(tag, "id") ?? "",
    name: decodeCellText(attribute(tag, "displayName") ?? attribute(tag, "name") ?? ""),
    area: parseArea(attribute(tag, "ref") ?? ""),
    headers: attribute(tag, "headerRowCount") !== "0",
    totals: Number(attribute(tag, "totalsRowCount") ?? 0) > 0,
    insertRow: flag("insertRow", tag),
    columns: elements(xml, "tableColumn").map((column) => ({
      id: attribute(column.tag, "id") ?? "",
      name: decodeCellText(attribute(column.tag, "name") ?? ""),
      formula: calculated(column.inner),
    })),
    style: {
      name: attribute(style, "name") ?? "",
      firstColumn: flag("showFirstColumn", style),
      lastColumn: flag("showLastColumn", style),
      rowStripes: flag("showRowStripes", style),
      columnStripes: flag("showColumnStripes", style),
    },
    filterButton: element(xml, "autoFilter") !== null,
  };
}

function calculated(columnXml: string): string | null {
  const formula = element(columnXml, "calculatedColumnFormula");
  if (formula === null || attribute(formula.tag, "array") !== null) return null;
  return decodeCellText(formula.inner);
}

/** The rows between header and totals; null when the table has no data. */
export function bodyArea(table: Table): Area | null {
  const top = table.area.top + (table.headers ? 1 : 0);
  const bottom = table.area.bottom - (table.totals ? 1 : 0);
  return table.insertRow || bottom < top ? null : { ...table.area, top, bottom };
}

export function headerArea(table: Table): Area | null {
  return table.headers ? { ...table.area, bottom: table.area.top } : null;
}

export function totalsArea(table: Table): Area | null {
  return table.totals ? { ...table.area, top: table.area.bottom } : null;
}

/** The table's part with its data reaching down to another row. */
export function grownTable(xml: string, table: Table, bottom: number): string {
  return mapTags(withTableArea(xml, table, { ...table.area, bottom }), "table", (tag) => withAttribute(tag, "insertRow", null));
}

/** The table's part with another area; its filter covers everything but the totals. */
export function withTableArea(xml: string, { totals }: Pick<Table, "totals">, area: Area): string {
  const placed = mapTags(xml, "table", (tag) => withAttribute(tag, "ref", refName(area)));
  return mapTags(placed, "autoFilter", (tag) => withAttribute(tag, "ref", refName({ ...area, bottom: area.bottom - (totals ? 1 : 0) })));
}
