import { weightTolerance } from "../../src/goals/checks";
import type { PeriodId } from "../../src/review";
import { frameText } from "../../src/text/pane";
import { formatPercent } from "../../src/text/numbers";
import type { Message, MessageParameters } from "../../src/text/language";
import type { PushRecord, WorkbookSummary } from "../../src/workbook/types";
import type { ScreenId, Tab } from "../routes";

/** One sentence and one button: what the state of the workbook asks for. */
export interface NextStep {
  readonly sentence: Message;
  readonly action: Message;
  readonly parameters: MessageParameters;
  /** The period it is about: `{period}` in the sentence. */
  readonly period?: PeriodId;
  readonly screen: ScreenId;
  readonly tab?: Tab;
  /** The review tab to open in the workbook, where the step is in the sheet. */
  readonly sheet?: string;
  /** The department whose weights to correct, where the step is in the goal tree's sheet. */
  readonly department?: string;
}

/** The first rule that applies says the step; they stand in the order of the work. */
const rules: readonly ((summary: WorkbookSummary, pushes: readonly PushRecord[]) => NextStep | null)[] = [
  noGoals, weightsOff, noReviews, missingActuals, notConsolidated, notPushed, allPushed,
];

export function nextStep(summary: WorkbookSummary, pushes: readonly PushRecord[]): NextStep | null {
  for (const rule of rules) {
    const step = rule(summary, pushes);
    if (step !== null) return step;
  }
  return null;
}

function noGoals({ departments }: WorkbookSummary): NextStep | null {
  if (departments.length > 0) return null;
  return { sentence: frameText.nextNoGoals, action: frameText.nextBuildTree, parameters: {}, screen: "plan", tab: "new" };
}

function weightsOff({ departments }: WorkbookSummary): NextStep | null {
  const off = departments.filter(({ weight }) => Math.abs(weight - 1) > weightTolerance);
  const [first] = off;
  if (first === undefined) return null;
  const parameters = { department: first.name, weight: formatPercent(first.weight), count: off.length };
  const sentence = off.length === 1 ? frameText.nextWeightOff : frameText.nextWeightsOff;
  return { sentence, action: frameText.nextFixWeights, parameters, screen: "plan", tab: "tree", department: first.name };
}

function noReviews({ departments, periods }: WorkbookSummary): NextStep | null {
  if (periods.length > 0) return null;
  const parameters = { departments: departments.length };
  return { sentence: frameText.nextNoReviews, action: frameText.nextGenerate, parameters, screen: "review", tab: "cycle" };
}

function missingActuals({ periods }: WorkbookSummary): NextStep | null {
  const [newest] = periods;
  const unfilled = newest?.departments.find(({ filled, kpis }) => filled < kpis);
  if (newest === undefined || unfilled === undefined) return null;
  const total = sum(newest.departments.map(({ kpis }) => kpis));
  const missing = total - sum(newest.departments.map(({ filled }) => filled));
  const parameters = { missing, total };
  return { sentence: frameText.nextMissing, action: frameText.nextGoToFirst, parameters, screen: "review", tab: "fill", sheet: unfilled.sheet };
}

function notConsolidated({ periods, results, resultsPeriod, resultsCurrent }: WorkbookSummary): NextStep | null {
  const period = periods[0]?.period;
  if (period === undefined || (results > 0 && resultsPeriod === period && resultsCurrent)) return null;
  return { sentence: frameText.nextAllFilled, action: frameText.nextConsolidate, parameters: {}, period, screen: "review", tab: "consolidate" };
}

function notPushed({ resultsPeriod }: WorkbookSummary, pushes: readonly PushRecord[]): NextStep | null {
  if (resultsPeriod === null || pushes.some(({ period }) => period === resultsPeriod)) return null;
  return { sentence: frameText.nextConsolidated, action: frameText.nextPush, parameters: {}, period: resultsPeriod, screen: "share" };
}

function allPushed({ resultsPeriod }: WorkbookSummary): NextStep | null {
  if (resultsPeriod === null) return null;
  return { sentence: frameText.nextPushed, action: frameText.nextReceipts, parameters: {}, period: resultsPeriod, screen: "share" };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
