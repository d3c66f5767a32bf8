import { Missing } from "../src/scoring/failure";
import { bonus as bonusOf, bonusModes, factorWeights } from "../src/scoring/payouts/bonus";
import { payout as payoutOf } from "../src/scoring/payouts/payoutCurve";
import { sharePool } from "../src/scoring/payouts/pool";
import { tierModes, tierPay, tierTable } from "../src/scoring/payouts/tierPay";
import { fraction } from "../src/scoring/types";
import type { ArgumentName } from "../src/text/functionArguments";
import { boundList, cellsOf, choices, numberList, numbers, oneNumber } from "./edge/arguments";
import { liftEach, required } from "./edge/liftEach";
import { cellError, orThrow } from "./edge/problems";
import { checkSameShape, inShapeOf } from "./edge/shapes";

/**
 * Share of the target bonus that an attainment earns: nothing below the threshold, all of it on target, more above, up to a maximum.
 * @customfunction PAYOUT
 * @param attain The attainment as a share of the target: 0.93 or 93%.
 * @param [threshold] Nothing is paid below this attainment; 80% if left out.
 * @param [pay_threshold] What is paid at the threshold; 50% if left out.
 * @param [max] Nothing more is paid above this attainment; 120% if left out.
 * @param [pay_max] What is paid there; 150% if left out.
 * @returns The payout as a fraction of the target bonus; a range of attainments gives one for each.
 * @formula Below threshold: 0. From threshold to 100%: a straight line from pay_threshold to 1. From 100% to max: a straight line from 1 to pay_max. Above max: pay_max.
 * A threshold of 100% is a cliff: nothing below target.
 * @example =KPI.PAYOUT(0.9) → 0.75
 * @example =KPI.PAYOUT({0.79;0.8;1.1;1.3}) → 0; 0.5; 1.25; 1.5
 * @example =KPI.PAYOUT(0.95,1) → 0
 * @error #N/A The attainment is blank or N/A.
 * @error #NUM! A threshold or its payout lies above 1 or is negative, or max or pay_max lies below 1.
 * @error #VALUE! Text where a number belongs, or ranges of different sizes.
 * @keywords payout, payout curve, bonus percentage, threshold target stretch, accelerator, 发放率, 奖金发放比例, 门槛, 超额奖励, 发放曲线, 加速
 * @zh 按完成率计算奖金发放率：低于门槛不发，达成目标全额发放，超额完成多发，直到上限。
 * @zhparam attain 完成率 – 相对目标的完成率，例如 0.93 或 93%。
 * @zhparam threshold 门槛 – 低于这个完成率不发，不填为 80%。
 * @zhparam pay_threshold 门槛发放率 – 刚到门槛时的发放率，不填为 50%。
 * @zhparam max 最高完成率 – 超过这个完成率不再多发，不填为 120%。
 * @zhparam pay_max 最高发放率 – 达到最高完成率时的发放率，不填为 150%。
 * @zhreturns 发放率（1 即全额目标奖金）；给出一组完成率时，每个各得一个。
 * @zhformula 低于门槛：0。从门槛到 100%：由门槛发放率直线升到 1。从 100% 到最高完成率：由 1 直线升到最高发放率。再高：保持最高发放率。
 * 门槛为 100% 时，没有达成目标就不发。
 * @zherror #N/A 完成率为空或标为不适用。
 * @zherror #NUM! 门槛或门槛发放率高于 1 或为负数；最高完成率或最高发放率低于 1。
 * @zherror #VALUE! 该填数字的地方是文字；各区域大小不一致。
 */
export function payout(
  attain: unknown[][],
  threshold?: unknown[][],
  pay_threshold?: unknown[][],
  max?: unknown[][],
  pay_max?: unknown[][],
): unknown[][] {
  return liftEach(
    [
      required(numbers("attain", attain)),
      numbers("threshold", threshold),
      numbers("pay_threshold", pay_threshold),
      numbers("max", max),
      numbers("pay_max", pay_max),
    ],
    (reached, from, payFrom, to, payTo) =>
      payoutOf(fraction(reached), { threshold: from, payThreshold: payFrom, max: to, payMax: payTo }),
  );
}

/**
 * Pay by tiers, such as a sales commission: each slice of the quantity at its own rate, or the whole quantity at the rate of the tier it reaches.
 * @customfunction TIERPAY
 * @param quantity What is paid for, for example sales.
 * @param breaks Where each tier begins, rising, for example 0, 100000, 500000.
 * @param rates The rate of each tier, for example 2%, 3%, 5%.
 * @param [mode] marginal (default): each slice at its own rate; whole: everything at the rate of the highest tier reached.
 * @returns The pay; a range of quantities gives one for each.
 * @formula marginal: every slice of the quantity × the rate of its tier, added up; nothing for what lies below the first break. whole: quantity × the rate of the highest tier reached.
 * @example =KPI.TIERPAY(600000,{0;100000;500000},{0.02;0.03;0.05}) → 19000
 * @example =KPI.TIERPAY(600000,{0;100000;500000},{0.02;0.03;0.05},"全额累进") → 30000
 * @example =KPI.TIERPAY(100000,{0;100000;500000},{0.02;0.03;0.05},"whole") → 3000
 * @error #N/A The quantity is blank or N/A.
 * @error #NUM! The breaks do not rise, or there are none.
 * @error #VALUE! Not as many rates as breaks, an unknown mode, or text where a number belongs.
 * @keywords commission, sales commission, tiered rates, progressive, piece rate, 提成, 销售提成, 阶梯提成, 累进, 分档计酬, 计件
 * @zh 分档计酬，例如销售提成：各档部分分别按本档费率计算，或全部按所达到的一档计算。
 * @zhparam quantity 数量 – 计酬的数量，例如销售额。
 * @zhparam breaks 分档界限 – 各档的起点，从低到高，例如 0、100000、500000。
 * @zhparam rates 费率 – 各档的费率，例如 2%、3%、5%。
 * @zhparam mode 方式 – 分段累进（默认）：各档部分按本档费率；全额累进：全部按达到的最高一档费率。
 * @zhreturns 报酬；给出一组数量时，每个各得一个。
 * @zhformula 分段累进：各档内的数量 × 本档费率，再相加；第一个界限以下的部分不计。全额累进：全部数量 × 所达到的最高一档费率。
 * @zherror #N/A 数量为空或标为不适用。
 * @zherror #NUM! 分档界限没有从低到高排列，或一个也没有。
 * @zherror #VALUE! 费率与分档界限的个数不同；没有这个方式；该填数字的地方是文字。
 */
export function tierpay(quantity: unknown[][], breaks: unknown[][], rates: unknown[][], mode?: unknown[][]): unknown[][] {
  const tiers = orThrow(tierTable(orThrow(boundList("breaks", breaks)) ?? [], orThrow(boundList("rates", rates)) ?? []));
  return liftEach([required(numbers("quantity", quantity)), choices("mode", mode, tierModes)], (amount, how) =>
    tierPay(amount, tiers, how ?? undefined),
  );
}

/**
 * One person's bonus: base pay × target percentage × the factors of company, unit and person × the share of the period, up to a cap.
 * @customfunction BONUS
 * @param base Base pay of the period, an amount.
 * @param target_pct Target bonus as a share of base pay, for example 15%.
 * @param [company] Factor of the company's result; 1 if left out.
 * @param [unit] Factor of the department's result; 1 if left out.
 * @param [individual] Factor of the person's result; 1 if left out.
 * @param [prorate] Share of the period that counts, for example 275/365; 1 if left out.
 * @param [cap] The most that is paid, an amount; no limit if left out.
 * @param [mode] multiply (default): the factors multiply each other; add: they are averaged by weight.
 * @param [weights] For add: the weights of company, unit and individual, which must total 100%.
 * @returns The bonus, an amount; a range of people gives one for each.
 * @formula multiply: base × target_pct × company × unit × individual × prorate, no more than cap.
 * add: base × target_pct × (w₁ × company + w₂ × unit + w₃ × individual) × prorate, no more than cap; the weights w total 100%.
 * @example =KPI.BONUS(240000,15%,1.1,0.9,1.2,275/365) → 32222.465…
 * @example =KPI.BONUS(240000,15%,1.1,0.9,1.2,1,40000) → 40000
 * @example =KPI.BONUS(240000,15%,1.1,0.9,1.2,1,,"相加",{30;30;40}) → 38880
 * @error #N/A The base or the target percentage is blank or N/A.
 * @error #NUM! One of the numbers is negative.
 * @error #VALUE! add without three weights that total 100%, an unknown mode, text where a number belongs, or ranges of different sizes.
 * @keywords bonus, annual bonus, incentive, variable pay, target bonus, 奖金, 年终奖, 绩效奖金, 个人奖金, 浮动薪酬, 奖金计算
 * @zh 计算个人奖金：基数 × 目标奖金比例 × 公司、部门、个人系数 × 在岗比例，不超过奖金上限。
 * @zhparam base 基数 – 本期的工资基数，金额。
 * @zhparam target_pct 目标奖金比例 – 目标奖金占基数的比例，例如 15%。
 * @zhparam company 公司系数 – 按公司业绩确定的系数，不填为 1。
 * @zhparam unit 部门系数 – 按部门业绩确定的系数，不填为 1。
 * @zhparam individual 个人系数 – 按个人业绩确定的系数，不填为 1。
 * @zhparam prorate 在岗比例 – 在岗时间占本期的比例，例如 275/365，不填为 1。
 * @zhparam cap 奖金上限 – 最多发放的金额，不填则不封顶。
 * @zhparam mode 方式 – 相乘（默认）：三个系数连乘；相加：三个系数按权重相加。
 * @zhparam weights 权重 – 相加时公司、部门、个人系数的权重，合计应为 100%。
 * @zhreturns 奖金金额；给出一组人员时，每人各得一个。
 * @zhformula 相乘：基数 × 目标奖金比例 × 公司系数 × 部门系数 × 个人系数 × 在岗比例，不超过奖金上限。
 * 相加：基数 × 目标奖金比例 ×（w₁ × 公司系数 + w₂ × 部门系数 + w₃ × 个人系数）× 在岗比例，不超过奖金上限；三个权重 w 合计 100%。
 * @zherror #N/A 基数或目标奖金比例为空或标为不适用。
 * @zherror #NUM! 有数字为负数。
 * @zherror #VALUE! 相加时没有填三个合计 100% 的权重；没有这个方式；该填数字的地方是文字；各区域大小不一致。
 */
export function bonus(
  base: unknown[][],
  target_pct: unknown[][],
  company?: unknown[][],
  unit?: unknown[][],
  individual?: unknown[][],
  prorate?: unknown[][],
  cap?: unknown[][],
  mode?: unknown[][],
  weights?: unknown[][],
): unknown[][] {
  const shares = factorWeights(orThrow(numberList("weights", weights)));
  return liftEach(
    [
      numbers("base", base),
      numbers("target_pct", target_pct),
      numbers("company", company),
      numbers("unit", unit),
      numbers("individual", individual),
      numbers("prorate", prorate),
      numbers("payCap", cap),
      choices("mode", mode, bonusModes),
    ],
    (pay, targetPct, ofCompany, ofUnit, ofPerson, share, most, how) =>
      bonusOf(
        { base: pay, targetPct, company: ofCompany, unit: ofUnit, individual: ofPerson, prorate: share, cap: most, mode: how },
        shares,
      ),
  );
}

/**
 * Shares out a bonus pool in proportion to weights, within caps and floors if given. The rounded parts add up to the pool exactly; what the caps leave over is one more part at the end.
 * @customfunction POOL
 * @param pool The amount to share out.
 * @param weights The weight of each person or department, for example salary × coefficient. Blank counts as 0.
 * @param [caps] The most that each may get, or one cap for all; blank for no cap.
 * @param [floors] The least that each must get, or one floor for all; blank for 0.
 * @param [decimals] Decimals of the parts; 2 if left out.
 * @returns The parts, in the shape of the weights; with an extra last one for what nobody may get.
 * @formula Every part is λ × weight, but no less than its floor and no more than its cap; λ is chosen so that the parts add up to the pool. What caps and floors take or leave is shared by the others.
 * The parts are rounded by largest remainder, so that they add up to the pool exactly; equal remainders go to the earlier part.
 * @example =KPI.POOL(100000,{12;8;4.8}) → 48387.1; 32258.06; 19354.84
 * @example =KPI.POOL(100000,{12;8;4.8},{40000;"N/A";"N/A"}) → 40000; 37500; 22500
 * @example =KPI.POOL(100,{1;1},30) → 30; 30; 40
 * @error #N/A The pool is blank.
 * @error #NUM! A number is negative, all weights are 0, the floors total more than the pool, or a cap is below its floor.
 * @error #VALUE! Text where a number belongs, or ranges of different sizes.
 * @source Largest remainder (Hare–Hamilton): M. L. Balinski and H. P. Young, Fair Representation, 1982
 * @keywords bonus pool, share out, distribute, allocation, to the cent, 奖金池, 奖金分配, 奖金包, 分摊, 按权重分配, 二次分配
 * @zh 按权重分配奖金总额，可设上限和下限；取整后各份合计与总额分毫不差，受上限所限分不完的余额列在最后。
 * @zhparam pool 奖金总额 – 要分配的金额。
 * @zhparam weights 权重 – 每个人或部门的权重，例如工资 × 系数；空白按 0 计。
 * @zhparam caps 上限 – 每份最多多少，或共用一个上限；空白表示不封顶。
 * @zhparam floors 下限 – 每份至少多少，或共用一个下限；空白按 0 计。
 * @zhparam decimals 小数位数 – 各份保留几位小数，不填为 2。
 * @zhreturns 各份金额，排列与权重相同；上限使奖金分不完时，余额列在最后。
 * @zhformula 每份为 λ × 权重，但不低于下限、不高于上限；λ 的取值使各份合计等于奖金总额。受上下限影响的差额由其他各份按权重承担。
 * 各份按最大余数法取整，合计与总额分毫不差；余数相同给靠前的。
 * @zherror #N/A 奖金总额为空。
 * @zherror #NUM! 有负数；权重全部为 0；下限合计超过奖金总额；上限低于同一行的下限。
 * @zherror #VALUE! 该填数字的地方是文字；各区域大小不一致。
 */
export function pool(pool: unknown, weights: unknown[][], caps?: unknown[][], floors?: unknown[][], decimals?: unknown): unknown[][] {
  const amount = orThrow(oneNumber("pool", pool));
  if (amount === null) throw cellError(new Missing("noValue", "pool"));
  const shared = sharePool({
    amount,
    weights: orThrow(numberList("weights", weights)),
    caps: limits("caps", caps, weights),
    floors: limits("floors", floors, weights),
    decimals: orThrow(oneNumber("decimals", decimals)),
  });
  const { parts, remainder } = orThrow(shared);
  const block = inShapeOf(weights, parts);
  return remainder === 0 ? block : withLast(block, remainder);
}

/** One limit for each weight; a single one holds for all. */
function limits(name: ArgumentName, argument: unknown, weights: unknown): (number | null)[] | null {
  const list = orThrow(numberList(name, argument));
  const count = cellsOf(weights).flat().length;
  if (list.length === 1) return list[0] === null ? null : new Array<number | null>(count).fill(list[0]!);
  checkSameShape({ name: "weights", argument: weights }, { name, argument });
  return list;
}

/** A row goes on by one cell; a column, or a block, by one row. */
function withLast(block: unknown[][], last: unknown): unknown[][] {
  const [first = []] = block;
  if (block.length === 1 && first.length > 1) return [[...first, last]];
  return [...block, first.map((_, column) => (column === 0 ? last : ""))];
}
