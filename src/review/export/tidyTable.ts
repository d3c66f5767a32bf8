import { periodInCell } from "../../goals/targets/targetRows";
import type { Finding } from "../../goals/types";
import type { AnyTable, ColumnSchema } from "../../sheets/columns";
import { findColumns, readTable, type TableReading } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { isoDate } from "../../sheets/serialDate";
import type { PeriodId } from "../types";
import type { Cell } from "./types";
import { exportEntries, hasPeriods, type ExportKey } from "./exportTables";
import { fieldName } from "./fieldNames";
import type { Pseudonyms } from "./pseudonyms";

export interface TidyField {
  readonly name: string;
  /** The heading in the workbook. */
  readonly title: string;
  /** How the product knows the column. */
  readonly column: ColumnSchema;
}

/** A table as it is exported: all known columns in their own order. */
export interface TidyTable {
  readonly key: ExportKey;
  readonly fields: readonly TidyField[];
  readonly rows: readonly (readonly Cell[])[];
  /** Where the cells of a row stand in the workbook: `Sheet!K6`. */
  readonly cells: readonly (readonly string[])[];
  /** What could not be taken as it is, with its cell. A table that lacks a column has no rows. */
  readonly findings: readonly Finding[];
  /** Cells left blank because they name somebody. */
  readonly hidden: readonly string[];
  /** Headings of columns that people added. Nobody knows what they tell (pay may be among it), so they are left out. */
  readonly leftOut: readonly string[];
}

export interface TidyOptions {
  /** One period alone; null for all. */
  readonly period: PeriodId | null;
  /** Stands for people; null where they are named. */
  readonly pseudonyms: Pseudonyms | null;
}

export function tidyTable(key: ExportKey, reading: TableReading, { period, pseudonyms }: TidyOptions): TidyTable {
  const schema: AnyTable = tables[key];
  const { people, signed, dates, key: identity, references } = exportEntries[key];
  // They place a row and stay whole, even where a department is called like its owner.
  const places = new Set([...identity, ...references.map(({ column }) => column), "department", "period", "parent"]);
  const columns = Object.entries(schema.columns);
  const positions = findColumns(schema.columns, reading.header);
  const fields = columns.map(([id, column]): TidyField => {
    const position = positions.get(id);
    return { name: fieldName(id), title: String(position === undefined ? column.heading.en : reading.header[position]), column };
  });
  const { rows: read, missing, findings } = readTable(schema, reading);
  const wanted = read.filter(({ values }) => period === null || !hasPeriods(key) || periodInCell(String(values.period)) === period);
  const hidden: string[] = [];
  const shown = (id: string, text: string, cell: string): string => {
    if (id === "period") return periodInCell(text);
    const written = dates.includes(id) ? isoDate(text) : text;
    if (pseudonyms === null || written === "") return written;
    if (people.includes(id)) return pseudonyms.of(written);
    const mayStay = places.has(id) || schema.columns[id]?.kind === "term" || !pseudonyms.tells(written);
    if (mayStay && !signed.includes(id)) return written;
    hidden.push(cell);
    return "";
  };
  const unreadable = new Set(wanted.flatMap((row) => [...row.unreadable].map((id) => row.cell(id))));
  const known = new Set(positions.values());
  return {
    key, fields, hidden,
    rows: wanted.map(({ values, cell }) => columns.map(([id]) => cellOf(values[id], (text) => shown(id, text, cell(id))))),
    cells: wanted.map(({ cell }) => columns.map(([id]) => cell(id))),
    findings: missing.length > 0 ? findings : findings.filter(({ address }) => address !== undefined && unreadable.has(address)),
    leftOut: missing.length > 0 ? [] : reading.header.map(String).filter((_, position) => !known.has(position)),
  };
}

/** The cells of a table that name people. */
export function peopleCells(key: ExportKey, reading: TableReading): readonly string[] {
  const schema: AnyTable = tables[key];
  return readTable(schema, reading).rows.flatMap(({ values }) => exportEntries[key].people.map((id) => String(values[id] ?? "")));
}

function cellOf(value: unknown, textOf: (text: string) => string): Cell {
  if (typeof value === "number") return value;
  const text = typeof value === "string" ? textOf(value) : "";
  return text === "" ? null : text;
}
