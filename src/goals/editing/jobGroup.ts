import { isSamePerson, personKey } from "../contributors";
import { groupBy, isAgreed } from "../tree";
import type { GoalNode } from "../types";

/** Stands between the name of a job and of whoever has it. */
const separator = " · ";

/** The roles that are one job: beside each other, by the same name but for who has it. */
export interface JobGroup {
  /** What the job is called without whoever has it. */
  readonly name: string;
  /** In the order of the sheet. A department's own KPIs are nobody's yet. */
  readonly holders: readonly GoalNode[];
  /** Those among them that nobody in particular has: a new one has the owner of what it stands under, until it bears somebody's name. */
  readonly open: ReadonlySet<GoalNode>;
}

export function jobGroup(nodes: readonly GoalNode[], job: GoalNode): JobGroup {
  if (job.level === "department") return { name: job.role === "" ? job.goal : job.role, holders: [], open: new Set() };
  const beside = nodes.filter((node) => node === job || (node.parent === job.parent && node.level === job.level && isAgreed(node)));
  const above = nodes.find(({ id }) => id === job.parent)?.owner ?? "";
  const names = jobNames(beside, above, ownersIn(nodes));
  const nameOf = (node: GoalNode): string => names.get(node) ?? node.goal;
  const holders = beside.filter((node) => nameOf(node) === nameOf(job));
  const isOpen = (node: GoalNode): boolean => node.owner.trim() === "" || (isSamePerson(above, node.owner) && nameOf(node) === node.goal);
  return { name: nameOf(job), holders, open: new Set(holders.filter(isOpen)) };
}

/** Teams or roles that stand beside each other, those that are one job together; `above` owns what they stand under. */
export function jobsAmong(beside: readonly GoalNode[], above: string, people: ReadonlySet<string>): readonly (readonly GoalNode[])[] {
  const names = jobNames(beside, above, people);
  return [...groupBy(beside, (node) => `${node.level}\n${names.get(node) ?? node.goal}`).values()];
}

/** Everybody who owns a goal. */
export function ownersIn(nodes: readonly GoalNode[]): ReadonlySet<string> {
  return new Set(nodes.map(({ owner }) => personKey(owner)).filter((key) => key !== ""));
}

/** What people call that whose KPIs are given away: a department, or a job without whoever has it. */
export function jobTitle(nodes: readonly GoalNode[], job: GoalNode): string {
  return job.level === "department" ? job.goal : jobGroup(nodes, job).name;
}

/** "Sales · Wang Fang": the job, and who has it. */
export function roleName(job: string, person: string): string {
  return job + separator + person.trim();
}

/**
 * What stands before the owner in the names of jobs. A name stays when somebody gives the job another owner: it is told by
 * those beside it, with the same role, that have the same beginning, and by who else owns goals, as its KPIs may still be
 * those of whoever had it.
 */
function jobNames(beside: readonly GoalNode[], above: string, people: ReadonlySet<string>): ReadonlyMap<GoalNode, string> {
  const names = new Map<GoalNode, string>();
  const known = new Set<string>();
  const begun = new Map<string, number>();
  for (const node of beside) {
    const name = beforePerson(node, (named) => isSamePerson(named, node.owner)) ?? beforePerson(node, (named) => people.has(personKey(named)));
    if (name !== null) {
      names.set(node, name);
      known.add(placeOf(node, name));
    } else if (isHeld(node, above)) {
      for (const each of beginnings(node.goal)) begun.set(placeOf(node, each), (begun.get(placeOf(node, each)) ?? 0) + 1);
    }
  }
  for (const node of beside.filter((each) => !names.has(each))) {
    const isSaidElsewhere = (name: string): boolean => known.has(placeOf(node, name)) || (isHeld(node, above) && (begun.get(placeOf(node, name)) ?? 0) > 1);
    const name = [...beginnings(node.goal)].reverse().find(isSaidElsewhere);
    if (name !== undefined) names.set(node, name);
  }
  return names;
}

function placeOf({ role }: GoalNode, name: string): string {
  return `${role.trim()}\n${name}`;
}

/** Whether somebody has a job, other than whoever has all of the department. */
function isHeld({ owner }: GoalNode, above: string): boolean {
  return owner.trim() !== "" && !isSamePerson(owner, above);
}

function beforePerson({ goal }: GoalNode, isPerson: (named: string) => boolean): string | null {
  return beginnings(goal).find((name) => isPerson(goal.slice(name.length + separator.length))) ?? null;
}

/** All that stands before a separator, the shortest first. */
function beginnings(goal: string): readonly string[] {
  const parts = goal.split(separator);
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join(separator));
}
