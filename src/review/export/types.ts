import type { Finding } from "../../goals/types";
import type { TableReading } from "../../sheets/readTable";
import type { PeriodId } from "../types";
import type { ExportKey } from "./exportTables";

/** A cell of an exported table. */
export type Cell = string | number | null;

export type ExportFormat = "csv" | "json";

/** A table of the workbook that can be exported, as it stands. */
export interface ExportTable {
  readonly key: ExportKey;
  readonly reading: TableReading;
}

export interface ExportOptions {
  /** One period alone; null for all. */
  readonly period: PeriodId | null;
  /** People stand under aliases. */
  readonly isNameless: boolean;
  readonly format: ExportFormat;
}

/** A column that people added. */
export interface OwnColumn {
  readonly key: ExportKey;
  readonly heading: string;
}

/** What an export comes to. */
export interface PreparedExport {
  /** Tables that are there, with the number of their rows. */
  readonly tables: readonly { readonly key: ExportKey; readonly rows: number }[];
  readonly leftOut: readonly OwnColumn[];
  readonly findings: readonly Finding[];
  /** Makes the files by name: one for each table that has rows, and the data dictionary. */
  readonly files: () => ReadonlyMap<string, string>;
}
