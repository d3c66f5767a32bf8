import { readGoals } from "../../goals/readGoals";
import type { GoalNode } from "../../goals/types";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { TableSnapshot } from "../read";
import { rowKeys } from "./rowKeys";

/** A row of `tblGoals` with the goal it holds. */
export interface GoalRow {
  readonly key: string;
  readonly node: GoalNode;
  /** Number of the row in the table, from 0. */
  readonly index: number;
}

/** The rows of the goal tree, found by their keys wherever they were sorted to. */
export interface GoalRows {
  readonly all: readonly GoalRow[];
  readonly byKey: ReadonlyMap<string, GoalRow>;
}

export function goalRows(table: TableSnapshot): GoalRows {
  const { nodes } = readGoals(table);
  const keys = rowKeys(nodes);
  const all = readTable(tables.goals, table).rows.flatMap(({ index }, at): readonly GoalRow[] => {
    const node = nodes[at];
    const key = keys[at];
    return node === undefined || key === undefined ? [] : [{ key, node, index }];
  });
  return { all, byKey: new Map(all.map((row) => [row.key, row] as const)) };
}
