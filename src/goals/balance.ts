import { weightsByDays } from "./dayWeights";
import { departmentWeights } from "./departmentWeights";
import { kpisByDepartment } from "./tree";
import type { Dimension, GoalNode } from "./types";

/** What part of the weight (a fraction of it all) lies where, in the order in which it is shown. */
export interface Part<Value> {
  readonly value: Value;
  readonly weight: number;
}

export interface Balance {
  /** KPIs that count with a weight. */
  readonly count: number;
  readonly dimensions: readonly Part<Dimension | null>[];
  readonly natures: readonly Part<GoalNode["nature"]>[];
  readonly stages: readonly Part<GoalNode["stage"]>[];
  readonly horizons: readonly Part<GoalNode["horizon"]>[];
}

const dimensions = ["financial", "customer", "process", "learning", null] as const;
const natures = ["hard", "soft", null] as const;
const stages = ["process", "result", "growth", null] as const;
const horizons = ["short", "long", null] as const;

/**
 * How the weights of a department's KPIs are spread over dimensions, hard and soft, process, result and growth; of all
 * departments together, each counts the same.
 */
export function balanceOf(nodes: readonly GoalNode[], department: string | null): Balance {
  const all = [...kpisByDepartment(departmentWeights(nodes))].filter(([name]) => department === null || name === department);
  const weighted = all.flatMap(([, kpis]) => sharesOf(kpis));
  return {
    count: weighted.length,
    dimensions: parts(weighted, dimensions, ({ dimension }) => dimension),
    natures: parts(weighted, natures, ({ nature }) => nature),
    stages: parts(weighted, stages, ({ stage }) => stage),
    horizons: parts(weighted, horizons, ({ horizon }) => horizon),
  };
}

interface Shared {
  readonly node: GoalNode;
  readonly share: number;
}

/** Each KPI with its part of the department; nothing where the department has no weights. */
function sharesOf(kpis: readonly GoalNode[]): readonly Shared[] {
  const weights = weightsByDays(kpis);
  const total = weights.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  return kpis.flatMap((node, at) => {
    const weight = weights[at] ?? 0;
    return weight > 0 ? [{ node, share: weight / total }] : [];
  });
}

function parts<Value>(weighted: readonly Shared[], values: readonly Value[], of: (node: GoalNode) => Value): readonly Part<Value>[] {
  const all = weighted.reduce((sum, { share }) => sum + share, 0);
  return values.map((value) => {
    const own = weighted.filter(({ node }) => of(node) === value);
    return { value, weight: all === 0 ? 0 : own.reduce((sum, { share }) => sum + share, 0) / all };
  });
}
