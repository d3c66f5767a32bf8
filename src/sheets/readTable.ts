import type { Finding } from "../goals/types";
import { writtenTable } from "../scoring/writtenTable";
import { say, type Language, type Message } from "../text/language";
import { isMissingText } from "../text/parse";
import { cellMessages as text } from "../text/sheets";
import { withTerms, termValue } from "../text/terms";
import { cellAddress } from "./address";
import type { ColumnSchema, RowOf, TableSchema } from "./columns";

/** A table as it stands in the workbook. Rows and columns are counted from 0. */
export interface TableReading {
  /** Name of the Excel table. */
  readonly table: string;
  readonly sheet: string;
  /** Where its heading row begins. */
  readonly row: number;
  readonly column: number;
  readonly header: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
}

export interface ReadRow<Columns> {
  readonly values: RowOf<Columns>;
  /** Address of the cell of a column, `Sheet!K6`; the row's first cell when the table lacks the column. */
  readonly cell: (column: keyof Columns) => string;
  /** What the cell of a column holds as Excel gave it. */
  readonly raw: (column: keyof Columns) => unknown;
  /** Position of a column in the table, from 0; −1 where the table lacks it. */
  readonly position: (column: keyof Columns) => number;
  /** Columns whose cell could not be read: its value is missing here although the cell is not blank. */
  readonly unreadable: ReadonlySet<keyof Columns>;
  /** Number of the row in the table, from 0. */
  readonly index: number;
}

export interface ReadTable<Columns> {
  readonly rows: readonly ReadRow<Columns>[];
  /** Required columns that the table lacks; then there are no rows. */
  readonly missing: readonly Message[];
  readonly findings: readonly Finding[];
}

type AnyColumns = Readonly<Record<string, ColumnSchema>>;

/**
 * Parses a table. Columns are found by heading in either language, so people may reorder and insert columns; a column
 * that is missing is reported by name, never guessed. Rows that are blank throughout are skipped.
 */
export function readTable<Columns extends AnyColumns>(schema: TableSchema<Columns>, reading: TableReading): ReadTable<Columns> {
  const found = findColumns(schema.columns, reading.header);
  const missing = Object.entries(schema.columns)
    .filter(([key, column]) => !found.has(key) && column.optional !== true)
    .map(([, column]) => column.heading);
  if (missing.length > 0) {
    return { rows: [], missing, findings: missing.map((heading) => missingColumn(reading, heading)) };
  }
  const findings: Finding[] = [];
  const rows = reading.rows.flatMap((cells, index) => {
    if (cells.every((cell) => cell === "" || cell === null || cell === undefined)) return [];
    const at = (key: string): string => cellAddress(reading.sheet, reading.row + 1 + index, reading.column + (found.get(key) ?? 0));
    const unreadable = new Set<keyof Columns>();
    const entries = Object.entries(schema.columns).map(([key, column]) => {
      const position = found.get(key);
      const parsed = parseCell(column, position === undefined ? null : cells[position]);
      if (parsed.problem !== undefined) {
        unreadable.add(key);
        findings.push(cellFinding(parsed.problem, column, at(key)));
      }
      return [key, parsed.value] as const;
    });
    const values = Object.fromEntries(entries) as unknown as RowOf<Columns>;
    return [{
      values,
      cell: (column: keyof Columns) => at(String(column)),
      raw: (column: keyof Columns) => cells[found.get(String(column)) ?? -1],
      position: (column: keyof Columns) => found.get(String(column)) ?? -1,
      unreadable,
      index,
    }];
  });
  return { rows, missing: [], findings };
}

/** Position of every known column in a heading row, by heading in either language. */
export function findColumns(columns: AnyColumns, header: readonly unknown[]): ReadonlyMap<string, number> {
  const positions = new Map(header.map((heading, position) => [foldHeading(String(heading)), position] as const).reverse());
  return new Map(
    Object.entries(columns).flatMap(([key, { heading }]) => {
      const position = positions.get(foldHeading(heading.zh)) ?? positions.get(foldHeading(heading.en));
      return position === undefined ? [] : [[key, position] as const];
    }),
  );
}

/** The names of missing columns as a person sees them. */
export function columnNames(missing: readonly Message[], language: Language): string {
  return missing.map((heading) => say(heading, language)).join(language === "zh-CN" ? "、" : ", ");
}

type Problem = { readonly message: Message; readonly detail?: Message; readonly value: string };
type Parsed = { readonly value: unknown; readonly problem?: Problem };

const errorValue = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|BLOCKED!|CONNECT!|FIELD!|UNKNOWN!|GETTING_DATA)$/;

/** Whether a cell's value is one of Excel's errors. */
export function isErrorValue(value: unknown): boolean {
  return typeof value === "string" && errorValue.test(value);
}

function parseCell(column: ColumnSchema, cell: unknown): Parsed {
  const blank = column.kind === "text" ? "" : null;
  if (cell === null || cell === undefined || cell === "") return { value: blank };
  const shown = String(cell).trim();
  if (isErrorValue(cell)) return { value: blank, problem: { message: text.errorValue, detail: text.errorValueDetail, value: shown } };
  if (column.kind === "text") return { value: shown };
  if (column.kind === "number") {
    if (typeof cell === "number" && Number.isFinite(cell)) return { value: cell };
    if (typeof cell === "string" && isMissingText(shown)) return { value: null };
    return { value: null, problem: { message: text.notANumber, detail: text.notANumberDetail, value: shown } };
  }
  if (column.kind === "numbers") return parseNumbers(cell, shown);
  if (shown === "") return { value: null };
  const value = termValue(column.terms, shown);
  if (value !== null) return { value };
  const names = column.terms.map((term) => term.name);
  const choices = { zh: names.map((name) => name.zh).join("、"), en: names.map((name) => name.en).join(", ") };
  return { value: null, problem: { message: withTerms(text.unknownWord, { choices }), value: shown } };
}

/** One number in a text is that number; of several the text stays, as it is. */
function parseNumbers(cell: unknown, shown: string): Parsed {
  if (typeof cell === "number" && Number.isFinite(cell)) return { value: cell };
  if (isMissingText(shown)) return { value: null };
  const rows = typeof cell === "string" ? writtenTable(shown) : null;
  if (rows === null) return { value: null, problem: { message: text.notNumbers, detail: text.notNumbersDetail, value: shown } };
  const [only, ...others] = rows.flat();
  return { value: others.length === 0 ? (only ?? null) : shown };
}

function cellFinding({ message, detail, value }: Problem, column: ColumnSchema, address: string): Finding {
  return {
    id: `cell:${address}`,
    severity: "error",
    text: withTerms(message, { column: column.heading }),
    parameters: { cell: address, value },
    ...(detail === undefined ? {} : { detail }),
    address,
  };
}

function missingColumn(reading: TableReading, heading: Message): Finding {
  return {
    id: `column:${reading.table}:${heading.en}`,
    severity: "error",
    text: withTerms(text.missingColumn, { column: heading }),
    detail: withTerms(text.missingColumnDetail, { column: heading }),
    parameters: { table: reading.table },
    address: cellAddress(reading.sheet, reading.row, reading.column),
  };
}

/** A heading as it is compared: case, width and blanks do not matter. */
export function foldHeading(heading: string): string {
  return heading.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
