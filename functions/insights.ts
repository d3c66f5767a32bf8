import { robustScores } from "../src/insights/anomaly";
import { capability as capabilityOf } from "../src/insights/capability";
import { naturalLimits } from "../src/insights/controlChart";
import { signals as signalsOf } from "../src/insights/signals";
import { directions } from "../src/scoring/direction";
import { Impossible } from "../src/scoring/failure";
import { yesNo } from "../src/scoring/yesNo";
import { cellsOf, numberList, oneChoice, oneNumber } from "./edge/arguments";
import { cellError, orThrow } from "./edge/problems";

/**
 * Natural process limits of a series (XmR chart): its mean, the mean moving range, and the lower and upper limit of routine variation, one below the other.
 * @customfunction XMR
 * @param values The values in the order of time; blank and N/A are passed over.
 * @param [screen] TRUE (default) leaves exceptional jumps (3.267 mean ranges and more) out of the mean range, once.
 * @param [k] How many mean moving ranges lie between mean and limit; 2.66 if left out.
 * @returns Four cells: mean, mean moving range, lower limit, upper limit, in the unit of the values.
 * @zh 计算序列的自然过程界限（XmR 控制图）：从上到下依次为均值、平均移动极差、下限和上限，界限之内属正常波动。
 * @zhparam values 数值 – 按时间顺序排列的数值；空白或不适用的略过。
 * @zhparam screen 是否筛除 – TRUE（默认）时把异常跳动（达到平均移动极差的 3.267 倍）剔出平均移动极差，只做一次。
 * @zhparam k 系数 – 界限与均值相隔多少个平均移动极差，不填为 2.66。
 */
export function xmr(values: unknown[][], screen?: unknown, k?: unknown): unknown[][] {
  const { mean, averageRange, lower, upper } = orThrow(
    naturalLimits(orThrow(numberList("values", values)), {
      screen: orThrow(oneChoice("screen", screen, yesNo)),
      k: orThrow(oneNumber("k", k)),
    }),
  );
  return [[mean], [averageRange], [lower], [upper]];
}

/**
 * What is more than routine variation: for each value blank, or the first rule it breaks: outside limits, 7 on one side, 7 rising or falling, 2 of 3.
 * @customfunction SIGNALS
 * @param values The values in the order of time; blank and N/A are passed over.
 * @param [direction] higher or lower, or 1 or -1: adds better or worse to each signal.
 * @returns A text for each value, in the shape of the values; the same words in every language.
 * @zh 找出超出正常波动的信号：每个数值返回空文本，或最先触犯的规则（outside limits 超出界限、7 on one side 连续七点同侧、7 rising or falling 连续七点升或降、2 of 3 三点中两点偏远）。
 * @zhparam values 数值 – 按时间顺序排列的数值；空白或不适用的略过。
 * @zhparam direction 方向 – 越高越好或越低越好，也可写 1 或 -1；填写后信号会注明 better（变好）或 worse（变差）。
 */
export function signals(values: unknown[][], direction?: unknown): unknown[][] {
  const numbers = orThrow(numberList("values", values));
  return inShapeOf(values, orThrow(signalsOf(numbers, orThrow(oneChoice("direction", direction, directions)))));
}

/**
 * Whether a process as it runs meets a target: pass (its natural limits lie on the good side), fail (they lie on the other side) or unreliable (the target lies between them).
 * @customfunction CAPABILITY
 * @param values The values in the order of time; blank and N/A are passed over.
 * @param target What was agreed; a limit equal to it counts as met.
 * @param [direction] higher (default), lower or target; or 1, -1, 0.
 * @returns pass, fail or unreliable; the same words in every language.
 * @zh 判断过程按现状能否达成目标：pass（界限全在达标一侧，稳定达标）、fail（全在另一侧，稳定不达标）、unreliable（目标值在界限之间，时好时坏）。
 * @zhparam values 数值 – 按时间顺序排列的数值；空白或不适用的略过。
 * @zhparam target 目标值 – 要达到多少；界限等于目标值算达标。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 */
export function capability(values: unknown[][], target: unknown, direction?: unknown): string {
  return orThrow(
    capabilityOf(
      orThrow(numberList("values", values)),
      orThrow(oneNumber("target", target)),
      orThrow(oneChoice("direction", direction, directions)),
    ),
  );
}

/**
 * How unusual each value is: its robust z-score, 0.6745·(x − median)/MAD, which a few odd values do not hide. Beyond ±3.5 it is usually an anomaly.
 * @customfunction ANOMALY
 * @param values The values; blank and N/A stay blank.
 * @param [threshold] The size of score from which you call a value an anomaly, above 0; 3.5 if left out. The scores do not depend on it.
 * @returns A score for each value, in the shape of the values; all 0 when half of the values or more are equal.
 * @zh 计算每个数值有多反常：稳健 z 分数 = 0.6745×(x − 中位数)/MAD，不会被少数异常值掩盖；超出 ±3.5 通常视为异常。
 * @zhparam values 数值 – 要检查的数值；空白或不适用的仍为空白。
 * @zhparam threshold 门槛 – 分数多大视为异常，应大于 0，不填为 3.5；分数本身不受影响。
 */
export function anomaly(values: unknown[][], threshold?: unknown): unknown[][] {
  // A cell holds one number, the score of every value: the threshold is what to compare it with, and only checked here.
  const limit = orThrow(oneNumber("threshold", threshold));
  if (limit !== null && limit <= 0) throw cellError(new Impossible("notAboveZero", "threshold"));
  const scores = orThrow(robustScores(orThrow(numberList("values", values))));
  return inShapeOf(values, scores.map((score) => score ?? ""));
}

/** Results in reading order as a block with the rows and columns of the range that they belong to. */
function inShapeOf(range: unknown, results: readonly (string | number)[]): unknown[][] {
  let next = 0;
  return cellsOf(range).map((row) => row.map(() => results[next++]));
}
