import type { ColumnSchema } from "../../sheets/columns";
import type { Cell } from "./types";
import { exportEntries, type ExportKey } from "./exportTables";
import { fieldName } from "./fieldNames";
import type { ExportFormat } from "./types";
import type { TidyField, TidyTable } from "./tidyTable";

const profiles = "https://datapackage.org/profiles/2.0";

const mediaTypes: Readonly<Record<ExportFormat, string>> = { csv: "text/csv", json: "application/json" };

/** The data dictionary of an export: a Data Package (version 2) that describes each file and its columns. */
export function dataPackage(exported: readonly TidyTable[], format: ExportFormat) {
  const byKey = new Map(exported.map((table) => [table.key, table] as const));
  return { $schema: `${profiles}/datapackage.json`, name: "kpitables", resources: exported.map((table) => resource(table, byKey, format)) };
}

function resource(table: TidyTable, byKey: ReadonlyMap<ExportKey, TidyTable>, format: ExportFormat) {
  const { key, references } = exportEntries[table.key];
  const foreignKeys = references.flatMap(({ column, table: to, of }) => {
    const target = byKey.get(to);
    if (target === undefined || !holds(table, column, target, of)) return [];
    return [{ fields: [fieldName(column)], reference: { resource: to, fields: [fieldName(of)] } }];
  });
  return {
    $schema: `${profiles}/dataresource.json`,
    name: table.key,
    type: "table",
    path: fileOf(table.key, format),
    format,
    mediatype: mediaTypes[format],
    encoding: "utf-8",
    schema: {
      fields: table.fields.map(describe),
      missingValues: [""],
      ...(key.length > 0 && repeatedKeys(table).length === 0 && { primaryKey: key.map(fieldName) }),
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}

/** The name of a table's file. */
export function fileOf(key: ExportKey, format: ExportFormat): string {
  return `${key}.${format}`;
}

/** Rows whose key an earlier row has, or whose key is not whole: with them a file has no primary key. */
export function repeatedKeys(table: TidyTable): readonly number[] {
  const { key } = exportEntries[table.key];
  if (key.length === 0) return [];
  const seen = new Set<string>();
  const columns = key.map((column) => valuesOf(table, column));
  return table.rows.flatMap((_, row) => {
    const cells = columns.map((values) => values[row] ?? null);
    const id = JSON.stringify(cells);
    if (seen.has(id) || cells.includes(null)) return [row];
    seen.add(id);
    return [];
  });
}

/** A foreign key is said only where every value is found, in a column whose values are there once. */
function holds(table: TidyTable, column: string, target: TidyTable, of: string): boolean {
  const there = new Set(valuesOf(target, of));
  return repeatedKeys(target).length === 0 && valuesOf(table, column).every((value) => value === null || there.has(value));
}

function valuesOf({ fields, rows }: TidyTable, column: string): readonly Cell[] {
  const position = fields.findIndex(({ name }) => name === fieldName(column));
  return rows.map((cells) => cells[position] ?? null);
}

function describe({ name, title, column }: TidyField) {
  return { name, title, description: `${column.heading.zh} / ${column.heading.en}`, ...typeOf(column) };
}

function typeOf(column: ColumnSchema) {
  if (column.kind === "number") return { type: "number", ...(column.numberFormat?.endsWith("%") === true && { unit: "fraction" }) };
  if (column.kind === "numbers") return { type: "any" };
  if (column.kind !== "term") return { type: "string" };
  const values = column.terms.map(({ value }) => value);
  return { type: values.every((value) => typeof value === "number") ? "integer" : "string", constraints: { enum: [...new Set(values)] } };
}
