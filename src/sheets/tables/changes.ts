import { headings } from "../../text/sheets";
import { changeKindTerms, changeStateTerms } from "../cycleTerms";
import { optional, quiet, term, text, type Tables } from "../columns";

/** What was asked for, decided and done while a period ran. */
export const changesTables = {
  changes: {
    name: "tblChanges",
    columns: {
      period: text(headings.period, 11),
      department: text(headings.department, 16),
      what: term(headings.what, changeKindTerms, 10),
      kpi: text(headings.kpi, 22, { optional: true, wrap: true }),
      old: text(headings.old, 11, { align: "right" }),
      new: text(headings.new, 11, { align: "right" }),
      effective: text(headings.effective, 12, { align: "center" }),
      reason: text(headings.reason, 26, { optional: true, wrap: true }),
      by: text(headings.by, 12, optional),
      at: text(headings.at, 20, optional),
      state: term(headings.state, changeStateTerms, 11),
      approved: text(headings.approved, 12, optional),
      approvedAt: text(headings.approvedAt, 20, optional),
      goalId: text(headings.goalId, 18, quiet),
      id: text(headings.id, 14, quiet),
    },
  },
} as const satisfies Tables;
