import { headings } from "../../text/sheets";
import { number, optional, term, text, type Tables } from "../columns";
import { submissionEventTerms } from "../submissionStates";

/** Who handed in what and when: one row for every event, none is ever changed. */
export const submissionsTables = {
  submissions: {
    name: "tblSubmissions",
    columns: {
      period: text(headings.period, 11),
      department: text(headings.department, 18),
      owner: text(headings.owner, 14, optional),
      state: term(headings.state, submissionEventTerms, 15),
      by: text(headings.by, 14),
      at: text(headings.at, 28),
      revision: number(headings.revision, 9, { optional: true, numberFormat: "0", align: "center" }),
      note: text(headings.note, 40, { optional: true, wrap: true }),
      due: text(headings.due, 12, optional),
      appellant: text(headings.appellant, 14, optional),
    },
  },
} as const satisfies Tables;
