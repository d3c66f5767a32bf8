import { headings } from "../../text/sheets";
import { shareSafeMessages } from "../../text/shareSafe";
import { dimensionTerms, termName } from "../../text/terms";
import { number, points, text, type Tables } from "../columns";

/** What everybody may see of a period. Every summary has tables of its own, with a number at the end of their names. */
export const shareSafeTables = {
  shareSafe: {
    name: "tblShareSafe",
    filterButtons: false,
    columns: {
      department: text(headings.department, 26),
      total: number(headings.total, 10, { numberFormat: points }),
      rank: number(headings.rank, 8, { numberFormat: "0", align: "center" }),
      grade: text(headings.grade, 9, { align: "center" }),
      departments: number(shareSafeMessages.departments, 13, { numberFormat: "0", align: "center" }),
      people: number(shareSafeMessages.people, 9, { numberFormat: "0", align: "center" }),
      financial: number(termName(dimensionTerms, "financial"), 12, { numberFormat: points, align: "center" }),
      customer: number(termName(dimensionTerms, "customer"), 12, { numberFormat: points, align: "center" }),
      process: number(termName(dimensionTerms, "process"), 12, { numberFormat: points, align: "center" }),
      learning: number(termName(dimensionTerms, "learning"), 14, { numberFormat: points, align: "center" }),
    },
  },
  /** A line for each person; its last column has the room of those beside it. */
  shareSafePeople: {
    name: "tblShareSafePeople",
    filterButtons: false,
    columns: {
      alias: text(shareSafeMessages.alias, 12),
      score: number(headings.score, 10, { numberFormat: points }),
      rank: number(headings.rank, 8, { numberFormat: "0", align: "center" }),
      grade: text(headings.grade, 9, { align: "center" }),
      before: number(shareSafeMessages.before, 10, { numberFormat: points, align: "center" }),
      department: text(headings.department, 9),
    },
  },
} as const satisfies Tables;
