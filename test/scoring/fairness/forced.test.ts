import fc from "fast-check";
import { Failure } from "../../../src/scoring/failure";
import { forcedBands, type TieRule } from "../../../src/scoring/fairness/forced";
import { quota } from "../../../src/scoring/fairness/quota";

const shares = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 7 }).filter((each) => each.some((share) => share > 0));
const scores = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 8 }), { maxLength: 60 });
const ties = fc.constantFrom<TieRule>("up", "down");

function valid<Value>(outcome: Value | Failure): Value {
  if (outcome instanceof Failure) throw new Error(outcome.text("en-US"));
  return outcome;
}

test("quotas add up to the headcount and lie within one person of the exact share", () => {
  fc.assert(
    fc.property(shares, fc.integer({ min: 0, max: 100_000 }), (given, headcount) => {
      const people = valid(quota(given, headcount));
      const total = given.reduce((sum, share) => sum + share, 0);
      expect(people.reduce((sum, each) => sum + each, 0)).toBe(headcount);
      people.forEach((each, band) => expect(Math.abs(each - (headcount * given[band]!) / total)).toBeLessThan(1));
    }),
  );
});

test("equal scores have equal bands, and a better score never a worse band", () => {
  fc.assert(
    fc.property(scores, shares, ties, (people, given, rule) => {
      const bands = valid(forcedBands(people, given, null, rule));
      people.forEach((first, i) => {
        if (first === null) expect(bands[i]).toBeNull();
        people.forEach((second, j) => {
          if (first === null || second === null) return;
          if (first === second) expect(bands[i]).toBe(bands[j]);
          if (first > second) expect(bands[i]).toBeLessThanOrEqual(bands[j]!);
        });
      });
    }),
  );
});

test("without ties the bands have exactly their quotas", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { maxLength: 60 }), shares, ties, (people, given, rule) => {
      const bands = valid(forcedBands(people, given, null, rule));
      const counts = given.map((_, band) => bands.filter((each) => each === band + 1).length);
      expect(counts).toEqual(valid(quota(given, people.length)));
    }),
  );
});

test("up never gives a worse band than down", () => {
  fc.assert(
    fc.property(scores, shares, (people, given) => {
      const up = valid(forcedBands(people, given, null, "up"));
      const down = valid(forcedBands(people, given, null, "down"));
      up.forEach((band, index) => band !== null && expect(band).toBeLessThanOrEqual(down[index]!));
    }),
  );
});

test("a group is distributed as if the others were not there", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom("a", "b", "c")), { maxLength: 40 }), shares, (people, given) => {
      const bands = valid(forcedBands(people.map(([score]) => score), given, people.map(([, group]) => group)));
      const isA = (_: unknown, index: number): boolean => people[index]![1] === "a";
      const alone = people.filter(isA).map(([score]) => score);
      expect(bands.filter(isA)).toEqual(valid(forcedBands(alone, given)));
    }),
  );
});

test("a long chain of scores that differ by dust is not one score", () => {
  const chain = Array.from({ length: 1000 }, (_, index) => 100 - index * 5e-8);
  const bands = valid(forcedBands(chain, [50, 50]));
  expect(new Set(bands)).toEqual(new Set([1, 2]));
});
