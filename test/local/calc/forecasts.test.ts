import fc from "fast-check";
import { Book } from "./book";

const column = (values: readonly (number | null)[]): string => `{${values.join(";")}}`;
const count = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);

const evaluate = (formula: string): number | string | boolean | null => new Book({ A1: formula }).get("A1");
const forecast = (target: number | string, values: readonly number[], more = "", timeline: readonly number[] = count(values.length)): number | string | boolean | null =>
  evaluate(`=FORECAST.ETS(${target},${column(values)},${column(timeline)}${more})`);

const whole = fc.integer({ min: -50, max: 50 });

test("a line goes on, and a season repeats on it, however far ahead", () => {
  fc.assert(fc.property(whole, whole, fc.array(whole, { minLength: 2, maxLength: 6 }), fc.integer({ min: 1, max: 20 }), (start, slope, seasons, ahead) => {
    const period = seasons.length;
    const at = (index: number): number => 500 + start + slope * index + seasons[index % period]!;
    const values = count(period * 4).map((_, index) => at(index));
    expect(forecast(values.length + ahead, values, `,${period}`)).toBeCloseTo(at(values.length + ahead - 1), 6);
    const line = count(12).map((index) => start + slope * index);
    expect(forecast(12 + ahead, line, ",0")).toBeCloseTo(start + slope * (12 + ahead), 6);
  }), { numRuns: 30 });
});

test("the season is found, where there is one", () => {
  const season = (values: readonly number[]): unknown => evaluate(`=FORECAST.ETS.SEASONALITY(${column(values)},${column(count(values.length))})`);
  const noise = (index: number): number => ((index * 7919) % 13) / 10;
  expect(season(count(24).map((index) => 2 * index + [12, -5, 3, -10][index % 4]! + noise(index)))).toBe(4);
  expect(season(count(36).map((index) => index + 20 * Math.sin((index * Math.PI) / 6) + noise(index)))).toBe(12);
  for (const none of [(index: number) => 3 * index, (index: number) => index * index, (index: number) => 1.1 ** index, () => 5, (index: number) => (index * 7919) % 13]) {
    expect(season(count(24).map(none))).toBe(1);
  }
});

test("months count as even steps, whatever their length, and their ends too", () => {
  const months = (day: number): number[] => count(12).map((month) => Math.round((Date.UTC(2024, month - 1 + (day === 0 ? 1 : 0), day) - Date.UTC(1899, 11, 30)) / 86_400_000));
  const values = count(12).map((index) => 10 * index);
  expect(forecast("DATE(2025,3,1)", values, "", months(1))).toBeCloseTo(150, 6);
  expect(forecast("DATE(2025,2,28)", values, "", months(0))).toBeCloseTo(140, 6);
  expect(forecast("DATE(2025,3,16)", values, "", months(1))).toBeCloseTo(150 + (10 * 15) / 31, 6);
});

test("missing points are filled in or count as zeros, several at one point are aggregated, the order does not matter", () => {
  const timeline = [9, 1, 2, 3, 5, 6, 7, 8, 10, 3];
  const values = timeline.map((time) => 10 * time);
  expect(forecast(11, values, ",0", timeline)).toBeCloseTo(110, 6);
  const zeros = forecast(11, values, ",0,0", timeline);
  expect(zeros).toBeCloseTo(forecast(11, [10, 20, 30, 0, 50, 60, 70, 80, 90, 100], ",0") as number, 9);
  const summed = forecast(11, values, ",0,1,7", timeline);
  expect(summed).toBeCloseTo(forecast(11, [10, 20, 60, 55, 50, 60, 70, 80, 90, 100], ",0") as number, 9);
  expect(forecast(10, values, ",0", timeline)).toBe(100);
  expect(forecast(9, values, ",0", timeline)).toBe("#NUM!");
});

test("the interval grows with the distance and with the confidence, and the statistics are those of the fit", () => {
  const values = count(24).map((index) => 2 * index + [12, -5, 3, -10][index % 4]! + ((index * 7919) % 13) / 5);
  const data = `${column(values)},${column(count(24))}`;
  const interval = (target: number, share: number): number => evaluate(`=FORECAST.ETS.CONFINT(${target},${data},${share})`) as number;
  expect(interval(25, 0.95)).toBeGreaterThan(interval(25, 0.8));
  expect(interval(29, 0.95)).toBeGreaterThan(interval(25, 0.95));
  const statistic = (type: number): number => evaluate(`=FORECAST.ETS.STAT(${data},${type})`) as number;
  expect(interval(25, 0.95)).toBeCloseTo(1.959963984540054 * statistic(7), 9);
  for (const type of [1, 2, 3]) expect(statistic(type)).toEqual(Math.min(1, Math.max(0, statistic(type))));
  expect(statistic(6)).toBeLessThanOrEqual(statistic(7));
  expect([statistic(4) < 1, statistic(5) < 0.2, statistic(8)]).toEqual([true, true, 1]);
});

test.each([
  ["=FORECAST.ETS(5,{1;2;3},{1;2;3;4})", "#N/A"],
  ["=FORECAST.ETS(5,{1;2;3;4},{1;2;3.5;4})", "#NUM!"],
  ["=FORECAST.ETS(9,{1;2;3},{1;2;8})", "#NUM!"],
  ["=FORECAST.ETS(5,{1;2;3;4},{1;2;3;4},-1)", "#NUM!"],
  ["=FORECAST.ETS(5,{1;2;3;4},{1;2;3;4},3)", "#NUM!"],
  ["=FORECAST.ETS(5,{1;2;3;4},{1;2;3;4},0,2)", "#NUM!"],
  ["=FORECAST.ETS(5,{1;2;3;4},{1;2;3;4},0,1,8)", "#NUM!"],
  ['=FORECAST.ETS(5,{1;2;"x";4},{1;2;3;4})', "#VALUE!"],
  ["=FORECAST.ETS.CONFINT(5,{1;2;3;4},{1;2;3;4},1)", "#NUM!"],
  ["=FORECAST.ETS.STAT({1;2;3;4},{1;2;3;4},9)", "#NUM!"],
])("%s is %s", (formula, error) => {
  expect(evaluate(formula)).toBe(error);
});
