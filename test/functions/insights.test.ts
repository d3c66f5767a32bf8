import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, error } = loadFunctions();
const xmr = (...args: unknown[]): unknown => cell("XMR", ...args);
const signals = (...args: unknown[]): unknown => cell("SIGNALS", ...args);
const capability = (...args: unknown[]): unknown => cell("CAPABILITY", ...args);
const anomaly = (...args: unknown[]): unknown => cell("ANOMALY", ...args);
const close = (value: number): unknown => expect.closeTo(value, 9);
const steady = column(52, 48, 50, 53, 47, 51, 49);

describe("KPI.XMR", () => {
  test("spills mean, mean moving range, lower and upper limit", () => {
    expect(xmr(steady)).toEqual([[close(50)], [close(3.5)], [close(40.69)], [close(59.31)]]);
    expect(xmr([[52, 48, 50, 53, 47, 51, 49]])).toEqual(xmr(steady));
  });

  test("a jump leaves the mean range but its values stay in the mean", () => {
    const jump = column(10, 12, 10, 12, 10, 12, 10, 12, 110);
    // Ranges 2 ×7 and 98: their mean is 14, so 98 ≥ 45.7 goes.
    expect(xmr(jump)).toEqual([[close(22)], [close(2)], [close(16.68)], [close(27.32)]]);
    expect(xmr(jump, false)).toEqual([[close(22)], [close(14)], [close(22 - 37.24)], [close(22 + 37.24)]]);
    expect(xmr(jump, "否")).toEqual(xmr(jump, "FALSE"));
    expect(xmr(jump, "")).toEqual(xmr(jump, true));
  });

  test("takes another k", () => {
    expect(xmr(steady, true, 3)).toEqual([[close(50)], [close(3.5)], [close(39.5)], [close(60.5)]]);
    expect(error("XMR", steady, true, 0).code).toBe("#NUM!");
    expect(error("XMR", steady, true, -1).message).toContain("k");
    expect(error("XMR", steady, true, "wide").code).toBe("#VALUE!");
    expect(error("XMR", steady, "perhaps").message).toContain("“perhaps”");
  });

  test("passes over what is missing; numbers as text count", () => {
    expect(xmr(column("", 52, "N/A", "４８", 50, null, "53", 47, 51, "-", 49, "不适用"))).toEqual(xmr(steady));
  });

  test("fewer than two values are #NUM!, text and logical values #VALUE!, an error passes through", () => {
    for (const few of [column(5), column("", 5), column("", ""), "", 5]) expect(error("XMR", few).code).toBe("#NUM!");
    expect(error("XMR", column(1, "many", 3)).message).toContain("“many”");
    expect(error("XMR", column(1, true, 3)).code).toBe("#VALUE!");
    const broken = new CellError("#DIV/0!");
    expect(xmr(column(1, broken, 3))).toBe(broken);
    expect(xmr(steady, broken)).toBe(broken);
    expect(error("XMR", column(1e308, -1e308, 1e308)).code).toBe("#NUM!");
  });

  test("values that never change have their mean for limits", () => {
    expect(signals(column(0.3, 0.1 + 0.2, 0.3))).toEqual(column("", "", ""));
    expect(xmr(column(0.1, 0.1, 0.1))).toEqual([[0.1], [0], [0.1], [0.1]]);
  });
});

describe("KPI.SIGNALS", () => {
  const none = (count: number): string[] => Array<string>(count).fill("");
  const texts = (...args: unknown[]): unknown[] => (signals(...args) as unknown[][]).flat();
  /** Noise that keeps the limits wide and breaks no rule by itself. */
  const noise = [50, 54, 46, 53, 47, 52, 48];

  test("is silent about routine variation", () => {
    expect(signals(steady)).toEqual(steady.map(() => [""]));
  });

  test("a value outside the limits", () => {
    expect(texts(column(...noise, ...noise, 90))).toEqual([...none(14), "outside limits"]);
    expect(texts(column(...noise, ...noise, 90), "higher").at(-1)).toBe("outside limits, better");
    expect(texts(column(...noise, ...noise, 90), "越低越好").at(-1)).toBe("outside limits, worse");
    expect(texts(column(...noise, ...noise, 10), -1).at(-1)).toBe("outside limits, better");
  });

  test("the seventh value on one side of the mean, and each further one", () => {
    const values = [44, 56, 44, 56, 44, 56, 44, 51, 52, 51, 52, 51, 52, 51, 52, 44, 47];
    expect(texts(column(...values))).toEqual([...none(13), "7 on one side", "7 on one side", "", ""]);
    expect(texts(column(...values), 1)[13]).toBe("7 on one side, better");
  });

  test("a value on the mean ends the run", () => {
    const around = [56, 44, 56, 44, 56, 44];
    // The mean is exactly 50: six values above it, one on it, six above it.
    const values = [...around, 51, 51.5, 51, 51.5, 51, 51.5, 50, 51.5, 51, 51.5, 51, 51.5, 51, 42.5, 42.5];
    expect(texts(column(...values)).filter((text) => text === "7 on one side")).toEqual([]);
    const without = values.filter((value) => value !== 50);
    expect(texts(column(...without)).filter((text) => text === "7 on one side")).toHaveLength(6);
  });

  test("the value that completes seven rising or falling ones, and each further one", () => {
    const fall = [55, 45, 55, 54, 53, 52, 50.5, 49, 48, 47, 55, 45, 55, 45];
    expect(texts(column(...fall))).toEqual([...none(8), "7 rising or falling", "7 rising or falling", ...none(4)]);
    expect(texts(column(...fall), "lower")[8]).toBe("7 rising or falling, better");
    expect(texts(column(...fall), "higher")[8]).toBe("7 rising or falling, worse");
    const tie = [55, 45, 55, 54, 53, 52, 52, 49, 48, 47, 55, 45, 55, 45];
    expect(texts(column(...tie))).toEqual(none(14));
  });

  test("two of three beyond two thirds of the way, all three on one side: all three are marked", () => {
    const calm = Array.from({ length: 30 }, (_, index) => [50, 53, 47][index % 3]);
    // The mean range is about 4.7, so that two thirds of the way is beyond 59 above and below 42.
    expect(texts(column(...calm, 59.5, 53, 59.5, 47))).toEqual([...none(30), "2 of 3", "2 of 3", "2 of 3", ""]);
    expect(texts(column(...calm, 59.5, 47, 59.5, 47))).toEqual(none(34));
    expect(texts(column(...calm, 40.5, 47, 40.5, 53), "lower").slice(30)).toEqual([...Array<string>(3).fill("2 of 3, better"), ""]);
  });

  test("the first rule in the contract's order names a value that breaks several", () => {
    const values = [...noise, ...noise, ...noise, 51, 52, 53, 54, 55, 56, 57, 99];
    expect(texts(column(...values)).at(-1)).toBe("outside limits");
  });

  test("keeps the shape, and passes over what is missing without ending a run", () => {
    expect(signals([[52, 48, ""], [50, 53, "N/A"]])).toEqual([["", "", ""], ["", "", ""]]);
    const values = [44, 56, 44, 56, 44, 56, 44, 51, 52, 51, "", 52, 51, 52, 51, 44];
    expect(texts(column(...values))).toEqual([...none(14), "7 on one side", ""]);
  });

  test("close to a target is neither better nor worse", () => {
    expect(texts(column(...noise, ...noise, 90), 0).at(-1)).toBe("outside limits");
  });

  test("says the same in every language", () => {
    const args = [column(...noise, ...noise, 90), "越高越好"];
    const chinese = loadFunctions({ Office: { context: { displayLanguage: "zh-CN" } } });
    expect(chinese.cell("SIGNALS", ...args)).toEqual(signals(...args));
  });

  test("fewer than two values are #NUM!, wrong input #VALUE!, an error passes through", () => {
    expect(error("SIGNALS", column(1, "")).code).toBe("#NUM!");
    expect(error("SIGNALS", column(1, "x")).code).toBe("#VALUE!");
    expect(error("SIGNALS", steady, "sideways").message).toContain("“sideways”");
    const broken = new CellError("#N/A");
    expect(signals(column(1, broken, 3))).toBe(broken);
  });

  test("hundreds of thousands of values are judged", () => {
    const many = Array.from({ length: 300_000 }, (_, row) => [row === 299_999 ? 1e6 : row % 2]);
    expect((signals(many) as unknown[][]).at(-1)).toEqual(["outside limits"]);
  });
});

describe("KPI.CAPABILITY", () => {
  // The limits of `steady` are 40.69 and 59.31.
  test.each([
    [40, null, "pass"], [40.69, null, "pass"], [41, null, "unreliable"], [59, 1, "unreliable"], [59.31, 1, "unreliable"], [60, 1, "fail"],
    [60, "lower", "pass"], [59.31, "lower", "pass"], [59, "lower", "unreliable"], [40.69, -1, "unreliable"], [40, -1, "fail"],
  ])("target %d, direction %s: %s", (target, direction, word) => {
    expect(capability(steady, target, direction)).toBe(word);
  });

  test("a process as close to its target as possible passes only when it never varies", () => {
    expect(capability(steady, 50, 0)).toBe("unreliable");
    expect(capability(steady, 60, "区间")).toBe("fail");
    expect(capability(steady, 40, "target")).toBe("fail");
    expect(capability(column(5, 5, 5), 5, 0)).toBe("pass");
    expect(capability(column(5, 5, 5), 5)).toBe("pass");
  });

  test("needs a target and two values", () => {
    expect(error("CAPABILITY", steady, "").code).toBe("#N/A");
    expect(error("CAPABILITY", steady, "high").code).toBe("#VALUE!");
    expect(error("CAPABILITY", column(1), 1).code).toBe("#NUM!");
    const broken = new CellError("#REF!");
    expect(capability(steady, broken)).toBe(broken);
    expect(capability(column(1, broken), 1)).toBe(broken);
  });
});

describe("KPI.ANOMALY", () => {
  test("is the robust z-score of each value", () => {
    expect(anomaly(column(10, 11, 9, 10, 30))).toEqual(column(0, close(0.6745), close(-0.6745), 0, close(13.49)));
    expect(anomaly([[10, 11, 9, 10, 30]])).toEqual([[0, close(0.6745), close(-0.6745), 0, close(13.49)]]);
    // Median 3, distances 2, 1, 1, 5: their median is 1.5.
    expect(anomaly(column(1, 2, 4, 8))).toEqual(column(...[-2, -1, 1, 5].map((distance) => close((0.6745 * distance) / 1.5))));
  });

  test("is 0 everywhere when half of the values or more are equal", () => {
    expect(anomaly(column(5, 5, 5, 5, 90))).toEqual(column(0, 0, 0, 0, 0));
    expect(anomaly(column(0.3, 0.1 + 0.2, 0.3))).toEqual(column(0, 0, 0));
    expect(anomaly(7)).toBe(0);
  });

  test("missing stays blank", () => {
    expect(anomaly(column(10, "", 11, "N/A", 9, 10, 30))).toEqual(
      column(0, "", close(0.6745), "", close(-0.6745), 0, close(13.49)),
    );
    expect(error("ANOMALY", column("", "")).code).toBe("#NUM!");
  });

  test("the threshold must be a number above 0 and changes no score", () => {
    expect(anomaly(column(10, 11, 9, 10, 30), 3.5)).toEqual(anomaly(column(10, 11, 9, 10, 30)));
    expect(error("ANOMALY", column(1, 2, 3), 0).code).toBe("#NUM!");
    expect(error("ANOMALY", column(1, 2, 3), -2).message).toContain("threshold");
    expect(error("ANOMALY", column(1, 2, 3), "strict").code).toBe("#VALUE!");
  });

  test("text is #VALUE!, an error passes through", () => {
    expect(error("ANOMALY", column(1, "x")).message).toContain("“x”");
    const broken = new CellError("#NULL!");
    expect(codes(anomaly(column(1, broken)))).toBe("#NULL!");
  });
});
