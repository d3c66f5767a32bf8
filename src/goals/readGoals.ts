import type { Row } from "../sheets/schema";
import { tables } from "../sheets/schema";
import { readTable, type TableReading } from "../sheets/readTable";
import { isoDate } from "../sheets/serialDate";
import type { Message } from "../text/language";
import type { AddressOf } from "./checks";
import type { Finding, GoalNode } from "./types";

export interface ReadGoals {
  readonly nodes: readonly GoalNode[];
  /** What the cells say; `checkGoals` says what is to be said of the tree. */
  readonly findings: readonly Finding[];
  /** Where each node stands, by its id: the cell of its goal. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly addressOf: AddressOf;
  /** Required columns that the table lacks; then there are no nodes. */
  readonly missing: readonly Message[];
}

/** `tblGoals` as a goal tree. */
export function readGoals(reading: TableReading): ReadGoals {
  const { rows, missing, findings } = readTable(tables.goals, reading);
  const nodes = rows.map(({ values }) => goalNode(values));
  const places = new Map(rows.map((row, index) => [nodes[index], row] as const));
  const addresses = Object.fromEntries(rows.map((row) => [row.values.id, row.cell("goal")]));
  const owners = new Map(rows.flatMap((row, index) => [...row.unreadable].map((column) => [row.cell(column), nodes[index]] as const)));
  return { nodes, addresses, missing, findings: findings.map((finding) => ofGoal(finding, owners.get(finding.address ?? ""))), addressOf: (node, column) => places.get(node)?.cell(column) };
}

/** A finding of a cell with the goal in its row, and whose that is. */
function ofGoal(finding: Finding, node: GoalNode | undefined): Finding {
  if (node === undefined) return finding;
  const { id, department } = node;
  return { ...finding, ...(department === "" ? {} : { department }), ...(id === "" ? {} : { goalId: id }) };
}

function goalNode(row: Row<"goals">): GoalNode {
  const { id, goal, owner, contributors, department, role, dimension, nature, stage, weight, direction, unit, method } = row;
  const { parameter, cap, baseline, threshold, target, stretch, source, frequency } = row;
  const { cascade, share, tier, rule, anchors, state, horizon, signOff } = row;
  return {
    id, goal, owner, contributors, department, role, dimension, nature, stage, weight, direction, unit, method,
    parameter, cap, baseline, threshold, target, stretch, source, frequency,
    cascade, share, tier, rule, anchors, state, horizon, signOff,
    start: isoDate(row.start),
    until: isoDate(row.until),
    due: isoDate(row.due),
    level: row.level ?? "kpi",
    parent: row.parent === "" ? null : row.parent,
    code: row.code === "" ? null : row.code,
    guard: row.guard === "" ? null : row.guard,
  };
}
