import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, error } = loadFunctions();
const smart = (...args: unknown[]): unknown => cell("SMART", ...args);
const report = (...args: unknown[]): string[][] => cell("SMART.REPORT", ...args) as string[][];
const serial = (iso: string): number => Date.parse(iso) / 86_400_000 + 25_569;

const whole = "Raise on-time delivery at the Porto depot from 91% to 94% by 30 September";
const history = column(85, 86.5, 88, 89.5, 91);
const parent = "Customer retention of 90%";

test("the rules for goals wait until a cell asks for them", () => {
  let made = 0;
  const counting = new Proxy(RegExp, {
    construct(target, given: [string, string?]) {
      made++;
      return new target(...given);
    },
  });
  const host = loadFunctions({ RegExp: counting });
  expect(made).toBeLessThan(10);
  expect(host.cell("SMART", whole, null, null, null, null, null, null)).toBe(3);
  expect(made).toBeGreaterThan(100);
});

describe("KPI.SMART", () => {
  test("counts the criteria that are met; what cannot be judged does not count", () => {
    expect(smart(whole)).toBe(3);
    expect(smart(whole, 94, 91, history)).toBe(4);
    expect(smart(whole, 94, 91, history, parent)).toBe(5);
    expect(smart("Be a better partner")).toBe(0);
    expect(smart("提高客户满意度")).toBe(0);
    expect(smart("三季度末前把A线换型时间由50分钟缩短到35分钟")).toBe(3);
  });

  test("reads target and baseline in the text where the cells are empty", () => {
    expect(smart(whole, null, null, history)).toBe(4);
    expect(smart(whole, 130, 91, history)).toBe(3);
  });

  test("lifts over goals, each with its own row of the past", () => {
    const goals = column(whole, "", "Be good neighbours");
    expect(codes(smart(goals))).toEqual([[3], ["#N/A"], [0]]);
    const rows = [[85, 86.5, 88, 89.5, 91], ["", "", "", "", ""], ["", "", "", "", ""]];
    expect(codes(smart(goals, column(94, "", ""), column(91, "", ""), rows))).toEqual([[4], ["#N/A"], [0]]);
    expect(codes(smart([[whole, whole]], [[94, 130]], [[91, 91]], column(...[85, 86.5, 88, 89.5, 91]).map(([value]) => [value, value])))).toEqual([[4, 3]]);
    expect(codes(smart(goals, null, null, null, parent))).toEqual([[4], ["#N/A"], [0]]);
  });

  test("one goal takes its past in a row or in a column", () => {
    expect(smart(whole, 94, 91, [[85, 86.5, 88, 89.5, 91]])).toBe(smart(whole, 94, 91, history));
  });

  test("a past that is not one row for each goal is #VALUE!", () => {
    const { code, message } = error("SMART", column(whole, whole), null, null, column(1, 2, 3));
    expect(code).toBe("#VALUE!");
    expect(message).toMatch(/3×1.*2×1/);
  });

  test("an empty text is #N/A, an error in a cell concerns its own goal", () => {
    expect(error("SMART", "").code).toBe("#N/A");
    expect(error("SMART", "   ").message).toContain("text");
    const broken = new CellError("#REF!");
    expect(codes(smart(column(whole, broken)))).toEqual([[3], ["#REF!"]]);
    expect(codes(smart(column(whole, whole), column(94, broken)))).toEqual([[3], ["#REF!"]]);
    expect(error("SMART", whole, "soon").code).toBe("#VALUE!");
  });

  test("dates and months are checked", () => {
    expect(smart(whole, null, null, null, null, serial("2025-05-15"), 4)).toBe(3);
    expect(error("SMART", whole, null, null, null, null, -3).code).toBe("#NUM!");
    expect(error("SMART", whole, null, null, null, null, null, 13).code).toBe("#NUM!");
    expect(error("SMART", whole, null, null, null, null, null, 2.5).message).toContain("12");
    expect(error("SMART", whole, null, null, null, null, "tomorrow").code).toBe("#VALUE!");
  });

  test("the result does not depend on the date, nor on the language of Excel", () => {
    const chinese = loadFunctions({ Office: { context: { displayLanguage: "zh-CN" } } });
    for (const goal of [whole, "四季度末前退货率降到2%", "Reduce waste"]) {
      expect(smart(goal, null, null, null, null, serial("2030-01-01"))).toBe(smart(goal));
      expect(chinese.cell("SMART.REPORT", goal)).toEqual(report(goal));
    }
  });

  test("numbers that stand where a text belongs are read as they show", () => {
    expect(smart(42)).toBe(0);
  });
});

describe("KPI.SMART.REPORT", () => {
  test("has five rows: letter, verdict, words of the goal, what to add", () => {
    const rows = report("Cut scrap on press line 2 by a fifth");
    expect(rows.map(([letter]) => letter)).toEqual(["S", "M", "A", "R", "T"]);
    expect(rows.map(([, verdict]) => verdict)).toEqual(["met", "met", "unknown", "unknown", "missing"]);
    expect(rows.every((row) => row.length === 4)).toBe(true);
    expect(rows[1]![2]).toBe("a fifth");
    expect(rows[0]![3]).toBe("");
    expect(rows[4]![3]).not.toBe("");
  });

  test("quotes the words as they were typed", () => {
    expect(report("１０月底前，客诉率降至２％")[1]![2]).toBe("２％");
  });

  test("advises in the language of the goal", () => {
    expect(report("Improve efficiency")[0]![3]).toMatch(/^[ -~]+$/);
    expect(report("提升管理水平")[0]![3]).toMatch(/[\u4e00-\u9fff]/);
  });

  test("takes one goal", () => {
    expect(error("SMART.REPORT", column(whole, whole)).code).toBe("#VALUE!");
    expect(error("SMART.REPORT", "").code).toBe("#N/A");
  });
});
