import type { GoalNode } from "./types";

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
  nature: null, stage: null, weight: null, direction: null, unit: "", method: null, parameter: null, cap: null, baseline: null,
  threshold: null, target: null, stretch: null, due: "", source: "", frequency: null, guard: null,
  cascade: null, share: null, tier: "", start: "", until: "", rule: "", anchors: "", state: null, horizon: null, signOff: "",
};
