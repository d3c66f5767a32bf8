import { say, type Language } from "../text/language";
import { emptyNode, uniqueIds } from "./emptyNode";
import { departmentId, departmentKey, kpiId, strategicGoalId, strategyId } from "./ids";
import { indicatorByCode } from "./library";
import { indicatorFacts } from "./propose";
import { jobByCode, roleName } from "./roles";
import type { DepartmentDraft, GoalNode, KpiDraft, StrategyDraft } from "./types";

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
  return { ...emptyNode, id: strategicGoalId(draft), parent: strategyId, level: "strategy", goal, code, unit, direction, dimension, baseline, threshold, target, stretch };
}

function parentOf({ serves }: DepartmentDraft, strategic: readonly GoalNode[]): string {
  return strategic.some(({ id }) => id === serves) ? (serves ?? strategyId) : strategyId;
}

/** A department's node with its KPIs under it. */
export function branchOf(department: DepartmentDraft, language: Language, parent: string = strategyId): readonly GoalNode[] {
  const key = departmentKey(department.name);
  const role = postName(department, language);
  const node: GoalNode = {
    ...emptyNode,
    id: departmentId(key),
    parent,
    level: "department",
    goal: department.name,
    owner: department.owner,
    department: department.name,
    role,
  };
  const ids = uniqueIds(department.kpis.map((kpi) => kpiId(key, kpi.code)));
  const kpis = department.kpis.map((kpi, index): GoalNode => ({
    ...kpiNode(kpi, language),
    id: ids[index] ?? kpiId(key, kpi.code),
    parent: node.id,
    owner: department.owner,
    department: department.name,
    role,
  }));
  return [node, ...kpis];
}

/** "研发" where a job was chosen, else "技术类". */
function postName(department: DepartmentDraft, language: Language): string {
  const job = department.job === null ? undefined : jobByCode(department.job);
  return say(job?.name ?? roleName(department.role), language);
}

function kpiNode(kpi: KpiDraft, language: Language): GoalNode {
  const definition = indicatorByCode(kpi.code);
  return {
    ...emptyNode,
    ...(kpi.facts ?? (definition && indicatorFacts(definition, language))),
    id: "",
    level: "kpi",
    goal: kpi.name,
    code: kpi.code,
    weight: kpi.weight / 100,
    direction: kpi.direction,
    unit: kpi.unit,
    method: kpi.method,
    parameter: kpi.parameter,
    baseline: kpi.baseline ?? null,
    threshold: kpi.threshold ?? null,
    target: kpi.target,
    stretch: kpi.stretch ?? null,
  };
}
