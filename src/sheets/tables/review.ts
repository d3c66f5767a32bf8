import { headings } from "../../text/sheets";
import { directionTerms, methodTerms } from "../../text/terms";
import { exactPercent, number, numbers, optional, percent, points, quantity, quiet, term, text, type Tables } from "../columns";
import { reviewSectionTerms } from "../reviewSections";

/** What departments fill in. */
export const reviewTables = {
  review: {
    name: "tblReview",
    filterButtons: false,
    columns: {
      // Up to the status a review fits beside the pane on a window of 1500 pixels.
      kpi: text(headings.kpi, 22, { wrap: true }),
      weight: number(headings.weight, 8, { numberFormat: percent }),
      unit: text(headings.unit, 7, { optional: true, align: "center" }),
      direction: term(headings.direction, directionTerms, 10),
      target: number(headings.target, 11, { numberFormat: quantity }),
      actual: number(headings.actual, 11, { numberFormat: quantity }),
      evidence: text(headings.evidence, 16, { optional: true, wrap: true }),
      comment: text(headings.comment, 15, { optional: true, wrap: true }),
      attainment: number(headings.attainment, 10, { optional: true, numberFormat: exactPercent }),
      score: number(headings.score, 8, { optional: true, numberFormat: points }),
      weighted: number(headings.weighted, 9, { optional: true, numberFormat: points }),
      status: text(headings.status, 12, { optional: true, align: "center" }),
      self: number(headings.self, 6, { optional: true, numberFormat: points }),
      manager: number(headings.manager, 8, { optional: true, numberFormat: points }),
      // On sheets where some KPI has one.
      threshold: number(headings.threshold, 11, { optional: true, numberFormat: quantity }),
      stretch: number(headings.stretch, 11, { optional: true, numberFormat: quantity }),
      owner: text(headings.owner, 14, optional),
      section: term(headings.section, reviewSectionTerms, 10, optional),
      method: term(headings.method, methodTerms, 10),
      parameter: numbers(headings.parameter, 11, { optional: true, numberFormat: quantity }),
      cap: number(headings.cap, 9, { optional: true, numberFormat: points }),
      baseline: number(headings.baseline, 11, { optional: true, numberFormat: quantity }),
      counted: number(headings.counted, 9, { optional: true, numberFormat: exactPercent }),
      anchors: text(headings.anchors, 20, optional),
      // What sheets of other departments look up: apart from the actuals, so that two departments may look at each other.
      entered: number(headings.entered, 11, { ...quiet, optional: true, numberFormat: quantity }),
      goalId: text(headings.goalId, 18, quiet),
    },
  },
} as const satisfies Tables;
