import { checkGoal, type CheckOptions, type GoalStatement, type Rewrite, type SmartReport } from "../smart";
import { rewriteGaps, type RewriteGap } from "../text/smart";
import { metCount } from "./smartMarks";

/** What is known or was typed for the gaps of a rewrite; a blank answer leaves its gap. */
export type GapAnswers = Readonly<Partial<Record<RewriteGap, string>>>;

/** Which gap a placeholder stands for. */
export function gapOf(placeholder: string): RewriteGap | null {
  const gaps = Object.keys(rewriteGaps) as RewriteGap[];
  return gaps.find((gap) => rewriteGaps[gap].zh === placeholder || rewriteGaps[gap].en === placeholder) ?? null;
}

/** A rewrite with its answers in place, and the gaps that are left. */
export interface FilledRewrite {
  readonly text: string;
  readonly open: readonly string[];
}

export function fillGaps({ text, gaps }: Rewrite, answers: GapAnswers): FilledRewrite {
  const open: string[] = [];
  let filled = text;
  for (const { placeholder } of gaps) {
    const gap = gapOf(placeholder);
    const answer = gap === null ? "" : (answers[gap] ?? "").trim();
    if (answer === "") open.push(placeholder);
    else filled = filled.split(placeholder).join(answer);
  }
  return { text: filled, open };
}

/**
 * The rewrite that asks nothing: what the goal and its row say fills every gap, it meets more criteria than the goal
 * does, no criterion and no number is lost, and it contradicts its row in nothing. Null where there is no such rewrite.
 */
export function certainRewrite(statement: GoalStatement, report: SmartReport, answers: GapAnswers, options: CheckOptions): string | null {
  const { text, open } = fillGaps(report.rewrite, answers);
  // Two goals in one sentence are for a person to split.
  if (open.length > 0 || text === statement.text || report.flags.includes("double_goal") || losesNumber(statement.text, text)) return null;
  const after = checkGoal({ ...statement, text }, options);
  const isWorse = report.criteria.some(({ verdict }, at) => verdict === "met" && after.criteria[at]?.verdict !== "met");
  // Which of the two is right is for a person to say.
  const isContradictory = after.contradictions.length + report.contradictions.length > 0;
  return isWorse || isContradictory || metCount(after) <= metCount(report) ? null : text;
}

/** A number that somebody wrote is never dropped without being asked. */
function losesNumber(before: string, after: string): boolean {
  const numbers = (text: string): readonly string[] => text.normalize("NFKC").match(/\d+(?:[.,]\d+)*/g) ?? [];
  const kept = new Set(numbers(after));
  return numbers(before).some((number) => !kept.has(number));
}
