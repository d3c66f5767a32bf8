import type { Message } from "../text/language";
import type { GoalTree } from "./tree";
import type { GoalNode, Severity } from "./types";

/** What a check reports; the runner adds the check's id to make the finding's id. */
export interface Report {
  /** Tells the findings of one check apart: an id or a name. */
  readonly about: string;
  readonly text: Message;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly detail?: Message;
  readonly node?: GoalNode;
}

/** Columns of `tblGoals` that a check can point at. */
export type Place =
  | "id" | "parent" | "goal" | "weight" | "direction" | "method" | "parameter" | "target"
  | "owner" | "source" | "frequency" | "code" | "baseline" | "dimension" | "stage";

export interface Check {
  readonly id: string;
  readonly severity: Severity;
  /** The column to correct; the goal itself unless said otherwise. */
  readonly place?: Place;
  readonly run: (tree: GoalTree) => readonly Report[];
}

export function isDepartment(node: GoalNode): boolean {
  return node.level === "department";
}

/** A report about one node, by its name and department. */
export function about(node: GoalNode, message: Message, detail?: Message): Report {
  return {
    about: node.id === "" ? nameOf(node) : node.id,
    text: message,
    parameters: { name: nameOf(node), department: node.department },
    node,
    ...(detail === undefined ? {} : { detail }),
  };
}

/** Where a report about several nodes points: the first of them. */
export function first(nodes: readonly GoalNode[]): { readonly node?: GoalNode } {
  return nodes[0] === undefined ? {} : { node: nodes[0] };
}

export function nameOf(node: GoalNode): string {
  return node.goal.trim() === "" ? node.id : node.goal;
}
