import type { Language } from "../../text/language";
import { departmentKey, strategicGoalId, strategyId } from "../ids";
import { indicatorByCode } from "../library";
import { jobs, roleTypes } from "../roles";
import type { GoalNode, Indicator, KpiDraft, RoleType, StrategyDraft } from "../types";
import { shareOut } from "../weights";
import type { OwnTemplate } from "./templateFile";
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
}

/**
 * The goal tree, or a department of it, as a template. Owners stay out of it; what is only proposed, declined or retired
 * too. Teams and roles are taken together: a template has the KPIs of a department.
 */
export function templateOfTree({ nodes, name, language, department, withNumbers, indicators }: TemplateRequest): OwnTemplate {
  const counting = nodes.filter(({ state }) => state === null || state === "agreed");
  const goals = department === null ? counting.filter(isStrategicGoal).map((node) => strategyDraft(node, withNumbers)) : [];
  const names = department === null ? [...new Set(counting.map((node) => node.department).filter((each) => each !== ""))] : [department];
  const served = servedGoals(counting);
  const departments = names.map((each) => departmentOf(each, counting, served.get(each) ?? null, withNumbers));
  const codes = new Set(departments.flatMap(({ kpis }) => kpis.map(({ code }) => code)));
  const strategy = department === null ? (counting.find(({ level, parent }) => level === "strategy" && parent === null)?.goal ?? "") : "";
  return { name, language, content: { strategy, goals, departments }, indicators: indicators.filter(({ code }) => codes.has(code)) };
}

function isStrategicGoal({ level, parent }: GoalNode): boolean {
  return level === "strategy" && parent !== null;
}

/** For each department the id that its strategic goal has in a template. */
function servedGoals(nodes: readonly GoalNode[]): ReadonlyMap<string, string> {
  const ids = new Map(nodes.filter(isStrategicGoal).map((node) => [node.id, strategicGoalId(node)] as const));
  return new Map(nodes.flatMap(({ level, department, parent }) => {
    const id = level === "department" && parent !== null && parent !== strategyId ? ids.get(parent) : undefined;
    return id === undefined ? [] : [[department, id] as const];
  }));
}

function departmentOf(name: string, nodes: readonly GoalNode[], serves: string | null, withNumbers: boolean): TemplateDepartment {
  const own = nodes.filter(({ department }) => department === name);
  const kpis = own.filter(({ level }) => level === "kpi");
  const post = postOf(own.find(({ level }) => level === "department")?.role ?? kpis[0]?.role ?? "", name);
  const distinct = kpis.filter((kpi, at) => kpi.code === null || kpis.findIndex(({ code }) => code === kpi.code) === at);
  // Under teams the weights of a department add up to more than 100: they are brought back to it in proportion.
  const points = distinct.map(({ weight }) => (weight ?? 0) * 100);
  const total = points.reduce((sum, each) => sum + each, 0);
  const weights = Math.abs(total - 100) < 1e-6 ? points : shareOut(total > 0 ? 100 : 0, points);
  return { name, ...post, serves, kpis: distinct.map((node, at) => kpiDraft(node, weights[at] ?? 0, withNumbers)) };
}

/** The post that a row names, by a job or a role type in either language. */
function postOf(words: string, department: string): { readonly role: RoleType; readonly job: string | null } {
  const named = ({ name }: { readonly name: { readonly zh: string; readonly en: string } }): boolean => name.zh === words || name.en === words;
  const job = jobs.find(named) ?? jobs.find(({ name }) => department.includes(name.zh));
  if (job !== undefined) return { role: job.role, job: job.code };
  return { role: roleTypes.find(named)?.role ?? "business", job: null };
}

function strategyDraft({ goal, code, unit, direction, baseline, threshold, target, stretch }: GoalNode, withNumbers: boolean): StrategyDraft {
  const numbers = withNumbers ? { baseline, threshold, target, stretch } : { baseline: null, threshold: null, target: null, stretch: null };
  return { goal, code, unit, direction, ...numbers };
}

function kpiDraft(node: GoalNode, weight: number, withNumbers: boolean): KpiDraft {
  const { goal, code, unit, direction, method, parameter, baseline, threshold, target, stretch } = node;
  const numbers = withNumbers ? { baseline, threshold, target, stretch } : { baseline: null, threshold: null, target: null, stretch: null };
  return {
    code: code ?? `K-${departmentKey(goal)}`, name: goal, unit, direction: direction ?? 1, method: method ?? "ratio", parameter,
    weight: Math.round(weight * 1e6) / 1e6, pinned: false, ...numbers,
    ...(code !== null && indicatorByCode(code) !== undefined ? {} : { facts: factsOf(node) }),
  };
}

function factsOf({ dimension, nature, stage, frequency, guard, source, anchors }: GoalNode): NonNullable<KpiDraft["facts"]> {
  return { dimension, nature, stage, frequency, guard, source, anchors };
}
