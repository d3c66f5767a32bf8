import { headings } from "../../text/sheets";
import { directionTerms, methodTerms } from "../../text/terms";
import { number, optional, percent, points, quantity, quiet, term, text, type Tables } from "../columns";

/** What the review sheets add up to. */
export const resultsTables = {
  results: {
    name: "tblResults",
    columns: {
      period: text(headings.period, 11),
      department: text(headings.department, 16),
      kpi: text(headings.kpi, 28, { wrap: true }),
      weight: number(headings.weight, 9, { numberFormat: percent }),
      unit: text(headings.unit, 10, { optional: true, align: "center" }),
      direction: term(headings.direction, directionTerms, 11),
      target: number(headings.target, 12, { numberFormat: quantity }),
      actual: number(headings.actual, 12, { numberFormat: quantity }),
      score: number(headings.score, 9, { numberFormat: points }),
      status: text(headings.status, 13, { optional: true, align: "center" }),
      grade: text(headings.grade, 9, { optional: true, align: "center" }),
      evidence: text(headings.evidence, 28, { optional: true, wrap: true }),
      comment: text(headings.comment, 28, { optional: true, wrap: true }),
      owner: text(headings.owner, 14, optional),
      method: term(headings.method, methodTerms, 10),
      code: text(headings.code, 10, optional),
      goalId: text(headings.goalId, 18, quiet),
    },
  },
  totals: {
    name: "tblTotals",
    columns: {
      period: text(headings.period, 12),
      department: text(headings.department, 24),
      total: number(headings.total, 11, { numberFormat: points }),
      grade: text(headings.grade, 11, { align: "center" }),
      coverage: number(headings.coverage, 12, { numberFormat: percent }),
      filled: number(headings.filled, 10, { numberFormat: "0" }),
      kpis: number(headings.kpis, 10, { numberFormat: "0" }),
    },
  },
} as const satisfies Tables;
