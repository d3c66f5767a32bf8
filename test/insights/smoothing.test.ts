import { project, smooth } from "../../src/insights/smoothing";
import { fitSmoothing, type GivenConstants, type SmoothingKind } from "../../src/insights/smoothingFit";
import { ausair, austourists, oil } from "./published";

const none: GivenConstants = { alpha: null, beta: null, gamma: null, phi: null };
const level: SmoothingKind = { trend: false, damped: false, season: 0, seasonKind: "additive" };
const holt: SmoothingKind = { ...level, trend: true };
const quarterly = (seasonKind: SmoothingKind["seasonKind"]): SmoothingKind => ({ ...holt, season: 4, seasonKind });

function fitted(series: readonly number[], kind: SmoothingKind, given = none): { squares: number; forecasts: number[]; alpha: number } {
  const { constants, start } = fitSmoothing(series, kind, given);
  const errors = new Float64Array(series.length);
  const states = smooth(series, constants, start, kind.seasonKind, errors);
  return { squares: errors.reduce((total, error) => total + error * error, 0), forecasts: project(states, constants.phi, kind.seasonKind, 4), alpha: constants.alpha };
}

function squaresWith(series: readonly number[], alpha: number, beta: number, phi: number, trend: boolean): number {
  const errors = new Float64Array(series.length);
  smooth(series, { alpha, beta, gamma: 0, phi }, { level: series[0]!, trend: trend ? series[1]! - series[0]! : 0, seasonal: [] }, "additive", errors);
  return errors.reduce((total, error) => total + error * error, 0);
}

describe("Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 2nd ed., with the states and constants printed there", () => {
  test("7.1 oil production in Saudi Arabia, simple smoothing", () => {
    const states = smooth(oil, { alpha: 0.8339, beta: 0, gamma: 0, phi: 1 }, { level: 446.5868, trend: 0, seasonal: [] }, "additive");
    expect(project(states, 1, "additive", 1)[0]).toBeCloseTo(542.68, 2);
  });

  test("7.2 air passengers in Australia, Holt", () => {
    const states = smooth(ausair, { alpha: 0.8321, beta: 0.0001, gamma: 0, phi: 1 }, { level: 15.5715, trend: 2.1017, seasonal: [] }, "additive");
    [74.6, 76.7, 78.81, 80.91, 83.01].forEach((value, index) => {
      expect(project(states, 1, "additive", 5)[index]).toBeCloseTo(value, 1);
    });
  });

  test("7.3 international visitor nights, Holt–Winters additive", () => {
    const errors = new Float64Array(austourists.length);
    const constants = { alpha: 0.306, beta: 0.0003, gamma: 0.426, phi: 1 };
    const start = { level: 32.26, trend: 0.7014, seasonal: [9.6962, -9.3132, -1.6935, 1.3106] };
    const states = smooth(austourists, constants, start, "additive", errors);
    expect(Math.sqrt(errors.reduce((total, error) => total + error * error, 0) / errors.length)).toBeCloseTo(1.763, 3);
    [76.1, 51.6, 63.97, 68.37].forEach((value, index) => {
      expect(Math.abs(project(states, 1, "additive", 4)[index]! - value)).toBeLessThan(0.01);
    });
  });
});

describe("estimated constants", () => {
  test("come near the printed ones where only the start differs", () => {
    const { alpha, forecasts } = fitted(oil, level);
    expect(alpha).toBeCloseTo(0.834, 2);
    expect(forecasts[0]).toBeCloseTo(542.68, 1);
  });

  test("fit a season at least as well as the printed ones", () => {
    const rootMean = (kind: SmoothingKind): number => Math.sqrt(fitted(austourists, kind).squares / austourists.length);
    expect(rootMean(quarterly("additive"))).toBeLessThanOrEqual(1.763);
    expect(rootMean(quarterly("multiplicative"))).toBeLessThanOrEqual(1.576);
  });

  test.each([["oil", oil], ["ausair", ausair], ["austourists", austourists]])("no point of a fine grid undercuts them: %s", (_name, series) => {
    const simple = fitted(series, level).squares;
    const trended = fitted(series, holt).squares;
    const damped = fitted(series, { ...holt, damped: true }).squares;
    for (let i = 0; i <= 100; i += 1) {
      expect(squaresWith(series, i / 100, 0, 1, false)).toBeGreaterThanOrEqual(simple * (1 - 1e-8));
      for (let j = 0; j <= 50; j += 1) {
        if (squaresWith(series, i / 100, j / 50, 1, true) < trended * (1 - 1e-8)) throw new Error(`holt: ${i / 100}, ${j / 50}`);
        for (const phi of [0.8, 0.85, 0.9, 0.95, 0.98]) {
          if (squaresWith(series, i / 100, j / 50, phi, true) < damped * (1 - 1e-8)) throw new Error(`damped: ${i / 100}, ${j / 50}, ${phi}`);
        }
      }
    }
  });

  test("more freedom never fits worse", () => {
    const free = fitted(ausair, holt).squares;
    expect(fitted(ausair, holt, { ...none, alpha: 0.5 }).squares).toBeGreaterThanOrEqual(free);
    expect(fitted(ausair, holt, { ...none, beta: 0.1 }).squares).toBeGreaterThanOrEqual(free);
    const seasonal = fitted(austourists, quarterly("multiplicative")).squares;
    expect(fitted(austourists, quarterly("multiplicative"), { ...none, alpha: 0.2, gamma: 0.3 }).squares).toBeGreaterThanOrEqual(seasonal);
  });

  test("given constants are kept as they are", () => {
    const given = { alpha: 0.25, beta: 0.125, gamma: 0.5, phi: null };
    expect(fitSmoothing(austourists, quarterly("multiplicative"), given).constants).toEqual({ ...given, phi: 1 });
    expect(fitSmoothing(ausair, { ...holt, damped: true }, { ...none, phi: 0.5 }).constants.phi).toBe(0.5);
  });

  test("a damped trend keeps between 0.8 and 0.98 of itself", () => {
    for (const series of [oil, ausair, austourists]) {
      const { phi } = fitSmoothing(series, { ...holt, damped: true }, none).constants;
      expect(phi).toBeGreaterThanOrEqual(0.8);
      expect(phi).toBeLessThanOrEqual(0.98);
    }
  });

  test("of a season keep alpha + gamma within 1, where a disturbance fades", () => {
    for (const series of [oil, ausair, austourists]) {
      for (const given of [none, { ...none, gamma: 0.7 }, { ...none, alpha: 0.7 }]) {
        const { alpha, gamma } = fitSmoothing(series, quarterly("additive"), given).constants;
        expect(alpha + gamma).toBeLessThanOrEqual(1 + 1e-12);
      }
    }
  });

  test("find the season that a series was made of", () => {
    const factors = [1.3, 0.6, 1.1, 1];
    const made = Array.from({ length: 24 }, (_, index) => (200 - 3 * (index + 1)) * factors[index % 4]!);
    const { start } = fitSmoothing(made, quarterly("multiplicative"), none);
    expect(start.level).toBeCloseTo(200, 3);
    expect(start.trend).toBeCloseTo(-3, 4);
    factors.forEach((factor, index) => expect(start.seasonal[index]).toBeCloseTo(factor, 5));
  });
});
