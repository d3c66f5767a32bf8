import { curveEnds, curveOf, curveTable, type CurveEnd } from "../src/scoring/curve";
import { efficacyTierOf } from "../src/scoring/efficacy";
import { stepOf, stepTable } from "../src/scoring/step";
import { yesNo } from "../src/scoring/yesNo";
import type { ArgumentName } from "../src/text/functionArguments";
import { parseNumber } from "../src/text/parse";
import { Argument, boundList, choiceOf, choices, numbers } from "./edge/arguments";
import { scalarOf } from "./edge/cells";
import { liftEach, orElse, required } from "./edge/liftEach";
import { isProblem, orThrow, type Problem } from "./edge/problems";

/**
 * Value on the line drawn through points, for example a payout curve.
 * @customfunction CURVE
 * @param x Where to read the curve.
 * @param xs The points along the axis, rising.
 * @param ys What the curve is worth at each.
 * @param [below] Before the first point: a number (0 if left out), flat or extend.
 * @param [above] After the last point: a number, flat (default) or extend.
 * @returns The value on the curve.
 * @formula Between two points (x₁, y₁) and (x₂, y₂): y₁ + (x − x₁) × (y₂ − y₁) / (x₂ − x₁).
 * Beyond an end: the number given, the value of the end point (flat), or the last piece drawn on (extend).
 * @example =KPI.CURVE(0.9,{0.8,1,1.2},{0.5,1,1.5}) → 0.75
 * @example =KPI.CURVE(0.7,{0.8,1,1.2},{0.5,1,1.5}) → 0
 * @example =KPI.CURVE(1.5,{0.8,1,1.2},{0.5,1,1.5},0,"extend") → 2.25
 * @error #N/A The value x is blank or N/A.
 * @error #NUM! The points along the axis do not rise, there is none, or a single point is to be extended.
 * @error #VALUE! Text where a number belongs, or not as many values as points.
 * @keywords curve, interpolation, piecewise linear, payout curve, commission curve, knots, 曲线, 插值, 折线, 分段线性, 发放曲线
 * @zh 按若干点连成的折线取值，例如发放曲线。
 * @zhparam x 数值 – 要取值的位置。
 * @zhparam xs 横坐标 – 各点的位置，从低到高。
 * @zhparam ys 纵坐标 – 各点对应的值。
 * @zhparam below 下方取值 – 第一个点之前：一个数（不填为 0）、持平或外推。
 * @zhparam above 上方取值 – 最后一个点之后：一个数、持平（默认）或外推。
 * @zhreturns 折线上的值。
 * @zhformula 在两点 (x₁, y₁) 与 (x₂, y₂) 之间：y₁ + (x − x₁) × (y₂ − y₁) / (x₂ − x₁)。
 * 超出两端时：取所填的数，或取端点的值（持平），或沿最后一段直线延伸（外推）。
 * @zherror #N/A 数值为空或标为不适用。
 * @zherror #NUM! 横坐标没有从低到高排列，或一个点也没有，或只有一个点却要外推。
 * @zherror #VALUE! 该填数字的地方是文字；横坐标与纵坐标的个数不同。
 */
export function curve(
  x: unknown[][],
  xs: unknown[][],
  ys: unknown[][],
  below?: unknown[][],
  above?: unknown[][],
): unknown[][] {
  const knots = orThrow(curveTable({ xs: column("xs", xs), ys: column("ys", ys), names: ["xs", "ys"] }));
  return liftEach(
    [required(numbers("x", x)), orElse(ends("below", below), 0), orElse(ends("above", above), "flat")],
    (at, before, after) => curveOf(knots, at, before, after),
  );
}

/**
 * Points of the band that a value falls in. Rising bounds are where bands begin, falling bounds are where they end.
 * @customfunction STEP
 * @param x The value to look up.
 * @param bounds The bounds: rising for lower bounds (80, 90, 100), falling for upper bounds (12, 10, 8).
 * @param scores The points of each.
 * @param [inclusive] TRUE (default): a value equal to a bound falls in the band of that bound; FALSE: in the one beside it.
 * @returns The points; 0 outside the table.
 * @formula Rising bounds are lower bounds: the points of the highest bound that x reaches. 80, 90, 100: 80 up to below 90 is the first band.
 * Falling bounds are upper bounds: the points of the lowest bound that x does not exceed. 12, 10, 8: above 10 up to 12 is the first band.
 * Below all lower bounds and above all upper bounds: 0.
 * @example =KPI.STEP(90,{80;90;100},{60;80;100}) → 80
 * @example =KPI.STEP(89.99,{80;90;100},{60;80;100}) → 60
 * @example =KPI.STEP(79,{80;90;100},{60;80;100}) → 0
 * @example =KPI.STEP(9,{12;10;8},{60;80;100}) → 80
 * @error #N/A The value x is blank or N/A.
 * @error #NUM! The bounds neither rise nor fall throughout, or there are none.
 * @error #VALUE! Text where a number belongs, a blank in the middle of the table, or not as many points as bounds.
 * @keywords step, tier, band table, lookup, scoring table, grade table, 层差法, 分档, 档次, 分段计分, 查表得分, 阶梯
 * @zh 按数值所在的档次取分：界限从低到高时为各档下限，从高到低时为各档上限。
 * @zhparam x 数值 – 要查档的数值。
 * @zhparam bounds 界限 – 从低到高为下限（80、90、100），从高到低为上限（12、10、8）。
 * @zhparam scores 得分 – 各档的得分，与界限一样多。
 * @zhparam inclusive 是否含界限 – TRUE（默认）时刚好等于界限算这一档；FALSE 时算相邻的一档。
 * @zhreturns 所在档的得分；不在表内为 0。
 * @zhformula 界限从低到高时是下限：取 x 所达到的最高界限的得分。80、90、100：80（含）到 90（不含）为第一档。
 * 界限从高到低时是上限：取 x 不超过的最低界限的得分。12、10、8：10（不含）到 12（含）为第一档。
 * 低于所有下限，或高于所有上限：0 分。
 * @zherror #N/A 数值为空或标为不适用。
 * @zherror #NUM! 界限没有按从低到高或从高到低排列，或没有界限。
 * @zherror #VALUE! 该填数字的地方是文字；表的中间有空白；界限与得分的个数不同。
 */
export function step(x: unknown[][], bounds: unknown[][], scores: unknown[][], inclusive?: unknown[][]): unknown[][] {
  const table = orThrow(stepTable(column("bounds", bounds), column("scores", scores)));
  return liftEach(
    [required(numbers("x", x)), orElse(choices("inclusive", inclusive, yesNo), true)],
    (at, closed) => stepOf(table, at, closed),
  );
}

/**
 * Efficacy points by tiers of standard values: the weight times the coefficient of the tier reached, and a share of the way to the next.
 * @customfunction EFFICACY.TIER
 * @param actual What was achieved.
 * @param weight Points at coefficient 1.
 * @param tier_values The standard values, rising.
 * @param tier_coefs The coefficient of each.
 * @returns The points: 0 below the lowest tier, flat from the highest on.
 * @formula With v the standard value and c the coefficient of the tier reached, v′ and c′ those of the next: weight × c + (A − v) / (v′ − v) × weight × (c′ − c). A is the actual.
 * From the highest tier on: weight × its coefficient. Below the lowest: 0.
 * @example =KPI.EFFICACY.TIER(12,20,{5,10,15},{0.6,0.8,1}) → 17.6
 * @example =KPI.EFFICACY.TIER(18,20,{5,10,15},{0.6,0.8,1}) → 20
 * @example =KPI.EFFICACY.TIER(4,20,{5,10,15},{0.6,0.8,1}) → 0
 * @error #N/A The actual or the weight is blank or N/A.
 * @error #NUM! The standard values do not rise, or there are none.
 * @error #VALUE! Text where a number belongs, or not as many coefficients as standard values.
 * @source 国务院国资委《中央企业综合绩效评价实施细则》, 2006 (China's rules for the performance of state-owned enterprises)
 * @keywords efficacy tiers, standard values, benchmark tiers, state-owned enterprise, 功效系数, 标准值, 分档标准, 企业绩效评价, 国资委
 * @zh 按分档标准值计算功效得分：权重乘以所达到档次的系数，再按到下一档的进度加分。
 * @zhparam actual 实际值 – 实际完成了多少。
 * @zhparam weight 权重 – 系数为 1 时的得分。
 * @zhparam tier_values 各档数值 – 各档标准值，从低到高。
 * @zhparam tier_coefs 各档系数 – 各档标准值对应的系数。
 * @zhreturns 得分：低于最低一档为 0，达到最高一档后不再增加。
 * @zhformula 本档标准值为 v、系数为 c，上一档标准值为 v′、系数为 c′：权重 × c + (A − v) / (v′ − v) × 权重 × (c′ − c)。A 为实际值。
 * 达到最高一档：权重 × 该档系数。低于最低一档：0 分。
 * @zherror #N/A 实际值或权重为空或标为不适用。
 * @zherror #NUM! 各档数值没有从低到高排列，或一个也没有。
 * @zherror #VALUE! 该填数字的地方是文字；各档数值与各档系数的个数不同。
 */
export function efficacyTier(
  actual: unknown[][],
  weight: unknown[][],
  tier_values: unknown[][],
  tier_coefs: unknown[][],
): unknown[][] {
  const tiers = orThrow(
    curveTable({
      xs: column("tier_values", tier_values),
      ys: column("tier_coefs", tier_coefs),
      names: ["tier_values", "tier_coefs"],
    }),
  );
  return liftEach(
    [required(numbers("actual", actual), "noActual"), required(numbers("weight", weight))],
    (a, w) => efficacyTierOf(a, w, tiers),
  );
}

/** The numbers of a table's column; an empty one has no rows. */
function column(name: ArgumentName, argument: unknown): number[] {
  return orThrow(boundList(name, argument)) ?? [];
}

/** What a curve is worth beyond an end: a number or a word. */
function ends(name: ArgumentName, argument: unknown): Argument<CurveEnd> {
  return new Argument<CurveEnd>(name, argument, (cell): CurveEnd | null | Problem => {
    const value = scalarOf(cell);
    if (value === null || typeof value === "number" || isProblem(value)) return value;
    const number = typeof value === "string" ? parseNumber(value) : null;
    return number ?? choiceOf(value, name, curveEnds);
  });
}
