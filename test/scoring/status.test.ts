import fc from "fast-check";
import { statusOf, statuses } from "../../src/scoring/status";
import { fraction } from "../../src/scoring/types";

const share = fc.double({ min: 0, max: 1, noNaN: true }).map(fraction);
const rank = (status: unknown): number => statuses.findIndex((each) => each === status);

test("a better attainment never has a worse light, at any time of the period", () => {
  fc.assert(
    fc.property(share, share, share, (first, second, elapsed) => {
      const [better, worse] = first >= second ? [first, second] : [second, first];
      expect(rank(statusOf(better, { elapsed }))).toBeLessThanOrEqual(rank(statusOf(worse, { elapsed })));
    }),
  );
});

test("as time passes the same attainment never gets a better light", () => {
  fc.assert(
    fc.property(share, share, share, (attain, first, second) => {
      const [early, late] = first <= second ? [first, second] : [second, first];
      expect(rank(statusOf(attain, { elapsed: early }))).toBeLessThanOrEqual(rank(statusOf(attain, { elapsed: late })));
    }),
  );
});

test("being exactly on schedule is green", () => {
  fc.assert(fc.property(share, (elapsed) => expect(statusOf(elapsed, { elapsed })).toBe("green")));
});
