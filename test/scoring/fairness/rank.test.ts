import fc from "fast-check";
import { ranks } from "../../../src/scoring/fairness/rank";

const values = fc.array(fc.option(fc.integer({ min: -20, max: 20 }), { freq: 8 }), { maxLength: 60 });
const count = (list: readonly (number | null)[], test: (value: number) => boolean): number =>
  list.filter((value) => value !== null && test(value)).length;

test("a rank is one more than the number of values in front", () => {
  fc.assert(
    fc.property(values, (list) => {
      expect(ranks(list)).toEqual(list.map((each) => (each === null ? null : 1 + count(list, (other) => other > each))));
      expect(ranks(list, "asc")).toEqual(list.map((each) => (each === null ? null : 1 + count(list, (other) => other < each))));
    }),
  );
});

test("the average rank lies in the middle of the equal ones, so all ranks add up to n(n+1)/2", () => {
  fc.assert(
    fc.property(values, (list) => {
      const found = ranks(list, "desc", "avg");
      const n = count(list, () => true);
      expect(found.reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBe((n * (n + 1)) / 2);
      list.forEach((each, index) => {
        if (each === null) return;
        expect(found[index]).toBe(count(list, (other) => other > each) + (1 + count(list, (other) => other === each)) / 2);
      });
    }),
  );
});

test("the dense rank is one more than the number of different values in front", () => {
  fc.assert(
    fc.property(values, (list) => {
      const different = [...new Set(list)];
      expect(ranks(list, "desc", "dense")).toEqual(
        list.map((each) => (each === null ? null : 1 + count(different, (other) => other > each))),
      );
    }),
  );
});

test("a run is compared with its first value: dust does not chain", () => {
  const chain = Array.from({ length: 100 }, (_, index) => 1 + index * 0.9e-9);
  expect(Math.max(...(ranks(chain, "asc", "dense") as number[]))).toBe(50);
});
