import { Options } from "../scoring/options";
import type { SmoothingKind } from "./smoothingFit";

export type ForecastMethod = "auto" | "ses" | "holt" | "damped" | "hw" | "linear" | "naive" | "seasonal";

/** The methods of KPI.FORECAST by their words in either language. */
export const forecastMethods = new Options<ForecastMethod>([
  { value: "auto", label: { zh: "自动", en: "auto" } },
  { value: "ses", label: { zh: "简单指数平滑", en: "ses" }, also: ["一次指数平滑"] },
  { value: "holt", label: { zh: "霍尔特", en: "holt" }, also: ["霍尔特线性趋势"] },
  { value: "damped", label: { zh: "阻尼趋势", en: "damped" } },
  { value: "hw", label: { zh: "霍尔特-温特斯", en: "hw" }, also: ["温特斯", "三次指数平滑"] },
  { value: "linear", label: { zh: "线性回归", en: "linear" }, also: ["线性趋势"] },
  { value: "naive", label: { zh: "末值", en: "naive" }, also: ["朴素法"] },
  { value: "seasonal", label: { zh: "上季同期", en: "seasonal" }, also: ["季节朴素法", "去年同期"] },
]);

export type SmoothingMethod = "ses" | "holt" | "damped" | "hw";

/** What each way of smoothing keeps track of. */
export function smoothingKind(method: SmoothingMethod, series: readonly number[], season: number): SmoothingKind {
  return {
    trend: method !== "ses",
    damped: method === "damped",
    season: method === "hw" ? season : 0,
    // Factors make no sense where a value is 0 or negative.
    seasonKind: series.every((value) => value > 0) ? "multiplicative" : "additive",
  };
}
