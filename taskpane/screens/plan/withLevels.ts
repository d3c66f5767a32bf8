import type { KpiDraft } from "../../../src/goals/types";

/**
 * A KPI after a change. A template that keeps no numbers may say how far threshold and stretch are from the target: they come
 * with it and follow it, until somebody sets them otherwise.
 */
export function withLevels(before: KpiDraft, change: Partial<KpiDraft>): KpiDraft {
  const kpi = { ...before, ...change };
  if (kpi.levelShares === undefined || kpi.target === before.target) return kpi;
  const follow = (level: "threshold" | "stretch"): number | null => {
    const own = kpi[level] ?? null;
    return own === null || own === levelOf(before, level) ? levelOf(kpi, level) : own;
  };
  return { ...kpi, threshold: follow("threshold"), stretch: follow("stretch") };
}

function levelOf({ target, levelShares }: KpiDraft, level: "threshold" | "stretch"): number | null {
  const share = levelShares?.[level];
  return target === null || share === undefined ? null : Number((target * share).toPrecision(12));
}
