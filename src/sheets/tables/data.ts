import { headings } from "../../text/sheets";
import { number, optional, quantity, quiet, text, type Tables } from "../columns";

/** Collected values: what was taken from data, and what people type or link there themselves. */
export const dataTables = {
  data: {
    name: "tblData",
    columns: {
      period: text(headings.period, 11),
      department: text(headings.department, 16, optional),
      owner: text(headings.owner, 12, optional),
      code: text(headings.kpiCode, 12, optional),
      kpi: text(headings.kpi, 24, { optional: true, wrap: true }),
      numerator: number(headings.numerator, 12, { optional: true, numberFormat: quantity }),
      denominator: number(headings.denominator, 12, { optional: true, numberFormat: quantity }),
      value: number(headings.dataValue, 12, { numberFormat: quantity }),
      unit: text(headings.unit, 9, optional),
      source: text(headings.source, 26, { optional: true, wrap: true }),
      asOf: text(headings.asOf, 12, optional),
      goalId: text(headings.goalId, 18, { ...optional, ...quiet }),
      taken: number(headings.taken, 10, { ...optional, ...quiet, numberFormat: quantity }),
    },
  },
} as const satisfies Tables;
