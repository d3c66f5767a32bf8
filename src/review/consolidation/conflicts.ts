import { isNamed, isSamePerson } from "../../goals/contributors";
import type { Finding, GoalNode } from "../../goals/types";
import { groupBy } from "../../goals/tree";
import { consolidationMessages as text } from "../../text/consolidation";
import { withTerms } from "../../text/terms";
import { amount, same } from "../reviewChecks";
import { onSheet } from "../reviewFindings";
import type { ReviewRow } from "../scoredRow";

/** A row with the review sheet that it stands on. */
export interface PlacedRow {
  readonly row: ReviewRow;
  readonly department: string;
  readonly person: string;
  readonly sheet: string;
  /** Order of the sheet in the workbook. */
  readonly tab: number;
}

/** Rows that count, and what is said of those that stand on another sheet as well. */
export interface Counted {
  readonly rows: readonly PlacedRow[];
  readonly findings: readonly Finding[];
}

/**
 * A KPI counts once in a period, however many review sheets have it: first where its own department reviews it, on its
 * owner's sheet before others, then in the order of the sheets. Different actuals are a conflict.
 */
export function countOnce(rows: readonly PlacedRow[], goals: readonly GoalNode[]): Counted {
  const byId = new Map(goals.map((goal) => [goal.id, goal] as const));
  const dropped = new Set<PlacedRow>();
  const findings: Finding[] = [];
  for (const [id, all] of groupBy(rows, ({ row }) => row.values.goalId)) {
    if (all.length < 2) continue;
    const goal = byId.get(id);
    const [first, ...others] = [...all].sort((a, b) => home(b, goal) - home(a, goal) || a.tab - b.tab);
    for (const other of others) {
      dropped.add(other);
      if (first !== undefined) findings.push(repeated(first, other));
    }
  }
  return { rows: rows.filter((row) => !dropped.has(row)), findings };
}

function home({ department, person }: PlacedRow, goal: GoalNode | undefined): number {
  if (goal === undefined || goal.department !== department) return 0;
  return isSamePerson(person, goal.owner) || isNamed(person, goal.owner) ? 2 : 1;
}

function repeated(first: PlacedRow, second: PlacedRow): Finding {
  const one = first.row.values.actual;
  const other = second.row.values.actual;
  const agrees = other === null || same(one, other);
  const address = second.row.cell("actual");
  return {
    id: `conflict:${second.row.values.goalId}:${second.sheet}`,
    severity: agrees ? "warning" : "error",
    text: agrees ? text.twice : withTerms(text.conflict, { one: amount(one), other: amount(other) }),
    detail: text.conflictDetail,
    parameters: { kpi: first.row.values.kpi, first: first.sheet, second: second.sheet },
    ...onSheet({ department: first.department, person: second.person }),
    address,
    goalId: first.row.values.goalId,
  };
}
