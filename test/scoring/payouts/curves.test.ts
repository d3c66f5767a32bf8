import fc from "fast-check";
import { Failure } from "../../../src/scoring/failure";
import { bonus } from "../../../src/scoring/payouts/bonus";
import { payout } from "../../../src/scoring/payouts/payoutCurve";
import { tierPay, tierTable, type Tiers } from "../../../src/scoring/payouts/tierPay";
import { fraction } from "../../../src/scoring/types";

function valid<Value>(outcome: Value | Failure): Value {
  if (outcome instanceof Failure) throw new Error(outcome.text("en-US"));
  return outcome;
}
const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

describe("a payout curve", () => {
  const curve = fc.record({ threshold: between(0, 1), payThreshold: between(0, 1), max: between(1, 3), payMax: between(1, 4) });

  test("never falls", () => {
    fc.assert(
      fc.property(curve, between(0, 4), between(0, 4), (corners, first, second) => {
        const [less, more] = [Math.min(first, second), Math.max(first, second)];
        expect(valid(payout(fraction(less), corners))).toBeLessThanOrEqual(valid(payout(fraction(more), corners)) + 1e-9);
      }),
    );
  });

  test("pays 1 at target, payMax far above, nothing far below", () => {
    fc.assert(
      fc.property(curve, (corners) => {
        expect(payout(fraction(1), corners)).toBe(1);
        expect(payout(fraction(9), corners)).toBe(corners.payMax);
        if (corners.threshold > 0) expect(payout(fraction(corners.threshold / 2), corners)).toBe(0);
      }),
    );
  });
});

describe("pay by tiers", () => {
  const step = between(0.1, 1000);
  const table = fc
    .tuple(between(0, 100), fc.array(fc.tuple(step, between(0, 1)), { minLength: 1, maxLength: 8 }))
    .map(([first, rows]) => {
      const breaks = rows.reduce<number[]>((list, [width]) => [...list, (list.at(-1) ?? first - width) + width], []);
      return { breaks, rates: rows.map(([, rate]) => rate) };
    });
  const tiers = ({ breaks, rates }: { breaks: number[]; rates: number[] }): Tiers => valid(tierTable(breaks, rates));

  test("is the sum of the slices", () => {
    fc.assert(
      fc.property(table, between(0, 5000), (each, quantity) => {
        const slices = each.breaks.map((from, index) => {
          const to = each.breaks[index + 1] ?? Infinity;
          return Math.max(0, Math.min(quantity, to) - from) * each.rates[index]!;
        });
        expect(valid(tierPay(quantity, tiers(each)))).toBeCloseTo(slices.reduce((sum, slice) => sum + slice, 0), 6);
      }),
    );
  });

  test("does not jump, and bends upwards when the rates rise", () => {
    fc.assert(
      fc.property(table, between(0, 4000), between(0.001, 1000), (each, quantity, width) => {
        const rising = tiers({ ...each, rates: [...each.rates].sort((a, b) => a - b) });
        const pay = (at: number): number => valid(tierPay(at, rising));
        expect(pay(quantity + 1e-9) - pay(quantity)).toBeLessThan(1e-6);
        expect(2 * pay(quantity + width)).toBeLessThanOrEqual(pay(quantity) + pay(quantity + 2 * width) + 1e-6);
      }),
    );
  });

  test("as a whole is the quantity at one of the rates", () => {
    fc.assert(
      fc.property(table, between(0, 5000), (each, quantity) => {
        const from = each.breaks.filter((bound) => bound <= quantity).length - 1;
        fc.pre(each.breaks.every((bound) => Math.abs(bound - quantity) > 1e-6));
        expect(valid(tierPay(quantity, tiers(each), "whole"))).toBe(from < 0 ? 0 : quantity * each.rates[from]!);
      }),
    );
  });
});

test("with all factors alike, adding and multiplying one of them pay the same", () => {
  fc.assert(
    fc.property(between(0, 1e6), between(0, 2), between(0, 3), (base, targetPct, factor) => {
      const added = bonus({ base, targetPct, company: factor, unit: factor, individual: factor, mode: "add" }, [0.5, 0.25, 0.25]);
      expect(valid(added)).toBeCloseTo(valid(bonus({ base, targetPct, unit: factor })), 6);
    }),
  );
});
