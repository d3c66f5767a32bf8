import { explainScore, languages } from "../src/scoring/explain/explain";
import { choices, numbers } from "./edge/arguments";
import { lift } from "./edge/lift";
import { orElse } from "./edge/liftEach";
import { isProblem } from "./edge/problems";
import { ScoreRules } from "./edge/scoreRules";

/**
 * One sentence with every number and rule that made a score: actual, target, method, formula, cap or floor, and weight.
 * @customfunction EXPLAIN
 * @param actual What was achieved. A blank or N/A gives #N/A, as in KPI.SCORE.
 * @param target What was agreed.
 * @param [direction] higher (default), lower or target; or 1, -1, 0.
 * @param [method] ratio (default), inverse, linear, band, step, curve, passfail, deduct, efficacy or progress.
 * @param [parameter] What the method needs: worst value, tolerance, points per incident, bad value, baseline, or a table of bounds and points.
 * @param [cap] Highest possible score; 120 if left out.
 * @param [floor] Lowest possible score; 0 if left out.
 * @param [weight] The weight: 30% or 30; left out of the sentence if not given.
 * @param [language] en (default) or zh.
 * @returns The sentence; a range of KPIs gives one for each.
 * @zh 用一句话说明得分的来历：实际值、目标值、方法、算式、上下限和权重。
 * @zhparam actual 实际值 – 实际完成了多少。空白或不适用时结果为 #N/A，与 KPI.SCORE 相同。
 * @zhparam target 目标值 – 约定要达到多少。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 * @zhparam method 方法 – 比率法（默认）、反比法、线性插值、区间法、层差法、分段线性、非此即彼、减分法、功效系数、进度法。
 * @zhparam parameter 方法参数 – 方法需要的数：最差可接受值、允许偏差、每次扣分、不允许值、起点值，或“界限值、得分”两列的表。
 * @zhparam cap 封顶分 – 最高得分，不填为 120。
 * @zhparam floor 保底分 – 最低得分，不填为 0。
 * @zhparam weight 权重 – 写 30% 或 30；不填则句中不提权重。
 * @zhparam language 语言 – en（默认）或 zh，也可写中文、英文。
 */
export function explain(
  actual: unknown[][],
  target: unknown[][],
  direction?: unknown[][],
  method?: unknown[][],
  parameter?: unknown[][],
  cap?: unknown[][],
  floor?: unknown[][],
  weight?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const actuals = numbers("actual", actual);
  const targets = numbers("target", target);
  const rules = new ScoreRules(direction, method, parameter, cap, floor);
  const weights = numbers("weight", weight);
  const tongues = orElse(choices("language", language, languages), "en-US");
  return lift([actuals, targets, ...rules.lifted, weights, tongues], (row, column) => {
    const a = actuals.at(row, column);
    if (isProblem(a)) return a;
    const t = targets.at(row, column);
    if (isProblem(t)) return t;
    const rule = rules.at(row, column);
    if (isProblem(rule)) return rule;
    const w = weights.at(row, column);
    if (isProblem(w)) return w;
    const tongue = tongues.at(row, column);
    return isProblem(tongue) ? tongue : explainScore(rule, { actual: a, target: t, weight: w }, tongue);
  });
}
