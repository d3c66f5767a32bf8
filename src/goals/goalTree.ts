import { say, type Language } from "../text/language";
import { departmentId, departmentKey, kpiId, strategyId } from "./ids";
import { indicatorByCode } from "./library";
import { jobByCode, roleName } from "./roles";
import type { DepartmentDraft, GoalNode, KpiDraft } from "./types";

export interface GoalTreeRequest {
  /** Wording of the top node. */
  readonly strategy: string;
  readonly departments: readonly DepartmentDraft[];
  readonly language: Language;
}

/** The goal tree of the departments, parents before children: strategy → department → KPI. */
export function goalTree({ strategy, departments, language }: GoalTreeRequest): readonly GoalNode[] {
  const top: GoalNode = { ...emptyNode, id: strategyId, level: "strategy", goal: strategy };
  return [top, ...departments.flatMap((department) => branchOf(department, language))];
}

/** A department's node with its KPIs under it. */
export function branchOf(department: DepartmentDraft, language: Language): readonly GoalNode[] {
  const key = departmentKey(department.name);
  const role = postName(department, language);
  const node: GoalNode = {
    ...emptyNode,
    id: departmentId(key),
    parent: strategyId,
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
    id: "",
    level: "kpi",
    goal: kpi.name,
    code: kpi.code,
    dimension: definition?.dimension ?? null,
    nature: definition?.nature ?? null,
    stage: definition?.stage ?? null,
    weight: kpi.weight / 100,
    direction: kpi.direction,
    unit: kpi.unit,
    method: kpi.method,
    parameter: kpi.parameter,
    target: kpi.target,
    source: definition === undefined ? "" : say(definition.source, language),
    frequency: definition?.frequency ?? null,
    guard: definition?.guard ?? null,
  };
}

/** The same KPI twice in one department gets "-2", "-3" so that no two rows share an id. */
export function uniqueIds(ids: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

/** A node without anything in it. */
export const emptyNode: GoalNode = {
  id: "", parent: null, level: "kpi", goal: "", owner: "", contributors: "", department: "", role: "", code: null, dimension: null,
  nature: null, stage: null, weight: null, direction: null, unit: "", method: null, parameter: null, baseline: null,
  threshold: null, target: null, stretch: null, due: "", source: "", frequency: null, guard: null,
  cascade: null, share: null, tier: "", start: "", until: "", rule: "", anchors: "", state: null,
};
