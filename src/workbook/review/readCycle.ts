import { isAgreed } from "../../goals/tree";
import type { Finding } from "../../goals/types";
import { unreadableChanges } from "../../review/changes/segments";
import { board } from "../../review/cycle/board";
import { readFit } from "../../review/cycle/fit";
import { openActions, readActions } from "../../review/meeting/actions";
import { departmentFor } from "../../review/generate";
import { parseReviewTableName } from "../../review/reviewTable";
import { effectiveShare } from "../../goals/targets/effective";
import { readResults } from "../../review/results";
import type { PeriodId } from "../../review/types";
import { changeKindTerms } from "../../sheets/cycleTerms";
import { cycleMessages as text } from "../../text/cycle";
import { termName, withTerms } from "../../text/terms";
import { readWorkbook, type WorkbookReading } from "../read";
import { standingsOf, treeIn } from "./reviewTables";
import { findTable } from "../tables";
import { changesIn, cyclesIn } from "./cycleTables";
import type { Change, CycleReading } from "./cycleTypes";
import { departmentNames, frozenFor } from "./departmentNames";
import { frozenNamespace } from "./frozenPart";

/** See `CycleWorkbook.readCycle`. */
export async function readCycle(context: Excel.RequestContext, period: PeriodId): Promise<CycleReading> {
  const reading = await readWorkbook(context, ["goals", "cycles", "changes", "submissions", "results", "actions", "fit", "targets", "tiers"], () => false, [frozenNamespace(period)]);
  return cycleIn(reading, period);
}

/** The cycle of a period as a reading of the workbook has it. */
export function cycleIn(reading: WorkbookReading, period: PeriodId): CycleReading {
  // A change asks for the weight that the KPI's own row in the tree says.
  const goals = treeIn(reading, period, reading.language ?? "en-US") ?? [];
  const { changes, addresses } = changesIn(reading);
  const nameOf = departmentNames(reading);
  const results = findTable(reading, "results");
  const actions = findTable(reading, "actions");
  const sheets = reading.tables.flatMap((name) => {
    const id = parseReviewTableName(name);
    return id?.period === period ? [departmentFor(id.departmentKey, goals) ?? ""] : [];
  });
  const ofPeriod = changes.filter((change) => change.period === period);
  return {
    departments: board({
      period, goals,
      cycles: cyclesIn(reading),
      sheets: sheets.filter((department) => department !== ""),
      standings: [...standingsOf(reading, goals).values()],
      frozenOf: (department) => frozenFor(reading, period, department)?.goals ?? null,
      results: results === null ? [] : readResults(results).results.map((result) => ({ period: result.period, department: nameOf(result.department, result.period) })),
    }),
    kpis: goals.filter((goal) => goal.level === "kpi" && isAgreed(goal) && effectiveShare(goal, period) > 0).map(({ id, goal, department, unit, target, weight }) => ({ goalId: id, kpi: goal, department, unit, target, weight })),
    changes: ofPeriod,
    fit: readFit(findTable(reading, "fit")).filter((fit) => fit.period === period),
    openActions: actions === null ? 0 : openActions(readActions(actions), period).length,
    findings: [
      ...unreadableChanges(changes, period).map((change) => changeFinding(change, "unreadable", addresses.get(change.id))),
      ...ofPeriod.filter(({ state }) => state === "proposed").map((change) => changeFinding(change, "pending", addresses.get(change.id))),
    ],
  };
}

const kinds = {
  unreadable: { severity: "error", message: text.unreadableChange },
  pending: { severity: "info", message: text.pendingChange },
} as const;

function changeFinding(change: Change, kind: keyof typeof kinds, address: string | undefined): Finding {
  const { department, kpi, old, new: next, effective, id, what } = change;
  const { severity, message } = kinds[kind];
  return {
    id: `change:${kind}:${id}`, severity, department,
    text: withTerms(message, { what: termName(changeKindTerms, what) }),
    parameters: { department, kpi, old, new: next, effective },
    ...(address === undefined ? {} : { address }),
  };
}
