import { bandModes, bandOf, toleranceOf } from "../src/scoring/band";
import { deductOf } from "../src/scoring/deduct";
import { directions, isMet } from "../src/scoring/direction";
import { efficacyOf } from "../src/scoring/efficacy";
import { progressOf } from "../src/scoring/progress";
import { yesNo } from "../src/scoring/yesNo";
import { choices, numbers } from "./edge/arguments";
import { liftEach, orElse, required } from "./edge/liftEach";
import { isProblem } from "./edge/problems";

/**
 * Share of the way from a start to the target that has been gone: 0 at the start, 1 at the target.
 * @customfunction PROGRESS
 * @param actual What has been reached so far.
 * @param target Where to go.
 * @param start Where it started: the baseline.
 * @param [clamp] TRUE (default) keeps the result between 0 and 1; FALSE shows steps back and overshoot.
 * @returns The progress as a fraction; format it as a percentage.
 * @formula (A − S) / (T − S), kept between 0 and 1 unless clamp is FALSE. A is the actual, T the target, S the start.
 * It works in both directions: from 5 down to 2 just as from 20 up to 100. If the start is the target: 1 once the actual reaches it, else 0.
 * @example =KPI.PROGRESS(68,100,20) → 0.6
 * @example =KPI.PROGRESS(3.5,2,5) → 0.5
 * @example =KPI.PROGRESS(0,100,20,FALSE) → -0.25
 * @error #N/A The actual, the target or the start is blank or N/A.
 * @error #VALUE! Text where a number belongs, clamp is neither TRUE nor FALSE, or ranges of different sizes.
 * @keywords progress, OKR, key result, milestone, from baseline to target, 进度, 进展, 关键结果, 里程碑, 从基线到目标
 * @zh 从起点到目标已经走了多少：起点为 0，目标为 1。
 * @zhparam actual 实际值 – 目前达到多少。
 * @zhparam target 目标值 – 要达到多少。
 * @zhparam start 起点值 – 从多少开始，即基线。
 * @zhparam clamp 是否限幅 – TRUE（默认）时结果限制在 0 到 1 之间；FALSE 时可看出倒退和超额。
 * @zhreturns 进度（1 即 100%），可设为百分比格式。
 * @zhformula (A − S) / (T − S)，限制在 0 到 1 之间；是否限幅为 FALSE 时不限。A 为实际值，T 为目标值，S 为起点值。
 * 上升和下降都适用：从 20 升到 100，从 5 降到 2。起点值等于目标值时，实际值达到目标值为 1，否则为 0。
 * @zherror #N/A 实际值、目标值或起点值为空或标为不适用。
 * @zherror #VALUE! 该填数字的地方是文字；是否限幅既不是 TRUE 也不是 FALSE；各区域大小不一致。
 */
export function progress(actual: unknown[][], target: unknown[][], start: unknown[][], clamp?: unknown[][]): unknown[][] {
  return liftEach(
    [
      required(numbers("actual", actual), "noActual"),
      required(numbers("target", target), "noTarget"),
      required(numbers("start", start)),
      orElse(choices("clamp", clamp, yesNo), true),
    ],
    progressOf,
  );
}

/**
 * Points for staying close to a target: 100 within the tolerance, less the farther away.
 * @customfunction BAND
 * @param actual What was achieved.
 * @param target What was agreed.
 * @param tolerance How far off still counts in full, as a share of the target: 0.05 is ±5%.
 * @param [outer] Where 0 points are left in the mode linear, as a share of the target; 4 tolerances if left out.
 * @param [mode] linear (default); ratio: actual/lower bound or upper bound/actual; symmetric: 100 less the deviation in percent, without a tolerance.
 * @returns The score in points, neither capped nor floored.
 * @formula A is the actual, T the target. Within T ± tolerance × |T|: 100.
 * linear: beyond that evenly down to 0 at T ± outer × |T|.
 * ratio: below the lower bound 100 × A / lower bound, above the upper bound 100 × upper bound / A.
 * symmetric: 100 − 100 × |A − T| / |T| everywhere; the tolerance does not count.
 * @example =KPI.BAND(104,100,0.05) → 100
 * @example =KPI.BAND(110,100,0.05,0.2) → 66.666…
 * @example =KPI.BAND(110,100,0.05,,"ratio") → 95.454…
 * @example =KPI.BAND(92,100,0.05,,"对称") → 92
 * @error #N/A The actual, the target or the tolerance is blank or N/A.
 * @error #NUM! The tolerance is negative or above the outer one.
 * @error #VALUE! Text where a number belongs, an unknown mode, or ranges of different sizes.
 * @keywords closer to target is better, tolerance, range, budget accuracy, forecast accuracy, deviation, 区间法, 允许偏差, 越接近越好, 预算准确率, 偏差率
 * @zh 越接近目标得分越高：在允许偏差之内为 100 分，偏得越远得分越低。
 * @zhparam actual 实际值 – 实际完成了多少。
 * @zhparam target 目标值 – 约定要达到多少。
 * @zhparam tolerance 允许偏差 – 偏离多少仍得满分，按目标值的比例写，0.05 即 ±5%。
 * @zhparam outer 外侧偏差 – 线性方式下偏离多少得 0 分，按目标值的比例写；不填为允许偏差的 4 倍。
 * @zhparam mode 方式 – 线性（默认）；比率：低于下界按“实际值/下界”、高于上界按“上界/实际值”；对称：100 减去偏差百分数，不设允许偏差。
 * @zhreturns 得分，不封顶、不保底。
 * @zhformula A 为实际值，T 为目标值。在 T ± 允许偏差 × |T| 以内：100 分。
 * 线性：超出后均匀下降，到 T ± 外侧偏差 × |T| 处为 0 分。
 * 比率：低于下界为 100 × A / 下界，高于上界为 100 × 上界 / A。
 * 对称：一律为 100 − 100 × |A − T| / |T|，不看允许偏差。
 * @zherror #N/A 实际值、目标值或允许偏差为空或标为不适用。
 * @zherror #NUM! 允许偏差为负数，或大于外侧偏差。
 * @zherror #VALUE! 该填数字的地方是文字；没有这个方式；各区域大小不一致。
 */
export function band(
  actual: unknown[][],
  target: unknown[][],
  tolerance: unknown[][],
  outer?: unknown[][],
  mode?: unknown[][],
): unknown[][] {
  return liftEach(
    [
      required(numbers("actual", actual), "noActual"),
      required(numbers("target", target), "noTarget"),
      required(numbers("tolerance", tolerance)),
      numbers("outer", outer),
      orElse(choices("mode", mode, bandModes), "linear"),
    ],
    (a, t, inner, edge, how) => {
      const width = toleranceOf(inner, edge);
      return isProblem(width) ? width : bandOf(a, t, width, how);
    },
  );
}

/**
 * All or nothing: full points when the target is met, else the points for failing. Just meeting it passes.
 * @customfunction PASSFAIL
 * @param actual What was achieved.
 * @param target What was agreed.
 * @param [direction] higher (default), lower or target; or 1, -1, 0.
 * @param [full] Points when met; 100 if left out.
 * @param [fail] Points when not met; 0 if left out.
 * @returns The points.
 * @formula Higher: full points if actual ≥ target. Lower: if actual ≤ target. Target: if they are equal. Else the points for failing.
 * @example =KPI.PASSFAIL(95,95) → 100
 * @example =KPI.PASSFAIL(94.999,95) → 0
 * @example =KPI.PASSFAIL(3,2,"lower",100,60) → 60
 * @error #N/A The actual or the target is blank or N/A.
 * @error #VALUE! Text where a number belongs, an unknown direction, or ranges of different sizes.
 * @keywords pass or fail, all or nothing, met or not, yes or no, compliance, 非此即彼, 是否达标, 达标, 合格, 一刀切
 * @zh 非此即彼：达到目标得满分，否则得未达标得分；刚好等于目标算达到。
 * @zhparam actual 实际值 – 实际完成了多少。
 * @zhparam target 目标值 – 约定要达到多少。
 * @zhparam direction 方向 – 越高越好（默认）、越低越好、越接近越好；也可写 1、-1、0。
 * @zhparam full 满分 – 达到目标时的得分，不填为 100。
 * @zhparam fail 未达标得分 – 没有达到时的得分，不填为 0。
 * @zhreturns 满分或未达标得分。
 * @zhformula 越高越好：实际值 ≥ 目标值得满分；越低越好：实际值 ≤ 目标值得满分；越接近越好：两者相等得满分。否则得未达标得分。
 * @zherror #N/A 实际值或目标值为空或标为不适用。
 * @zherror #VALUE! 该填数字的地方是文字；没有这个方向；各区域大小不一致。
 */
export function passfail(
  actual: unknown[][],
  target: unknown[][],
  direction?: unknown[][],
  full?: unknown[][],
  fail?: unknown[][],
): unknown[][] {
  return liftEach(
    [
      required(numbers("actual", actual), "noActual"),
      required(numbers("target", target), "noTarget"),
      orElse(choices("direction", direction, directions), 1),
      orElse(numbers("full", full), 100),
      orElse(numbers("fail", fail), 0),
    ],
    (a, t, side, points, otherwise) => (isMet(a, t, side) ? points : otherwise),
  );
}

/**
 * Points after deductions: so many off for every incident beyond the allowance.
 * @customfunction DEDUCT
 * @param full Points without an incident.
 * @param count Number of incidents.
 * @param per Points off for each.
 * @param [allowance] Incidents that cost nothing; 0 if left out.
 * @param [floor] Lowest possible score; 0 if left out.
 * @returns The points left.
 * @formula full − per × incidents beyond the allowance, but not below the floor.
 * @example =KPI.DEDUCT(10,3,2) → 4
 * @example =KPI.DEDUCT(10,3,2,1) → 6
 * @example =KPI.DEDUCT(10,8,2) → 0
 * @error #N/A Full, count or per is blank or N/A.
 * @error #NUM! The count is negative.
 * @error #VALUE! Text where a number belongs, or ranges of different sizes.
 * @keywords deduction, incidents, complaints, errors, accidents, points off, 减分法, 扣分, 差错, 投诉, 事故, 违规次数
 * @zh 减分法：超出容许次数后，每发生一次扣若干分。
 * @zhparam full 满分 – 一次都没有发生时的得分。
 * @zhparam count 次数 – 发生了几次。
 * @zhparam per 每次扣分 – 每次扣多少分。
 * @zhparam allowance 容许次数 – 几次以内不扣分，不填为 0。
 * @zhparam floor 保底分 – 最低得分，不填为 0。
 * @zhreturns 扣分后的得分。
 * @zhformula 满分 − 每次扣分 × 超出容许次数的次数，不低于保底分。
 * @zherror #N/A 满分、次数或每次扣分为空或标为不适用。
 * @zherror #NUM! 次数是负数。
 * @zherror #VALUE! 该填数字的地方是文字；各区域大小不一致。
 */
export function deduct(
  full: unknown[][],
  count: unknown[][],
  per: unknown[][],
  allowance?: unknown[][],
  floor?: unknown[][],
): unknown[][] {
  return liftEach(
    [
      required(numbers("full", full)),
      required(numbers("count", count)),
      required(numbers("per", per)),
      orElse(numbers("allowance", allowance), 0),
      orElse(numbers("floor", floor), 0),
    ],
    deductOf,
  );
}

/**
 * Efficacy coefficient: base points at the bad value, base and span at the good one, on a straight line between and beyond.
 * @customfunction EFFICACY
 * @param actual What was achieved.
 * @param good The satisfactory value.
 * @param bad The value that is not acceptable.
 * @param [base] Points at the bad value; 60 if left out.
 * @param [span] Points from the bad to the good value; 40 if left out.
 * @param [clamp] TRUE keeps the points between those of the bad and the good value; FALSE (default) does not.
 * @returns The points.
 * @formula base + span × (A − bad) / (good − bad), A being the actual. With clamp TRUE no less than base and no more than base + span.
 * @example =KPI.EFFICACY(85,90,70) → 90
 * @example =KPI.EFFICACY(95,90,70) → 110
 * @example =KPI.EFFICACY(95,90,70,60,40,TRUE) → 100
 * @error #N/A The actual, the good or the bad value is blank or N/A.
 * @error #NUM! The good and the bad value are equal.
 * @error #VALUE! Text where a number belongs, clamp is neither TRUE nor FALSE, or ranges of different sizes.
 * @keywords efficacy coefficient, satisfactory value, 功效系数法, 满意值, 不允许值, 综合评价
 * @zh 功效系数法：不允许值得基础分，满意值得基础分加跨度，其余按直线推算。
 * @zhparam actual 实际值 – 实际完成了多少。
 * @zhparam good 满意值 – 令人满意的水平。
 * @zhparam bad 不允许值 – 不能接受的水平。
 * @zhparam base 基数 – 不允许值对应的得分，不填为 60。
 * @zhparam span 跨度 – 从不允许值到满意值共多少分，不填为 40。
 * @zhparam clamp 是否限幅 – TRUE 时得分不超出两端；FALSE（默认）时不限。
 * @zhreturns 得分。
 * @zhformula 基数 + 跨度 × (实际值 − 不允许值) / (满意值 − 不允许值)。是否限幅为 TRUE 时，得分不低于基数、不高于基数加跨度。
 * @zherror #N/A 实际值、满意值或不允许值为空或标为不适用。
 * @zherror #NUM! 满意值与不允许值相等。
 * @zherror #VALUE! 该填数字的地方是文字；是否限幅既不是 TRUE 也不是 FALSE；各区域大小不一致。
 */
export function efficacy(
  actual: unknown[][],
  good: unknown[][],
  bad: unknown[][],
  base?: unknown[][],
  span?: unknown[][],
  clamp?: unknown[][],
): unknown[][] {
  return liftEach(
    [
      required(numbers("actual", actual), "noActual"),
      required(numbers("good", good)),
      required(numbers("bad", bad)),
      orElse(numbers("base", base), 60),
      orElse(numbers("span", span), 40),
      orElse(choices("clamp", clamp, yesNo), false),
    ],
    efficacyOf,
  );
}
