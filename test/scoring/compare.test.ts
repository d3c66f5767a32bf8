import fc from "fast-check";
import { equals, reaches } from "../../src/scoring/compare";
import { exp, ln } from "../../src/scoring/elementary";

test("the dust of decimals does not keep a value from its threshold", () => {
  expect(reaches(0.1 + 0.2, 0.3)).toBe(true);
  expect(reaches(0.3, 0.1 + 0.2)).toBe(true);
  expect(reaches(1.1 * 3, 3.3)).toBe(true);
  expect(reaches(-0.3, -0.1 - 0.2)).toBe(true);
});

test("the guard is relative: small and large thresholds are as sharp as others", () => {
  expect(reaches(0.999999e-12, 1e-12)).toBe(false);
  expect(reaches(0.999999e12, 1e12)).toBe(false);
  expect(reaches(-1e-12, 0)).toBe(false);
  expect(equals(0, 0)).toBe(true);
});

test("of two values one reaches the other", () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(fc.property(value, value, (a, b) => expect(reaches(a, b) || reaches(b, a)).toBe(true)));
  fc.assert(fc.property(value, value, (a, b) => expect(equals(a, b)).toBe(equals(b, a))));
});

test("ln and exp agree with the engine's own to the last digits", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(1e-15 * Math.max(1e-3, Math.abs(Math.log(x))) * 2);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(1e-15);
    }),
  );
  expect(ln(1)).toBe(0);
  expect(exp(0)).toBe(1);
  expect(exp(800)).toBe(Infinity);
  expect(exp(-800)).toBe(0);
});
