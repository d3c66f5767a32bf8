import type { Failure } from "../src/scoring/failure";
import { applyAttain, applyScore, type ScoreRule } from "../src/scoring/score";
import { numbers } from "./edge/arguments";
import { lift, liftPairs } from "./edge/lift";
import { isProblem, type Problem } from "./edge/problems";
import { ScoreRules } from "./edge/scoreRules";

/**
 * Points for a KPI: 100 means on target. Compares the actual with the target by the chosen method, then applies the cap and the floor.
 * @customfunction SCORE
 * @param actual What was achieved. A blank or N/A gives #N/A, never 0.
 * @param target What was agreed.
 * @param [direction] higher (default), lower or target; or 1, -1, 0.
 * @param [method] ratio (default), inverse, linear, band, step, curve, passfail, deduct, efficacy or progress.
 * @param [parameter] What the method needs: worst value, tolerance, points per incident, bad value, baseline, or a table of bounds and points.
 * @param [cap] Highest possible score; 120 if left out.
 * @param [floor] Lowest possible score; 0 if left out.
 * @returns The score in points; a range of KPIs gives a score for each.
 * @zh 计算一个指标的得分，100 分表示刚好达成目标：按所选方法比较实际值和目标值，再套用封顶分和保底分。
 * @zhparam actual 实际值 – 实际完成了多少。空白或不适用时结果为 #N/A，不按 0 计。
 * @zhparam target 目标值 – 约定要达到多少。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 * @zhparam method 方法 – 比率法（默认）、反比法、线性插值、区间法、层差法、分段线性、非此即彼、减分法、功效系数、进度法。
 * @zhparam parameter 方法参数 – 方法需要的数：最差可接受值、允许偏差、每次扣分、不允许值、起点值，或“界限值、得分”两列的表。
 * @zhparam cap 封顶分 – 最高得分，不填为 120。
 * @zhparam floor 保底分 – 最低得分，不填为 0。
 */
export function score(
  actual: unknown[][],
  target: unknown[][],
  direction?: unknown[][],
  method?: unknown[][],
  parameter?: unknown[][],
  cap?: unknown[][],
  floor?: unknown[][],
): unknown[][] {
  return each(actual, target, new ScoreRules(direction, method, parameter, cap, floor), applyScore);
}

/**
 * How far a KPI has reached its target, as a share: 1 means on target. Works like KPI.SCORE but without cap and floor.
 * @customfunction ATTAIN
 * @param actual What was achieved. A blank or N/A gives #N/A, never 0.
 * @param target What was agreed.
 * @param [direction] higher (default), lower or target; or 1, -1, 0.
 * @param [method] ratio (default), inverse, linear, band, step, curve, passfail, deduct, efficacy or progress.
 * @param [parameter] What the method needs: worst value, tolerance, points per incident, bad value, baseline, or a table of bounds and points.
 * @returns The attainment as a fraction; format it as a percentage.
 * @zh 计算一个指标的完成率，1 表示刚好达成目标；算法与 KPI.SCORE 相同，但不封顶、不保底。
 * @zhparam actual 实际值 – 实际完成了多少。空白或不适用时结果为 #N/A，不按 0 计。
 * @zhparam target 目标值 – 约定要达到多少。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 * @zhparam method 方法 – 比率法（默认）、反比法、线性插值、区间法、层差法、分段线性、非此即彼、减分法、功效系数、进度法。
 * @zhparam parameter 方法参数 – 方法需要的数：最差可接受值、允许偏差、每次扣分、不允许值、起点值，或“界限值、得分”两列的表。
 */
export function attain(
  actual: unknown[][],
  target: unknown[][],
  direction?: unknown[][],
  method?: unknown[][],
  parameter?: unknown[][],
): unknown[][] {
  return each(actual, target, new ScoreRules(direction, method, parameter, null, null), applyAttain);
}

/** Applies a rule to every pair of actual and target. */
function each(
  actual: unknown,
  target: unknown,
  rules: ScoreRules,
  apply: (rule: ScoreRule, actual: number | null, target: number | null) => number | Failure,
): unknown[][] {
  const actuals = numbers("actual", actual);
  const targets = numbers("target", target);
  const element = (row: number, column: number): number | Problem => {
    const a = actuals.at(row, column);
    if (isProblem(a)) return a;
    const t = targets.at(row, column);
    if (isProblem(t)) return t;
    const rule = rules.at(row, column);
    return isProblem(rule) ? rule : apply(rule, a, t);
  };
  const { constant } = rules;
  if (constant === null || isProblem(constant)) return lift([actuals, targets, ...rules.lifted], element);
  return liftPairs(actuals, targets, (a, t) => apply(constant, a, t), element);
}
