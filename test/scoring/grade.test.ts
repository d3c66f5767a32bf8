import fc from "fast-check";
import { Failure } from "../../src/scoring/failure";
import { defaultGrades, gradeOf, gradeScale } from "../../src/scoring/grade";
import { points } from "../../src/scoring/types";

const score = fc.double({ min: -200, max: 300, noNaN: true }).map(points);
const bounds = fc.uniqueArray(fc.integer({ min: -100, max: 200 }), { minLength: 2, maxLength: 8 }).map((list) => list.sort((a, b) => b - a));

test("a better score never has a worse grade", () => {
  fc.assert(
    fc.property(score, score, (first, second) => {
      const rank = (each: typeof first): number => defaultGrades.labels.indexOf(gradeOf(each));
      if (first >= second) expect(rank(first)).toBeLessThanOrEqual(rank(second));
    }),
  );
});

test("a falling scale and the rising table of the same bands agree", () => {
  fc.assert(
    fc.property(bounds, score, (lines, each) => {
      const labels = lines.map((_, index) => index + 1);
      const falling = gradeScale(lines, [...labels, labels.length]);
      const rising = gradeScale([...lines].reverse(), [...labels].reverse());
      if (falling instanceof Failure || rising instanceof Failure) throw new Error("both are valid");
      expect(gradeOf(each, rising)).toBe(gradeOf(each, falling));
    }),
  );
});

test("a bound belongs to the band above it", () => {
  fc.assert(
    fc.property(bounds, (lines) => {
      const scale = gradeScale(lines, [...lines.map(String), "below"]);
      if (scale instanceof Failure) throw new Error("it is valid");
      for (const line of lines) expect(gradeOf(points(line), scale)).toBe(String(line));
    }),
  );
});

test("bounds that neither rise nor fall make no scale", () => {
  expect(gradeScale([1, 3, 2], ["a", "b", "c", "d"])).toMatchObject({ error: "#NUM!" });
  expect(gradeScale([], ["a"])).toMatchObject({ error: "#NUM!" });
});
