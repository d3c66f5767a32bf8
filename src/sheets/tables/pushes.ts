import { headings } from "../../text/sheets";
import { number, optional, percent, points, quantity, quiet, term, text, type Tables } from "../columns";
import { pushStateTerms } from "../pushStates";

/** What goes to the shared workbook and what comes from it. */
export const pushesTables = {
  pushes: {
    name: "tblPushes",
    columns: {
      department: text(headings.department, 26),
      period: text(headings.period, 11),
      revision: number(headings.revision, 9, { numberFormat: "0" }),
      rows: number(headings.rows, 8, { numberFormat: "0" }),
      state: term(headings.state, pushStateTerms, 12),
      at: text(headings.at, 28),
      target: text(headings.pushTarget, 32),
      by: text(headings.submittedBy, 14, optional),
      pushId: text(headings.pushId, 28, quiet),
      hash: text(headings.fingerprint, 28, { ...optional, ...quiet }),
      reason: text(headings.reason, 14, { ...optional, ...quiet }),
    },
  },
  shared: {
    name: "tblShared",
    columns: {
      period: text(headings.period, 11),
      department: text(headings.department, 16),
      kpi: text(headings.kpi, 28, { wrap: true }),
      weight: number(headings.weight, 9, { numberFormat: percent }),
      unit: text(headings.unit, 10, { optional: true, align: "center" }),
      target: number(headings.target, 12, { numberFormat: quantity }),
      actual: number(headings.actual, 12, { numberFormat: quantity }),
      score: number(headings.score, 9, { numberFormat: points }),
      status: text(headings.status, 13, { optional: true, align: "center" }),
      comment: text(headings.comment, 28, { optional: true, wrap: true }),
      owner: text(headings.owner, 14, optional),
      revision: number(headings.revision, 9, { numberFormat: "0" }),
      by: text(headings.submittedBy, 14, optional),
      at: text(headings.at, 28, optional),
      goalId: text(headings.goalId, 18, quiet),
      pushId: text(headings.pushId, 28, quiet),
    },
  },
} as const satisfies Tables;
