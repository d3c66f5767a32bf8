import { headings } from "../../text/sheets";
import { commitmentTerms } from "../../text/okr";
import { number, percent, quantity, quiet, term, text, type Tables } from "../columns";

/** Objectives beside the KPIs: one row is a key result. */
export const okrsTables = {
  okrs: {
    name: "tblOkrs",
    columns: {
      objective: text(headings.objective, 30, { wrap: true }),
      keyResult: text(headings.keyResult, 34, { wrap: true }),
      department: text(headings.department, 17),
      owner: text(headings.owner, 12, { optional: true }),
      period: text(headings.period, 11, { optional: true }),
      commitment: term(headings.commitment, commitmentTerms, 12, { optional: true }),
      start: number(headings.startValue, 10, { optional: true, numberFormat: quantity }),
      target: number(headings.target, 11, { numberFormat: quantity }),
      current: number(headings.current, 11, { numberFormat: quantity }),
      unit: text(headings.unit, 8, { optional: true, align: "center" }),
      grade: number(headings.okrGrade, 10, { optional: true, numberFormat: "0.00" }),
      state: text(headings.stateNow, 12, { optional: true, align: "center" }),
      weight: number(headings.weight, 9, { optional: true, numberFormat: percent }),
      id: text(headings.id, 14, quiet),
      parent: text(headings.parent, 14, { optional: true, quiet: true }),
    },
  },
} as const satisfies Tables;
