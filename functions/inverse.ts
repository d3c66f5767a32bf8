import { Missing } from "../src/scoring/failure";
import { actualNeeded } from "../src/scoring/need";
import { numbers } from "./edge/arguments";
import { liftEach } from "./edge/liftEach";
import { ScoreRules } from "./edge/scoreRules";

const noScore = new Missing("noValue", "target_score");

/**
 * The actual that just reaches a score: KPI.SCORE the other way round.
 * @customfunction NEED
 * @param target_score The score to reach, in points. Above the cap of 120, or more than the method can give, is #N/A.
 * @param target What was agreed.
 * @param [direction] higher (default), lower or target; or 1, -1, 0.
 * @param [method] ratio (default), inverse, linear, band, step, curve, passfail, deduct, efficacy or progress.
 * @param [parameter] What the method needs: worst value, tolerance, points per incident, bad value, baseline, or a table of bounds and points: two columns, or one text such as "80%:60; 100%:100".
 * @returns The actual, in the unit of the target. Where actuals on both sides reach the score: the one below the target, for lower the one above.
 * @formula KPI.SCORE solved for the actual, with its cap of 120. With the method ratio and a target T above 0: T × score / 100 for higher, T × (2 − score / 100) for lower.
 * Where many actuals give the same score, it is the worst of them: any worse actual scores less. Where actuals on both sides of the target reach the score: the one below the target, for lower the one above.
 * @example =KPI.NEED(110,100) → 110
 * @example =KPI.NEED(80,10,"lower") → 12
 * @example =KPI.NEED(90,90,"higher","efficacy",70) → 85
 * @example =KPI.NEED(130,100) → #N/A
 * @error #N/A The score or the target is blank or N/A, or no actual reaches the score: it lies above 120 or above what the method can give.
 * @error #NUM! The worst or bad value equals the target, the bounds of the table are not in order, or a tolerance is negative or above the outer one.
 * @error #DIV/0! The target is 0 with step or curve.
 * @error #VALUE! Text where a number belongs, an unknown direction or method, a parameter that is missing or has the wrong shape, or ranges of different sizes.
 * @keywords what do I need, required actual, how much more, break even, goal seek, reverse, 还差多少, 需要完成多少, 反推, 倒推, 达标需要, 单变量求解
 * @zh 反推实际值：刚好得到某个分数需要完成多少。目标两侧都能得到时取低于目标的一侧，越低越好时取高于目标的一侧。
 * @zhparam target_score 目标得分 – 要得到多少分。超过上限 120 分，或方法给不到的分数，结果为 #N/A。
 * @zhparam target 目标值 – 约定要达到多少。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 * @zhparam method 方法 – 比率法（默认）、反比法、线性插值、区间法、层差法、分段线性、非此即彼、减分法、功效系数、进度法。
 * @zhparam parameter 方法参数 – 方法需要的数：最差可接受值、允许偏差、每次扣分、不允许值、起点值，或“界限值、得分”的表：两列区域，或一段文字，如“80%:60; 100%:100”。
 * @zhreturns 实际值，单位与目标值相同；给出一组指标时，每个指标各得一个。
 * @zhformula 由 KPI.SCORE（封顶 120 分）反求实际值。用比率法且目标值 T 大于 0 时：越高越好为 T × 得分 / 100，越低越好为 T × (2 − 得分 / 100)。
 * 多个实际值得分相同时，取其中最差的一个，再差就达不到。目标值两侧都能得到时，取低于目标值的一侧，越低越好时取高于目标值的一侧。
 * @zherror #N/A 目标得分或目标值为空或标为不适用；或没有实际值能得到这个分数：超过 120 分，或超过方法能给的最高分。
 * @zherror #NUM! 最差可接受值或不允许值等于目标值；表中的界限没有按顺序排列；允许偏差为负数或大于外侧偏差。
 * @zherror #DIV/0! 用层差法或分段线性时目标值为 0。
 * @zherror #VALUE! 该填数字的地方是文字；方向或方法写错；缺少方法参数或其形状不对；各区域大小不一致。
 */
export function need(
  target_score: unknown[][],
  target: unknown[][],
  direction?: unknown[][],
  method?: unknown[][],
  parameter?: unknown[][],
): unknown[][] {
  const scores = numbers("target_score", target_score);
  const targets = numbers("target", target);
  const rules = new ScoreRules(direction, method, parameter, null, null);
  return liftEach([scores, targets, rules], (score, wanted, rule) =>
    score === null ? noScore : actualNeeded(rule, score, wanted),
  );
}
