import { say, type Language } from "../text/language";
import { namesCell } from "./contributors";
import { emptyNode, uniqueIds } from "./emptyNode";
import { departmentId, departmentKey, idOfGoal, kpiId, strategicGoalId, strategyId } from "./ids";
import { indicatorByCode } from "./library";
import { indicatorFacts } from "./propose";
import { jobByCode, roleName } from "./roles";
import type { DepartmentDraft, GoalNode, KpiDraft, RoleDraft, StrategyDraft } from "./types";

export interface GoalTreeRequest {
  /** Wording of the top node. */
  readonly strategy: string;
  /** What the strategy wants reached; the departments hang under the goal that they serve. */
  readonly goals?: readonly StrategyDraft[];
  readonly departments: readonly DepartmentDraft[];
  readonly language: Language;
}

/** The goal tree of the departments, parents before children: strategy → strategic goal → department → KPI. */
export function goalTree({ strategy, goals = [], departments, language }: GoalTreeRequest): readonly GoalNode[] {
  const top: GoalNode = { ...emptyNode, id: strategyId, level: "strategy", goal: strategy };
  const strategic = goals.map(strategicGoal);
  const branch = (parent: string) => departments.filter((department) => parentOf(department, strategic) === parent)
    .flatMap((department) => branchOf(department, language, parent));
  return [top, ...strategic.flatMap((node) => [node, ...branch(node.id)]), ...branch(strategyId)];
}

function strategicGoal(draft: StrategyDraft): GoalNode {
  const { goal, code, unit, direction, baseline, threshold, target, stretch } = draft;
  const dimension = indicatorByCode(code ?? "")?.dimension ?? null;
  return { ...emptyNode, dimension, ...draft.row, id: strategicGoalId(draft), parent: strategyId, level: "strategy", goal, code, unit, direction, baseline, threshold, target, stretch };
}

function parentOf({ serves }: DepartmentDraft, strategic: readonly GoalNode[]): string {
  return strategic.some(({ id }) => id === serves) ? (serves ?? strategyId) : strategyId;
}

/** A department's node with its KPIs under it: its own, then the jobs that it has beside each other, each a role with its KPIs. */
export function branchOf(department: DepartmentDraft, language: Language, parent: string = strategyId): readonly GoalNode[] {
  const key = departmentKey(department.name);
  const roles = department.roles ?? [];
  const posts = roles.length === 0 ? [postName(department, language)] : roles.map((role) => postName(role, language));
  const shared = { owner: department.owner, department: department.name };
  const node: GoalNode = { ...emptyNode, goal: department.name, ...department.row, ...shared, id: departmentId(key), parent, level: "department", role: namesCell(posts) };
  const levels = roles.map((role, index): GoalNode => {
    const post = posts[index] ?? "";
    return { ...emptyNode, goal: post, ...role.row, ...shared, id: "", parent: node.id, level: "role", role: post, weight: role.weight / 100 };
  });
  const roleIds = uniqueIds(levels.map(idOfGoal));
  const leaves = [
    ...department.kpis.map((kpi) => ({ kpi, parent: node.id, role: node.role })),
    ...roles.flatMap(({ kpis }, index) => kpis.map((kpi) => ({ kpi, parent: roleIds[index] ?? node.id, role: posts[index] ?? "" }))),
  ];
  const ids = uniqueIds(leaves.map(({ kpi }) => kpiId(key, kpi.code)));
  const kpis = leaves.map((leaf, index): GoalNode =>
    ({ ...kpiNode(leaf.kpi, language), ...shared, id: ids[index] ?? "", parent: leaf.parent, role: leaf.role }));
  const under = (id: string): readonly GoalNode[] => kpis.filter((kpi) => kpi.parent === id);
  return [node, ...under(node.id), ...levels.flatMap((level, index) => {
    const id = roleIds[index] ?? "";
    return [{ ...level, id }, ...under(id)];
  })];
}

/** "研发" where a job was chosen, else "技术类". */
function postName({ role, job }: Pick<RoleDraft, "role" | "job">, language: Language): string {
  return say(jobByCode(job ?? "")?.name ?? roleName(role), language);
}

function kpiNode(kpi: KpiDraft, language: Language): GoalNode {
  const definition = indicatorByCode(kpi.code);
  return {
    ...emptyNode,
    ...(kpi.facts ?? (definition && indicatorFacts(definition, language))),
    ...kpi.row,
    id: "",
    level: "kpi",
    goal: kpi.name,
    code: kpi.code,
    weight: kpi.weight / 100,
    direction: kpi.direction,
    unit: kpi.unit,
    method: kpi.method,
    parameter: kpi.parameter,
    ...(kpi.cap === undefined ? {} : { cap: kpi.cap }),
    baseline: kpi.baseline ?? null,
    threshold: kpi.threshold ?? null,
    target: kpi.target,
    stretch: kpi.stretch ?? null,
    rule: kpi.rule ?? "",
  };
}
