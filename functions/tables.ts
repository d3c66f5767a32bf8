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
 * @zh 按若干点连成的折线取值，例如发放曲线。
 * @zhparam x 数值 – 要取值的位置。
 * @zhparam xs 横坐标 – 各点的位置，从低到高。
 * @zhparam ys 纵坐标 – 各点对应的值。
 * @zhparam below 下方取值 – 第一个点之前：一个数（不填为 0）、持平或外推。
 * @zhparam above 上方取值 – 最后一个点之后：一个数、持平（默认）或外推。
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
 * @param [inclusive] TRUE (default): a bound itself belongs to its own band; FALSE: to the next.
 * @returns The points; 0 outside the table.
 * @zh 按数值所在的档次取分：界限从低到高时为各档下限，从高到低时为各档上限。
 * @zhparam x 数值 – 要查档的数值。
 * @zhparam bounds 界限 – 从低到高为下限（80、90、100），从高到低为上限（12、10、8）。
 * @zhparam scores 得分 – 各档的得分，与界限一样多。
 * @zhparam inclusive 是否含界限 – TRUE（默认）时刚好等于界限算本档；FALSE 时算相邻一档。
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
 * @zh 按分档标准值计算功效得分：权重乘以所达到档次的系数，再按到下一档的进度加分。
 * @zhparam actual 实际值 – 实际完成了多少。
 * @zhparam weight 权重 – 系数为 1 时的得分。
 * @zhparam tier_values 各档数值 – 各档标准值，从低到高。
 * @zhparam tier_coefs 各档系数 – 各档标准值对应的系数。
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
