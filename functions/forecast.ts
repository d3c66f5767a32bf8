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
 * @param [alpha] How fast the level follows new values, 0 (not at all) to 1 (at once); fitted if left out.
 * @param [beta] How fast the trend follows new values, 0 to 1; fitted if left out.
 * @param [gamma] How fast the season follows new values, 0 to 1; fitted if left out.
 * @param [season] Periods in a season, such as 12 for months or 4 for quarters. Needed by hw and seasonal.
 * @param [phi] What is left of the trend after each period, 0 to 1; fitted between 0.8 and 0.98 if left out.
 * @returns The forecasts, one below the other, in the unit of the values.
 * @formula y is the value of a period, l the level, b the trend; α, β, γ and φ are the constants, each from 0 to 1.
 * ses: l = α × y + (1 − α) × l before. Every forecast is the last l.
 * holt: l = α × y + (1 − α) × (l + b before), b = β × (l − l before) + (1 − β) × b before. The forecast h periods ahead is l + h × b.
 * damped: holt with a trend that is multiplied by φ every period.
 * hw: holt with a season, which γ keeps up to date; the season multiplies when all values are above 0, else it is added.
 * linear: the straight line of least squares. naive: the last value. seasonal: the value of a season ago.
 * auto: hw with two full seasons, seasonal with one; without a season the best of naive, ses, holt and damped, judged by their errors so far and the number of constants.
 * Constants left out are fitted: the sum of the squared errors one step ahead is least. ses starts at the first value; holt starts before it, with the first difference as its trend.
 * @example =KPI.FORECAST({100;110;120;130;140},2) → 150; 160
 * @example =KPI.FORECAST({100;104;101},1,"ses",0.5) → 101.5
 * @example =KPI.FORECAST({10;20;30;40;12;22;32;42},4,"上季同期",,,,4) → 12; 22; 32; 42
 * @example =KPI.FORECAST({100;110;125},2,"holt",0.5,0.5) → 130.15625; 138.75
 * @example =KPI.FORECAST({3;5;7},1,"hw",,,,4) → #NUM!
 * @error #N/A A value in the middle of the series is missing.
 * @error #NUM! Too few values for the method, a constant is not between 0 and 1, or h or season is not a whole number.
 * @error #VALUE! hw or seasonal without a season, an unknown method, or text where a number belongs.
 * @source C. C. Holt 1957; P. R. Winters 1960; E. S. Gardner and E. McKenzie 1985; R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 2nd ed. 2018; H. Akaike 1969 (auto)
 * @keywords forecast, predict, next month, trend, seasonality, exponential smoothing, Holt-Winters, 预测, 趋势预测, 下个月, 季节性, 指数平滑, 预估
 * @zh 按指数平滑等方法预测等间隔序列的后续数值；没有填写的系数按最小二乘从序列中估计。
 * @zhparam values 数值 – 按时间顺序排列的数值；首尾的空白略去，中间缺数则返回 #N/A。
 * @zhparam h 预测期数 – 向后预测几期，不填为 1。
 * @zhparam method 方法 – 自动（默认）、简单指数平滑、霍尔特（含趋势）、阻尼趋势、霍尔特-温特斯（含趋势和季节）、线性回归、末值、上季同期。
 * @zhparam alpha 水平系数 – 水平随新数值变化的快慢，0（不变）到 1（立即）；不填则自动估计。
 * @zhparam beta 趋势系数 – 趋势随新数值变化的快慢，0 到 1；不填则自动估计。
 * @zhparam gamma 季节系数 – 季节随新数值变化的快慢，0 到 1；不填则自动估计。
 * @zhparam season 季节长度 – 一个季节有几期，按月为 12，按季为 4；霍尔特-温特斯和上季同期必填。
 * @zhparam phi 阻尼系数 – 每过一期趋势还剩几成，0 到 1；不填则在 0.8 到 0.98 之间自动估计。
 * @zhreturns 各期预测值，从上到下排列，单位与数值相同。
 * @zhformula y 为一期的数值，l 为水平，b 为趋势；α、β、γ、φ 为各系数，都在 0 到 1 之间。
 * 简单指数平滑：l = α × y + (1 − α) × 前一个 l。各期预测都是最后的 l。
 * 霍尔特：l = α × y + (1 − α) ×（前一个 l + b），b = β ×（l − 前一个 l）+ (1 − β) × 前一个 b。向后第 h 期的预测为 l + h × b。
 * 阻尼趋势：同霍尔特，但每过一期趋势乘以 φ。
 * 霍尔特-温特斯：霍尔特再加季节，季节按 γ 更新；数值全部大于 0 时季节为乘法，否则为加法。
 * 线性回归：最小二乘直线。末值：最后一个数值。上季同期：一个季节之前的数值。
 * 自动：有两个完整季节用霍尔特-温特斯，有一个用上季同期；不填季节长度时，按已有误差和系数个数，在末值、简单指数平滑、霍尔特、阻尼趋势中选最好的。
 * 没有填写的系数自动估计，使一步预测误差的平方和最小。简单指数平滑从第一个数值开始；霍尔特从第一个数值之前开始，趋势取头两个数值之差。
 * @zherror #N/A 序列中间缺数。
 * @zherror #NUM! 数值太少，不够该方法使用；系数不在 0 到 1 之间；预测期数或季节长度不是整数。
 * @zherror #VALUE! 霍尔特-温特斯或上季同期没有填季节长度；没有这个方法；该填数字的地方是文字。
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
 * @formula to_date / elapsed.
 * @example =KPI.RUNRATE(660,0.75) → 880
 * @example =KPI.RUNRATE({300;660},{0.5;0.75}) → 600; 880
 * @error #N/A The amount or the elapsed share is blank or N/A.
 * @error #DIV/0! Nothing of the period has passed.
 * @error #NUM! The elapsed share is negative or above 1.
 * @error #VALUE! Text where a number belongs, or ranges of different sizes.
 * @keywords run rate, at this pace, year end estimate, on course, projection, 按目前进度, 推算全年, 全年预计, 照此速度, 年化
 * @zh 按目前进度推算全期结果：累计值除以已过去的时间比例。
 * @zhparam to_date 累计值 – 到目前为止的累计数。
 * @zhparam elapsed 时间进度 – 本期已过去的时间比例，大于 0、不超过 1，例如 0.75 或 75%。
 * @zhreturns 全期结果；给出一组累计值时，每个各得一个。
 * @zhformula 累计值 / 时间进度。
 * @zherror #N/A 累计值或时间进度为空或标为不适用。
 * @zherror #DIV/0! 时间进度为 0，本期尚未开始。
 * @zherror #NUM! 时间进度为负数或超过 1。
 * @zherror #VALUE! 该填数字的地方是文字；两个区域大小不一致。
 */
export function runrate(to_date: unknown[][], elapsed: unknown[][]): unknown[][] {
  return liftEach([required(numbers("to_date", to_date)), required(numbers("elapsed", elapsed))], runRate);
}
