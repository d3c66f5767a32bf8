import { periodInCell, type TargetRow } from "../../goals/targets/targetRows";
import { tables } from "../../sheets/schema";
import type { RowContent } from "../../sheets/tablePlan";
import { isFormula } from "./cellContent";
import type { KeptGoal, KeptReason } from "./types";

/** A row of `tblTargets` as it stands, with what its cells hold. */
export interface StandingTarget {
  readonly row: TargetRow;
  readonly cell: (column: keyof TargetRow) => { readonly formula: unknown; readonly value: unknown; readonly unreadable: boolean };
}

const heights = ["target", "threshold", "stretch"] as const;
const columns = [...heights, "kpi", "department"] as const;

/** What of the rows would be lost: numbers that somebody has written since they were seen, notes in place of numbers, formulas. A row that stays keeps the cells by which it is known. */
export function keptTargets(standing: readonly StandingTarget[], seen: readonly TargetRow[], wanted: ReadonlyMap<string, TargetRow>): readonly KeptGoal[] {
  const before = new Map(seen.map((row) => [periodInCell(row.period), row] as const));
  return standing.flatMap(({ row, cell }): readonly KeptGoal[] => {
    const after = wanted.get(row.period);
    const kept = (column: keyof TargetRow, reason: KeptReason): KeptGoal =>
      ({ id: row.goalId, goal: `${row.kpi} ${row.period}`, reason, column: tables.targets.columns[column].heading, there: String(cell(column).formula) });
    const isNamedByFormula = isFormula(cell("period").formula, cell("period").value);
    return [
      ...(after === undefined && isNamedByFormula ? [kept("period", "formula")] : []),
      ...heights.flatMap((column) => {
        const reason = reasonFor({ row, cell }, column, before.get(row.period), after);
        return reason === null ? [] : [kept(column, reason)];
      }),
    ];
  });
}

function reasonFor({ row, cell }: StandingTarget, column: (typeof heights)[number], before: TargetRow | undefined, after: TargetRow | undefined): KeptReason | null {
  const { formula, value, unreadable } = cell(column);
  if (after !== undefined && !unreadable && after[column] === row[column]) return null;
  if (isFormula(formula, value)) return "formula";
  return unreadable || row[column] !== (before?.[column] ?? null) ? "changed" : null;
}

/** What to write of a row: all of one that is new, otherwise the cells that say something else, formulas in labels excepted. */
export function changesOf(there: StandingTarget | undefined, row: TargetRow): RowContent<"targets"> {
  if (there === undefined) return row;
  const changed = columns.filter((column) => there.row[column] !== row[column] && !isFormula(there.cell(column).formula, there.cell(column).value));
  return { goalId: row.goalId, period: row.period, ...Object.fromEntries(changed.map((column) => [column, row[column]])) };
}
