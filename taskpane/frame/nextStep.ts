import { weightTolerance } from "../../src/goals/weights";
import type { PeriodId } from "../../src/review";
import { missingColumns } from "../../src/review/unread";
import { frameText } from "../../src/text/pane";
import { formatWeight } from "../../src/text/numbers";
import { withTerms } from "../../src/text/terms";
import type { Message, MessageParameters } from "../../src/text/language";
import type { PushRecord, WorkbookSummary } from "../../src/workbook/types";
import type { Unpushed } from "../provider/WorkbookProvider";
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
  /** The department whose weights to correct, where the step is among the checks of the goal tree. */
  readonly department?: string;
}

/** The first rule that applies says the step; they stand in the order of the work. */
const rules: readonly ((summary: WorkbookSummary, pushes: readonly PushRecord[], unpushed: readonly Unpushed[]) => NextStep | null)[] = [
  noGoals, brokenDown, weightsOff, noReviews, missingActuals, unreadSheet, notSubmitted, ownNotSubmitted, notConsolidated, notPushed, changedSincePush, waitsToBeSent, inPushFile, allPushed,
];

/** `unpushed` are the departments whose results are not those that were last pushed; a step that is not one's own is left out. */
export function nextStep(
  summary: WorkbookSummary, pushes: readonly PushRecord[], unpushed: readonly Unpushed[], isOwn: (step: NextStep) => boolean = () => true,
): NextStep | null {
  for (const rule of rules) {
    const step = rule(summary, pushes, unpushed);
    if (step !== null && isOwn(step)) return step;
  }
  return null;
}

function noGoals({ departments }: WorkbookSummary): NextStep | null {
  if (departments.length > 0) return null;
  return { sentence: frameText.nextNoGoals, action: frameText.nextBuildTree, parameters: {}, screen: "plan", tab: "new" };
}

/** Before the total: it counts such weights beside those of the KPIs above them, so that it can come to 100 % by chance. */
function brokenDown({ departments }: WorkbookSummary): NextStep | null {
  const doubled = departments.filter(({ weighedBreakdowns }) => weighedBreakdowns > 0);
  const [first] = doubled;
  if (first === undefined) return null;
  const sentence = doubled.length > 1 ? frameText.nextBrokenDownMany : first.weighedBreakdowns > 1 ? frameText.nextBrokenDown : frameText.nextBrokenDownOne;
  const parameters = { department: first.name, count: first.weighedBreakdowns, departments: doubled.length };
  return { sentence, action: frameText.nextFixWeights, parameters, screen: "plan", tab: "checks", department: first.name };
}

function weightsOff({ departments }: WorkbookSummary): NextStep | null {
  const off = departments.filter(({ weight }) => Math.abs(weight - 1) > weightTolerance);
  const [first] = off;
  if (first === undefined) return null;
  const parameters = { department: first.name, weight: formatWeight(first.weight), count: off.length };
  const sentence = off.length === 1 ? frameText.nextWeightOff : frameText.nextWeightsOff;
  return { sentence, action: frameText.nextFixWeights, parameters, screen: "plan", tab: "checks", department: first.name };
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

function unreadSheet({ periods }: WorkbookSummary): NextStep | null {
  const [unread] = (periods[0]?.departments ?? []).flatMap(({ name, unread: sheet }) => (sheet === undefined ? [] : [{ name, ...sheet }]));
  if (unread === undefined) return null;
  const sentence = withTerms(frameText.nextUnread, { columns: missingColumns(unread.missing) });
  return { sentence, action: frameText.nextOpenSheet, parameters: { department: unread.name }, screen: "review", tab: "fill", sheet: unread.sheet };
}

/** Who still has to submit, for whoever runs the period; once the results are written they count as they stand. */
function notSubmitted(summary: WorkbookSummary): NextStep | null {
  return waitingFor(summary, { action: frameText.nextShowWho, screen: "review", tab: "cycle" });
}

/** The same for whoever submits. */
function ownNotSubmitted(summary: WorkbookSummary): NextStep | null {
  return waitingFor(summary, { action: frameText.nextSubmit, screen: "review", tab: "fill" });
}

function waitingFor({ periods, results, resultsPeriod }: WorkbookSummary, step: Pick<NextStep, "action" | "screen" | "tab">): NextStep | null {
  const [newest] = periods;
  if (newest === undefined || (results > 0 && resultsPeriod === newest.period)) return null;
  const waiting = newest.departments.filter(({ sheets = 1, submitted = 0 }) => submitted < sheets);
  const [first] = waiting;
  if (first === undefined) return null;
  const sentence = waiting.length === 1 ? frameText.nextNotSubmitted : frameText.nextNotSubmittedMany;
  return { sentence, ...step, parameters: { department: first.name, count: waiting.length, all: newest.departments.length } };
}

function notConsolidated({ periods, results, resultsPeriod, resultsCurrent }: WorkbookSummary): NextStep | null {
  const period = periods[0]?.period;
  if (period === undefined || (results > 0 && resultsPeriod === period && resultsCurrent)) return null;
  return { sentence: frameText.nextAllFilled, action: frameText.nextConsolidate, parameters: {}, period, screen: "review", tab: "consolidate" };
}

function notPushed({ resultsPeriod }: WorkbookSummary, pushes: readonly PushRecord[]): NextStep | null {
  if (resultsPeriod === null || pushes.some(({ period }) => period === resultsPeriod)) return null;
  return { sentence: frameText.nextConsolidated, action: frameText.nextPush, parameters: {}, period: resultsPeriod, screen: "share", tab: "push" };
}

function changedSincePush({ resultsPeriod }: WorkbookSummary, _pushes: readonly PushRecord[], unpushed: readonly Unpushed[]): NextStep | null {
  const changed = unpushed.filter(({ period }) => period === resultsPeriod);
  const [first] = changed;
  if (resultsPeriod === null || first === undefined) return null;
  const parameters = { department: first.department, count: changed.length };
  const sentence = changed.length === 1 ? frameText.nextChanged : frameText.nextChangedMany;
  return { sentence, action: frameText.nextPush, parameters, period: resultsPeriod, screen: "share", tab: "push" };
}

function waitsToBeSent({ resultsPeriod }: WorkbookSummary, pushes: readonly PushRecord[]): NextStep | null {
  const waiting = pushes.filter((push) => push.period === resultsPeriod && push.reason !== "" && isQueued(push, pushes));
  if (waiting.length === 0) return null;
  const sentence = waiting.length === 1 ? frameText.nextWaiting : frameText.nextWaitingMany;
  return { sentence, action: frameText.nextLook, parameters: { department: waiting[0]?.department ?? "", count: waiting.length }, screen: "share", tab: "push" };
}

/** A push that has no reason to wait is in a push file: it gets there by another road. */
function inPushFile({ resultsPeriod }: WorkbookSummary, pushes: readonly PushRecord[]): NextStep | null {
  if (resultsPeriod === null || !pushes.some((push) => push.period === resultsPeriod && isQueued(push, pushes))) return null;
  return { sentence: frameText.nextInFile, action: frameText.nextReceipts, parameters: {}, period: resultsPeriod, screen: "share", tab: "push" };
}

/** Whether the newest push of a department is not in the shared workbook yet. */
function isQueued({ department, period, revision, state }: PushRecord, pushes: readonly PushRecord[]): boolean {
  return state === "queued" && !pushes.some((other) => other.department === department && other.period === period && other.revision > revision);
}

function allPushed({ resultsPeriod }: WorkbookSummary): NextStep | null {
  if (resultsPeriod === null) return null;
  return { sentence: frameText.nextPushed, action: frameText.nextReceipts, parameters: {}, period: resultsPeriod, screen: "share", tab: "push" };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
