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
 * @zh 检查权重合计是否为 100%，写 40、30、30 或 40%、30%、30% 均可。空白会跳过，有负数则为 FALSE。
 * @zhparam weights 权重 – 要检查的权重。
 * @zhparam tolerance 允许偏差 – 合计可以偏离多少（占合计的比例），不填为 0.0005，即 0.05%。
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
 * @zh 把权重换算成合计正好 100 的分值。不计入或空白的行为 0，由其余各行按比例分摊。
 * @zhparam weights 权重 – 要换算的权重，合计不限。
 * @zhparam include 是否计入 – 每个权重一个 TRUE 或 FALSE，区域与权重同样大小；不填则全部计入，区域中的空白为不计入。
 * @zhparam decimals 小数位数 – 结果保留的小数位数，不填为 2。
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
 * @zh 确定部分权重后补足其余：已定的不变，其余各行按原权重的比例分摊剩下的部分。
 * @zhparam old 原权重 – 原来的各项权重。
 * @zhparam assigned 已定权重 – 新定的权重，区域与原权重同样大小；要分摊的行留空。
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
 * @zh 层次分析法：由两两比较矩阵计算权重（最大特征值对应的特征向量）。
 * @zhparam matrix 矩阵 – 行比列重要几倍：对角线为 1，一处填 3，对称处填 1/3（填 0.33 也可），最多 10 项。
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
 * @zh 两两比较矩阵的一致性比率：一般不超过 0.1 可以接受，超过则说明判断前后矛盾。
 * @zhparam matrix 矩阵 – 两两比较矩阵，同 AHP。
 * @zhparam ri 随机指标 – 采用哪一年的 Saaty 随机一致性指标：1980（默认）或 2005。
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
 * @zh 客观赋权：只按数据确定各指标的权重，越能区分各行的指标权重越大；全列相同的指标权重为 0。
 * @zhparam matrix 矩阵 – 每行一个人、单位或期间，每列一个指标。
 * @zhparam directions 各列方向 – 每列填越高越好或越低越好，不填为越高越好；越低越好的列先反向处理。
 * @zhparam method 方法 – 熵权法（默认，数值不能为负）、CRITIC法（离散程度与指标间的冲突）、标准差法（离散程度）。
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
  return scalarOf(cell) === null;
}

function isIncluded(cell: unknown): boolean | Problem {
  const value = scalarOf(cell);
  if (value === null) return false;
  if (typeof value === "boolean" || isProblem(value)) return value;
  if (typeof value === "string" && isMissingText(value)) return false;
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
