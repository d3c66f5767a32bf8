import type { Finding } from "../../goals/types";
import { nextChangeId, type Change } from "../../review/changes/changes";
import { cycleOrStart, type DepartmentCycle } from "../../review/cycle/board";
import type { Cycle } from "../../review/cycle/cycles";
import type { Frozen } from "../../review/cycle/frozen";
import { isRefused, moved, stageAfter, type Moved } from "../../review/cycle/stages";
import { readRules } from "../../review/rules";
import { unreadToClose } from "../../review/unread";
import type { TableUpdate } from "../../sheets/mergeTable";
import { readTable } from "../../sheets/readTable";
import { tables } from "../../sheets/schema";
import type { RowContent } from "../../sheets/tablePlan";
import { cycleStageTerms, cycleStateTerms } from "../../sheets/cycleTerms";
import { say, type Language } from "../../text/language";
import { termName } from "../../text/terms";
import { shownTime } from "../pushTime";
import type { WorkbookReading } from "../read";
import { render } from "../render";
import { goalsIn, readReviewTables, reviewTabs, standingsOf, type ReviewTableTab } from "./reviewTables";
import { findTable } from "../tables";
import { agreedIn } from "./agreed";
import { closing, turnFormulas } from "./closing";
import { currentDepartments } from "./currentResults";
import { lockDepartment, locksOf } from "./cycleLocks";
import { changesIn, cycleKeyIn } from "./cycleTables";
import type { CycleReport, CycleStepRequest, DueRequest } from "./cycleTypes";
import { departmentNames, frozenFor } from "./departmentNames";
import { putFrozenBack, writeFrozen } from "./frozenPart";
import { putLocksBack } from "./putLocksBack";
import type { Work } from "../types";
import { cycleIn } from "./readCycle";
import { record, together } from "./records";

/** A department that takes a step. */
interface Step {
  readonly state: DepartmentCycle;
  readonly before: Cycle;
  readonly after: Moved;
}

/** See `CycleWorkbook.stepCycle`. */
export async function stepCycle(context: Excel.RequestContext, request: CycleStepRequest, work?: Work): Promise<CycleReport> {
  const { period, step } = request;
  const reading = await readReviewTables(context, period, ["goals", "grades", "status", "submissions", "totals"]);
  const language = reading.language ?? request.language;
  const { goals } = agreedIn(reading, period, goalsIn(reading, period, language) ?? []);
  const tabs = reviewTabs(reading, period, goals);
  const { steps, findings } = stepsOf(reading, tabs, request);
  if (steps.length === 0) return { moved: [], findings };
  const at = shownTime(new Date().toISOString());
  const standings = standingsOf(reading, goals);
  const rules = readRules(findTable(reading, "grades"), findTable(reading, "status"), language);
  const frozen = step === "close" || step === "reopen" ? steps.flatMap(({ state: { department } }) =>
    (step === "close" ? [closing(reading, { period, department, tabs, goals, rules, at })] : opened(reading, period, department))) : [];
  const { plans, updates } = together([
    record(reading, "cycles", steps.map((each) => cycleRow(each, request, at)), cycleKeyIn(reading), language),
    record(reading, "changes", logRows(reading, steps, request, at, language), ({ id }) => String(id), language),
  ]);
  const turned = step === "close" || step === "reopen" ? formulasTurned(reading, tabs, frozen, request) : [];
  await render(context, {
    plans, updates: [...updates, ...turned], language,
    also: () => {
      if (frozen.length > 0) writeFrozen(context, reading, period, frozen.map((each) => (step === "close" ? each : { ...each, closed: null })));
      for (const { state: { department }, after } of steps) lockDepartment(context, { period, department, cycle: after, tabs, standings });
    },
    alsoBack: async (again) => {
      if (frozen.length > 0) await putFrozenBack(again, reading, period);
      await putLocksBack(again, steps.flatMap(({ state: { department }, before }) => locksOf({ period, department, cycle: before, tabs, standings })));
    },
  }, reading, work);
  return { moved: steps.map(({ state: { department } }) => department), findings };
}

/** See `CycleWorkbook.setDue`. */
export async function setDue(context: Excel.RequestContext, request: DueRequest, work?: Work): Promise<CycleReport> {
  const { period, departments, due } = request;
  const reading = await readReviewTables(context, period, ["goals", "submissions"]);
  const language = reading.language ?? request.language;
  const known = cycleIn(reading, period).departments.filter(({ department }) => departments.includes(department));
  const rows = known.map((state): RowContent<"cycles"> => {
    const { department, stage, state: open } = cycleOrStart(state.cycle, period, state.department, state.hasSheet);
    return { period, department, cycleStage: stage, state: open, due };
  });
  await render(context, { ...record(reading, "cycles", rows, cycleKeyIn(reading), language), language }, reading, work);
  return { moved: known.map(({ department }) => department), findings: [] };
}

function stepsOf(
  reading: WorkbookReading, tabs: readonly ReviewTableTab[], { period, departments, step, reason }: CycleStepRequest,
): { readonly steps: readonly Step[]; readonly findings: readonly Finding[] } {
  const steps: Step[] = [];
  const findings: Finding[] = [];
  const isCurrent = onceAsked(() => currentDepartments(reading, period));
  for (const state of cycleIn(reading, period).departments) {
    const { department } = state;
    if (!departments.includes(department)) continue;
    const before = cycleOrStart(state.cycle, period, department, state.hasSheet);
    const isEnd = step === "close" || (step === "next" && stageAfter(before.stage) === "result");
    const after = moved(before, step, isEnd ? { ...state, isCurrent: isCurrent()(department) } : state, reason);
    // A sheet that cannot be read would be frozen as one without results.
    const unread = step === "close" ? unreadIn(tabs, department) : null;
    if (isRefused(after)) findings.push({ id: `step:${department}`, severity: "error", text: after.refused, parameters: after.parameters, department });
    else if (unread !== null) findings.push({ ...unread, id: `step:${department}`, department });
    else steps.push({ state, before, after });
  }
  return { steps, findings };
}

/** What costs a consolidation is worked out when the first department asks for it. */
function onceAsked<Value>(make: () => Value): () => Value {
  let value: { readonly made: Value } | null = null;
  return () => (value ??= { made: make() }).made;
}

/** Why a department cannot be closed: one of its sheets lacks columns. */
function unreadIn(tabs: readonly ReviewTableTab[], department: string): Finding | null {
  const [first] = tabs.flatMap((tab) => {
    const { missing } = readTable(tables.review, tab.reading);
    return tab.department !== department || missing.length === 0 ? [] : [unreadToClose(tab, missing)];
  });
  return first ?? null;
}

function cycleRow({ state: { department }, before, after }: Step, { period, reason, by, due }: CycleStepRequest, at: string): RowContent<"cycles"> {
  return {
    period, department, cycleStage: after.stage, state: after.state, by, at,
    // A due day belongs to its stage.
    due: due !== "" || after.stage !== before.stage ? due : before.due,
    ...(reason.trim() === "" ? {} : { note: reason.trim() }),
  };
}

function logRows(reading: WorkbookReading, steps: readonly Step[], { period, reason, by }: CycleStepRequest, at: string, language: Language): readonly RowContent<"changes">[] {
  const { changes } = changesIn(reading);
  const words = ({ stage, state }: Moved): string =>
    say(state === "closed" ? termName(cycleStateTerms, state) : termName(cycleStageTerms, stage), language);
  const written: Change[] = [];
  for (const { state: { department }, before, after } of steps) {
    written.push({
      id: nextChangeId([...changes, ...written]), period, department, what: "stage", goalId: "", kpi: "", old: words(before), new: words(after),
      effective: at.slice(0, 10), reason: reason.trim(), by, at, state: "approved", approved: by, approvedAt: at,
    });
  }
  return written;
}

/** What was frozen of a department that is opened again; nothing where it was closed without a part. */
function opened(reading: WorkbookReading, period: string, department: string): readonly Frozen[] {
  const frozen = frozenFor(reading, period, department);
  return frozen === null ? [] : [frozen];
}

function formulasTurned(reading: WorkbookReading, tabs: readonly ReviewTableTab[], frozen: readonly Frozen[], { period, step }: CycleStepRequest): readonly TableUpdate[] {
  const nameOf = departmentNames(reading);
  return frozen.flatMap(({ department, closed }) => tabs.filter((tab) => tab.department === nameOf(department, period)).flatMap(({ reading: { table } }) => {
    const snapshot = reading.found.get(table);
    return snapshot === undefined || closed === null ? [] : [turnFormulas(snapshot, closed.literals, step === "close" ? "frozen" : "live")];
  }));
}
