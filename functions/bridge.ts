import { bridge as bridgeOf } from "../src/scoring/bridge";
import { Missing, WrongSize } from "../src/scoring/failure";
import { numbers } from "./edge/arguments";
import { liftEach, required } from "./edge/liftEach";
import { cellError, isProblem } from "./edge/problems";
import { ScoreRules } from "./edge/scoreRules";

/**
 * What changed a weighted score between two periods: the part of the actual, of the target and of the weight.
 * @customfunction BRIDGE
 * @param actual0 The actual before.
 * @param target0 The target before.
 * @param weight0 The weight before, for example 30%: the score is multiplied by it.
 * @param actual1 The actual now.
 * @param target1 The target now.
 * @param weight1 The weight now, for example 40%.
 * @param [direction] higher (default), lower or target; or 1, -1, 0.
 * @param [method] ratio (default), inverse, linear, band, step, curve, passfail, deduct, efficacy or progress.
 * @param [parameter] What the method needs: worst value, tolerance, points per incident, bad value, baseline, or a table of bounds and points: two columns, or one text such as "80%:60; 100%:100".
 * @returns Actual effect, target effect and weight effect below each other, which add up to the change; for a column of KPIs side by side.
 * @formula Weighted score = KPI.SCORE × weight. One thing is replaced after the other: first the actual, then the target, then the weight; each effect is what its step changes.
 * Actual effect: [score(A₁,T₀) − score(A₀,T₀)] × w₀. Target effect: [score(A₁,T₁) − score(A₁,T₀)] × w₀. Weight effect: score(A₁,T₁) × (w₁ − w₀). 0 is before, 1 is now.
 * @example =KPI.BRIDGE(90,100,30%,108,120,40%) → 5.4; -5.4; 9
 * @example =KPI.BRIDGE(96,100,30%,110,100,30%) → 4.2; 0; 0
 * @error #N/A An actual, target or weight is blank or N/A.
 * @error #NUM! The worst or bad value equals a target, or the bounds of the table are not in order.
 * @error #DIV/0! A target is 0 with step or curve.
 * @error #VALUE! Text where a number belongs, an unknown direction or method, a block of KPIs instead of a row or a column, or ranges of different sizes.
 * @keywords bridge, waterfall, what changed, variance analysis, effect, attribution, 变化原因, 瀑布图, 因素分析, 影响分解, 差异分析
 * @zh 两期加权得分变化的原因：实际值、目标值、权重各影响多少分，三项之和等于总变化。
 * @zhparam actual0 上期实际值 – 上期完成了多少。
 * @zhparam target0 上期目标值 – 上期约定达到多少。
 * @zhparam weight0 上期权重 – 例如 30%，得分直接乘以它。
 * @zhparam actual1 本期实际值 – 本期完成了多少。
 * @zhparam target1 本期目标值 – 本期约定达到多少。
 * @zhparam weight1 本期权重 – 例如 40%，得分直接乘以它。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 * @zhparam method 方法 – 比率法（默认）、反比法、线性插值、区间法、层差法、分段线性、非此即彼、减分法、功效系数、进度法。
 * @zhparam parameter 方法参数 – 方法需要的数：最差可接受值、允许偏差、每次扣分、不允许值、起点值，或“界限值、得分”的表：两列区域，或一段文字，如“80%:60; 100%:100”。
 * @zhreturns 实际值影响、目标值影响、权重影响，从上到下排列，三项之和等于总变化；一列指标时每个指标一行。
 * @zhformula 加权得分 = KPI.SCORE × 权重。依次替换：先换实际值，再换目标值，最后换权重，每一步的变化就是该项影响。
 * 实际值影响：[得分(A₁,T₀) − 得分(A₀,T₀)] × w₀；目标值影响：[得分(A₁,T₁) − 得分(A₁,T₀)] × w₀；权重影响：得分(A₁,T₁) × (w₁ − w₀)。0 为上期，1 为本期。
 * @zherror #N/A 实际值、目标值或权重为空或标为不适用。
 * @zherror #NUM! 最差可接受值或不允许值等于目标值；表中的界限没有按顺序排列。
 * @zherror #DIV/0! 用层差法或分段线性时目标值为 0。
 * @zherror #VALUE! 该填数字的地方是文字；方向或方法写错；给出的是一块区域而不是一行或一列；各区域大小不一致。
 */
export function bridge(
  actual0: unknown[][],
  target0: unknown[][],
  weight0: unknown[][],
  actual1: unknown[][],
  target1: unknown[][],
  weight1: unknown[][],
  direction?: unknown[][],
  method?: unknown[][],
  parameter?: unknown[][],
): unknown[][] {
  const actuals = [required(numbers("actual0", actual0)), required(numbers("actual1", actual1))] as const;
  const targets = [numbers("target0", target0), numbers("target1", target1)] as const;
  const weights = [required(numbers("weight0", weight0)), required(numbers("weight1", weight1))] as const;
  const rules = new ScoreRules(direction, method, parameter, null, null);
  const sources = [actuals[0], targets[0], weights[0], actuals[1], targets[1], weights[1], rules] as const;
  const effect = (which: 0 | 1 | 2) =>
    liftEach(sources, (a0, t0, w0, a1, t1, w1, rule) => {
      if (rule.method.withoutTarget === undefined) {
        if (t0 === null) return noTarget0;
        if (t1 === null) return noTarget1;
      }
      const effects = bridgeOf(rule, { actual: a0, target: t0, weight: w0 }, { actual: a1, target: t1, weight: w1 });
      return isProblem(effects) ? effects : effects[which];
    });
  return laidOut([effect(0), effect(1), effect(2)]);
}

const noTarget0 = new Missing("noTarget", "target0");
const noTarget1 = new Missing("noTarget", "target1");

/** The effects of one KPI or of a row of KPIs below each other, those of a column of KPIs side by side. */
function laidOut(effects: readonly (readonly unknown[][])[]): unknown[][] {
  const rows = effects[0]?.length ?? 0;
  const columns = effects[0]?.[0]?.length ?? 0;
  if (rows === 1) return effects.map(([line = []]) => line);
  if (columns > 1) throw cellError(new WrongSize("rowOrColumn", "actual0", { value: `${rows}×${columns}` }));
  return Array.from({ length: rows }, (_, row) => effects.map((effect) => effect[row]?.[0]));
}
