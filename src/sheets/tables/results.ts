import { headings } from "../../text/sheets";
import { dimensionTerms, directionTerms, methodTerms } from "../../text/terms";
import { number, optional, percent, points, quantity, quiet, term, text, type Tables } from "../columns";

/** What was to be reached, what was, and what it came to. */
const reached = {
  target: number(headings.target, 12, { numberFormat: quantity }),
  actual: number(headings.actual, 12, { numberFormat: quantity }),
  score: number(headings.score, 9, { numberFormat: points }),
  status: text(headings.status, 13, { optional: true, align: "center" }),
  grade: text(headings.grade, 9, { optional: true, align: "center" }),
};

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
      ...reached,
      evidence: text(headings.evidence, 26, { optional: true, wrap: true }),
      comment: text(headings.comment, 26, { optional: true, wrap: true }),
      owner: text(headings.owner, 14, optional),
      team: text(headings.team, 14, optional),
      dimension: term(headings.dimension, dimensionTerms, 12, optional),
      method: term(headings.method, methodTerms, 10),
      code: text(headings.code, 10, optional),
      revision: number(headings.revision, 9, { optional: true, numberFormat: "0" }),
      reason: text(headings.reason, 20, { optional: true, wrap: true }),
      source: text(headings.source, 18, optional),
      submittedBy: text(headings.submittedBy, 12, optional),
      submittedAt: text(headings.submittedAt, 20, optional),
      goalId: text(headings.goalId, 18, quiet),
    },
  },
  /** Results that a later revision has replaced, as they were. */
  revisions: {
    name: "tblRevisions",
    columns: {
      period: text(headings.period, 11),
      department: text(headings.department, 16),
      kpi: text(headings.kpi, 22, { wrap: true }),
      revision: number(headings.revision, 9, { numberFormat: "0" }),
      weight: number(headings.weight, 9, { numberFormat: percent }),
      ...reached,
      reason: text(headings.reason, 22, { optional: true, wrap: true }),
      by: text(headings.by, 12, optional),
      at: text(headings.at, 22, optional),
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
      rank: number(headings.rank, 9, { optional: true, numberFormat: "0" }),
    },
  },
} as const satisfies Tables;
