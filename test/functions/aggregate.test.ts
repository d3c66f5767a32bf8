import fc from "fast-check";
import { max, mean, min, sum } from "simple-statistics";
import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, error } = loadFunctions();
const shown = (id: string, ...args: unknown[]): unknown => codes(cell(id, ...args));
const broken = new CellError("#REF!");
const gaps = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: 1, maxLength: 30 });

describe("KPI.COVERAGE", () => {
  test("is the share of the weight that has a value", () => {
    expect(shown("COVERAGE", column(90, "", 70), column(50, 30, 20))).toBe(0.7);
    expect(shown("COVERAGE", [[90, 80]], [[1, 1]])).toBe(1);
    expect(shown("COVERAGE", column("N/A", ""), column(1, 1))).toBe(0);
    expect(shown("COVERAGE", column(0, "不适用"), column(0.5, 0.5))).toBe(0.5);
  });

  test("refuses weights that are none", () => {
    expect(shown("COVERAGE", column(1, 2), column(0, 0))).toBe("#NUM!");
    expect(shown("COVERAGE", column(1, 2), column(1, -1))).toBe("#NUM!");
    expect(shown("COVERAGE", column(1, 2), column("", ""))).toBe("#N/A");
    expect(shown("COVERAGE", column(1, 2), [[1, 1]])).toBe("#VALUE!");
    expect(cell("COVERAGE", column(1, broken), column(1, 1))).toBe(broken);
  });
});

describe("KPI.AGG", () => {
  test("divides totals for a ratio instead of averaging percentages", () => {
    expect(shown("AGG", column(9, 50), "ratio", column(10, 100))).toBe(59 / 110);
    expect(shown("AGG", column(9, 50, 7, ""), "比率", column(10, 100, "", 5))).toBe(59 / 110);
    expect(shown("AGG", column(1, 2), "ratio", column(1, -1))).toBe("#DIV/0!");
    expect(shown("AGG", column(1, ""), "ratio", column("", 1))).toBe("#N/A");
    expect(shown("AGG", column(1, 2), "ratio")).toBe("#VALUE!");
    expect(shown("AGG", column(1, 2), "ratio", column(1, 2, 3))).toBe("#VALUE!");
  });

  test("passes over what is missing", () => {
    const values = [["", 3, "N/A", 8, 1, ""]];
    const expected = { sum: 12, average: 4, last: 1, first: 3, max: 8, min: 1 };
    for (const [method, value] of Object.entries(expected)) expect(shown("AGG", values, method)).toBe(value);
    for (const [method, value] of Object.entries({ 求和: 12, 平均: 4, 末值: 1, 首值: 3, 最大: 8, 最小: 1 })) {
      expect(shown("AGG", values, method)).toBe(value);
    }
  });

  test("nothing is #N/A, not 0; no or an unknown method is #VALUE!", () => {
    expect(shown("AGG", column("", ""), "sum")).toBe("#N/A");
    expect(error("AGG", column(1), "").message).toContain("ratio");
    expect(shown("AGG", column(1), "median")).toBe("#VALUE!");
    expect(shown("AGG", column(1e308, 1e308), "sum")).toBe("#NUM!");
    expect(cell("AGG", column(1, broken), "sum")).toBe(broken);
  });

  test("agrees with an independent computation", () => {
    fc.assert(
      fc.property(gaps, (values) => {
        const present = values.filter((value) => value !== null);
        fc.pre(present.length > 0);
        const agg = (method: string): unknown => shown("AGG", column(...values), method);
        expect(agg("sum")).toBe(sum(present) + 0);
        expect(agg("average")).toBeCloseTo(mean(present), 10);
        expect(agg("max")).toBe(max(present));
        expect(agg("min")).toBe(min(present));
      }),
    );
  });
});

describe("KPI.YTD", () => {
  const actuals = [[90, 120, 30, ""]];
  const plans = [[100, 100, 100, 100]];
  const ytd = (...args: unknown[]): unknown => shown("YTD", ...args);

  test("compares totals, attainments or the last period", () => {
    expect(ytd(actuals, plans, 2)).toBe(210 / 200);
    expect(ytd(actuals, plans, 3)).toBe(0.8);
    expect(ytd(actuals, [[100, 60, 100, 1]], 2, "average")).toBeCloseTo(1.45, 12);
    expect(ytd(actuals, plans, 3, "last")).toBe(0.3);
    expect(ytd(actuals, plans, 3, "末期")).toBe(0.3);
    expect(ytd(column(1, 2), column(2, 2), "2", "累计比率")).toBe(0.75);
  });

  test("a period not yet reported counts on neither side", () => {
    expect(ytd(actuals, plans, 4)).toBe(ytd(actuals, plans, 3));
    expect(ytd(actuals, plans, 4, "average")).toBe(ytd(actuals, plans, 3, "average"));
    expect(ytd(actuals, plans, 4, "last")).toBe("#N/A");
    expect(ytd([["", ""]], [[1, 1]], 2)).toBe("#N/A");
  });

  test("n is a whole number of periods that are there", () => {
    for (const n of [0, -1, 1.5, 5]) expect(ytd(actuals, plans, n)).toBe("#NUM!");
    expect(ytd(actuals, plans, "two")).toBe("#VALUE!");
    expect(ytd(actuals, plans, "")).toBe("#N/A");
    expect(ytd(actuals, plans, column(1, 2))).toBe("#VALUE!");
  });

  test("plans of 0 are #DIV/0!, other sizes #VALUE!, error values pass", () => {
    expect(ytd([[1, 2]], [[1, -1]], 2)).toBe("#DIV/0!");
    expect(ytd([[1, 2]], [[0, 1]], 2)).toBe(3);
    expect(ytd([[1, 2]], [[0, 1]], 2, "average")).toBe("#DIV/0!");
    expect(ytd([[1, 2]], [[0, 1]], 1, "last")).toBe("#DIV/0!");
    expect(ytd([[1, 2]], [[1, 2, 3]], 1)).toBe("#VALUE!");
    expect(cell("YTD", [[1, broken]], plans.map((row) => row.slice(0, 2)), 1)).toBe(broken);
  });
});
