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
 * @formula headcount × share / sum of the shares; every grade first gets the whole people, those left over go to the largest remainders, equal ones to the earlier grade.
 * @example =KPI.QUOTA({10;20;50;15;5},23) → 2; 5; 12; 3; 1
 * @example =KPI.QUOTA({1,1},3) → 2; 1
 * @error #N/A The headcount is blank.
 * @error #NUM! The headcount is not a whole number from 0, a share is negative, or all are 0.
 * @error #VALUE! Text where a number belongs.
 * @source Largest remainder (Hare–Hamilton): M. L. Balinski and H. P. Young, Fair Representation, 1982
 * @keywords quota, how many people per grade, headcount per grade, 271, bell curve, 名额, 等级名额, 比例分配, 人数分配, 正态分布比例
 * @zh 计算各等级的名额：按比例分配人数，用最大余数法取整，各等级合计正好等于总人数。
 * @zhparam shares 比例 – 各等级的比例，从最好到最差，例如 10、20、50、15、5；只看相互比例，不必合计 100。
 * @zhparam headcount 人数 – 一共有多少人。
 * @zhreturns 各等级的人数，排列与比例相同。
 * @zhformula 人数 × 本等级比例 / 比例合计；先取整数部分，剩下的名额逐个给余数最大的等级，余数相同给靠前的等级。
 * @zherror #N/A 人数为空。
 * @zherror #NUM! 人数不是不小于 0 的整数；比例有负数或全部为 0。
 * @zherror #VALUE! 该填数字的地方是文字。
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
 * @formula In each group the people stand in the order of their scores. The first KPI.QUOTA of them get band 1, the next band 2, and so on.
 * Equal scores never split: with up all of them get the band of their best place, with down that of their worst. The others keep their places.
 * @example =KPI.FORCED({95;88;88;80;72},{20;60;20}) → 1; 2; 2; 2; 3
 * @example =KPI.FORCED({95;95;80;72},{25;50;25}) → 1; 1; 2; 3
 * @example =KPI.FORCED({95;95;80;72},{25;50;25},,"就低") → 2; 2; 2; 3
 * @example =KPI.FORCED({95;80;90;70},{50;50},{"A";"A";"B";"B"}) → 1; 2; 1; 2
 * @error #NUM! A share is negative, or all are 0.
 * @error #VALUE! A person with a score has no group, text where a number belongs, an unknown choice for ties, or ranges of different sizes.
 * @source Largest remainder (Hare–Hamilton): M. L. Balinski and H. P. Young, Fair Representation, 1982
 * @keywords forced distribution, forced ranking, bell curve, stack ranking, calibration, vitality curve, 强制分布, 强制排名, 正态分布, 271, 末位, 档次
 * @zh 强制分布：按得分高低和各档比例给出每个人的档次，1 为最好；得分相同的人一定同档。
 * @zhparam scores 得分 – 每个人的得分；没有得分的人不分档，也不计入人数。
 * @zhparam shares 比例 – 各档的比例，从最好到最差，例如 10、20、50、15、5。
 * @zhparam groups 分组 – 每个人所在的部门；填写后各部门分别分布。
 * @zhparam ties 并列处理 – 得分相同的人跨两档时：就高（默认）或就低。
 * @zhreturns 每个人的档次（1 为最好），排列与得分相同。
 * @zhformula 各组内按得分从高到低排队，按 KPI.QUOTA 算出的名额，排在前面的为第 1 档，接着为第 2 档，依此类推。
 * 得分相同的人同档：就高取其中最好的名次所在档，就低取最差的名次所在档；其他人的名次不变。
 * @zherror #NUM! 比例有负数或全部为 0。
 * @zherror #VALUE! 有得分的人没有填分组；该填数字的地方是文字；没有这种并列处理；两个区域大小不一致。
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
 * @formula 1 + the number of values that come before. Equal values: min gives the first of their ranks (Excel's RANK.EQ), avg the average of them (RANK.AVG), dense one rank with no gap after it.
 * @example =KPI.RANK({95;88;88;80}) → 1; 2; 2; 4
 * @example =KPI.RANK({95;88;88;80},,"dense") → 1; 2; 2; 3
 * @example =KPI.RANK({95;"N/A";80},"升序") → 2; ""; 1
 * @error #VALUE! Text where a number belongs, or an unknown order or choice for ties.
 * @keywords rank, ranking, rank people, league table, top ten, position, order, 排名, 名次, 排行榜, 排序
 * @zh 给出每个数值在区域中的名次；缺失的数值没有名次。
 * @zhparam values 数值 – 要排名的数值，例如得分。
 * @zhparam order 排序 – 降序（默认，最高的为第 1 名）或升序；也可像 Excel 的 RANK 那样写 0、1。
 * @zhparam ties 并列处理 – 最小名次（默认，如 1、2、2、4）、平均名次（1、2.5、2.5、4）、连续名次（1、2、2、3）。
 * @zhreturns 每个数值的名次，排列与数值相同；缺失的为空白。
 * @zhformula 名次 = 1 + 排在前面的个数。数值相同时：最小名次取其中第一个（同 Excel 的 RANK.EQ），平均名次取平均（同 RANK.AVG），连续名次之后不空缺。
 * @zherror #VALUE! 该填数字的地方是文字；没有这种排序或并列处理。
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
 * @formula z: (x − mean of the rater) / sd of the rater × sd of all + mean of all. shift: x − mean of the rater + mean of all. sd is the sample standard deviation.
 * A rater with fewer than min_n scores keeps them as they are; one whose scores are all equal is shifted only.
 * @example =KPI.CALIBRATE({80;85;90;90;95;100},{"Li";"Li";"Li";"Wu";"Wu";"Wu"},"shift") → 85; 90; 95; 85; 90; 95
 * @example =KPI.CALIBRATE({80;85;90;90;95;100},{"Li";"Li";"Li";"Wu";"Wu";"Wu"}) → 82.928…; 90; 97.071…; 82.928…; 90; 97.071…
 * @example =KPI.CALIBRATE({80;90;90;95;100},{"李";"李";"吴";"吴";"吴"},"平移") → 80; 90; 86; 91; 96
 * @error #NUM! min_n is not a whole number from 0.
 * @error #VALUE! A score has no rater, text where a number belongs, an unknown method, or ranges of different sizes.
 * @keywords calibrate, calibration, lenient rater, strict manager, rater bias, fairness, 校准, 评分校准, 宽严不一, 手松手紧, 评委偏差, 标准化
 * @zh 消除评分人宽严不一的影响，使不同评分人的得分可以相互比较。
 * @zhparam scores 得分 – 每个人的得分。
 * @zhparam raters 评分人 – 这个得分由谁评出，与得分同样大小的区域。
 * @zhparam method 方法 – 标准分（默认）：把每位评分人的平均分和离散程度调到整体水平；平移：只调平均分。
 * @zhparam min_n 最少人数 – 评分人数少于此数的评分人，得分保持原样；不填为 3。
 * @zhreturns 校准后的得分，排列与原得分相同。
 * @zhformula 标准分：(x − 该评分人的平均分) / 该评分人的标准差 × 全体标准差 + 全体平均分。平移：x − 该评分人的平均分 + 全体平均分。标准差为样本标准差。
 * 评分个数少于最少人数的评分人，得分保持原样；打分全部相同的评分人只做平移。
 * @zherror #NUM! 最少人数不是不小于 0 的整数。
 * @zherror #VALUE! 有得分没有填评分人；该填数字的地方是文字；没有这个方法；两个区域大小不一致。
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
 * @formula drop from 1: that many of the highest and as many of the lowest are left out. drop below 1: number of scores × drop / 2, rounded down, at each end. Then the average of the rest.
 * @example =KPI.TRIMMED({9.5;9;8.5;8;5},1) → 8.5
 * @example =KPI.TRIMMED({9.8;9.2;9;8.8;5},0.4) → 9
 * @example =KPI.TRIMMED({9;8},1) → #NUM!
 * @error #N/A There are no scores, or drop is blank.
 * @error #NUM! Nothing is left, or drop is negative or above 1 and not whole.
 * @error #VALUE! Text where a number belongs.
 * @keywords trimmed mean, drop highest and lowest, jury, panel score, 360, 去掉最高分最低分, 去极值, 评委打分, 截尾平均
 * @zh 去掉最高分和最低分后求平均，如评委打分。
 * @zhparam scores 得分 – 要平均的得分；缺失的不计。
 * @zhparam drop 去掉个数 – 大于等于 1 时为每端各去掉几个；小于 1 时为总共去掉的比例，与 TRIMMEAN 相同。
 * @zhreturns 剩下各得分的平均。
 * @zhformula 大于等于 1 时：最高和最低各去掉这么多个。小于 1 时：每端去掉 个数 × 比例 / 2 个（向下取整）。再求其余的平均。
 * @zherror #N/A 没有得分，或去掉个数为空。
 * @zherror #NUM! 去掉后没有剩下的得分；去掉个数为负数，或大于 1 但不是整数。
 * @zherror #VALUE! 该填数字的地方是文字。
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
 * @formula (x − mean) / standard deviation of the sample.
 * @example =KPI.ZSCORE({70;80;90}) → -1; 0; 1
 * @example =KPI.ZSCORE({70;"N/A";90}) → -0.7071…; ""; 0.7071…
 * @error #NUM! There are fewer than two values, or all are equal.
 * @error #VALUE! Text where a number belongs.
 * @keywords z-score, standard score, standardize, compare different scales, 标准分, z 分数, 标准化得分, 离均差
 * @zh 计算每个数值高于或低于平均值几个标准差（样本标准差）。
 * @zhparam values 数值 – 要比较的数值，至少两个；缺失的没有结果。
 * @zhreturns 每个数值的 z 分数，排列与数值相同；缺失的为空白。
 * @zhformula (x − 平均值) / 样本标准差。
 * @zherror #NUM! 数值少于两个，或全部相等。
 * @zherror #VALUE! 该填数字的地方是文字。
 */
export function zscore(values: unknown[][]): unknown[][] {
  return inShapeOf(values, orThrow(zScores(orThrow(numberList("values", values)))));
}
