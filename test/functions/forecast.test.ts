import { CellError, codes, column, loadFunctions } from "./runtime";

const { cell, error } = loadFunctions();
const forecast = (...args: unknown[]): unknown => cell("FORECAST", ...args);
const runrate = (...args: unknown[]): unknown => cell("RUNRATE", ...args);
const close = (value: number): unknown => expect.closeTo(value, 9);
const line = column(...Array.from({ length: 12 }, (_, month) => 10 + 3 * month));
const quarters = [20, 8, 12, 16];
const seasonal = column(...Array.from({ length: 12 }, (_, index) => (100 + 2 * index) * (quarters[index % 4]! / 14)));

describe("KPI.FORECAST with constants that are given", () => {
  test("ses starts at the first value", () => {
    // Level 10, then 10 + 0.5·(14 − 10) = 12, then 12 + 0.5·(9 − 12) = 10.5.
    expect(forecast(column(10, 14, 9), 1, "ses", 0.5)).toEqual(close(10.5));
    expect(forecast(column(10, 14, 9), 3, "ses", 0.5)).toEqual(column(close(10.5), close(10.5), close(10.5)));
    expect(forecast(column(10, 14, 9), 1, "ses", 0)).toBe(10);
    expect(forecast(column(10, 14, 9), 1, "ses", 1)).toBe(9);
  });

  test("ses: NIST/SEMATECH e-Handbook, 6.4.3.1 and 6.4.3.2, alpha 0.1", () => {
    const series = [71, 70, 69, 68, 64, 65, 72, 78, 75, 75, 75, 70];
    const smoothed = series.slice(1).map((_, end) => forecast(column(...series.slice(0, end + 1)), 1, "ses", 0.1));
    [71, 70.9, 70.71, 70.44, 69.8, 69.32, 69.58, 70.43, 70.88, 71.29, 71.67].forEach((value, index) => {
      expect(Math.abs((smoothed[index] as number) - value)).toBeLessThan(0.0101);
    });
    expect(forecast(column(...series), 1, "ses", 0.1)).toBeCloseTo(71.5, 2);
  });

  test("holt forecasts the first value as y1 + (y2 − y1)", () => {
    // Start 10 and 4. First: expected 14, got 10: level 14 − 0.5·4 = 12, trend 4 + 0.25·(12 − 10 − 4) = 3.5.
    // Second: expected 15.5, got 14: level 14.75, trend 3.5 + 0.25·(14.75 − 12 − 3.5) = 3.3125.
    expect(forecast(column(10, 14), 3, "holt", 0.5, 0.25)).toEqual(column(close(18.0625), close(21.375), close(24.6875)));
  });

  test("damped lets the trend fade", () => {
    // Start 10 and 4, φ 0.5. First: expected 12, got 10: level 11, trend 2 + 0.25·(11 − 10 − 2) = 1.75.
    // Second: expected 11.875, got 14: level 12.9375, trend 0.875 + 0.25·(1.9375 − 0.875) = 1.140625.
    const [level, trend] = [12.9375, 1.140625];
    expect(forecast(column(10, 14), 3, "damped", 0.5, 0.25, null, null, 0.5)).toEqual(
      column(close(level + 0.5 * trend), close(level + 0.75 * trend), close(level + 0.875 * trend)),
    );
    expect(forecast(line, 2, "damped", 0.4, 0.3, "", "", 1)).toEqual(forecast(line, 2, "holt", 0.4, 0.3));
  });

  test("alpha 1 and beta 1 continue the last step", () => {
    expect(forecast(column(3, 9, 4, 6), 2, "holt", 1, 1)).toEqual(column(close(8), close(10)));
  });
});

describe("KPI.FORECAST", () => {
  test("continues an exact line by holt, linear and auto", () => {
    for (const method of ["holt", "linear", "auto", null, "霍尔特", "线性回归", "自动"]) {
      expect(forecast(line, 3, method)).toEqual(column(close(46), close(49), close(52)));
    }
    expect(forecast([[10, 13, 16]], 1, "linear")).toEqual(close(19));
  });

  test("linear is ordinary least squares over 1, 2, …, n", () => {
    // Slope (−1.5·2 − 0.5·4 + 0.5·5 + 1.5·9)/5 = 2.2 around a mean of 5 at 2.5.
    expect(forecast(column(2, 4, 5, 9), 2, "linear")).toEqual(column(close(10.5), close(12.7)));
  });

  test("naive keeps the last value, seasonal takes the value of a season ago", () => {
    expect(forecast(column(3, 1, 4), 2, "naive")).toEqual(column(4, 4));
    expect(forecast(column(3, 1, 4, 1, 5), 5, "seasonal", null, null, null, 3)).toEqual(column(4, 1, 5, 4, 1));
    expect(forecast(column(3, 1, 4), 4, "上季同期", "", "", "", 3)).toEqual(column(3, 1, 4, 3));
  });

  test("hw continues a trend with a season: factors above 0, amounts otherwise", () => {
    (forecast(seasonal, 5, "hw", null, null, null, 4) as number[][]).forEach(([value], step) => {
      expect(value).toBeCloseTo((100 + 2 * (12 + step)) * (quarters[step % 4]! / 14), 5);
    });
    const amounts = Array.from({ length: 12 }, (_, index) => -10 + index + quarters[index % 4]! - 14);
    (forecast(column(...amounts), 5, "hw", null, null, null, 4) as number[][]).forEach(([value], step) => {
      expect(value).toBeCloseTo(2 + step + quarters[step % 4]! - 14, 5);
    });
  });

  test("auto takes hw with a season, and what the series asks for without", () => {
    expect(forecast(seasonal, 4, null, null, null, null, 4)).toEqual(forecast(seasonal, 4, "hw", null, null, null, 4));
    expect(forecast(column(5, 6, 7, 8, 9), 2, "auto", null, null, null, 4)).toEqual(column(6, 7));
    expect(forecast(column(7, 7, 7, 7, 7, 7), 2)).toEqual(column(7, 7));
    expect(forecast(column(7, 9), 1)).toBe(9);
    expect(forecast(column(7))).toBe(7);
  });

  test("months that are not over are no gap, a gap within is #N/A with its position", () => {
    expect(forecast(column("", 10, 13, 16, "", null, "N/A"), 1, "linear")).toEqual(close(19));
    const { code, message } = error("FORECAST", column("", 10, "", 16), 1, "linear");
    expect(code).toBe("#N/A");
    expect(message).toContain("3");
  });

  test("too few values are #NUM!", () => {
    for (const [values, ...rest] of [
      [column(""), 1, "naive"], [column(""), 1], [column(1), 1, "holt"], [column(1), 1, "damped"], [column(1), 1, "linear"],
      [column(1, 2, 3), 1, "seasonal", "", "", "", 4], [column(1, 2, 3, 4, 5, 6, 7), 1, "hw", "", "", "", 4],
    ]) {
      expect(error("FORECAST", values, ...rest).code).toBe("#NUM!");
    }
    expect(error("FORECAST", column(1, 2, 3, 4, 5, 6, 7), 1, "hw", "", "", "", 4).message).toMatch(/hw.*8.*7/);
    expect(forecast(column(5), 2, "ses")).toEqual(column(5, 5));
  });

  test("hw and seasonal need a season", () => {
    expect(error("FORECAST", seasonal, 1, "hw").code).toBe("#VALUE!");
    expect(error("FORECAST", seasonal, 1, "seasonal").message).toContain("season");
    for (const season of [1, 0, -4, 2.5]) expect(error("FORECAST", seasonal, 1, "hw", "", "", "", season).code).toBe("#NUM!");
  });

  test("h is a whole number above 0, constants lie between 0 and 1", () => {
    for (const h of [0, -1, 1.5, 2e6]) expect(error("FORECAST", line, h).code).toBe("#NUM!");
    expect(error("FORECAST", line, "soon").code).toBe("#VALUE!");
    expect(error("FORECAST", line, 1, "ses", 1.1).code).toBe("#NUM!");
    expect(error("FORECAST", line, 1, "holt", 0.5, -0.1).message).toContain("beta");
    expect(error("FORECAST", seasonal, 1, "hw", 0.5, 0.1, 2, 4).message).toContain("gamma");
    expect(error("FORECAST", line, 1, "damped", 0.5, 0.1, "", "", 1.01).message).toContain("phi");
    expect(forecast(line, "", "", "", "", "", "", "")).toEqual(forecast(line));
  });

  test("unknown methods and text are #VALUE!, an error passes through", () => {
    expect(error("FORECAST", line, 1, "arima").message).toContain("“arima”");
    expect(error("FORECAST", column(1, "x", 3)).message).toContain("“x”");
    expect(error("FORECAST", column(1, false, 3)).code).toBe("#VALUE!");
    const broken = new CellError("#REF!");
    expect(forecast(column(1, broken, 3))).toBe(broken);
    expect(forecast(line, broken)).toBe(broken);
    expect(error("FORECAST", column(1e308, -1e308, 1e308), 1, "holt").code).toBe("#NUM!");
  });

  test("negative, huge and text numbers are forecast", () => {
    expect(forecast(column(-10, -13, -16), 1, "linear")).toEqual(close(-19));
    expect(forecast(column("1,000", "２０００", "3e3"), 1, "linear")).toEqual(expect.closeTo(4000, 6));
    expect(forecast(column(1e12, 2e12, 3e12, 4e12, 5e12), 1, "holt")).toEqual(expect.closeTo(6e12, -3));
  });
});

describe("KPI.RUNRATE", () => {
  test("goes on at the same pace", () => {
    expect(runrate(660, 0.75)).toBe(880);
    expect(runrate(-30, "50%")).toBe(-60);
    expect(runrate(0, 0.1)).toBe(0);
    expect(runrate(500, 1)).toBe(500);
  });

  test("nothing elapsed is #DIV/0!, outside the period #NUM!, missing #N/A", () => {
    expect(error("RUNRATE", 660, 0).code).toBe("#DIV/0!");
    for (const outside of [-0.1, 1.01, 75]) expect(error("RUNRATE", 660, outside).code).toBe("#NUM!");
    expect(error("RUNRATE", "", 0.5).message).toContain("to_date");
    expect(error("RUNRATE", 660, "N/A").message).toContain("elapsed");
    expect(error("RUNRATE", 660, "").code).toBe("#N/A");
    expect(error("RUNRATE", 660, "half").code).toBe("#VALUE!");
  });

  test("lifts; an error concerns its own element only", () => {
    const broken = new CellError("#REF!");
    expect(codes(runrate(column(660, "", broken, 100, 5), column(0.75, 0.5, 0.5, 0, 2)))).toEqual(
      column(880, "#N/A", "#REF!", "#DIV/0!", "#NUM!"),
    );
    expect(runrate([[100, 200]], 0.5)).toEqual([[200, 400]]);
    expect(error("RUNRATE", column(1, 2), [[0.5, 0.5]]).message).toMatch(/2×1.*1×2/);
  });
});
