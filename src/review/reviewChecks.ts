import { effectiveShare } from "../goals/targets/effective";
import { isAgreed } from "../goals/tree";
import type { Finding, Severity } from "../goals/types";
import { equals } from "../scoring/compare";
import { reasonOf } from "../scoring/reason";
import { cycleMessages } from "../text/cycle";
import type { Message } from "../text/language";
import { formatNumber, formatScore, formatWeight } from "../text/numbers";
import { reviewMessages as text } from "../text/review";
import { withTerms } from "../text/terms";
import type { PeriodGoal } from "./changes/segments";
import { dateDoubt } from "./fill/plausibility";
import { aboutKpi } from "./reviewFindings";
import { isFilled, type ReviewRow, type ScoredRow } from "./scoredRow";
import type { PeriodId } from "./types";

interface RowCheck {
  readonly id: string;
  readonly severity: Severity;
  readonly column: Parameters<ReviewRow["cell"]>[0];
  readonly detail?: Message;
  /** It asks whether the number is meant. */
  readonly isDoubt?: true;
  /** The sentence when the row is odd, with what it names besides department, KPI and cell. */
  readonly run: (row: ScoredRow) => { readonly text: Message; readonly parameters?: Readonly<Record<string, string | number>> } | null;
}

/** What one row of a review sheet can have. */
const rowChecks: readonly RowCheck[] = [
  {
    id: "missingActual", severity: "warning", column: "actual", detail: text.missingActualDetail,
    run: ({ row, section }) => (section === "weighted" && !isFilled(row.values) && !row.unreadable.has("actual") ? { text: text.missingActual } : null),
  },
  {
    id: "missingTarget", severity: "error", column: "target",
    run: ({ row, result, failure }) =>
      result.target === null && result.actual !== null && failure !== null && !row.unreadable.has("target") ? { text: text.missingTarget } : null,
  },
  {
    id: "noScore", severity: "error", column: "method",
    run: ({ result, failure }) =>
      failure === null || result.actual === null || result.target === null ? null : { text: withTerms(text.noScore, { reason: reasonOf(failure) }) },
  },
  {
    id: "tamperedScore", severity: "error", column: "score", detail: text.tamperedDetail,
    run: ({ row, result }) => {
      if (result.score === null) return null;
      const shown = row.raw("score");
      if (shown === undefined || (typeof shown === "number" && equals(shown, result.score))) return null;
      return { text: text.tamperedScore, parameters: { shown: typeof shown === "number" ? formatScore(shown) : `"${String(shown)}"`, score: formatScore(result.score) } };
    },
  },
  {
    id: "fractionForPercent", severity: "warning", column: "actual", isDoubt: true,
    run: ({ result: { unit, actual, target } }) => {
      const suspicious = unit === "%" && actual !== null && target !== null && target >= 5 && actual > 0 && actual <= 1;
      return suspicious ? { text: text.fractionForPercent, parameters: { actual, target } } : null;
    },
  },
  {
    id: "dateForNumber", severity: "warning", column: "actual", isDoubt: true,
    run: ({ result: { unit, actual, target, direction } }) => {
      const doubt = actual === null ? null : dateDoubt(actual, { unit, target, direction, history: [] });
      return doubt === null || actual === null ? null : { text: text.dateForNumber, parameters: { ...doubt.parameters, actual } };
    },
  },
];

/** Everything odd about one row, each finding with the cell to correct; what is closed nobody has doubts about any more. */
export function rowFindings(scored: ScoredRow, isClosed = false): readonly Finding[] {
  return rowChecks.flatMap((check): Finding[] => {
    const found = isClosed && check.isDoubt === true ? null : check.run(scored);
    if (found === null) return [];
    const address = scored.row.cell(check.column);
    const { department, kpi } = scored.result;
    return [aboutKpi({
      id: `${check.id}:${scored.result.goalId}`,
      severity: check.severity,
      text: found.text,
      parameters: { department, kpi, cell: address, ...found.parameters },
      ...(check.detail === undefined ? {} : { detail: check.detail }),
      address,
      goalId: scored.result.goalId,
    }, kpi)];
  });
}

/** All actuals of a department missing is one thing to say, not one for every KPI. */
export function actualsTogether(department: string, findings: readonly Finding[], kpis: number): readonly Finding[] {
  const [first, ...others] = findings.filter(({ id }) => id.startsWith("missingActual:"));
  if (first === undefined || others.length === 0 || others.length + 1 < kpis) return findings;
  const { goalId: _, ...finding } = first;
  const together: Finding = { ...finding, id: `missingActuals:${department}`, text: text.missingActuals, parameters: { department, count: kpis } };
  return findings.flatMap((finding) => (finding === first ? [together] : others.includes(finding) ? [] : [finding]));
}

/** A row whose KPI has left the goal tree does not count, and says so. */
export function leftTree(department: string, row: ReviewRow): Finding {
  const { goalId, kpi } = row.values;
  return {
    id: `unknownGoal:${goalId}`, severity: "warning", text: text.unknownGoal, detail: text.unknownGoalDetail,
    parameters: { department, kpi }, address: row.cell("kpi"), goalId,
  };
}

/**
 * Where a review sheet and the goal tree differ: targets, weights, KPIs that the sheet lacks. A KPI that does not count in
 * the period is not to be on the sheet; where it is, it has no weight.
 */
export function treeFindings(department: string, rows: readonly ScoredRow[], goals: readonly PeriodGoal[], period: PeriodId): readonly Finding[] {
  const kpis = goals.filter((goal) => goal.level === "kpi");
  const counts = (goal: PeriodGoal): boolean => isAgreed(goal) && effectiveShare(goal, period) > 0;
  const byId = new Map(kpis.map((goal) => [goal.id, goal] as const));
  const reviewed = new Set(rows.map(({ result }) => result.goalId));
  const differences = rows.flatMap(({ row, result }): Finding[] => {
    const goal = byId.get(result.goalId);
    const finding = (id: string, message: Message, column: "target" | "weight", words: Readonly<Record<string, Message>>): Finding => ({
      id: `${id}:${result.goalId}`,
      severity: "warning",
      text: withTerms(message, words),
      parameters: { department, kpi: result.kpi, cell: row.cell(column) },
      detail: goal?.approved?.includes(column) ? cycleMessages.differsDetail : text.changedDetail,
      address: row.cell(column),
      goalId: result.goalId,
    });
    if (goal === undefined) return [];
    const weight = counts(goal) ? goal.weight : null;
    return [
      ...(!counts(goal) || same(result.target, goal.target) || row.unreadable.has("target")
        ? [] : [finding("changedTarget", goal.approved?.includes("target") ? cycleMessages.targetDiffers : text.changedTarget, "target", { review: amount(result.target), goal: amount(goal.target) })]),
      ...(same(row.values.weight, weight) || row.unreadable.has("weight")
        ? [] : [finding("changedWeight", goal.approved?.includes("weight") ? cycleMessages.weightDiffers : text.changedWeight, "weight", { review: share(row.values.weight), goal: share(weight) })]),
    ];
  });
  const missing = kpis.filter((goal) => goal.department === department && counts(goal) && !reviewed.has(goal.id)).map((goal): Finding => ({
    id: `missingGoal:${goal.id}`, severity: "warning", text: text.missingGoal, detail: text.missingGoalDetail, parameters: { department, kpi: goal.goal }, goalId: goal.id,
  }));
  return [...differences, ...missing];
}

/** A quantity in words of both languages; missing is said, never shown as 0. */
export function amount(value: number | null): Message {
  return value === null ? text.none : { zh: formatNumber(value, "zh-CN"), en: formatNumber(value, "en-US") };
}

/** A weight in words of both languages. */
export function share(value: number | null): Message {
  return value === null ? text.none : { zh: formatWeight(value), en: formatWeight(value) };
}

export function same(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : equals(a, b);
}
