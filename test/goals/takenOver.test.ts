import fc from "fast-check";
import { takenOver, type Circle } from "../../src/goals/takenOver";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const members = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

describe("what is nobody's on a day", () => {
  test("goes to the first circles that are short, as far as it goes, and what is left to the next", () => {
    const job: Circle = { members: [0, 1], due: 0.4 };
    const all: Circle = { members: [0, 1, 2], due: 1 };
    expect(takenOver([0.2, 0, 0.6], 1, [[job], [all]])).toEqual([expect.closeTo(0.4, 12), 0, 0.6]);
    expect(takenOver([0.2, 0, 0.3], 1, [[job], [all]])).toEqual([expect.closeTo(4 / 7, 12), 0, expect.closeTo(3 / 7, 12)]);
    // Somebody in another circle has a part of it already.
    expect(takenOver([0.2, 0, 0.7], 1, [[job], [all]])).toEqual([expect.closeTo(0.3, 12), 0, expect.closeTo(0.7, 12)]);
  });

  test("is shared by circles that are short in proportion to what each lacks", () => {
    expect(takenOver([0.1, 0.3, 0.3], 1, [[{ members: [0], due: 0.2 }, { members: [1], due: 0.6 }]])).toEqual([expect.closeTo(0.175, 12), expect.closeTo(0.525, 12), 0.3]);
  });

  test("is taken over whole by those who are there, in their proportions, by nobody who is not, and takes nothing from anybody", () => {
    const weight = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100 }).map((points) => points / 100));
    const rounds = fc.array(fc.array(fc.record({ members: fc.uniqueArray(fc.nat(4), { minLength: 1 }), due: weight }), { maxLength: 1 }), { maxLength: 2 });
    fc.assert(fc.property(fc.array(weight, { minLength: 5, maxLength: 5 }), rounds, (weights, before) => {
      fc.pre(sum(weights) > 0 && sum(weights) < 1);
      const all: readonly Circle[] = [{ members: members(5), due: 1 }];
      const after = takenOver(weights, 1, [...before, all]);
      expect(sum(after)).toBeCloseTo(1, 9);
      after.forEach((now, at) => (weights[at] === 0 ? expect(now).toBe(0) : expect(now).toBeGreaterThanOrEqual((weights[at] ?? 0) * (1 - 1e-12))));
      takenOver(weights, 1, [all]).forEach((now, at) => expect(now).toBeCloseTo((weights[at] ?? 0) / sum(weights), 9));
    }));
  });
});
