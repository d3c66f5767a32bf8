import fc from "fast-check";
import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, error } = loadFunctions();
const zh = (...args: unknown[]): unknown => cell("EXPLAIN", ...args, ...Array<null>(8 - args.length).fill(null), "zh");
const en = (...args: unknown[]): unknown => cell("EXPLAIN", ...args);

/** A method with a direction and a parameter that fits a target. */
const cases: readonly (readonly [method: string, direction: number, parameter: (target: number) => unknown])[] = [
  ["ratio", 1, () => null], ["ratio", -1, () => null], ["ratio", 0, () => null], ["inverse", -1, () => null],
  ["linear", -1, (goal) => goal + 10], ["band", 0, () => [[0.1, 0.3]]], ["step", 1, () => [[0.5, 40], [1, 100]]],
  ["step", -1, () => [[1, 100], [1.5, 40]]], ["curve", 1, () => [[0.5, 40], [1, 100], [1.5, 110]]], ["passfail", 1, () => null],
  ["passfail", -1, () => null], ["passfail", 0, () => null], ["deduct", 1, () => 3], ["efficacy", 1, (goal) => goal - 10],
  ["progress", 1, (goal) => goal - 10], ["progress", 1, (goal) => goal],
];

describe("KPI.EXPLAIN", () => {
  test("gives the contract's sentence", () => {
    expect(cell("EXPLAIN", 12, 10, "lower", null, null, null, null, 0.3, "zh")).toBe(
      "实际12，目标10，越低越好：2−12/10 = 80.00 分，未触及上限120，权重30% → 24.00 分",
    );
    expect(cell("EXPLAIN", 12, 10, "lower", null, null, null, null, 0.3)).toBe(
      "Actual 12, target 10, lower is better: 2−12/10 = 80.00 points, below the cap of 120, weight 30% → 24.00 points",
    );
  });

  test.each([
    [[150, 100], "实际150，目标100，越高越好：150/100 = 150.00 分，触及上限120，得 120.00 分"],
    [[-4, -2], "实际-4，目标-2，越高越好：1+((-4)−(-2))/|(-2)| = 0.00 分，触及下限0，得 0.00 分"],
    [[25, 10, "lower"], "实际25，目标10，越低越好：2−25/10 = -50.00 分，触及下限0，得 0.00 分"],
    [[90, 100, 0], "实际90，目标100，越接近越好：1−|90−100|/|100| = 90.00 分，未触及上限120"],
    [[0, 0], "实际0，目标0，越高越好：目标为0且已达成 = 100.00 分，未触及上限120"],
    [[12, 10, "lower", "inverse"], "实际12，目标10，越低越好，反比法：10/12 = 83.33 分，未触及上限120"],
    [[0, 10, "lower", "inverse"], "实际0，目标10，越低越好，反比法：实际值为0，取上限，触及上限120，得 120.00 分"],
    [[12, 10, "lower", "linear", 20], "实际12，目标10，越低越好，线性插值（最差可接受值20）：(12−20)/(10−20) = 80.00 分，未触及上限120"],
    [[110, 100, null, "band", [[0.05, 0.2]]], "实际110，目标100，越高越好，区间法（允许偏差±5%，外侧偏差±20%）：(20−10)/(20−5) = 66.67 分，未触及上限120"],
    [[104, 100, null, "band", 0.05], "实际104，目标100，越高越好，区间法（允许偏差±5%，外侧偏差±20%）：偏差4不超过允许的5 = 100.00 分，未触及上限120"],
    [[90, 100, null, "step", [[0.8, 60], [0.9, 80]]], "实际90，目标100，越高越好，层差法（2档）：完成率90/100=0.9，达到0.9这一档 = 80.00 分，未触及上限120"],
    [[85, "", null, "step", [[80, 60], [90, 80]]], "实际85，无目标值，越高越好，层差法（2档）：实际值85，达到80这一档 = 60.00 分，未触及上限120"],
    [[90, 100, null, "curve", [[0.8, 60], [1, 100]]], "实际90，目标100，越高越好，分段线性（2个点）：完成率90/100=0.9，60+(0.9−0.8)×(100−60)/(1−0.8) = 80.00 分，未触及上限120"],
    [[94.999, 95, null, "passfail"], "实际94.999，目标95，越高越好，非此即彼：94.999<95，未达成 = 0.00 分，触及下限0，得 0.00 分"],
    [[3, 1, null, "deduct", 2], "实际3，目标1，越高越好，减分法（每次扣2分）：100−2×(3−1) = 96.00 分，未触及上限120"],
    [[85, 90, null, "efficacy", 70], "实际85，目标90，越高越好，功效系数（不允许值70）：60+40×(85−70)/(90−70) = 90.00 分，未触及上限120"],
    [[68, 100, null, "progress", 20], "实际68，目标100，越高越好，进度法（起点值20）：(68−20)/(100−20) = 60.00 分，未触及上限120"],
  ] as const)("%j", (args, sentence) => {
    expect(zh(...args)).toBe(sentence);
  });

  test("says the same in English", () => {
    expect(en(150, 100)).toBe("Actual 150, target 100, higher is better: 150/100 = 150.00 points, at the cap of 120: 120.00 points");
    expect(en(12, 10, "lower", "linear", 20)).toBe(
      "Actual 12, target 10, lower is better, method linear (worst acceptable value 20): (12−20)/(10−20) = 80.00 points, below the cap of 120",
    );
    expect(en(11, 10, "lower", "step", [[1, 100], [1.2, 80]])).toBe(
      "Actual 11, target 10, lower is better, method step (2 bands): attainment 11/10=1.1, in the band up to 1.2 = 80.00 points, below the cap of 120",
    );
  });

  test("shows cap and floor of one's own, and no dust of binary fractions", () => {
    expect(zh(0.1 + 0.2, 0.6, null, null, null, 90, 60)).toBe("实际0.3，目标0.6，越高越好：0.3/0.6 = 50.00 分，触及下限60，得 60.00 分");
    expect(zh(95, 100, null, null, null, 90, 60)).toBe("实际95，目标100，越高越好：95/100 = 95.00 分，触及上限90，得 90.00 分");
  });

  test("a weight may be written as a share or as points", () => {
    const weighted = (weight: unknown): unknown => zh(80, 100, null, null, null, null, null, weight);
    expect(weighted(0.07)).toBe("实际80，目标100，越高越好：80/100 = 80.00 分，未触及上限120，权重7% → 5.60 分");
    expect(weighted("30%")).toBe(weighted(30));
    expect(weighted(1)).toContain("权重100% → 80.00 分");
    expect(weighted(0)).toContain("权重0% → 0.00 分");
    expect(weighted("")).not.toContain("权重");
    expect(error("EXPLAIN", 1, 1, null, null, null, null, null, -0.3).code).toBe("#NUM!");
  });

  test.each(["zh", "中文", "ZH-CN", " chinese "])("%j is Chinese", (word) => {
    expect(cell("EXPLAIN", 1, 1, null, null, null, null, null, null, word)).toMatch(/^实际/);
  });
  test.each(["en", "英文", "English", "en-US", "", null])("%j is English", (word) => {
    expect(cell("EXPLAIN", 1, 1, null, null, null, null, null, null, word)).toMatch(/^Actual/);
  });
  test("any other language is #VALUE!", () => {
    expect(error("EXPLAIN", 1, 1, null, null, null, null, null, null, "fr").code).toBe("#VALUE!");
  });

  test("fails where KPI.SCORE fails, with its words", () => {
    for (const args of [["", 1], [1, ""], ["x", 1], [1, 1, "up"], [1, 1, 1, "inverse"], [1, 1, 1, "linear", 1], [1, 0, 1, "step", [[1, 1]]]]) {
      const failed = error("EXPLAIN", ...args);
      expect(failed).toMatchObject({ code: error("SCORE", ...args).code, message: error("SCORE", ...args).message });
    }
  });

  test("lifts like KPI.SCORE", () => {
    const broken = new CellError("#REF!");
    const sentences = codes(cell("EXPLAIN", column(12, "", broken), 10, column("lower", 1, 1), null, null, null, null, 0.3, "zh"));
    expect(sentences).toEqual([["实际12，目标10，越低越好：2−12/10 = 80.00 分，未触及上限120，权重30% → 24.00 分"], ["#N/A"], ["#REF!"]]);
    expect(error("EXPLAIN", column(1, 2), 1, null, null, null, null, null, column(1, 2, 3)).code).toBe("#VALUE!");
  });

  test.each(cases)("%s (direction %d): its numbers are those of KPI.SCORE", (method, direction, parameterOf) => {
    const amount = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(amount, amount.filter((goal) => goal !== 0), fc.double({ min: 0, max: 1, noNaN: true }), (actual, goal, weight) => {
        const options = [direction, method, parameterOf(goal)];
        const score = cell("SCORE", actual, goal, ...options) as number;
        for (const [language, unit] of [["zh", "分"], ["en", "points"]] as const) {
          const sentence = cell("EXPLAIN", actual, goal, ...options, null, null, weight, language) as string;
          expect(sentence).not.toMatch(/[{}]|NaN|undefined/);
          const numbers = [...sentence.matchAll(new RegExp(`(-?\\d+\\.\\d\\d) ${unit}`, "g"))].map(([, number]) => Number(number));
          expect(numbers.at(-1)).toBeCloseTo(score * weight, 1.9);
          expect(numbers.at(-2)).toBeCloseTo(score, 1.9);
        }
      }),
    );
  });
});
