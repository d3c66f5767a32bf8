import type { TableUpdate } from "../../sheets/mergeTable";
import type { Language } from "../../text/language";
import { findTable } from "../tables";
import type { FixedTable, TableSnapshot, WorkbookReading } from "../read";
import { changesRows, type GoalStep } from "./goalStep";
import { targetsTable, targetsUpdate } from "./targetSteps";

/** A table beside the tree with what a step does to its rows. */
export interface AlongUpdate {
  readonly table: TableSnapshot;
  readonly update: TableUpdate;
}

type Steps = Pick<GoalStep, "targets" | "definitions" | "okrs">;

/** The tables whose rows come and go with a step. */
export function tablesAlong({ targets, definitions, okrs }: Steps): readonly FixedTable[] {
  return [
    ...(changesRows(targets) ? ["targets" as const] : []), ...(changesRows(definitions) ? ["indicators" as const] : []), ...(changesRows(okrs) ? ["okrs" as const] : []),
  ];
}

/** What a step does to them, as far as they are there. */
export async function alongUpdates({ targets, definitions, okrs }: Steps, reading: WorkbookReading, language: Language): Promise<readonly AlongUpdate[]> {
  const periods = targetsTable(targets, reading);
  const library = changesRows(definitions) ? findTable(reading, "indicators") : null;
  const objectives = changesRows(okrs) ? findTable(reading, "okrs") : null;
  const all = [
    { table: periods, update: periods === null ? null : targetsUpdate(targets, periods, language) },
    { table: library, update: library === null ? null : (await import("./definitionSteps")).definitionsUpdate(definitions, library, language) },
    { table: objectives, update: objectives === null ? null : (await import("./okrSteps")).okrsUpdate(okrs, objectives, language) },
  ];
  return all.flatMap(({ table, update }) => (table === null || update === null ? [] : [{ table, update }]));
}
