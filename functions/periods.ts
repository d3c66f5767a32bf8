import { Missing } from "../src/scoring/failure";
import { bases, dayOf, prorated } from "../src/scoring/periods/prorate";
import { equalShares, split as splitTotal } from "../src/scoring/periods/split";
import type { ArgumentName } from "../src/text/functionArguments";
import { Argument, choices, numberList, oneNumber, rangeOf } from "./edge/arguments";
import { numberOf } from "./edge/cells";
import { lift } from "./edge/lift";
import { needed } from "./edge/needed";
import { isProblem, orThrow } from "./edge/problems";
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
 * @zh 计算在岗（或生效）时间占考核期的比例，用于新入职或离职人员的目标和奖金折算。首日和末日都计入。
 * @zhparam start 开始日期 – 开始的日期；早于本期时可留空。
 * @zhparam end 结束日期 – 结束的日期；晚于本期或仍在继续时可留空。
 * @zhparam period_start 期初日期 – 考核期的第一天。
 * @zhparam period_end 期末日期 – 考核期的最后一天。
 * @zhparam basis 计算基准 – 天数（默认）、月数（不足整月按天折算）、工作日（周一至周五）。
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
  return lift([starts, ends, periodStarts, periodEnds, counts], (row, column) => {
    const from = starts.at(row, column);
    if (isProblem(from)) return from;
    const to = ends.at(row, column);
    if (isProblem(to)) return to;
    const first = periodStarts.at(row, column);
    if (isProblem(first)) return first;
    const last = periodEnds.at(row, column);
    if (isProblem(last)) return last;
    const count = counts.at(row, column);
    if (isProblem(count)) return count;
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
 * @zh 按分布（例如去年的季节分布）把目标拆分到各月或各单位，各份之和与总量分毫不差。
 * @zhparam total 总量 – 要拆分的数额。
 * @zhparam profile 分布 – 一行或一列比例，大小不限；只填一个数字 n 则平均分成 n 份。
 * @zhparam decimals 小数位数 – 各份保留的小数位数，不填为 2。
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
