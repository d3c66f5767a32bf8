import { forecast as forecastOf } from "../src/insights/forecast";
import { forecastMethods } from "../src/insights/forecastMethods";
import { runRate } from "../src/insights/runRate";
import { numberList, numbers, oneChoice, oneNumber } from "./edge/arguments";
import { liftEach, required } from "./edge/liftEach";
import { orThrow } from "./edge/problems";

/**
 * The next values of an evenly spaced series, by exponential smoothing or a simpler method. What you do not set is fitted to the series by least squares.
 * @customfunction FORECAST
 * @param values The values in the order of time. Blanks at either end are left out; a gap in between gives #N/A.
 * @param [h] How many values ahead; 1 if left out.
 * @param [method] auto (default), ses (level), holt (trend), damped (fading trend), hw (trend and season), linear, naive (last value) or seasonal (value of a season ago).
 * @param [alpha] How fast the level follows, 0 to 1; fitted if left out.
 * @param [beta] How fast the trend follows, 0 to 1; fitted if left out.
 * @param [gamma] How fast the season follows, 0 to 1; fitted if left out.
 * @param [season] Periods in a season, such as 12 for months or 4 for quarters. Needed by hw and seasonal.
 * @param [phi] What is left of the trend after each period, 0 to 1; fitted between 0.8 and 0.98 if left out.
 * @returns The forecasts, one below the other, in the unit of the values.
 * @zh 按指数平滑等方法预测等间隔序列的后续数值；没有填写的系数按最小二乘从序列中估计。
 * @zhparam values 数值 – 按时间顺序排列的数值；首尾的空白略去，中间缺数则返回 #N/A。
 * @zhparam h 预测期数 – 向后预测几期，不填为 1。
 * @zhparam method 方法 – 自动（默认）、简单指数平滑、霍尔特（含趋势）、阻尼趋势、霍尔特-温特斯（含趋势和季节）、线性回归、末值、上季同期。
 * @zhparam alpha 水平系数 – 水平跟得多快，0 到 1；不填则估计。
 * @zhparam beta 趋势系数 – 趋势跟得多快，0 到 1；不填则估计。
 * @zhparam gamma 季节系数 – 季节跟得多快，0 到 1；不填则估计。
 * @zhparam season 季节长度 – 一个季节有几期，按月为 12，按季为 4；霍尔特-温特斯和上季同期必填。
 * @zhparam phi 阻尼系数 – 每过一期趋势还剩几成，0 到 1；不填则在 0.8 到 0.98 之间估计。
 */
export function forecast(
  values: unknown[][],
  h?: unknown,
  method?: unknown,
  alpha?: unknown,
  beta?: unknown,
  gamma?: unknown,
  season?: unknown,
  phi?: unknown,
): unknown[][] {
  const forecasts = orThrow(
    forecastOf(orThrow(numberList("values", values)), {
      h: orThrow(oneNumber("h", h)),
      method: orThrow(oneChoice("method", method, forecastMethods)),
      alpha: orThrow(oneNumber("alpha", alpha)),
      beta: orThrow(oneNumber("beta", beta)),
      gamma: orThrow(oneNumber("gamma", gamma)),
      season: orThrow(oneNumber("season", season)),
      phi: orThrow(oneNumber("phi", phi)),
    }),
  );
  return forecasts.map((value) => [value]);
}

/**
 * Where a running total will end if it goes on at the same pace: the amount to date divided by the share of the period that has passed.
 * @customfunction RUNRATE
 * @param to_date The amount so far.
 * @param elapsed Share of the period that has passed, above 0 and up to 1: 0.75 or 75%.
 * @returns The amount at the end of the period; a range of amounts gives a result for each.
 * @zh 按目前进度推算全期结果：累计值除以已过去的时间比例。
 * @zhparam to_date 累计值 – 到目前为止的累计数。
 * @zhparam elapsed 时间进度 – 本期已过去的时间比例，大于 0、不超过 1，例如 0.75 或 75%。
 */
export function runrate(to_date: unknown[][], elapsed: unknown[][]): unknown[][] {
  return liftEach([required(numbers("to_date", to_date)), required(numbers("elapsed", elapsed))], runRate);
}
