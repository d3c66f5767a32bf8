import type { GoalDirection, GoalStatement, Cadence } from "../smart/types";
import type { History } from "../review/history";
import { rowSentence } from "./rowSentence";
import type { GoalTree } from "./tree";
import type { Direction, Frequency, GoalNode } from "./types";

/** The goals of a tree that somebody put into words; the row of a department that only bears its name is none. */
export function statedGoals({ nodes }: GoalTree): readonly GoalNode[] {
  return nodes.filter((node) => node.goal.trim() !== "" && !isName(node));
}

/** A goal with what its row, its branch of the tree and its earlier results say beside the words, on a day (ISO). */
export function goalStatement(node: GoalNode, tree: GoalTree, past: History | null, asOf: string): GoalStatement {
  const { goal, unit, direction, baseline, target, owner, source, frequency } = node;
  return {
    text: rowSentence(node, asOf) ?? goal,
    fields: {
      target,
      // Where no baseline was written down it is the latest result.
      baseline: baseline ?? past?.values.at(-1) ?? null,
      unit: unit === "" ? null : unit,
      direction: direction === null ? null : directions[direction],
      history: past?.values ?? null,
      historyCadence: past?.cadence ?? null,
      parent: goalAbove(node, tree),
      owner: owner === "" ? null : owner,
      source: source === "" ? null : source,
      frequency: frequency === null ? null : cadenceOfFrequency[frequency],
    },
  };
}

/** The wording of the nearest goal above, past rows that only bear the name of a department. */
function goalAbove(node: GoalNode, { byId }: GoalTree): string | null {
  const seen = new Set<GoalNode>([node]);
  let above = node.parent === null ? undefined : byId.get(node.parent)?.[0];
  while (above !== undefined && !seen.has(above)) {
    if (above.goal.trim() !== "" && !isName(above)) return above.goal;
    seen.add(above);
    above = above.parent === null ? undefined : byId.get(above.parent)?.[0];
  }
  return null;
}

function isName({ level, goal, department }: GoalNode): boolean {
  return level === "department" && goal === department;
}

const directions: Readonly<Record<Direction, GoalDirection>> = { 1: "up", [-1]: "down", 0: "keep" };

/** How often data come, in the words of the check. */
export const cadenceOfFrequency: Readonly<Record<Frequency, Cadence>> = {
  daily: "day", weekly: "week", monthly: "month", quarterly: "quarter", halfyearly: "half", yearly: "year",
};
