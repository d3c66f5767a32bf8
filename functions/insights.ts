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
 * @formula Moving range: the difference between a value and the one before, without its sign. Limits: mean ± 2.66 × mean moving range, or × k.
 * With screen, ranges of 3.267 mean ranges or more are left out of the mean range, once; the values stay in the mean.
 * @example =KPI.XMR({52;48;50;53;47;51;49}) → 50; 3.5; 40.69; 59.31
 * @example =KPI.XMR({52;48;50;53;47;51;49;70}) → 52.5; 3.5; 43.19; 61.81
 * @example =KPI.XMR({52;48;50;53;47;51;49;70},FALSE) → 52.5; 6; 36.54; 68.46
 * @error #NUM! There are fewer than two values, or k is not above 0.
 * @error #VALUE! Text where a number belongs, or screen is neither TRUE nor FALSE.
 * @source W. A. Shewhart, Economic Control of Quality of Manufactured Product, 1931; D. J. Wheeler, Understanding Variation, 2nd ed. 2000
 * @keywords control chart, XmR, process behaviour chart, natural limits, normal variation, noise, SPC, 控制图, 自然过程界限, 正常波动, 移动极差, 波动范围
 * @zh 计算序列的自然过程界限（XmR 控制图）：从上到下依次为均值、平均移动极差、下限和上限，界限之内属正常波动。
 * @zhparam values 数值 – 按时间顺序排列的数值；空白或不适用的略过。
 * @zhparam screen 是否筛除 – TRUE（默认）时把异常跳动（达到平均移动极差的 3.267 倍）剔出平均移动极差，只做一次。
 * @zhparam k 系数 – 界限与均值相隔多少个平均移动极差，不填为 2.66。
 * @zhreturns 四个单元格：均值、平均移动极差、下限、上限，单位与数值相同。
 * @zhformula 移动极差：每个数值与前一个之差的绝对值。界限：均值 ± 2.66 × 平均移动极差，或 ± 系数 × 平均移动极差。
 * 筛除时，达到平均移动极差 3.267 倍的移动极差剔出后重算一次平均；数值本身仍计入均值。
 * @zherror #NUM! 数值少于两个，或系数不大于 0。
 * @zherror #VALUE! 该填数字的地方是文字；是否筛除既不是 TRUE 也不是 FALSE。
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
 * @formula outside limits: beyond the limits of KPI.XMR. 7 on one side: the seventh value in a row above, or below, the mean, and each further one. 7 rising or falling: the value that completes seven rising or falling ones, and each further one.
 * 2 of 3: two of three values in a row beyond two thirds of the way to the limit, all three on that side of the mean; all three are marked. A value that breaks several rules is named by the first of them.
 * With a direction each text ends in better or worse.
 * @example =KPI.SIGNALS({52;48;50;53;47;51;49;70}) → ""; ""; ""; ""; ""; ""; ""; outside limits
 * @example =KPI.SIGNALS({52;48;50;53;47;51;49;70},"越低越好") → ""; ""; ""; ""; ""; ""; ""; outside limits, worse
 * @error #NUM! There are fewer than two values.
 * @error #VALUE! Text where a number belongs, or an unknown direction.
 * @source D. J. Wheeler, Understanding Variation, 2nd ed. 2000; Western Electric, Statistical Quality Control Handbook, 1956
 * @keywords signals, is this change real, trend, run, shift, control chart rules, Western Electric, 信号, 异常信号, 趋势, 连续上升, 判异规则, 控制图
 * @zh 找出超出正常波动的信号：每个数值返回空文本，或最先触犯的规则（outside limits 超出界限、7 on one side 连续七点同侧、7 rising or falling 连续七点升或降、2 of 3 三点中两点偏远）。
 * @zhparam values 数值 – 按时间顺序排列的数值；空白或不适用的略过。
 * @zhparam direction 方向 – 越高越好或越低越好，也可写 1 或 -1；填写后信号会注明 better（变好）或 worse（变差）。
 * @zhreturns 每个数值一段文字，排列与数值相同；文字不随语言变化。
 * @zhformula outside limits（超出界限）：超出 KPI.XMR 的界限。7 on one side（连续七点同侧）：连续第七个高于（或低于）均值的数值及其后各个。7 rising or falling（连续七点升或降）：完成连续七个上升（或下降）的数值及其后各个。
 * 2 of 3（三点中两点偏远）：连续三个数值中有两个超过均值到界限三分之二处，且三个都在均值同侧，三个都标出。触犯多条规则时，只写排在最前的一条。
 * 填写方向后，文字末尾注明 better（变好）或 worse（变差）。
 * @zherror #NUM! 数值少于两个。
 * @zherror #VALUE! 该填数字的地方是文字；没有这个方向。
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
 * @formula With the natural limits of KPI.XMR: pass when both limits meet the target, fail when no value between them can meet it, else unreliable. A limit equal to the target counts as met.
 * @example =KPI.CAPABILITY({96;98;97;96;98;97},90) → pass
 * @example =KPI.CAPABILITY({96;98;97;96;98;97},97) → unreliable
 * @example =KPI.CAPABILITY({12;11;12;13;12;11},8,"lower") → fail
 * @error #N/A The target is blank or N/A.
 * @error #NUM! There are fewer than two values.
 * @error #VALUE! Text where a number belongs, or an unknown direction.
 * @source D. J. Wheeler, Understanding Variation, 2nd ed. 2000
 * @keywords capability, can we reach the target, reliably, is the target realistic, assurance, 过程能力, 能否达标, 稳定达标, 目标是否现实
 * @zh 判断过程按现状能否达成目标：pass（界限全在达标一侧，稳定达标）、fail（全在另一侧，稳定不达标）、unreliable（目标值在界限之间，时好时坏）。
 * @zhparam values 数值 – 按时间顺序排列的数值；空白或不适用的略过。
 * @zhparam target 目标值 – 要达到多少；界限等于目标值算达标。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 * @zhreturns pass、fail 或 unreliable；文字不随语言变化。
 * @zhformula 用 KPI.XMR 的界限判断：上下限都达标为 pass（稳定达标）；界限之间没有任何数值能达标为 fail（稳定不达标）；否则为 unreliable（时好时坏）。界限等于目标值算达标。
 * @zherror #N/A 目标值为空或标为不适用。
 * @zherror #NUM! 数值少于两个。
 * @zherror #VALUE! 该填数字的地方是文字；没有这个方向。
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
 * @formula 0.6745 × (x − median) / MAD; MAD is the median of the distances from the median.
 * @example =KPI.ANOMALY({10;11;9;10;30}) → 0; 0.6745; -0.6745; 0; 13.49
 * @example =KPI.ANOMALY({10;10;10;30}) → 0; 0; 0; 0
 * @error #NUM! There are no values, or the threshold is not above 0.
 * @error #VALUE! Text where a number belongs.
 * @source B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers, 1993
 * @keywords anomaly, outlier, unusual value, typing error, MAD, robust, 异常值, 离群值, 可疑数据, 填报错误, 稳健
 * @zh 计算每个数值有多反常：稳健 z 分数 = 0.6745×(x − 中位数)/MAD，不会被少数异常值掩盖；超出 ±3.5 通常视为异常。
 * @zhparam values 数值 – 要检查的数值；空白或不适用的仍为空白。
 * @zhparam threshold 门槛 – 分数多大视为异常，应大于 0，不填为 3.5；分数本身不受影响。
 * @zhreturns 每个数值的分数，排列与数值相同；一半或更多数值相等时全部为 0。
 * @zhformula 0.6745 ×（x − 中位数）/ MAD；MAD 为各数值与中位数之差的绝对值的中位数。
 * @zherror #NUM! 没有数值，或门槛不大于 0。
 * @zherror #VALUE! 该填数字的地方是文字。
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
