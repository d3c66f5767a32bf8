import { Missing } from "../src/scoring/failure";
import { bases, dayOf, prorated } from "../src/scoring/periods/prorate";
import { equalShares, split as splitTotal } from "../src/scoring/periods/split";
import type { ArgumentName } from "../src/text/functionArguments";
import { Argument, choices, numberList, oneNumber, rangeOf } from "./edge/arguments";
import { numberOf } from "./edge/cells";
import { liftEach } from "./edge/liftEach";
import { needed } from "./edge/needed";
import { orThrow } from "./edge/problems";
import { inShapeOf } from "./edge/shapes";

/**
 * Share of a period that someone or something was there for, for example for a target or bonus of a joiner. First and last days count in full.
 * @customfunction PRORATE
 * @param start First day; blank when before the period.
 * @param end Last day; blank when after the period or still open.
 * @param period_start First day of the period.
 * @param period_end Last day of the period.
 * @param [basis] days (default), months (part months by their days) or workdays (Monday to Friday).
 * @returns A fraction from 0 to 1; ranges of dates give one for each.
 * @formula Time from the later of start and period start to the earlier of end and period end, divided by the whole period. All days count, first and last included.
 * days: calendar days. months: whole months count 1, months touched in part by their days. workdays: Monday to Friday, public holidays not left out.
 * @example =KPI.PRORATE(DATE(2025,2,16),,DATE(2025,1,1),DATE(2025,3,31)) → 0.4888…
 * @example =KPI.PRORATE(DATE(2025,2,16),,DATE(2025,1,1),DATE(2025,3,31),"工作日") → 0.484375
 * @example =KPI.PRORATE(DATE(2025,5,1),,DATE(2025,1,1),DATE(2025,3,31)) → 0
 * @error #N/A The first or last day of the period is blank.
 * @error #NUM! The start lies after the end, the period ends before it begins, or a number is no date.
 * @error #DIV/0! The period has no workday.
 * @error #VALUE! A date is text, an unknown basis, or ranges of different sizes.
 * @keywords prorate, pro rata, joiner, leaver, new hire, part of the year, days in service, service ratio, 按天折算, 折算, 在岗, 在岗比例, 新入职, 离职, 入职日期, 按月折算
 * @zh 计算在岗（或生效）时间占考核期的比例，用于新入职或离职人员的目标和奖金折算。首日和末日都计入。
 * @zhparam start 开始日期 – 开始的日期；早于本期时可留空。
 * @zhparam end 结束日期 – 结束的日期；晚于本期或仍在继续时可留空。
 * @zhparam period_start 期初日期 – 考核期的第一天。
 * @zhparam period_end 期末日期 – 考核期的最后一天。
 * @zhparam basis 计算基准 – 天数（默认）、月数（不足整月按天折算）、工作日（周一至周五）。
 * @zhreturns 0 到 1 的比例；给出多行日期时，每行一个结果。
 * @zhformula 从“开始日期与期初日期中较晚的”到“结束日期与期末日期中较早的”这段时间，除以整个考核期；首日和末日都计入。
 * 天数：自然日。月数：整月计 1，不足整月按天折算。工作日：周一至周五，不扣除法定节假日。
 * @zherror #N/A 期初日期或期末日期为空。
 * @zherror #NUM! 开始日期晚于结束日期；期初日期晚于期末日期；数字不是日期。
 * @zherror #DIV/0! 考核期内没有工作日。
 * @zherror #VALUE! 日期是文字；没有这个计算基准；各区域大小不一致。
 */
export function prorate(
  start: unknown[][],
  end: unknown[][],
  period_start: unknown[][],
  period_end: unknown[][],
  basis?: unknown[][],
): unknown[][] {
  const starts = days("startDate", start);
  const ends = days("end", end);
  const periodStarts = days("period_start", period_start);
  const periodEnds = days("period_end", period_end);
  const counts = choices("basis", basis, bases);
  return liftEach([starts, ends, periodStarts, periodEnds, counts], (from, to, first, last, count) => {
    if (first === null) return noPeriodStart;
    if (last === null) return noPeriodEnd;
    return prorated(from, to, first, last, count ?? undefined);
  });
}

/**
 * Splits a target over months or units by a profile, for example last year's season. The parts add up to the total exactly.
 * @customfunction SPLIT
 * @param total The amount to split.
 * @param profile Shares of any size, in a row or a column; or one number n for n equal parts.
 * @param [decimals] Decimals of the parts; 2 if left out.
 * @returns The parts in the shape of the profile; equal parts as a column.
 * @formula total × share / sum of the shares, each rounded to the decimals by largest remainder: every part first gets the whole units of the last decimal, those left over go to the largest remainders, equal ones to the earlier part.
 * @example =KPI.SPLIT(100,3) → 33.34; 33.33; 33.33
 * @example =KPI.SPLIT(1000,{1;1;2},0) → 250; 250; 500
 * @example =KPI.SPLIT(10,{1;1;1;1;1;1},0) → 2; 2; 2; 2; 1; 1
 * @error #N/A The total or the profile is blank.
 * @error #NUM! A share is negative, all are 0, the number of equal parts is not a whole number from 1, or the decimals are not one from 0.
 * @error #VALUE! Text where a number belongs.
 * @source Largest remainder (Hare–Hamilton): M. L. Balinski and H. P. Young, Fair Representation, 1982
 * @keywords split, allocate target, monthly targets, seasonality, annual target to months, break down, 拆分, 目标分解, 分解到月, 月度目标, 季节分布, 年度目标
 * @zh 按分布（例如去年的季节分布）把目标拆分到各月或各单位，各份之和与总量分毫不差。
 * @zhparam total 总量 – 要拆分的数额。
 * @zhparam profile 分布 – 一行或一列比例，大小不限；只填一个数字 n 则平均分成 n 份。
 * @zhparam decimals 小数位数 – 各份保留的小数位数，不填为 2。
 * @zhreturns 各份，排列与分布相同；平均分时为一列。
 * @zhformula 总量 × 本份 / 分布合计，再按最大余数法取整：先取整到最后一位小数，剩下的逐个给余数最大的各份，余数相同给靠前的。
 * @zherror #N/A 总量或分布为空。
 * @zherror #NUM! 分布中有负数或全部为 0；平均分的份数不是大于 0 的整数；小数位数不是不小于 0 的整数。
 * @zherror #VALUE! 该填数字的地方是文字。
 */
export function split(total: unknown, profile: unknown[][], decimals?: unknown): unknown[][] {
  const amount = orThrow(oneNumber("total", total));
  if (amount === null) throw needed("total");
  const shape = rangeOf("profile", profile);
  const given = orThrow(numberList("profile", profile));
  if (given.every((share) => share === null)) throw needed("profile");
  const shares = shape.isSingle ? orThrow(equalShares(given[0]!)) : given;
  const parts = orThrow(splitTotal(amount, shares, orThrow(oneNumber("decimals", decimals)) ?? 2));
  return shape.isSingle ? parts.map((part) => [part]) : inShapeOf(profile, parts);
}

const noPeriodStart = new Missing("noValue", "period_start");
const noPeriodEnd = new Missing("noValue", "period_end");

function days(name: ArgumentName, argument: unknown): Argument<number> {
  return new Argument(name, argument, (cell) => {
    const value = numberOf(cell, name);
    return typeof value === "number" ? dayOf(name, value) : value;
  });
}
