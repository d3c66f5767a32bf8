import { calibrated, calibrations } from "../src/scoring/fairness/calibrate";
import { forcedBands, tieRules } from "../src/scoring/fairness/forced";
import { quota as quotaOf } from "../src/scoring/fairness/quota";
import { rankOrders, ranks, rankTies } from "../src/scoring/fairness/rank";
import { trimmedMean } from "../src/scoring/fairness/trimmed";
import { zScores } from "../src/scoring/fairness/zscore";
import { Missing } from "../src/scoring/failure";
import { numberList, oneChoice, oneNumber, wordList } from "./edge/arguments";
import { cellError, orThrow } from "./edge/problems";
import { checkSameShape, inShapeOf } from "./edge/shapes";

/**
 * How many people belong to each grade: shares out a headcount in whole people, by largest remainder, so that the grades add up to the headcount.
 * @customfunction QUOTA
 * @param shares The share of each grade, best first, for example 10, 20, 50, 15, 5; only their proportions count.
 * @param headcount How many people there are.
 * @returns The number of people for each share, in the same shape.
 * @zh 计算各等级的名额：按比例分配人数，用最大余数法取整，各等级合计正好等于总人数。
 * @zhparam shares 比例 – 各等级的比例，从最好到最差，例如 10、20、50、15、5；只看相互比例，不必合计 100。
 * @zhparam headcount 人数 – 一共有多少人。
 */
export function quota(shares: unknown[][], headcount: unknown): unknown[][] {
  const given = orThrow(numberList("shares", shares));
  const people = orThrow(oneNumber("headcount", headcount));
  if (people === null) throw cellError(new Missing("noValue", "headcount"));
  return inShapeOf(shares, orThrow(quotaOf(given, people)));
}

/**
 * Forced distribution: the band of each person, 1 for the best, by the order of the scores and the share of each band. Equal scores never get different bands.
 * @customfunction FORCED
 * @param scores The score of each person. A person without a score gets no band and is not counted.
 * @param shares The share of each band, best first, for example 10, 20, 50, 15, 5.
 * @param [groups] The department of each person: each one is distributed on its own.
 * @param [ties] up (default) or down: which band equal scores at a boundary share.
 * @returns A band number for each person, in the shape of the scores.
 * @zh 强制分布：按得分高低和各档比例给出每个人的档次，1 为最好；得分相同的人一定同档。
 * @zhparam scores 得分 – 每个人的得分；没有得分的人不分档，也不计入人数。
 * @zhparam shares 比例 – 各档的比例，从最好到最差，例如 10、20、50、15、5。
 * @zhparam groups 分组 – 每个人所在的部门；填写后各部门分别分布。
 * @zhparam ties 并列处理 – 得分相同的人跨两档时：就高（默认）或就低。
 */
export function forced(scores: unknown[][], shares: unknown[][], groups?: unknown[][], ties?: unknown): unknown[][] {
  const given = orThrow(numberList("scores", scores));
  const names = orThrow(wordList(groups));
  const grouped = names.some((name) => name !== null);
  if (grouped) checkSameShape({ name: "scores", argument: scores }, { name: "groups", argument: groups });
  const rule = orThrow(oneChoice("ties", ties, tieRules)) ?? undefined;
  return inShapeOf(scores, orThrow(forcedBands(given, orThrow(numberList("shares", shares)), grouped ? names : null, rule)));
}

/**
 * The rank of each value in a range, 1 for the highest or the lowest. Missing values get no rank.
 * @customfunction RANK
 * @param values The values to rank, for example scores.
 * @param [order] desc (default): the highest comes first; asc: the lowest. Or 0 and 1 as in Excel's RANK.
 * @param [ties] min (default): equal values get the first of their ranks; avg: the average of them; dense: one rank, with no gap after it.
 * @returns A rank for each value, in the same shape.
 * @zh 给出每个数值在区域中的名次；缺失的数值没有名次。
 * @zhparam values 数值 – 要排名的数值，例如得分。
 * @zhparam order 排序 – 降序（默认，最高的为第 1 名）或升序；也可像 Excel 的 RANK 那样写 0、1。
 * @zhparam ties 并列处理 – 最小名次（默认，如 1、2、2、4）、平均名次（1、2.5、2.5、4）、连续名次（1、2、2、3）。
 */
export function rank(values: unknown[][], order?: unknown, ties?: unknown): unknown[][] {
  const given = orThrow(numberList("values", values));
  const direction = orThrow(oneChoice("order", order, rankOrders)) ?? undefined;
  return inShapeOf(values, ranks(given, direction, orThrow(oneChoice("ties", ties, rankTies)) ?? undefined));
}

/**
 * Removes how lenient or strict each rater is, so that scores from different raters can be compared.
 * @customfunction CALIBRATE
 * @param scores The score of each person.
 * @param raters Who gave the score, in a range of the same size.
 * @param [method] z (default): each rater gets the mean and the spread of all scores; shift: the mean alone.
 * @param [min_n] Raters with fewer scores than this keep them as they are; 3 if left out.
 * @returns The calibrated score of each person, in the same shape.
 * @zh 消除评分人宽严不一的影响，使不同评分人的得分可以相互比较。
 * @zhparam scores 得分 – 每个人的得分。
 * @zhparam raters 评分人 – 这个得分由谁评出，与得分同样大小的区域。
 * @zhparam method 方法 – 标准分（默认）：把每位评分人的平均分和离散程度调到整体水平；平移：只调平均分。
 * @zhparam min_n 最少人数 – 评分人数少于此数的评分人，得分保持原样；不填为 3。
 */
export function calibrate(scores: unknown[][], raters: unknown[][], method?: unknown, min_n?: unknown): unknown[][] {
  checkSameShape({ name: "scores", argument: scores }, { name: "raters", argument: raters });
  const given = orThrow(numberList("scores", scores));
  const names = orThrow(wordList(raters));
  const removed = orThrow(oneChoice("method", method, calibrations)) ?? undefined;
  const minimum = orThrow(oneNumber("min_n", min_n)) ?? undefined;
  return inShapeOf(scores, orThrow(calibrated(given, names, removed, minimum)));
}

/**
 * Average without the highest and the lowest scores, as for a jury.
 * @customfunction TRIMMED
 * @param scores The scores to average. Missing ones are left out.
 * @param drop From 1: how many scores to drop at each end. Below 1: the share to drop in all, as in TRIMMEAN.
 * @returns The average of the scores that are left.
 * @zh 去掉最高分和最低分后求平均，如评委打分。
 * @zhparam scores 得分 – 要平均的得分；缺失的不计。
 * @zhparam drop 去掉个数 – 大于等于 1 时为每端各去掉几个；小于 1 时为总共去掉的比例，与 TRIMMEAN 相同。
 */
export function trimmed(scores: unknown[][], drop: unknown): number {
  const given = orThrow(numberList("scores", scores));
  const ends = orThrow(oneNumber("drop", drop));
  if (ends === null) throw cellError(new Missing("noValue", "drop"));
  return orThrow(trimmedMean(given, ends));
}

/**
 * How many standard deviations each value lies above or below the average; the standard deviation is that of a sample.
 * @customfunction ZSCORE
 * @param values The values to compare, two or more.
 * @returns A z-score for each value, in the same shape; blank where the value is missing.
 * @zh 计算每个数值高于或低于平均值几个标准差（样本标准差）。
 * @zhparam values 数值 – 要比较的数值，至少两个；缺失的没有结果。
 */
export function zscore(values: unknown[][]): unknown[][] {
  return inShapeOf(values, orThrow(zScores(orThrow(numberList("values", values)))));
}
