import { rowsOf, type Area } from "../cells/address";
import { GraphError } from "../errors";
import { rewriteFormulas } from "../parts/formulas";
import { withTableArea, type Table } from "../parts/table";
import { textOf, withPart, type Workbook } from "../parts/workbook";
import { readCells } from "../read";
import { element, elements, mapTags } from "../xml/elements";
import { attribute, encodeNameText, withAttribute } from "../xml/text";
import { editCells } from "./cells";
import { distinctNames, syncHeaders } from "./headers";
import { shiftCells } from "./shift";

/** The cells of one column of a table, with its header and total. */
export function columnArea(table: Table, index: number): Area {
  return { ...table.area, left: table.area.left + index, right: table.area.left + index };
}

export interface NewColumn {
  /** Place among the columns; null for the end. */
  readonly index: number | null;
  readonly name: string | undefined;
  /** As many cells as the table has rows, heading and total included, or as it has rows of data; null for none. */
  readonly values: readonly unknown[] | null;
}

/** Adds a column to a table; what stands to the right gives room. @returns the workbook and the index of the new column. */
export function addColumn(workbook: Workbook, table: Table, { index, name, values }: NewColumn): { workbook: Workbook; index: number } {
  const at = index ?? table.columns.length;
  if (at > table.columns.length) throw new GraphError("invalidArgument", `The table has ${table.columns.length} columns: there is no place ${at}.`);
  const cells = cellsFor(table, values);
  const area = columnArea(table, at);
  const isFree = at === table.columns.length && readCells(workbook, table.sheet, area).flat().every(({ type }) => type === "Empty");
  const shifted = isFree ? workbook : shiftCells(workbook, table.sheet, area, "Right", table);
  const names = table.columns.map((column) => column.name);
  const wanted = name ?? (table.headers && cells !== null && cells[0] !== null && cells[0] !== "" ? String(cells[0]) : `Column${at + 1}`);
  const others = new Set(names.map((other) => other.toLowerCase()));
  const made = others.has(wanted.toLowerCase()) ? (distinctNames([...names, wanted]).at(-1) ?? wanted) : wanted;

  const described = withPart(shifted, table.part, withColumn(textOf(shifted, table.part), table, at, made));
  const written = editCells(described, table.sheet, area, (row) => {
    if (row === 0 && table.headers) return { value: `'${made}` };
    const value = cells?.[row];
    return value === undefined || value === null ? null : { value };
  });
  return { workbook: syncHeaders(written, table.sheet, { ...area, bottom: area.top }), index: at };
}

/** Values for every row of the table; a list for the data alone gets a place for the heading. */
function cellsFor(table: Table, values: readonly unknown[] | null): readonly unknown[] | null {
  const all = rowsOf(table.area);
  const extra = (table.headers ? 1 : 0) + (table.totals ? 1 : 0);
  if (values === null || values.length === all) return values;
  if (values.length === all - extra) return table.headers ? [null, ...values] : values;
  throw new GraphError("invalidArgument", `The number of values doesn't match the size of the table: ${all} rows with its header.`);
}

function withColumn(xml: string, table: Table, index: number, name: string): string {
  const columns = elements(xml, "tableColumn");
  const id = Math.max(0, ...columns.map(({ tag }) => Number(attribute(tag, "id")))) + 1;
  const at = columns[index]?.start ?? columns.at(-1)?.end ?? 0;
  const prefix = /^<(\w+:)?/.exec(columns[0]?.tag ?? "")?.[1] ?? "";
  const added = `${xml.slice(0, at)}<${prefix}tableColumn id="${id}" name="${encodeNameText(name)}"/>${xml.slice(at)}`;
  return counted(withTableArea(renumbered(added, index, 1), table, { ...table.area, right: table.area.right + 1 }), columns.length + 1);
}

/** Takes a column out of a table; what stands to the right moves left. References to it are lost. */
export function deleteColumn(workbook: Workbook, table: Table, index: number): Workbook {
  const column = table.columns[index];
  if (column === undefined || table.columns.length === 1) throw new GraphError("unsupportedOperation", "A table needs a column. Delete the table instead.");
  const named = (other: string) => other.toLowerCase() === column.name.toLowerCase();
  const rewritten = rewriteFormulas(workbook, {
    structured: (reference, text) => (reference.table.toLowerCase() === table.name.toLowerCase() && reference.columns.some(named) ? null : text),
  });
  const shifted = shiftCells(rewritten, table.sheet, columnArea(table, index), "Left", table);
  const xml = textOf(shifted, table.part);
  const found = elements(xml, "tableColumn")[index];
  if (found === undefined) return shifted;
  const removed = renumbered(xml.slice(0, found.start) + xml.slice(found.end), index, -1);
  return withPart(shifted, table.part, counted(withTableArea(removed, table, { ...table.area, right: table.area.right - 1 }), table.columns.length - 1));
}

function counted(xml: string, count: number): string {
  return mapTags(xml, "tableColumns", (tag) => withAttribute(tag, "count", String(count)));
}

/** The conditions of the table's filter go by the place of their column. */
function renumbered(xml: string, from: number, by: 1 | -1): string {
  const filter = element(xml, "autoFilter");
  if (filter === null) return xml;
  const kept = elements(filter.inner, "filterColumn").filter(({ tag }) => by === 1 || Number(attribute(tag, "colId")) !== from);
  if (elements(filter.inner, "filterColumn").length === 0) return xml;
  const inner = kept
    .map(({ start, end, tag }) => {
      const place = Number(attribute(tag, "colId"));
      return withAttribute(tag, "colId", String(place >= from ? place + by : place)) + filter.inner.slice(start + tag.length, end);
    })
    .join("");
  const inside = filter.start + filter.tag.length;
  return xml.slice(0, inside) + inner + xml.slice(inside + filter.inner.length);
}

/** Writes values into a column of a table, or gives it another name; null leaves a cell. */
export function updateColumn(workbook: Workbook, table: Table, index: number, change: { readonly name: string | undefined; readonly values: readonly unknown[] | null }): Workbook {
  const area = columnArea(table, index);
  const cells = cellsFor(table, change.values);
  const written = cells === null ? workbook : editCells(workbook, table.sheet, area, (row) => (cells[row] === null ? null : { value: cells[row] }));
  const named = change.name === undefined || !table.headers ? written : editCells(written, table.sheet, { ...area, bottom: area.top }, () => ({ value: `'${change.name}` }));
  return syncHeaders(named, table.sheet, { ...area, bottom: area.top });
}

/** A column by id or by name. @throws GraphError itemNotFound */
export function columnIndexOf({ columns }: Pick<Table, "columns">, key: string): number {
  const name = key.toLowerCase();
  const byId = columns.findIndex(({ id }) => id === key);
  const index = byId >= 0 ? byId : columns.findIndex((column) => column.name.toLowerCase() === name);
  if (index < 0) throw new GraphError("itemNotFound", `There is no column "${key.slice(0, 100)}".`);
  return index;
}
