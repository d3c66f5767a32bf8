import { directions as directionChoices } from "../src/scoring/direction";
import { Missing, NotApplicable, WrongSize, WrongType, type Failure } from "../src/scoring/failure";
import type { Direction } from "../src/scoring/types";
import { totalsWhole } from "../src/scoring/weights/check";
import { comparison, consistencyRatio, defaultRandomIndex, priorities, randomIndices, type Comparison } from "../src/scoring/weights/comparison";
import { filled } from "../src/scoring/weights/fill";
import { normalized } from "../src/scoring/weights/normalize";
import { objectiveMethods, objectiveWeights } from "../src/scoring/weights/objective";
import { yesNo } from "../src/scoring/yesNo";
import { isMissingText } from "../src/text/parse";
import { cellsOf, choiceOf, numberBlock, numberList, oneChoice, oneNumber } from "./edge/arguments";
import { scalarOf, shown } from "./edge/cells";
import { isProblem, orThrow, type Problem } from "./edge/problems";
import { checkSameShape, inShapeOf } from "./edge/shapes";

/**
 * TRUE when weights add up to 100%, written as 40, 30, 30 or as 40%, 30%, 30%. Blank weights are passed over; a negative one makes it FALSE.
 * @customfunction WEIGHTS.CHECK
 * @param weights The weights.
 * @param [tolerance] How far the total may be off, as a share of it; 0.0005 (0.05%) if left out.
 * @returns TRUE or FALSE.
 * @formula |total − 100%| ≤ tolerance. A total below 10 is read as shares (0.4, 0.3, 0.3), from 10 on as points (40, 30, 30).
 * FALSE too when a weight is negative or there is none.
 * @example =KPI.WEIGHTS.CHECK({40;30;30}) → TRUE
 * @example =KPI.WEIGHTS.CHECK({0.4;0.3;0.2}) → FALSE
 * @example =KPI.WEIGHTS.CHECK({33.3;33.3;33.3},0.002) → TRUE
 * @error #NUM! The tolerance is negative.
 * @error #VALUE! Text where a number belongs.
 * @keywords weights add up to 100, check weights, total of weights, 权重合计, 权重检查, 权重是否等于100%, 校验
 * @zh 检查权重合计是否为 100%，写 40、30、30 或 40%、30%、30% 均可。空白会跳过，有负数则为 FALSE。
 * @zhparam weights 权重 – 要检查的权重。
 * @zhparam tolerance 允许偏差 – 合计可以偏离多少（占合计的比例），不填为 0.0005，即 0.05%。
 * @zhreturns TRUE 或 FALSE。
 * @zhformula |合计 − 100%| ≤ 允许偏差。合计小于 10 时按小数理解（0.4、0.3、0.3），否则按百分数理解（40、30、30）。
 * 有负数或一个权重也没有时，也为 FALSE。
 * @zherror #NUM! 允许偏差为负数。
 * @zherror #VALUE! 该填数字的地方是文字。
 */
export function weightsCheck(weights: unknown[][], tolerance?: unknown): boolean {
  return orThrow(totalsWhole(orThrow(numberList("weights", weights)), orThrow(oneNumber("tolerance", tolerance))));
}

/**
 * Scales weights to points that total exactly 100. Excluded and blank rows get 0 and the others take over their share.
 * @customfunction WEIGHTS.NORMALIZE
 * @param weights The weights, of any total.
 * @param [include] TRUE or FALSE for each weight, in a range of the same size; all count if left out, and a blank cell in the range excludes.
 * @param [decimals] Decimals of the points; 2 if left out.
 * @returns Points in the shape of the weights.
 * @formula 100 × weight / sum of the weights that count, rounded by largest remainder so that the points total exactly 100; equal remainders go to the earlier row.
 * @example =KPI.WEIGHTS.NORMALIZE({1;1;1}) → 33.34; 33.33; 33.33
 * @example =KPI.WEIGHTS.NORMALIZE({40;30;30},{TRUE;TRUE;FALSE}) → 57.14; 42.86; 0
 * @example =KPI.WEIGHTS.NORMALIZE({1;1;1},,0) → 34; 33; 33
 * @error #NUM! A weight is negative, no weight is left that counts, or the decimals are not a whole number from 0.
 * @error #VALUE! Text where a number belongs, include says neither TRUE nor FALSE, or ranges of different sizes.
 * @source Largest remainder (Hare–Hamilton): M. L. Balinski and H. P. Young, Fair Representation, 1982
 * @keywords normalize, scale to 100, make weights add up, rounding, 归一化, 权重归一, 凑成100, 换算成100分, 四舍五入
 * @zh 把权重换算成合计正好 100 的分值。不计入或空白的行为 0，由其余各行按比例分摊。
 * @zhparam weights 权重 – 要换算的权重，合计不限。
 * @zhparam include 是否计入 – 每个权重一个 TRUE 或 FALSE，区域与权重同样大小；不填则全部计入，区域中的空白为不计入。
 * @zhparam decimals 小数位数 – 结果保留的小数位数，不填为 2。
 * @zhreturns 各项权重分值，排列与原权重相同，合计正好 100。
 * @zhformula 100 × 权重 / 计入的权重合计，按最大余数法取整，使合计正好为 100；余数相同给靠前的行。
 * @zherror #NUM! 权重为负数；没有计入的权重；小数位数不是不小于 0 的整数。
 * @zherror #VALUE! 该填数字的地方是文字；是否计入既不是 TRUE 也不是 FALSE；区域大小不一致。
 */
export function weightsNormalize(weights: unknown[][], include?: unknown[][], decimals?: unknown): unknown[][] {
  const given = orThrow(numberList("weights", weights));
  const included = orThrow(inclusion(weights, include));
  const places = orThrow(oneNumber("decimals", decimals)) ?? 2;
  return inShapeOf(weights, orThrow(normalized(given, (row) => included?.[row] ?? true, places)));
}

/**
 * Weights after some of them were set: those stay, and the others share what is left in proportion to their old weights.
 * @customfunction WEIGHTS.FILL
 * @param old The old weights.
 * @param assigned The newly set weights, in a range of the same size; blank where the rest is to be shared.
 * @returns All weights in the same shape; they total what the old ones did.
 * @formula Assigned weights stay. Each other row: (total of the old weights − total of the assigned) × its old weight / old weights of the open rows; equal shares when those are all 0.
 * @example =KPI.WEIGHTS.FILL({40;30;30},{50;"N/A";"N/A"}) → 50; 25; 25
 * @example =KPI.WEIGHTS.FILL({40;40;20},{"N/A";10;"N/A"}) → 60; 10; 30
 * @error #NUM! A weight is negative, all are 0, or the assigned weights total more than the old ones.
 * @error #VALUE! Text where a number belongs, or ranges of different sizes.
 * @keywords fill weights, change one weight, redistribute, pin a weight, lock, 补足权重, 调整权重, 分摊, 锁定权重, 重新分配
 * @zh 确定部分权重后补足其余：已定的不变，其余各行按原权重的比例分摊剩下的部分。
 * @zhparam old 原权重 – 原来的各项权重。
 * @zhparam assigned 已定权重 – 新定的权重，区域与原权重同样大小；要分摊的行留空。
 * @zhreturns 全部权重，排列与原权重相同，合计与原来相等。
 * @zhformula 已定权重不变。其余各行：（原权重合计 − 已定权重合计）× 本行原权重 / 待分各行原权重之和；原权重都为 0 时平均分。
 * @zherror #NUM! 权重为负数或全部为 0；已定权重合计超过原权重合计。
 * @zherror #VALUE! 该填数字的地方是文字；两个区域大小不一致。
 */
export function weightsFill(old: unknown[][], assigned: unknown[][]): unknown[][] {
  checkSameShape({ name: "old", argument: old }, { name: "assigned", argument: assigned });
  return inShapeOf(old, orThrow(filled(orThrow(numberList("old", old)), orThrow(numberList("assigned", assigned)))));
}

/**
 * Weights from pairwise comparisons (Analytic Hierarchy Process): the principal eigenvector of the matrix.
 * @customfunction AHP
 * @param matrix How many times as important the row is as the column: 1 on the diagonal, 3 against 1/3 (0.33 will do), up to 10 items.
 * @returns The weights as a column; they total 1.
 * @formula The principal eigenvector of the matrix, scaled to a total of 1: from equal weights the matrix is applied again and again until the weights no longer change.
 * Cell (i, j) says how many times as important i is as j; cell (j, i) must be 1 divided by it, within 3%.
 * @example =KPI.AHP({1,3;0.33,1}) → 0.7509…; 0.2490…
 * @example =KPI.AHP({1,2,4;0.5,1,2;0.25,0.5,1}) → 0.57142…; 0.28571…; 0.14285…
 * @error #VALUE! The matrix is not square, has more than 10 rows, holds a cell that is not a number above 0, or two mirrored cells are not reciprocal.
 * @source T. L. Saaty, The Analytic Hierarchy Process, 1980
 * @keywords AHP, analytic hierarchy process, pairwise comparison, expert judgement, subjective weights, 层次分析法, 两两比较, 专家打分, 判断矩阵, 主观赋权
 * @zh 层次分析法：由两两比较矩阵计算权重（最大特征值对应的特征向量）。
 * @zhparam matrix 矩阵 – 行比列重要几倍：对角线为 1，一处填 3，对称处填 1/3（填 0.33 也可），最多 10 项。
 * @zhreturns 权重，排成一列，合计为 1。
 * @zhformula 矩阵最大特征值对应的特征向量，换算成合计 1：从相等的权重开始，反复用矩阵相乘，直到权重不再变化。
 * 第 i 行第 j 列表示 i 的重要性是 j 的几倍；对称位置应为其倒数，误差 3% 以内。
 * @zherror #VALUE! 矩阵的行数与列数不等；超过 10 行；有单元格不是大于 0 的数；对称的两格不是倒数关系。
 */
export function ahp(matrix: unknown[][]): unknown[][] {
  return priorities(comparisonOf(matrix)).map((weight) => [weight]);
}

/**
 * Consistency ratio of pairwise comparisons: up to 0.1 they are usually accepted, above they contradict each other too much.
 * @customfunction AHP.CR
 * @param matrix The comparison matrix, as in AHP.
 * @param [ri] Saaty's random index to compare with: 1980 (default) or 2005.
 * @returns The ratio; 0 for one or two items.
 * @formula CR = CI / RI with CI = (λ − n) / (n − 1); λ is the principal eigenvalue, n the number of items, RI Saaty's random index for n.
 * 1980, n = 3 to 10: 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49. 2005: 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49.
 * @example =KPI.AHP.CR({1,2,3;0.5,1,4;0.3333,0.25,1}) → 0.0929…
 * @example =KPI.AHP.CR({1,2,3;0.5,1,4;0.3333,0.25,1},2005) → 0.1036…
 * @example =KPI.AHP.CR({1,2,4;0.5,1,2;0.25,0.5,1}) → 0
 * @error #VALUE! The matrix is not square, has more than 10 rows, holds a cell that is not a number above 0, two mirrored cells are not reciprocal, or ri is neither 1980 nor 2005.
 * @source T. L. Saaty, The Analytic Hierarchy Process, 1980; Theory and Applications of the Analytic Network Process, 2005
 * @keywords AHP, consistency ratio, consistency check, contradictory judgements, 一致性检验, 一致性比率, 层次分析法, 随机一致性指标
 * @zh 两两比较矩阵的一致性比率：一般不超过 0.1 可以接受，超过则说明判断前后矛盾。
 * @zhparam matrix 矩阵 – 两两比较矩阵，同 AHP。
 * @zhparam ri 随机指标 – 采用哪一年的 Saaty 随机一致性指标：1980 年版（默认）或 2005 年版，可只写年份。
 * @zhreturns 一致性比率；一项或两项时为 0。
 * @zhformula CR = CI / RI，CI = (λ − n) / (n − 1)；λ 为最大特征值，n 为项数，RI 为 n 项时的 Saaty 随机一致性指标。
 * 1980 年版，n = 3 到 10：0.58、0.90、1.12、1.24、1.32、1.41、1.45、1.49。2005 年版：0.52、0.89、1.11、1.25、1.35、1.40、1.45、1.49。
 * @zherror #VALUE! 矩阵的行数与列数不等；超过 10 行；有单元格不是大于 0 的数；对称的两格不是倒数关系；随机指标既不是 1980 也不是 2005。
 */
export function ahpCr(matrix: unknown[][], ri?: unknown): number {
  const randomIndex = orThrow(oneChoice("ri", ri, randomIndices)) ?? defaultRandomIndex;
  return consistencyRatio(comparisonOf(matrix), randomIndex);
}

/**
 * Objective weights of indicators from the data alone: an indicator that sets the rows further apart weighs more. A constant column gets 0.
 * @customfunction ENTROPY
 * @param matrix One row per person, unit or period, one column per indicator.
 * @param [directions] higher or lower for each column; higher if left out. Lower-is-better columns are turned round first.
 * @param [method] entropy (default, values of 0 or more), critic (spread and conflict with the others) or std (spread).
 * @returns One weight per column, in a row; they total 1.
 * @formula entropy: with p = x / Σx down a column and e = −Σ(p × ln p) / ln(rows), the weight is in proportion to 1 − e.
 * critic: columns scaled to 0…1; in proportion to s × Σ(1 − r), s the standard deviation of the column and r its correlation with each other one. std: in proportion to s.
 * A lower-is-better column is turned round first: x becomes max + min − x. A constant column gets 0; if all are constant, all are equal.
 * @example =KPI.ENTROPY({80,5;90,5;100,5}) → 1; 0
 * @example =KPI.ENTROPY({80,3;90,1;100,2},{"higher","lower"}) → 0.0451…; 0.9548…
 * @example =KPI.ENTROPY({80,3;90,1;100,2},{"越高越好","越低越好"},"标准差法") → 0.5; 0.5
 * @error #N/A A cell of the matrix is blank or N/A.
 * @error #NUM! There are fewer than two rows, or a value is negative with entropy.
 * @error #VALUE! Text where a number belongs, an unknown method, or directions that are not higher or lower, one for each column.
 * @source C. E. Shannon, A Mathematical Theory of Communication, 1948; C. L. Hwang and K. Yoon, Multiple Attribute Decision Making, 1981; D. Diakoulaki, G. Mavrotas and L. Papayannakis, Determining Objective Weights in Multiple Criteria Problems: The CRITIC Method, 1995
 * @keywords objective weights, entropy weights, CRITIC, data driven weights, standard deviation weights, 熵权法, 客观赋权, 熵值法, 标准差法, 数据定权
 * @zh 客观赋权：只按数据确定各指标的权重，越能区分各行的指标权重越大；全列相同的指标权重为 0。
 * @zhparam matrix 矩阵 – 每行一个人、单位或期间，每列一个指标。
 * @zhparam directions 各列方向 – 每列填越高越好或越低越好，不填为越高越好；越低越好的列先反向处理。
 * @zhparam method 方法 – 熵权法（默认，数值不能为负）、CRITIC法（离散程度与指标间的冲突）、标准差法（离散程度）。
 * @zhreturns 每列一个权重，排成一行，合计为 1。
 * @zhformula 熵权法：一列中 p = x / Σx，e = −Σ(p × ln p) / ln(行数)，权重与 1 − e 成正比。
 * CRITIC法：各列换算到 0 到 1；权重与 s × Σ(1 − r) 成正比，s 为该列的标准差，r 为它与其他各列的相关系数。标准差法：与 s 成正比。
 * 越低越好的列先反向：x 换成 最大值 + 最小值 − x。全列相同的权重为 0；各列都如此时权重相等。
 * @zherror #N/A 矩阵中有空白或不适用。
 * @zherror #NUM! 少于两行；或用熵权法时有负数。
 * @zherror #VALUE! 该填数字的地方是文字；没有这个方法；各列方向没有每列一个，或不是越高越好、越低越好。
 */
export function entropy(matrix: unknown[][], directions?: unknown[][], method?: unknown): unknown[][] {
  const chosen = orThrow(oneChoice("method", method, objectiveMethods)) ?? "entropy";
  const rows = orThrow(complete(orThrow(numberBlock("matrix", matrix))));
  return [orThrow(objectiveWeights(rows, orThrow(directionsOf(directions, rows[0]?.length ?? 0)), chosen))];
}

function comparisonOf(matrix: unknown[][]): Comparison {
  return orThrow(comparison(orThrow(numberBlock("matrix", matrix))));
}

/** Which rows count; null for all. */
function inclusion(weights: unknown[][], include: unknown): readonly boolean[] | null | Problem {
  const cells = cellsOf(include).flat();
  if (cells.length === 1 && isBlank(cells[0])) return null;
  checkSameShape({ name: "weights", argument: weights }, { name: "include", argument: include });
  const list: boolean[] = [];
  for (const cell of cells) {
    const counts = isIncluded(cell);
    if (isProblem(counts)) return counts;
    list.push(counts);
  }
  return list;
}

function isBlank(cell: unknown): boolean {
  const value = scalarOf(cell);
  return value === null || (typeof value === "string" && isMissingText(value));
}

function isIncluded(cell: unknown): boolean | Problem {
  const value = scalarOf(cell);
  if (value === null || isBlank(value)) return false;
  if (typeof value === "boolean" || isProblem(value)) return value;
  return yesNo.find(String(value)) ?? new WrongType("notAFlag", "include", { value: shown(value) });
}

/** A direction for every column: one given for each, or one for all. */
function directionsOf(argument: unknown, columns: number): Direction[] | Problem {
  const cells = cellsOf(argument).flat();
  if (cells.length !== 1 && cells.length !== columns) {
    return new WrongSize("onePerColumn", "directions", { columns, found: cells.length });
  }
  const list: Direction[] = [];
  for (let column = 0; column < columns; column += 1) {
    const direction = choiceOf(cells.length === 1 ? cells[0] : cells[column], "directions", directionChoices) ?? 1;
    if (isProblem(direction)) return direction;
    if (direction === 0) return new NotApplicable("noTurning", "directions", { position: column + 1 });
    list.push(direction);
  }
  return list;
}

function complete(rows: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] | Failure {
  for (const [row, cells] of rows.entries()) {
    if (cells.includes(null)) return new Missing("gapInRow", "matrix", row + 1);
  }
  return rows as readonly (readonly number[])[];
}
