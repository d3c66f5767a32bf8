import { meanTypes, missingRules, sumRules, weightedMean } from "../src/scoring/weighted";
import { cellsOf, choiceOf, numberList } from "./edge/arguments";
import { differentShapes } from "./edge/lift";
import { cellError, orThrow } from "./edge/problems";

/**
 * Weighted average of scores or other values. Missing values are left out and the other weights scaled up, unless you choose otherwise.
 * @customfunction WEIGHTED
 * @param values The values to average, for example the scores of a department.
 * @param weights Their weights, in a range of the same size: 40, 30, 30 or 40%, 30%, 30%.
 * @param [type] mean (default), geometric or harmonic.
 * @param [missing] exclude (default), zero or error: what a blank or N/A value does.
 * @param [sum_rule] normalize (default) or strict: strict gives an error when the weights do not total 100%.
 * @returns The average, in the unit of the values.
 * @zh 计算加权平均，例如部门总分。默认剔除缺失的数值，并按比例放大其余权重。
 * @zhparam values 数值 – 要平均的数值，例如一个部门各指标的得分。
 * @zhparam weights 权重 – 与数值同样大小的区域，写 40、30、30 或 40%、30%、30% 均可。
 * @zhparam type 平均方式 – 算术平均（默认）、几何平均、调和平均。
 * @zhparam missing 缺失处理 – 空白或不适用的数值怎么办：剔除（默认）、按零计、报错。
 * @zhparam sum_rule 权重合计规则 – 归一化（默认）或严格；严格时权重合计不是 100% 就报错。
 */
export function weighted(
  values: unknown[][],
  weights: unknown[][],
  type?: unknown,
  missing?: unknown,
  sum_rule?: unknown,
): number {
  const valueCells = cellsOf(values);
  const weightCells = cellsOf(weights);
  if (valueCells.length !== weightCells.length || valueCells[0]?.length !== weightCells[0]?.length) {
    throw cellError(differentShapes({ name: "values", cells: valueCells }, { name: "weights", cells: weightCells }));
  }
  return orThrow(
    weightedMean(orThrow(numberList("values", valueCells)), orThrow(numberList("weights", weightCells)), {
      type: orThrow(choiceOf(type, "type", meanTypes)),
      missing: orThrow(choiceOf(missing, "missing", missingRules)),
      sumRule: orThrow(choiceOf(sum_rule, "sum_rule", sumRules)),
    }),
  );
}
