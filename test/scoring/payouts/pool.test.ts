import fc from "fast-check";
import { Failure } from "../../../src/scoring/failure";
import { sharePool, type PoolParts } from "../../../src/scoring/payouts/pool";

const amount = fc.double({ min: 0, max: 1000, noNaN: true });
const member = fc.record({
  weight: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.001, max: 1e6, noNaN: true })),
  floor: fc.option(amount),
  room: fc.option(amount),
});
type Member = (typeof member extends fc.Arbitrary<infer Value> ? Value : never) & object;
const members = fc.array(member, { minLength: 1, maxLength: 30 }).filter((all) => all.some(({ weight }) => weight > 0));
const cents = (value: number): number => Math.round(value * 100);
const total = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0);

/** A pool that covers the floors, so that there is a result. */
function shared(all: readonly Member[], extra: number): PoolParts & { readonly pool: number; readonly caps: (number | null)[]; readonly floors: number[] } {
  const floors = all.map(({ floor }) => cents(floor ?? 0) / 100);
  const caps = all.map(({ room }, index) => (room === null ? null : cents(floors[index]! + room) / 100));
  const pool = cents(total(floors) + extra) / 100;
  const outcome = sharePool({ amount: pool, weights: all.map(({ weight }) => weight), caps, floors });
  if (outcome instanceof Failure) throw new Error(outcome.text("en-US"));
  return { ...outcome, pool, caps, floors };
}

test("parts and remainder add up to the pool to the cent, inside caps and floors", () => {
  fc.assert(
    fc.property(members, amount, (all, extra) => {
      const { parts, remainder, pool, caps, floors } = shared(all, extra);
      expect(total(parts.map(cents)) + cents(remainder)).toBe(cents(pool));
      parts.forEach((part, index) => {
        expect(part).toBeGreaterThanOrEqual(floors[index]!);
        expect(part).toBeLessThanOrEqual(caps[index] ?? Infinity);
        expect(cents(part) / 100).toBe(part);
      });
    }),
    { numRuns: 1000 },
  );
});

test("one level explains all parts: held at a bound, or the level times the weight to the cent", () => {
  fc.assert(
    fc.property(members, amount, (all, extra) => {
      const { parts, remainder, caps, floors } = shared(all, extra);
      if (remainder > 0) {
        all.forEach(({ weight }, index) => expect(parts[index]).toBe(weight > 0 ? caps[index] : floors[index]));
        return;
      }
      // No level above what a part below its cap allows, none below what a part above its floor needs; a cent is play.
      const needed = all.map(({ weight }, index) => (weight > 0 && parts[index]! > floors[index]! ? (parts[index]! - 0.0101) / weight : 0));
      const allowed = all.map(({ weight }, index) => (weight > 0 && parts[index]! < (caps[index] ?? Infinity) ? (parts[index]! + 0.0101) / weight : Infinity));
      expect(Math.max(...needed)).toBeLessThanOrEqual(Math.min(...allowed) * (1 + 1e-9));
    }),
    { numRuns: 1000 },
  );
});

test("with the same bounds for all, more weight never means less", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 2, maxLength: 30 }), fc.integer({ min: 0, max: 40 }), amount, (weights, floor, room) => {
      const caps = weights.map(() => floor + room);
      const outcome = sharePool({ amount: floor * weights.length + room, weights, caps, floors: weights.map(() => floor) });
      if (outcome instanceof Failure) throw new Error(outcome.text("en-US"));
      const { parts } = outcome;
      const order = [...weights.keys()].sort((a, b) => weights[a]! - weights[b]!);
      order.forEach((index, place) => {
        const before = order[place - 1];
        if (before !== undefined && weights[index]! > weights[before]! * (1 + 1e-6)) expect(parts[index]).toBeGreaterThanOrEqual(parts[before]!);
      });
    }),
  );
});

test("the scale of the weights does not matter", () => {
  fc.assert(
    fc.property(members, amount, (all, extra) => {
      expect(shared(all.map((each) => ({ ...each, weight: each.weight * 1024 })), extra).parts).toEqual(shared(all, extra).parts);
    }),
  );
});

test("closes for large pools, extreme weights and many members", () => {
  const close = (units: number, weights: readonly number[], caps: readonly (number | null)[] | null): void => {
    const outcome = sharePool({ amount: units, weights, caps, decimals: 0 });
    if (outcome instanceof Failure) throw new Error(outcome.text("en-US"));
    expect(total(outcome.parts) + outcome.remainder).toBe(units);
    expect(outcome.parts.findIndex((part, index) => part > (caps?.[index] ?? Infinity))).toBe(-1);
  };
  close(1e15, [1, 1, 1], null);
  close(999_999_999_999_999, [0.1, 0.7, 1e-12, 3], [null, 1e14 + 1, null, 7e14 + 3]);
  close(12_345, [1e300, 1e-280, 5], [10, null, 10]);
  const many = Array.from({ length: 50_000 }, (_, index) => 1 + ((index * 7919) % 104_729) / 13);
  close(1e13 + 7, many, many.map((weight, index) => (index % 2 === 0 ? Math.floor(weight * 20_000) : null)));
});
