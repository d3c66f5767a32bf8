import fc from "fast-check";
import { linearRegression } from "simple-statistics";
import { forecast } from "../../src/insights/forecast";
import type { ForecastMethod } from "../../src/insights/forecastMethods";
import { given, series } from "./support";

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Equal to nine digits of the series' size. */
function expectClose(actual: readonly number[], expected: readonly number[], size: number): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => expect(Math.abs(value - expected[index]!)).toBeLessThanOrEqual(1e-7 * (1 + size)));
}

test("linear agrees with simple-statistics", () => {
  fc.assert(
    fc.property(series(2), fc.integer({ min: 1, max: 5 }), (values, h) => {
      const { m, b } = linearRegression(values.map((value, index) => [index + 1, value]));
      const expected = Array.from({ length: h }, (_, step) => b + m * (values.length + step + 1));
      expectClose(given(forecast(values, { method: "linear", h })), expected, 1e5);
    }),
  );
});

test("an exact line goes on by linear and holt, a constant by every method", () => {
  const line = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -50, max: 50 }), fc.integer({ min: 3, max: 40 }));
  fc.assert(
    fc.property(line, ([start, step, length]) => {
      const values = Array.from({ length }, (_, index) => start + step * index);
      const next = [0, 1, 2].map((index) => start + step * (length + index));
      for (const method of ["linear", "holt"] as const) expectClose(given(forecast(values, { method, h: 3 })), next, 1e-2);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }).map((cents) => cents / 100), fc.integer({ min: 8, max: 24 }), (value, length) => {
      const values = Array.from({ length }, () => value);
      for (const method of ["auto", "ses", "holt", "damped", "linear", "naive", "seasonal"] as const) {
        expect(given(forecast(values, { method, h: 2, season: method === "auto" ? null : 4 }))).toEqual([value, value]);
      }
      expectClose(given(forecast(values, { method: "hw", h: 2, season: 4 })), [value, value], 1);
    }),
    { numRuns: 30 },
  );
});

test("a forecast with given constants moves and scales with the series", () => {
  const methods = fc.constantFrom<ForecastMethod>("ses", "holt", "damped", "linear", "naive", "seasonal");
  fc.assert(
    fc.property(series(4), methods, share, share, share, (values, method, alpha, beta, phi) => {
      const options = { method, alpha, beta, phi, season: 4, h: 3 };
      const plain = given(forecast(values, options));
      const size = Math.max(...plain.map(Math.abs), 1000);
      expectClose(given(forecast(values.map((value) => value * 2 + 50), options)), plain.map((value) => value * 2 + 50), size);
      expectClose(given(forecast(values.map((value) => -value), options)), plain.map((value) => -value), size);
    }),
  );
});

test("what is estimated moves and scales too", () => {
  const values = [88, 93, 91, 97, 104, 99, 108, 112, 109, 117, 121, 118];
  for (const method of ["auto", "ses", "holt", "damped"] as const) {
    const plain = given(forecast(values, { method, h: 3 }));
    expectClose(given(forecast(values.map((value) => value * 10 - 3000), { method, h: 3 })), plain.map((value) => value * 10 - 3000), 10);
  }
  const plain = given(forecast(values, { method: "hw", season: 3, h: 3 }));
  expectClose(given(forecast(values.map((value) => value * 1000), { method: "hw", season: 3, h: 3 })), plain.map((value) => value * 1000), 1e4);
});

test("the same series gives the same bits", () => {
  const values = [3, 8, 5, 9, 12, 7, 10, 15, 11, 16, 19, 14];
  for (const method of ["auto", "holt", "damped", "hw"] as const) {
    expect(forecast(values, { method, season: 4, h: 6 })).toEqual(forecast([...values], { method, season: 4, h: 6 }));
  }
});

test("a longer forecast begins with the shorter one", () => {
  fc.assert(
    fc.property(series(8, 16), fc.constantFrom<ForecastMethod>("auto", "ses", "linear", "seasonal", "hw"), (values, method) => {
      const short = given(forecast(values, { method, season: 4, h: 3 }));
      expect(given(forecast(values, { method, season: 4, h: 9 })).slice(0, 3)).toEqual(short);
    }),
    { numRuns: 25 },
  );
});

test("auto does not see a trend in noise around a level", () => {
  const noise = [50, 53, 47, 52, 48, 51, 49, 54, 46, 50, 52, 48, 51, 47, 53, 49];
  const [next, later] = given(forecast(noise, { h: 2 }));
  expect(next).toBe(later);
  expect(next).toBeGreaterThan(47);
  expect(next).toBeLessThan(53);
});

test("auto sees a clear trend from five values on, and keeps the last of fewer than four", () => {
  expect(given(forecast([10, 20, 30, 40, 50], { h: 2 }))).toEqual([60, 70]);
  expect(given(forecast([101, 109, 122, 131, 138, 152], {}))[0]).toBeGreaterThan(155);
  expect(given(forecast([10, 20, 30], {}))).toEqual([30]);
});

test("auto gives what the method that it chose gives", () => {
  fc.assert(
    fc.property(series(1, 15), (values) => {
      const candidates = (["naive", "ses", "holt", "damped"] as const).map((method) => forecast(values, { method, h: 2 }));
      expect(candidates).toContainEqual(forecast(values, { h: 2 }));
    }),
    { numRuns: 40 },
  );
});
