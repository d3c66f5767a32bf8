import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, call, error } = loadFunctions();
const grade = (...args: unknown[]): unknown => cell("GRADE", ...args);
const status = (...args: unknown[]): unknown => cell("STATUS", ...args);

describe("KPI.GRADE", () => {
  test.each([
    [110, "S"], [109.999, "A"], [100, "A"], [99.999, "B"], [85, "B"], [70, "C"], [69.99, "D"], [0, "D"], [-5, "D"], [250, "S"],
  ])("%d is %s without a table", (score, label) => {
    expect(grade(score)).toBe(label);
  });

  test("reaches a bound in spite of the dust of decimals", () => {
    expect(grade(0.1 + 0.2, [[0.3]], column("in", "out"))).toBe("in");
    expect(grade(99.99999999999)).toBe("A");
    expect(grade(0.3 - 1e-6, [[0.3]], column("in", "out"))).toBe("out");
  });

  test("falling bounds have one label more, the last for everything below", () => {
    const scale = [column(90, 80, 60), column("优", "良", "中", "差")];
    expect(column(95, 90, 89.9, 60, 59).map(([score]) => grade(score, ...scale))).toEqual(["优", "优", "良", "中", "差"]);
  });

  test("a rising table has as many labels as bounds; below the first is the first", () => {
    const scale = [[[0, 60, 80]], [["fail", "pass", "good"]]];
    expect(column(-10, 0, 59.9, 60, 80, 500).map(([score]) => grade(score, ...scale))).toEqual(["fail", "fail", "fail", "pass", "good", "good"]);
  });

  test("one bound is a table of either kind", () => {
    expect(grade(50, 60, column("pass", "fail"))).toBe("fail");
    expect(grade(50, 60, "all")).toBe("all");
  });

  test("blanks at the end of a table are left out, a blank table is the default", () => {
    expect(grade(65, column(90, 60, "", ""), column("A", "B", "C", ""))).toBe("B");
    expect(grade(100, "", "")).toBe("A");
    expect(grade(100, column("", ""), null)).toBe("A");
    expect(grade(100, [[110, 100, 85, 70]])).toBe("A");
    expect(grade(100, null, column(5, 4, 3, 2, 1))).toBe(4);
  });

  test("sizes that do not fit, gaps and text among bounds are #VALUE!, unsorted bounds #NUM!", () => {
    expect(error("GRADE", 1, column(90, 80), column("A", "B")).code).toBe("#VALUE!");
    expect(error("GRADE", 1, column(80, 90), column("A", "B", "C")).code).toBe("#VALUE!");
    expect(error("GRADE", 1, column(90, 80)).code).toBe("#VALUE!");
    expect(error("GRADE", 1, column(60, 70, 80, 90, 100)).message).toContain("labels");
    expect(error("GRADE", 1, column(90, "", 80), column("A", "B", "C")).code).toBe("#VALUE!");
    expect(error("GRADE", 1, column(90, "x"), column("A", "B", "C")).message).toContain("“x”");
    expect(error("GRADE", 1, column(90, 80), column("A", "", "C")).code).toBe("#VALUE!");
    expect(error("GRADE", 1, column(90, 95, 80), column("A", "B", "C", "D")).code).toBe("#NUM!");
    expect(error("GRADE", 1, column(90, 90), column("A", "B", "C")).code).toBe("#NUM!");
  });

  test("lifts over the scores but never over the table", () => {
    const broken = new CellError("#N/A");
    expect(codes(grade([[110, 100], ["", "x"]]))).toEqual([["S", "A"], ["#N/A", "#VALUE!"]]);
    expect(codes(grade(column(95, broken, 20), column(90, 60), column("A", "B", "C")))).toEqual([["A"], ["#N/A"], ["C"]]);
    expect(call("GRADE", [[100]])).toEqual([["A"]]);
  });

  test("a missing score has no grade, an error in the table passes through", () => {
    expect(error("GRADE", "").code).toBe("#N/A");
    const broken = new CellError("#REF!");
    expect(grade(1, column(90, broken), column("A", "B", "C"))).toBe(broken);
    expect(grade(1, column(90), column(broken, "B"))).toBe(broken);
  });
});

describe("KPI.STATUS", () => {
  test("is green from 90 %, amber from 75 %, red below", () => {
    expect(column(0.9, 0.8999, 0.75, 0.7499, 0, "93%", 0.1 + 0.8).map(([attain]) => status(attain))).toEqual([
      "green", "amber", "amber", "red", "red", "green", "green",
    ]);
  });

  test("takes other limits, one at a time", () => {
    expect(status(0.93, 0.95)).toBe("amber");
    expect(status(0.7, null, 0.6)).toBe("amber");
    expect(status(0.7, 0.7, 0.7)).toBe("green");
    expect(error("STATUS", 0.7, 0.7).code).toBe("#NUM!"); // amber stays at 0.75, above green
    expect(error("STATUS", 0.7, 0.5, 0.6).code).toBe("#NUM!");
    expect(status(0.5, 0.3, 0.1 + 0.2)).toBe("green");
  });

  test("takes three words, best first, and keeps them as written", () => {
    expect(status(1, null, null, column("正常", "有风险", "落后"))).toBe("正常");
    expect(status(0.8, "", "", [["On track", "At risk", "Off track"]])).toBe("At risk");
    expect(status(0.1, "", "", [["A", "-", "C"]])).toBe("C");
    expect(status(0.8, "", "", [["A", "-", "C"]])).toBe("-");
    expect(status(0.8, "", "", "")).toBe("amber");
    expect(error("STATUS", 1, "", "", column("yes", "no")).code).toBe("#VALUE!");
    expect(error("STATUS", 1, "", "", column("a", "b", "c", "d")).message).toContain("4");
  });

  test("with elapsed the attainment is judged against the share of the time", () => {
    expect(status(0.45, null, null, null, 0.5)).toBe("green");
    expect(status(0.44, null, null, null, 0.5)).toBe("amber");
    expect(status(0.37, null, null, null, "50%")).toBe("red");
    expect(status(0, null, null, null, 0)).toBe("green");
    expect(status(0.8, null, null, null, 1)).toBe("amber");
    expect(status(0.8, null, null, null, 0.1 + 0.2 + 0.7)).toBe("amber");
    expect(error("STATUS", 0.5, null, null, null, 1.1).code).toBe("#NUM!");
    expect(error("STATUS", 0.5, null, null, null, -0.1).code).toBe("#NUM!");
  });

  test("lifts over everything but the labels", () => {
    expect(codes(status(column(1, 0.8, "", "x")))).toEqual([["green"], ["amber"], ["#N/A"], ["#VALUE!"]]);
    expect(codes(status(0.8, column(0.8, 0.9, 0.6)))).toEqual([["green"], ["amber"], ["#NUM!"]]);
    expect(status(0.5, null, null, [["G", "A", "R"]], column(0.5, 1, ""))).toEqual([["G"], ["R"], ["R"]]);
    expect(error("STATUS", column(1, 2), column(1, 2, 3)).message).toMatch(/2×1.*3×1/);
  });

  test("a missing attainment has no status", () => {
    expect(error("STATUS", "不适用").code).toBe("#N/A");
    expect(error("STATUS", "不适用").message).toContain("attain");
  });
});

describe("KPI.COEF", () => {
  const coef = (...args: unknown[]): unknown => cell("COEF", ...args);

  test("has the coefficients of S, A, B, C, D without a table", () => {
    expect(coef([["S", "A", "B", "C", "D"]])).toEqual([[1.5, 1.2, 1, 0.8, 0.5]]);
  });

  test("finds a grade whatever its case, width and blanks", () => {
    expect(coef(column("s", " B ", "Ａ", "　ｃ"))).toEqual(column(1.5, 1, 1.2, 0.8));
    expect(coef("a＋", column("A+", "A"), column(1.3, 1.1))).toBe(1.3);
  });

  test("takes a table of any grades, words or numbers", () => {
    expect(coef(column("良", "优"), [["优", "良", "差"]], [[1.3, 1.1, 0]])).toEqual(column(1.1, 1.3));
    expect(coef(column(5, "5"), column(5, 4), column("150%", "120%", ""))).toEqual(column(1.5, 1.5));
    expect(coef("A", null, column(2, 1.5, 1, 0.5, 0))).toBe(1.5);
    expect(coef("C", "", "")).toBe(0.8);
    expect(coef("-", column("+", "-"), column(1, 0.5))).toBe(0.5);
  });

  test("names a grade that it does not know", () => {
    expect(error("COEF", "E")).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("“E”") as string });
    expect(error("COEF", "B", column("x", "y"), column(1, 2)).message).toContain("x, y");
  });

  test("refuses as many coefficients as there are not grades, gaps, text and a grade listed twice", () => {
    expect(error("COEF", "A", column("A", "B"), column(1, 2, 3)).message).toMatch(/2.*3/);
    expect(error("COEF", "A", column("A", "B")).code).toBe("#VALUE!");
    expect(error("COEF", "A", column("A", "B", "C"), column(1, "", 3)).code).toBe("#VALUE!");
    expect(error("COEF", "A", column("A", "B"), column(1, "two")).message).toContain("two");
    expect(error("COEF", "A", column("A", "a "), column(1, 2)).code).toBe("#VALUE!");
  });

  test("lifts over the grade alone; a missing grade has none", () => {
    const withError = new CellError("#REF!");
    expect(codes(coef(column("A", "", "N/A", "Z", withError)))).toEqual([[1.2], ["#N/A"], ["#N/A"], ["#VALUE!"], ["#REF!"]]);
    expect(coef("A", column("A", withError), column(1, 2))).toBe(withError);
  });
});

describe("KPI.STATUS.ROLLUP", () => {
  const rollup = (...args: unknown[]): unknown => cell("STATUS.ROLLUP", ...args);

  test("is the worst of the statuses unless told otherwise, as written", () => {
    expect(rollup(column("green", "amber", "green"))).toBe("amber");
    expect(rollup([["Green", "RED ", "amber"]])).toBe("RED ");
    expect(rollup(column("正常", "有风险", "正常"), "最差")).toBe("有风险");
    expect(rollup(column("On Track", "off track"))).toBe("off track");
    expect(rollup("绿")).toBe("绿");
    expect(rollup(column("green", "yellow"))).toBe("yellow");
    expect(rollup(column("绿", "at risk", "正常"))).toBe("at risk");
  });

  test("weighted rounds the mean position, a half to the worse", () => {
    expect(rollup(column("green", "green", "amber"), "weighted")).toBe("green");
    expect(rollup(column("green", "amber"), "weighted")).toBe("amber");
    expect(rollup(column("amber", "red"), "加权")).toBe("red");
    expect(rollup(column("green", "red"), "weighted", column(70, 30))).toBe("amber");
    expect(rollup(column("green", "red"), "weighted", column(80, 20))).toBe("green");
    expect(rollup(column("green", "amber"), "weighted", column("60%", "40%"))).toBe("green");
    expect(rollup(column("green", "amber", "amber"), "weighted", column(0.3, 0.1, 0.2))).toBe("amber");
  });

  test("majority takes the status with the most weight, of equal ones the worse", () => {
    expect(rollup(column("green", "green", "red"), "majority")).toBe("green");
    expect(rollup(column("green", "red"), "majority")).toBe("red");
    expect(rollup(column("green", "green", "red"), "多数", column(20, 20, 60))).toBe("red");
    expect(rollup(column("green", "amber", "amber"), "majority", column(0.3, 0.1, 0.2))).toBe("amber");
    expect(rollup(column("green", "amber", "red"), "majority", column(50, 30, 20))).toBe("green");
  });

  test("a position that no status has takes the word that goes with theirs", () => {
    expect(rollup(column("绿", "红"), "加权")).toBe("黄");
    expect(rollup(column("正常", "落后"), "加权")).toBe("有风险");
    expect(rollup(column("Green", "Red"), "weighted")).toBe("Amber");
    expect(rollup(column("on track", "off track"), "weighted")).toBe("at risk");
  });

  test("takes any number of labels, best first", () => {
    const labels = column("A", "B", "C", "D", "-");
    expect(rollup(column("b", "A", "D"), null, null, labels)).toBe("D");
    expect(rollup(column("A", "D"), "weighted", "", labels)).toBe("C");
    expect(rollup(column("A", "-"), null, null, labels)).toBe("-");
    expect(rollup(column(1, 3, 3), "majority", null, [[1, 2, 3]])).toBe(3);
    expect(rollup(column("好", "坏"), null, null, column("好", "坏"))).toBe("坏");
    expect(error("STATUS.ROLLUP", "A", null, null, "A").code).toBe("#VALUE!");
    expect(error("STATUS.ROLLUP", "A", null, null, column("A", "a")).code).toBe("#VALUE!");
    expect(error("STATUS.ROLLUP", "green", null, null, labels)).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("green") as string });
  });

  test("leaves missing statuses out; of none there is none", () => {
    expect(rollup(column("", "green", "N/A", "-", "不适用"))).toBe("green");
    expect(rollup(column("red", "", "green"), "weighted", column("", 50, 10))).toBe("green");
    expect(error("STATUS.ROLLUP", column("", "N/A")).code).toBe("#N/A");
    expect(error("STATUS.ROLLUP", column("red", ""), "weighted", column("", 50)).code).toBe("#N/A");
  });

  test("refuses unknown words and methods, other sizes and impossible weights", () => {
    expect(error("STATUS.ROLLUP", column("green", "blue"))).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("“blue”") as string });
    expect(error("STATUS.ROLLUP", column("green", 1)).code).toBe("#VALUE!");
    expect(error("STATUS.ROLLUP", "green", "best").message).toContain("worst, weighted, majority");
    expect(error("STATUS.ROLLUP", column("green", "red"), "weighted", [[1, 2]]).message).toMatch(/2×1.*1×2/);
    expect(error("STATUS.ROLLUP", column("green", "red"), "weighted", column(1, -2)).code).toBe("#NUM!");
    expect(error("STATUS.ROLLUP", column("green", "red"), "majority", column(0, 0)).code).toBe("#NUM!");
    expect(error("STATUS.ROLLUP", column("green", "red"), "majority", column(1, "x")).code).toBe("#VALUE!");
    const withError = new CellError("#REF!");
    expect(rollup(column("green", withError))).toBe(withError);
    expect(rollup(column("green", "red"), "weighted", column(1, withError))).toBe(withError);
  });
});
