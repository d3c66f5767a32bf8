import { departmentKey, keyOfDepartmentId } from "../../goals/ids";
import type { RenamedDepartment } from "../../goals/editing/renamedDepartments";
import type { GoalNode } from "../../goals/types";
import { isClosed } from "../../review/cycle/cycles";
import { departmentFor } from "../../review/generate";
import { parseReviewTableName } from "../../review/reviewTable";
import { renamedInOkrSums } from "../../review/sheet/okrDepartment";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { headings } from "../../text/sheets";
import type { FixedTable, TableSnapshot, WorkbookReading } from "../read";
import { cyclesIn } from "../review/cycleTables";
import { findTable } from "../tables";
import { isFormula } from "./cellContent";
import { keptRow } from "./kept";
import { departmentColumn, namingTables, rowOf, type NamingTable, type OtherCell } from "./otherCells";
import type { KeptGoal } from "./types";

const naming = Object.keys(namingTables) as readonly NamingTable[];

/** The tables that say where departments are named. */
export const departmentTables: readonly FixedTable[] = naming;

/** Whether a table is a review of one of these departments. */
export function isReviewOf(table: string, departments: ReadonlySet<string>, nodes: readonly GoalNode[]): boolean {
  const key = parseReviewTableName(table)?.departmentKey;
  return key !== undefined && departments.has(departmentFor(key, nodes) ?? "");
}

/**
 * The cells beside the tree that name a department which gets another name: key results, period targets, cycles that run,
 * and the review sheets of these. What is over keeps the name that it was recorded under.
 */
export function departmentCells(reading: WorkbookReading, renamed: readonly RenamedDepartment[]): readonly OtherCell[] {
  return renamed.flatMap((each) => [...naming.flatMap((table) => rowCells(reading, table, each)), ...headCells(reading, each)]);
}

/**
 * A closed period finds its department by the key in the id of its row. Where somebody made that id by hand it finds it by
 * name alone, and the name has to stay.
 */
export function closedUnderName(reading: WorkbookReading, renamed: readonly RenamedDepartment[]): readonly KeptGoal[] {
  return renamed.flatMap(({ from, node }): readonly KeptGoal[] => {
    if (keyOfDepartmentId(node.id) !== null) return [];
    const closed = cyclesIn(reading).filter(({ department, state }) => department === from && state === "closed").map(({ period }) => period);
    return closed.length === 0 ? [] : [{ ...keptRow({ ...node, goal: from }, "closed"), there: closed.join(", ") }];
  });
}

function rowCells(reading: WorkbookReading, key: NamingTable, { from, to }: RenamedDepartment): readonly OtherCell[] {
  const table = findTable(reading, key);
  if (table === null) return [];
  const column = departmentColumn(key, table);
  const stays = key === "cycles" ? recorded(table, to) : new Set<number>();
  return table.rows.flatMap((cells, index): readonly OtherCell[] => {
    const name = cells[column];
    const isNamed = typeof name === "string" && departmentKey(name) === departmentKey(from) && !isFormula(table.formulas[index]?.[column], name);
    return isNamed && !stays.has(index) ? [{ place: { in: key, row: rowOf(key, table, index) }, expected: name, content: to }] : [];
  });
}

/** Rows of `tblCycles` that are history: closed, or of a period that has a row under the new name. */
function recorded(table: TableSnapshot, to: string): ReadonlySet<number> {
  const { rows } = readTable(tables.cycles, table);
  const taken = new Set(rows.filter(({ values }) => values.department === to).map(({ values }) => values.period));
  return new Set(rows.filter(({ values, unreadable }) => values.state === "closed" || unreadable.has("state") || taken.has(values.period)).map(({ index }) => index));
}

function headCells(reading: WorkbookReading, { from, to }: RenamedDepartment): readonly OtherCell[] {
  const cycles = cyclesIn(reading);
  return [...reading.found.values()].flatMap(({ table, head }) => {
    const id = parseReviewTableName(table);
    if (id === null || head === null || isClosed(cycles, id.period, from)) return [];
    return head.labels.flatMap((label, at): readonly OtherCell[] => {
      const there = head.formulas[at];
      if (typeof label !== "string" || typeof there !== "string") return [];
      const place = { in: "head", table, label } as const;
      if (label === headings.department.zh || label === headings.department.en) return there.trim() === from ? [{ place, expected: there, content: to }] : [];
      const formula = there.startsWith("=") ? renamedInOkrSums(there, from, to) : there;
      return formula === there ? [] : [{ place, expected: there, content: { formula } }];
    });
  });
}
