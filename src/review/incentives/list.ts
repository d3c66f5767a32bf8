import type { Finding } from "../../goals/types";
import { readTable, type ReadRow, type TableReading } from "../../sheets/readTable";
import { tables, type Row } from "../../sheets/schema";
import { incentiveMessages as text } from "../../text/incentives";
import type { Message } from "../../text/language";
import type { ListPlaces } from "./listPlan";
import { personId } from "./people";

export type ListColumns = (typeof tables)["incentives"]["columns"];

/** A row of a list with who it is about. */
export interface ListEntry {
  readonly id: string;
  readonly values: Row<"incentives">;
  readonly row: ReadRow<ListColumns>;
}

/** The list of a period as it stands. */
export interface IncentiveList {
  readonly entries: readonly ListEntry[];
  /** Null where the cell is blank or holds no number. */
  readonly companyFactor: number | null;
  readonly decimals: number | null;
  readonly places: ListPlaces;
  /** The pools whose shares stand beside the list. */
  readonly pools: readonly string[];
  readonly findings: readonly Finding[];
  /** Headings and labels that are not there any more: without them nothing can be written safely. */
  readonly missing: readonly Message[];
}

/** The upper rows of the sheet, from A1. */
export type HeadBlock = readonly (readonly unknown[])[];

/** Reads a list and what stands around it, wherever rows and columns that people put in have moved it. */
export function readList(reading: TableReading, head: HeadBlock): IncentiveList {
  const read = readTable(tables.incentives, reading);
  const labelRow = head.findIndex((cells) => columnOf(cells, text.companyFactor) >= 0 && columnOf(cells, text.decimals) >= 0);
  const labels = head[labelRow] ?? [];
  const values = head[labelRow + 1] ?? [];
  const marker = columnOf(labels, text.poolShares);
  const places: ListPlaces = {
    labelRow, headingRow: reading.row,
    companyFactor: columnOf(labels, text.companyFactor), decimals: columnOf(labels, text.decimals),
    pools: marker >= 0 ? marker + 1 : reading.column + reading.header.length + 3,
  };
  return {
    entries: read.rows.flatMap((row) => (row.values.person === "" ? [] : [{ id: personId(row.values.person), values: row.values, row }])),
    companyFactor: numberIn(values[places.companyFactor]),
    decimals: numberIn(values[places.decimals]),
    places,
    pools: marker >= 0 ? poolNames(labels.slice(marker + 1)) : [],
    findings: read.findings,
    missing: labelRow >= 0 ? read.missing : [...read.missing, text.companyFactor],
  };
}

function columnOf(cells: readonly unknown[], label: Message): number {
  return cells.findIndex((cell) => cell === label.zh || cell === label.en);
}

function poolNames(cells: readonly unknown[]): readonly string[] {
  const end = cells.findIndex((cell) => cell === "" || cell === null || cell === undefined);
  return cells.slice(0, end < 0 ? cells.length : end).map(String);
}

function numberIn(cell: unknown): number | null {
  return typeof cell === "number" && Number.isFinite(cell) ? cell : null;
}
