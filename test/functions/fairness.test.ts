import * as formulajs from "@formulajs/formulajs";
import { mean, sampleStandardDeviation } from "simple-statistics";
import { CellError, column, loadFunctions } from "./runtime";

const { cell, call, error } = loadFunctions();
const flat = (block: unknown): unknown[] => (block as unknown[][]).flat();
const broken = new CellError("#REF!");

describe("KPI.QUOTA", () => {
  const quota = (...args: unknown[]): unknown => cell("QUOTA", ...args);

  test("makes the shares of a headcount whole by largest remainder", () => {
    expect(quota(column(10, 20, 50, 15, 5), 23)).toEqual(column(2, 5, 12, 3, 1));
    expect(quota([[0.2, 0.7, 0.1]], 10)).toEqual([[2, 7, 1]]);
    expect(quota(column(1, 1, 1), 4)).toEqual(column(2, 1, 1));
    expect(quota(column("10%", "２０％", "70%"), "10")).toEqual(column(1, 2, 7));
    expect(quota(column(1, 2), 0.1 * 3 * 10)).toEqual(column(1, 2));
  });

  test("keeps the shape of the shares; a blank share gets nobody", () => {
    expect(quota([[1, 2], ["", 1]], 4)).toEqual([[1, 2], [0, 1]]);
    expect(call("QUOTA", [[5]], 7)).toEqual([[7]]);
    expect(quota(column(3, 1), 0)).toEqual(column(0, 0));
  });

  test("refuses people in parts, negative or missing, and shares that are negative or all 0", () => {
    expect(error("QUOTA", column(1, 2), 2.5).code).toBe("#NUM!");
    expect(error("QUOTA", column(1, 2), -1).code).toBe("#NUM!");
    expect(error("QUOTA", column(1, 2), "").code).toBe("#N/A");
    expect(error("QUOTA", column(1, 2), "many").code).toBe("#VALUE!");
    expect(error("QUOTA", column(1, 2), column(1, 2)).code).toBe("#VALUE!");
    expect(error("QUOTA", column(1, -2), 5)).toMatchObject({ code: "#NUM!", message: expect.stringContaining("-2") as string });
    expect(error("QUOTA", column(0, ""), 5).code).toBe("#NUM!");
    expect(error("QUOTA", column(1, "x"), 5).code).toBe("#VALUE!");
    expect(cell("QUOTA", column(1, broken), 5)).toBe(broken);
  });
});

describe("KPI.FORCED", () => {
  const forced = (...args: unknown[]): unknown => cell("FORCED", ...args);

  test("fills the bands from the best score down", () => {
    expect(forced(column(70, 95, 88, 60, 91), column(20, 60, 20))).toEqual(column(2, 1, 2, 3, 2));
    expect(forced([[70, 95, 88, 60, 91]], [[20, 60, 20]])).toEqual([[2, 1, 2, 3, 2]]);
  });

  test("equal scores at a boundary go up together, or down together", () => {
    const scores = column(90, 80, 80, 80, 70);
    expect(forced(scores, column(2, 2, 1))).toEqual(column(1, 1, 1, 1, 3));
    expect(forced(scores, column(2, 2, 1), null, "down")).toEqual(column(1, 2, 2, 2, 3));
    expect(forced(scores, column(2, 2, 1), "", "就低")).toEqual(column(1, 2, 2, 2, 3));
    expect(forced(column(5, 5, 5), column(1, 1, 1))).toEqual(column(1, 1, 1));
    expect(forced(column(5, 5, 5), column(1, 1, 1), null, "down")).toEqual(column(3, 3, 3));
    expect(forced(column(0.3, 0.1 + 0.2), column(1, 1))).toEqual(column(1, 1));
  });

  test("a band without a quota stays empty", () => {
    expect(forced(column(4, 3, 2, 1), column(0, 50, 0, 50))).toEqual(column(2, 2, 4, 4));
  });

  test("distributes each group on its own", () => {
    const groups = column("Sales", "研发", "sales ", "研发", "ＳＡＬＥＳ", "研发");
    expect(forced(column(50, 99, 60, 98, 70, 97), column(1, 1, 1), groups)).toEqual(column(3, 1, 2, 2, 1, 3));
    expect(forced(column(3, 2, 1, 4), column(1, 1), column(2025, 2025, "2026", 2026))).toEqual(column(1, 2, 2, 1));
  });

  test("a missing score has no band and does not count", () => {
    expect(forced(column(90, "", 80, "N/A", 70), column(1, 1, 1))).toEqual(column(1, "", 2, "", 3));
    expect(forced(column("", "-"), column(1, 1))).toEqual(column("", ""));
    expect(forced(column(90, "", 80), column(1, 1), column("a", "", "a"))).toEqual(column(1, "", 2));
  });

  test("refuses a score without a group, other sizes, unknown ties and text", () => {
    expect(error("FORCED", column(1, 2), column(1, 1), column("a", ""))).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("2") as string,
    });
    expect(error("FORCED", column(1, 2), column(1, 1), [["a", "b"]]).message).toMatch(/2×1.*1×2/);
    expect(error("FORCED", column(1, 2), column(1, 1), null, "sideways").message).toContain("sideways");
    expect(error("FORCED", column(1, "x"), column(1, 1)).code).toBe("#VALUE!");
    expect(error("FORCED", column(1, true), column(1, 1)).code).toBe("#VALUE!");
    expect(error("FORCED", column(1, 2), column(0, 0)).code).toBe("#NUM!");
    expect(cell("FORCED", column(1, broken), column(1, 1))).toBe(broken);
    expect(cell("FORCED", column(1, 2), column(1, 1), column("a", broken))).toBe(broken);
  });
});

describe("KPI.RANK", () => {
  const rank = (...args: unknown[]): unknown => cell("RANK", ...args);
  const scores = [90, 85, 90, 70, 85, 85, 100];

  test("ranks from the highest on, equal values at the first of their ranks", () => {
    expect(rank(column(...scores))).toEqual(column(2, 4, 2, 7, 4, 4, 1));
    expect(rank([scores], "asc")).toEqual([[5, 2, 5, 1, 2, 2, 7]]);
  });

  test("or at their average, or without gaps", () => {
    expect(flat(rank(column(...scores), null, "avg"))).toEqual([2.5, 5, 2.5, 7, 5, 5, 1]);
    expect(flat(rank(column(...scores), "", "连续名次"))).toEqual([2, 3, 2, 4, 3, 3, 1]);
  });

  test.each([[0, 0], [1, 1]])("agrees with Excel's RANK.EQ and RANK.AVG for the order %d", (order, excelOrder) => {
    expect(flat(rank(column(...scores), order))).toEqual(scores.map((each) => formulajs.RANK.EQ(each, scores, excelOrder)));
    expect(flat(rank(column(...scores), order, "avg"))).toEqual(scores.map((each) => formulajs.RANK.AVG(each, scores, excelOrder)));
  });

  test("takes Chinese words, text numbers and negative values", () => {
    expect(rank(column("12%", "１２", -3), "升序", "最小名次")).toEqual(column(2, 3, 1));
    expect(rank(column(0.3, 0.1 + 0.2), "降序", "平均名次")).toEqual(column(1.5, 1.5));
  });

  test("a missing value has no rank, whatever stands for it", () => {
    expect(rank([[5, ""], ["不适用", 7]])).toEqual([[2, ""], ["", 1]]);
    expect(rank(column("", null))).toEqual(column("", ""));
    expect(call("RANK", [[5]])).toEqual([[1]]);
  });

  test("refuses unknown words and text; an error value passes through", () => {
    expect(error("RANK", column(1, 2), "up").code).toBe("#VALUE!");
    expect(error("RANK", column(1, 2), "desc", "max").message).toContain("min, avg, dense");
    expect(error("RANK", column(1, "first")).code).toBe("#VALUE!");
    expect(cell("RANK", column(1, broken))).toBe(broken);
  });
});

describe("KPI.CALIBRATE", () => {
  const calibrate = (...args: unknown[]): unknown => cell("CALIBRATE", ...args);
  const scores = [80, 90, 100, 50, 60, 70];
  const raters = ["Li", "Li", "Li", "Wang", "Wang", "Wang"];

  test("shift takes the difference of the raters' means away", () => {
    expect(calibrate(column(...scores), column(...raters), "shift")).toEqual(column(65, 75, 85, 65, 75, 85));
  });

  test("z gives every rater the mean and the spread of all scores", () => {
    const given = [80, 90, 100, 50, 51, 55];
    const found = flat(calibrate(column(...given), column(...raters))) as number[];
    given.forEach((score, index) => {
      const own = index < 3 ? given.slice(0, 3) : given.slice(3);
      const z = (score - mean(own)) / sampleStandardDeviation(own);
      expect(found[index]).toBeCloseTo(z * sampleStandardDeviation(given) + mean(given), 10);
    });
    expect(calibrate(column(...given), column(...raters), "标准分")).toEqual(column(...found));
  });

  test("raters with too few scores keep them, raters without spread are shifted", () => {
    const few = [["a", "a", "a", "b", "b"]];
    expect(calibrate([[10, 20, 30, 5, 7]], few, "shift")).toEqual([[4.4, 14.4, 24.4, 5, 7].map((each) => expect.closeTo(each, 10) as number)]);
    expect((calibrate([[10, 20, 30, 5, 7]], few, "shift", 2) as number[][])[0]!.slice(3)).toEqual([
      expect.closeTo(13.4, 10), expect.closeTo(15.4, 10),
    ]);
    expect(flat(calibrate(column(8, 8, 8, 2, 4, 6), column("a", "a", "a", "b", "b", "b"))).slice(0, 3)).toEqual([6, 6, 6]);
    expect(flat(calibrate(column(8, 4), column("a", "b"), "z", 1))).toEqual([6, 6]);
  });

  test("a missing score stays out; a score without a rater is refused with its place", () => {
    expect(calibrate(column(80, "", 90, 100, "N/A"), column("a", "a", "a", "a", ""), "shift")).toEqual(column(80, "", 90, 100, ""));
    expect(error("CALIBRATE", column(80, 90, 70), column("a", "a", ""))).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("3") as string,
    });
    expect(calibrate(column("", ""), column("a", "b"))).toEqual(column("", ""));
  });

  test("names of raters are compared without case, width and blanks", () => {
    expect(calibrate(column(...scores), column("li", " LI", "Li", "ｗang", "Wang", "WANG "), "平移")).toEqual(column(65, 75, 85, 65, 75, 85));
  });

  test("refuses other sizes, unknown methods and impossible minimums", () => {
    expect(error("CALIBRATE", column(1, 2), column("a")).message).toMatch(/2×1.*1×1/);
    expect(error("CALIBRATE", column(1, 2), column("a", "a"), "median").code).toBe("#VALUE!");
    expect(error("CALIBRATE", column(1, 2), column("a", "a"), "z", 2.5).code).toBe("#NUM!");
    expect(error("CALIBRATE", column(1, 2), column("a", "a"), "z", -1).code).toBe("#NUM!");
    expect(cell("CALIBRATE", column(1, 2), column("a", broken))).toBe(broken);
  });
});

describe("KPI.TRIMMED", () => {
  const trimmed = (...args: unknown[]): unknown => cell("TRIMMED", ...args);
  const jury = [9.1, 9.5, 8.0, 9.9, 9.2];

  test("drops so many at each end", () => {
    expect(trimmed(column(...jury), 1)).toBeCloseTo((9.1 + 9.5 + 9.2) / 3, 12);
    expect(trimmed([jury], 2)).toBe(9.2);
    expect(trimmed(column(...jury), 0)).toBeCloseTo(mean(jury), 12);
  });

  test.each([0.1, 0.2, 0.25, 0.4, 0.5, 0.58, 0.6, 0.8, 0.99])("drops a share of %d as Excel's TRIMMEAN does", (share) => {
    const many = Array.from({ length: 20 }, (_, index) => ((index * 37) % 41) + 0.5);
    expect(trimmed(column(...many), share)).toBeCloseTo(formulajs.TRIMMEAN(many, share) as number, 10);
  });

  test("counts in decimals: 58 % of 100 are 58, 29 at each end", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index ** 2);
    const left = hundred.slice(29, 71);
    expect(trimmed(column(...hundred), 0.58)).toBeCloseTo(mean(left), 9);
  });

  test("leaves missing scores out before it drops", () => {
    expect(trimmed(column(1, "", 5, "不适用", 9), 1)).toBe(5);
  });

  test("refuses to drop parts of scores, fewer than none, or all of them", () => {
    expect(error("TRIMMED", column(...jury), 1.5).code).toBe("#NUM!");
    expect(error("TRIMMED", column(...jury), -0.1).code).toBe("#NUM!");
    expect(error("TRIMMED", column(...jury), 3).code).toBe("#NUM!");
    expect(error("TRIMMED", column(1, 2), 1).code).toBe("#NUM!");
    expect(error("TRIMMED", column("", ""), 1).code).toBe("#N/A");
    expect(error("TRIMMED", column(1, 2), "").code).toBe("#N/A");
    expect(error("TRIMMED", column(1, "two"), 1).code).toBe("#VALUE!");
    expect(cell("TRIMMED", column(1, broken), 1)).toBe(broken);
  });
});

describe("KPI.ZSCORE", () => {
  const zscore = (...args: unknown[]): unknown => cell("ZSCORE", ...args);

  test("counts sample standard deviations from the mean", () => {
    expect(zscore(column(2, 4, 6))).toEqual(column(-1, 0, 1));
    expect(zscore([[2, "", 4, "N/A", 6]])).toEqual([[-1, "", 0, "", 1]]);
    const values = [12.5, 9.75, 14, 8, 22.25];
    const expected = values.map((each) => formulajs.STANDARDIZE(each, mean(values), sampleStandardDeviation(values)) as number);
    expect(flat(zscore(column(...values)))).toEqual(expected.map((each) => expect.closeTo(each, 12) as number));
  });

  test("equal values, even with the dust of decimals, and fewer than two have none", () => {
    expect(error("ZSCORE", column(5, 5, 5)).code).toBe("#NUM!");
    expect(error("ZSCORE", column(0.1, 0.1, 0.1)).code).toBe("#NUM!");
    expect(error("ZSCORE", column(0.3, 0.1 + 0.2)).code).toBe("#NUM!");
    expect(error("ZSCORE", column(5, "")).code).toBe("#NUM!");
    expect(error("ZSCORE", column("", "")).code).toBe("#NUM!");
    expect(error("ZSCORE", column(1, "x")).code).toBe("#VALUE!");
    expect(cell("ZSCORE", column(1, broken))).toBe(broken);
  });

  test("keeps its digits far from 0", () => {
    expect(zscore(column(1e9 + 2, 1e9 + 4, 1e9 + 6))).toEqual(column(-1, 0, 1));
  });
});
