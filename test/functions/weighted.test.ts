import { CellError, column, loadFunctions } from "./runtime";

const { cell, call, error } = loadFunctions();
const weighted = (...args: unknown[]): unknown => cell("WEIGHTED", ...args);
const values = column(90, "", 70);
const weights = column(50, 30, 20);

describe("KPI.WEIGHTED", () => {
  test("gives the contract's means", () => {
    expect(weighted(column(96, 110, 80), column(40, 30, 30))).toBeCloseTo(95.4, 10);
    expect(weighted(column(96, 110, ""), column(40, 30, 30))).toBeCloseTo(102, 10);
    expect(weighted(values, weights)).toBeCloseTo(84.285714, 6);
    expect(weighted(values, weights, null, "zero")).toBeCloseTo(59, 10);
    expect(error("WEIGHTED", values, weights, null, "error").code).toBe("#N/A");
  });

  test("returns one plain number, from a row, a column or a block", () => {
    expect(call("WEIGHTED", [[1, 2], [3, 4]], [[1, 1], [1, 1]])).toBe(2.5);
    expect(weighted([[1, 3]], [[1, 1]])).toBe(2);
    expect(weighted(80, 100)).toBe(80);
  });

  test("takes its options in English and Chinese", () => {
    const geometric = weighted(column(2, 8), column(1, 1), "geometric");
    expect(geometric).toBeCloseTo(4, 12);
    expect(weighted(column(2, 8), column(1, 1), " 几何平均 ")).toBe(geometric);
    expect(weighted(column(2, 8), column(1, 1), "调和平均")).toBeCloseTo(3.2, 12);
    expect(weighted(column(2, 8), column(1, 1), "harmonic")).toBeCloseTo(3.2, 12);
    expect(weighted(column(2, 8), column(1, 1), "算术平均", "剔除", "归一化")).toBe(5);
    expect(weighted(values, weights, "", "按零计", "严格")).toBeCloseTo(59, 10);
    expect(error("WEIGHTED", values, weights, "", "报错").code).toBe("#N/A");
    expect(error("WEIGHTED", values, weights, "median").message).toContain("“median”");
    expect(error("WEIGHTED", values, weights, "mean", "drop").code).toBe("#VALUE!");
    expect(error("WEIGHTED", values, weights, "mean", "zero", "loose").code).toBe("#VALUE!");
  });

  test("strict wants 100 %, as points or as shares, within half a tenth of a percent", () => {
    const strict = (...each: unknown[]): unknown => cell("WEIGHTED", column(96, 110, 80), column(...each), "mean", "exclude", "strict");
    expect(strict(40, 30, 30)).toBeCloseTo(95.4, 10);
    expect(strict(0.4, 0.3, 0.3)).toBeCloseTo(95.4, 10);
    expect(strict("40%", "30%", "30%")).toBeCloseTo(95.4, 10);
    expect(strict(40, 30, 30.05)).toEqual(expect.any(Number));
    expect(strict(0.4, 0.3, 0.2995)).toEqual(expect.any(Number));
    for (const wrong of [[40, 30, 27], [0.4, 0.3, 0.27], [40, 30, 30.06], [0.4, 0.3, 0.2994], [1, 1, 1]]) {
      expect(strict(...wrong)).toMatchObject({ code: "#VALUE!" });
    }
    expect((strict(40, 30, 27) as CellError).message).toContain("97%");
    expect((strict(0.4, 0.3, 0.27) as CellError).message).toContain("97%");
  });

  test("strict counts the weights of missing values too", () => {
    expect(cell("WEIGHTED", values, weights, null, null, "strict")).toBeCloseTo(84.285714, 6);
  });

  test("normalizes weights of any total", () => {
    expect(weighted(column(96, 110, 80), column(4, 3, 3))).toBeCloseTo(95.4, 10);
    expect(weighted(column(96, 110, 80), column(0.2, 0.15, 0.15))).toBeCloseTo(95.4, 10);
  });

  test("a row without a weight carries none", () => {
    expect(weighted(column(90, 10, "", 70), column(1, "", "", 1))).toBe(80);
    expect(error("WEIGHTED", column(90, 10), column(1, ""), null, "error").code).toBe("#N/A");
  });

  test("says which item is missing when missing is an error", () => {
    const { message } = error("WEIGHTED", values, weights, null, "error");
    expect(message).toContain("2");
    expect(message).toContain("values");
  });

  test("impossible numbers are #NUM!, a division by zero #DIV/0!, nothing to average #N/A", () => {
    expect(error("WEIGHTED", column(1, 2), column(1, -1)).code).toBe("#NUM!");
    expect(error("WEIGHTED", column(1, 2), column(0, 0)).code).toBe("#NUM!");
    expect(error("WEIGHTED", column(1, 0), column(1, 1), "geometric").code).toBe("#NUM!");
    expect(error("WEIGHTED", column(1, -2), column(1, 1), "geometric").code).toBe("#NUM!");
    expect(error("WEIGHTED", column(1, ""), column(1, 1), "geometric", "zero").code).toBe("#NUM!");
    expect(error("WEIGHTED", column(1, 0), column(1, 1), "harmonic").code).toBe("#DIV/0!");
    expect(error("WEIGHTED", column("", "N/A"), column(1, 1)).code).toBe("#N/A");
    expect(error("WEIGHTED", column(90, ""), column(0, 1)).code).toBe("#N/A");
    expect(error("WEIGHTED", column("", ""), column("", "")).code).toBe("#N/A");
  });

  test("ranges of different sizes are #VALUE! with both sizes", () => {
    const { code, message } = error("WEIGHTED", column(1, 2, 3), column(1, 2));
    expect(code).toBe("#VALUE!");
    expect(message).toMatch(/3×1.*2×1/);
    expect(error("WEIGHTED", column(1, 2), [[1, 2]]).code).toBe("#VALUE!");
  });

  test("an error value passes through, text is #VALUE! with the text", () => {
    const broken = new CellError("#REF!");
    expect(weighted(column(1, broken, "x"), column(1, 1, 1))).toBe(broken);
    expect(weighted(column(1, 2), column(1, broken))).toBe(broken);
    expect(error("WEIGHTED", column(1, "ten"), column(1, 1)).message).toContain("“ten”");
    expect(error("WEIGHTED", column(1, 2), column(1, "half")).message).toContain("weights");
  });

  test("100,000 rows are averaged", () => {
    const many = Array.from({ length: 100_000 }, (_, row) => [row % 2 === 0 ? 80 : 90]);
    expect(weighted(many, many.map(() => [0.1]))).toBeCloseTo(85, 6);
  });
});
