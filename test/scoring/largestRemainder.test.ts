import fc from "fast-check";
import { largestRemainder } from "../../src/scoring/largestRemainder";

const shareLists = fc
  .array(fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 30 })
  .filter((shares) => shares.some((share) => share > 0));
const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

describe("largest remainder", () => {
  test("gives what is left after whole quotas to the largest remainders", () => {
    expect(largestRemainder(23, [10, 20, 50, 15, 5])).toEqual([2, 5, 12, 3, 1]);
    expect(largestRemainder(10, [1, 1, 2])).toEqual([3, 2, 5]);
  });

  test("equal remainders go to the earlier share, even when rounding makes them differ", () => {
    expect(largestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(largestRemainder(2, [0.1, 0.1, 0.3 - 0.2])).toEqual([1, 1, 0]);
    expect(largestRemainder(2, [0.3 - 0.2, 0.1, 0.1])).toEqual([1, 1, 0]);
  });

  test("a share of 0 gets nothing, no units give nothing", () => {
    expect(largestRemainder(7, [0, 3, 0, 3])).toEqual([0, 4, 0, 3]);
    expect(largestRemainder(0, [1, 2])).toEqual([0, 0]);
  });

  test("negative units are distributed as positive ones", () => {
    expect(largestRemainder(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  test("the parts add up to the units and lie within one unit of their quota", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), shareLists, (units, shares) => {
        const parts = largestRemainder(units, shares);
        const total = sum(shares);
        expect(sum(parts)).toBe(units);
        parts.forEach((part, index) => {
          expect(Number.isInteger(part)).toBe(true);
          expect(Math.abs(part - (units * shares[index]!) / total)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  test("closes for the largest whole numbers, huge shares and many of them", () => {
    const units = Number.MAX_SAFE_INTEGER;
    expect(sum(largestRemainder(units, [1, 1, 1]))).toBe(units);
    expect(sum(largestRemainder(units, [3, 5, 7, 0.1]))).toBe(units);
    expect(largestRemainder(10, [1e308, 1e308, 0])).toEqual([5, 5, 0]);
    const many = Array.from({ length: 100_000 }, (_, index) => 0.1 + (index % 7));
    expect(sum(largestRemainder(123_456_789, many))).toBe(123_456_789);
    expect(sum(largestRemainder(1, many))).toBe(1);
  });

  test("sharing the same units over scaled shares gives the same parts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), shareLists, (units, shares) => {
        expect(largestRemainder(units, shares.map((share) => share * 1024))).toEqual(largestRemainder(units, shares));
      }),
    );
  });
});
