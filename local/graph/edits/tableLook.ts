import { overlaps, refName, type Area } from "../cells/address";
import { structuredText } from "../cells/references";
import { GraphError } from "../errors";
import { rewriteFormulas } from "../parts/formulas";
import { namesOf } from "../parts/names";
import { bodyArea, findTable, headerArea, tablesOf, withTableArea, type Table } from "../parts/table";
import { textOf, withPart, type Workbook } from "../parts/workbook";
import { readCells } from "../read";
import { element, elements, mapTags } from "../xml/elements";
import { withAttribute } from "../xml/text";
import { editCells } from "./cells";
import { withRowsHidden } from "./hidden";
import { checkName } from "./names";

/** What can be changed of a table; what is left out stays. */
export interface TableChange {
  readonly name?: string | undefined;
  readonly style?: string | undefined;
  readonly showHeaders?: boolean | undefined;
  readonly showTotals?: boolean | undefined;
  readonly showFilterButton?: boolean | undefined;
  readonly showBandedRows?: boolean | undefined;
  readonly showBandedColumns?: boolean | undefined;
  readonly highlightFirstColumn?: boolean | undefined;
  readonly highlightLastColumn?: boolean | undefined;
}

const styleFlags = [
  ["showBandedRows", "showRowStripes"], ["showBandedColumns", "showColumnStripes"],
  ["highlightFirstColumn", "showFirstColumn"], ["highlightLastColumn", "showLastColumn"],
] as const;

/** @throws GraphError itemAlreadyExists: the name is taken. invalidArgument: it is not a name. insertDeleteConflict: no room. */
export function updateTable(workbook: Workbook, table: Table, change: TableChange): Workbook {
  let result = workbook;
  const now = () => findTable(result, null, table.id);
  if (change.name !== undefined && change.name !== table.name) result = renameTable(result, now(), change.name);
  if (change.showHeaders !== undefined && change.showHeaders !== table.headers) result = change.showHeaders ? showHeaders(result, now()) : hideHeaders(result, now());
  if (change.showTotals !== undefined && change.showTotals !== table.totals) result = change.showTotals ? showTotals(result, now()) : hideTotals(result, now());
  if (change.showFilterButton !== undefined && change.showFilterButton !== table.filterButton) result = withFilter(result, now(), change.showFilterButton);
  return withPart(result, table.part, styled(textOf(result, table.part), change));
}

function styled(xml: string, change: TableChange): string {
  return mapTags(xml, "tableStyleInfo", (tag) => {
    const named = change.style === undefined ? tag : withAttribute(tag, "name", change.style);
    return styleFlags.reduce((made, [from, to]) => (change[from] === undefined ? made : withAttribute(made, to, change[from] ? "1" : "0")), named);
  });
}

function renameTable(workbook: Workbook, table: Table, name: string): Workbook {
  checkName(name);
  const taken = [...tablesOf(workbook, null).filter(({ id }) => id !== table.id).map((other) => other.name), ...namesOf(workbook).map((other) => other.name)];
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) throw new GraphError("itemAlreadyExists");
  const xml = mapTags(textOf(workbook, table.part), "table", (tag) => withAttribute(withAttribute(tag, "name", name), "displayName", name));
  return rewriteFormulas(withPart(workbook, table.part, xml), {
    structured: (reference, text) => (reference.table.toLowerCase() === table.name.toLowerCase() ? structuredText({ ...reference, table: name }) : text),
  });
}

function hideHeaders(workbook: Workbook, table: Table): Workbook {
  const header = headerArea(table);
  if (header === null) return workbook;
  const cleared = editCells(workbook, table.sheet, header, () => ({ value: "" }));
  const xml = withoutFilter(withTableArea(textOf(cleared, table.part), table, { ...table.area, top: table.area.top + 1 }));
  return withPart(cleared, table.part, mapTags(xml, "table", (tag) => withAttribute(tag, "headerRowCount", "0")));
}

function showHeaders(workbook: Workbook, table: Table): Workbook {
  const top = table.area.top - 1;
  const header = { ...table.area, top, bottom: top };
  refuseFilled(workbook, table, header);
  const headed = editCells(workbook, table.sheet, header, (_, column) => ({ value: `'${table.columns[column]?.name ?? ""}` }));
  const xml = withTableArea(textOf(headed, table.part), table, { ...table.area, top });
  return withPart(headed, table.part, mapTags(xml, "table", (tag) => withAttribute(tag, "headerRowCount", null)));
}

function showTotals(workbook: Workbook, table: Table): Workbook {
  const bottom = table.area.bottom + 1;
  const row = { ...table.area, top: bottom, bottom };
  refuseFilled(workbook, table, row);
  const last = table.columns.length - 1;
  const sum = `=SUBTOTAL(109,${structuredText({ table: table.name, columns: [table.columns[last]?.name ?? ""], sections: [] })})`;
  const filled = editCells(workbook, table.sheet, row, (_, column) => (column === 0 ? { value: "'Total" } : column === last ? { value: sum } : null));
  const xml = mapTags(withTableArea(textOf(filled, table.part), { totals: true }, { ...table.area, bottom }), "table", (tag) => withAttribute(withAttribute(tag, "totalsRowCount", "1"), "totalsRowShown", null));
  let index = -1;
  const columns = mapTags(xml, "tableColumn", (tag) => {
    index++;
    if (index === 0) return withAttribute(tag, "totalsRowLabel", "Total");
    return index === last ? withAttribute(tag, "totalsRowFunction", "sum") : tag;
  });
  return withPart(filled, table.part, columns);
}

function hideTotals(workbook: Workbook, table: Table): Workbook {
  const { bottom } = table.area;
  const cleared = editCells(workbook, table.sheet, { ...table.area, top: bottom }, () => ({ value: "" }));
  const xml = withTableArea(textOf(cleared, table.part), { totals: false }, { ...table.area, bottom: bottom - 1 });
  return withPart(cleared, table.part, mapTags(xml, "table", (tag) => withAttribute(tag, "totalsRowCount", null)));
}

function refuseFilled(workbook: Workbook, table: Table, row: Area): void {
  const isFilled = row.top < 0 || readCells(workbook, table.sheet, row).flat().some(({ type }) => type !== "Empty");
  const meets = row.top >= 0 && tablesOf(workbook, table.sheet).some((other) => other.id !== table.id && overlaps(other.area, row));
  if (isFilled || meets) throw new GraphError("insertDeleteConflict", `There is no room for another row of the table "${table.name}".`);
}

function withFilter(workbook: Workbook, table: Table, shown: boolean): Workbook {
  if (!table.headers) throw new GraphError("invalidArgument", "A table without a header row has no filter buttons.");
  const xml = textOf(workbook, table.part);
  if (!shown) return withPart(workbook, table.part, withoutFilter(xml));
  const ref = refName({ ...table.area, bottom: table.area.bottom - (table.totals ? 1 : 0) });
  const at = element(xml, "tableColumns")?.start ?? 0;
  const prefix = /^<(\w+:)?/.exec(xml.slice(at))?.[1] ?? "";
  return withPart(workbook, table.part, `${xml.slice(0, at)}<${prefix}autoFilter ref="${ref}"/>${xml.slice(at)}`);
}

function withoutFilter(xml: string): string {
  const found = element(xml, "autoFilter");
  return found === null ? xml : xml.slice(0, found.start) + xml.slice(found.end);
}

/** Shows every row again: the filter stays, its conditions go. */
export function clearFilters(workbook: Workbook, table: Table): Workbook {
  const xml = textOf(workbook, table.part);
  const found = element(xml, "autoFilter");
  if (found === null || elements(found.inner, "filterColumn").length === 0) return workbook;
  const tag = found.tag.replace(/\s*\/?>$/, "/>");
  const unfiltered = withPart(workbook, table.part, xml.slice(0, found.start) + tag + xml.slice(found.end));
  const body = bodyArea(table);
  return body === null ? unfiltered : withRowsHidden(unfiltered, table.sheet, body, false);
}
