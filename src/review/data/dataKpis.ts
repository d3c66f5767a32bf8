import type { GoalNode } from "../../goals/types";
import type { ReviewInput } from "../cycle/locks";
import { headingOf, tables } from "../../sheets/schema";
import { findColumns, readTable } from "../../sheets/readTable";
import { isActualLink } from "../shared/actualHomes";
import { lockedByRow } from "../shared/sharedCells";
import type { ReviewReading } from "../sheet/head";
import { plainScalar } from "../files/scalars";
import type { History } from "../history";
import type { DataKpi } from "./types";

interface DataKpisContext {
  readonly goals: readonly GoalNode[];
  readonly past: ReadonlyMap<string, Pick<History, "values">>;
  /** Inputs of the sheet that may be written now. */
  readonly open: ReadonlySet<ReviewInput>;
}

/** The KPIs of a review sheet, as data is compared with them. One that has left the goal tree gets nothing. */
export function dataKpis(
  { department, person, reading }: { readonly department: string; readonly person: string; readonly reading: ReviewReading }, { goals, past, open }: DataKpisContext,
): readonly DataKpi[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal] as const));
  const locked = lockedByRow(reading);
  const column = findColumns(tables.review.columns, reading.header).get("actual") ?? -1;
  return readTable(tables.review, reading).rows.flatMap((row): readonly DataKpi[] => {
    const { goalId, kpi, owner, unit, target, direction, weight } = row.values;
    if (goalId === "" || (byId.size > 0 && !byId.has(goalId))) return [];
    const formula = reading.formulas?.[row.index]?.[column];
    const isLinked = locked.get(row.index)?.has("actual") === true;
    return [{
      table: reading.table, goalId, kpi, owner, unit, target, direction, department, person, isLinked,
      code: byId.get(goalId)?.code ?? "",
      history: past.get(goalId)?.values ?? [],
      actual: plainScalar(row.raw("actual")),
      isFormula: typeof formula === "string" && formula.startsWith("=") && !isActualLink(formula),
      isOpen: open.has("actual"),
      isWeighted: weight !== null && weight > 0,
      heading: column < 0 ? headingOf("review", "actual", "en-US") : String(reading.header[column]),
      address: row.cell("actual"),
    }];
  });
}
