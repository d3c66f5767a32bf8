import fc from "fast-check";
import { calibrations, type Calibration } from "../../src/insights/calibration";
import type { CitedResult } from "../../src/insights/overview/series";
import { stepPeriod } from "../../src/review/periodSteps";

const period = "2026Q4";
const result = (change: Partial<CitedResult> = {}): CitedResult => ({
  period, department: "Sales", owner: "Li Wei", goalId: "G1", code: "C1", kpi: "Orders", unit: "", weight: 0.5, direction: 1, method: "ratio",
  target: 100, actual: 90, score: 90, status: "", evidence: "", comment: "", cells: { actual: "", score: "" }, ...change,
});
/** A KPI through the quarters up to this one, oldest first. */
const past = (scores: readonly (number | null)[], change: Partial<CitedResult> = {}): readonly CitedResult[] =>
  scores.map((score, index) => result({ score, actual: score === null ? null : score + index / 1000, period: stepPeriod(period, index - scores.length + 1) ?? "", ...change }));
const of = (results: readonly CitedResult[], at = period): Calibration | undefined => calibrations(results, at).get("G1");

describe("targets that move nobody", () => {
  test("reached in each of four periods or more is too easy, in none too hard", () => {
    expect(of(past([100, 101, 120, 104]))).toEqual({ kind: "easy", reached: 4, of: 4 });
    expect(of(past([80, 99.9, 70, 60, 85]))).toEqual({ kind: "hard", reached: 0, of: 5 });
  });
  test("of twenty periods one may miss, and of six one may reach", () => {
    expect(of(past([...Array<number>(23).fill(104), 90]))).toEqual({ kind: "easy", reached: 23, of: 24 });
    expect(of(past([...Array<number>(19).fill(104), 90]))).toBeUndefined();
    expect(of(past([90, 90.5, 91, 92, 93, 104]))).toEqual({ kind: "hard", reached: 1, of: 6 });
    expect(of(past([90, 91, 92, 93, 104]))).toBeUndefined();
  });
  test("three periods say nothing, nor do those without a score or of another length, unit or direction", () => {
    expect(of(past([104, 105, 106]))).toBeUndefined();
    expect(of(past([null, 104, 105, 106]))).toBeUndefined();
    expect(of([...past([104, 105, 106]), result({ period: "2025", score: 120 })])).toBeUndefined();
    expect(of([...past([103, 104, 105, 106, 107]).map((each, at) => (at < 2 ? { ...each, unit: "h" } : each))])).toBeUndefined();
  });
  test("before the results of the period are written those up to the last one count, and later ones never", () => {
    const results = past([104, 105, 106, 107]);
    expect(of(results, "2027Q1")).toEqual({ kind: "easy", reached: 4, of: 4 });
    expect(of(results, "2026Q3")).toBeUndefined();
  });
  test("the same actual each time is not measured, unless there is none of what is better less", () => {
    expect(of(past([90, 95, 99, 91], { actual: 42 }))).toEqual({ kind: "unchanged", of: 4, value: 42 });
    expect(of(past([90, 95, 99, 91], { actual: 0 }))).toEqual({ kind: "unchanged", of: 4, value: 0 });
    expect(of(past([100, 100, 100, 100], { actual: 0, direction: -1 }))).toEqual({ kind: "easy", reached: 4, of: 4 });
  });
});

describe("KPIs that everybody maxes", () => {
  const team = (scores: readonly (number | null)[], change: Partial<CitedResult> = {}) => scores.map((score, at) => result({ goalId: `G${at + 1}`, owner: `Person ${at}`, score, ...change }));
  test("three results of the same KPI with the same score above target tell nobody from anybody", () => {
    const found = calibrations(team([120, 120, 120]), period);
    expect([...found.values()]).toEqual(Array(3).fill({ kind: "alike", of: 3, score: 120 }));
    expect([...calibrations(team([120, 120, 120], { code: "" }), period).keys()]).toEqual(["G1", "G2", "G3"]);
  });
  test.each([[[120, 120]], [[120, 120, 119]], [[100, 100, 100]], [[120, 120, null]]])("%j say nothing", (scores) => {
    expect(calibrations(team(scores), period).size).toBe(0);
  });
  test("another KPI of that name in another unit is another", () => {
    expect(calibrations([...team([120, 120], { code: "" }), result({ goalId: "G9", code: "", unit: "h", score: 120 })], period).size).toBe(0);
  });
});

test("property: what is said of a KPI does not depend on the order of the rows, nor on other KPIs", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 60, max: 120 }), { minLength: 1, maxLength: 12 }), fc.array(fc.integer({ min: 60, max: 120 }), { maxLength: 12 }), (scores, others) => {
    const own = past(scores);
    const alone = of(own);
    expect(of([...past(others, { goalId: "G2", code: "C2" }), ...[...own].reverse()])).toEqual(alone);
    if (alone?.kind === "easy" || alone?.kind === "hard") expect(alone.of).toBe(scores.length);
  }));
});
