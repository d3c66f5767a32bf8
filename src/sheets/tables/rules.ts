import { limitTerms } from "../../text/limits";
import { headings } from "../../text/sheets";
import { number, optional, percent, term, text, type Tables } from "../columns";

/** What scores and attainments are called, and what the checks of the goal tree hold it against. */
export const rulesTables = {
  grades: {
    name: "tblGrades",
    filterButtons: false,
    columns: { grade: text(headings.grade, 16), from: number(headings.from, 14, { numberFormat: "General" }) },
  },
  status: {
    name: "tblStatus",
    filterButtons: false,
    columns: { status: text(headings.status, 16), from: number(headings.from, 14, { numberFormat: percent }) },
  },
  limits: {
    name: "tblLimits",
    filterButtons: false,
    columns: {
      limit: term(headings.limit, limitTerms, 26),
      value: number(headings.value, 10, { numberFormat: "General", align: "center" }),
      note: text(headings.note, 46, { ...optional, wrap: true }),
    },
  },
} as const satisfies Tables;
