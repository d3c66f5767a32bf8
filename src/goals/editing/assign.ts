import { isSamePerson } from "../contributors";
import { overlap, peakWeight, spanOf } from "../dayWeights";
import { totalWeight } from "../departmentWeights";
import { emptyNode } from "../emptyNode";
import { exactShares } from "../exactShares";
import { idOfGoal } from "../ids";
import { groupBy, isAgreed } from "../tree";
import type { GoalNode } from "../types";
import { weightTolerance } from "../weights";
import { evenShares, sharesWithOthers } from "./heldShares";
import { jobGroup, roleName, type JobGroup } from "./jobGroup";
import type { NodeChanges, TreeEdit } from "./types";

/** Somebody who gets the KPIs of a job, and from when until when (ISO); "" is open. */
export interface Assignment {
  readonly name: string;
  readonly start: string;
  readonly until: string;
}

/** A role that is added, and where. */
interface NewRole {
  readonly parent: string | null;
  readonly position: number | null;
  readonly node: GoalNode;
}

/** What counts under a job: its KPIs, and those that hang under them, parents before children. */
export function kpisOfJob(nodes: readonly GoalNode[], job: GoalNode): readonly GoalNode[] {
  const under = groupBy(nodes.filter((node) => node.level === "kpi" && node.parent !== null && isAgreed(node)), ({ parent }) => parent ?? "");
  const found = new Set<GoalNode>(under.get(job.id));
  for (const kpi of found) for (const child of under.get(kpi.id) ?? []) found.add(child);
  return [...found];
}

/** Who has the KPIs of a job already, each as a role of their own beside the others. */
export function assigned(nodes: readonly GoalNode[], job: GoalNode): readonly Assignment[] {
  const { holders, open } = jobGroup(nodes, job);
  return holders.filter((each) => !open.has(each)).map(({ owner, start, until }) => ({ name: owner, start, until }));
}

/** Whether two assignments of a job are one person's on the same days; whoever comes back to a job has it once more, on later days. */
export function collide(one: Assignment, other: Assignment): boolean {
  return isSamePerson(one.name, other.name) && overlap(spanOf(one), spanOf(other));
}

/** Those of some people who do not have the KPIs of a job on their days yet, each once. */
export function unassigned(nodes: readonly GoalNode[], job: GoalNode, people: readonly Assignment[]): readonly Assignment[] {
  const there = assigned(nodes, job);
  return people.filter((person, at) => person.name.trim() !== "" && ![...there, ...people.slice(0, at)].some((other) => collide(other, person)));
}

/**
 * The KPIs of a job for each of some people: everybody gets a role with KPIs of their own, which count on their days. A job
 * that nobody has goes to the first of them, so that what is known of its KPIs stays; the others get copies. What the job
 * weighs is shared evenly among those who have it at the same time; who follows somebody has their part. Whoever has it
 * already keeps what they have. Null where nobody is new, or there is nothing to give.
 */
export function assignEdit(nodes: readonly GoalNode[], id: string, people: readonly Assignment[]): TreeEdit | null {
  const job = nodes.find((node) => node.id === id);
  const kpis = job === undefined ? [] : kpisOfJob(nodes, job);
  const fresh = job === undefined ? [] : unassigned(nodes, job, people);
  if (job === undefined || kpis.length === 0 || fresh.length === 0) return null;
  return { kind: "all", edits: job.level === "department" ? toRoles(job, nodes, kpis, fresh) : besideOthers(nodes, job, kpis, fresh) };
}

/** The department's own KPIs become the first person's. */
function toRoles(department: GoalNode, nodes: readonly GoalNode[], own: readonly GoalNode[], people: readonly Assignment[]): readonly TreeEdit[] {
  const [first, ...others] = people;
  if (first === undefined) return [];
  const { name } = jobGroup(nodes, department);
  const { kpis, weights } = asWhole(department, nodes, own, people);
  const role = (person: Assignment, at: number): NewRole =>
    ({ parent: department.id, position: null, node: { ...roleOf(department, name, person), weight: weights?.[at] ?? null } });
  const taken = role(first, 0);
  return [
    { kind: "add", ...taken },
    ...kpis.flatMap(({ id, parent, weight }): readonly TreeEdit[] => [
      ...(parent === department.id ? [{ kind: "move", id, parent: taken.node.id, position: null } as const] : []), set(id, { ...held(first), weight }),
    ]),
    ...others.flatMap((person, at) => copied(department, kpis, role(person, at + 1))),
  ];
}

/**
 * A department's own KPIs as those of roles. Beside other jobs they are a part of the department: their roles weigh what
 * they did, and within them they total 100 %.
 */
function asWhole(
  department: GoalNode, nodes: readonly GoalNode[], kpis: readonly GoalNode[], people: readonly Assignment[],
): { readonly kpis: readonly GoalNode[]; readonly weights: readonly (number | null)[] | null } {
  const own = kpis.filter(({ parent }) => parent === department.id);
  const isAlone = !nodes.some((node) => node.parent === department.id && isAgreed(node) && (node.level === "role" || node.level === "team"));
  if (isAlone) return { kpis, weights: unlessEven(evenShares(1, people)) };
  const inside = exactShares(1, own.map(({ weight }) => weight ?? 0), 4);
  if (inside === null) return { kpis, weights: null };
  const whole = own.map((kpi, at) => (kpi.weight === null ? kpi : { ...kpi, weight: inside[at] ?? null }));
  return { kpis: [...whole, ...kpis.filter((kpi) => !own.includes(kpi))], weights: evenShares(totalWeight(own), people) };
}

function besideOthers(nodes: readonly GoalNode[], job: GoalNode, kpis: readonly GoalNode[], fresh: readonly Assignment[]): readonly TreeEdit[] {
  const group = jobGroup(nodes, job);
  const free = group.holders.filter((each) => group.open.has(each) && kpisOfJob(nodes, each).length > 0).sort((one, other) => Number(other === job) - Number(one === job));
  const taking = new Map(free.flatMap((each, at) => {
    const person = fresh[at];
    return person === undefined ? [] : [[each, person] as const];
  }));
  const others = fresh.slice(taking.size);
  const weights = weightsOf(nodes, group, taking, others);
  const siblings = nodes.filter(({ parent }) => parent === job.parent);
  const after = siblings.findLastIndex((node) => group.holders.includes(node)) + 1;
  return [
    ...group.holders.flatMap((each, at): readonly TreeEdit[] => {
      const weight = weights === null ? each.weight : (weights[at] ?? null);
      // Somebody may have given the job another owner by hand, and left the name.
      const goal = group.open.has(each) || each.goal === group.name ? each.goal : roleName(group.name, each.owner);
      return each.weight === weight && each.goal === goal ? [] : [set(each.id, { weight, goal })];
    }),
    ...[...taking].flatMap(([each, person]) => taken(nodes, each, group.name, person)),
    ...others.flatMap((person, at) => copied(job, kpis, {
      parent: job.parent, position: after + at, node: { ...roleOf(job, group.name, person), ...(weights !== null && { weight: weights[group.holders.length + at] ?? null }) },
    })),
  ];
}

/** What those who have a job and those who come to it weigh; null where their weights stay blank, which makes them equal. */
function weightsOf(nodes: readonly GoalNode[], { holders }: JobGroup, taking: ReadonlyMap<GoalNode, Assignment>, others: readonly Assignment[]): readonly (number | null)[] | null {
  const days = holders.map((each) => ({ weight: each.weight, start: taking.get(each)?.start ?? each.start, until: taking.get(each)?.until ?? each.until }));
  if (!holders.some(({ weight }) => weight === null)) return sharesWithOthers(days, others, peakWeight(holders));
  const isAllThereIs = nodes.every((node) => node.parent !== holders[0]?.parent || !isAgreed(node) || holders.includes(node));
  return isAllThereIs && holders.every(({ weight }) => weight === null) ? unlessEven(evenShares(1, [...days, ...others])) : null;
}

/** Null where everybody has the job at once: without weights they are equal anyway. */
function unlessEven(weights: readonly number[] | null): readonly number[] | null {
  return weights === null || totalWeight(weights.map((weight) => ({ weight }))) <= 1 + weightTolerance ? null : weights;
}

/** A job that nobody has becomes somebody's, with what is known of its KPIs. */
function taken(nodes: readonly GoalNode[], job: GoalNode, name: string, person: Assignment): readonly TreeEdit[] {
  return [set(job.id, { ...held(person), goal: roleName(name, person.name) }), ...kpisOfJob(nodes, job).map(({ id }) => set(id, held(person)))];
}

/** A role with copies of KPIs. By the ids of the originals, those under them name the copies: see `TreeEdit`. */
function copied(job: GoalNode, kpis: readonly GoalNode[], role: NewRole): readonly TreeEdit[] {
  const { owner, start, until } = role.node;
  return [
    { kind: "add", ...role },
    ...kpis.map(({ parent, ...kpi }): TreeEdit => ({
      kind: "add", parent: parent === job.id ? role.node.id : parent, position: null, copyOf: kpi.id, node: { ...kpi, ...held({ name: owner, start, until }), signOff: "" },
    })),
  ];
}

/** The role of somebody who has a job. What a department is to reach as a whole stays its own. */
function roleOf(job: GoalNode, name: string, person: Assignment): GoalNode {
  const { department, role } = job;
  const alike: GoalNode = job.level === "department" ? { ...emptyNode, level: "role", department, role } : { ...job, code: null, signOff: "" };
  const node = { ...alike, ...held(person), goal: roleName(name, person.name) };
  return { ...node, id: idOfGoal(node) };
}

function held({ name, start, until }: Assignment): Pick<GoalNode, "owner" | "start" | "until" | "contributors"> {
  return { owner: name.trim(), start, until, contributors: "" };
}

function set(id: string, changes: NodeChanges): TreeEdit {
  return { kind: "set", id, changes };
}
