import { exactShares, orEqual } from "./exactShares";
import type { KpiDraft } from "./types";

/** Whatever shares 100 points: the KPIs of a post, the jobs of a department. */
type Weighted = Pick<KpiDraft, "weight" | "pinned">;

/** Weights are compared as the functions do it: 0.05 % off is still 100 %. */
export const weightTolerance = 0.0005;

/**
 * Splits points of weight in proportion to `shares` by largest remainder: whole points that add up exactly, equal
 * remainders to the earlier one. Shares that are all zero count as equal. A fraction of a point, which appears only when
 * a pinned weight has decimals, goes to the largest share.
 */
export function shareOut(points: number, shares: readonly number[]): readonly number[] {
  return exactShares(points, orEqual(shares), 0) ?? shares.map(() => 0);
}

/**
 * Gives one KPI a new weight; the unpinned others share the rest in proportion to what they have. The total is exactly
 * 100 whatever is asked for: a weight that the pinned ones leave no room for is cut. Only when every other KPI is
 * pinned the total is what it is, and a check reports it.
 */
export function rebalanceWeights<Kpi extends Weighted>(kpis: readonly Kpi[], index: number, newWeight: number): readonly Kpi[] {
  const changed = kpis[index];
  if (changed === undefined || !Number.isFinite(newWeight)) return kpis;
  const asked = Math.min(100, Math.max(0, Math.round(newWeight)));
  const movable = kpis.flatMap((kpi, at) => (at !== index && !kpi.pinned ? [at] : []));
  if (movable.length === 0) return kpis.map((kpi, at) => (at === index ? { ...kpi, weight: asked } : kpi));
  const room = Math.max(0, 100 - pinnedTotal(kpis, index));
  const weight = Math.min(asked, Math.floor(room));
  return withShares(kpis.map((kpi, at) => (at === index ? { ...kpi, weight } : kpi)), movable, room - weight);
}

/** Adds a KPI with an even share of the total; the unpinned others make room in proportion. */
export function addKpi<Kpi extends Weighted>(kpis: readonly Kpi[], added: Kpi): readonly Kpi[] {
  return rebalanceWeights([...kpis, added], kpis.length, 100 / (kpis.length + 1));
}

/** Drops a KPI; the unpinned others take over its weight in proportion. */
export function removeKpi<Kpi extends Weighted>(kpis: readonly Kpi[], index: number): readonly Kpi[] {
  const left = kpis.filter((_, at) => at !== index);
  const movable = left.flatMap((kpi, at) => (kpi.pinned ? [] : [at]));
  return withShares(left, movable, Math.max(0, 100 - pinnedTotal(left, -1)));
}

function pinnedTotal(kpis: readonly Weighted[], except: number): number {
  return kpis.reduce((sum, kpi, at) => (at !== except && kpi.pinned ? sum + kpi.weight : sum), 0);
}

function withShares<Kpi extends Weighted>(kpis: readonly Kpi[], movable: readonly number[], points: number): readonly Kpi[] {
  const shares = shareOut(points, movable.map((at) => kpis[at]?.weight ?? 0));
  return kpis.map((kpi, at) => {
    const share = shares[movable.indexOf(at)];
    return share === undefined ? kpi : { ...kpi, weight: share };
  });
}
