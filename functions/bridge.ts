import { bridge as bridgeOf } from "../src/scoring/bridge";
import { Missing, WrongSize } from "../src/scoring/failure";
import { numbers } from "./edge/arguments";
import { lift } from "./edge/lift";
import { required } from "./edge/liftEach";
import { cellError, isProblem } from "./edge/problems";
import { ScoreRules } from "./edge/scoreRules";

/**
 * What changed a weighted score between two periods: the part of the actual, of the target and of the weight.
 * @customfunction BRIDGE
 * @param actual0 The actual before.
 * @param target0 The target before.
 * @param weight0 The weight before: the score is multiplied by it as it is written.
 * @param actual1 The actual now.
 * @param target1 The target now.
 * @param weight1 The weight now.
 * @param [direction] higher (default), lower or target; or 1, -1, 0.
 * @param [method] ratio (default), inverse, linear, band, step, curve, passfail, deduct, efficacy or progress.
 * @param [parameter] What the method needs: worst value, tolerance, points per incident, bad value, baseline, or a table of bounds and points.
 * @returns Actual effect, target effect and weight effect below each other, which add up to the change; for a column of KPIs side by side.
 * @zh 两期加权得分变化的原因：实际值、目标值、权重各影响多少分，三项之和等于总变化。
 * @zhparam actual0 上期实际值 – 上期完成了多少。
 * @zhparam target0 上期目标值 – 上期约定达到多少。
 * @zhparam weight0 上期权重 – 得分直接乘以所填的权重。
 * @zhparam actual1 本期实际值 – 本期完成了多少。
 * @zhparam target1 本期目标值 – 本期约定达到多少。
 * @zhparam weight1 本期权重 – 本期的权重。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 * @zhparam method 方法 – 比率法（默认）、反比法、线性插值、区间法、层差法、分段线性、非此即彼、减分法、功效系数、进度法。
 * @zhparam parameter 方法参数 – 方法需要的数：最差可接受值、允许偏差、每次扣分、不允许值、起点值，或“界限值、得分”两列的表。
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
  const kpi = (period: 0 | 1, row: number, column: number) => {
    const actual = actuals[period].at(row, column);
    if (isProblem(actual)) return actual;
    const target = targets[period].at(row, column);
    if (isProblem(target)) return target;
    const weight = weights[period].at(row, column);
    return isProblem(weight) ? weight : { actual, target, weight };
  };
  const effect = (which: 0 | 1 | 2) =>
    lift([...actuals, ...targets, ...weights, ...rules.lifted], (row, column) => {
      const before = kpi(0, row, column);
      if (isProblem(before)) return before;
      const after = kpi(1, row, column);
      if (isProblem(after)) return after;
      const rule = rules.at(row, column);
      if (isProblem(rule)) return rule;
      if (rule.method.withoutTarget === undefined) {
        if (before.target === null) return noTarget0;
        if (after.target === null) return noTarget1;
      }
      const effects = bridgeOf(rule, before, after);
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
