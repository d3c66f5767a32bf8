import fc from "fast-check";
import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, error } = loadFunctions();

describe("KPI.VARIANCE", () => {
  test("is the difference, or its share of the base's size", () => {
    expect(cell("VARIANCE", 110, 100)).toBe(10);
    expect(cell("VARIANCE", 110, 100, "pct")).toBeCloseTo(0.1, 12);
    expect(cell("VARIANCE", -110, -100, "百分比")).toBeCloseTo(-0.1, 12);
    expect(cell("VARIANCE", 90, -100, "PCT")).toBeCloseTo(1.9, 12);
    expect(cell("VARIANCE", 5, 0)).toBe(5);
    expect(cell("VARIANCE", column(1, 2), 1, "差额")).toEqual([[0], [1]]);
  });
  test("has no percentage of 0, and no result without both numbers", () => {
    expect(error("VARIANCE", 5, 0, "pct").code).toBe("#DIV/0!");
    expect(error("VARIANCE", "", 5).code).toBe("#N/A");
    expect(error("VARIANCE", 5, "-").code).toBe("#N/A");
    expect(error("VARIANCE", 5, 5, "rel").code).toBe("#VALUE!");
  });
});

describe("KPI.ADJUST", () => {
  test("adds and takes off within the limits", () => {
    expect(cell("ADJUST", 92.5, 8, 3, 5)).toBe(94.5);
    expect(cell("ADJUST", 92.5, 8, 3)).toBe(97.5);
    expect(cell("ADJUST", 92.5, 8, 30, 5, 10)).toBe(87.5);
    expect(cell("ADJUST", 92.5, 8, 0, null, null, 100)).toBe(100);
    expect(cell("ADJUST", column(90, 80), column(1, 2), 3, column(0, ""))).toEqual([[87], [79]]);
  });
  test("a missing part is missing, not 0", () => {
    for (const args of [["", 1, 1], [1, "", 1], [1, 1, "N/A"]]) expect(error("ADJUST", ...args).code).toBe("#N/A");
  });
});

describe("KPI.VETO", () => {
  test("makes the score 0, caps it or multiplies it", () => {
    expect(cell("VETO", 92.5, true)).toBe(0);
    expect(cell("VETO", 92.5, true, "cap", 60)).toBe(60);
    expect(cell("VETO", 55, true, "封顶", 60)).toBe(55);
    expect(cell("VETO", 90, true, "multiply", 0.8)).toBeCloseTo(72, 12);
    expect(cell("VETO", 90, false, "乘以", 0.8)).toBe(90);
    expect(cell("VETO", 92.5, false)).toBe(92.5);
  });

  test.each([true, 1, -1, 0.5, "TRUE", "true", "是", "yes", "1", "１"])("%j is a trigger", (trigger) => {
    expect(cell("VETO", 80, trigger)).toBe(0);
  });
  test.each([false, 0, "", null, "FALSE", "否", "no", "0", "-", "N/A", "不适用"])("%j is none", (trigger) => {
    expect(cell("VETO", 80, trigger)).toBe(80);
  });
  test("any other word is #VALUE!", () => {
    expect(error("VETO", 80, "accident")).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("accident") });
  });

  test("one score takes all triggers, in any shape", () => {
    for (const triggers of [column(0, 0, 1), [[0, 1]], [[0, 0], [0, true]]]) expect(cell("VETO", 80, triggers)).toBe(0);
    expect(cell("VETO", 80, column(0, "", false))).toBe(80);
    expect(cell("VETO", 80, column(0, 1), "cap", column(60, 70))).toEqual([[60], [70]]);
  });

  test("several scores take the triggers of their own row", () => {
    expect(cell("VETO", column(80, 90), column(0, 1))).toEqual([[80], [0]]);
    expect(cell("VETO", column(80, 90, 70), [[0, 0], [0, 1], ["", "是"]])).toEqual([[80], [0], [0]]);
    expect(cell("VETO", [[80, 90]], [[0, 1]])).toEqual([[80, 0]]);
    expect(cell("VETO", [[80, 90]], [[0, 0], [1, 0]])).toEqual([[0, 90]]);
    expect(cell("VETO", [[80, 90], [70, 60]], [[0, 1], [1, 0]])).toEqual([[80, 0], [0, 60]]);
    expect(cell("VETO", column(80, 90), true, column("zero", "cap"), 60)).toEqual([[0], [60]]);
  });

  test("triggers of another shape are #VALUE! that names both", () => {
    const shapes = error("VETO", column(1, 2, 3), column(0, 1));
    expect(shapes.code).toBe("#VALUE!");
    expect(shapes.message).toContain("3×1");
    expect(shapes.message).toContain("2×1");
    expect(error("VETO", column(1, 2, 3), [[0, 1, 0]]).code).toBe("#VALUE!");
  });

  test("cap and multiply need a limit, whether or not the veto applies", () => {
    expect(error("VETO", 80, false, "cap")).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("limit") });
    expect(error("VETO", 80, true, "multiply", "").code).toBe("#VALUE!");
    expect(error("VETO", 80, true, "stop").code).toBe("#VALUE!");
  });

  test("errors and missing scores concern their own row", () => {
    const broken = new CellError("#DIV/0!");
    expect(codes(cell("VETO", column(80, "", broken, 70), column(broken, 1, 0, 0)))).toEqual([["#DIV/0!"], ["#N/A"], ["#DIV/0!"], [70]]);
  });

  test("never raises a score, and caps at the limit", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 120, noNaN: true }), fc.boolean(), fc.double({ min: 0, max: 100, noNaN: true }), (score, trigger, limit) => {
        const capped = cell("VETO", score, trigger, "cap", limit) as number;
        expect(capped).toBe(trigger ? Math.min(score, limit) : score);
        expect(cell("VETO", score, trigger)).toBe(trigger ? 0 : score);
      }),
    );
  });
});
