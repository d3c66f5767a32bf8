import { adjustedScore } from "../src/scoring/adjust";
import { varianceModes, varianceOf } from "../src/scoring/variance";
import { vetoedScore, vetoModes } from "../src/scoring/veto";
import { choices, numbers } from "./edge/arguments";
import { liftEach, orElse, required } from "./edge/liftEach";
import { triggersFor } from "./edge/triggers";

/**
 * Difference between an actual and a base, such as budget or last year: in its own unit or as a percentage of the base.
 * @customfunction VARIANCE
 * @param actual What was achieved.
 * @param base What to compare with.
 * @param [mode] abs (default): actual - base; pct: the difference as a share of the base's size.
 * @returns The difference, or a fraction to be formatted as a percentage.
 * @formula abs: actual − base. pct: (actual − base) / |base|, so that an improvement on a negative base is positive.
 * @example =KPI.VARIANCE(460,500) → -40
 * @example =KPI.VARIANCE(460,500,"pct") → -0.08
 * @example =KPI.VARIANCE(-80,-100,"百分比") → 0.2
 * @error #N/A The actual or the base is blank or N/A.
 * @error #DIV/0! The base is 0 with pct.
 * @error #VALUE! Text where a number belongs, an unknown mode, or ranges of different sizes.
 * @keywords variance, budget variance, year on year, growth, actual versus plan, difference, 差异, 预算差异, 差额, 同比, 环比, 增长率
 * @zh 实际值与基数（如预算、上年）的差异：差额，或占基数的百分比。
 * @zhparam actual 实际值 – 实际完成了多少。
 * @zhparam base 基数 – 与什么比较。
 * @zhparam mode 方式 – 差额（默认）：实际值减基数；百分比：差额除以基数的绝对值。
 * @zhreturns 差额，或可设为百分比格式的小数。
 * @zhformula 差额：实际值 − 基数。百分比：(实际值 − 基数) / |基数|，因此基数为负时，好转仍为正数。
 * @zherror #N/A 实际值或基数为空或标为不适用。
 * @zherror #DIV/0! 方式为百分比而基数为 0。
 * @zherror #VALUE! 该填数字的地方是文字；没有这个方式；各区域大小不一致。
 */
export function variance(actual: unknown[][], base: unknown[][], mode?: unknown[][]): unknown[][] {
  return liftEach(
    [
      required(numbers("actual", actual), "noActual"),
      required(numbers("base", base)),
      orElse(choices("mode", mode, varianceModes), "abs"),
    ],
    varianceOf,
  );
}

/**
 * Score with points added and taken off, each up to a limit.
 * @customfunction ADJUST
 * @param base The score before.
 * @param plus Points to add.
 * @param minus Points to take off, written as a positive number.
 * @param [plus_cap] No more than this is added.
 * @param [minus_cap] No more than this is taken off.
 * @param [total_cap] The result is no higher than this.
 * @returns The score after.
 * @formula base + min(plus, plus_cap) − min(minus, minus_cap), and no more than total_cap.
 * @example =KPI.ADJUST(92.5,8,3,5) → 94.5
 * @example =KPI.ADJUST(98,5,0,,,100) → 100
 * @error #N/A Base, plus or minus is blank or N/A: write 0 where nothing is added or taken off.
 * @error #VALUE! Text where a number belongs, or ranges of different sizes.
 * @keywords bonus points, extra points, penalty points, adjustment, 加分, 减分, 加减分, 奖励分, 调整得分
 * @zh 在得分上加分、减分，并可分别设上限。
 * @zhparam base 基数 – 加减分之前的得分。
 * @zhparam plus 加分 – 加多少分。
 * @zhparam minus 减分 – 减多少分，写正数。
 * @zhparam plus_cap 加分上限 – 最多加多少分，不填为不限。
 * @zhparam minus_cap 减分上限 – 最多减多少分，不填为不限。
 * @zhparam total_cap 总分上限 – 结果最高多少分，不填为不限。
 * @zhreturns 加减分之后的得分。
 * @zhformula 基数 + min(加分, 加分上限) − min(减分, 减分上限)，结果不超过总分上限。
 * @zherror #N/A 基数、加分或减分为空或标为不适用；没有加分或减分时请填 0。
 * @zherror #VALUE! 该填数字的地方是文字；各区域大小不一致。
 */
export function adjust(
  base: unknown[][],
  plus: unknown[][],
  minus: unknown[][],
  plus_cap?: unknown[][],
  minus_cap?: unknown[][],
  total_cap?: unknown[][],
): unknown[][] {
  return liftEach(
    [
      required(numbers("base", base)),
      required(numbers("plus", plus)),
      required(numbers("minus", minus)),
      numbers("plus_cap", plus_cap),
      numbers("minus_cap", minus_cap),
      numbers("total_cap", total_cap),
    ],
    (score, added, taken, most, mostTaken, highest) =>
      adjustedScore(score, added, taken, { plus: most, minus: mostTaken, total: highest }),
  );
}

/**
 * Veto, the last step of a score: when something that must not happen has happened, the score becomes 0, is capped or is multiplied.
 * @customfunction VETO
 * @param score The score before.
 * @param triggers What must not happen: TRUE, 1 or yes applies the veto. One score takes all cells, each of several scores those of its own row.
 * @param [mode] zero (default), cap: no more than the limit, or multiply: times the limit.
 * @param [limit] The highest score left, or the factor; needed for cap and multiply.
 * @returns The score after.
 * @formula Without a trigger the score stays. With one: zero gives 0, cap gives the lower of score and limit, multiply gives score × limit.
 * A trigger is TRUE, any number but 0, yes or 是. Blank, N/A, FALSE, 0, no and 否 are none.
 * @example =KPI.VETO(92.5,TRUE) → 0
 * @example =KPI.VETO(92.5,{"否";"是"},"cap",60) → 60
 * @example =KPI.VETO(55,TRUE,"cap",60) → 55
 * @example =KPI.VETO({92.5;88},{FALSE;TRUE},"multiply",0.8) → 92.5; 70.4
 * @error #N/A The score is blank or N/A.
 * @error #VALUE! No limit with cap or multiply, a trigger that says neither yes nor no, an unknown mode, or ranges of different sizes.
 * @keywords veto, red line, knock-out, gate, accident, compliance breach, 一票否决, 红线, 否决项, 安全事故, 清零, 打折
 * @zh 一票否决，得分的最后一步：发生了不允许的情形时，得分清零、封顶或打折。
 * @zhparam score 得分 – 否决之前的得分。
 * @zhparam triggers 否决情形 – TRUE、1 或“是”表示发生。一个得分看全部单元格；多个得分各看自己那一行。
 * @zhparam mode 方式 – 清零（默认）；封顶：不超过限值；乘以：乘以限值。
 * @zhparam limit 限值 – 封顶的分数或所乘的系数，封顶和乘以时必填。
 * @zhreturns 否决之后的得分。
 * @zhformula 没有发生否决情形时得分不变。发生时：清零为 0 分；封顶取得分与限值中较低的；乘以为得分 × 限值。
 * TRUE、不为 0 的数、“是”表示发生；空白、不适用、FALSE、0、“否”表示没有发生。
 * @zherror #N/A 得分为空或标为不适用。
 * @zherror #VALUE! 封顶或乘以时没有填限值；否决情形既不是“是”也不是“否”；没有这个方式；各区域大小不一致。
 */
export function veto(score: unknown[][], triggers: unknown[][], mode?: unknown[][], limit?: unknown[][]): unknown[][] {
  const scores = required(numbers("score", score));
  const modes = orElse(choices("mode", mode, vetoModes), "zero");
  const limits = numbers("limit", limit);
  const vetoes = { lifted: [], at: triggersFor(scores, triggers) };
  return liftEach([scores, vetoes, modes, limits], vetoedScore);
}
