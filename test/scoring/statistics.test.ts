import fc from "fast-check";
import * as simple from "simple-statistics";
import { mean, median, sampleSd, sum } from "../../src/scoring/statistics";

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 50 });

test("agree with an independent library", () => {
  fc.assert(
    fc.property(values, (list) => {
      expect(mean(list)).toBeCloseTo(simple.mean(list), 6);
      expect(sampleSd(list)).toBeCloseTo(simple.sampleStandardDeviation(list), 5);
      expect(median(list)).toBeCloseTo(simple.median(list), 9);
    }),
  );
});

test("equal values have exactly their mean and no spread", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0), fc.integer({ min: 2, max: 40 }), (value, count) => {
      // Without -0: a sum that begins with 0 has none.
      const list = Array.from({ length: count }, () => value);
      expect(mean(list)).toBe(value);
      expect(sampleSd(list)).toBe(0);
      expect(median(list)).toBe(value);
    }),
  );
});

test("keep their digits far from 0 and over long lists", () => {
  expect(sampleSd([1e12 + 1, 1e12 + 2, 1e12 + 3])).toBe(1);
  expect(mean([1e15, 1e15 + 2])).toBe(1e15 + 1);
  expect(sum(Array.from({ length: 100_000 }, () => 0.1))).toBe(10_000);
  expect(sum([1, 1e100, 1, -1e100])).toBe(2);
});

test("leave their lists as they were", () => {
  const list = [3, 1, 2];
  expect(median(list)).toBe(2);
  expect(list).toEqual([3, 1, 2]);
});
