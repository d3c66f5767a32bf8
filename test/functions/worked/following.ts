import type { Example } from "../examples";
import { column } from "../runtime";

const series = column(52, 48, 50, 53, 47, 51, 49);
/** Seven months about 11.5, seven about 8.5: the mean is 10, the mean range 14/13. */
const shift = column(11, 12, 11, 12, 11, 12, 11, 9, 8, 9, 8, 9, 8, 9);
const climb = column(1, 2, 3, 4, 5, 6, 7, 4, 1, 7, 2, 6);
const near = "2 of 3";
const run = "7 on one side";
/** Levels 12, 14, 16 … with a season of 80 and 120 %. */
const seasonal = column(9.6, 16.8, 12.8, 21.6, 16, 26.4, 19.2, 31.2);
/** The same with a season of ∓3 about −2, −1, 0 …: no factors below 0. */
const belowZero = column(-5, 2, -3, 4, -1, 6, 1, 8);

/** Charts and forecasts, worked by hand from the rules. */
export const following: readonly Example[] = [
  { source: "XMR, one range of 19 and 20 among ranges of about 1 is screened out: mean 138/11, ranges 10/8", call: ["XMR", column(10, 11, 10, 12, 11, 10, 30, 11, 10, 12, 11)], printed: [138 / 11, 1.25, 138 / 11 - 3.325, 138 / 11 + 3.325] },
  { source: "XMR, the same without screening: ranges 49/10", call: ["XMR", column(10, 11, 10, 12, 11, 10, 30, 11, 10, 12, 11), false], printed: [138 / 11, 4.9, 138 / 11 - 13.034, 138 / 11 + 13.034] },
  { source: "XMR of a row with a blank", call: ["XMR", [[52, 48, "", 50, 53, 47, 51, 49]]], printed: [50, 3.5, 40.69, 59.31] },
  { source: "XMR of one value", call: ["XMR", column(5)], printed: ["#NUM!"] },
  { source: "SIGNALS of a shift", call: ["SIGNALS", shift], printed: ["", near, near, near, near, near, run, "", near, near, near, near, near, run] },
  { source: "SIGNALS of a climb", call: ["SIGNALS", climb], printed: ["", "", "", "", "", "", "7 rising or falling", "", "", "", "", ""] },
  { source: "SIGNALS of routine variation", call: ["SIGNALS", series, "lower"], printed: ["", "", "", "", "", "", ""] },
  { source: "CAPABILITY, limits 40.69 and 59.31, higher", call: ["CAPABILITY", series, 40.69], printed: ["pass"] },
  { source: "CAPABILITY, upper limit at the target, higher", call: ["CAPABILITY", series, 59.31], printed: ["unreliable"] },
  { source: "CAPABILITY beyond the upper limit", call: ["CAPABILITY", series, 60, "越高越好"], printed: ["fail"] },
  { source: "CAPABILITY, lower", call: ["CAPABILITY", series, 60, "越低越好"], printed: ["pass"] },
  { source: "CAPABILITY, lower, below the lower limit", call: ["CAPABILITY", series, 40, -1], printed: ["fail"] },
  { source: "ANOMALY, median 12, MAD 1", call: ["ANOMALY", column(10, 12, 12, 13, 12, 11, 14, 300)], printed: [-1.349, 0, 0, 0.6745, 0, -0.6745, 1.349, 194.256] },
  { source: "ANOMALY where most are alike", call: ["ANOMALY", column(5, 5, 5, 5, 9)], printed: [0, 0, 0, 0, 0] },
  { source: "FORECAST, naive", call: ["FORECAST", column(3, 5, 4), 2, "naive"], printed: [4, 4] },
  { source: "FORECAST, 去年同期", call: ["FORECAST", column(1, 2, 3, 4, 5, 6, 7, 8), 5, "去年同期", null, null, null, 4], printed: [5, 6, 7, 8, 5] },
  { source: "FORECAST, linear: 2t + 1", call: ["FORECAST", [[3, 5, 7, 9]], 2, "线性回归"], printed: [11, 13] },
  { source: "FORECAST, ses at 0.5: 10, 15, 12.5 → 16.25", call: ["FORECAST", column(10, 20, 10, 20), 2, "ses", 0.5], printed: [16.25, 16.25] },
  { source: "FORECAST, holt at 0.5 from level 10 and trend 2 before 10: 11 and 1.5, 12.25 and 1.375", call: ["FORECAST", column(10, 12), 2, "holt", 0.5, 0.5], printed: [13.625, 15] },
  { source: "FORECAST, holt at 0.3623 and 1", call: ["FORECAST", column(6.4, 5.6, 7.8, 8.8, 11, 11.6, 16.7, 15.3, 21.6, 22.4), 2, "holt", 0.3623, 1], printed: [25.63856391, 28.41814728], within: 1e-8 },
  { source: "FORECAST, damped at 0.3623, 1 and 0.9", call: ["FORECAST", column(6.4, 5.6, 7.8, 8.8, 11, 11.6, 16.7, 15.3, 21.6, 22.4), 3, "阻尼趋势", 0.3623, 1, null, null, 0.9], printed: [24.80181063, 27.0555029, 29.08382599], within: 1e-7 },
  { source: "FORECAST, hw of a line times a season goes on: 28·0.8, 30·1.2 less two", call: ["FORECAST", seasonal, 4, "hw", null, null, null, 2], printed: [22.4, 36, 25.6, 40.8], within: 1e-6 },
  { source: "FORECAST, hw of a line plus a season goes on", call: ["FORECAST", belowZero, 4, "hw", 0.3, 0.1, 0.2, 2], printed: [3, 10, 5, 12], within: 1e-6 },
  { source: "FORECAST, hw with less than two seasons", call: ["FORECAST", column(1, 2, 3, 4, 5, 6, 7), 1, "hw", null, null, null, 4], printed: ["#NUM!"] },
  { source: "FORECAST of nothing", call: ["FORECAST", column("", "")], printed: ["#NUM!"] },
  { source: "RUNRATE before anything has passed", call: ["RUNRATE", 100, 0], printed: ["#DIV/0!"] },
];
