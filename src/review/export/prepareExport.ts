import { periodInCell } from "../../goals/targets/targetRows";
import type { AnyTable } from "../../sheets/columns";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { comparePeriods, parsePeriod } from "../periods";
import type { PeriodId } from "../types";
import { csv } from "./csv";
import { dataPackage, fileOf } from "./dataPackage";
import { exportFindings } from "./exportFindings";
import { hasPeriods } from "./exportTables";
import { json } from "./json";
import { Pseudonyms } from "./pseudonyms";
import { peopleCells, tidyTable, type TidyTable } from "./tidyTable";
import type { ExportFormat, ExportOptions, ExportTable, PreparedExport } from "./types";

/** Periods that rows belong to, the newest first. */
export function exportPeriods(exported: readonly ExportTable[]): readonly PeriodId[] {
  const periods = exported.filter(({ key }) => hasPeriods(key)).flatMap(({ key, reading }) => {
    const schema: AnyTable = tables[key];
    return readTable(schema, reading).rows.map(({ values }) => periodInCell(String(values.period)));
  });
  return [...new Set(periods)].filter((period) => parsePeriod(period) !== null).sort(comparePeriods);
}

/** What an export comes to, before anything is saved. */
export function prepareExport(exported: readonly ExportTable[], { period, isNameless, format }: ExportOptions): PreparedExport {
  // From all tables and periods: the same person has the same alias in each file.
  const pseudonyms = isNameless ? new Pseudonyms(exported.flatMap(({ key, reading }) => peopleCells(key, reading))) : null;
  const tidy = exported.map(({ key, reading }) => tidyTable(key, reading, { period, pseudonyms }));
  return {
    tables: tidy.map(({ key, rows }) => ({ key, rows: rows.length })),
    leftOut: tidy.flatMap(({ key, leftOut }) => leftOut.map((heading) => ({ key, heading }))),
    findings: tidy.flatMap((table) => exportFindings(table, format)),
    files: () => filesOf(tidy.filter(({ rows }) => rows.length > 0), format),
  };
}

/** The name of all files together. */
export function exportName(period: PeriodId | null): string {
  return `kpitables-export-${period ?? "all"}.zip`;
}

function filesOf(tidy: readonly TidyTable[], format: ExportFormat): ReadonlyMap<string, string> {
  const dictionary = ["datapackage.json", `${JSON.stringify(dataPackage(tidy, format), null, 2)}\n`] as const;
  return new Map([...tidy.map((table) => [fileOf(table.key, format), textOf(table, format)] as const), dictionary]);
}

function textOf(table: TidyTable, format: ExportFormat): string {
  return format === "json" ? json(table) : csv(table.fields.map(({ name }) => name), table.rows);
}
