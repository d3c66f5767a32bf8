import { suggestions } from "../../sheets/choices";
import { findColumns } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import { suggest } from "../draw/suggestions";
import type { TableSnapshot } from "../read";
import type { GoalRows } from "./goalRows";
import type { GoalStep } from "./goalStep";

/** Names of departments that a step takes out of the tree and brings into it. */
export interface ChangedNames {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** The drop-down that the cells of the departments have, read by the next sync, with the names that change in it. */
export interface ChoicesRequest {
  readonly names: ChangedNames;
  readonly validation: Excel.DataValidation;
}

export function changedNames(step: GoalStep, rows: GoalRows, headings: readonly string[]): ChangedNames {
  const heading = headings[findColumns(tables.goals.columns, headings).get("department") ?? -1];
  const removed = new Set(step.removed.map(({ key }) => key));
  const written = new Map(step.cells.filter((cell) => cell.heading === heading).map(({ key, content }) => [key, content]));
  const before = new Set(rows.all.map(({ node }) => node.department));
  const after = new Set([
    ...rows.all.flatMap(({ key, node }) => (removed.has(key) ? [] : [written.get(key) ?? node.department])),
    ...step.added.map(({ cells }) => cells.get(heading ?? "") ?? ""),
  ].map(String));
  return { gone: [...before].filter((name) => !after.has(name)), come: [...after].filter((name) => !before.has(name)) };
}

/** Null where no name changes. */
export function requestChoices({ workbook }: Excel.RequestContext, table: TableSnapshot, names: ChangedNames): ChoicesRequest | null {
  const position = findColumns(tables.goals.columns, table.header).get("department");
  if (position === undefined || names.gone.length + names.come.length === 0) return null;
  const cells = workbook.worksheets.getItem(table.sheet).getRangeByIndexes(table.row + 1, table.column + position, table.rows.length, 1);
  return { names, validation: cells.dataValidation.load("rule") };
}

/**
 * Queues the drop-down with the new names, in the places of those that they stand for. The name of a department that goes
 * stays where it is offered, so that taking that back finds it in its place. One that is not a list of names stays.
 */
export function writeChoices({ workbook }: Excel.RequestContext, table: TableSnapshot, { names: { gone, come }, validation }: ChoicesRequest): void {
  const source = offeredNames(validation);
  if (source === null) return;
  const renamed = new Map(gone.length === come.length ? gone.map((name, at) => [name, come[at] ?? name]) : []);
  const offered = source.split(",").map((name) => renamed.get(name) ?? name);
  const list = suggestions([...offered, ...come])?.validation;
  if (list?.kind !== "suggestions" || "table" in list.from) return;
  suggest(departmentCells(workbook, table), list.from.join(","));
}

/** Queues the drop-down as it was. */
export function putChoicesBack({ workbook }: Excel.RequestContext, table: TableSnapshot, { validation }: ChoicesRequest): void {
  const source = offeredNames(validation);
  if (source !== null) suggest(departmentCells(workbook, table), source);
}

/** Null where the drop-down is no list of names. */
function offeredNames({ rule }: Excel.DataValidation): string | null {
  const source: unknown = rule?.list?.source;
  return typeof source === "string" && !source.startsWith("=") ? source : null;
}

function departmentCells(workbook: Excel.Workbook, { table, header }: TableSnapshot): Excel.Range {
  return workbook.tables.getItem(table).getDataBodyRange().getColumn(findColumns(tables.goals.columns, header).get("department") ?? 0);
}
