import { coefficientOf, coefficientTable } from "../src/scoring/coefficient";
import { Missing, WrongSize } from "../src/scoring/failure";
import { gradeOf, gradeScale } from "../src/scoring/grade";
import { statuses as lights, statusOf } from "../src/scoring/status";
import { rollUpStatuses, statusRollups, statusScale } from "../src/scoring/statusRollup";
import { fraction, points } from "../src/scoring/types";
import { isMissingText } from "../src/text/parse";
import { boundList, labelList, numberList, numbers, oneChoice, wordList, words } from "./edge/arguments";
import { liftEach } from "./edge/liftEach";
import { cellError, isProblem, orThrow } from "./edge/problems";
import { checkSameShape } from "./edge/shapes";

const noScore = new Missing("noValue", "score");
const noAttain = new Missing("noValue", "attain");
const noGrade = new Missing("noValue", "grade");

/**
 * Grade for a score. Without a table of your own: S from 110 points, A from 100, B from 85, C from 70, D below.
 * @customfunction GRADE
 * @param score The score in points.
 * @param [bounds] Lowest score of each grade, for example 110, 100, 85, 70.
 * @param [labels] The grades: one more than the bounds when these fall (the last is for everything below), as many as the bounds when these rise.
 * @returns The grade; a range of scores gives a grade for each.
 * @formula The label of the highest bound that the score reaches; reaching it exactly counts.
 * Falling bounds take one more label, for everything below the last. A rising table takes as many labels as bounds; below its first bound the first label holds too.
 * @example =KPI.GRADE(100) → A
 * @example =KPI.GRADE(99.999) → B
 * @example =KPI.GRADE({118;85;60}) → S; B; D
 * @example =KPI.GRADE(72,{90;75;60},{"优";"良";"中";"差"}) → 中
 * @error #N/A The score is blank or N/A.
 * @error #NUM! The bounds neither rise nor fall throughout.
 * @error #VALUE! The number of labels does not fit the bounds, a blank in the middle of the table, or text where a number belongs.
 * @keywords grade, rating, level, S A B C D, performance level, 等级, 评级, 绩效等级, 优良中差, 考核等级, 分数线
 * @zh 按得分评定等级。不填界限和标签时：110 分起为 S，100 分起为 A，85 分起为 B，70 分起为 C，70 分以下为 D。
 * @zhparam score 得分 – 指标或部门的得分。
 * @zhparam bounds 界限 – 各等级的最低分，例如 110、100、85、70。
 * @zhparam labels 标签 – 等级名称：界限从高到低时比界限多一个（最后一个用于最低界限以下），从低到高时与界限一样多。
 * @zhreturns 等级；给出一组得分时，每个得分各得一个等级。
 * @zhformula 取得分所达到的最高界限对应的标签；刚好等于界限算达到。
 * 界限从高到低时，标签多一个，用于最后一条界限以下；从低到高时，标签与界限一样多，低于第一条界限的也用第一个标签。
 * @zherror #N/A 得分为空或标为不适用。
 * @zherror #NUM! 界限没有按从低到高或从高到低排列。
 * @zherror #VALUE! 标签的个数与界限不配；表的中间有空白；该填数字的地方是文字。
 */
export function grade(score: unknown[][], bounds?: unknown[][], labels?: unknown[][]): unknown[][] {
  const scores = numbers("score", score);
  const scale = orThrow(gradeScale(orThrow(boundList("bounds", bounds)), orThrow(labelList("labels", labels))));
  return liftEach([scores], (value) => (value === null ? noScore : gradeOf(points(value), scale)));
}

/**
 * Bonus coefficient for a grade. Without a table of your own: S 1.5, A 1.2, B 1, C 0.8, D 0.5.
 * @customfunction COEF
 * @param grade The grade, for example from KPI.GRADE.
 * @param [labels] The grades of your own table; S, A, B, C, D if left out.
 * @param [coefficients] The coefficient of each grade, in the same order; 1.5, 1.2, 1, 0.8, 0.5 if left out.
 * @returns The coefficient; a range of grades gives one for each.
 * @formula The coefficient beside the grade in the table. Capital or small letters and blanks at the ends do not matter.
 * @example =KPI.COEF("A") → 1.2
 * @example =KPI.COEF({"S";"D"}) → 1.5; 0.5
 * @example =KPI.COEF("良",{"优","良","中"},{1.3,1,0.7}) → 1
 * @error #N/A The grade is blank or N/A.
 * @error #VALUE! The grade is not in the table, a grade occurs twice, or not as many coefficients as grades.
 * @keywords coefficient, performance coefficient, bonus multiplier, individual factor, 绩效系数, 奖金系数, 系数, 等级系数
 * @zh 按等级给出绩效系数。不填标签和系数时：S 为 1.5，A 为 1.2，B 为 1，C 为 0.8，D 为 0.5。
 * @zhparam grade 等级 – 绩效等级，例如 KPI.GRADE 的结果。
 * @zhparam labels 标签 – 自定的等级名称，不填为 S、A、B、C、D。
 * @zhparam coefficients 系数 – 各等级的系数，顺序与等级相同，不填为 1.5、1.2、1、0.8、0.5。
 * @zhreturns 绩效系数；给出一组等级时，每个等级各得一个。
 * @zhformula 在对照表中查出该等级的系数；不区分大小写，不计首尾空格。
 * @zherror #N/A 等级为空或标为不适用。
 * @zherror #VALUE! 对照表中没有这个等级；等级重复；系数与等级的个数不同。
 */
export function coef(grade: unknown[][], labels?: unknown[][], coefficients?: unknown[][]): unknown[][] {
  const grades = words("grade", grade);
  const table = orThrow(
    coefficientTable(orThrow(labelList("labels", labels)), orThrow(boundList("coefficients", coefficients))),
  );
  return liftEach([grades], (value) => {
    if (value === null) return noGrade;
    const found = coefficientOf(value, table);
    // A table may have a grade called "-" or N/A; otherwise such a word says that there is none.
    return isProblem(found) && isMissingText(String(value)) ? noGrade : found;
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
 * @formula First label if attainment ≥ green, second if ≥ amber, else third; reaching a limit exactly counts.
 * With elapsed, both limits are multiplied by it: halfway through the period 45% is green, because 45% ≥ 90% × 0.5.
 * @example =KPI.STATUS(0.93) → green
 * @example =KPI.STATUS(0.75) → amber
 * @example =KPI.STATUS(0.45,,,,0.5) → green
 * @example =KPI.STATUS(0.7,,,{"正常","有风险","落后"}) → 落后
 * @error #N/A The attainment is blank or N/A.
 * @error #NUM! Amber lies above green, or elapsed is not between 0 and 1.
 * @error #VALUE! Not three labels, text where a number belongs, or ranges of different sizes.
 * @keywords traffic light, RAG, red amber green, on track, at risk, status, 红绿灯, 亮灯, 预警, 状态, 进度预警, 红黄绿
 * @zh 按完成率亮灯：默认 90% 起为绿灯，75% 起为黄灯，以下为红灯，也可自定界线和文字。
 * @zhparam attain 完成率 – 相对目标的完成率，例如 0.93 或 93%。
 * @zhparam green 绿灯线 – 从这个完成率起为绿灯，不填为 90%。
 * @zhparam amber 黄灯线 – 从这个完成率起为黄灯，不填为 75%。
 * @zhparam labels 标签 – 三个自定的文字，从最好到最差；不填为 green、amber、red。
 * @zhparam elapsed 时间进度 – 本期已过去的时间比例，0 到 1；完成率按时间进度来判断。
 * @zhreturns 状态文字；给出一组完成率时，每个各得一个。
 * @zhformula 完成率 ≥ 绿灯线为第一个标签，≥ 黄灯线为第二个，否则为第三个；刚好等于界线算达到。
 * 填写时间进度后，两条界线都乘以它：时间过半时完成 45% 为绿灯，因为 45% ≥ 90% × 0.5。
 * @zherror #N/A 完成率为空或标为不适用。
 * @zherror #NUM! 黄灯线高于绿灯线；时间进度不在 0 到 1 之间。
 * @zherror #VALUE! 标签不是三个；该填数字的地方是文字；各区域大小不一致。
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
  const names = orThrow(labelList("labels", labels)) ?? lights;
  if (names.length !== lights.length) throw cellError(new WrongSize("threeLabels", "labels", { found: names.length }));
  return liftEach([attains, greens, ambers, elapsedShares], (value, greenFrom, amberFrom, share) => {
    if (value === null) return noAttain;
    const found = statusOf(fraction(value), {
      green: asFraction(greenFrom),
      amber: asFraction(amberFrom),
      elapsed: asFraction(share),
    });
    return isProblem(found) ? found : names[lights.indexOf(found)]!;
  });
}

/**
 * One status for many: the worst, the weighted average or the majority. Knows green, amber or yellow, red; on track, at risk, off track; their Chinese words; or labels of your own.
 * @customfunction STATUS.ROLLUP
 * @param statuses The statuses to sum up, for example of a department's KPIs. Blank and N/A are left out.
 * @param [method] worst (default), weighted or majority. A tie goes to the worse status.
 * @param [weights] Their weights for weighted and majority, in a range of the same size; all alike if left out.
 * @param [labels] Words of your own, best first, two or more.
 * @returns The status, in the words of the statuses.
 * @formula worst: the worst status. weighted: the statuses as places 0, 1, 2 … from the best, their weighted mean rounded to the nearest place. majority: the status with the most weight.
 * A tie goes to the worse status.
 * @example =KPI.STATUS.ROLLUP({"green";"amber";"red"}) → red
 * @example =KPI.STATUS.ROLLUP({"绿";"黄";"绿"},"多数") → 绿
 * @example =KPI.STATUS.ROLLUP({"green";"red"},"weighted",{80;20}) → green
 * @error #N/A No status is given.
 * @error #NUM! A weight is negative, or all weights are 0.
 * @error #VALUE! An unknown status or method, fewer than two labels, a label that occurs twice, or ranges of different sizes.
 * @keywords overall status, worst status, department status, traffic light summary, 状态汇总, 总体状态, 部门状态, 红绿灯汇总
 * @zh 把多个状态汇总为一个：取最差、加权或多数。认得“绿、黄、红”“正常、有风险、落后”及对应的英文，也可自定标签。
 * @zhparam statuses 状态 – 要汇总的状态，例如一个部门各指标的状态；空白和不适用的不计。
 * @zhparam method 方法 – 最差（默认）、加权、多数；难分高下时取较差的状态。
 * @zhparam weights 权重 – 加权和多数所用的权重，与状态同样大小的区域，不填则一律相同。
 * @zhparam labels 标签 – 自定的文字，从最好到最差，至少两个。
 * @zhreturns 状态，沿用原来的文字。
 * @zhformula 最差：取最差的状态。加权：状态从最好起依次记 0、1、2……，取加权平均后四舍五入。多数：取权重最多的状态。
 * 难分高下时取较差的状态。
 * @zherror #N/A 没有状态。
 * @zherror #NUM! 权重为负数，或全部为 0。
 * @zherror #VALUE! 没有这个状态或方法；标签少于两个或重复；两个区域大小不一致。
 */
export function statusRollup(statuses: unknown[][], method?: unknown, weights?: unknown[][], labels?: unknown[][]): unknown {
  const scale = orThrow(statusScale(orThrow(labelList("labels", labels))));
  const given = orThrow(numberList("weights", weights));
  const anyWeight = given.some((weight) => weight !== null);
  if (anyWeight) checkSameShape({ name: "statuses", argument: statuses }, { name: "weights", argument: weights });
  return orThrow(
    rollUpStatuses(
      orThrow(wordList(statuses)),
      scale,
      orThrow(oneChoice("method", method, statusRollups)) ?? undefined,
      anyWeight ? given : null,
    ),
  );
}

function asFraction(value: number | null): ReturnType<typeof fraction> | null {
  return value === null ? null : fraction(value);
}
