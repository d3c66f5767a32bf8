import type { Language } from "../../text/language";
import { departmentWeights, totalWeight } from "../departmentWeights";
import { kpisOf } from "../draftKpis";
import { departmentKey, freeId, strategicGoalId, strategyId } from "../ids";
import { jobs, roleTypes } from "../roles";
import type { KeyResult } from "../okr/types";
import type { GoalNode, Indicator, KpiDraft, RoleDraft, RoleType } from "../types";
import { shareOut } from "../weights";
import { draftMaker, type DraftMaker } from "./rowDrafts";
import type { OwnTemplate } from "./templateFile";
import { templateOkrs } from "./templateOkrs";
import type { TemplateDepartment } from "./types";

export interface TemplateRequest {
  readonly nodes: readonly GoalNode[];
  readonly name: string;
  readonly language: Language;
  /** The department that makes up the template; null is the whole tree. */
  readonly department: string | null;
  readonly withNumbers: boolean;
  /** What the workbook defines itself; of these the template takes along what it uses. */
  readonly indicators: readonly Indicator[];
  readonly okrs?: readonly KeyResult[];
  /** The rolling rule for all targets that have none of their own; left out or "" are fixed targets. */
  readonly rule?: string;
}

/**
 * The goal tree, or a department of it, as a template. Owners, people among the contributors, days and what somebody has
 * reached stay out of it; what is only proposed, declined or retired too, and what has no name yet. A department keeps
 * its jobs; what hangs under teams is taken together.
 */
export function templateOfTree({ nodes, name, language, department, withNumbers, indicators, okrs = [], rule = "" }: TemplateRequest): OwnTemplate {
  const counting = nodes.filter(({ state }) => state === null || state === "agreed");
  const names = department === null ? distinctBy(counting.map((node) => node.department).filter((each) => each.trim() !== ""), departmentKey) : [department];
  const drafts = draftMaker({ language, withNumbers, departments: new Set(counting.map((node) => departmentKey(node.department))) });
  const goals = department === null ? distinctBy(counting.filter(isStrategicGoal).filter(isNamed), strategicGoalId).map(drafts.strategy) : [];
  const served = servedGoals(counting);
  const departments = names.map((each) => departmentOf(each, counting, served.get(each) ?? null, drafts));
  const codes = new Set(departments.flatMap(kpisOf).map(({ code }) => code));
  const strategy = department === null ? (counting.find(({ level, parent }) => level === "strategy" && parent === null)?.goal ?? "") : "";
  const keyResults = templateOkrs(okrs, counting, names, withNumbers);
  return {
    name, language, indicators: indicators.filter(({ code }) => codes.has(code)),
    content: { strategy, goals, departments, ...(keyResults.length === 0 ? {} : { okrs: keyResults }), ...(rule === "" ? {} : { rule }) },
  };
}

/** The first of those that have the same key. */
function distinctBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const known = seen.size;
    return seen.add(keyOf(item)).size > known;
  });
}

function isNamed({ goal, code }: GoalNode): boolean {
  return goal.trim() !== "" || (code ?? "") !== "";
}

function isStrategicGoal({ level, parent }: GoalNode): boolean {
  return level === "strategy" && parent !== null;
}

/** For each department the id that its strategic goal has in a template. */
function servedGoals(nodes: readonly GoalNode[]): ReadonlyMap<string, string> {
  const ids = new Map(nodes.filter(isStrategicGoal).filter(isNamed).map((node) => [node.id, strategicGoalId(node)] as const));
  return new Map(nodes.flatMap(({ level, department, parent }) => {
    const id = level === "department" && parent !== null && parent !== strategyId ? ids.get(parent) : undefined;
    return id === undefined ? [] : [[department, id] as const];
  }));
}

function departmentOf(name: string, nodes: readonly GoalNode[], serves: string | null, drafts: DraftMaker): TemplateDepartment {
  const key = departmentKey(name);
  const own = nodes.filter(({ department }) => departmentKey(department) === key);
  const kpis = own.filter((node) => node.level === "kpi" && isNamed(node));
  // Under teams a KPI counts by the way up to its department.
  const weighed = departmentWeights(own).filter((node) => node.level === "kpi" && isNamed(node));
  const roles = rolesOf(own, kpis, weighed, name, drafts);
  const head = own.find(({ level }) => level === "department");
  const row = head === undefined ? {} : drafts.row(head, "department", name);
  const post = postOf(head?.role ?? kpis[0]?.role ?? "", name);
  const [first] = roles;
  if (first === undefined) return { name, ...post, serves, kpis: draftsOf(weighed, 100, drafts), ...row };
  const loose = weighed.filter((kpi) => !own.some(({ id, level }) => level === "role" && id === kpi.parent));
  return { name, role: first.role, job: first.job, serves, kpis: draftsOf(loose, 100 - totalWeight(roles), drafts), roles, ...row };
}

/** The jobs of a department, each a role with KPIs right under it. */
function rolesOf(
  own: readonly GoalNode[], kpis: readonly GoalNode[], weighed: readonly GoalNode[], department: string, drafts: DraftMaker,
): readonly RoleDraft[] {
  const roles = own.flatMap((node) => {
    const under = kpis.filter(({ parent }) => parent === node.id);
    return node.level !== "role" || under.length === 0 ? [] : [{ node, under }];
  });
  // What each counts in the department, be its weight in the sheet or its part of what the others leave.
  const counted = (under: readonly GoalNode[]): number => totalWeight(weighed.filter(({ id }) => under.some((kpi) => kpi.id === id)));
  return roles.map(({ node, under }) => ({
    ...postOf(node.role === "" ? node.goal : node.role, department),
    weight: rounded((counted(under) / (totalWeight(under) || 1)) * 100),
    pinned: false,
    kpis: draftsOf(under, 100, drafts),
    ...drafts.row(node, "role", node.role),
  }));
}

/** KPIs, each code once, with weights that total so many points: where they do not, they are brought to it in proportion. */
function draftsOf(kpis: readonly GoalNode[], whole: number, drafts: DraftMaker): readonly KpiDraft[] {
  const distinct = kpis.filter((kpi, at) => kpi.code === null || kpis.findIndex(({ code }) => code === kpi.code) === at);
  const points = distinct.map(({ weight }) => (weight ?? 0) * 100);
  const total = points.reduce((sum, each) => sum + each, 0);
  const weights = Math.abs(total - whole) < 1e-6 ? points : shareOut(total > 0 ? Math.max(0, whole) : 0, points);
  const codes = codesOf(distinct);
  return distinct.map((node, at) => drafts.kpi(node, codes[at] ?? "", rounded(weights[at] ?? 0)));
}

/** The codes of KPIs. One without gets one by its name, and its own where two are named alike. */
function codesOf(kpis: readonly GoalNode[]): readonly string[] {
  const taken = new Set(kpis.flatMap(({ code }) => code ?? []));
  return kpis.map(({ code, goal }) => {
    const own = code ?? freeId(`K-${departmentKey(goal)}`, (id) => taken.has(id));
    taken.add(own);
    return own;
  });
}

/** Points without the dust of binary fractions. */
function rounded(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}

/** The post that a row names, by a job or a role type in either language. */
function postOf(words: string, department: string): { readonly role: RoleType; readonly job: string | null } {
  const named = ({ name }: { readonly name: { readonly zh: string; readonly en: string } }): boolean => name.zh === words || name.en === words;
  const job = jobs.find(named) ?? jobs.find(({ name }) => department.includes(name.zh));
  if (job !== undefined) return { role: job.role, job: job.code };
  return { role: roleTypes.find(named)?.role ?? "business", job: null };
}
