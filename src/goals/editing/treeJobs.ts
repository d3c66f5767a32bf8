import { peakWeight } from "../dayWeights";
import { totalWeight } from "../departmentWeights";
import { groupBy, isAgreed } from "../tree";
import type { GoalNode } from "../types";
import { kpisOfJob } from "./assign";
import { jobGroup, jobTitle, type JobGroup } from "./jobGroup";

/** Days on which somebody has a job: a role of the tree. */
export interface HeldJob {
  /** The id of the role. */
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly until: string;
  /** The part of the job that it has; null where no weight says it. */
  readonly share: number | null;
}

/** A job of the tree whose KPIs people have, or can be given. */
export interface TreeJob {
  /** The id of the goal that it is told by: a role with KPIs, or a department whose KPIs are nobody's yet. */
  readonly id: string;
  readonly title: string;
  readonly department: string;
  readonly kpis: readonly GoalNode[];
  /** In the order of the sheet. */
  readonly held: readonly HeldJob[];
}

/** The jobs of a tree in the order of the sheet, with who has them. */
export function jobsOf(nodes: readonly GoalNode[]): readonly TreeJob[] {
  const alike = groupBy(nodes, ({ id }) => id);
  const seen = new Set<GoalNode>();
  return nodes.flatMap((node): readonly TreeJob[] => {
    const { id, level, department } = node;
    if (level === "strategy" || level === "kpi" || id === "" || (alike.get(id) ?? []).length > 1 || seen.has(node) || !isAgreed(node)) return [];
    const kpis = kpisOfJob(nodes, node);
    if (kpis.length === 0) return [];
    const group = jobGroup(nodes, node);
    for (const each of group.holders) seen.add(each);
    return [{ id, title: jobTitle(nodes, node), department, kpis, held: heldIn(group, jobWeight(nodes, node)) }];
  });
}

function heldIn({ holders, open }: JobGroup, total: number | null): readonly HeldJob[] {
  return holders.filter((each) => !open.has(each)).map(({ id, owner, start, until, weight }) =>
    ({ id, name: owner, start, until, share: weight === null || total === null || total === 0 ? null : weight / total }));
}

/**
 * What a job weighs, all of it: the most that those who have it weigh on one day; 100 % where nothing stands beside it. Null
 * where the weights of those who have it are blank in part, or share the department with other jobs.
 */
export function jobWeight(nodes: readonly GoalNode[], job: GoalNode): number | null {
  const { holders } = jobGroup(nodes, job);
  const isBeside = (node: GoalNode): boolean => isAgreed(node) && !holders.includes(node);
  if (job.level === "department") {
    const isAlone = !nodes.some((node) => node.parent === job.id && isAgreed(node) && (node.level === "role" || node.level === "team"));
    return isAlone ? 1 : totalWeight(nodes.filter((node) => node.parent === job.id && node.level === "kpi" && isAgreed(node)));
  }
  if (holders.every(({ weight }) => weight !== null)) return peakWeight(holders);
  const isAllThereIs = !nodes.some((node) => node.parent === job.parent && isBeside(node));
  return isAllThereIs && holders.every(({ weight }) => weight === null) ? 1 : null;
}
