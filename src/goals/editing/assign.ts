import { exactShares } from "../exactShares";
import { freeId, idOfGoal } from "../ids";
import { isSamePerson } from "../states";
import { isAgreed } from "../tree";
import type { GoalNode } from "../types";
import type { NodeChanges, TreeEdit } from "./types";

/** Somebody who gets the KPIs of a job, and from when until when (ISO); "" is open. */
export interface Assignment {
  readonly name: string;
  readonly start: string;
  readonly until: string;
}

/** Who has the KPIs of a job already, each as a role of their own beside the others. */
export function assigned(nodes: readonly GoalNode[], job: GoalNode): readonly Assignment[] {
  return holders(nodes, job).filter(({ owner }) => owner.trim() !== "").map(({ owner, start, until }) => ({ name: owner, start, until }));
}

/**
 * The KPIs of a job for each of some people: everybody gets a role with KPIs of their own, which count on their days. A job
 * that nobody has goes to the first of them, so that what is known of its KPIs stays; the others get copies. What the job
 * weighs is shared evenly among all who have it. Whoever has it already keeps what they have. Null where nobody is new.
 */
export function assignEdit(nodes: readonly GoalNode[], id: string, people: readonly Assignment[]): TreeEdit | null {
  const job = nodes.find((node) => node.id === id);
  const kpis = nodes.filter((node) => node.parent === id && node.level === "kpi" && isAgreed(node));
  if (job === undefined || kpis.length === 0) return null;
  const group = holders(nodes, job);
  const fresh = people.filter(({ name }, at) => name.trim() !== "" && !group.some(({ owner }) => isSamePerson(owner, name)) && !people.slice(0, at).some((other) => isSamePerson(other.name, name)));
  const isOpen = job.level !== "department" && job.owner.trim() === "";
  if (fresh.length === 0) return null;
  const weights = sharedWeight(group, group.length + fresh.length - (isOpen ? 1 : 0));
  const ids = new Ids(nodes);
  const [first, ...others] = fresh;
  const edits: TreeEdit[] = weights === null ? [] : group.flatMap((each, at): TreeEdit[] => (each.weight === weights[at] ? [] : [set(each.id, { weight: weights[at] ?? null })]));
  const siblings = nodes.filter(({ parent }) => parent === job.parent);
  const after = siblings.findLastIndex((node) => group.includes(node)) + 1;
  const copy = (person: Assignment, at: number): readonly TreeEdit[] =>
    copied(job, kpis, person, ids, { position: after + at, ...(weights !== null && { weight: weights[group.length + at] ?? null }) });
  if (isOpen && first !== undefined) {
    edits.push(set(job.id, { ...held(first), goal: roleName(job, first) }), ...kpis.map((kpi) => set(kpi.id, held(first))));
    edits.push(...others.flatMap(copy));
  } else if (job.level === "department" && first !== undefined) {
    edits.push(...taken(job, kpis, first, ids), ...others.flatMap((person) => copied(job, kpis, person, ids, { position: null })));
  } else {
    edits.push(...fresh.flatMap(copy));
  }
  return { kind: "all", edits };
}

/** The roles that are one job: beside each other, by the same name. A department's own KPIs are nobody's yet. */
function holders(nodes: readonly GoalNode[], job: GoalNode): readonly GoalNode[] {
  if (job.level === "department") return [];
  return nodes.filter((node) => node === job || (job.role !== "" && node.parent === job.parent && node.level === job.level && node.role === job.role && isAgreed(node)));
}

/** What the job weighs, in equal parts that add up; null where its weight is left to the tree. */
function sharedWeight(group: readonly GoalNode[], count: number): readonly number[] | null {
  if (group.length === 0 || group.some(({ weight }) => weight === null)) return null;
  const total = group.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return exactShares(total, Array.from({ length: count }, () => 1), 4);
}

/** The department's own KPIs become the first person's. */
function taken(department: GoalNode, kpis: readonly GoalNode[], person: Assignment, ids: Ids): readonly TreeEdit[] {
  const role = roleOf(department, person, ids, {});
  return [
    { kind: "add", parent: department.id, position: null, node: role },
    ...kpis.flatMap(({ id }): TreeEdit[] => [{ kind: "move", id, parent: role.id, position: null }, set(id, held(person))]),
  ];
}

/** Where among its siblings a new role stands, and what it weighs where the tree does not say. */
interface Place {
  readonly position: number | null;
  readonly weight?: number | null;
}

function copied(job: GoalNode, kpis: readonly GoalNode[], person: Assignment, ids: Ids, { position, ...weight }: Place): readonly TreeEdit[] {
  const role = roleOf(job, person, ids, weight);
  const parent = job.level === "department" ? job.id : job.parent;
  return [
    { kind: "add", parent, position, node: role },
    ...kpis.map((kpi): TreeEdit => ({ kind: "add", parent: role.id, position: null, node: { ...without(kpi), ...held(person), id: ids.next(idOfGoal(kpi)) } })),
  ];
}

function roleOf(job: GoalNode, person: Assignment, ids: Ids, weight: Omit<Place, "position">): Omit<GoalNode, "parent"> {
  const level = job.level === "department" ? "role" : job.level;
  const goal = roleName(job, person);
  const node = { ...without(job), code: null, ...(job.level === "department" ? { weight: null, target: null } : {}), ...weight, ...held(person), level, goal, id: "" } as const;
  return { ...node, id: ids.next(idOfGoal(node)) };
}

/** "Sales · Wang Fang": the job, and who has it. */
function roleName({ role, goal }: GoalNode, { name }: Assignment): string {
  return `${role === "" ? goal : role} · ${name.trim()}`;
}

function held({ name, start, until }: Assignment): Pick<GoalNode, "owner" | "start" | "until" | "contributors"> {
  return { owner: name.trim(), start, until, contributors: "" };
}

/** What is copied of a goal: not who signed it, nor where it hangs. */
function without({ parent: _parent, ...node }: GoalNode): Omit<GoalNode, "parent"> {
  return { ...node, signOff: "" };
}

function set(id: string, changes: NodeChanges): TreeEdit {
  return { kind: "set", id, changes };
}

/** Ids that no goal has, nor another new one. */
class Ids {
  private readonly taken: Set<string>;

  constructor(nodes: readonly GoalNode[]) {
    this.taken = new Set(nodes.map(({ id }) => id));
  }

  next(wanted: string): string {
    const id = freeId(wanted, (each) => this.taken.has(each));
    this.taken.add(id);
    return id;
  }
}
