import type { GoalNode } from "../types";
import type { OwnIndicator, TellingField } from "./ownIndicator";
import { differences } from "./ownIndicator";

/** A row of the library where it stands. */
export interface LibraryRow {
  readonly indicator: OwnIndicator;
  /** Number of the row in the table, from 0. */
  readonly index: number;
  /** `Sheet!A1` of its code. */
  readonly address: string;
}

/** One code with two definitions: two rows that differ, or a goal whose unit or direction is another than its indicator's. */
export type Conflict =
  | { readonly kind: "rows"; readonly code: string; readonly first: LibraryRow; readonly second: LibraryRow; readonly fields: readonly TellingField[] }
  | { readonly kind: "tree"; readonly code: string; readonly row: LibraryRow; readonly node: GoalNode; readonly field: "unit" | "direction" };

/** Where codes have more than one definition, rows first. */
export function findConflicts(rows: readonly LibraryRow[], nodes: readonly GoalNode[]): readonly Conflict[] {
  const byCode = new Map<string, LibraryRow>();
  const between: Conflict[] = [];
  for (const row of rows) {
    const key = row.indicator.code.toUpperCase();
    const first = byCode.get(key);
    if (first === undefined) byCode.set(key, row);
    else {
      const fields = differences(first.indicator, row.indicator);
      if (fields.length > 0) between.push({ kind: "rows", code: first.indicator.code, first, second: row, fields });
    }
  }
  return [...between, ...nodes.flatMap((node) => treeConflicts(node, byCode.get((node.code ?? "").toUpperCase())))];
}

function treeConflicts(node: GoalNode, row: LibraryRow | undefined): readonly Conflict[] {
  if (row === undefined || node.code === null) return [];
  const { unit, direction } = row.indicator;
  const isOtherUnit = node.unit.trim() !== "" && unit.zh !== "" && ![unit.zh, unit.en].includes(node.unit.trim());
  const isOtherDirection = node.direction !== null && node.direction !== direction;
  const fields = [...(isOtherUnit ? ["unit" as const] : []), ...(isOtherDirection ? ["direction" as const] : [])];
  return fields.map((field) => ({ kind: "tree", code: row.indicator.code, row, node, field }));
}
