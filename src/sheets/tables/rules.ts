import { headings } from "../../text/sheets";
import { number, percent, text, type Tables } from "../columns";

/** What scores and attainments are called. */
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
} as const satisfies Tables;
