import { aggregate, aggregations, ratioOfSums } from "../src/scoring/aggregate";
import { NotApplicable } from "../src/scoring/failure";
import { yearToDate, yearToDateMethods } from "../src/scoring/periods/yearToDate";
import { meanTypes, missingRules, sumRules, WeightedMean, type MeanOptions } from "../src/scoring/weighted";
import { cellsOf, numberList, oneChoice, oneNumber } from "./edge/arguments";
import { numberOf } from "./edge/cells";
import { needed } from "./edge/needed";
import { orThrow } from "./edge/problems";
import { checkSameShape } from "./edge/shapes";

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
  const options: MeanOptions = {
    type: orThrow(oneChoice("type", type, meanTypes)),
    missing: orThrow(oneChoice("missing", missing, missingRules)),
    sumRule: orThrow(oneChoice("sum_rule", sum_rule, sumRules)),
  };
  return orThrow(weightedRows(values, weights, options).result());
}

/**
 * Share of the weight that has a value: how much of a weighted score rests on data. Blank and N/A values do not count.
 * @customfunction COVERAGE
 * @param values The values, for example the scores of a department.
 * @param weights Their weights, in a range of the same size.
 * @returns A fraction: 1 when nothing that has a weight is missing.
 * @zh 计算有数值的权重占全部权重的比例，即加权总分有多少数据支撑。空白或不适用的数值不计入。
 * @zhparam values 数值 – 各项数值，例如一个部门各指标的得分。
 * @zhparam weights 权重 – 与数值同样大小的区域。
 */
export function coverage(values: unknown[][], weights: unknown[][]): number {
  return orThrow(weightedRows(values, weights).coverage());
}

/**
 * Combines the values of several months or units into one: sum, average, last, first, max, min, or ratio. A ratio divides the totals, because percentages must not be averaged.
 * @customfunction AGG
 * @param values The values; with ratio the numerators. Blank and N/A cells are passed over.
 * @param method sum, average, last, first, max, min or ratio.
 * @param [denominators] For ratio: the denominators, in a range of the same size.
 * @returns One number.
 * @zh 把多个月份或单位的数值合成一个：求和、平均、末值、首值、最大、最小或比率。比率用合计相除，因为百分比不能直接平均。
 * @zhparam values 数值 – 各项数值；方法为比率时填分子。空白或不适用的单元格会跳过。
 * @zhparam method 方法 – 求和、平均、末值、首值、最大、最小、比率。
 * @zhparam denominators 分母 – 方法为比率时的分母，与数值同样大小的区域。
 */
export function agg(values: unknown[][], method: unknown, denominators?: unknown[][]): number {
  const chosen = orThrow(oneChoice("method", method, aggregations));
  if (chosen === null) throw needed("method", aggregations);
  const list = orThrow(numberList("values", values));
  if (chosen !== "ratio") return orThrow(aggregate(list, chosen));
  const divisors = orThrow(numberList("denominators", denominators));
  if (divisors.every((divisor) => divisor === null)) return orThrow<number>(new NotApplicable("denominatorsNeeded", "denominators", {}));
  checkSameShape({ name: "values", argument: values }, { name: "denominators", argument: denominators });
  return orThrow(ratioOfSums(list, divisors));
}

/**
 * Attainment of the year to date: actual against plan over the first n periods. Periods without an actual or a plan are left out of both.
 * @customfunction YTD
 * @param actuals Actuals by period, in a row or a column.
 * @param plans Plans of the same periods, in a range of the same size.
 * @param n How many periods have passed, for example 3 for January to March.
 * @param [method] ratio (default): total actual / total plan. average: mean of the attainments. last: attainment of the n-th period.
 * @returns The attainment as a fraction: 1 is on plan.
 * @zh 计算年初至今的完成率，即前若干期实际值与计划值之比。缺少实际值或计划值的期间两边都不计。
 * @zhparam actuals 各期实际值 – 按期排列的一行或一列。
 * @zhparam plans 各期计划值 – 同样各期的计划值，与实际值同样大小的区域。
 * @zhparam n 期数 – 已经过去几期，例如 1 到 3 月填 3。
 * @zhparam method 方法 – 累计比率（默认，合计相除）、平均（各期完成率的平均）、末期（最后一期的完成率）。
 */
export function ytd(actuals: unknown[][], plans: unknown[][], n: unknown, method?: unknown): number {
  checkSameShape({ name: "actuals", argument: actuals }, { name: "plans", argument: plans });
  const periods = orThrow(oneNumber("n", n));
  if (periods === null) throw needed("n");
  return orThrow(
    yearToDate(
      orThrow(numberList("actuals", actuals)),
      orThrow(numberList("plans", plans)),
      periods,
      orThrow(oneChoice("method", method, yearToDateMethods)) ?? "ratio",
    ),
  );
}

/** Values and their weights, read where they stand. */
function weightedRows(values: unknown[][], weights: unknown[][], options?: MeanOptions): WeightedMean {
  checkSameShape({ name: "values", argument: values }, { name: "weights", argument: weights });
  const valueCells = cellsOf(values);
  const weightCells = cellsOf(weights);
  const mean = new WeightedMean(options);
  for (let row = 0; row < valueCells.length; row += 1) {
    const valueRow = valueCells[row]!;
    const weightRow = weightCells[row]!;
    for (let column = 0; column < valueRow.length; column += 1) {
      const value = valueRow[column];
      const weight = weightRow[column];
      if (typeof value === "number" && typeof weight === "number") mean.add(value, weight);
      else mean.addGap(orThrow(numberOf(value, "values")), orThrow(numberOf(weight, "weights")));
    }
  }
  return mean;
}
