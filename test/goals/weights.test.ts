import fc from "fast-check";
import { addKpi, rebalanceWeights, removeKpi } from "../../src/goals";
import { shareOut } from "../../src/goals/weights";

const kpi = fc.record({ weight: fc.integer({ min: 0, max: 100 }), pinned: fc.boolean() });
const total = (kpis: readonly { readonly weight: number }[]): number => kpis.reduce((sum, { weight }) => sum + weight, 0);
const pinnedTotal = (kpis: readonly { readonly weight: number; readonly pinned: boolean }[], except: number): number =>
  kpis.reduce((sum, { weight, pinned }, at) => (pinned && at !== except ? sum + weight : sum), 0);

describe("rebalancing weights", () => {
  it("keeps the total at exactly 100 in whole points while anything else can move and the pinned ones leave room", () => {
    fc.assert(
      fc.property(fc.array(kpi, { minLength: 2, maxLength: 9 }), fc.nat(), fc.double({ min: -50, max: 150, noNaN: true }), (kpis, seed, wanted) => {
        const index = seed % kpis.length;
        fc.pre(kpis.some(({ pinned }, at) => !pinned && at !== index));
        fc.pre(pinnedTotal(kpis, index) <= 100);
        const after = rebalanceWeights(kpis, index, wanted);
        expect(total(after)).toBe(100);
        expect(after.every(({ weight }) => Number.isInteger(weight) && weight >= 0)).toBe(true);
        expect(after.filter(({ pinned }, at) => pinned && at !== index)).toEqual(kpis.filter(({ pinned }, at) => pinned && at !== index));
      }),
    );
  });

  it("gives the asked weight when there is room, and shares the rest in proportion within a point", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 8 }), fc.integer({ min: 0, max: 100 }), (weights, wanted) => {
        const after = rebalanceWeights(weights.map((weight) => ({ weight, pinned: false })), 0, wanted);
        expect(after[0]?.weight).toBe(wanted);
        const others = weights.slice(1);
        const sum = others.reduce((all, weight) => all + weight, 0);
        others.forEach((weight, at) => expect(Math.abs((after[at + 1]?.weight ?? NaN) - ((100 - wanted) * weight) / sum)).toBeLessThan(1));
      }),
    );
  });

  it("is what a person expects: 40/30/30 with the first raised to 50 is 50/25/25, and a pinned one stays", () => {
    const weights = [40, 30, 30].map((weight) => ({ weight, pinned: false }));
    expect(rebalanceWeights(weights, 0, 50).map(({ weight }) => weight)).toEqual([50, 25, 25]);
    const pinned = weights.map((each, at) => ({ ...each, pinned: at === 2 }));
    expect(rebalanceWeights(pinned, 0, 50).map(({ weight }) => weight)).toEqual([50, 20, 30]);
    expect(rebalanceWeights(pinned, 0, 90).map(({ weight }) => weight)).toEqual([70, 0, 30]);
  });

  it("leaves the total to the check when all others are pinned", () => {
    const pinned = [{ weight: 40, pinned: false }, { weight: 60, pinned: true }];
    expect(rebalanceWeights(pinned, 0, 37).map(({ weight }) => weight)).toEqual([37, 60]);
  });

  it("totals 100 with a pinned weight of 33.5 points", () => {
    const after = rebalanceWeights([{ weight: 33.5, pinned: true }, { weight: 40, pinned: false }, { weight: 26, pinned: false }], 1, 30);
    expect(total(after)).toBe(100);
    expect(after[1]?.weight).toBe(30);
  });

  it("ignores what is no number and no KPI", () => {
    const kpis = [{ weight: 100, pinned: false }];
    expect(rebalanceWeights(kpis, 0, NaN)).toBe(kpis);
    expect(rebalanceWeights(kpis, 3, 50)).toBe(kpis);
  });

  it("makes room for an added KPI and takes over the weight of a dropped one", () => {
    const kpis = [40, 30, 30].map((weight) => ({ weight, pinned: false }));
    const four = addKpi(kpis, { weight: 0, pinned: false });
    expect(four.map(({ weight }) => weight)).toEqual([30, 23, 22, 25]);
    expect(removeKpi(kpis, 0).map(({ weight }) => weight)).toEqual([50, 50]);
  });
});

describe("sharing out points", () => {
  it("adds up exactly and never differs from the exact share by a point", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 20 }), (points, shares) => {
        const parts = shareOut(points, shares);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(points);
        const sum = shares.reduce((all, share) => all + share, 0);
        if (sum > 0) parts.forEach((part, at) => expect(Math.abs(part - (points * (shares[at] ?? 0)) / sum)).toBeLessThan(1));
      }),
    );
  });

  it("gives equal remainders to the earlier ones", () => {
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut(100, [0, 0, 0])).toEqual([34, 33, 33]);
  });
});
