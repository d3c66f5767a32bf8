import { WrongSize } from "../src/scoring/failure";
import { cellsOf, sizeOf } from "./edge/arguments";
import { lift } from "./edge/lift";
import { cellError, orThrow } from "./edge/problems";
import { SmartGoals } from "./edge/smartGoals";

/**
 * Number of SMART criteria (specific, measurable, achievable, relevant, time-bound) that a goal meets, 0 to 5. What cannot be judged is not counted.
 * @customfunction SMART
 * @param text The goal in words, Chinese or English. A column of goals gives a column of results.
 * @param [target] Target value, to judge whether it is achievable.
 * @param [baseline] Present value.
 * @param [history] Past values, oldest first, at least four. For several goals one row of values each.
 * @param [parent] Wording of the goal above, to judge whether the goal is relevant.
 * @param [as_of] Date on which the goal is read; only the dates in the report depend on it.
 * @param [fiscal_start] First month of the fiscal year, 1 (default) to 12.
 * @returns The number of criteria met.
 * @formula One point for each criterion that is met. The same words always give the same result: rules read the goal, nothing is sent anywhere.
 * S, specific: a metric or a deliverable is named. M, measurable: there is a target value, or an event that shows completion. T, time-bound: there is a deadline or a period.
 * A, achievable: the step from baseline to target is compared with the steps in the past values; at least four past values are needed.
 * R, relevant: the goal contributes to the goal above, by its metric, by what drives it, or by its words.
 * Without the columns they need, A and R are unknown and not counted.
 * @example =KPI.SMART("Reduce customer complaints from 40 to 25 per month by 31 December 2026") → 3
 * @example =KPI.SMART({"2026年12月底前把客户投诉从每月40件降到25件以下";"努力提升服务质量"}) → 3; 0
 * @example =KPI.SMART("Do better") → 0
 * @error #N/A The goal is blank.
 * @error #NUM! as_of is not a date, or fiscal_start is not a whole number from 1 to 12.
 * @error #VALUE! Text where a number belongs, or past values that are not one row for each goal.
 * @source G. T. Doran, There's a S.M.A.R.T. Way to Write Management's Goals and Objectives, Management Review, 1981
 * @keywords SMART, SMART goals, check goals, goal quality, goal wording, objective, specific measurable, 目标检查, SMART 原则, 目标质量, 目标表述, 目标写得好不好, 可衡量
 * @zh 用 SMART 原则检查目标，返回满足的条数（具体、可衡量、可实现、相关、有时限，共五条）。无法判断的不计入。
 * @zhparam text 目标文字 – 用中文或英文写的目标；给一列目标，结果也是一列。
 * @zhparam target 目标值 – 用来判断能否实现。
 * @zhparam baseline 基线值 – 现在的数值。
 * @zhparam history 历史值 – 以往各期的数值，从早到晚，至少四期；多条目标时每条一行。
 * @zhparam parent 上级目标 – 上级目标的文字，用来判断是否相关。
 * @zhparam as_of 基准日期 – 以哪一天为准；只影响报告中的日期。
 * @zhparam fiscal_start 财年起始月 – 财年从几月开始，1（默认）到 12。
 * @zhreturns 满足的条数，0 到 5；给一列目标，结果也是一列。
 * @zhformula 每满足一条计 1。同样的文字结果总是相同：按规则解读目标，不向外发送任何内容。
 * S 具体：写明了指标或交付物。M 可衡量：有目标值，或有能证明完成的事件。T 有时限：有截止时间或期间。
 * A 可实现：把从基线值到目标值的幅度与历史值的变化幅度相比，至少要有四个历史值。
 * R 相关：本目标的指标、驱动因素或文字支持上级目标。
 * 没有填所需的参数时，A 和 R 为无法判断，不计入。
 * @zherror #N/A 目标文字为空。
 * @zherror #NUM! 基准日期不是日期，或财年起始月不是 1 到 12 的整数。
 * @zherror #VALUE! 该填数字的地方是文字，或历史值没有每条目标一行。
 */
export function smart(
  text: unknown[][],
  target?: unknown[][],
  baseline?: unknown[][],
  history?: unknown[][],
  parent?: unknown[][],
  as_of?: unknown[][],
  fiscal_start?: unknown[][],
): unknown[][] {
  const goals = new SmartGoals(text, target, baseline, history, parent, as_of, fiscal_start);
  return lift(goals.lifted, (row, column) => goals.report(row, column, (criteria) => criteria.filter(({ verdict }) => verdict === "met").length));
}

/**
 * The SMART report on one goal: for each criterion the verdict, the words that decided it, and what to add.
 * @customfunction SMART.REPORT
 * @param text One goal in words, Chinese or English.
 * @param [target] Target value, to judge whether it is achievable.
 * @param [baseline] Present value.
 * @param [history] Past values, oldest first, at least four, in a row or a column.
 * @param [parent] Wording of the goal above, to judge whether the goal is relevant.
 * @param [as_of] Date on which the goal is read; only the dates in the report depend on it.
 * @param [fiscal_start] First month of the fiscal year, 1 (default) to 12.
 * @returns Five rows, S M A R T: letter, verdict (met, partly, missing or unknown), words of the goal, what to add.
 * @formula The criteria of KPI.SMART one by one. met: fulfilled; partly: something is there but not enough; missing: nothing is there; unknown: a column that is needed was not given.
 * The third column quotes the words of the goal that decided it, the fourth says what to add, in the language of the goal.
 * @example =KPI.SMART.REPORT("Reduce customer complaints from 40 to 25 per month by 31 December 2026") → S; met; complaints; ""; M; met; 25; ""; A; unknown; ""; Give baseline, target and past values.; R; unknown; ""; Give the goal above.; T; met; by 31 December 2026; ""
 * @example =KPI.SMART.REPORT("") → #N/A
 * @error #N/A The goal is blank.
 * @error #NUM! as_of is not a date, or fiscal_start is not a whole number from 1 to 12.
 * @error #VALUE! More than one goal, or text where a number belongs.
 * @source G. T. Doran, There's a S.M.A.R.T. Way to Write Management's Goals and Objectives, Management Review, 1981
 * @keywords SMART report, what is missing in my goal, improve a goal, feedback, goal review, SMART 报告, 目标诊断, 目标改进建议, 缺什么
 * @zh 一条目标的 SMART 检查报告：五条标准各一行，依次为字母、结论、依据的原文、改进建议。
 * @zhparam text 目标文字 – 一条用中文或英文写的目标。
 * @zhparam target 目标值 – 用来判断能否实现。
 * @zhparam baseline 基线值 – 现在的数值。
 * @zhparam history 历史值 – 以往各期的数值，从早到晚，至少四期，一行或一列。
 * @zhparam parent 上级目标 – 上级目标的文字，用来判断是否相关。
 * @zhparam as_of 基准日期 – 以哪一天为准；只影响报告中的日期。
 * @zhparam fiscal_start 财年起始月 – 财年从几月开始，1（默认）到 12。
 * @zhreturns 五行（S、M、A、R、T），每行依次为字母、结论（met、partly、missing、unknown）、依据的原文、改进建议。
 * @zhformula 逐条给出 KPI.SMART 的判断。met：满足；partly：有但不够；missing：没有；unknown：缺少判断所需的参数。
 * 第三列引用目标中的原文作为依据，第四列说明要补什么，语言与目标相同。
 * @zherror #N/A 目标文字为空。
 * @zherror #NUM! 基准日期不是日期，或财年起始月不是 1 到 12 的整数。
 * @zherror #VALUE! 目标文字不止一条，或该填数字的地方是文字。
 */
export function smartReport(
  text: unknown,
  target?: unknown,
  baseline?: unknown,
  history?: unknown[][],
  parent?: unknown,
  as_of?: unknown,
  fiscal_start?: unknown,
): unknown[][] {
  const cells = cellsOf(text);
  if (cells.length !== 1 || cells[0]?.length !== 1) throw cellError(new WrongSize("oneGoal", "text", { value: sizeOf(cells) }));
  const goals = new SmartGoals(text, target, baseline, history, parent, as_of, fiscal_start);
  return orThrow(
    goals.report(0, 0, (criteria, goal) =>
      criteria.map(({ criterion, verdict, evidence, suggestion }) => [
        criterion,
        verdict,
        evidence.map(({ start, end }) => goal.slice(start, end)).join(" … "),
        suggestion,
      ]),
    ),
  );
}
