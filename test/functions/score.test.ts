import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, call, error } = loadFunctions();
const score = (...args: unknown[]): unknown => cell("SCORE", ...args);
const attain = (...args: unknown[]): unknown => cell("ATTAIN", ...args);

describe("KPI.SCORE gives the contract's points", () => {
  test.each([
    [[110, 100], 110],
    [[150, 100], 120],
    [[12, 10, "lower"], 80],
    [[25, 10, "lower"], 0],
    [[5, 10, "lower"], 120],
    [[12, 10, "lower", "inverse"], 83.33333333333333],
    [[25, 10, "lower", "inverse"], 40],
    [[12, 10, "lower", "linear", 20], 80],
    [[104, 100, null, "band", [[0.05, 0.2]]], 100],
    [[110, 100, null, "band", [[0.05, 0.2]]], 66.66666666666667],
    [[125, 100, null, "band", [[0.05, 0.2]]], 0],
    [[-4, -2, "higher"], 0],
    [[-4, -2, "lower"], 120],
    [[94.999, 95, null, "passfail"], 0],
  ] as const)("%j → %d", (args, expected) => {
    expect(score(...args)).toBeCloseTo(expected, 9);
  });

  test("ratio with target 0 is all or nothing", () => {
    expect(score(0, 0)).toBe(100);
    expect(score(-1, 0)).toBe(0);
    expect(score(1, 0, "lower")).toBe(0);
    expect(score(-1, 0, "lower")).toBe(100);
    expect(score(0, 0, "target")).toBe(100);
    expect(score(0.1, 0, "target")).toBe(0);
  });

  test("direction 0 takes the distance from the target off, on either side", () => {
    expect(score(90, 100, 0)).toBe(90);
    expect(score(110, 100, 0)).toBe(90);
    expect(score(-90, -100, 0)).toBe(90);
  });

  test("a negative target keeps the sign right", () => {
    expect(score(-1, -2, "higher")).toBe(120);
    expect(attain(-1, -2, "higher")).toBe(1.5);
    expect(attain(-3, -2, "higher")).toBe(0.5);
    expect(attain(-3, -2, "lower")).toBe(1.5);
  });

  test("inverse at an actual of 0 gives the cap, and no attainment", () => {
    expect(score(0, 10, "lower", "inverse")).toBe(120);
    expect(score(0, 10, "lower", "inverse", null, 150)).toBe(150);
    expect(error("ATTAIN", 0, 10, "lower", "inverse").code).toBe("#DIV/0!");
    expect(error("SCORE", 12, 10, "higher", "inverse").code).toBe("#VALUE!");
    expect(error("SCORE", 12, 10, null, "inverse").code).toBe("#VALUE!");
    expect(error("SCORE", 12, 10, "target", "inverse").code).toBe("#VALUE!");
  });

  test("linear works for target 0, and the worst value may not be the target", () => {
    expect(score(5, 0, "lower", "linear", 20)).toBe(75);
    expect(score(60, 80, "higher", "linear", 40)).toBe(50);
    expect(error("SCORE", 5, 10, "lower", "linear", 10).code).toBe("#NUM!");
  });

  test("band is the same on both sides, whatever the direction, and its outer edge is 4 tolerances by default", () => {
    for (const direction of ["higher", "lower", "target", null]) {
      expect(score(95, 100, direction, "band", 0.05)).toBe(100);
      expect(score(105, 100, direction, "band", 0.05)).toBe(100);
      expect(score(112.5, 100, direction, "band", 0.05)).toBeCloseTo(50, 9);
      expect(score(120, 100, direction, "band", 0.05)).toBe(0);
    }
    expect(score(-104, -100, null, "band", [[0.05], [0.2]])).toBe(100);
    expect(score(110, 100, null, "band", [[0.05, ""]])).toBeCloseTo(66.6667, 3);
    expect(error("SCORE", 1, 1, null, "band", [[0.2, 0.1]]).code).toBe("#NUM!");
    expect(error("SCORE", 1, 1, null, "band", -0.1).code).toBe("#NUM!");
    expect(error("SCORE", 1, 1, null, "band", [[0.1, 0.2, 0.3]]).code).toBe("#VALUE!");
  });

  describe("step", () => {
    const lowerBounds = [[0.8, 60], [0.9, 80], [1, 100], [1.2, 130]];
    test("takes the highest bound that the attainment reaches, with the cap on top", () => {
      expect(score(89.99, 100, null, "step", lowerBounds)).toBe(60);
      expect(score(90, 100, null, "step", lowerBounds)).toBe(80);
      expect(score(79, 100, null, "step", lowerBounds)).toBe(0);
      expect(score(300, 100, null, "step", lowerBounds)).toBe(120);
    });
    test("scores the actual itself without a target", () => {
      expect(score(85, "", null, "step", [[80, 60], [90, 80]])).toBe(60);
      expect(score(85, null, null, "curve", [[80, 60], [90, 80]])).toBe(70);
    });
    test("holds upper bounds for lower-is-better", () => {
      const upperBounds = [[1, 100], [1.2, 80], [1.5, 50]];
      expect(score(10, 10, "lower", "step", upperBounds)).toBe(100);
      expect(score(2, 10, "lower", "step", upperBounds)).toBe(100);
      expect(score(11, 10, "lower", "step", upperBounds)).toBe(80);
      expect(score(12, 10, "lower", "step", upperBounds)).toBe(80);
      expect(score(15.01, 10, "lower", "step", upperBounds)).toBe(0);
    });
    test("reads a table listed from high to low the same", () => {
      expect(score(90, 100, null, "step", [...lowerBounds].reverse())).toBe(80);
      expect(score(95, 100, null, "curve", [...lowerBounds].reverse())).toBeCloseTo(90, 9);
    });
    test("refuses unsorted bounds, other sizes and half-empty rows, and skips empty rows", () => {
      expect(error("SCORE", 1, 1, null, "step", [[0.9, 80], [0.8, 60], [1, 100]]).code).toBe("#NUM!");
      expect(error("SCORE", 1, 1, null, "curve", [[0.9, 80], [0.9, 60]]).code).toBe("#NUM!");
      expect(error("SCORE", 1, 1, null, "step", [[0.9, 80, 1]]).code).toBe("#VALUE!");
      expect(error("SCORE", 1, 1, null, "step", [[0.9, ""], [1, 100]]).code).toBe("#VALUE!");
      expect(score(1, 1, null, "step", [[0.9, 80], ["", ""]])).toBe(80);
    });
    test("an attainment against target 0 is a division by zero", () => {
      expect(error("SCORE", 1, 0, null, "step", lowerBounds).code).toBe("#DIV/0!");
    });
  });

  test("curve is linear between the knots, 0 below the first and flat above the last", () => {
    const knots = [[0.8, 60], [1, 100], [1.2, 110]];
    expect(score(70, 100, null, "curve", knots)).toBe(0);
    expect(score(80, 100, null, "curve", knots)).toBe(60);
    expect(score(90, 100, null, "curve", knots)).toBeCloseTo(80, 9);
    expect(score(110, 100, null, "curve", knots)).toBeCloseTo(105, 9);
    expect(score(500, 100, null, "curve", knots)).toBe(110);
  });

  test("passfail lets equality pass, with the guard for sums of decimals", () => {
    expect(score(95, 95, null, "passfail")).toBe(100);
    expect(score(0.1 + 0.2, 0.3, "lower", "passfail")).toBe(100);
    expect(score(0.3, 0.1 + 0.2, "higher", "passfail")).toBe(100);
    expect(score(0.3, 0.30001, "target", "passfail")).toBe(0);
  });

  test("deduct takes points for every incident beyond the allowance", () => {
    expect(score(3, 0, null, "deduct", 2)).toBe(94);
    expect(score(3, 1, null, "deduct", 2)).toBe(96);
    expect(score(0, 1, null, "deduct", 2)).toBe(100);
    expect(score(100, 0, null, "deduct", 2)).toBe(0);
  });

  test("efficacy is not clamped before cap and floor", () => {
    expect(score(85, 90, null, "efficacy", 70)).toBe(90);
    expect(score(100, 90, null, "efficacy", 70)).toBe(120);
    expect(score(60, 90, null, "efficacy", 70)).toBe(40);
    expect(score(120, 90, null, "efficacy", 70, 200)).toBe(160);
    expect(score(30, 90, null, "efficacy", 70, null, -50)).toBe(-20);
    expect(error("SCORE", 1, 90, null, "efficacy", 90).code).toBe("#NUM!");
  });

  test("progress goes from the baseline to the target; without a way to go it asks whether the target is met", () => {
    expect(attain(68, 100, null, "progress", 20)).toBeCloseTo(0.6, 12);
    expect(attain(3.5, 2, "lower", "progress", 5)).toBeCloseTo(0.5, 12);
    expect(attain(0, 100, null, "progress", 20)).toBeCloseTo(-0.25, 12);
    expect(score(5, 5, "higher", "progress", 5)).toBe(100);
    expect(score(4, 5, "higher", "progress", 5)).toBe(0);
    expect(score(4, 5, "lower", "progress", 5)).toBe(100);
  });

  test("cap and floor come last; a blank one keeps its default", () => {
    expect(score(150, 100, null, null, null, 130)).toBe(130);
    expect(score(10, 100, null, null, null, null, 40)).toBe(40);
    expect(score(150, 100, null, null, null, "", "N/A")).toBe(120);
    expect(score(-50, 100, "", " ", "", null, "-")).toBe(0);
    expect(error("SCORE", 100, 100, null, null, null, 50, 60).code).toBe("#NUM!");
    expect(score(100, 100, null, null, null, 60, 60)).toBe(60);
  });

  test("KPI.ATTAIN is the same without cap and floor, as a fraction", () => {
    expect(attain(110, 100)).toBe(1.1);
    expect(attain(300, 100)).toBe(3);
    expect(attain(25, 10, "lower")).toBeCloseTo(-0.5, 12);
    expect(attain(95, 100, null, "step", [[0.9, 80]])).toBe(0.8);
    expect(attain(3, 1, null, "deduct", 2)).toBeCloseTo(0.96, 12);
  });
});

describe("words", () => {
  test.each([
    ["higher", 1], [" HIGH ", 1], ["越高越好", 1], [1, 1], ["1", 1], ["１", 1],
    ["Lower", -1], ["low", -1], ["越低越好", -1], [-1, -1], ["－1", -1],
    ["target", 0], ["区间", 0], [" 越接近越好 ", 0], [0, 0],
  ])("direction %j is %d", (word, direction) => {
    expect(attain(110, 100, word)).toBeCloseTo([0.9, 0.9, 1.1][direction + 1]!, 12);
  });

  test.each([
    ["比率法", "ratio", null], ["反比法", "inverse", null], ["线性插值", "linear", 20], ["区间法", "band", 0.1],
    ["层差法", "step", [[1.1, 90], [1.3, 40]]], ["分段线性", "curve", [[1, 100], [2, 0]]], ["非此即彼", "passfail", null],
    ["减分法", "deduct", 5], ["功效系数", "Efficacy ", 20], ["进度法", "PROGRESS", 20],
  ])("method %s is %s", (chinese, english, parameter) => {
    const inChinese = score(12, 10, "lower", chinese, parameter);
    expect(typeof inChinese).toBe("number");
    expect(inChinese).toBe(score(12, 10, "lower", english, parameter));
  });

  test("an unknown word is #VALUE! and the message lists the choices", () => {
    const unknown = error("SCORE", 1, 1, "up", "ratio");
    expect(unknown.code).toBe("#VALUE!");
    expect(unknown.message).toContain("“up”");
    expect(unknown.message).toContain("higher, lower, target");
    expect(unknown.message).toContain("越高越好、越低越好、越接近越好");
    expect(error("SCORE", 1, 1, 1, "foo").message).toContain("ratio, inverse, linear");
    expect(error("SCORE", 1, 1, 2).code).toBe("#VALUE!");
    expect(error("SCORE", 1, 1, true).code).toBe("#VALUE!");
  });
});

describe("cells that are not plain numbers", () => {
  test.each([null, undefined, "", " ", "N/A", "n/a", "NA", "-", "－", "不适用", " 不适用 "])("%j is missing, never 0", (blank) => {
    expect(error("SCORE", blank, 100)).toMatchObject({ code: "#N/A" });
    expect(error("SCORE", blank, 100).message).toMatch(/no actual/i);
    expect(error("SCORE", 100, blank)).toMatchObject({ code: "#N/A" });
    expect(error("ATTAIN", [[blank]], 100)).toMatchObject({ code: "#N/A" });
    expect(score(0, 100)).toBe(0);
  });

  test.each([
    ["12%", 0.12], ["１２", 12], ["1,234", 1234], ["１，２３４．５", 1234.5], [" 12 ", 12], ["−3", -3], ["+3", 3], ["1e3", 1000], [".5", 0.5], ["12％", 0.12],
  ])("the text %j is a number", (text, number) => {
    expect(attain(text, 1)).toBeCloseTo(number, 9);
  });

  test.each(["abc", "12a", "1,23", "1.2.3", "%", ".", "12 kg", "=1+1", true, false])("%j is no number", (value) => {
    const wrong = error("SCORE", value, 100);
    expect(wrong.code).toBe("#VALUE!");
    expect(wrong.message).toContain(String(value).toUpperCase() === "TRUE" ? "TRUE" : typeof value === "boolean" ? "FALSE" : value);
    expect(wrong.message).toContain("actual");
    expect(wrong.message).toContain("实际值");
  });

  test("an error value passes through as it is, the first argument's first", () => {
    const reference = new CellError("#REF!");
    expect(score(reference, new CellError("#NULL!"))).toBe(reference);
    expect(score(1, reference)).toBe(reference);
    expect(score(1, 1, 1, "ratio", null, reference)).toBe(reference);
    expect(score(1, 1, 1, "step", [[0.5, 50], [reference, 100]])).toBe(reference);
    expect(error("SCORE", { type: "Error", basicType: "Error", basicValue: "#DIV/0!" }, 1).code).toBe("#DIV/0!");
  });

  test("a data type counts with its plain value", () => {
    expect(score({ type: "FormattedNumber", basicValue: 110, numberFormat: "0.0" }, 100)).toBe(110);
  });

  test("an omitted argument, the invocation object in its place and trailing ones left away take the default", () => {
    const invocation = { functionName: "SCORE", address: "Sheet1!A1" };
    expect(call("SCORE", [[110]], [[100]])).toEqual([[110]]);
    expect(call("SCORE", [[110]], [[100]], invocation)).toEqual([[110]]);
    expect(call("SCORE", [[130]], [[100]], null, null, null, invocation)).toEqual([[120]]);
    expect(call("SCORE", [[110]], [[100]], [[null]], [[""]], null, [[""]], undefined, invocation)).toEqual([[110]]);
  });

  test("a method without its parameter says what it needs", () => {
    for (const method of ["linear", "band", "step", "curve", "deduct", "efficacy", "progress"]) {
      const needed = error("SCORE", 1, 2, "lower", method, "");
      expect(needed.code).toBe("#VALUE!");
      expect(needed.message).toContain("parameter");
      expect(needed.message).toContain(method);
    }
    expect(error("SCORE", 1, 2, "lower", "linear").message).toContain("最差可接受值");
  });
});

describe("ranges", () => {
  test("a column gives a column, a row a row, a block a block", () => {
    expect(score(column(110, 90), column(100, 100))).toEqual([[110], [90]]);
    expect(score([[110, 90]], [[100, 100]])).toEqual([[110, 90]]);
    expect(score([[110, 90], [80, 70]], 100)).toEqual([[110, 90], [80, 70]]);
  });

  test("any argument may be the range, the rest are broadcast", () => {
    expect(score(110, 100, column("higher", "lower", "区间"))).toEqual([[110], [90], [90]]);
    expect(score(15, 10, "lower", column("ratio", "反比法", ""))).toEqual([[50], [expect.closeTo(66.6667, 3)], [50]]);
    expect(score(15, 10, "lower", "linear", column(20, 30))).toEqual([[50], [75]]);
    expect(score(150, 100, null, null, null, [[130, "", 140]])).toEqual([[130, 120, 140]]);
    expect(score(1, 100, null, null, null, null, [[10, 20]])).toEqual([[10, 20]]);
  });

  test("an error concerns its own element, as an error object in the result", () => {
    const broken = new CellError("#NAME?");
    const result = score(column(110, "", "x", broken, 90), column(100, 100, 100, 100, "不适用"));
    expect(codes(result)).toEqual([[110], ["#N/A"], ["#VALUE!"], ["#NAME?"], ["#N/A"]]);
    const [, , text, passed] = (result as unknown[][]).map(([only]) => only);
    expect(text).toBeInstanceOf(CellError);
    expect((text as CellError).message).toContain("“x”");
    expect(passed).toBe(broken);
    expect(codes(score(column(1, 1), 1, column("up", 1)))).toEqual([["#VALUE!"], [100]]);
    expect(codes(score(column(1, 1), 1, 1, "ratio", null, column(50, 120), 60))).toEqual([["#NUM!"], [100]]);
  });

  test("different shapes are one #VALUE! that names both", () => {
    const shapes = error("SCORE", column(1, 2, 3), column(1, 2));
    expect(shapes.code).toBe("#VALUE!");
    expect(shapes.message).toContain("3×1");
    expect(shapes.message).toContain("2×1");
    expect(error("SCORE", column(1, 2), [[1, 2]]).message).toContain("1×2");
    expect(error("SCORE", 1, 1, column(1, 1), [["ratio", "ratio"]]).code).toBe("#VALUE!");
    expect(error("SCORE", column(1, 2), 1, "lower", "linear", column(1, 2, 3)).message).toContain("3×1");
  });

  test("the parameter of band, step and curve is read whole", () => {
    expect(score(column(104, 110), 100, null, "band", column(0.05, 0.2))).toEqual([[100], [expect.closeTo(66.6667, 3)]]);
    expect(score(column(85, 95, 105), 100, null, "step", [[0.8, 60], [0.9, 80]])).toEqual([[60], [80], [80]]);
    expect(score(column(85, 95), 100, null, "curve", [[0.8, 60], [0.9, 80]])).toEqual([[expect.closeTo(70, 9)], [80]]);
  });

  test("in a column of mixed methods each takes the parameter its own way", () => {
    const methods = column("linear", "ratio", "efficacy");
    expect(score(column(12, 12, 12), 10, "lower", methods, column(20, "", 20))).toEqual([[80], [80], [expect.closeTo(92, 9)]]);
    const table = [[1.1, 90], [1.3, 40]];
    expect(codes(score(column(12, 12, 12), 10, "lower", column("step", "ratio", "linear"), table))).toEqual([[40], [80], ["#VALUE!"]]);
    expect(codes(score(column(12, 12), 10, "lower", column("band", "linear"), 0.1))).toEqual([[expect.closeTo(66.6667, 3)], [expect.any(Number)]]);
  });

  test("10,000 rows come back from one call in their order", () => {
    const actuals = Array.from({ length: 10_000 }, (_, row) => [row % 3 === 0 ? "" : row / 100]);
    const result = score(actuals, 100) as unknown[][];
    expect(result).toHaveLength(10_000);
    expect(codes(result[9])).toEqual(["#N/A"]);
    expect(result[8_000]).toEqual([80]);
    expect(result[9_998]).toEqual([99.98]);
  });
});

describe("a table in one text", () => {
  const written = "80%:60；90%：80, 100%:100";
  const range = [[0.8, 60], [0.9, 80], [1, 100]];

  test("counts as the range that it writes out, in every function that takes the parameter", () => {
    for (const parameter of [written, range]) {
      expect(score(0.93, 1, "higher", "step", parameter)).toBe(80);
      expect(attain(95, 100, "越高越好", "分段线性", parameter)).toBeCloseTo(0.9, 12);
      expect(cell("NEED", 80, 200, "higher", "step", parameter)).toBe(180);
      expect(cell("EXPLAIN", 93, 100, "higher", "step", parameter)).toBe(cell("EXPLAIN", 93, 100, "higher", "step", range));
      expect(cell("BRIDGE", 85, 100, 0.5, 93, 100, 0.5, "higher", "step", parameter)).toEqual([[10], [0], [0]]);
    }
    expect(score(110, 100, "target", "band", "5%; 20%")).toBe(score(110, 100, "target", "band", [[0.05, 0.2]]));
  });

  test("stands in each row of a column of KPIs, beside numbers for other methods", () => {
    const methods = column("step", "linear", "ratio", "band");
    const parameters = column(written, 0, "", "5%; 20%");
    expect(score(column(93, 50, 110, 110), 100, null, methods, parameters)).toEqual(column(80, 50, 110, expect.closeTo(200 / 3, 9)));
    const wrong = score(column(93, 93, 93), 100, null, "step", column(written, "see annex", 5)) as unknown[][];
    expect(wrong.map(([each]) => (each instanceof CellError ? each.code : each))).toEqual([80, "#VALUE!", "#VALUE!"]);
  });

  test("leaves tables of cells as they were: read whole, with texts that are numbers, and refused with other texts", () => {
    expect(score(column(93, 81), 100, null, "step", [["0.8", "60"], ["90%", 80]])).toEqual(column(80, 60));
    expect(error("SCORE", 93, 100, null, "step", [["Bound", "Points"], [0.8, 60]]).message).toMatch(/must be a number/);
    const mixed = score(column(93, 93), 100, null, column("ratio", "step"), [["Bound", "Points"], [0.8, 60]]) as unknown[][];
    expect([mixed[0]?.[0], mixed[1]?.[0] instanceof CellError]).toEqual([93, true]);
  });

  test("says how to write one where a text is none", () => {
    expect(error("SCORE", 93, 100, null, "step", "see annex").message).toContain("80%:60; 100%:100");
    expect(error("SCORE", 93, 100, null, "step", "80%:60; 100%").code).toBe("#VALUE!");
    expect(error("SCORE", 93, 100, null, "step", "80%:60; 100%:100; 90%:80").code).toBe("#NUM!");
    expect(error("SCORE", 93, 100, null, "linear", written).message).toMatch(/must be a number/);
    expect(error("SCORE", 93, 100, null, "ratio", "abc").message).toMatch(/must be a number/);
    expect(score(93, 100, null, "ratio", written)).toBe(93);
  });
});

describe("the language of messages", () => {
  const office = (displayLanguage: unknown) => ({ Office: { context: { displayLanguage } } });
  const chinese = /[\u4e00-\u9fff]/;
  const english = /Fill it in/;

  test("follows Office where the runtime tells it, else both are given", () => {
    expect(loadFunctions(office("zh-CN")).error("SCORE", "", 1).message).toMatch(chinese);
    expect(loadFunctions(office("zh-CN")).error("SCORE", "", 1).message).not.toMatch(english);
    expect(loadFunctions(office("en-US")).error("SCORE", "", 1).message).toMatch(english);
    expect(loadFunctions(office("fr-FR")).error("SCORE", "", 1).message).not.toMatch(chinese);
    for (const silent of [{}, { Office: {} }, { Office: { context: {} } }, office(""), office(undefined)]) {
      const { message } = loadFunctions(silent).error("SCORE", "", 1);
      expect(message).toMatch(chinese);
      expect(message).toMatch(english);
    }
  });

  test("never changes a result", () => {
    const inChinese = loadFunctions(office("zh-CN"));
    const inEnglish = loadFunctions(office("en-US"));
    for (const args of [[110, 100], ["1,234", "2,000"], [12, 10, "越低越好", "反比法"]]) {
      expect(inChinese.cell("SCORE", ...args)).toBe(inEnglish.cell("SCORE", ...args));
    }
    expect(inChinese.cell("STATUS", 0.8)).toBe(inEnglish.cell("STATUS", 0.8));
  });
});
