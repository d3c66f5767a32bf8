import type { KpiSeries } from "./overview/series";

/** Two KPIs whose changes go together. */
export interface Relation {
  /** The one that moves first; at a lag of 0 just the first of the two. */
  readonly leads: KpiSeries;
  readonly follows: KpiSeries;
  /** Periods between the change of the one and that of the other. */
  readonly lag: number;
  /** Changes that both have. */
  readonly n: number;
  /** Pearson's correlation of the changes: below 0 they go in opposite directions. */
  readonly r: number;
}

/** What was looked at and what was found. */
export interface Relations {
  /** The clearest first. */
  readonly found: readonly Relation[];
  /** KPIs with enough changes. */
  readonly kpis: number;
  /** Pairs and lags that were looked at. */
  readonly tests: number;
}

/** So many changes both KPIs must have. */
export const leastChanges = 6;
const lags = [0, 1, 2] as const;
/** Weaker relations tell nobody anything, however many changes there are. */
const least = 0.7;
/** Of what is shown this share may be there by chance. */
export const falseShare = 0.1;

/**
 * The pairs of KPIs whose changes from period to period go together, at once or up to two periods later. Changes, because
 * levels that both rise over the years correlate whatever they are. Among thousands of pairs some look alike by chance:
 * Benjamini and Hochberg (1995) keep the share of those among what is shown at `falseShare`, with p from Fisher's z. A
 * KPI that goes up and down in turn tells less than its changes are many: they count as Pyper and Peterman (1998) say.
 */
export function relationsOf(series: readonly KpiSeries[]): Relations {
  const changing = series.flatMap((each) => {
    const changes = changesOf(each);
    return changes.filter((change) => change !== null).length < leastChanges ? [] : [{ each, changes, echoes: echoesOf(changes) }];
  });
  const candidates: (Relation & { readonly p: number })[] = [];
  let tests = 0;
  for (const [at, one] of changing.entries()) {
    for (const other of changing.slice(at + 1)) {
      if (isSameKpi(one.each, other.each)) continue;
      let best: (Relation & { readonly p: number }) | null = null;
      for (const lag of lags) {
        for (const [leads, follows] of lag === 0 ? [[one, other] as const] : [[one, other] as const, [other, one] as const]) {
          const { n, r } = correlation(leads.changes, follows.changes, lag);
          if (n < leastChanges || r === null) continue;
          tests += 1;
          if (Math.abs(r) < least) continue;
          const p = chance(r, independent(n, leads.echoes, follows.echoes));
          if (best === null || p < best.p) best = { leads: leads.each, follows: follows.each, lag, n, r, p };
        }
      }
      if (best !== null) candidates.push(best);
    }
  }
  candidates.sort((a, b) => a.p - b.p);
  const last = candidates.findLastIndex(({ p }, rank) => p <= (falseShare * (rank + 1)) / tests);
  return { found: candidates.slice(0, last + 1).map(({ p: _p, ...relation }) => relation), kpis: changing.length, tests };
}

/** From each period to the next, the last one last; null where one of the two has no value. */
function changesOf({ points }: KpiSeries): readonly (number | null)[] {
  return points.slice(1).map(({ actual }, at) => {
    const before = points[at]?.actual ?? null;
    return actual === null || before === null ? null : actual - before;
  });
}

/** How much each change repeats those one, two and three periods before it. */
function echoesOf(changes: readonly (number | null)[]): readonly number[] {
  const known = changes.flatMap((change) => change ?? []);
  const mean = known.reduce((sum, change) => sum + change, 0) / known.length;
  const variance = known.reduce((sum, change) => sum + (change - mean) ** 2, 0);
  return [1, 2, 3].map((back) => {
    const products = changes.map((change, at) => {
      const before = changes[at - back] ?? null;
      return change === null || before === null ? 0 : (change - mean) * (before - mean);
    });
    return variance === 0 ? 0 : products.reduce((sum, product) => sum + product, 0) / variance;
  });
}

/** As how many independent changes those of two KPIs count. */
function independent(n: number, one: readonly number[], other: readonly number[]): number {
  const shared = one.reduce((sum, echo, at) => sum + (1 - (at + 1) / n) * echo * (other[at] ?? 0), 0);
  return n / Math.max(1, 1 + 2 * shared);
}

/** The same KPI of two people or departments has the same causes, and a shared one the same values. */
function isSameKpi({ now: one, points }: KpiSeries, { now: other, points: others }: KpiSeries): boolean {
  if (one.code !== "" ? one.code === other.code : one.kpi === other.kpi) return true;
  return points.length === others.length && points.every(({ actual }, at) => actual === others[at]?.actual);
}

/** Both series end with the same period; the first is looked at `lag` periods earlier. */
function correlation(leads: readonly (number | null)[], follows: readonly (number | null)[], lag: number): { readonly n: number; readonly r: number | null } {
  let [n, sumX, sumY] = [0, 0, 0];
  const pairs: (readonly [number, number])[] = [];
  for (let back = 0; back < follows.length; back += 1) {
    const y = follows[follows.length - 1 - back] ?? null;
    const x = leads[leads.length - 1 - back - lag] ?? null;
    if (x === null || y === null) continue;
    pairs.push([x, y]);
    n += 1;
    sumX += x;
    sumY += y;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    const [dx, dy] = [x - sumX / n, y - sumY / n];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  // What never changes, or always by the same, goes with nothing.
  const isFlat = xx <= 1e-18 * (1 + (sumX / n) ** 2) || yy <= 1e-18 * (1 + (sumY / n) ** 2);
  return { n, r: n < leastChanges || isFlat ? null : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) };
}

/** How often two unrelated KPIs would look so much alike, in either direction: Fisher's z of the correlation is nearly normal. */
function chance(r: number, n: number): number {
  if (n <= 3) return 1;
  const bounded = Math.min(Math.abs(r), 1 - 1e-12);
  return complementaryError((Math.atanh(bounded) * Math.sqrt(n - 3)) / Math.SQRT2);
}

/** The complementary error function for x ≥ 0, to seven digits: Press et al., Numerical Recipes, 6.2. */
function complementaryError(x: number): number {
  const t = 1 / (1 + x / 2);
  const coefficients = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277];
  return t * Math.exp(-x * x + coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0));
}
