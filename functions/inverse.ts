import { Missing } from "../src/scoring/failure";
import { actualNeeded } from "../src/scoring/need";
import { numbers } from "./edge/arguments";
import { lift } from "./edge/lift";
import { isProblem } from "./edge/problems";
import { ScoreRules } from "./edge/scoreRules";

const noScore = new Missing("noValue", "target_score");

/**
 * The actual that just reaches a score: KPI.SCORE the other way round.
 * @customfunction NEED
 * @param target_score The score to reach, in points. Above the cap of 120, or more than the method can give, is #N/A.
 * @param target What was agreed.
 * @param [direction] higher (default), lower or target; or 1, -1, 0.
 * @param [method] ratio (default), inverse, linear, band, step, curve, passfail, deduct, efficacy or progress.
 * @param [parameter] What the method needs: worst value, tolerance, points per incident, bad value, baseline, or a table of bounds and points.
 * @returns The actual, in the unit of the target. Where actuals on both sides reach the score: the one below the target, for lower the one above.
 * @zh 反推实际值：刚好得到某个分数需要完成多少。目标两侧都能得到时取低于目标的一侧，越低越好时取高于目标的一侧。
 * @zhparam target_score 目标得分 – 要得到多少分。超过上限 120 分，或方法给不到的分数，结果为 #N/A。
 * @zhparam target 目标值 – 约定要达到多少。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 * @zhparam method 方法 – 比率法（默认）、反比法、线性插值、区间法、层差法、分段线性、非此即彼、减分法、功效系数、进度法。
 * @zhparam parameter 方法参数 – 方法需要的数：最差可接受值、允许偏差、每次扣分、不允许值、起点值，或“界限值、得分”两列的表。
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
  return lift([scores, targets, ...rules.lifted], (row, column) => {
    const score = scores.at(row, column);
    if (isProblem(score)) return score;
    const wanted = targets.at(row, column);
    if (isProblem(wanted)) return wanted;
    const rule = rules.at(row, column);
    if (isProblem(rule)) return rule;
    return score === null ? noScore : actualNeeded(rule, score, wanted);
  });
}
