import { mergeTable, type TableUpdate } from "../../sheets/mergeTable";
import type { SheetPlan } from "../../sheets/plan";
import { findColumns, readTable, type TableReading } from "../../sheets/readTable";
import { headingOf, tables } from "../../sheets/schema";
import { sheetName } from "../../sheets/sheetName";
import { say, type Language, type Message } from "../../text/language";
import { sheetNames } from "../../text/sheets";
import { departmentKey } from "../ids";
import { okrOptions, okrRow, okrsPlan } from "./okrsPlan";
import type { KeyResult } from "./types";

/** Key results as somebody has written them: the workbook gives them ids. */
export type NewKeyResult = Omit<KeyResult, "id">;

export interface MergeOkrsRequest {
  readonly added: readonly NewKeyResult[];
  /** `tblOkrs`; null where the workbook has none yet. */
  readonly reading: TableReading | null;
  readonly departments: readonly string[];
  /** Names of all sheets of the workbook. */
  readonly sheets: readonly string[];
  readonly language: Language;
}

export interface MergedOkrs {
  readonly plan: SheetPlan | null;
  readonly update: TableUpdate | null;
  readonly missing: readonly Message[];
  /** The new key results with their ids. */
  readonly added: readonly KeyResult[];
}

/** New key results below those that are there, which stay as people left them. */
export function mergeOkrs({ added, reading, departments, sheets, language }: MergeOkrsRequest): MergedOkrs {
  if (reading === null) {
    const keyResults = withIds(added, []);
    return { plan: okrsPlan(keyResults, sheetName(say(sheetNames.okrs, language), sheets), language, departments), update: null, missing: [], added: keyResults };
  }
  const keyResults = withIds(added, readTable(tables.okrs, reading).rows.map(({ values }) => values.id));
  const positions = findColumns(tables.okrs.columns, reading.header);
  const rows = keyResults.map((each) => okrRow(each, language, (column) => {
    const position = positions.get(column);
    return position === undefined ? headingOf("okrs", column, language) : String(reading.header[position]);
  }));
  const { update, missing } = mergeTable({
    table: "okrs", reading, language, rows, keyOf: (row) => String(row["id"]), options: okrOptions(keyResults, language, departments),
  });
  return { plan: null, update, missing, added: keyResults };
}

/** Ids come from what a key result says, so that two people who add at once do not take the same one. */
function withIds(added: readonly NewKeyResult[], taken: readonly string[]): readonly KeyResult[] {
  const used = new Set(taken);
  return added.map((each) => {
    const base = `O-${departmentKey([each.department, each.period, each.objective, each.keyResult].join("\n"))}`;
    let id = base;
    for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`;
    used.add(id);
    return { ...each, id };
  });
}
