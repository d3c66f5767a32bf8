import type { Failure } from "../src/scoring/failure";
import { applyAttain, applyScore, type ScoreRule } from "../src/scoring/score";
import { numbers } from "./edge/arguments";
import { liftPairs } from "./edge/lift";
import { elementOf, liftEach } from "./edge/liftEach";
import { isProblem } from "./edge/problems";
import { ScoreRules } from "./edge/scoreRules";

/**
 * Points for a KPI: 100 means on target. Compares the actual with the target by the chosen method, then applies the cap and the floor.
 * @customfunction SCORE
 * @param actual What was achieved. A blank or N/A gives #N/A, never 0.
 * @param target What was agreed.
 * @param [direction] higher (default), lower or target; or 1, -1, 0.
 * @param [method] ratio (default), inverse, linear, band, step, curve, passfail, deduct, efficacy or progress.
 * @param [parameter] What the method needs: worst value, tolerance, points per incident, bad value, baseline, or a table of bounds and points: two columns, or one text such as "80%:60; 100%:100".
 * @param [cap] Highest possible score; 120 if left out.
 * @param [floor] Lowest possible score; 0 if left out.
 * @returns The score in points; a range of KPIs gives a score for each.
 * @formula A is the actual, T the target; d is +1 for higher and −1 for lower. First the points by the method, then no more than the cap and no less than the floor.
 * ratio: 100 × (1 + d × (A − T) / |T|), which for targets above 0 is A/T for higher and 2 − A/T for lower. Direction target: 100 − 100 × |A − T| / |T|. T = 0: 100 if met, else 0.
 * inverse (lower only): 100 × T / A; the cap when A is 0.
 * linear: 100 × (A − W) / (T − W), W being the worst acceptable value.
 * band: 100 within T ± tolerance × |T|, then evenly down to 0 at T ± outer × |T|; outer is 4 tolerances if not given.
 * step: the points of the highest lower bound that A/T reaches; for lower the bounds are upper bounds, and the lowest that A/T does not exceed counts. Outside the table 0.
 * curve: the same table, on straight lines from row to row; 0 below the first, level after the last.
 * passfail: 100 if the target is met (just meeting it counts), else 0.
 * deduct: 100 − points per incident × incidents beyond the allowance; A is the number of incidents, T the allowance.
 * efficacy: 60 + 40 × (A − B) / (T − B), B being the bad value.
 * progress: 100 × (A − S) / (T − S), S being the baseline.
 * Without a target, step and curve read their table at A itself.
 * One text in a single cell holds a table as well: bound:points, rows parted by semicolons, commas or line ends, from low to high or from high to low; for band the two tolerances, "5%; 20%".
 * @example =KPI.SCORE(110,100) → 110
 * @example =KPI.SCORE(150,100) → 120
 * @example =KPI.SCORE(12,10,"lower") → 80
 * @example =KPI.SCORE(15,10,"越低越好","线性插值",20) → 50
 * @example =KPI.SCORE(0.93,1,"higher","step",{0.8,60;0.9,80;1,100}) → 80
 * @example =KPI.SCORE(0.93,1,"higher","step","80%:60; 90%:80; 100%:100") → 80
 * @example =KPI.SCORE(110,100,"target","band","5%; 20%") → 66.666…
 * @example =KPI.SCORE({110;"N/A"},{100;100}) → 110; #N/A
 * @error #N/A The actual or the target is blank or N/A; step and curve do without a target.
 * @error #NUM! The cap is below the floor, the worst or bad value equals the target, the bounds of the table are not in order, or a tolerance is negative or above the outer one.
 * @error #DIV/0! The target is 0 with step or curve.
 * @error #VALUE! Text where a number belongs, an unknown direction or method, a parameter that is missing or has the wrong shape, inverse for a KPI that is not lower-is-better, or ranges of different sizes.
 * @keywords score, points, rating, KPI score, lower is better, higher is better, closer is better, cap, ten methods, 得分, 计分, 打分, 评分, 考核得分, 越低越好, 越高越好, 越接近越好, 封顶, 保底, 层差法, 比率法, 功效系数
 * @zh 计算一个指标的得分，100 分表示刚好达成目标：按所选方法比较实际值和目标值，再套用封顶分和保底分。
 * @zhparam actual 实际值 – 实际完成了多少。空白或不适用时结果为 #N/A，不按 0 计。
 * @zhparam target 目标值 – 约定要达到多少。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 * @zhparam method 方法 – 比率法（默认）、反比法、线性插值、区间法、层差法、分段线性、非此即彼、减分法、功效系数、进度法。
 * @zhparam parameter 方法参数 – 方法需要的数：最差可接受值、允许偏差、每次扣分、不允许值、起点值，或“界限值、得分”的表：两列区域，或一段文字，如“80%:60; 100%:100”。
 * @zhparam cap 封顶分 – 最高得分，不填为 120。
 * @zhparam floor 保底分 – 最低得分，不填为 0。
 * @zhreturns 得分；给出一组指标时，每个指标各得一个得分。
 * @zhformula A 为实际值，T 为目标值；越高越好时 d = +1，越低越好时 d = −1。先按方法算出分数，再套用封顶分和保底分。
 * 比率法：100 × (1 + d × (A − T) / |T|)；目标值大于 0 时，越高越好即 A/T，越低越好即 2 − A/T。越接近越好：100 − 100 × |A − T| / |T|。目标值为 0 时，达到得 100 分，否则 0 分。
 * 反比法（只用于越低越好）：100 × T / A；实际值为 0 时得封顶分。
 * 线性插值：100 × (A − W) / (T − W)，W 为最差可接受值。
 * 区间法：在 T ± 允许偏差 × |T| 以内得 100 分，再均匀降到 T ± 外侧偏差 × |T| 处的 0 分；外侧偏差不填为允许偏差的 4 倍。
 * 层差法：取 A/T 所达到的最高一档下限的得分；越低越好时表中写上限，取 A/T 不超过的最低一档上限的得分；表外为 0 分。
 * 分段线性：用同样的表，各行之间连成直线；低于第一行为 0 分，高于最后一行持平。
 * 非此即彼：达到目标值得 100 分（刚好等于也算），否则 0 分。
 * 减分法：100 − 每次扣分 × 超出容许次数的次数；A 为发生次数，T 为容许次数。
 * 功效系数：60 + 40 × (A − B) / (T − B)，B 为不允许值。
 * 进度法：100 × (A − S) / (T − S)，S 为起点值。
 * 没有目标值时，层差法和分段线性直接用 A 查表。
 * 表也可以写成一个单元格里的一段文字：界限值:得分，各行用分号、逗号或换行隔开，从小到大或从大到小；区间法写两个偏差，如“5%; 20%”。
 * @zherror #N/A 实际值或目标值为空或标为不适用；层差法和分段线性可以没有目标值。
 * @zherror #NUM! 封顶分低于保底分；最差可接受值或不允许值等于目标值；表中的界限没有按顺序排列；允许偏差为负数或大于外侧偏差。
 * @zherror #DIV/0! 用层差法或分段线性时目标值为 0。
 * @zherror #VALUE! 该填数字的地方是文字；方向或方法写错；缺少方法参数或其形状不对；反比法用在不是越低越好的指标上；各区域大小不一致。
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
 * @param [parameter] What the method needs: worst value, tolerance, points per incident, bad value, baseline, or a table of bounds and points: two columns, or one text such as "80%:60; 100%:100".
 * @returns The attainment as a fraction; format it as a percentage.
 * @formula The points of KPI.SCORE before cap and floor, divided by 100.
 * With the method ratio and a target T above 0: A/T for higher, 2 − A/T for lower, 1 − |A − T| / T for target; A is the actual.
 * @example =KPI.ATTAIN(93,100) → 0.93
 * @example =KPI.ATTAIN(150,100) → 1.5
 * @example =KPI.ATTAIN(12,10,"lower","inverse") → 0.833…
 * @error #N/A The actual or the target is blank or N/A; step and curve do without a target.
 * @error #DIV/0! The actual is 0 with inverse, or the target is 0 with step or curve.
 * @error #NUM! The worst or bad value equals the target, the bounds of the table are not in order, or a tolerance is negative or above the outer one.
 * @error #VALUE! Text where a number belongs, an unknown direction or method, a parameter that is missing or has the wrong shape, or ranges of different sizes.
 * @keywords attainment, achievement, completion rate, percent of target, target met, 完成率, 达成率, 完成度, 目标完成情况
 * @zh 计算一个指标的完成率，1 表示刚好达成目标；算法与 KPI.SCORE 相同，但不封顶、不保底。
 * @zhparam actual 实际值 – 实际完成了多少。空白或不适用时结果为 #N/A，不按 0 计。
 * @zhparam target 目标值 – 约定要达到多少。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 * @zhparam method 方法 – 比率法（默认）、反比法、线性插值、区间法、层差法、分段线性、非此即彼、减分法、功效系数、进度法。
 * @zhparam parameter 方法参数 – 方法需要的数：最差可接受值、允许偏差、每次扣分、不允许值、起点值，或“界限值、得分”的表：两列区域，或一段文字，如“80%:60; 100%:100”。
 * @zhreturns 完成率（1 即 100%），可设为百分比格式。
 * @zhformula 等于 KPI.SCORE 套用封顶分和保底分之前的分数除以 100。
 * 用比率法且目标值 T 大于 0 时：越高越好为 A/T，越低越好为 2 − A/T，越接近越好为 1 − |A − T| / T；A 为实际值。
 * @zherror #N/A 实际值或目标值为空或标为不适用；层差法和分段线性可以没有目标值。
 * @zherror #DIV/0! 用反比法时实际值为 0；用层差法或分段线性时目标值为 0。
 * @zherror #NUM! 最差可接受值或不允许值等于目标值；表中的界限没有按顺序排列；允许偏差为负数或大于外侧偏差。
 * @zherror #VALUE! 该填数字的地方是文字；方向或方法写错；缺少方法参数或其形状不对；各区域大小不一致。
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
  const sources = [actuals, targets, rules] as const;
  const element = (a: number | null, t: number | null, rule: ScoreRule) => apply(rule, a, t);
  const { constant } = rules;
  if (constant === null || isProblem(constant)) return liftEach(sources, element);
  return liftPairs(actuals, targets, (a, t) => apply(constant, a, t), elementOf(sources, element));
}
