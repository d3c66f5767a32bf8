import { isNamed, namesIn } from "../../goals/contributors";
import type { Finding, GoalNode } from "../../goals/types";
import { reviewMessages as text } from "../../text/review";
import type { ScoredRow } from "../scoredRow";

interface OwnSheet {
  /** Whose own sheet it is; "" for the whole department's. */
  readonly person: string;
  readonly goals: readonly GoalNode[] | null;
  /** Present once its period is closed: it is what was agreed then. */
  readonly frozen?: object;
}

/** KPIs that the goal tree has given to somebody else while they stand, and count, on the own sheet of whoever had them before. */
export function ownedElsewhere({ person, goals, frozen }: OwnSheet, rows: readonly ScoredRow[]): readonly Finding[] {
  const people = namesIn(person);
  if (people.length === 0 || goals === null || frozen !== undefined) return [];
  const owners = new Map(goals.map(({ id, owner }) => [id, owner] as const));
  return rows.flatMap(({ row, result: { goalId, kpi, department } }): readonly Finding[] => {
    const owner = owners.get(goalId) ?? "";
    if (owner.trim() === "" || people.some((name) => isNamed(name, owner))) return [];
    return [{
      id: `ownedElsewhere:${goalId}`, severity: "warning", text: text.ownedElsewhere, detail: text.ownedElsewhereDetail,
      parameters: { department, kpi, owner, person }, address: row.cell("kpi"), goalId,
    }];
  });
}
