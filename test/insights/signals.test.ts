import fc from "fast-check";
import { naturalLimits } from "../../src/insights/controlChart";
import { signals } from "../../src/insights/signals";
import type { Direction } from "../../src/scoring/types";
import { given, series } from "./support";

const levels = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 2, maxLength: 60 });
const drifts = fc.array(fc.integer({ min: -2, max: 4 }), { minLength: 2, maxLength: 60 }).map((steps) => {
  let level = 0;
  return steps.map((step) => (level += step));
});
const values = fc.oneof(levels, drifts, series(2));

/** The rules again, word by word from their definitions, one value at a time and with no thought of speed. */
function byDefinition(points: readonly number[]): string[] {
  const { mean, lower, upper } = given(naturalLimits(points));
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  const above = (a: number, b: number): boolean => a > b && !near(a, b);
  const allOf = (from: number, to: number, holds: (index: number) => boolean): boolean => {
    if (from < 0 || to >= points.length) return false;
    for (let index = from; index <= to; index += 1) if (!holds(index)) return false;
    return true;
  };
  return points.map((point, at) => {
    if (above(point, upper) || above(lower, point)) return "outside limits";
    if (allOf(at - 6, at, (i) => above(points[i]!, mean)) || allOf(at - 6, at, (i) => above(mean, points[i]!))) return "7 on one side";
    if (at >= 6 && (allOf(at - 5, at, (i) => above(points[i]!, points[i - 1]!)) || allOf(at - 5, at, (i) => above(points[i - 1]!, points[i]!)))) {
      return "7 rising or falling";
    }
    for (const first of [at - 2, at - 1, at]) {
      const three = [first, first + 1, first + 2];
      const highLine = mean + (2 * (upper - mean)) / 3;
      const lowLine = mean - (2 * (mean - lower)) / 3;
      const high = allOf(first, first + 2, (i) => above(points[i]!, mean)) && three.filter((i) => above(points[i]!, highLine)).length >= 2;
      const low = allOf(first, first + 2, (i) => above(mean, points[i]!)) && three.filter((i) => above(lowLine, points[i]!)).length >= 2;
      if (high || low) return "2 of 3";
    }
    return "";
  });
}

test("agree with their definitions", () => {
  fc.assert(
    fc.property(values, (points) => expect(given(signals(points, null))).toEqual(byDefinition(points))),
    { numRuns: 1000 },
  );
});

test("every rule is seen in the series that the tests make", () => {
  const seen = new Set(fc.sample(values, { numRuns: 2000, seed: 1 }).flatMap((points) => given(signals(points, null))));
  expect([...seen].sort()).toEqual(["", "2 of 3", "7 on one side", "7 rising or falling", "outside limits"]);
});

test("do not depend on the unit or the zero of the values", () => {
  fc.assert(
    fc.property(values, fc.constantFrom(0.5, 4, 1024), fc.integer({ min: -1000, max: 1000 }), (points, factor, shift) => {
      expect(signals(points.map((point) => point * factor), null)).toEqual(signals(points, null));
      const whole = points.map(Math.round);
      expect(signals(whole.map((point) => point + shift), null)).toEqual(signals(whole, null));
    }),
  );
});

test("the other direction swaps better and worse, and so does turning the values upside down", () => {
  const swap = (texts: readonly string[]): string[] =>
    texts.map((text) => text.replace(/better|worse/, (word) => (word === "better" ? "worse" : "better")));
  fc.assert(
    fc.property(values, fc.constantFrom<Direction>(1, -1), (points, direction) => {
      const judged = given(signals(points, direction));
      expect(given(signals(points, direction === 1 ? -1 : 1))).toEqual(swap(judged));
      expect(given(signals(points.map((point) => -point), direction))).toEqual(swap(judged));
      expect(judged.map((text) => text.replace(/, (better|worse)$/, ""))).toEqual(given(signals(points, null)));
      expect(judged.every((text) => text === "" || /(better|worse)$/.test(text))).toBe(true);
    }),
  );
});
