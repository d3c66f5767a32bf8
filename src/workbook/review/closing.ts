import { closedResults, ruleVersion, type ClosedReview, type Frozen } from "../../review/cycle/frozen";
import { recomputed } from "../../review/cycle/checkClosed";
import { frozenFormula, ruleLiterals, thawedFormula } from "../../review/cycle/frozenFormulas";
import type { OkrShare } from "../../goals/okr/totalWithOkrs";
import { labelRow } from "../../review/sheet/head";
import { linkLiterals } from "../../review/shared/linkLiterals";
import { okrLiterals, shareOf } from "../../review/sheet/okrTerms";
import type { PeriodGoal } from "../../review/changes/segments";
import type { Rules } from "../../review/rules";
import type { PeriodId } from "../../review/types";
import type { Formula } from "../../sheets/plan";
import type { TableUpdate } from "../../sheets/mergeTable";
import type { TableReading } from "../../sheets/readTable";
import type { TableSnapshot, WorkbookReading } from "../read";
import { okrsIn, type ReviewTableTab } from "./reviewTables";
import { findTable } from "../tables";

export interface ClosingRequest {
  readonly period: PeriodId;
  readonly department: string;
  readonly tabs: readonly ReviewTableTab[];
  readonly goals: readonly PeriodGoal[];
  readonly rules: Rules;
  readonly at: string;
}

/** What a department is frozen with when its period is closed: the sheets as they stand, and what they come to. */
export function closing(reading: WorkbookReading, { period, department, tabs, goals, rules, at }: ClosingRequest): Frozen {
  const own = tabs.filter((tab) => tab.department === department);
  const okrs = shareOf(okrsIn(reading), department, period);
  const closed: ClosedReview = {
    tabs: own.map(({ person, reading: tab }) => ({ person, reading: plainReading(tab) })),
    literals: {
      ...ruleLiterals((["status", "grades"] as const).flatMap((table) => findTable(reading, table) ?? [])),
      ...Object.assign({}, ...own.map((tab) => headLiterals(tab, okrs))),
      ...Object.assign({}, ...own.map((tab) => linkLiterals(tab.reading))),
    },
    ...(okrs.weight === 0 ? {} : { okrs }),
    results: [], total: null, grade: "",
  };
  const frozen: Frozen = { department, at, ruleVersion, rules, goals: goals.filter((goal) => goal.department === department), closed };
  // The results are those that the frozen content gives, not those that stood somewhere.
  return { ...frozen, closed: { ...closed, ...closedResults(recomputed(period, frozen), department) } };
}

/** The formulas of a review sheet turned away from the rules tables, or back to them. */
export function turnFormulas(tab: TableSnapshot, literals: Readonly<Record<string, string>>, to: "frozen" | "live"): TableUpdate {
  const turn = to === "frozen" ? frozenFormula : thawedFormula;
  const turned = (formula: unknown): Formula | null => {
    if (typeof formula !== "string" || !formula.startsWith("=")) return null;
    const other = turn(formula, literals);
    return other === formula ? null : { formula: other };
  };
  return {
    reading: tab, columns: [], added: [], deleted: [], protected: true,
    changed: tab.formulas.map((row) => row.map(turned)),
    around: (tab.head?.formulas ?? []).flatMap((formula, column) => {
      const content = turned(formula);
      return content === null ? [] : [{ row: labelRow + 1, column, content }];
    }),
  };
}

/** The numbers that stand for key results at the head of a sheet. */
function headLiterals({ reading: { head } }: ReviewTableTab, okrs: OkrShare): Readonly<Record<string, string>> {
  return Object.assign({}, ...(head?.formulas ?? []).map((formula) => (typeof formula === "string" ? okrLiterals(formula, okrs) : {})));
}

function plainReading({ table, sheet, row, column, header, rows }: TableReading): TableReading {
  return { table, sheet, row, column, header, rows };
}
