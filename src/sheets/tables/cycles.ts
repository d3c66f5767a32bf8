import { headings } from "../../text/sheets";
import { cycleStageTerms, cycleStateTerms, fitVerdictTerms } from "../cycleTerms";
import { number, optional, percent, quantity, quiet, term, text, type Tables } from "../columns";

/** Where the reviews of each department stand, and what is said of the KPIs at the end. */
export const cyclesTables = {
  cycles: {
    name: "tblCycles",
    columns: {
      period: text(headings.period, 14),
      department: text(headings.department, 20),
      cycleStage: term(headings.cycleStage, cycleStageTerms, 11),
      state: term(headings.state, cycleStateTerms, 11),
      due: text(headings.due, 13, optional),
      by: text(headings.by, 14, optional),
      at: text(headings.at, 20, optional),
      note: text(headings.note, 32, { optional: true, wrap: true }),
    },
  },
  fit: {
    name: "tblKpiFit",
    columns: {
      period: text(headings.period, 14),
      department: text(headings.department, 20),
      kpi: text(headings.kpi, 28, { wrap: true }),
      verdict: term(headings.verdict, fitVerdictTerms, 11),
      newTarget: number(headings.newTarget, 13, { optional: true, numberFormat: quantity }),
      newWeight: number(headings.newWeight, 11, { optional: true, numberFormat: percent }),
      reason: text(headings.reason, 32, { optional: true, wrap: true }),
      by: text(headings.by, 14, optional),
      at: text(headings.at, 20, optional),
      goalId: text(headings.goalId, 18, quiet),
    },
  },
} as const satisfies Tables;
