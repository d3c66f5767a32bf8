import { explainScore, languages } from "../src/scoring/explain/explain";
import { choices, numbers } from "./edge/arguments";
import { liftEach, orElse } from "./edge/liftEach";
import { ScoreRules } from "./edge/scoreRules";

/**
 * One sentence with every number and rule that made a score: actual, target, method, formula, cap or floor, and weight.
 * @customfunction EXPLAIN
 * @param actual What was achieved. A blank or N/A gives #N/A, as in KPI.SCORE.
 * @param target What was agreed.
 * @param [direction] higher (default), lower or target; or 1, -1, 0.
 * @param [method] ratio (default), inverse, linear, band, step, curve, passfail, deduct, efficacy or progress.
 * @param [parameter] What the method needs: worst value, tolerance, points per incident, bad value, baseline, or a table of bounds and points: two columns, or one text such as "80%:60; 100%:100".
 * @param [cap] Highest possible score; 120 if left out.
 * @param [floor] Lowest possible score; 0 if left out.
 * @param [weight] The weight: 30% or 30; left out of the sentence if not given.
 * @param [language] en (default) or zh.
 * @returns The sentence; a range of KPIs gives one for each.
 * @formula Says what KPI.SCORE computes: actual, target, direction, method, the formula with its numbers, the points, whether cap or floor applied, and with a weight the points it contributes.
 * Points are shown with two decimals; the score itself is not rounded. A weight above 1 counts as a percentage: 30 is 30%.
 * @example =KPI.EXPLAIN(12,10,"lower",,,,,30%) → Actual 12, target 10, lower is better: 2−12/10 = 80.00 points, below the cap of 120, weight 30% → 24.00 points
 * @example =KPI.EXPLAIN(12,10,"lower",,,,,30%,"zh") → 实际12，目标10，越低越好：2−12/10 = 80.00 分，未触及上限120，权重30% → 24.00 分
 * @error #N/A The actual or the target is blank or N/A, as in KPI.SCORE.
 * @error #NUM! The weight is negative, or KPI.SCORE would give #NUM!.
 * @error #DIV/0! As in KPI.SCORE: the target is 0 with step or curve.
 * @error #VALUE! An unknown language, direction or method, text where a number belongs, or ranges of different sizes.
 * @keywords explain, why this score, sentence, audit trail, appeal, transparency, 解释, 说明, 得分依据, 为什么是这个分, 申诉, 计算过程
 * @zh 用一句话说明得分的来历：实际值、目标值、方法、算式、上下限和权重。
 * @zhparam actual 实际值 – 实际完成了多少。空白或不适用时结果为 #N/A，与 KPI.SCORE 相同。
 * @zhparam target 目标值 – 约定要达到多少。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 * @zhparam method 方法 – 比率法（默认）、反比法、线性插值、区间法、层差法、分段线性、非此即彼、减分法、功效系数、进度法。
 * @zhparam parameter 方法参数 – 方法需要的数：最差可接受值、允许偏差、每次扣分、不允许值、起点值，或“界限值、得分”的表：两列区域，或一段文字，如“80%:60; 100%:100”。
 * @zhparam cap 封顶分 – 最高得分，不填为 120。
 * @zhparam floor 保底分 – 最低得分，不填为 0。
 * @zhparam weight 权重 – 写 30% 或 30；不填则句中不提权重。
 * @zhparam language 语言 – 英文（默认）或中文，也可写 en、zh。
 * @zhreturns 一句话；给出一组指标时，每个指标各得一句。
 * @zhformula 说明 KPI.SCORE 的计算：实际值、目标值、方向、方法、代入数字的算式、分数、是否触及封顶分或保底分；给出权重时再加上折算后的分数。
 * 句中分数写到两位小数，得分本身不取整。权重大于 1 时按百分数理解，30 即 30%。
 * @zherror #N/A 实际值或目标值为空或标为不适用，与 KPI.SCORE 相同。
 * @zherror #NUM! 权重为负数，或 KPI.SCORE 本身为 #NUM!。
 * @zherror #DIV/0! 与 KPI.SCORE 相同：用层差法或分段线性时目标值为 0。
 * @zherror #VALUE! 没有这种语言、方向或方法；该填数字的地方是文字；各区域大小不一致。
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
  return liftEach([actuals, targets, rules, weights, tongues], (a, t, rule, w, tongue) =>
    explainScore(rule, { actual: a, target: t, weight: w }, tongue),
  );
}
