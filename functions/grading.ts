import { Missing, WrongSize } from "../src/scoring/failure";
import { gradeOf, gradeScale } from "../src/scoring/grade";
import { statuses, statusOf } from "../src/scoring/status";
import { fraction, points } from "../src/scoring/types";
import { boundList, labelList, numbers } from "./edge/arguments";
import { lift } from "./edge/lift";
import { cellError, isProblem, orThrow } from "./edge/problems";

const noScore = new Missing("noValue", "score");
const noAttain = new Missing("noValue", "attain");

/**
 * Grade for a score. Without a table of your own: S from 110 points, A from 100, B from 85, C from 70, D below.
 * @customfunction GRADE
 * @param score The score in points.
 * @param [bounds] Lowest score of each grade, for example 110, 100, 85, 70.
 * @param [labels] The grades: one more than the bounds when these fall (the last is for everything below), as many as the bounds when these rise.
 * @returns The grade; a range of scores gives a grade for each.
 * @zh 按得分评定等级。不给分数线时：110 分起为 S，100 分起为 A，85 分起为 B，70 分起为 C，70 分以下为 D。
 * @zhparam score 得分 – 指标或部门的得分。
 * @zhparam bounds 界限 – 各等级的最低分，例如 110、100、85、70。
 * @zhparam labels 标签 – 等级名称：分数线从高到低时比分数线多一个（最后一个用于最低分数线以下），从低到高时与分数线一样多。
 */
export function grade(score: unknown[][], bounds?: unknown[][], labels?: unknown[][]): unknown[][] {
  const scores = numbers("score", score);
  const scale = orThrow(gradeScale(orThrow(boundList("bounds", bounds)), orThrow(labelList("labels", labels))));
  return lift([scores], (row, column) => {
    const value = scores.at(row, column);
    if (isProblem(value)) return value;
    return value === null ? noScore : gradeOf(points(value), scale);
  });
}

/**
 * Traffic light for an attainment: green from 90%, amber from 75%, red below, unless you set your own limits.
 * @customfunction STATUS
 * @param attain The attainment as a share of the target: 0.93 or 93%.
 * @param [green] Green from this attainment on; 90% if left out.
 * @param [amber] Amber from this attainment on; 75% if left out.
 * @param [labels] Three words of your own, best first; green, amber, red if left out.
 * @param [elapsed] Share of the period that has passed, 0 to 1: the attainment is judged against it.
 * @returns The word for the status; a range of attainments gives a word for each.
 * @zh 按完成率亮灯：默认 90% 起为绿灯，75% 起为黄灯，以下为红灯，也可自定界线和文字。
 * @zhparam attain 完成率 – 相对目标的完成率，例如 0.93 或 93%。
 * @zhparam green 绿灯线 – 从这个完成率起为绿灯，不填为 90%。
 * @zhparam amber 黄灯线 – 从这个完成率起为黄灯，不填为 75%。
 * @zhparam labels 标签 – 三个自定的文字，从最好到最差；不填为 green、amber、red。
 * @zhparam elapsed 时间进度 – 本期已过去的时间比例，0 到 1；完成率按时间进度来判断。
 */
export function status(
  attain: unknown[][],
  green?: unknown[][],
  amber?: unknown[][],
  labels?: unknown[][],
  elapsed?: unknown[][],
): unknown[][] {
  const attains = numbers("attain", attain);
  const greens = numbers("green", green);
  const ambers = numbers("amber", amber);
  const elapsedShares = numbers("elapsed", elapsed);
  const words = orThrow(labelList("labels", labels)) ?? statuses;
  if (words.length !== statuses.length) throw cellError(new WrongSize("threeLabels", "labels", { found: words.length }));
  return lift([attains, greens, ambers, elapsedShares], (row, column) => {
    const value = attains.at(row, column);
    if (isProblem(value)) return value;
    const greenFrom = greens.at(row, column);
    if (isProblem(greenFrom)) return greenFrom;
    const amberFrom = ambers.at(row, column);
    if (isProblem(amberFrom)) return amberFrom;
    const share = elapsedShares.at(row, column);
    if (isProblem(share)) return share;
    if (value === null) return noAttain;
    const found = statusOf(fraction(value), {
      green: asFraction(greenFrom),
      amber: asFraction(amberFrom),
      elapsed: asFraction(share),
    });
    return isProblem(found) ? found : words[statuses.indexOf(found)]!;
  });
}

function asFraction(value: number | null): ReturnType<typeof fraction> | null {
  return value === null ? null : fraction(value);
}
