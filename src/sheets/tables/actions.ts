import { headings, statusWords } from "../../text/sheets";
import { actionStateTerms } from "../../text/meeting";
import { dimensionTerms, termName } from "../../text/terms";
import { number, optional, points, quiet, term, text, type Tables } from "../columns";

const wrapped = { optional: true, wrap: true } as const;

/** What is said about results: the notes of review meetings, their pages, and the dashboard. */
export const actionsTables = {
  /** One topic of a review meeting: a fact, why it is so, and what somebody does about it until when. */
  actions: {
    name: "tblActions",
    columns: {
      period: text(headings.period, 11),
      department: text(headings.department, 14),
      person: text(headings.person, 11, optional),
      kpi: text(headings.kpi, 18, wrapped),
      fact: text(headings.fact, 22, wrapped),
      cause: text(headings.cause, 22, wrapped),
      action: text(headings.action, 23, { wrap: true }),
      owner: text(headings.owner, 12, optional),
      due: text(headings.due, 13, optional),
      state: term(headings.state, actionStateTerms, 11),
      effect: text(headings.effect, 16, wrapped),
      agreed: text(headings.agreed, 18, wrapped),
      goalId: text(headings.goalId, 18, { ...optional, ...quiet }),
      id: text(headings.id, 18, quiet),
    },
  },
  /** The topics on the page of one department or person. */
  meeting: {
    name: "tblMeeting",
    filterButtons: false,
    columns: {
      kpi: text(headings.kpi, 21, { wrap: true }),
      fact: text(headings.fact, 30, { wrap: true }),
      cause: text(headings.cause, 22, { wrap: true }),
      action: text(headings.action, 24, { wrap: true }),
      owner: text(headings.owner, 11, { wrap: true }),
      due: text(headings.due, 13),
    },
  },
  /** What was promised earlier, and what became of it. */
  promises: {
    name: "tblPromises",
    filterButtons: false,
    columns: {
      period: text(headings.period, 17),
      promise: text(headings.promise, 30, { wrap: true }),
      effect: text(headings.effect, 22, { wrap: true }),
      owner: text(headings.owner, 24, { wrap: true }),
      state: term(headings.state, actionStateTerms, 11),
      due: text(headings.due, 13),
    },
  },
  /** Departments by rank, with how their KPIs stand and their score in each dimension. */
  dashboard: {
    name: "tblDashboard",
    filterButtons: false,
    columns: {
      department: text(headings.department, 22),
      total: number(headings.total, 10, { numberFormat: points }),
      rank: number(headings.rank, 8, { numberFormat: "0", align: "center" }),
      grade: text(headings.grade, 9, { align: "center" }),
      change: number(headings.changeInScore, 10, { numberFormat: "+0.0;-0.0;0.0" }),
      onTrack: number(statusWords.onTrack, 10, { numberFormat: "0", align: "center" }),
      atRisk: number(statusWords.atRisk, 10, { numberFormat: "0", align: "center" }),
      offTrack: number(statusWords.offTrack, 10, { numberFormat: "0", align: "center" }),
      financial: number(termName(dimensionTerms, "financial"), 11, { numberFormat: points, align: "center" }),
      customer: number(termName(dimensionTerms, "customer"), 11, { numberFormat: points, align: "center" }),
      process: number(termName(dimensionTerms, "process"), 11, { numberFormat: points, align: "center" }),
      learning: number(termName(dimensionTerms, "learning"), 13, { numberFormat: points, align: "center" }),
    },
  },
} as const satisfies Tables;
