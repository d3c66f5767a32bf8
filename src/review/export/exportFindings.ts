import type { Finding } from "../../goals/types";
import { exportMessages as text } from "../../text/export";
import type { Message } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { withTerms } from "../../text/terms";
import { guarded } from "./csv";
import { repeatedKeys } from "./dataPackage";
import { exportEntries } from "./exportTables";
import { fieldName } from "./fieldNames";
import type { TidyTable } from "./tidyTable";
import type { ExportFormat } from "./types";

/** What whoever uses a file has to know: what could not be read, keys that identify nothing, texts that look different. */
export function exportFindings(table: TidyTable, format: ExportFormat): readonly Finding[] {
  const { key, findings, hidden } = table;
  const about = (id: string, severity: Finding["severity"], [message, detail]: readonly [Message, Message], cells: readonly string[]): readonly Finding[] => {
    const [address] = cells;
    if (address === undefined) return [];
    return [{ id: `export:${id}:${key}`, severity, text: withTerms(message, { table: sheetNames[key] }), detail, parameters: { count: cells.length }, address }];
  };
  return [
    ...findings,
    ...about("keys", "warning", [text.repeatedKeys, text.repeatedKeysDetail], repeatedCells(table)),
    ...about("guarded", "info", [text.guarded, text.guardedDetail], format === "csv" ? guardedCells(table) : []),
    ...about("hidden", "info", [text.hidden, text.hiddenDetail], hidden),
  ];
}

function repeatedCells(table: TidyTable): readonly string[] {
  const names = exportEntries[table.key].key.map(fieldName);
  // The last part of a key is the id, with which the way out begins.
  const position = table.fields.findIndex(({ name }) => name === names.at(-1));
  return repeatedKeys(table).map((row) => table.cells[row]?.[position] ?? "");
}

function guardedCells({ rows, cells }: TidyTable): readonly string[] {
  return rows.flatMap((values, row) => values.flatMap((cell, column) => (typeof cell === "string" && guarded(cell) !== cell ? [cells[row]?.[column] ?? ""] : [])));
}
