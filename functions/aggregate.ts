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
 * @formula x is a value, w its weight. mean: Σ(w × x) / Σw. geometric: exp(Σ(w × ln x) / Σw). harmonic: Σw / Σ(w / x).
 * missing: exclude leaves the row out, so that the other weights count for more; zero counts it as 0; error gives #N/A.
 * sum_rule: normalize divides by whatever the weights total; strict wants a total of 100% (99.95% to 100.05%).
 * @example =KPI.WEIGHTED({96;110;80},{40;30;30}) → 95.4
 * @example =KPI.WEIGHTED({96;110;"N/A"},{40;30;30}) → 102
 * @example =KPI.WEIGHTED({90;"不适用";70},{50;30;20},"算术平均","按零计") → 59
 * @example =KPI.WEIGHTED({96;110;80},{40;30;20},,,"strict") → #VALUE!
 * @error #N/A There is nothing to average, or something is missing and missing is set to error.
 * @error #NUM! A weight is negative, all weights are 0, or a value is 0 or less with geometric.
 * @error #DIV/0! A value is 0 with harmonic.
 * @error #VALUE! Text where a number belongs, an unknown option, ranges of different sizes, or with strict a total other than 100%.
 * @keywords weighted average, weighted mean, weights, total score, department score, overall score, 加权平均, 加权, 权重, 总分, 部门得分, 综合得分
 * @zh 计算加权平均，例如部门总分。默认剔除缺失的数值，并按比例放大其余权重。
 * @zhparam values 数值 – 要平均的数值，例如一个部门各指标的得分。
 * @zhparam weights 权重 – 与数值同样大小的区域，写 40、30、30 或 40%、30%、30% 均可。
 * @zhparam type 平均方式 – 算术平均（默认）、几何平均、调和平均。
 * @zhparam missing 缺失处理 – 空白或不适用的数值怎么办：剔除（默认）、按零计、报错。
 * @zhparam sum_rule 权重合计规则 – 归一化（默认）或严格；严格时权重合计不是 100% 就报错。
 * @zhreturns 平均值，单位与数值相同。
 * @zhformula x 为数值，w 为权重。算术平均：Σ(w × x) / Σw；几何平均：exp(Σ(w × ln x) / Σw)；调和平均：Σw / Σ(w / x)。
 * 缺失处理：剔除，其余各项的权重相应放大；按零计，当作 0；报错，结果为 #N/A。
 * 权重合计规则：归一化，除以权重实际合计；严格，合计必须是 100%（99.95% 到 100.05%）。
 * @zherror #N/A 没有可以平均的数值；或有缺失而缺失处理选了“报错”。
 * @zherror #NUM! 权重为负数或全部为 0；或几何平均时有数值不大于 0。
 * @zherror #DIV/0! 调和平均时有数值为 0。
 * @zherror #VALUE! 该填数字的地方是文字；没有这个选项；两个区域大小不一致；选了“严格”而权重合计不是 100%。
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
 * @formula Weight of the rows that have a value / weight of all rows.
 * @example =KPI.COVERAGE({96;110;"N/A"},{40;30;30}) → 0.7
 * @example =KPI.COVERAGE({96;110;80},{40;30;30}) → 1
 * @error #N/A There are no weights.
 * @error #NUM! A weight is negative, or all weights are 0.
 * @error #VALUE! Text where a number belongs, or ranges of different sizes.
 * @keywords coverage, completeness, missing data, filled in, how much is reported, 覆盖率, 完整度, 填报率, 缺失, 数据齐全
 * @zh 计算有数值的权重占全部权重的比例，即加权总分有多少数据支撑。空白或不适用的数值不计入。
 * @zhparam values 数值 – 各项数值，例如一个部门各指标的得分。
 * @zhparam weights 权重 – 与数值同样大小的区域。
 * @zhreturns 0 到 1 的小数：有权重的各项都有数值时为 1。
 * @zhformula 有数值的各行权重之和 / 全部权重之和。
 * @zherror #N/A 没有权重。
 * @zherror #NUM! 权重为负数，或全部为 0。
 * @zherror #VALUE! 该填数字的地方是文字；两个区域大小不一致。
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
 * @formula sum, average, last, first, max, min: over the values that are there, in their order.
 * ratio: sum of the numerators / sum of the denominators. 9 of 10 and 50 of 100 make 59 of 110, not the average of 90% and 50%. A pair with a missing part is left out whole.
 * @example =KPI.AGG({9;50},"ratio",{10;100}) → 0.53636…
 * @example =KPI.AGG({120;"N/A";80},"sum") → 200
 * @example =KPI.AGG({120;95;80},"末值") → 80
 * @error #N/A There is no value.
 * @error #DIV/0! The denominators add up to 0.
 * @error #VALUE! The method is missing or unknown, ratio has no denominators, text where a number belongs, or ranges of different sizes.
 * @keywords aggregate, combine months, quarter from months, sum, average, year end value, ratio of sums, average of percentages, 汇总, 合计, 月度合成季度, 累计, 平均, 期末值, 百分比平均
 * @zh 把多个月份或单位的数值合成一个：求和、平均、末值、首值、最大、最小或比率。比率用合计相除，因为百分比不能直接平均。
 * @zhparam values 数值 – 各项数值；方法为比率时填分子。空白或不适用的单元格会跳过。
 * @zhparam method 方法 – 求和、平均、末值、首值、最大、最小、比率。
 * @zhparam denominators 分母 – 方法为比率时的分母，与数值同样大小的区域。
 * @zhreturns 一个数值。
 * @zhformula 求和、平均、末值、首值、最大、最小：对已有的数值按顺序计算。
 * 比率：分子合计 / 分母合计。9/10 和 50/100 合起来是 59/110，而不是 90% 与 50% 的平均。一对中缺一个，整对不计。
 * @zherror #N/A 没有数值。
 * @zherror #DIV/0! 分母合计为 0。
 * @zherror #VALUE! 没有填方法或没有这个方法；比率没有分母；该填数字的地方是文字；两个区域大小不一致。
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
 * @formula Over the first n periods, with actuals A and plans P: ratio is ΣA / ΣP, average is the mean of A / P, last is A / P of period n.
 * A period without an actual or a plan is left out of both sums.
 * @example =KPI.YTD({50,300},{100,200},2) → 1.16666…
 * @example =KPI.YTD({50,300},{100,200},2,"average") → 1
 * @example =KPI.YTD({110,90,"N/A"},{100,100,100},3) → 1
 * @error #N/A None of the periods has both an actual and a plan, or with last the n-th has not.
 * @error #NUM! n is not a whole number from 1 to the number of periods.
 * @error #DIV/0! The plans add up to 0, or a plan is 0 with average or last.
 * @error #VALUE! Text where a number belongs, an unknown method, or ranges of different sizes.
 * @keywords year to date, cumulative attainment, monthly plan, quarter to date, 年初至今, 累计完成率, 年累计, 序时进度, 本年累计
 * @zh 计算年初至今的完成率，即前若干期实际值与计划值之比。缺少实际值或计划值的期间两边都不计。
 * @zhparam actuals 各期实际值 – 按期排列的一行或一列。
 * @zhparam plans 各期计划值 – 同样各期的计划值，与实际值同样大小的区域。
 * @zhparam n 期数 – 已经过去几期，例如 1 到 3 月填 3。
 * @zhparam method 方法 – 累计比率（默认，合计相除）、平均（各期完成率的平均）、末期（最后一期的完成率）。
 * @zhreturns 完成率（1 即刚好达成计划）。
 * @zhformula 前 n 期的实际值为 A、计划值为 P：累计比率为 ΣA / ΣP，平均为各期 A / P 的平均，末期为第 n 期的 A / P。
 * 某期缺少实际值或计划值时，两边都不计这一期。
 * @zherror #N/A 没有一期同时有实际值和计划值；或用末期时第 n 期缺少其一。
 * @zherror #NUM! 期数不是 1 到总期数之间的整数。
 * @zherror #DIV/0! 计划值合计为 0；或用平均、末期时有一期计划值为 0。
 * @zherror #VALUE! 该填数字的地方是文字；没有这个方法；两个区域大小不一致。
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
