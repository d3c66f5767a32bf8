import fc from "fast-check";
import { leastChanges, relationsOf, type Relations } from "../../src/insights/relations";
import { seriesUpTo, type CitedResult, type KpiSeries } from "../../src/insights/overview/series";
import { stepPeriod } from "../../src/review/periodSteps";

const period = "2026Q4";
function seriesOf(goalId: string, actuals: readonly (number | null)[], more: Partial<CitedResult> = {}): KpiSeries {
  const results = actuals.map((actual, index): CitedResult => ({
    period: stepPeriod(period, index - actuals.length + 1) ?? "", department: "Sales", owner: "", goalId, code: "", kpi: goalId, unit: "", weight: 0.5, direction: 1, method: "ratio",
    target: 100, actual, score: null, status: "", evidence: "", comment: "", cells: { actual: `Results!${goalId}`, score: "" }, ...more,
  }));
  return seriesUpTo(results, period)[0]!;
}
const shown = ({ found }: Relations) => found.map(({ leads, follows, lag, n, r }) => [leads.id, follows.id, lag, n, Math.sign(r)]);
/** Noise that is the same in every run. */
const noise = (seed: number, length: number): number[] => {
  let state = seed * 0x9e3779b9;
  return Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 - 0.5;
  });
};

/** Levels after each change. */
const sum = (changes: readonly number[], start = 100): number[] => changes.reduce<number[]>((levels, change) => [...levels, levels.at(-1)! + change], [start]);

describe("KPIs whose changes go together", () => {
  const changes = [5, -3, 8, 2, -6, 4, 1, -2, 7, 3, -4];
  test("one that follows another by a period is found first, with the leading one first", () => {
    const leads = seriesOf("satisfaction", sum(changes));
    const follows = seriesOf("conversion", sum([1, ...changes.slice(0, -1)].map((change, at) => change * 0.1 + noise(1, 11)[at]! * 0.02), 3));
    const other = seriesOf("visits", sum(noise(7, 11)));
    expect(shown(relationsOf([other, follows, leads]))[0]).toEqual(["satisfaction", "conversion", 1, 10, 1]);
  });
  test("at once, in opposite directions, and two periods later", () => {
    const one = seriesOf("a", sum(changes));
    expect(shown(relationsOf([one, seriesOf("b", sum(changes.map((change) => -2 * change)))]))).toEqual([["a", "b", 0, 11, -1]]);
    expect(shown(relationsOf([seriesOf("b", sum([9, -9, ...changes.slice(0, -2)])), one]))).toEqual([["a", "b", 2, 9, 1]]);
  });
  test("levels that both rise are no relation", () => {
    const rising = (seed: number) => seriesOf(`k${seed}`, sum(noise(seed, 11).map((each) => 10 + each)));
    const both = [rising(3), rising(4)];
    const levels = both.map(({ points }) => points.map(({ actual }) => actual!));
    expect(levels.every((each) => each.every((value, at) => at === 0 || value > each[at - 1]!))).toBe(true);
    expect(relationsOf(both).found).toEqual([]);
  });
  test("the same KPI elsewhere, a shared one, and one that never changes are none", () => {
    const one = seriesOf("a", sum(changes), { code: "C1" });
    expect(relationsOf([one, seriesOf("b", sum(changes.map((change) => change * 2)), { code: "C1" })]).tests).toBe(0);
    expect(relationsOf([one, seriesOf("b", sum(changes))]).tests).toBe(0);
    expect(relationsOf([one, seriesOf("b", sum(changes.map(() => 0)))]).found).toEqual([]);
    expect(relationsOf([one, seriesOf("b", sum(changes.map(() => 0.1)))]).found).toEqual([]);
  });
  test("too few changes say nothing, and gaps are left out of both", () => {
    expect(relationsOf([seriesOf("a", sum(changes.slice(0, leastChanges - 1))), seriesOf("b", sum(changes.slice(0, leastChanges - 1).map((each) => each * 2)))])).toEqual({ found: [], kpis: 0, tests: 0 });
    const gap = sum(changes).map((value, at) => (at === 4 ? null : value));
    expect(shown(relationsOf([seriesOf("a", gap), seriesOf("b", sum(changes.map((change) => change * 3)))]))).toEqual([["a", "b", 0, 9, 1]]);
  });
});

test("among many KPIs without a relation hardly any is shown", () => {
  // 60 KPIs over twelve quarters: some 8,000 pairs and lags, of which dozens reach a correlation of 0.8 by chance.
  const unrelated = Array.from({ length: 60 }, (_none, at) => seriesOf(`k${at}`, sum(noise(at + 11, 11))));
  const { found, tests, kpis } = relationsOf(unrelated);
  expect([kpis, tests > 8000]).toEqual([60, true]);
  expect(found.length).toBeLessThanOrEqual(3);
});

test("KPIs that go up and down in turn look alike, and hardly any is shown", () => {
  const sawtooth = (seed: number) => seriesOf(`k${seed}`, noise(seed, 8).map((each, at) => 100 + (at % 2 === 0 ? 1 : -1) * (1 + each)));
  const all = Array.from({ length: 40 }, (_none, at) => sawtooth(at + 500));
  const { found, tests } = relationsOf(all);
  expect(tests).toBeGreaterThan(2000);
  expect(found.length).toBeLessThanOrEqual(8);
});

test("property: units and orders change nothing, and what is shown is as strong as it says", () => {
  fc.assert(fc.property(
    fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 9, maxLength: 9 }), { minLength: 2, maxLength: 5 }), fc.integer({ min: 2, max: 9 }),
    (all, factor) => {
      const one = relationsOf(all.map((each, at) => seriesOf(`k${at}`, sum(each))));
      const scaled = relationsOf(all.map((each, at) => seriesOf(`k${at}`, sum(each).map((value) => value * factor))));
      expect(shown(scaled)).toEqual(shown(one));
      for (const { r, n } of one.found) expect(Math.abs(r) >= 0.7 && Math.abs(r) <= 1 && n >= leastChanges).toBe(true);
    },
  ));
});
