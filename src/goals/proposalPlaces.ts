import { isGoalOf } from "./contributors";
import { groupBy, isAgreed } from "./tree";
import type { GoalNode } from "./types";

/** Where a KPI can be proposed, and what people call the place. */
export interface ProposalPlace {
  readonly id: string;
  readonly name: string;
}

/** The departments, teams and jobs of a tree that a proposal can hang under, each after its department. */
export function proposalPlaces(nodes: readonly GoalNode[]): readonly ProposalPlace[] {
  const alike = groupBy(nodes, ({ id }) => id);
  return nodes.filter((node) => node.level !== "strategy" && node.level !== "kpi" && node.id !== "" && alike.get(node.id)?.length === 1 && isAgreed(node))
    .map(({ id, level, goal, department }) => ({ id, name: level === "department" || department === "" ? goal : `${department} · ${goal}` }));
}

/** The place that somebody will mean: a job of their own, or else the department in which they work on something; null where they have nothing yet. */
export function ownPlace(nodes: readonly GoalNode[], name: string): string | null {
  const places = new Set(proposalPlaces(nodes).map(({ id }) => id));
  const mine = nodes.filter((node) => isAgreed(node) && isGoalOf(name, node));
  const job = mine.find((node) => node.level !== "department" && places.has(node.id)) ?? mine.find(({ id }) => places.has(id));
  return job?.id ?? mine.map(({ parent }) => parent ?? "").find((parent) => places.has(parent)) ?? null;
}
