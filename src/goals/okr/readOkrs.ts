import { readTable, type TableReading } from "../../sheets/readTable";
import { isoDate } from "../../sheets/serialDate";
import { tables, type Row } from "../../sheets/schema";
import type { Message } from "../../text/language";
import type { Finding } from "../types";
import { checkOkrs } from "./checkOkrs";
import type { KeyResult } from "./types";

export interface ReadOkrs {
  readonly keyResults: readonly KeyResult[];
  /** What the cells say, and what the checks say of the key results. */
  readonly findings: readonly Finding[];
  /** Where each key result stands, by its id. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Required columns that the table lacks; then there are no key results. */
  readonly missing: readonly Message[];
}

/** `tblOkrs` as key results. `goals` are the ids of the goal tree, null where there is none. */
export function readOkrs(reading: TableReading, goals: ReadonlySet<string> | null): ReadOkrs {
  const { rows, missing, findings } = readTable(tables.okrs, reading);
  const keyResults = rows.map(({ values }) => keyResultOf(values));
  const places = new Map(rows.map((row, index) => [keyResults[index], row] as const));
  return {
    keyResults,
    missing,
    addresses: Object.fromEntries(rows.map((row) => [row.values.id, row.cell("keyResult")])),
    findings: [...findings, ...checkOkrs(keyResults, goals, (each, column) => places.get(each)?.cell(column))],
  };
}

function keyResultOf({ grade: _byFormula, state: _ofGrade, parent, period, ...row }: Row<"okrs">): KeyResult {
  return { ...row, period: isoDate(period), parent: parent === "" ? null : parent };
}
