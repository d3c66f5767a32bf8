import fc from "fast-check";
import { naturalLimits } from "../../src/insights/controlChart";
import { given, series } from "./support";

test("NIST/SEMATECH e-Handbook, 6.3.2.2: flow rates, limits at 3/1.128 mean ranges", () => {
  const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
  const { mean, averageRange, lower, upper } = given(naturalLimits(flow, { k: 3 / 1.128 }));
  expect(mean).toBeCloseTo(50.81, 10);
  expect(averageRange).toBeCloseTo(1.8778, 4);
  expect(upper).toBeCloseTo(55.8041, 4);
  expect(lower).toBeCloseTo(45.8159, 4);
});

test("limits lie as far above the mean as below", () => {
  fc.assert(
    fc.property(series(2), (values) => {
      const { mean, lower, upper } = given(naturalLimits(values));
      expect(upper - mean).toBeCloseTo(mean - lower, 6);
      expect(upper).toBeGreaterThanOrEqual(mean);
    }),
  );
});

test("move and scale with the values; turning these upside down swaps the limits", () => {
  fc.assert(
    fc.property(series(2), fc.integer({ min: -500, max: 500 }), fc.constantFrom(0.5, 2, 4), (values, shift, factor) => {
      const { mean, averageRange, lower, upper } = given(naturalLimits(values));
      const moved = given(naturalLimits(values.map((value) => value * factor + shift)));
      expect(moved.mean).toBeCloseTo(mean * factor + shift, 6);
      expect(moved.averageRange).toBeCloseTo(averageRange * factor, 6);
      expect(moved.lower).toBeCloseTo(lower * factor + shift, 5);
      const turned = given(naturalLimits(values.map((value) => -value)));
      expect(turned.lower).toBeCloseTo(-upper, 6);
    }),
  );
});

test("screening never widens the limits and never moves the mean", () => {
  fc.assert(
    fc.property(series(2), (values) => {
      const screened = given(naturalLimits(values));
      const all = given(naturalLimits(values, { screen: false }));
      expect(screened.mean).toBe(all.mean);
      expect(screened.averageRange).toBeLessThanOrEqual(all.averageRange * (1 + 1e-12));
    }),
  );
});

test("screening is done once: a range that only then is exceptional stays", () => {
  // Ranges 1 ×20, 10 and 100: their mean 5.9 lets 10 stay; without 100 it is 1.43, and 10 would be exceptional.
  const steps = [...Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 1 : -1)), 10, 100];
  const values = steps.reduce((path, step) => [...path, path.at(-1)! + step], [0]);
  expect(given(naturalLimits(values)).averageRange).toBeCloseTo(30 / 21, 10);
});

test("a range at its limit is dropped, in spite of the dust of decimals", () => {
  // Seven ranges with the mean 0.1, one of them 0.3267.
  const rest = (0.7 - 0.3267) / 6;
  const values = [0, rest, 0, rest, 0, rest, 0, 0.3267];
  expect(given(naturalLimits(values)).averageRange).toBeCloseTo(rest, 10);
});

test("missing values are as if their rows were not there", () => {
  fc.assert(
    fc.property(series(2), fc.array(fc.nat(100), { maxLength: 5 }), (values, gaps) => {
      const withGaps: (number | null)[] = [...values];
      for (const gap of gaps) withGaps.splice(gap % (withGaps.length + 1), 0, null);
      expect(naturalLimits(withGaps)).toEqual(naturalLimits(values));
    }),
  );
});
