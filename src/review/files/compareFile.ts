import type { Finding, Severity } from "../../goals/types";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { Message } from "../../text/language";
import { filesText as text } from "../../text/files";
import { withTerms } from "../../text/terms";
import { lockedByRow } from "../shared/sharedCells";
import type { ReviewReading } from "../sheet/head";
import { compareRow, type Note, type RowFacts } from "./compareRow";
import { findColumnsAgain, type FoundColumn } from "./findColumnsAgain";
import { bodyRows, findRows, type BodyRow } from "./findRows";
import type { RawFile } from "./rawFile";
import type { FileStamp, StampColumn } from "./stamp";
import type { FileComparison } from "./types";

/**
 * Compares a file that came back with what was sent and with what the review sheet holds now. Rows count by their id,
 * inputs alone are taken; everything else that differs is said and not trusted. Null when no row can be found.
 */
export function compareFile(file: RawFile, stamp: FileStamp, here: ReviewReading): FileComparison | null {
  const found = findRows(file, stamp);
  if (found === null) return null;
  const { department, person, table } = stamp;
  const findings: Finding[] = [];
  const note: Note = (id, severity, message, parameters = {}) => {
    findings.push({ id: `${table}|${person ?? ""}|${id}|${findings.length}`, severity, text: message, parameters: { department, ...parameters }, department });
  };
  const columns = findColumnsAgain(found, stamp);
  noteHeadings(columns, stamp, note);
  const rows = bodyRows(found, columns.map(({ position }) => position));
  const known = new Map(stamp.rows.map((row) => [row.id, row] as const));
  const kpiColumn = columns.find(({ column }) => column.key === "kpi");
  noteStrangers(rows.filter(({ id }) => !known.has(id)), kpiColumn, note);
  const onTab = new Map(readTable(tables.review, here).rows.map((row) => [row.values.goalId, row] as const));
  const elsewhere = lockedByRow(here);
  const facts: RowFacts = { columns, stamp, tellsFormulas: file.tellsFormulas, note };
  const compared = stamp.rows.flatMap((sent) => {
    const back = rows.filter(({ id }) => id === sent.id);
    const [first] = back;
    const kpi = String(sent.cells[stamp.columns.findIndex(({ key }) => key === "kpi")] ?? sent.id);
    const now = onTab.get(sent.id);
    if (first === undefined) note("rowMissing", "warning", text.rowMissing, { kpi });
    else if (back.length > 1) note("rowTwice", "error", text.rowTwice, { kpi, rows: back.map(({ row }) => row + 1).join(", ") });
    else if (now === undefined) note("rowGone", "warning", text.rowGone, { kpi });
    else return [compareRow({ sent, back: first, here: now, kpi, entered: elsewhere.get(now.index) ?? none }, facts)];
    return [];
  });
  return {
    department, person, table,
    differences: compared.flatMap(({ differences }) => differences),
    unchanged: compared.reduce((sum, { unchanged }) => sum + unchanged, 0),
    findings,
  };
}

const none: ReadonlySet<string> = new Set();

function noteHeadings(columns: readonly FoundColumn[], stamp: FileStamp, note: Note): void {
  for (const { column: { heading }, renamed } of columns) {
    if (renamed !== null) note("heading", "info", text.headingChanged, { heading, now: renamed });
  }
  const there = new Set(columns.map(({ column }) => column.key));
  const severity = ({ role }: StampColumn): Severity => (role === "input" ? "error" : "warning");
  for (const column of stamp.columns) {
    if (!there.has(column.key)) note("column", severity(column), column.role === "input" ? text.inputColumnGone : text.columnGone, { heading: column.heading });
  }
}

/** Rows that were not sent: nobody can tell which KPI they belong to. */
function noteStrangers(rows: readonly BodyRow[], kpiColumn: FoundColumn | undefined, note: Note): void {
  for (const { row, cell } of rows) {
    const name = kpiColumn === undefined ? null : cell(kpiColumn.position).value;
    const kpi: Message = name === null || name === "" ? text.unnamed : { zh: String(name), en: String(name) };
    note("rowNew", "warning", withTerms(text.rowNew, { kpi }), { row: row + 1 });
  }
}
