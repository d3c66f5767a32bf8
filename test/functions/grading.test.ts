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
