import { adjustedScore } from "../src/scoring/adjust";
import { varianceModes, varianceOf } from "../src/scoring/variance";
import { vetoedScore, vetoModes } from "../src/scoring/veto";
import { choices, numbers } from "./edge/arguments";
import { lift } from "./edge/lift";
import { liftEach, orElse, required } from "./edge/liftEach";
import { isProblem } from "./edge/problems";
import { triggersFor } from "./edge/triggers";

/**
 * Difference between an actual and a base, such as budget or last year: in its own unit or as a percentage of the base.
 * @customfunction VARIANCE
 * @param actual What was achieved.
 * @param base What to compare with.
 * @param [mode] abs (default): actual - base; pct: the difference as a share of the base's size.
 * @returns The difference, or a fraction to be formatted as a percentage.
 * @zh 实际值与基数（如预算、上年）的差异：差额，或占基数的百分比。
 * @zhparam actual 实际值 – 实际完成了多少。
 * @zhparam base 基数 – 与什么比较。
 * @zhparam mode 方式 – 差额（默认）：实际值减基数；百分比：差额除以基数的绝对值。
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
 * @zh 在得分上加分、减分，并可分别设上限。
 * @zhparam base 基数 – 加减分之前的得分。
 * @zhparam plus 加分 – 加多少分。
 * @zhparam minus 减分 – 减多少分，写正数。
 * @zhparam plus_cap 加分上限 – 最多加多少分，不填为不限。
 * @zhparam minus_cap 减分上限 – 最多减多少分，不填为不限。
 * @zhparam total_cap 总分上限 – 结果最高多少分，不填为不限。
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
 * @zh 一票否决，得分的最后一步：发生了不允许的情形时，得分清零、封顶或打折。
 * @zhparam score 得分 – 否决之前的得分。
 * @zhparam triggers 否决情形 – TRUE、1 或“是”表示发生。一个得分看全部单元格；多个得分各看自己那一行。
 * @zhparam mode 方式 – 清零（默认）；封顶：不超过限值；乘以：乘以限值。
 * @zhparam limit 限值 – 封顶的分数或所乘的系数，封顶和乘以时必填。
 */
export function veto(score: unknown[][], triggers: unknown[][], mode?: unknown[][], limit?: unknown[][]): unknown[][] {
  const scores = required(numbers("score", score));
  const modes = orElse(choices("mode", mode, vetoModes), "zero");
  const limits = numbers("limit", limit);
  const isVetoed = triggersFor(scores, triggers);
  return lift([scores, modes, limits], (row, column) => {
    const value = scores.at(row, column);
    if (isProblem(value)) return value;
    const vetoed = isVetoed(row, column);
    if (isProblem(vetoed)) return vetoed;
    const how = modes.at(row, column);
    if (isProblem(how)) return how;
    const bound = limits.at(row, column);
    return isProblem(bound) ? bound : vetoedScore(value, vetoed, how, bound);
  });
}
